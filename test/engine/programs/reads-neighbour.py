from pathlib import Path

import neighbour

print(neighbour.WORD, Path("neighbour.py").exists(), Path(__file__).name)
