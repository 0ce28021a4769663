"""One good document of each kind, as evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain import mrz
from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind, DocumentSide, Sex
from app.evidence.identity import Assurance, FieldWitness, IdentityDocument
from tests.evidence import kept, with_check_digit

_BORN = date(1990, 6, 14)


def passport_zone(**changes: Any) -> tuple[str, str]:
    """The machine-readable zone of Claire Dupont's passport."""
    particulars: dict[str, Any] = {
        "issuing_state": "FRA",
        "surname": "DUPONT",
        "given_names": "CLAIRE",
        "number": "22AA00001",
        "nationality": "FRA",
        "birth_date": _BORN,
        "sex": Sex.FEMALE,
        "valid_until": date(2032, 5, 4),
    }
    return mrz.compose(**particulars | changes)


_ISSUED_HERE = {"issuer": "上海市公安局"}
_ISSUED_AT_THE_BORDER = {"issuer": "中华人民共和国出入境管理局"}
_CITIZEN = {"ethnicity": "汉", "address": "上海市黄浦区样本路1号"}
_MADE: dict[DocumentKind, dict[str, Any]] = {
    DocumentKind.RESIDENT_CARD: {
        **_CITIZEN,
        "number": with_check_digit("31010119900614024"),
        "issuer": "上海市公安局黄浦分局",
        "valid_from": date(2020, 3, 9),
        "valid_until": date(2040, 3, 9),
    },
    DocumentKind.TEMPORARY_CARD: {
        **_CITIZEN,
        "number": with_check_digit("31010119900614024"),
        "issuer": "上海市公安局黄浦分局",
        "valid_from": date(2026, 2, 9),
        "valid_until": date(2026, 5, 9),
    },
    DocumentKind.HMT_PERMIT: {
        **_ISSUED_HERE,
        "address": "上海市黄浦区样本路2号",
        "number": with_check_digit("81000019900614002"),
        "valid_from": date(2023, 9, 1),
        "valid_until": date(2028, 9, 1),
        "pass_number": "H00000001",
        "issue_count": "01",
    },
    DocumentKind.HM_TRAVEL_PERMIT: {
        **_ISSUED_AT_THE_BORDER,
        "latin_name": "SHEN, RUOLAN",
        "number": "H00000001",
        "valid_from": date(2020, 5, 10),
        "valid_until": date(2030, 5, 9),
    },
    DocumentKind.TW_TRAVEL_PERMIT: {
        **_ISSUED_AT_THE_BORDER,
        "latin_name": "SHEN, RUOLAN",
        "number": "00000001",
        "issue_count": "01",
        "valid_from": date(2023, 1, 15),
        "valid_until": date(2028, 1, 14),
    },
    DocumentKind.FOREIGN_PR_CARD: {
        "name": "杜兰",
        "latin_name": "DUPONT CLAIRE",
        "nationality": "FRA",
        "number": with_check_digit("93125019900614002"),
        "valid_from": date(2024, 3, 1),
        "valid_until": date(2034, 3, 1),
    },
    DocumentKind.PASSPORT: {
        "name": "DUPONT CLAIRE",
        "latin_name": "DUPONT CLAIRE",
        "nationality": "FRA",
        "number": "22AA00001",
        "issuer": "FRA",
        "valid_from": date(2022, 5, 5),
        "valid_until": date(2032, 5, 4),
        "machine_readable": passport_zone(),
    },
    DocumentKind.HOUSEHOLD_REGISTER: {
        **_CITIZEN,
        "name": "沈安",
        "birth_date": date(2016, 6, 14),
        "number": with_check_digit("31010120160614024"),
    },
}


def document(kind: DocumentKind, **changes: Any) -> IdentityDocument:
    """A document of this kind in which nothing is wrong; a register is a child's."""
    form = form_of(kind)
    two_sides = DocumentSide.BACK in form.sides
    made = IdentityDocument(
        kind=kind,
        **{
            "name": "沈若兰",
            "sex": Sex.FEMALE,
            "birth_date": _BORN,
            "nationality": "CHN",
            "valid_from": None,
            "valid_until": None,
            **_MADE[kind],
        },
        front=kept(f"{kind} front"),
        front_flattened=kept(f"{kind} front flattened"),
        back=kept(f"{kind} back") if two_sides else None,
        back_flattened=kept(f"{kind} back flattened") if two_sides else None,
        portrait=kept(f"{kind} portrait", "image/png") if form.portrait else None,
        fields=tuple(
            FieldWitness(name, name, 0.99, True, Assurance.READ if form.read else Assurance.TYPED)
            for name in form.names
        ),
    )
    return replace(made, **changes)
