"""Where things live: the reader's data folder, and what ships with the program."""

import os
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT_VARIABLE = "ARMCHAIR_DATA_DIR"
_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Everything the program writes is below `root`."""

    root: Path

    @property
    def library(self) -> Path:
        return self.root / "library.db"

    @property
    def state(self) -> Path:
        return self.root / "state.db"

    @property
    def index(self) -> Path:
        """The search index, which is made from `library.db`."""
        return self.root / "index"

    @property
    def copies(self) -> Path:
        """Copies of `state.db`, made before it changes shape."""
        return self.root / "copies"

    @property
    def socket(self) -> Path:
        """Where the running window listens for a second start."""
        return self.root / "armchair.sock"

    @property
    def reports(self) -> Path:
        """Crash reports."""
        return self.root / "reports"


def data_folder(chosen: str | Path | None = None) -> DataFolder:
    """The folder `chosen`, else the one ARMCHAIR_DATA_DIR names, else the user's own; it need not exist yet."""
    named = chosen or os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        return DataFolder(Path(named).expanduser().absolute())
    from platformdirs import user_data_path

    return DataFolder(user_data_path("armchair", appauthor=False))


def shipped(name: str) -> Path:
    """The folder `name` (resources, articles) that ships with the program: beside the package in a checkout or an
    editable install, inside it in a wheel. FileNotFoundError if it is in neither place."""
    for place in (_PACKAGE / "shipped" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name} is missing from this installation of Armchair ({_PACKAGE})")
