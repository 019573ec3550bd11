# Sourced by the scripts that find what tests need. `install_packages "packages" …` installs the first list that can be had, where that is possible
# without asking; whether it was is seen by looking again.
install_packages() {
  command -v apt-get >/dev/null || return 0
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 0
    as_root="sudo -n"
  fi
  $as_root apt-get update -q >&2 || return 0
  for packages in "$@"; do
    # shellcheck disable=SC2086 # a list
    $as_root apt-get install -qy --no-install-recommends $packages >&2 && return 0
  done
  return 0
}
