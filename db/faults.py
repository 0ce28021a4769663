"""What is said when the store cannot be opened, read or written."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

from sqlalchemy import exc
from sqlcipher3 import dbapi2 as sqlcipher

from app.domain.branch import StoreKind
from app.errors import GuitaiError, StoreFault
from app.i18n import Text
from db.conflicts import changed_meanwhile, exists_already, names_nothing

_RESTORE = Text(
    "请停止使用此账簿库，保留原文件，并用最近的备份恢复。",
    "Stop using this store, keep the file as it is, and restore the latest backup.",
)
_NOTHING_LOST = Text(
    "本次操作未记账，已保存的内容没有丢失。", "Nothing was recorded this time, and nothing is lost."
)


def _say(code: str, zh: str, en: str, remedy_zh: str, remedy_en: str) -> StoreFault:
    return StoreFault(code, Text(zh, en), Text(remedy_zh, remedy_en))


def wrong_key() -> StoreFault:
    """The key does not open the file, or the file is not a store."""
    return _say(
        "WRONG_KEY",
        "密钥不能打开此账簿库，或该文件不是账簿库。",
        "The key does not open this store, or the file is not a store.",
        "请检查设置中的账簿库地址，并取回建库时保存的密钥。",
        "Check the store's address in the settings and bring back the key it was made with.",
    )


def not_encrypted(path: Path) -> StoreFault:
    """The file is a plain SQLite file."""
    return _say(
        "NOT_A_STORE",
        f"文件 {path} 不是柜台账簿库（未加密）。",
        f"The file {path} is not a Guitai store: it is not encrypted.",
        "请检查设置中的账簿库地址。",
        "Check the store's address in the settings.",
    )


def key_missing(identity: str, where: Text) -> StoreFault:
    """No key is kept for this store."""
    return StoreFault(
        "KEY_MISSING",
        Text(
            f"找不到账簿库 {identity[:8]} 的密钥（已查：{where.zh}）。",
            f"There is no key for the store {identity[:8]} (looked in {where.en}).",
        ),
        Text(
            "请解锁系统密钥库，或把备份的密钥文件放回原处。",
            "Unlock the system's key store, or put the saved key file back in its place.",
        ),
    )


def bad_address(url: str) -> StoreFault:
    """The address names no kind of store that there is."""
    shown = url.split("://", 1)[0]
    return _say(
        "BAD_ADDRESS",
        f"账簿库地址无法识别（{shown}）。",
        f"The store's address cannot be understood ({shown}).",
        "地址应为 sqlcipher:///路径 或 postgresql+psycopg://用户@主机/库名。",
        "Write sqlcipher:///path or postgresql+psycopg://user@host/database.",
    )


def missing(place: str) -> StoreFault:
    """There is no store at that place."""
    return _say(
        "STORE_MISSING",
        f"没有找到账簿库：{place}。",
        f"There is no store at {place}.",
        "请检查设置中的账簿库地址，恢复备份，或运行 guitai init 新建。",
        "Check the address in the settings, restore a backup, or make one with guitai init.",
    )


def exists(place: str) -> StoreFault:
    """There is a store at that place already."""
    return _say(
        "STORE_EXISTS",
        f"此处已有账簿库，未作改动：{place}。",
        f"There is a store already at {place}; it was left as it is.",
        "请选择其他地址，或直接打开现有账簿库。",
        "Choose another address, or open the store that is there.",
    )


def not_writable(place: str = "") -> StoreFault:
    """The folder or file at that place, or the open store, may not be written."""
    return _say(
        "STORE_NOT_WRITABLE",
        f"没有写入权限：{place or '账簿库'}。",
        f"There is no right to write {place or 'the store'}.",
        "请给予当前用户对账簿库及其所在文件夹的写入权限。",
        "Give this user the right to write the store and the folder that it is in.",
    )


def not_readable(file: Path) -> StoreFault:
    """A key file is there and cannot be read."""
    return _say(
        "KEY_UNREADABLE",
        f"密钥文件无法读取：{file}。",
        f"The key file {file} cannot be read.",
        "请检查文件权限，或用备份的密钥文件替换。",
        "Check the rights of the file, or put the saved key file in its place.",
    )


def newer(version: str, own: str) -> StoreFault:
    """A newer program has written the store."""
    return _say(
        "STORE_NEWER",
        f"此账簿库由更新版本的程序写入（结构 {version}，本程序 {own}），未作改动。",
        f"This store was written by a newer version (structure {version}, this program {own}); "
        "it was left as it is.",
        "请安装新版本的柜台程序后再打开。",
        "Install the newer version of Guitai, then open it again.",
    )


def other_kind(found: StoreKind, wanted: StoreKind) -> StoreFault:
    """A training store was to be opened as a real one, or the other way round."""
    zh = {StoreKind.TRAINING: "培训", StoreKind.REAL: "正式"}
    return _say(
        "STORE_KIND",
        f"这是{zh[found]}账簿库，不能作为{zh[wanted]}账簿库打开。",
        f"This is a {found.value} store; it cannot be opened as a {wanted.value} one.",
        "请在设置中改用相应的账簿库地址。",
        "Set the address of the right store in the settings.",
    )


def journal_broken(workstation: str) -> StoreFault:
    """The end of the journal is not as this program left it."""
    return _say(
        "JOURNAL_BROKEN",
        f"工作站 {workstation} 的流水链尾被改动，已停止记账。",
        f"The end of the journal of workstation {workstation} was altered; recording has stopped.",
        "请运行 guitai verify-journal 查明，并报告主管和科技部门。",
        "Run guitai verify-journal to see where, and tell the supervisor and IT.",
    )


def document_missing(digest: str) -> StoreFault:
    """A picture or document is not in the store."""
    return StoreFault(
        "DOCUMENT_MISSING",
        Text(
            f"图像或文件 {digest[:12]} 不在账簿库中。",
            f"The picture or document {digest[:12]} is not in the store.",
        ),
        _RESTORE,
    )


def document_changed(digest: str) -> StoreFault:
    """A picture or document no longer has its digest."""
    return StoreFault(
        "DOCUMENT_CHANGED",
        Text(
            f"图像或文件 {digest[:12]} 的内容已被改动。",
            f"The content of the picture or document {digest[:12]} was altered.",
        ),
        _RESTORE,
    )


def full() -> StoreFault:
    """No room is left."""
    return StoreFault(
        "STORE_FULL",
        Text("磁盘已满，{lost}", "The disk is full. {lost}").format(lost=_NOTHING_LOST),
        Text("请清理磁盘空间后重试。", "Make room on the disk, then try again."),
    )


def locked() -> StoreFault:
    """Somebody else holds the store."""
    return StoreFault(
        "STORE_LOCKED",
        Text("账簿库正被另一程序占用，{lost}", "Another program holds the store. {lost}").format(
            lost=_NOTHING_LOST
        ),
        Text(
            "请稍后重试；若仍如此，请关闭其他柜台程序。",
            "Try again; or close other Guitai programs.",
        ),
    )


def damaged() -> StoreFault:
    """The file is damaged."""
    return StoreFault(
        "STORE_DAMAGED",
        Text("账簿库文件已损坏。", "The file of the store is damaged."),
        _RESTORE,
    )


def disk() -> StoreFault:
    """The disk reports an error."""
    return StoreFault(
        "STORE_DISK",
        Text("读写磁盘时出错，{lost}", "The disk reports an error. {lost}").format(
            lost=_NOTHING_LOST
        ),
        Text(
            "请检查磁盘和文件大小限制后重试。", "Check the disk and limits of file size; try again."
        ),
    )


def of_the_disk(error: OSError) -> StoreFault:
    """What the system says about a file that could not be written."""
    return full() if error.errno in (errno.ENOSPC, errno.EDQUOT) else disk()


def unreachable() -> StoreFault:
    """The server does not answer."""
    return StoreFault(
        "SERVER_UNREACHABLE",
        Text(
            "无法连接账簿服务器，{lost}", "The server of the books cannot be reached. {lost}"
        ).format(lost=_NOTHING_LOST),
        Text("请检查网络和服务器地址后重试。", "Check the network and the server's address."),
    )


def refused_by_server() -> StoreFault:
    """The server does not let this user in or do this."""
    return _say(
        "SERVER_REFUSED",
        "账簿服务器拒绝了连接（用户、口令、数据库名或连接数）。",
        "The server of the books turned us down: user, password, database or too many of us.",
        "请核对设置中的用户、口令和数据库名，或联系服务器管理员。",
        "Check user, password and database in the settings, or ask who runs the server.",
    )


def end_unknown() -> StoreFault:
    """The server was lost while it was to say that all is recorded."""
    return _say(
        "OUTCOME_UNKNOWN",
        "提交时与账簿服务器失去联系，不能确定本笔是否已记账。",
        "The server was lost at the very end; it is not known whether this was recorded.",
        "恢复连接后先在流水中查找本笔业务，再决定是否重做。",
        "Once connected again, look for this case in the journal before doing it anew.",
    )


def append_only() -> StoreFault:
    """Something tried to change what may only be added to."""
    return _say(
        "APPEND_ONLY",
        "流水和已存图像只能追加，不能修改或删除。",
        "Journal and kept documents can be added to, never changed or removed.",
        "请报告科技部门。",
        "Tell IT.",
    )


def unexpected(error: BaseException) -> StoreFault:
    """A fault of the database without a sentence of its own."""
    return StoreFault(
        "STORE_FAULT",
        Text("账簿库出错（{what}），{lost}", "The store reports a fault ({what}). {lost}").format(
            what=type(error).__name__, lost=_NOTHING_LOST
        ),
        Text("请重试；若仍如此，请报告科技部门。", "Try again; if it stays, tell IT."),
    )


_TURNED_DOWN = ("FATAL", "致命错误")
"""How a server begins its refusal of a connection, which comes without a code."""


def said(error: BaseException) -> GuitaiError:
    """A database's error as the sentence for the staff."""
    if isinstance(error, exc.TimeoutError):
        return locked()
    origin = error.orig if isinstance(error, exc.DBAPIError) else error
    if isinstance(origin, sqlcipher.Error):
        return _said_by_sqlite(origin)
    if type(origin).__module__.startswith("psycopg"):
        return _said_by_postgres(origin)
    return unexpected(origin or error)


