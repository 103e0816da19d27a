"""Small changes of a right answer, each a mistake that somebody could make: an ordinary program, run as others are.

It reads one line of JSON, {"starter", "answers": [{"file", "source"}]}, and prints one: a list of {"file", "operator",
"change", "source"}. `change` says what became of which lines, and tells a mutant from all others of its file.
"""

from __future__ import annotations

import ast
import copy
import difflib
import json
from collections.abc import Iterator

from operators import OPERATORS

#: What has statements of its own.
_WORK = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def mutants_of(source: str, starter: str) -> Iterator[tuple[str, str, str]]:
    """(operator, change, source) for each. What stands word for word in the starter is no part of the answer."""
    tree = ast.parse(source)
    plain = ast.unparse(tree)
    given = {ast.unparse(one) for one in ast.parse(starter).body}
    seen, changes = {plain}, set[str]()
    for part in tree.body:
        if not isinstance(part, _WORK) or part.name == "main" or ast.unparse(part) in given:
            continue
        for name, operator in OPERATORS.items():
            for node in _walk(part):
                for instead in operator(node):
                    # A copy of the tree, in which the copy of that node is the other one.
                    mutated = ast.unparse(ast.fix_missing_locations(copy.deepcopy(tree, {id(node): instead})))
                    if mutated in seen or not _is_python(mutated):
                        continue
                    seen.add(mutated)
                    change = _change(plain, mutated)
                    # Behind all of it, so that the lines stay the same: an answer may know asyncio by other names.
                    mutated += "\nimport asyncio\n"
                    while change in changes:
                        change += " (again)"
                    changes.add(change)
                    yield name, change, mutated


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """It and all below it, as they stand in the text, but for what is only said about types."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns"):
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, ast.AST):
                    yield from _walk(one)


def _is_python(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _change(plain: str, mutated: str) -> str:
    """`12: await fetch() → fetch()`: from which line on, what stood there, and what stands there now. Lines as unparsed."""
    old, new = plain.splitlines(), mutated.splitlines()
    changes = [
        change for change in difflib.SequenceMatcher(None, old, new, False).get_opcodes() if change[0] != "equal"
    ]
    first, last = changes[0], changes[-1]
    return f"{first[1] + 1}: {_one_line(old[first[1] : last[2]])} → {_one_line(new[first[3] : last[4]])}"


def _one_line(lines: list[str]) -> str:
    told = [line.strip() for line in lines]
    if len(told) > 3:
        told[1:-1] = ["…"]
    return " ⏎ ".join(told) or "nothing"


def main() -> None:
    asked = json.loads(input())
    found = [
        {"file": answer["file"], "operator": operator, "change": change, "source": source}
        for answer in asked["answers"]
        for operator, change, source in mutants_of(answer["source"], asked["starter"])
    ]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
