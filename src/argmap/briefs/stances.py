"""Stances → words: what somebody does with a statement, how far, and where it is read."""

from __future__ import annotations

from collections.abc import Collection

from argmap.briefs.credits import BY_MAPMAKER
from argmap.briefs.material import Material
from argmap.briefs.sheet import Runs, joined, muted, strong, text
from argmap.model import Stance, Statement
from argmap.model.values import ATTESTING
from argmap.view.words import one_line

SILENT = "silent"
MEANINGS = (
    ("asserts", "says it in their own name"),
    ("says", "tells it as a witness or in a document"),
    ("endorses", "repeats it with approval"),
    ("denies", "says that it is not so"),
    ("qualifies", "limits it"),
    ("concedes", "grants it, with “but only” no further than that"),
    ("reports", "tells that others say it, and neither holds nor denies it"),
    ("declines", "expressly leaves it open"),
    (SILENT, "nothing is told of them here, which is neither assent nor denial"),
)
"""Every word that stands for a stance, and what it means."""


def meanings(used: Collection[str]) -> Runs:
    """What words for stances mean, those that are used."""
    told = (text(strong(word), f": {meaning}") for word, meaning in MEANINGS if word in used)
    return joined(tuple(told), " · ")


def stance_words(material: Material, stance: Stance) -> Runs:
    """ "**concedes**, but only that it is not implausible, p. 5"."""
    only = f", but only {one_line(stance.only)}" if stance.only else ""
    place = place_of(material, stance)
    return text(strong(stance.stance), only, text(", ", place) if place else ())


def place_of(material: Material, stance: Stance) -> Runs:
    """The places alone in one's own work, else the whole citation; empty where there is none.

    Of the one text that the whole map reads every sheet tells in its provenance.
    """
    via = "" if stance.via == material.credits.reads else stance.via
    read = [cite.source for cite in stance.cite] or [via]
    if all(material.credits.is_by(source, (stance.who,)) for source in read):
        return text("; ".join(dict.fromkeys(cite.place for cite in stance.cite if cite.place)))
    if stance.cite or not via:
        return material.credits.cited(stance.cite, via)
    return text("in ", material.credits.cited((), via))


def told_by(material: Material, statement: Statement) -> Runs:
    """Who vouches for a statement and where, a name that the citation tells only once."""
    told = []
    for stance in statement.stances:
        if stance.stance in ATTESTING:
            place = place_of(material, stance)
            told.append(joined((text(material.credits.name(stance.who)), place), ", "))
    return joined(tuple(dict.fromkeys(told)), "; ") or material.credits.where(statement)


def others_on(material: Material, statement: Statement) -> tuple[Runs, ...]:
    """What those do with a statement who do not vouch for it: "Bennett: endorses, …".

    A colon, since a name may be that of several people.
    """
    return tuple(
        text(material.credits.name(stance.who), ": ", stance_words(material, stance))
        for stance in statement.stances
        if stance.stance not in ATTESTING
    )


def belief(material: Material, statement: Statement) -> str:
    """ "a belief of the Emperor"; empty for what is held as a fact."""
    who = statement.belief_of
    return f"a belief of {material.credits.name(who)}" if who else ""


def mark_of(material: Material, statement: Statement) -> str:
    """What has to be said of a statement itself: whose belief it is, and who read it in."""
    read_in = "" if statement.stated else BY_MAPMAKER
    return ", ".join(filter(None, (belief(material, statement), read_in)))


def marked(told: Runs, words: str) -> Runs:
    """A text with small words behind it, where there are any."""
    return text(told, muted(f" ({words})") if words else ())
