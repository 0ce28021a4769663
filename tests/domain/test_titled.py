"""Closed lists say their items' names, and are found again by their codes."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from app.domain.documents import DocumentKind, Sex, Standing
from app.domain.occupations import Occupation
from app.domain.pin import PinWeakness
from app.domain.risk_grade import RiskFactor, RiskLevel, Verification
from app.domain.titled import Titled

LISTS = (
    DocumentKind,
    Sex,
    Standing,
    Occupation,
    PinWeakness,
    RiskFactor,
    RiskLevel,
    Verification,
)


@pytest.mark.parametrize("items", LISTS)
def test_every_item_has_its_own_name_in_both_languages(items: type[Titled]) -> None:
    assert len({item.title.zh for item in items}) == len(items)
    assert len({item.title.en for item in items}) == len(items)


@pytest.mark.parametrize("items", LISTS)
def test_every_item_is_kept_as_its_code_and_found_again(items: type[Titled]) -> None:
    for item in items:
        assert items(json.loads(json.dumps(item))) is item
        assert pickle.loads(pickle.dumps(item)) is item
        assert copy.deepcopy(item) is item
        assert f"{item}" == item.value


def test_a_list_with_a_nameless_item_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="has no title"):

        class Nameless(Titled):
            ITEM = "item"


def test_an_unknown_code_is_no_item() -> None:
    with pytest.raises(ValueError, match="nobody"):
        Sex("nobody")
