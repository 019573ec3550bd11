"""Explains in Chinese why the system refused a file or folder: its own messages come in the language of the machine."""

from __future__ import annotations

import errno

_ACCOUNT = "没有权限，请用能读写它和上级文件夹的账号"
_FULL = "磁盘满了，请先腾出空间"
_BROKEN = "磁盘读写出错，可能坏了"
_BUSY = "它正被占用，关掉用着它的程序再试"
_NETWORK = "网络盘连不上，查一下网络，或者先复制到本机再试"
_MANY = "打开的文件太多，关掉一些程序再试"

_WORDS = {
    "EACCES": _ACCOUNT,
    "EPERM": _ACCOUNT,
    "EROFS": "那里是只读的",
    "ENOSPC": _FULL,
    "EDQUOT": "磁盘配额用完了，请先腾出空间",
    "EFBIG": "文件太大，这个磁盘放不下",
    "ENOMEM": "内存不够，关掉一些程序再试",
    "EBUSY": "它正被占用，或者本身是一个挂载点",
    "ETXTBSY": _BUSY,
    "EAGAIN": _BUSY,
    "EDEADLK": _BUSY,
    "EDEADLOCK": _BUSY,
    "ENOLCK": "这个磁盘不支持文件锁，换一个磁盘",
    "ENOENT": "没有这个文件或文件夹",
    "EEXIST": "已经有了同名的文件或文件夹",
    "ENOTEMPTY": "文件夹不是空的",
    "EISDIR": "这是文件夹，不是文件",
    "ENOTDIR": "这是文件，不是文件夹",
    "ENAMETOOLONG": "名字太长",
    "EILSEQ": "名字里有这个磁盘写不了的字符",
    "EINVAL": "这个磁盘不接受这样的名字或做法",
    "ELOOP": "快捷方式（符号链接）绕成了圈",
    "EMLINK": "同一个文件的链接太多",
    "EXDEV": "两处不在同一个磁盘上",
    "EMFILE": _MANY,
    "ENFILE": _MANY,
    "EIO": _BROKEN,
    "ENXIO": _BROKEN,
    "ENODEV": "这个磁盘不在了",
    "ENOMEDIUM": "没有插好磁盘或光盘",
    "EMEDIUMTYPE": "磁盘的格式认不出来",
    "EUCLEAN": "磁盘的文件系统坏了，请先修复",
    "ESTALE": _NETWORK,
    "ETIMEDOUT": _NETWORK,
    "EHOSTDOWN": _NETWORK,
    "EHOSTUNREACH": _NETWORK,
    "ENETDOWN": _NETWORK,
    "ENETUNREACH": _NETWORK,
    "ENETRESET": _NETWORK,
    "ECONNREFUSED": _NETWORK,
    "ECONNRESET": _NETWORK,
    "ECONNABORTED": _NETWORK,
    "ENOTCONN": _NETWORK,
    "EREMOTEIO": _NETWORK,
    "EADDRINUSE": "这个端口有别的程序在用，换一个端口",
    "EADDRNOTAVAIL": "这台电脑没有这个网址",
    "EPIPE": "接收输出的程序已经关了",
    "EINTR": "被中断了，再试一次",
    "ENOTSUP": "这个磁盘不支持这样做",
    "EOPNOTSUPP": "这个磁盘不支持这样做",
    "ENOSYS": "这个系统不支持这样做",
}
"""By the symbolic name of an error, because not every system defines every number."""


def why(error: OSError) -> str:
    """The reason in Chinese. An error that is not listed is given with its number, by which an administrator can identify
    it."""
    name = errno.errorcode.get(error.errno or 0, "")
    return _WORDS.get(name) or f"系统没有做成（错误号 {name or error.errno or '不明'}）"
