"""Draws all pictures of one specimen customer, and writes the list of the cast."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind, DocumentSide

from . import card, documents, photograph
from .brush import Colour
from .face import bust
from .look import Look, Pose
from .person import Person

_DESKS: tuple[Colour, ...] = (
    (104, 82, 62),
    (72, 78, 74),
    (124, 100, 76),
    (66, 72, 88),
    (88, 66, 54),
)
_WALLS: tuple[Colour, ...] = ((196, 204, 208), (208, 200, 188), (186, 198, 194), (204, 204, 214))
_JPEG_QUALITY = 88
_POLICE_SIZE = (208, 256)
_CHIP_SIZE = (102, 126)


def _serial(person: Person) -> int:
    return int(person.code[1:])


def portrait(person: Person) -> Image.Image:
    """The picture on the card: straight, evenly lit, before a light ground."""
    width, height = card.PORTRAIT_SIZE
    ground = Image.new("RGB", (width, height), (232, 238, 243))
    pose = Pose(smile=person.portrait_smile)
    return bust(
        person.look, (width, height), (width / 2, height * 0.47), width * 0.285, ground, pose
    )


def live(person: Person, shot: int) -> Image.Image:
    """What the counter camera sees; three shots differ in pose, light and expression."""
    look: Look = person.live_look or person.look
    chance = np.random.default_rng(1000 * _serial(person) + shot)
    width, height = photograph.LIVE_SIZE
    pose = Pose(
        yaw=(-0.10, 0.02, 0.12)[shot] + float(chance.uniform(-0.03, 0.03)),
        pitch=float(chance.uniform(-0.06, 0.06)),
        roll=(0.03, -0.02, -0.04)[shot] + float(chance.uniform(-0.01, 0.01)),
        smile=(0.2, 0.45, 0.6)[shot],
        open_eyes=float(chance.uniform(0.92, 1.04)),
        light=float(chance.uniform(-0.6, 0.6)),
    )
    wall = photograph.wall((width, height), _WALLS[_serial(person) % len(_WALLS)], _serial(person))
    eyes = (
        width / 2 + float(chance.uniform(-30, 30)),
        height * 0.46 + float(chance.uniform(-10, 14)),
    )
    size = 98 * (0.9 if look.age < 14 else 1.0) + float(chance.uniform(-5, 6))
    drawn = bust(look, (width, height), eyes, size, wall, pose)
    return photograph.of_person(drawn, 2000 * _serial(person) + shot)


def police(person: Person) -> Image.Image:
    """The photo of the police's register: the portrait, smaller and softer."""
    small = portrait(person).filter(ImageFilter.GaussianBlur(1.0))
    return (
        small.resize(_POLICE_SIZE, Image.Resampling.LANCZOS)
        .quantize(128, dither=Image.Dither.NONE)
        .convert("RGB")
    )


def chip(person: Person) -> Image.Image:
    """The photo in the card's chip: the portrait in the few pixels that a chip has room for."""
    small = portrait(person).resize(_CHIP_SIZE, Image.Resampling.LANCZOS)
    return small.quantize(128, dither=Image.Dither.NONE).convert("RGB")


def shot_of(person: Person, side: int) -> photograph.Shot:
    """How the card lay under the camera: `side` 0 is the portrait side, 1 the other."""
    chance = np.random.default_rng(3000 + 10 * _serial(person) + side)
    width, height = photograph.PHOTOGRAPH_SIZE
    wide = float(chance.uniform(0.66, 0.74)) * width
    size = documents.PAGE_SIZE if person.kind is DocumentKind.PASSPORT else card.CARD_SIZE
    tall = wide * size[1] / size[0]
    turn = float(chance.uniform(-0.07, 0.07))
    lean = float(chance.uniform(0.01, 0.045))
    x = width / 2 + float(chance.uniform(-0.04, 0.04)) * width
    y = height / 2 + float(chance.uniform(-0.04, 0.04)) * height
    corners = []
    for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        far = 1 - lean if sy < 0 else 1 + lean
        px, py = sx * wide / 2 * far, sy * tall / 2
        corners.append(
            (x + px * np.cos(turn) - py * np.sin(turn), y + px * np.sin(turn) + py * np.cos(turn))
        )
    desk = _DESKS[(_serial(person) + side) % len(_DESKS)]
    a, b, c, d = ((float(u), float(v)) for u, v in corners)
    return photograph.Shot((a, b, c, d), desk, 4000 + 10 * _serial(person) + side, person.blur)


