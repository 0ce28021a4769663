"""`guitai certificate`: the certificate by which papers are signed, shown, exported, taken."""

from __future__ import annotations

import argparse
import sys
from getpass import getpass
from pathlib import Path
from typing import Any

from app import clock
from app.bootstrap import open_books
from app.commands.given import needed_picture
from app.commands.printed import Printed
from app.desk.branch_certificate import in_force, known, learn, take_own
from app.errors import GuitaiError, NotAllowed
from app.exits import EXIT_DONE
from app.i18n import Text, same
from app.papers.certificate import Certificate
from app.settings import at_start, load, settings_file
from db.store import SqlStore

_WITH_KEY = (".p12", ".pfx")
_OWNER = Text("所有者", "Owner")
_FINGERPRINT = Text("指纹", "Fingerprint")
_TERM = Text("有效期", "Valid")
_WHOSE = Text("用途", "For")
_SIGNS = Text("本工作站现用，签署单据", "signs the papers of this workstation now")
_OLD = Text(
    "本网点工作站 {workstation}，验证旧单据", "workstation {workstation}: known for its papers"
)
_OTHER = Text("其他网点，仅用于验证", "another branch: to prove its papers only")


def certificates(said: argparse.Namespace, printed: Printed) -> int:
    """Shows, exports or takes certificates."""
    settings = load(said.store) if said.store else at_start(train=said.training)
    if not settings_file(settings.folder).exists():
        raise NotAllowed(
            "NO_STORE",
            Text("尚未设置网点，没有证书。", "Nothing is set up yet: there is no certificate."),
            Text(
                "请先运行 guitai init 或打开培训库。",
                "Run guitai init, or open the training store.",
            ),
        )
    store = open_books(settings)
    try:
        match said.do:
            case "import":
                _import(store, said, printed)
            case "export":
                _export(store, said, printed)
            case _:
                _show(store, printed)
    finally:
        store.close()
    return EXIT_DONE


def _show(store: SqlStore, printed: Printed) -> None:
    force = in_force(store, clock.now())
    for certificate, workstation in known(store).values():
        signs = force is not None and certificate == force.certificate
        _answer(certificate, workstation, printed, signs=signs)


def _export(store: SqlStore, said: argparse.Namespace, printed: Printed) -> None:
    force = in_force(store, clock.now())
    if force is None:
        raise NotAllowed(
            "NO_CERTIFICATE",
            Text("本工作站还没有证书。", "This workstation has no certificate yet."),
            Text("生成第一张单据时自动制作。", "One is made with the first paper."),
        )
    try:
        said.file.write_bytes(force.certificate.pem)
    except OSError as error:
        raise GuitaiError(
            "SAVE_FAILED",
            Text(f"无法写入 {said.file}：{error.strerror}", f"Cannot write {said.file}: {error}"),
            Text("请换一个位置再试。", "Choose another place and try again."),
        ) from error
    _answer(force.certificate, store.workstation, printed, signs=True)


def _import(store: SqlStore, said: argparse.Namespace, printed: Printed) -> None:
    content = needed_picture(said.file)
    if said.file.suffix.lower() in _WITH_KEY:
        certificate = take_own(store, content, _password(said.password_file))
        _answer(certificate, store.workstation, printed, signs=True)
    else:
        _answer(learn(store, content), "", printed, signs=False)


def _password(path: Path | None) -> str:
    if path is not None:
        return needed_picture(path).decode("utf-8").strip("\r\n")
    return getpass("证书口令 password of the certificate: ") if sys.stdin.isatty() else ""


def _answer(certificate: Certificate, workstation: str, printed: Printed, *, signs: bool) -> None:
    whose = _OLD.format(workstation=workstation) if workstation else _OTHER
    if signs:
        whose = _SIGNS
    since, until = f"{certificate.since:%Y-%m-%d}", f"{certificate.until:%Y-%m-%d}"
    told: dict[str, Any] = {
        "owner": certificate.owner,
        "fingerprint": certificate.fingerprint,
        "since": certificate.since.isoformat(),
        "until": certificate.until.isoformat(),
        "workstation": workstation or None,
        "signs": signs,
        "self_made": certificate.self_made,
    }
    rows = (
        (_OWNER, same(certificate.owner)),
        (_FINGERPRINT, same(certificate.fingerprint)),
        (_TERM, same(f"{since} – {until}")),
        (_WHOSE, whose),
    )
    printed.answer(told, [printed.row(label, printed.text(value)) for label, value in rows] + [""])
