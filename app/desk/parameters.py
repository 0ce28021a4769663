"""The business parameters at the desk: what counts now, what will, and a new value entered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.clock import business_date
from app.desk.cases import Cases
from app.desk.views import CaseView
from app.desk.workstation_views import ParameterShown, ParameterValue
from app.domain.branch import Parameter
from app.domain.declared_parameter import DeclaredParameter
from app.domain.parameters import (
    PARAMETERS,
    declared_parameter,
    in_force,
    kept,
    may_begin,
    said_source,
)
from app.errors import Unacceptable
from app.evidence.parameter_change import ParameterChange
from app.flow.forms import FieldErrors, fill_form
from app.i18n import Text
from app.operations.parameter_change import CHANGE


class Parameters(Cases):
    """What may be asked about the business parameters."""

    def parameters(self) -> tuple[ParameterShown, ...]:
        """All of them, each with the value in force, those that are coming and those before."""
        self._signed_in()
        with self._store.reading() as transaction:
            rows = transaction.books.parameters()
        return tuple(self._parameter(one, rows) for one in PARAMETERS)

    def parameter_start(self, name: str) -> dict[str, Any]:
        """What the form of a change begins with: the value that counts now, from tomorrow on."""
        one = declared_parameter(name)
        if one is None:
            return {"name": ""}
        today = business_date(self.now())
        with self._store.reading() as transaction:
            row = in_force(transaction.books.parameters(), name, today)
        return {
            "name": name,
            "value": one.typed(json.loads(row.value)) if row is not None else "",
            "valid_from": (today + timedelta(days=1)).isoformat(),
        }

    def put_form(self, case: str, slot: str, raw: Mapping[str, Any]) -> CaseView:
        """Fills a slot from its form; the value of a parameter is held against its declaration.

        Raises:
            FieldErrors: some fields are not well formed; nothing was saved.
        """
        if slot != CHANGE.name:
            return super().put_form(case, slot, dict(raw))
        draft = self._draft(case)
        errors: dict[str, Text] = {}
        change: ParameterChange | None = None
        try:
            change = fill_form(ParameterChange, dict(raw))
        except FieldErrors as error:
            errors = dict(error.errors)
        one = declared_parameter(str(raw.get("name", "")))
        value: Any = None
        if one is not None:
            try:
                value = one.parsed(str(raw.get("value", "")))
            except Unacceptable as error:
                errors["value"] = error.sentence
        today = business_date(self.now())
        day = str(raw.get("valid_from", "")).strip()
        with self._store.reading() as transaction:
            rows = transaction.books.parameters()
        name = str(raw.get("name", ""))
        if (
            "valid_from" not in errors
            and day
            and not may_begin(rows, name, date.fromisoformat(day), today)
        ):
            errors["valid_from"] = Text("须为今日或以后。", "Today or a later day.")
        if errors or change is None:
            raise FieldErrors(errors)
        row = in_force(rows, change.name, change.day)
        before = row.value if row is not None else ""
        return self._put(draft, slot, replace(change, before=before, after=kept(value)))

    def _parameter(self, one: DeclaredParameter, rows: tuple[Parameter, ...]) -> ParameterShown:
        today = business_date(self.now())
        now = in_force(rows, one.name, today)
        mine = sorted((row for row in rows if row.name == one.name), key=lambda row: row.valid_from)
        return ParameterShown(
            one.name,
            one.title,
            one.purpose,
            one.bounds,
            _value(one, now) if now is not None else None,
            tuple(_value(one, row) for row in mine if row.valid_from > today),
            tuple(
                _value(one, row)
                for row in reversed(mine)
                if row.valid_from <= today and row is not now
            ),
        )


def _value(one: DeclaredParameter, row: Parameter) -> ParameterValue:
    return ParameterValue(
        row.valid_from, one.shown(json.loads(row.value)), said_source(one, row.source)
    )
