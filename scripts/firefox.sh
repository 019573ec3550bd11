#!/bin/sh
# Print the path of a Firefox for the tests; install one where that is possible without asking.
set -eu
. "$(dirname "$0")/installing.sh"
find_firefox() {
  for name in ${FIREFOX:+"$FIREFOX"} firefox-esr firefox; do
    command -v "$name" && return 0
  done
  return 1
}

find_firefox && exit 0
install_packages "firefox-esr fonts-noto-cjk"
find_firefox && exit 0
echo "测试需要 Firefox。请先运行：apt-get install firefox-esr fonts-noto-cjk，或设 FIREFOX=浏览器路径" >&2
echo "The tests need Firefox; run: apt-get install firefox-esr fonts-noto-cjk, or set FIREFOX to its path" >&2
exit 1
