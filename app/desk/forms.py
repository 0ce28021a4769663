"""Forms as screens use them: which fields show, what was typed, what is wrong beside a field."""

from app.flow.forms import FieldErrors, fill_form, raw_of, shown_fields, with_defaults, wrong_with

__all__ = ["FieldErrors", "fill_form", "raw_of", "shown_fields", "with_defaults", "wrong_with"]
