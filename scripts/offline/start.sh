#!/bin/sh
# 找一个 Python 3.11 至 3.13，交给 source/scripts/offline/start.py 去做：
# 第一次装好随包带来的依赖（不联网），然后在本机打开素材库，改了素材自动刷新。
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
for python in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3 python; do
  if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
    exec "$python" "$here/source/scripts/offline/start.py" "$@"
  fi
done
echo "没有找到 Python 3.11、3.12 或 3.13。请先装上其中一个；装在别处的，这样运行：PYTHON=/路径/python3 sh start.sh" >&2
echo "只是查阅素材不需要 Python：双击“打开素材库.html”就行。" >&2
exit 1
