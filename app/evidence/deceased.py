"""存款人身故支取: who has died, who applies with which papers, what there is, what was taken in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar

from app.domain.account import AccountClass
from app.domain.contract import ContractKind
from app.domain.documents import DocumentKind
from app.domain.money import Fen
from app.domain.titled import Titled
from app.domain.wording import WordingCode
from app.evidence.account_statement import is_day
from app.evidence.ask import Ask, AskKind, Choice
from app.evidence.closure import Blocker, ClosingSum, EndedHere
from app.evidence.worded import Worded
from app.i18n import Text

NOTHING = Fen(0)


def _choices(kind: type[Titled]) -> tuple[Choice, ...]:
    return tuple(Choice(one, one.title) for one in kind)


_DOCUMENTS = tuple(Choice(one, one.title) for one in DocumentKind)


@dataclass(frozen=True)
class DeceasedSaid:
    """Who has died, by the number of a document that nobody need have in hand."""

    kind: Annotated[
        DocumentKind,
        Ask(
            Text("存款人证件种类", "Depositor's document"),
            AskKind.CHOICE,
            choices=_DOCUMENTS,
            default=DocumentKind.RESIDENT_CARD,
        ),
    ]
    number: Annotated[
        str,
        Ask(
            Text("存款人证件号码", "Its number"),
            hint=Text("照死亡证明等材料录入", "as the proof of death says"),
            default="",
            longest=40,
        ),
    ]
    name: Annotated[str, Ask(Text("存款人姓名", "Depositor's name"), default="", longest=60)]
    died_on: Annotated[
        str,
        Ask(
            Text("死亡日期", "Died on"),
            hint=Text("如 2026-01-31", "such as 2026-01-31"),
            default="",
            longest=10,
            check=is_day,
        ),
    ]


class HeirWay(Titled):
    """On what the applicant draws the money."""

    SIMPLE = "simple", Text("简化提取（免公证）", "without a notary")
    NOTARY = "notary", Text("继承权公证书", "notarial certificate of inheritance")
    COURT = "court", Text("法院生效法律文书", "effective document of a court")


class HeirIs(Titled):
    """Who applies: heirs of the first order [民法典1127], or those of a notarised will."""

    SPOUSE = "spouse", Text("配偶", "spouse")
    CHILD = "child", Text("子女", "child")
    PARENT = "parent", Text("父母", "parent")
    WILL = "will", Text("公证遗嘱指定的继承人、受遗赠人", "heir or legatee of a notarised will")
    OTHER = "other", Text("其他继承人", "another heir")


class HeirShare(Titled):
    """How much certificate or court give to the applicant."""

    WHOLE = "whole", Text("全部", "all of it")
    PART = "part", Text("部分份额", "a share")


class WithFuneral(Titled):
    """Whether money is there that does not count."""

    NONE = "none", Text("没有", "none")
    SOME = "some", Text("有", "there is some")


class Handed(Titled):
    """Whether a paper lies before the teller."""

    PRESENT = "present", Text("已提供", "present")
    MISSING = "missing", Text("缺", "missing")


_HANDED = _choices(Handed)


def _way(values: Mapping[str, Any]) -> Any:
    return values.get("way", HeirWay.SIMPLE)


def _simple(values: Mapping[str, Any]) -> bool:
    return bool(_way(values) == HeirWay.SIMPLE)


def _not_simple(values: Mapping[str, Any]) -> bool:
    return not _simple(values)


def _of_the_will(values: Mapping[str, Any]) -> bool:
    return _simple(values) and values.get("heir") == HeirIs.WILL


def _of_the_family(values: Mapping[str, Any]) -> bool:
    return _simple(values) and values.get("heir") != HeirIs.WILL


def _by_notary(values: Mapping[str, Any]) -> bool:
    return bool(_way(values) == HeirWay.NOTARY)


def _by_court(values: Mapping[str, Any]) -> bool:
    return bool(_way(values) == HeirWay.COURT)


def _shared(values: Mapping[str, Any]) -> bool:
    return _not_simple(values) and values.get("share") == HeirShare.PART


def _with_funeral(values: Mapping[str, Any]) -> bool:
    return values.get("funeral") == WithFuneral.SOME


def _paper(label: Text, hint: Text, shown: Any = None) -> Ask:
    return Ask(
        label, AskKind.CHOICE, hint=hint, choices=_HANDED, shown=shown, default=Handed.MISSING
    )


@dataclass(frozen=True)
class HeirPapers:
    """材料清单: who applies on what, and every paper that this needs, present or missing."""

    way: Annotated[
        HeirWay,
        Ask(
            Text("提取方式", "On what"),
            AskKind.CHOICE,
            choices=_choices(HeirWay),
            default=HeirWay.SIMPLE,
        ),
    ] = HeirWay.SIMPLE
    heir: Annotated[
        HeirIs,
        Ask(
            Text("申请人是存款人的", "The applicant is the depositor's"),
            AskKind.CHOICE,
            choices=_choices(HeirIs),
            default=HeirIs.SPOUSE,
        ),
    ] = HeirIs.SPOUSE
    share: Annotated[
        HeirShare,
        Ask(
            Text("申请人份额", "The applicant's share"),
            AskKind.CHOICE,
            choices=_choices(HeirShare),
            shown=_not_simple,
            default=HeirShare.WHOLE,
        ),
    ] = HeirShare.WHOLE
    funeral: Annotated[
        WithFuneral,
        Ask(
            Text("丧葬费、抚恤金、养老金", "Funeral money or pension"),
            AskKind.CHOICE,
            hint=Text("账户内含有的，单独核定，不计入限额", "if any is there it does not count"),
            choices=_choices(WithFuneral),
            default=WithFuneral.NONE,
        ),
    ] = WithFuneral.NONE
    death: Annotated[
        Handed,
        _paper(
            Text("死亡证明", "Proof of death"),
            Text(
                "死亡医学证明、火化证、户口注销证明、宣告死亡判决书之一，原件",
                "medical certificate, cremation, household register or court ruling: the original",
            ),
        ),
    ] = Handed.MISSING
    kinship: Annotated[
        Handed,
        _paper(
            Text("亲属关系证明", "Proof of kinship"),
            Text(
                "户口簿、结婚证、出生医学证明等之一，原件",
                "household register, marriage or birth certificate or the like: the original",
            ),
            _of_the_family,
        ),
    ] = Handed.MISSING
    will: Annotated[
        Handed,
        _paper(
            Text("公证遗嘱", "Notarised will"),
            Text(
                "指定申请人为继承人或受遗赠人，原件",
                "naming the applicant heir or legatee: the original",
            ),
            _of_the_will,
        ),
    ] = Handed.MISSING
    certificate: Annotated[
        Handed,
        _paper(
            Text("继承权公证书", "Notarial certificate"),
            Text("载明份额，原件；向公证机构核实", "with the share, the original; confirmed"),
            _by_notary,
        ),
    ] = Handed.MISSING
    judgment: Annotated[
        Handed,
        _paper(
            Text("法院文书", "Document of a court"),
            Text(
                "判决书、裁定书或调解书及生效证明，原件",
                "judgment, ruling or mediation with proof that it is effective",
            ),
            _by_court,
        ),
    ] = Handed.MISSING
    others: Annotated[
        Handed,
        _paper(
            Text("其他权利人同意书", "Consent of the others"),
            Text(
                "其余份额权利人同意由申请人一并领取的书面授权，公证或当面签署",
                "in writing, notarised or signed here, of all who have the rest",
            ),
            _shared,
        ),
    ] = Handed.MISSING
    funeral_proof: Annotated[
        Handed,
        _paper(
            Text("款项性质证明", "Proof of what it is"),
            Text("社保、民政或单位出具的发放证明等", "of the office or employer that paid it out"),
            _with_funeral,
        ),
    ] = Handed.MISSING
    promise: Annotated[
        Handed,
        _paper(
            Text("承诺书", "Promise"),
            Text(
                "本行格式，申请人当场阅读并亲笔签名",
                "the bank's own; the applicant reads and signs it here",
            ),
        ),
    ] = Handed.MISSING

    @property
    def needed(self) -> Iterator[tuple[str, bool]]:
        """Every paper that this case needs, by its field, with whether it is there."""
        values = {name: getattr(self, name) for name in ("way", "heir", "share", "funeral")}
        for name, shown in _PAPERS.items():
            if shown is None or shown(values):
                yield name, getattr(self, name) is Handed.PRESENT

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return all(there for _, there in self.needed)


_PAPERS: dict[str, Any] = {
    "death": None,
    "kinship": _of_the_family,
    "will": _of_the_will,
    "certificate": _by_notary,
    "judgment": _by_court,
    "others": _shared,
    "funeral_proof": _with_funeral,
    "promise": None,
}


@dataclass(frozen=True)
class HeirTitle:
    """The notarial certificate or the court's document on which the money is drawn."""

    number: Annotated[str, Ask(Text("文书编号", "Its number"), default="", longest=80)]
    office: Annotated[
        str,
        Ask(Text("公证机构或法院", "Notary's office or court"), default="", longest=80),
    ]
    dated: Annotated[
        str,
        Ask(
            Text("出具日期", "Dated"),
            hint=Text("如 2026-01-31", "such as 2026-01-31"),
            default="",
            longest=10,
            check=is_day,
        ),
    ]
    share: Annotated[
        str,
        Ask(
            Text("载明的份额", "The share that it states"),
            hint=Text("照文书录入，如“全部”“二分之一”", "as it says, such as all, or one half"),
            default="",
            longest=60,
        ),
    ]
    confirmed: Annotated[
        bool,
        Ask(
            Text("核实", "Confirmed"),
            AskKind.TICK,
            says=Text(
                "已核对原件并向出具机构核实，文书真实、生效，载明存款人、申请人和份额。",
                "The original was seen and confirmed with whoever issued it: it is genuine, in "
                "effect, and names depositor, applicant and share.",
            ),
            default=False,
        ),
    ]


