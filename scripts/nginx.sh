#!/bin/sh
# Print the path of nginx for `make test-hosting`; say how to install it. Installing it here would start a server on port 80.
set -eu
for name in ${NGINX_PATH:+"$NGINX_PATH"} nginx /usr/sbin/nginx; do
  command -v "$name" && exit 0
done
echo "试服务器设置需要 nginx。请先运行：apt-get install nginx-light" >&2
echo "Trying the settings for web servers needs nginx; run: apt-get install nginx-light" >&2
exit 1
