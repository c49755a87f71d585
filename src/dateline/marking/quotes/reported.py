"""Every way of reporting tried on a document, the surest first."""

from dateline.marking.quotes.contents import contents
from dateline.marking.quotes.continued import continued
from dateline.marking.quotes.cues import Cue, cues
from dateline.marking.quotes.direct import direct
from dateline.marking.quotes.glued import glued
from dateline.marking.quotes.headlines import headlines
from dateline.marking.quotes.scene import Found, Scene
from dateline.marking.quotes.source import by_source
from dateline.marking.quotes.speakers import speaker_of
from dateline.marking.quotes.turns import turns


def reported(scene: Scene) -> list[Found]:
    """All that is reported, unjoined: a quoted stretch once, a cue once."""
    found_cues = {cue.index: cue for cue in cues(scene)}
    quoted = dict(direct(scene, found_cues))
    spent = {found.cue for found in quoted.values()}
    clauses = [
        found
        for cue in found_cues.values()
        if scene.reach(cue.index, cue.last) not in spent
        for found in _by_clause(scene, cue, found_cues)
    ]
    speech = {scene.reach(cue.index, cue.last) for cue in found_cues.values() if "quote" in cue.frames}
    spoken = [one for one in clauses if one.cue in speech]
    told = [*turns(scene), *by_source(scene), *glued(scene), *continued(scene, quoted, spoken), *clauses]
    return [*told, *headlines(scene, told)]


def _by_clause(scene: Scene, cue: Cue, cues: dict[int, Cue]) -> list[Found]:
    speaker = speaker_of(scene, cue)
    if cue.kind == "noun" and speaker is None:
        return []
    if "nobody" in cue.frames:
        speaker = None
    return [
        Found(parts, scene.reach(cue.index, cue.last), speaker, f"quote.{cue.kind}-{_name(frame)}", cue.manner)
        for frame, parts in contents(scene, cue, cues)
        if parts
    ]


def _name(frame: str) -> str:
    return frame if frame in ("clause", "to", "ing", "object", "small", "passive") else "phrase"