@dataclass(frozen=True)
class EstateAccount:
    """One account of the deceased that is closed.

    Attributes:
        cards: numbers of its cards and passbooks in use.
        holdings: the kinds of its agreements by which other money is held with the bank.
        ends: the agreements that ended with its holder.
    """

    number: str
    account_class: AccountClass
    cards: tuple[str, ...]
    holdings: tuple[ContractKind, ...]
    ends: tuple[EndedHere, ...]


@dataclass(frozen=True)
class Estate:
    """All accounts of the deceased with the bank, and all that stands in the way of closing them;
    no amount of any of them."""

    customer: str
    name: str
    accounts: tuple[EstateAccount, ...]
    blockers: tuple[Blocker, ...]

    @property
    def clear(self) -> bool:
        """Whether there is something to close, and nothing in the way."""
        return bool(self.accounts) and not self.blockers


class HeldElsewhere(Titled):
    """Gold, treasury bonds and agency products of the deceased with this bank."""

    NONE = "none", Text("没有", "none")
    PAID = "paid", Text("有，已办妥赎回、过户或支付", "there are, redeemed or handed over")
    STILL = "still", Text("有，尚未处理", "there are, and nothing is done about them")


def _handed_over(values: Mapping[str, Any]) -> bool:
    return values.get("held") == HeldElsewhere.PAID


