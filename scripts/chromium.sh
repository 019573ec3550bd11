#!/bin/sh
# Print the path of a Chromium for the tests; install one where that is possible without asking.
set -eu
. "$(dirname "$0")/installing.sh"
find_chromium() {
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return 0
  done
  return 1
}

find_chromium && exit 0
# The headless shell is the same engine without windows, which cost the tests as much again as the pages do.
install_packages "chromium-headless-shell fonts-noto-cjk" "chromium fonts-noto-cjk"
find_chromium && exit 0
echo "测试需要 Chromium。请先运行：apt-get install chromium-headless-shell fonts-noto-cjk（没有这个包时装 chromium），或设 CHROMIUM=浏览器路径" >&2
echo "The tests need Chromium; run: apt-get install chromium-headless-shell fonts-noto-cjk (or chromium), or set CHROMIUM to its path" >&2
exit 1
