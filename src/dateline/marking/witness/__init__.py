"""What a language model may point at in a document: what it is asked, and what of its answer is admitted."""

from dateline.marking.witness.admitting import Admission, Alternative, admitted
from dateline.marking.witness.asking import Piece, answer_schema, pieces_of
from dateline.marking.witness.grouping import Pile, groups_schema, labelled, piles_of, pointed_at
from dateline.marking.witness.proposals import LONGEST_ANSWER, AnswerError, Proposal, Refusal, RefusalCode, proposals_in

__all__ = [
    "LONGEST_ANSWER",
    "Admission",
    "Alternative",
    "AnswerError",
    "Piece",
    "Pile",
    "Proposal",
    "Refusal",
    "RefusalCode",
    "admitted",
    "answer_schema",
    "groups_schema",
    "labelled",
    "pieces_of",
    "piles_of",
    "pointed_at",
    "proposals_in",
]
