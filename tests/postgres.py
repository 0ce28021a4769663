"""A throw-away PostgreSQL server for the tests of a branch with many counters."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

SERVERS = Path("/usr/lib/postgresql")


def _newest_binaries() -> Path:
    """The folder with initdb and pg_ctl of the newest installed server."""
    found = [folder for folder in SERVERS.glob("*/bin") if (folder / "initdb").exists()]
    if not found:
        pytest.fail("no PostgreSQL server is installed; `make test` installs it")
    return max(found, key=lambda folder: int(folder.parent.name))


def _run(*command: str | Path, **as_user: Any) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        **as_user,
    )
    if done.returncode != 0:
        pytest.fail(f"{command[0]} failed:\n{done.stdout}")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """SQLAlchemy URL of an empty database on a private server, reached by a Unix socket only.

    The server refuses to run as root, so root starts it as the user that Debian's package brings.
    It writes nothing through to the disk: its life is one test run.
    """
    binaries = _newest_binaries()
    # A socket's path may not exceed 107 bytes, which pytest's own temporary folders can.
    home = Path(tempfile.mkdtemp(prefix="guitai-postgres-", dir="/tmp"))
    as_user: dict[str, Any] = {"cwd": home}
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(home, owner.pw_uid, owner.pw_gid)
        as_user |= {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
    cluster = home / "cluster"
    server_options = f"-k {home} -c listen_addresses='' -c fsync=off -c full_page_writes=off"
    try:
        _run(
            binaries / "initdb",
            *("--pgdata", cluster, "--username", "guitai", "--auth", "trust"),
            *("--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"),
            **as_user,
        )
        _run(
            binaries / "pg_ctl",
            *("start", "--wait", "--timeout", "60", "--pgdata", cluster),
            *("--log", home / "server.log", "--options", server_options),
            **as_user,
        )
        try:
            _run(binaries / "createdb", "--host", home, "--username", "guitai", "guitai", **as_user)
            yield f"postgresql+psycopg://guitai@/guitai?host={quote(str(home), safe='/')}"
        finally:
            _run(
                binaries / "pg_ctl",
                *("stop", "--mode", "immediate", "--wait", "--pgdata", cluster),
                **as_user,
            )
    finally:
        shutil.rmtree(home, ignore_errors=True)
