"""The mistakes: each is given a node of the syntax tree and gives what could stand in its place."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator

Operator = Callable[[ast.AST], Iterator[ast.AST]]

#: Longer than most runs take, and shorter than the long ones.
_HASTY = 5
_NEIGHBOURS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_RETURN_WHEN = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED")
_COUNTED = ("range", "Semaphore", "BoundedSemaphore", "Queue", "sleep")
_DECLARING = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Nonlocal, ast.Import, ast.ImportFrom)
_WITH_BODY = (ast.stmt, ast.ExceptHandler)
_EMPTY = ("list", "dict", "set", "deque")


def _read(text: str, **parts: ast.AST) -> ast.expr:
    """An expression in which names are replaced by nodes."""
    tree = ast.parse(text, mode="eval").body
    names = {id(node): parts[node.id] for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in parts}
    return copy.deepcopy(tree, names)


def _called(node: ast.AST) -> str:
    """The last name of what a call calls; empty for anything else."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _with(node: ast.AST, **fields: object) -> ast.AST:
    other = copy.copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


def _block(body: list[ast.stmt]) -> ast.stmt:
    """Several statements in the place of one."""
    return body[0] if len(body) == 1 else ast.If(ast.Constant(True), body, [])


# -- waiting -------------------------------------------------------------------------------------------


def drops_await(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Await):
        yield node.value


def does_not_wait(node: ast.AST) -> Iterator[ast.AST]:
    """Begins it, and goes on."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Await):
        yield _with(node, value=_read("asyncio.ensure_future(it)", it=node.value.value))


def awaits_at_once(node: ast.AST) -> Iterator[ast.AST]:
    """One after the other, in place of side by side."""
    name = _called(node)
    if not isinstance(node, ast.Call):
        return
    if name in ("create_task", "ensure_future") and node.args:
        yield ast.Await(node.args[0])
        yield node.args[0]
    first = node.args[0] if node.args else None
    if (
        name == "gather"
        and isinstance(first, ast.Starred)
        and isinstance(first.value, (ast.GeneratorExp, ast.ListComp))
    ):
        made = first.value
        loop = ast.ListComp(ast.Await(made.elt), made.generators)
        yield _read("asyncio.sleep(0, it)", it=loop)
    elif name == "gather" and all(isinstance(one, ast.Call) for one in node.args):
        yield _read("asyncio.sleep(0, it)", it=ast.List([ast.Await(one) for one in node.args], ast.Load()))


def hurries(node: ast.AST) -> Iterator[ast.AST]:
    """A limit that nobody asked for."""
    if isinstance(node, ast.Await) and _called(node.value) != "sleep":
        yield _with(node, value=_read(f"asyncio.wait_for(it, {_HASTY})", it=node.value))
    if (
        isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("asyncio.wait")
        and not any(one.arg == "timeout" for one in node.keywords)
    ):
        yield _with(node, keywords=[*node.keywords, ast.keyword("timeout", ast.Constant(_HASTY))])


def shields(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Await) and _called(node.value) not in ("shield", "sleep"):
        yield _with(node, value=_read("asyncio.shield(it)", it=node.value))


def polls(node: ast.AST) -> Iterator[ast.AST]:
    """Looks again and again, where something would have told."""
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Await):
        return
    awaited = node.value.value
    if (
        isinstance(awaited, ast.Call)
        and isinstance(awaited.func, ast.Attribute)
        and ast.unparse(awaited).endswith(".wait()")
    ):
        for seconds in (0.1, 0.01):
            pause = ast.Expr(ast.Await(_read(f"asyncio.sleep({seconds})")))
            yield ast.While(_read("not it.is_set()", it=awaited.func.value), [pause], [])


def blocks(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Await) and _called(node.value) in ("to_thread", "run_in_executor"):
        assert isinstance(node.value, ast.Call)
        function, *arguments = node.value.args[_called(node.value) == "run_in_executor" :]
        yield ast.Call(function, arguments, [])
    if isinstance(node, ast.Await) and _called(node.value) == "sleep":
        assert isinstance(node.value, ast.Call)
        yield _read("__import__('time').sleep(it)", it=node.value.args[0])


def does_not_pause(node: ast.AST) -> Iterator[ast.AST]:
    if _called(node) == "sleep" and isinstance(node, ast.Call):
        yield _with(node, args=[ast.Constant(0), *node.args[1:]])


# -- cancelling and failing ----------------------------------------------------------------------------


def catches_others(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.ExceptHandler) and node.type is not None:
        caught = ast.unparse(node.type)
        for other in ("OSError", "Exception", "BaseException"):
            if caught != other:
                yield _with(node, type=_read(other))
        if isinstance(node.type, ast.Tuple) and len(node.type.elts) > 1:
            for one in node.type.elts:
                yield _with(node, type=one)
    if _called(node) == "suppress" and isinstance(node, ast.Call):
        for other in ("OSError", "Exception", "BaseException"):
            yield _with(node, args=[_read(other)])


def drops_handler(node: ast.AST) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Try):
        return
    for handler in node.handlers:
        rest = [one for one in node.handlers if one is not handler]
        if rest or node.finalbody:
            yield _with(
                node,
                handlers=rest,
                orelse=node.orelse if rest else [],
                body=[*node.body, *([] if rest else node.orelse)],
            )
        else:
            yield _block([*node.body, *node.orelse])


def drops_finally(node: ast.AST) -> Iterator[ast.AST]:
    """What stands there is never done; or only where all went well."""
    if isinstance(node, ast.Try) and node.finalbody:
        for after in ([], node.finalbody):
            if node.handlers:
                yield _block([_with(node, finalbody=[]), *after])  # pyright: ignore[reportArgumentType]
            else:
                yield _block([*node.body, *after])


def returns_in_finally(node: ast.AST) -> Iterator[ast.AST]:
    """Nothing comes out any more."""
    if isinstance(node, ast.Try) and node.finalbody:
        yield _with(node, finalbody=[*node.finalbody, ast.Return(None)])


def swallows_errors(node: ast.AST) -> Iterator[ast.AST]:
    yield from _swallowing(node, "Exception")


def swallows_cancel(node: ast.AST) -> Iterator[ast.AST]:
    yield from _swallowing(node, "asyncio.CancelledError")


def _swallowing(node: ast.AST, caught: str) -> Iterator[ast.AST]:
    """Catches what it should let out. What never fails is left alone."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Await):
        if caught == "Exception" and (_called(node.value.value) == "sleep" or ast.unparse(node).endswith(".wait()")):
            return
        yield ast.Try([node], [ast.ExceptHandler(_read(caught), None, [ast.Pass()])], [], [])


