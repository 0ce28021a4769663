"""The account that is opened, and what was agreed for it besides the counter."""

from __future__ import annotations

from app.domain import masks
from app.domain.account import AccountClass
from app.domain.money import Fen
from app.evidence.acceptance import PURPOSES
from app.evidence.ask import choice_text
from app.flow.operation import PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Options, Section, amount
from app.rules.acceptance import ACCEPTANCE
from app.rules.contact import TERMS
from app.rules.medium import CARD_TAKEN
from app.rules.papers import ticked

_COLUMNS = 4
_HALF, _WHOLE = 2, 4

_CLASSES = {
    AccountClass.CLASS_I: Text("Ⅰ类户", "Class I"),
    AccountClass.CLASS_II: Text("Ⅱ类户", "Class II"),
    AccountClass.CLASS_III: Text("Ⅲ类户", "Class III"),
}
_ON_PERFORMING = Text("办理后生成", "given when performed")


def account(view: View, setting: Setting, copy: PaperCopy, opened: AccountClass) -> Section:
    """The account as the form states it [DOMAIN §2.4 A3]. The customer's copy is masked.

    A card of this bank is used at all its branches and with its PIN [K]; nothing is paid in while
    the account is opened, so its first amount is nought.
    """
    taken = view.of(CARD_TAKEN)
    number, card = setting.made.get("account", ""), taken.card_number
    if copy.masked:
        number, card = masks.account_number(number), masks.card_number(card)
    accepted = view.of(ACCEPTANCE)
    return Section(
        Text("账户信息", "Account"),
        (
            Cell(Text("账户类别", "Class"), classes(opened), _WHOLE),
            Cell(
                Text("介质", "Medium"),
                ticked.either(
                    (Text("借记卡", "debit card"), True), (Text("存折", "passbook"), False)
                ),
                _HALF,
            ),
            Cell(
                Text("支取方式", "Withdrawal"),
                ticked.either(
                    (Text("凭密码", "by PIN"), True), (Text("凭证件", "by document"), False)
                ),
                _HALF,
            ),
            Cell(Text("账号", "Account"), number or _ON_PERFORMING, _HALF),
            Cell(Text("卡号", "Card"), card, _HALF),
            Cell(Text("币种", "Currency"), Text("人民币", "CNY")),
            Cell(Text("凭证号", "Voucher"), taken.serial),
            Cell(Text("首存金额", "First deposit"), amount(Fen(0)), _HALF),
            Cell(Text("通存通兑", "All branches"), ticked.yes_no(True), _HALF),
            Cell(Text("开户用途", "Purpose"), choice_text(PURPOSES, accepted.purpose), _HALF),
            *(
                (Cell(Text("用途说明", "Explained"), accepted.purpose_explained, _WHOLE),)
                if accepted.purpose_explained
                else ()
            ),
        ),
        _COLUMNS,
    )


def classes(opened: AccountClass) -> Options:
    """The three classes with the one that is opened."""
    return ticked.either(*((title, one is opened) for one, title in _CLASSES.items()))


def services(view: View) -> Section:
    """Which channels besides the counter were signed up for, and up to what limits."""
    return Section(
        Text("签约服务及非柜面限额", "Services, and limits besides the counter"),
        channels(view),
        _COLUMNS,
    )


def channels(view: View) -> tuple[Cell, ...]:
    """What was agreed for channels besides the counter, in a section of four columns.

    Daily amount, daily count and yearly amount are agreed in writing at the opening
    [261号, K; DOMAIN §1.1]; who signs up for no channel agrees to no limit.
    """
    terms = view.of(TERMS)
    signed_up = Cell(
        Text("签约渠道", "Channels"),
        ticked.either(
            (Text("网上银行", "online"), terms.channels and terms.online_banking),
            (Text("手机银行", "mobile"), terms.channels and terms.mobile_banking),
            (Text("自助设备、POS", "machines, shops"), terms.channels and terms.self_service),
            (Text("不开通非柜面业务", "counter only"), not terms.channels),
        ),
        _WHOLE,
    )
    notices = Cell(Text("短信提醒", "SMS notices"), ticked.yes_no(terms.sms_notice), _HALF)
    if not terms.channels:
        return (signed_up, notices)
    return (
        signed_up,
        Cell(Text("日累计限额", "Daily amount"), amount(Fen(terms.daily_amount)), _HALF),
        Cell(Text("日累计笔数", "Daily count"), f"{terms.daily_count}", _HALF),
        Cell(Text("年累计限额", "Yearly amount"), amount(Fen(terms.yearly_amount)), _HALF),
        notices,
    )