def _amount(label: Text, hint: Text | None = None, shown: Any = None) -> Ask:
    return Ask(label, AskKind.MONEY, hint=hint, required=False, default=NOTHING, shown=shown)


@dataclass(frozen=True)
class EstateHoldings:
    """What counts besides the accounts, and what in them does not count."""

    held: Annotated[
        HeldElsewhere,
        Ask(
            Text("黄金、国债、代销理财", "Gold, bonds, agency products"),
            AskKind.CHOICE,
            choices=_choices(HeldElsewhere),
            default=HeldElsewhere.NONE,
        ),
    ] = HeldElsewhere.NONE
    gold: Annotated[
        Fen,
        _amount(
            Text("黄金积存", "Gold"),
            Text("元；已转入账户的不重复计", "in yuan; not what is on an account by now"),
            _handed_over,
        ),
    ] = NOTHING
    bonds: Annotated[Fen, _amount(Text("国债", "Treasury bonds"), None, _handed_over)] = NOTHING
    products: Annotated[
        Fen, _amount(Text("代销理财", "Agency wealth products"), None, _handed_over)
    ] = NOTHING
    funeral: Annotated[
        Fen,
        _amount(
            Text("其中丧葬费、抚恤金、养老金", "Of it funeral money, pension"),
            Text("账户内的金额，元；没有的不填", "of what is on the accounts, in yuan"),
        ),
    ] = NOTHING
    proof: Annotated[
        str,
        Ask(
            Text("款项性质证明编号", "Number of its proof"),
            hint=Text("没有上项金额的不填", "empty where there is none"),
            required=False,
            default="",
            longest=80,
        ),
    ] = ""

    @property
    def elsewhere(self) -> Fen:
        """What is held besides the accounts, in fen."""
        return Fen((self.gold or 0) + (self.bonds or 0) + (self.products or 0))


