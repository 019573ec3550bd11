"""A real nginx with the settings that the site brings, in a sub-path of the intranet host."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browser.conftest import browser, context, page, profile, window
from phrasebank import addresses

__all__ = ["browser", "context", "page", "profile", "window"]

PATH = "/oa/bank/"

CONFIGURATION = """
{user}
pid {folder}/pid;
error_log {folder}/error.log warn;
events {{}}
http {{
  access_log off;
  {temporary}
  # What a distribution brings: another table of types, a cache for every script, which our settings must outdo.
  types {{ text/html html; application/x-other js; }}
  add_header Cache-Control "max-age=600";
  server {{
    listen 127.0.0.1:{port};
    root {folder}/empty;
    location ~ \\.js$ {{ expires 30d; }}
    include {folder}/phrasebank.conf;
  }}
}}
"""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@pytest.fixture(scope="session")
def nginx(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port on which nginx serves the built site."""
    # Not NGINX: under that name nginx itself takes over the sockets of another, and stays in the foreground.
    program = os.environ.get("NGINX_PATH") or pytest.fail("run `make test-hosting`: it finds nginx")
    folder = tmp_path_factory.mktemp("nginx")
    settings = (built_site / addresses.SERVERS[0]).read_text("utf-8")
    told = settings.split("\n\n")[0]
    assert settings.count(" /phrasebank/") == 3 + told.count(" /phrasebank/")
    assert settings.count("= /phrasebank ") == 1
    assert "四处" in told
    settings = settings.replace("/srv/www/phrasebank/", f"{built_site}/").replace("/phrasebank", PATH[:-1])
    (folder / "phrasebank.conf").write_text(settings, "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    text = CONFIGURATION.format(
        user="user root;" if os.geteuid() == 0 else "",  # else its workers may not read a test's folder
        folder=folder,
        port=port,
        temporary="\n  ".join(f"{name}_temp_path {folder}/{name};" for name in TEMPORARY),
    )
    (folder / "nginx.conf").write_text(text, "utf-8")
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    assert "warn" not in tried.stderr
    subprocess.run(command, check=True)  # returns when it listens
    yield port
    subprocess.run([*command, "-s", "quit"], check=True)
    log = (folder / "error.log").read_text("utf-8")
    assert not re.search(r"\[(warn|crit|alert|emerg)\]", log), log


Ask = Callable[..., tuple[int, http.client.HTTPMessage, bytes]]


@pytest.fixture
def ask(nginx: int) -> Ask:
    """Ask nginx for an address; gives status, headers and body."""

    def get(path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", nginx, timeout=10)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    return get
