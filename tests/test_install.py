"""A wheel and an editable install, each in an environment of its own, run away from the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from reader import __version__

ROOT = Path(__file__).parents[1]
ARTICLES = len(list((ROOT / "articles").glob("*.md")))
SECONDS = 120
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")
OFFLINE = ("--quiet", "--no-index", "--no-deps")
LOOK = """
import json, reader.paths
found = {name: reader.paths.shipped(name) for name in ("articles", "resources")}
print(json.dumps({
    "package": reader.paths.__file__,
    "articles": len(list(found["articles"].glob("*.md"))),
    "authors": (found["articles"] / "_data" / "authors.yml").is_file(),
    "icon": (found["resources"] / "icons" / "armchair.png").is_file(),
}))
"""

pytestmark = pytest.mark.slow


class Place:
    """An environment without anything in it, and a folder that is no checkout."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = folder / "environment"
        venv.create(self.environment, with_pip=False)
        self._scripts = self.environment / ("Scripts" if os.name == "nt" else "bin")
        self.python = self._scripts / "python"

    def install(self, *what: str) -> None:
        self.run(*PIP, "--python", str(self.python), "install", *OFFLINE, *what)

    def lend_libraries(self) -> None:
        """Let the environment see the libraries that these tests run with: nothing is downloaded."""
        asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
        place = Path(self.run(str(self.python), "-c", asked).strip())
        lent = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
        (place / "lent.pth").write_text("\n".join(lent), "utf-8")

    def armchair(self, *words: str) -> str:
        return self.run(str(self._scripts / "armchair"), *words)

    def look(self) -> dict[str, object]:
        """What `paths.shipped` finds there."""
        return json.loads(self.run(str(self.python), "-c", LOOK))

    def run(self, *command: str) -> str:
        env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
        ended = subprocess.run(
            command, cwd=self.folder, env=env, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        assert ended.returncode == 0, f"{command}\n{ended.stdout}\n{ended.stderr}"
        return ended.stdout


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path)


def assert_it_works(place: Place) -> None:
    assert place.armchair("--version").strip() == f"Armchair {__version__}"
    assert json.loads(place.armchair("list", "--json", "--data-dir", str(place.folder / "data"))) == []
    assert place.look() | {"package": ""} == {"package": "", "articles": ARTICLES, "authors": True, "icon": True}


def test_a_wheel_works_away_from_the_checkout(place):
    place.run(*PIP, "wheel", *OFFLINE, "--no-build-isolation", "--wheel-dir", "wheels", str(ROOT))
    [wheel] = (place.folder / "wheels").glob("armchair-*.whl")

    place.install(str(wheel))
    place.lend_libraries()

    assert_it_works(place)
    assert Path(str(place.look()["package"])).is_relative_to(place.environment)


def test_an_editable_install_uses_the_checkout(place):
    place.lend_libraries()

    place.install("--no-build-isolation", "--editable", str(ROOT))

    assert_it_works(place)
    assert Path(str(place.look()["package"])).is_relative_to(ROOT)
