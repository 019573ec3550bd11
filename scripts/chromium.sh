#!/bin/sh
# Print the path of a Chromium for the tests; install one where that is possible without asking.
set -eu
find_chromium() {
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return 0
  done
  return 1
}

find_chromium && exit 0
# The headless shell is the same engine without windows, which cost the tests as much again as the pages do.
shell="apt-get install -qy --no-install-recommends chromium-headless-shell fonts-noto-cjk"
whole="apt-get install -qy --no-install-recommends chromium fonts-noto-cjk"
if command -v apt-get >/dev/null; then
  if [ "$(id -u)" = 0 ]; then
    { apt-get update -q && { $shell || $whole; }; } >&2
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    { sudo -n apt-get update -q && { sudo -n $shell || sudo -n $whole; }; } >&2
  fi
fi
find_chromium && exit 0
echo "测试需要 Chromium。请先运行：apt-get install chromium-headless-shell fonts-noto-cjk（没有这个包时装 chromium），或设 CHROMIUM=浏览器路径" >&2
echo "The tests need Chromium; run: apt-get install chromium-headless-shell fonts-noto-cjk (or chromium), or set CHROMIUM to its path" >&2
exit 1