# -- what is done, and in which order ------------------------------------------------------------------


def drops_statement(node: ast.AST) -> Iterator[ast.AST]:
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    if isinstance(node, (ast.Expr, ast.Raise, ast.AugAssign, ast.Break, ast.Continue, ast.Delete)) and not is_text:
        yield ast.Pass()
    if isinstance(node, ast.Assign) and not isinstance(node.targets[0], (ast.Name, ast.Tuple)):
        yield ast.Pass()


def drops_with(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, (ast.With, ast.AsyncWith)) and all(item.optional_vars is None for item in node.items):
        yield _block(node.body)


def swaps(node: ast.AST) -> Iterator[ast.AST]:
    """Two statements that stand one after the other, of which one waits or acts."""
    for field in ("body", "orelse", "finalbody"):
        body: list[ast.stmt] = getattr(node, field, None) or []
        for index in range(len(body) - 1 if isinstance(node, _WITH_BODY) else 0):
            one, other = body[index : index + 2]
            if not isinstance(one, _DECLARING) and not isinstance(other, _DECLARING) and (_acts(one) or _acts(other)):
                yield _with(node, **{field: [*body[:index], other, one, *body[index + 2 :]]})


def _acts(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Expr, ast.AugAssign, ast.Delete)) or any(
        isinstance(one, ast.Await) for one in ast.walk(node)
    )


def only_once(node: ast.AST) -> Iterator[ast.AST]:
    """The first of several only."""
    if isinstance(node, (ast.For, ast.AsyncFor)):
        yield _with(node, body=[*node.body, ast.Break()])
    if isinstance(node, ast.While):
        yield ast.If(node.test, [*node.body], [])