@dataclass(frozen=True)
class EstateSum:
    """All closing sums of the accounts of the deceased.

    Attributes:
        counted: what counts against the limit, in fen: principals and what is held elsewhere,
            without interest not settled and without funeral money and pensions.
        limit: the limit of that day, in fen.
    """

    sums: tuple[ClosingSum, ...]
    counted: Fen
    limit: Fen

    @property
    def principal(self) -> Fen:
        """All balances, in fen."""
        return Fen(sum(one.principal for one in self.sums))

    @property
    def interest(self) -> Fen:
        """All interest before tax, in fen."""
        return Fen(sum(one.interest for one in self.sums))

    @property
    def tax(self) -> Fen:
        """The tax on it, in fen."""
        return Fen(sum(one.tax for one in self.sums))

    @property
    def charged(self) -> Fen:
        """All fees, in fen."""
        return Fen(sum(one.charged for one in self.sums))

    @property
    def payout(self) -> Fen:
        """What is paid to the applicant, in fen."""
        return Fen(sum(one.payout for one in self.sums))


@dataclass(frozen=True)
class HeirPromise(Worded):
    """承诺书: what the applicant promises under the bank's wording, and how they are reached."""

    UNDER: ClassVar = {"promise": WordingCode.DECEASED_PROMISE}

    phone: Annotated[
        str, Ask(Text("申请人联系电话", "The applicant's phone"), default="", longest=20)
    ]
    read: Annotated[
        bool,
        Ask(
            Text("承诺", "Promised"),
            AskKind.TICK,
            says=Text(
                "申请人已阅读承诺书，知道须一次性提取、全部账户随之销户且不可恢复。",
                "The applicant has read the promise, and knows that all is drawn at once and all "
                "accounts are closed for ever.",
            ),
            quotes=WordingCode.DECEASED_PROMISE,
            default=False,
        ),
    ]
    promise_version: str = ""
    promise_digest: str = ""


def _some_returned(values: Mapping[str, Any]) -> bool:
    return values.get("returned") == MediaBack.SOME


class MediaBack(Titled):
    """What of the cards and passbooks was handed in."""

    ALL = "all", Text("全部交回，当面剪角", "all, cut here")
    SOME = "some", Text("部分交回，当面剪角", "some, cut here")
    NONE = "none", Text("未能交回", "none")


@dataclass(frozen=True)
class EstateMedia:
    """卡（折）: which were handed in and cut; the others are void all the same, and noted."""

    returned: Annotated[
        MediaBack,
        Ask(
            Text("卡（折）交回", "Handed in"),
            AskKind.CHOICE,
            choices=_choices(MediaBack),
            default=MediaBack.NONE,
        ),
    ]
    numbers: Annotated[
        str,
        Ask(
            Text("交回的卡（折）号码", "Numbers of those"),
            hint=Text("照实物录入，多张以空格分开", "from the plastic, parted by spaces"),
            shown=_some_returned,
            longest=400,
            default="",
        ),
    ] = ""

    def taken(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """The numbers of what was taken in, of all that are known."""
        if self.returned is MediaBack.ALL:
            return known
        return tuple(self.numbers.split()) if self.returned is MediaBack.SOME else ()


def died_on(said: DeceasedSaid) -> date:
    """The day of death."""
    return date.fromisoformat(said.died_on)
