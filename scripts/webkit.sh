#!/bin/sh
# Print the path of WebKitGTK's MiniBrowser for `make test-webkit`, its driver and a display beside it; install what is missing.
set -eu
. "$(dirname "$0")/installing.sh"
find_webkit() {
  command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null || return 1
  for path in ${WEBKIT:+"$WEBKIT"} /usr/lib/*/webkit2gtk-4.*/MiniBrowser /usr/lib/*/webkitgtk-6.*/MiniBrowser /usr/libexec/webkit2gtk-4.*/MiniBrowser; do
    [ -x "$path" ] && echo "$path" && return 0
  done
  return 1
}

find_webkit && exit 0
install_packages "webkit2gtk-driver xvfb fonts-noto-cjk"
find_webkit && exit 0
echo "这台电脑装不上 WebKit，没有试。需要 WebKitGTK 的驱动：apt-get install webkit2gtk-driver xvfb fonts-noto-cjk" >&2
echo "WebKit cannot be installed here and was not tried; it needs: apt-get install webkit2gtk-driver xvfb fonts-noto-cjk" >&2
exit 1