def is_off_by_one(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)
    if isinstance(node, ast.Call) and (_called(node) in _COUNTED or _called(node).endswith("Executor")):
        for index, one in enumerate(node.args):
            if not isinstance(one, ast.Constant) and _called(node) != "sleep":
                for text in ("it + 1", "max(1, it - 1)"):
                    yield _with(node, args=[*node.args[:index], _read(text, it=one), *node.args[index + 1 :]])
        for index, keyword in enumerate(node.keywords):
            if keyword.arg in ("maxsize", "max_workers"):
                for text in ("it + 1", "max(1, it - 1)"):
                    changed = ast.keyword(keyword.arg, _read(text, it=keyword.value))
                    yield _with(node, keywords=[*node.keywords[:index], changed, *node.keywords[index + 1 :]])
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _NEIGHBOURS:
        yield _with(node, ops=[_NEIGHBOURS[type(node.ops[0])](), *node.ops[1:]])


def takes_empty_for_none(node: ast.AST) -> Iterator[ast.AST]:
    if (
        isinstance(node, ast.Compare)
        and isinstance(node.comparators[0], ast.Constant)
        and node.comparators[0].value is None
    ):
        if isinstance(node.ops[0], ast.Is):
            yield ast.UnaryOp(ast.Not(), node.left)
        if isinstance(node.ops[0], ast.IsNot):
            yield node.left


def drops_condition(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.BoolOp):
        for value in node.values:
            rest = [one for one in node.values if one is not value]
            yield rest[0] if len(rest) == 1 else _with(node, values=rest)
    if isinstance(node, ast.If):
        yield _block(node.body)
        yield _block(node.orelse) if node.orelse else ast.Pass()
    if isinstance(node, ast.comprehension) and node.ifs:
        yield _with(node, ifs=[])


def shares(node: ast.AST) -> Iterator[ast.AST]:
    """One list for all calls."""
    if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
        is_empty = isinstance(node.value, (ast.List, ast.Dict)) and not ast.unparse(node.value).strip("[]{}")
        if is_empty or (_called(node.value) in _EMPTY and isinstance(node.value, ast.Call) and not node.value.args):
            yield _with(node, value=_read(f"globals().setdefault('shared {ast.unparse(node)}', it)", it=node.value))


# -- what asyncio is asked for -------------------------------------------------------------------------


def drops_keyword(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call) and _called(node) != "print":
        for keyword in node.keywords:
            yield _with(node, keywords=[one for one in node.keywords if one is not keyword])


def waits_for_others(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Attribute) and node.attr in _RETURN_WHEN:
        for other in _RETURN_WHEN:
            if other != node.attr:
                yield _with(node, attr=other)
    if _called(node) == "as_completed" and isinstance(node, ast.Call):
        yield node.args[0]


def uses_another(node: ast.AST) -> Iterator[ast.AST]:
    """A neighbour of the same library."""
    others = {
        "ProcessPoolExecutor": ["ThreadPoolExecutor"],
        "ThreadPoolExecutor": ["ProcessPoolExecutor"],
        "Queue": ["LifoQueue", "PriorityQueue"],
        "call_soon_threadsafe": ["call_soon"],
        "popleft": ["pop"],
        "heappush": ["append"],
    }
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    for other in others.get(name, []):
        if isinstance(node, ast.Attribute):
            yield _with(node, attr=other)
        else:
            yield _read(
                f"__import__('concurrent.futures').futures.{other}" if "Executor" in name else f"asyncio.{other}"
            )
    if isinstance(node, ast.Await) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute):
        method = node.value.func
        if method.attr in ("put", "get"):
            yield _with(node.value, func=_with(method, attr=f"{method.attr}_nowait"))


OPERATORS: dict[str, Operator] = {
    one.__name__.replace("_", "-"): one
    for one in (
        drops_await,
        does_not_wait,
        awaits_at_once,
        hurries,
        shields,
        polls,
        blocks,
        does_not_pause,
        catches_others,
        drops_handler,
        drops_finally,
        returns_in_finally,
        swallows_errors,
        swallows_cancel,
        drops_statement,
        drops_with,
        swaps,
        only_once,
        is_off_by_one,
        takes_empty_for_none,
        drops_condition,
        shares,
        drops_keyword,
        waits_for_others,
        uses_another,
    )
}