def flat_front(person: Person) -> Image.Image:
    """The portrait side as printed."""
    if person.kind not in (DocumentKind.RESIDENT_CARD, DocumentKind.HMT_PERMIT):
        return _other_front(person)
    return card.front(
        person.name,
        person.sex,
        person.ethnicity,
        person.born,
        person.address,
        person.number,
        portrait(person),
    )


def flat_back(person: Person) -> Image.Image:
    """The emblem side as printed."""
    if person.kind is DocumentKind.HMT_PERMIT:
        assert person.valid_until is not None
        return documents.residence_permit_back(
            "台湾" if person.number.startswith("83") else "港澳",
            person.issuer,
            person.valid_from,
            person.valid_until,
            person.pass_number,
            person.issue_count,
        )
    return card.back(person.issuer, person.valid_from, person.valid_until)


def _other_front(person: Person) -> Image.Image:
    assert person.valid_until is not None
    term = (person.valid_from, person.valid_until)
    picture = portrait(person)
    match person.kind:
        case DocumentKind.TEMPORARY_CARD:
            return documents.temporary_card(
                person.name,
                person.sex,
                person.ethnicity,
                person.born,
                person.address,
                person.number,
                person.issuer,
                term,
                picture,
            )
        case DocumentKind.FOREIGN_PR_CARD:
            return documents.permanent_residence_card(
                person.latin_name,
                person.name or None,
                person.sex,
                person.nationality,
                person.born,
                term,
                person.number,
                picture,
            )
        case DocumentKind.PASSPORT:
            first, second = person.zone
            return documents.passport_page(
                person.latin_name,
                person.nationality,
                person.sex,
                person.born,
                person.number,
                term,
                (first, second),
                picture,
            )
    titles = {
        DocumentKind.HM_TRAVEL_PERMIT: (
            "港澳居民来往内地通行证",
            "Mainland Travel Permit for Hong Kong and Macao Residents",
        ),
        DocumentKind.TW_TRAVEL_PERMIT: (
            "台湾居民来往大陆通行证",
            "Mainland Travel Permit for Taiwan Residents",
        ),
    }
    more = ("签发次数", person.issue_count) if person.issue_count else None
    return documents.travel_permit(
        titles[person.kind],
        person.name,
        person.latin_name,
        person.sex,
        person.born,
        term,
        person.issuer,
        person.number,
        more,
        picture,
    )


def draw(person: Person, folder: Path) -> None:
    """Write a person's pictures into the folder, replacing what is there."""
    folder.mkdir(parents=True, exist_ok=True)
    sides = [(0, "front.jpg", flat_front(person))]
    if DocumentSide.BACK in form_of(person.kind).sides:
        sides.append((1, "back.jpg", flat_back(person)))
    for side, name, flat in sides:
        photograph.of_card(flat, shot_of(person, side)).save(folder / name, quality=_JPEG_QUALITY)
    for shot in range(3):
        live(person, shot).save(folder / f"live{shot}.jpg", quality=_JPEG_QUALITY)
    if form_of(person.kind).chip:
        chip(person).save(folder / "chip.png", optimize=True)
    if person.photo_returned:
        police(person).save(folder / "police.png", optimize=True)


def _entry(person: Person) -> dict[str, object]:
    return {
        "code": person.code,
        "title": {"zh": person.title[0], "en": person.title[1]},
        "kind": person.kind.value,
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "birth_date": person.born.isoformat(),
        "address": "".join(person.address),
        "address_lines": list(person.address),
        "number": person.number,
        "issuer": person.issuer,
        "valid_from": person.valid_from.isoformat(),
        "valid_until": person.valid_until.isoformat() if person.valid_until else "long_term",
        "phone": person.phone,
        "network_check": {
            "meaning": person.check.name.lower(),
            "raw_code": person.check.value,
            "photo": "police.png" if person.photo_returned else None,
        },
        "already": person.already,
        "answers": vars(person.answers),
        "expected": {
            "outcome": person.expected.outcome,
            "stopped_at": person.expected.stopped_at,
            "reason": person.expected.reason,
        },
        "note": person.note,
        **{
            name: value
            for name, value in (
                ("latin_name", person.latin_name.replace(",", "")),
                ("nationality", person.nationality),
                ("pass_number", person.pass_number),
                ("issue_count", person.issue_count),
                ("machine_readable", list(person.zone)),
                ("guardian", person.guardian),
            )
            if value
        },
    }


def write_cast(people: Sequence[Person], path: Path) -> None:
    """Write the list of the cast as JSON."""
    text = json.dumps([_entry(person) for person in people], ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")