def _said_by_sqlite(error: sqlcipher.Error) -> GuitaiError:
    code = getattr(error, "sqlite_errorcode", None) or 0
    message = str(error)
    match code & 0xFF:
        case sqlcipher.SQLITE_CONSTRAINT:
            if message.startswith("UNIQUE constraint failed: "):
                return exists_already(message.split(": ", 1)[1])
            if message.startswith("FOREIGN KEY"):
                return names_nothing()
            if "append-only" in message:
                return append_only()
        case sqlcipher.SQLITE_NOTADB:
            return wrong_key()
        case sqlcipher.SQLITE_CORRUPT:
            return damaged()
        case sqlcipher.SQLITE_FULL:
            return full()
        case sqlcipher.SQLITE_BUSY | sqlcipher.SQLITE_LOCKED:
            return locked()
        case sqlcipher.SQLITE_READONLY | sqlcipher.SQLITE_PERM | sqlcipher.SQLITE_CANTOPEN:
            return not_writable()
        case sqlcipher.SQLITE_IOERR:
            return disk()
    return unexpected(error)


def _said_by_postgres(error: Any) -> GuitaiError:
    state = error.sqlstate or ""
    if state == "23505":
        return exists_already(error.diag.constraint_name or "")
    if state == "23503":
        return names_nothing()
    if state in ("40001", "40P01"):
        return changed_meanwhile()
    if state in ("55P03", "57014"):
        return locked()
    if state == "53100":
        return full()
    if state in ("25006", "42501"):
        return not_writable()
    if state == "GU001":
        return append_only()
    if state in ("XX001", "XX002"):
        return damaged()
    if state[:2] == "28" or state == "3D000":
        return refused_by_server()
    if not state and any(word in str(error) for word in _TURNED_DOWN):
        return refused_by_server()
    if state[:2] in ("08", "57", "53") or (
        not state and type(error).__name__ == "OperationalError"
    ):
        return unreachable()
    return unexpected(error)
