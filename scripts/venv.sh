#!/bin/sh
# Make the virtual environment named by $1 with the newest Python here that is at least 3.11.
set -eu

# Material prints an English advertisement at every start of MkDocs unless it finds this in the environment.
quiet() {
  site=$("$1/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  echo 'import os; os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")' >"$site/quiet.pth"
}
[ -x "$1/bin/python" ] && "$1/bin/python" -m pip --version >/dev/null 2>&1 && quiet "$1" && exit 0

for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 python; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    break
  fi
  python=
done
if [ -z "$python" ]; then
  echo "需要 Python 3.11 以上。请先安装，例如：apt-get install python3 python3-venv" >&2
  echo "Python 3.11 or newer is needed; install it first, for example: apt-get install python3 python3-venv" >&2
  exit 1
fi

make_venv() { "$python" -m venv --clear "$1" >/dev/null 2>&1; }

# Debian ships Python without the part that puts pip into a new environment.
if ! make_venv "$1"; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -q >/dev/null && apt-get install -qy python3-venv >/dev/null
  fi
  if ! make_venv "$1"; then
    echo "这台机器的 Python 不能建虚拟环境。请先运行：apt-get install python3-venv" >&2
    echo "This Python cannot make virtual environments; run first: apt-get install python3-venv" >&2
    exit 1
  fi
fi
quiet "$1"
