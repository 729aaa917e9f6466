"""Draws the pictures of the README into docs/screenshots: the bundled articles in a new library, no display needed."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "screenshots"
SIZE = "1360x880"
SHOWN = {"light": "Why small harbours silt up", "dark": "How to read a tide table"}
BOOKMARKED = ("The sea on a crank", "Seven knots you will really use", "Why small harbours silt up")
SECONDS = 120


def main() -> None:
    """Write light.png and dark.png, replacing what is there."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="armchair-") as folder:
        armchair(folder, "import", str(ROOT / "articles"))
        for title in BOOKMARKED:
            armchair(folder, "bookmark", title)
        for theme, title in SHOWN.items():
            picture = PICTURES / f"{theme}.png"
            armchair(folder, "open", title, "--theme", theme, "--size", SIZE, "--screenshot", str(picture))
            print(picture.relative_to(ROOT))


def armchair(folder: str, *words: str) -> None:
    """Run one command on the library in `folder`; raises CalledProcessError when it fails."""
    subprocess.run(
        [sys.executable, "-m", "reader", *words, "--data-dir", folder],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.DEVNULL,
        timeout=SECONDS,
        check=True,
    )


if __name__ == "__main__":
    main()
