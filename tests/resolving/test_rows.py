"""Rows of words as numbers."""

from dateline.resolving.sources.rows import MOST_HOLDERS, Vocabulary, keys_of, pairs_sharing, shared_keys


def test_rows_of_the_same_words_have_the_same_key():
    """Wherever they stand, and no others do; what is shorter than a row has none."""
    vocabulary = Vocabulary()
    one, other = (keys_of(vocabulary.numbers(text.split()), 2) for text in ("a b c a b", "b c d"))

    assert one[0] == one[3] and len({*one.tolist()}) == 3
    assert one[1] == other[0]
    assert len(keys_of(vocabulary.numbers(["a"]), 2)) == 0
    assert shared_keys([one, other]).tolist() == sorted({one[0], one[1]})


def test_documents_are_paired_by_what_they_share():
    """Each two once, with how many keys both have; a key that very many have pairs the first of them alone."""
    vocabulary = Vocabulary()
    texts = ["a b c", "b c d", "x y", "c d e"]
    keys = [keys_of(vocabulary.numbers(text.split()), 1) for text in texts]

    assert [*pairs_sharing(keys)] == [(0, 1, 2), (0, 3, 1), (1, 3, 2)]
    assert [*pairs_sharing([])] == []
    many = [*pairs_sharing([keys_of([7], 1)] * (MOST_HOLDERS + 9))]
    assert len(many) == MOST_HOLDERS * (MOST_HOLDERS - 1) // 2
    assert max(other for _, other, _ in many) == MOST_HOLDERS - 1
