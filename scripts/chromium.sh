#!/bin/sh
# Print the path of a Chromium for the tests; install one where that is possible without asking.
set -eu
find_chromium() {
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return 0
  done
  return 1
}

find_chromium && exit 0
install="apt-get install -qy --no-install-recommends chromium fonts-noto-cjk"
if command -v apt-get >/dev/null; then
  if [ "$(id -u)" = 0 ]; then
    { apt-get update -q && $install; } >&2
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    { sudo -n apt-get update -q && sudo -n $install; } >&2
  fi
fi
find_chromium && exit 0
echo "测试需要 Chromium。请先运行：apt-get install chromium fonts-noto-cjk，或设 CHROMIUM=浏览器路径" >&2
echo "The tests need Chromium; run: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path" >&2
exit 1
