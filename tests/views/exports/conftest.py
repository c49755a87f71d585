"""Two accounts that every export is tried on: the hand-built scene, which tries to break it, and the example story."""

import pytest

from dateline.types import Account
from tests.stories import measure
from tests.views import scene


@pytest.fixture(scope="session")
def dam() -> Account:
    """The scene: a dam, a hostile document, an undated copy."""
    return scene.account()


@pytest.fixture(scope="session")
def bridge() -> Account:
    """The example story."""
    return measure.account("skarn_bridge")
