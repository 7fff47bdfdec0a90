"""What several tests share: where the seeds are, and more gold where the environment names it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The five seed pages."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def more_gold() -> Path:
    """The folder of more gold that ZONEKG_GOLD names; tests that need it are skipped with a notice when it is unset."""
    folder = os.environ.get("ZONEKG_GOLD")
    if not folder:
        pytest.skip("ZONEKG_GOLD is unset: no more gold than the seeds'")
    return Path(folder)
