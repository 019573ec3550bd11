#!/bin/sh
# Print the path of a Firefox for the tests; install one where that is possible without asking.
set -eu
find_firefox() {
  for name in ${FIREFOX:+"$FIREFOX"} firefox-esr firefox; do
    command -v "$name" && return 0
  done
  return 1
}

find_firefox && exit 0
esr="apt-get install -qy --no-install-recommends firefox-esr fonts-noto-cjk"
if command -v apt-get >/dev/null; then
  if [ "$(id -u)" = 0 ]; then
    { apt-get update -q && $esr; } >&2
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    { sudo -n apt-get update -q && sudo -n $esr; } >&2
  fi
fi
find_firefox && exit 0
echo "测试需要 Firefox。请先运行：apt-get install firefox-esr fonts-noto-cjk，或设 FIREFOX=浏览器路径" >&2
echo "The tests need Firefox; run: apt-get install firefox-esr fonts-noto-cjk, or set FIREFOX to its path" >&2
exit 1
