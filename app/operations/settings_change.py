"""工作站设置变更: devices and settings of a workstation are set otherwise, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.evidence.workstation import SettingsChange
from app.flow.books import Books
from app.flow.change import Change
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.authorisation import APPROVAL
from app.settings import declared

CHANGE = Slot("settings_change", SettingsChange, Text("设置变更", "Changed settings"))

_ONE_MOMENT = Text("请稍候。", "One moment, please.")


@rule(
    "SETTING-LEVEL",
    CHANGE,
    title=Text(
        "设备由业务主管授权变更，核查、短信和人脸由网点负责人授权",
        "Devices are changed with a supervisor's word, checks, messages and faces with a manager's",
    ),
    may=(
        escalates(Level.SUPERVISOR, when=Text("只涉及设备", "only devices are changed")),
        escalates(
            Level.MANAGER,
            when=Text("涉及核查、短信或人脸", "checks, messages or faces are changed"),
        ),
    ),
    source=sources.SETTINGS,
)
def each_setting_has_its_level(judging: Judging, change: SettingsChange) -> Iterator[Finding]:
    """The change is approved at the highest level that one of its settings asks for."""
    known = [declared()[one.name] for one in change.changes if one.name in declared()]
    level = max((one.least for one in known), default=Level.MANAGER)
    named = [one.label for one in known if one.least == level]
    what = Text("、".join(one.zh for one in named), ", ".join(one.en for one in named))
    yield escalate(
        level,
        Text("设置变更须授权：{what}。", "A changed setting is approved: {what}.").format(what=what)
        if named
        else Text("设置变更须授权。", "A changed setting is approved."),
    )


@rule(
    "SETTING-VALUE",
    CHANGE,
    title=Text(
        "设置须可识别，正式网点不得使用培训设备",
        "A setting must be known, and a real branch has no training devices",
    ),
    may=(refuses(remedy=Text("请更正该项设置。", "Correct the setting.")),),
    source=sources.SETTINGS,
)
def each_setting_is_well_formed(judging: Judging, change: SettingsChange) -> Iterator[Finding]:
    """What is set must be one of the ways in which it can be set, in this kind of store."""
    kind = judging.books.branch().kind
    for one in change.changes:
        setting = declared().get(one.name)
        wrong = (
            Text(f"没有设置项 {one.name}。", f"There is no setting {one.name}.")
            if setting is None
            else setting.wrong(one.after, kind)
        )
        if wrong is not None:
            yield refuse(wrong, customer_text=_ONE_MOMENT, field=one.name)


def _changes(view: View, judging: Judging) -> tuple[Change, ...]:
    change = view.find(CHANGE)
    if change is None:
        return ()
    known = declared()
    return tuple(
        Change(
            one.name,
            known[one.name].label,
            known[one.name].shown(one.before),
            known[one.name].shown(one.after),
            CHANGE.name,
            one.name,
        )
        for one in change.changes
        if one.name in known
    )


def _note(view: View, books: Books, performing: Performing) -> Made:
    """The journal is what this changes in the store; the settings' file follows it."""
    return Made("", {"settings": _named(view.of(CHANGE)).zh})


def _named(change: SettingsChange) -> Text:
    named = [declared()[one.name].label for one in change.changes if one.name in declared()]
    return Text("、".join(one.zh for one in named), ", ".join(one.en for one in named))


def _headline(view: View) -> Text:
    change = view.find(CHANGE)
    if change is None:
        return Text("未填写", "not filled in")
    return Text("{where} {what}", "{where} {what}").format(
        where=same(change.workstation), what=_named(change)
    )


SETTINGS_CHANGE = Operation(
    code="8301",
    name="settings_change",
    title=Text("工作站设置变更", "Change this workstation's settings"),
    words=("gzzsz", "szbg", "设置", "设备", "settings", "devices"),
    headline=_headline,
    steps=(
        Step(
            "settings",
            Text("设置", "Settings"),
            (CHANGE,),
            Text(
                "选择设备和方式，可先试用；各项一并生效，变更前后记入日志。",
                "Choose devices and ways, and try them first; all changes take effect together, "
                "and the journal keeps what was before.",
            ),
            how=Text(
                "先接好设备，从列表中选择，点“试一试”确认可用，写明原因后提交。",
                "Plug the device in, choose it from the list, press “Try it” to be sure, give the "
                "reason, and hand it over.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (APPROVAL,),
            Text(
                "设置影响本机以后的全部业务，由另一人授权。",
                "Settings concern all later business of this workstation: somebody else approves.",
            ),
            how=Text(
                "逐项核对变更前后，再输入本人柜员号和密码。",
                "Compare before and after, one by one, then enter your own number and password.",
            ),
            actor=Actor.AUTHORISER,
        ),
    ),
    rules=(each_setting_has_its_level, each_setting_is_well_formed),
    effect=_note,
    papers=(),
    approval=APPROVAL,
    changes=_changes,
    made_titles={"settings": Text("已变更", "Changed")},
)
