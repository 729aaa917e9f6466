"""Random use of the window, seed after seed, each in a process of its own: `make fuzz ARGS="--seed 40 --seeds 9"`.

A seed that fails says how it can be done again, and its last deeds, whichever way it ended.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TEST = "tests/ui/test_random_use.py"
LAST = 15
MOST_LINES = 60


def main() -> int:
    """How many seeds failed, at most one told as an exit code."""
    asked = _asked()
    failed = [seed for seed in range(asked.seed, asked.seed + asked.seeds) if not _is_fine(seed, asked)]
    if failed:
        print(f"failed: {' '.join(map(str, failed))}")
    return bool(failed)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make fuzz", description="Random deeds in the real window, offscreen.")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the first seed; any, where it is not given")
    parser.add_argument("--seeds", type=int, default=5, help="how many, one after the other")
    parser.add_argument("--steps", type=int, default=250, help="deeds of each")
    parser.add_argument("--only", default="", help="names of deeds, parted by commas: to see which of them it takes")
    return parser.parse_args()


def _is_fine(seed: int, asked: argparse.Namespace) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "deeds"
        names = {"FUZZ_ONLY": asked.only.replace(",", " ")} if asked.only else {}
        told = {"FUZZ_SEED": str(seed), "FUZZ_STEPS": str(asked.steps), "FUZZ_JOURNAL": str(journal), **names}
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", TEST],
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ, **told},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        deeds = journal.read_text("utf-8").splitlines() if journal.exists() else []
    took = time.monotonic() - begun
    if done.returncode == 0:
        print(f"seed {seed}: {len(deeds)} deeds, fine, {took:.0f} s", flush=True)
        return True
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    print("\n".join(lines[-MOST_LINES:]))
    print(f"seed {seed}: ended with {done.returncode} in deed {len(deeds)}, after {took:.0f} s; the last deeds:")
    print(" ".join(deeds[-LAST:]))
    again = f"--seed {seed} --seeds 1 --steps {asked.steps}" + (f" --only {asked.only}" if asked.only else "")
    print(f'again: make fuzz ARGS="{again}"', flush=True)
    return False


if __name__ == "__main__":
    sys.exit(main())
