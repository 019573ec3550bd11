#!/bin/sh
# Print the path of WebKitGTK's MiniBrowser for `make test-webkit`, its driver and a display beside it; install what is missing.
set -eu
find_webkit() {
  command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null || return 1
  for path in ${WEBKIT:+"$WEBKIT"} /usr/lib/*/webkit2gtk-4.*/MiniBrowser /usr/lib/*/webkitgtk-6.*/MiniBrowser /usr/libexec/webkit2gtk-4.*/MiniBrowser; do
    [ -x "$path" ] && echo "$path" && return 0
  done
  return 1
}

find_webkit && exit 0
driver="apt-get install -qy --no-install-recommends webkit2gtk-driver xvfb fonts-noto-cjk"
if command -v apt-get >/dev/null; then
  if [ "$(id -u)" = 0 ]; then
    { apt-get update -q && $driver; } >&2
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    { sudo -n apt-get update -q && sudo -n $driver; } >&2
  fi
fi
find_webkit && exit 0
echo "这台电脑装不上 WebKit，没有试。需要 WebKitGTK 的驱动：apt-get install webkit2gtk-driver xvfb fonts-noto-cjk" >&2
echo "WebKit cannot be installed here and was not tried; it needs: apt-get install webkit2gtk-driver xvfb fonts-noto-cjk" >&2
exit 1
