from pathlib import Path

path = Path(__file__).with_name("written.txt")
path.write_text("kept")
print(path.read_text())
