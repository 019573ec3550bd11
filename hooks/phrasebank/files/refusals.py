"""What a system says when it refuses a file or a folder, in Chinese, because its own words come in the language of
the machine."""

from __future__ import annotations

import errno

_ACCOUNT = "没有权限，请用能读写它和上级文件夹的账号"

_WORDS = {
    errno.EACCES: _ACCOUNT,
    errno.EPERM: _ACCOUNT,
    errno.EROFS: "那里是只读的",
    errno.ENOSPC: "磁盘满了，请先腾出空间",
    errno.EDQUOT: "磁盘配额用完了，请先腾出空间",
    errno.EBUSY: "它正被占用，或者本身是一个挂载点",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "这是文件，不是文件夹",
    errno.ENAMETOOLONG: "名字太长",
    errno.EIO: "磁盘读写出错，可能坏了",
}


def why(error: OSError) -> str:
    """The reason; what is not foreseen in the system's own words."""
    return _WORDS.get(error.errno or 0, error.strerror or str(error))
