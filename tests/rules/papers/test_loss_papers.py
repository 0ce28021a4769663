"""Papers of losses, releases, replacements and PINs: what was said and made stands on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.account import MediumKind
from app.domain.branch import StoreKind
from app.domain.contract import ContractKind
from app.domain.loss import LossKind, LossOf, reissue_from
from app.domain.money import Fen, yuan_text
from app.domain.wording import AS_SHIPPED, WordingCode
from app.evidence.found_card import CardHandedIn, FoundInBooks, FoundIs
from app.evidence.replacement import Follows, MovedContract, NumberKept, Reissue, ReissuePlan
from app.evidence.report_again import ReportAgain
from app.evidence.reporter import ReportedBy
from app.flow.forms import fill_form
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Operation, Paper, Setting
from app.flow.outcome import Outcome
from app.flow.slot import View
from app.operations import CATALOGUE
from app.operations.card_collection import CARD_COLLECTION
from app.operations.exchange import EXCHANGE
from app.operations.face_consent_withdrawal import FACE_CONSENT_WITHDRAWAL
from app.operations.found_card import FOUND_CARD
from app.operations.held_card_end import HELD_CARD_END
from app.operations.loss_report import LOSS_REPORT
from app.operations.loss_report_again import LOSS_REPORT_AGAIN
from app.operations.loss_report_change import LOSS_REPORT_CHANGE
from app.operations.pin_reset import PIN_RESET
from app.operations.release import RELEASE
from app.operations.replacement import REPLACEMENT
from app.operations.verbal_loss_report import VERBAL_LOSS_REPORT
from app.papers.formats import SLIP
from app.papers.preview import page_count
from app.papers.render import render
from app.rules.papers import loss_form, pin_form, verbal_slip
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.contract_list import CONTRACT_LIST
from app.rules.papers.face_withdrawal import FACE_WITHDRAWAL
from app.rules.papers.found_card_receipt import FOUND_CARD_RECEIPT, HELD_CARD_SLIP
from app.rules.papers.loss_copy import LOSS_RECEIPT
from app.rules.papers.loss_form import LOSS_FORM
from app.rules.papers.pin_form import PIN_RESET_FORM
from app.rules.papers.release_form import RELEASE_FORM
from app.rules.papers.replacement_form import REPLACEMENT_FORM
from app.rules.papers.verbal_slip import VERBAL_SLIP
from app.rules.report_copy import REPORT_COPY
from tests import evidence
from tests.evidence import MOMENT, SAMPLES
from tests.papers.reading import assert_well_set, read
from tests.rules.papers import cases
from tests.rules.papers.loss_cases import (
    AGENT,
    KINDS,
    case,
    lost,
    performed,
    report,
    through_a_guardian,
    through_an_agent,
)
from tests.rules.papers.words import bare, printed, told

CARD_NUMBER, NEW_NUMBER = evidence.account_found().card, "6200000000000000001"
PLAN = replace(
    SAMPLES[ReissuePlan](),
    fee=1000,
    contracts=(
        MovedContract(
            "QY01010010000001",
            ContractKind.SALARY,
            "样本科技（上海）有限责任公司",
            "HR-2024-00123",
            Follows.TELL,
        ),
        MovedContract("", ContractKind.SMS, "", "", Follows.BY_ITSELF),
    ),
)
RELEASED = {"report": "GS0101010000123", "card": CARD_NUMBER, "payment": "已恢复"}
REPLACED = {"card": NEW_NUMBER, "old_card": CARD_NUMBER, "order": "", "fee_due": "¥10.00"}
RESET = {"account": "0101010000001234", "card": CARD_NUMBER, "settled": "GS0101010000123"}


def setting(made: dict[str, str]) -> Setting:
    """The setting of the papers of an entry that made this."""
    return cases.setting(made=made)


FORMS: dict[str, tuple[Paper, Operation, dict[str, Any], Setting]] = {
    "loss": (LOSS_FORM, LOSS_REPORT, {"loss": lost()}, performed()),
    "copy": (LOSS_RECEIPT, LOSS_REPORT, {"loss": lost()}, performed()),
    "release": (RELEASE_FORM, RELEASE, {}, setting(RELEASED)),
    "replacement": (REPLACEMENT_FORM, REPLACEMENT, {"plan": PLAN}, setting(REPLACED)),
    "exchange": (REPLACEMENT_FORM, EXCHANGE, {"plan": PLAN}, setting(REPLACED)),
    "reset": (PIN_RESET_FORM, PIN_RESET, {}, setting(RESET)),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("who", KINDS)
def test_every_form_takes_every_customer_and_is_well_set(
    form: str, who: str, tmp_path: Path
) -> None:
    paper, operation, said, done = FORMS[form]
    view = KINDS[who](operation, **said)
    copy = paper.copies[-1]
    pdf = paper.render(view, done, copy)
    assert page_count(pdf) <= 3
    live = replace(done.branch, kind=StoreKind.REAL)
    assert_well_set(read(paper.render(view, replace(done, branch=live), copy)))
    found = printed(pdf, tmp_path)
    assert paper.facts is not None
    for group in paper.facts(view, done, copy):
        for fact in group.facts:
            if len(fact.value.zh) < 60 and "□" not in fact.value.zh:
                assert bare(fact.value.zh) in found, fact


def test_an_agents_report_names_both_people_on_the_form_and_hides_both_on_the_copy() -> None:
    view = through_an_agent(LOSS_REPORT, loss=lost())
    form = told(LOSS_FORM, view, performed(), BANK_COPY)
    for words in (
        AGENT.name,
        AGENT.number,
        "☑代理人",
        "住院治疗",
        "19900000456",
        "受账户持有人委托",
    ):
        assert words in form, words
    copy = told(LOSS_RECEIPT, view, performed(), CUSTOMER_COPY)
    assert "☑代理人" in copy
    for secret in (AGENT.name, AGENT.number, "19900000456", evidence.card().name):
        assert secret not in copy, secret


def test_a_guardian_signs_as_one_and_shows_the_proof() -> None:
    view = through_a_guardian(LOSS_REPORT, loss=lost())
    document = loss_form.document(view, performed(), BANK_COPY)
    assert document.signatures[0].label.zh == "代理人（监护人）签名"
    assert "出生医学证明" in told(LOSS_FORM, view, performed(), BANK_COPY)


@pytest.mark.parametrize(
    ("paper", "operation", "said", "done"), list(FORMS.values()), ids=list(FORMS)
)
def test_what_the_customer_takes_home_or_reads_in_large_type_holds_no_number_in_full(
    paper: Paper, operation: Operation, said: dict[str, Any], done: Setting
) -> None:
    # What is read in large type beside other customers is hidden like what is taken home.
    for kind in KINDS.values():
        view = kind(operation, **said)
        text = told(paper, view, done, CUSTOMER_COPY)
        if BANK_COPY in paper.copies:
            text += told(paper, view, cases.before(), CUSTOMER_COPY)
        shown = [view["card"], *([view["guardian"]] if "guardian" in view else [])]
        secrets = [CARD_NUMBER, NEW_NUMBER, view["account"].account, "12,345.60"]
        secrets += ["19900000123", "19900000456", "HR-2024-00123", "样本超市"]
        for one in shown:
            secrets += [one.name, one.number, *([one.address[:6]] if one.address else [])]
        # A finder could answer the questions by which a loss is reported without a document.
        secrets.append(f"开户日期{view['account'].opened}")
        for secret in secrets:
            assert bare(secret) not in text, secret


def test_the_form_that_is_signed_says_when_it_was_filled_in_and_nothing_that_comes_later() -> None:
    view = case(LOSS_REPORT, loss=lost())
    before = told(LOSS_FORM, view, cases.before(), BANK_COPY)
    assert "填写时间2026-03-0909:30:15" in before
    assert "手续费¥0.00" in before
    for later in ("GS0101010000123", "受理时间2026", "止付生效2026", "银行填写", "阈值"):
        assert later not in before, later
    after = told(LOSS_FORM, view, performed(), BANK_COPY)
    assert "填写时间" not in after
    assert "受理时间2026-03-0909:30:15" in after


def test_a_lost_pin_alone_is_reported_on_a_form_without_an_agents_column() -> None:
    view = case(LOSS_REPORT, loss=lost(of=LossOf.PIN, follow_up="pin_reset"))
    document = loss_form.document(view, performed(report(LossOf.PIN)), BANK_COPY)
    assert document.header.title.zh == "密码挂失申请书"
    text = told(LOSS_FORM, view, performed(report(LossOf.PIN)), BANK_COPY)
    assert "代理人" not in text.replace("（或者代理人）", "")
    assert "可补发日期—" in text
    copy = told(LOSS_RECEIPT, view, performed(report(LossOf.PIN)), CUSTOMER_COPY)
    assert "重置密码时，请本人携带" in copy
    assert "补卡（折）或者同号换卡" not in copy


def test_a_report_again_makes_the_earlier_copy_void_and_prints_which_one_counts() -> None:
    again = SAMPLES[ReportAgain]()
    view = case(LOSS_REPORT_AGAIN, report_again=again)
    made = performed(report(copy=2, follows="GS0101010000001"))
    form = told(LOSS_FORM, view, made, BANK_COPY)
    copy = told(LOSS_RECEIPT, view, made, CUSTOMER_COPY)
    assert "再挂失起作废" in form
    for text in (form, copy):
        assert "客户联份号第2份" in text
        assert "取代的挂失GS0101010000001" in text


def test_a_report_of_more_than_before_names_the_one_that_it_takes_the_place_of() -> None:
    view = case(LOSS_REPORT_CHANGE, loss=lost(of=LossOf.BOTH))
    made = performed(report(LossOf.BOTH, follows="GS0101010000001"))
    document = loss_form.document(view, made, BANK_COPY)
    assert document.header.title.zh == "变更挂失内容申请书"
    text = told(LOSS_FORM, view, made, BANK_COPY)
    assert "☑双挂（凭证和密码）" in text
    assert f"原挂失编号{view['loss_report'].number}" in text
    assert "取代的挂失GS0101010000001" in text


MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)).map(
    lambda at: at.replace(microsecond=0, tzinfo=CHINA)
)


@settings(max_examples=60, deadline=None)
@given(
    accepted=MOMENTS,
    earlier=st.integers(0, 10**7),
    holds=st.integers(1, 10**6),
    fee=st.integers(0, 100_00),
    days=st.integers(0, 30),
    of=st.sampled_from(LossOf),
    kind=st.sampled_from(LossKind),
    copy=st.integers(1, 9),
)
def test_every_moment_and_amount_that_is_printed_is_the_reports_own(
    accepted: datetime,
    earlier: int,
    holds: int,
    fee: int,
    days: int,
    of: LossOf,
    kind: LossKind,
    copy: int,
) -> None:
    verbal = kind is LossKind.VERBAL
    stopped = accepted - timedelta(seconds=earlier)
    lapses = accepted + timedelta(seconds=holds)
    one = report(
        of,
        kind,
        accepted_at=accepted,
        stopped_at=stopped,
        waits_from=None if verbal else accepted,
        lapses_at=lapses if verbal else None,
        copy=copy,
    )
    view = case(VERBAL_LOSS_REPORT if verbal else LOSS_REPORT, loss=lost(of=of))
    text = told(
        VERBAL_SLIP if verbal else LOSS_RECEIPT, view, performed(one, fee, days), CUSTOMER_COPY
    )
    assert f"受理时间{accepted:%Y-%m-%d%H:%M:%S}" in text
    assert f"止付生效{stopped:%Y-%m-%d%H:%M:%S}" in text
    assert f"手续费{yuan_text(Fen(fee))}" in text
    assert f"客户联份号第{copy}份" in text
    if verbal:
        assert f"到期时间{lapses:%Y-%m-%d%H:%M:%S}" in text
        assert f"于{lapses:%Y-%m-%d%H:%M:%S}到期，届时自动失效" in text
    else:
        assert "到期时间不失效" in text
    if of.medium and not verbal:
        assert f"可补发日期{reissue_from(one, days)}起" in text
    elif not verbal:
        assert "可补发日期—" in text


def test_the_notice_of_a_verbal_report_needs_no_signature_and_hides_whose_account_it_is() -> None:
    by = replace(
        SAMPLES[ReportedBy](), who="family", name="欧阳建国", phone="19900000456", channel="phone"
    )
    view = case(VERBAL_LOSS_REPORT, loss=lost(), reported_by=by)
    done = performed(report(kind=LossKind.VERBAL))
    document = verbal_slip.document(view, done, CUSTOMER_COPY)
    assert document.signatures == ()
    text = told(VERBAL_SLIP, view, done, CUSTOMER_COPY)
    assert "☑函电" in text
    assert "受理挂失前存款已被他人支取的，本行不负赔偿责任（《储蓄管理条例》第三十一条）" in text
    account = evidence.account_found()
    for secret in (
        account.name,
        CARD_NUMBER,
        "欧阳建国",
        "19900000456",
        "样本超市",
        account.opened,
    ):
        assert secret not in text, secret
    assert page_count(render(document, SLIP)) >= 1, "it can be set on a slip as well"


@pytest.mark.parametrize("paper", [LOSS_FORM, LOSS_RECEIPT])
def test_a_report_prints_the_terms_under_which_it_was_made(paper: Paper) -> None:
    terms = AS_SHIPPED.of(WordingCode.LOSS_TERMS)[0]
    text = told(paper, case(LOSS_REPORT, loss=lost()), performed(), paper.copies[0])
    assert bare(terms.text.zh) in text
    assert terms.version in text
    assert bare(terms.digest) in text


def test_a_release_says_which_report_it_ends_and_that_the_number_agrees() -> None:
    text = told(RELEASE_FORM, case(RELEASE), setting(RELEASED), BANK_COPY)
    for words in ("☑相符", "☑已交回", "不失效", "解挂时间2026-03-0909:30:15", "支付已恢复"):
        assert words in text, words
    verbal = case(RELEASE, **{REPORT_COPY.name: None})
    assert "☑口头挂失，无客户联" in told(RELEASE_FORM, verbal, cases.before(), BANK_COPY)


@pytest.mark.parametrize(
    ("operation", "said", "title", "ticked"),
    [
        (REPLACEMENT, {}, "补卡申请书", ("挂失补卡", "换号", "未收回", "本人已重新设置")),
        (
            REPLACEMENT,
            {
                "reissue": Reissue(NumberKept.SAME),
                "plan": replace(PLAN, number=NumberKept.SAME),
                "card_taken": None,
            },
            "补卡申请书",
            ("挂失补卡", "同号", "未收回", "领卡时设置"),
        ),
        (EXCHANGE, {}, "换卡申请书", ("换卡（折）", "换号", "已收回剪角", "卡（折）面损坏")),
        (
            EXCHANGE,
            {"account": evidence.account_found(medium=MediumKind.PASSBOOK)},
            "换折申请书",
            ("换卡（折）", "已收回剪角"),
        ),
        (CARD_COLLECTION, {}, "领卡单", ("领卡", "同号", "已收回剪角", "本人已重新设置")),
    ],
)
def test_a_replacement_ticks_what_is_done_and_what_became_of_the_old_card(
    operation: Operation, said: dict[str, Any], title: str, ticked: tuple[str, ...]
) -> None:
    view = case(operation, **{"plan": PLAN, **said} if operation is not CARD_COLLECTION else said)
    text = told(REPLACEMENT_FORM, view, setting(REPLACED), BANK_COPY)
    pdf_title = REPLACEMENT_FORM.document
    assert pdf_title is not None
    assert pdf_title(view, setting(REPLACED), BANK_COPY).header.title.zh == title  # type: ignore[attr-defined]
    for words in ticked:
        assert f"☑{words}" in text, words
    assert ("原卡（折）未收回" in text) == ("未收回" in ticked)


def test_the_list_says_what_moves_by_itself_and_whom_the_customer_tells() -> None:
    view = case(REPLACEMENT, plan=PLAN)
    text = told(CONTRACT_LIST, view, setting(REPLACED), CUSTOMER_COPY)
    assert "代发工资" in text
    assert "已迁移，请客户通知对方" in text
    assert "请您把新卡号告知对方" in text
    quiet = case(REPLACEMENT, plan=replace(PLAN, contracts=PLAN.contracts[1:]))
    assert "您无须操作" in told(CONTRACT_LIST, quiet, setting(REPLACED), CUSTOMER_COPY)
    assert not CONTRACT_LIST.when(case(REPLACEMENT, plan=replace(PLAN, contracts=())))


def test_a_form_of_the_pin_has_neither_an_agent_nor_a_digit() -> None:
    view = case(PIN_RESET)
    text = told(PIN_RESET_FORM, view, setting(RESET), BANK_COPY)
    assert "代理人" not in text
    assert "☑密码重置" in text
    assert "GS0101010000123" in text
    assert evidence.VERIFIER not in text
    guardian = through_a_guardian(PIN_RESET)
    assert "本人作为监护人依法办理" in told(PIN_RESET_FORM, guardian, setting(RESET), BANK_COPY)
    assert pin_form.PIN_RESET_FORM.code == pin_form.PIN_UNLOCK_FORM.code


def test_a_finder_is_told_neither_whose_card_it_is_nor_whether_it_is_lost() -> None:
    view = case(
        FOUND_CARD,
        handed_in=fill_form(
            CardHandedIn,
            {"number": CARD_NUMBER, "brought_by": "finder", "who": "李四 19900000456"},
        ),
        found_in_books=replace(
            SAMPLES[FoundInBooks](),
            is_=FoundIs.REPORTED,
            name="沈若兰",
            customer="0101010009001",
            report="GS0101010000123",
            reported_at=MOMENT,
        ),
    )
    made = setting({"held": "SD0101010000001", "state": "保管中"})
    bank = told(FOUND_CARD_RECEIPT, view, made, BANK_COPY)
    for words in ("沈若兰", "GS0101010000123", "已挂失", CARD_NUMBER, "李四"):
        assert words in bank, words
    finder = told(FOUND_CARD_RECEIPT, view, made, CUSTOMER_COPY)
    assert "SD0101010000001" in finder
    for secret in ("沈若兰", "GS0101010000123", "挂失", CARD_NUMBER, "0101010009001"):
        assert secret not in finder, secret


def test_a_card_in_custody_that_goes_back_is_signed_for() -> None:
    made = setting({"held": "SD0101010000001", "state": "已交还持卡人"})
    assert HELD_CARD_SLIP.document is not None
    document: Any = HELD_CARD_SLIP.document(case(HELD_CARD_END), made, BANK_COPY)
    assert [one.label.zh for one in document.signatures] == ["领取人签名"]
    assert evidence.card().number in told(HELD_CARD_SLIP, case(HELD_CARD_END), made, BANK_COPY)


def test_a_withdrawal_says_what_follows_and_need_not_be_signed() -> None:
    made = setting({"customer": "0101010009001", "version": "FACE-2026-4"})
    text = told(FACE_WITHDRAWAL, case(FACE_CONSENT_WITHDRAWAL), made, CUSTOMER_COPY)
    for words in ("FACE-2026-4", "2026-03-0909:30:15", "不再采集您的人脸", "由两名柜面人员核对"):
        assert words in text, words
    assert evidence.card().number not in text


def test_a_receipt_says_what_was_done_and_hides_the_numbers() -> None:
    paper = business_receipt(RELEASE.title, RELEASE.made_titles)
    text = told(paper, case(RELEASE), setting(RELEASED), CUSTOMER_COPY)
    for words in ("解挂（撤销挂失）", "2026-03-0909:30:15", "GS0101010000123", "已恢复"):
        assert words in text, words
    assert CARD_NUMBER not in text


@pytest.mark.parametrize("operation", [LOSS_REPORT, RELEASE, REPLACEMENT, PIN_RESET])
def test_whoever_is_declined_reads_what_was_asked_for_and_no_reason_of_the_staffs(
    operation: Operation,
) -> None:
    notices = [one for one in operation.papers if one.outcome is not Outcome.PERFORMED]
    assert {one.outcome for one in notices} == {Outcome.DECLINED, Outcome.REJECTED}
    declined = replace(cases.setting(), outcome=Outcome.DECLINED, reason="看手机回答甲乙丙")
    for paper in notices:
        for view in (case(operation), View({})):
            text = told(paper, view, declined, CUSTOMER_COPY)
            assert bare(operation.title.zh) in text
            assert "本次不予办理" in text
            assert "开户" not in text.replace("开户用途", "")
            assert "甲乙丙" not in text


@pytest.mark.parametrize("form", FORMS)
def test_the_same_facts_print_the_same_paper(form: str) -> None:
    paper, operation, said, done = FORMS[form]
    view = case(operation, **said)
    once, again = (paper.render(view, done, paper.copies[0]) for _ in range(2))
    assert once == again


def test_the_code_on_each_copy_of_each_paper_says_which_it_is() -> None:
    found = 0
    for operation in CATALOGUE:
        view = View({**case(operation), "consents": evidence.consents()})
        made = dict.fromkeys(operation.made_titles, "—")
        made |= dict.fromkeys(("amount", "moved"), "¥1,000.00")
        for paper in operation.papers:
            if not paper.when(view) or paper.document is None:
                continue
            for copy in paper.copies:
                marked = replace(cases.marked(paper, copy), made={**cases.setting().made, **made})
                document: Any = paper.document(view, marked, copy)
                assert document.qr == (marked.mark.said if marked.mark else None), paper.code
                found += 1
    assert found > 100
