"""The same page with the text objects of its content stream in another order, and each run by itself."""

import random
from pathlib import Path
from typing import Any

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def times(m: Matrix, n: Matrix) -> Matrix:
    """The matrix that applies ``m`` and then ``n``."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def shuffled(file: Path, out: Path, seed: int) -> Path:
    """Write the PDF with every run of text an object of its own, in random order."""
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            instructions = list(pikepdf.parse_content_stream(page))
            rest, runs = _taken_apart(instructions)
            random.Random(seed).shuffle(runs)
            data = pikepdf.unparse_content_stream([*rest, *(i for run in runs for i in run)])
            page.Contents = pdf.make_stream(data)
        pdf.save(out)
    return out


def _op(name: str, *operands: Any) -> pikepdf.ContentStreamInstruction:
    return pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(name))


def _taken_apart(  # noqa: C901 — one branch an operator
    instructions: list[Any],
) -> tuple[list[Any], list[list[Any]]]:
    """What draws no text, and each run with all that it needs."""
    rest: list[Any] = []
    runs: list[list[Any]] = []
    stack: list[Matrix] = []
    matrix, line, font, span, leading = _IDENTITY, _IDENTITY, None, None, 0.0
    for one in instructions:
        name, operands = str(one.operator), list(one.operands)
        if name == "BT":
            line = _IDENTITY
        elif name == "Tf":
            font = one
        elif name == "TL":
            leading = float(operands[0])
        elif name in ("Tm", "Td", "TD", "T*"):
            numbers = [float(x) for x in operands]
            step = (0.0, -leading) if name == "T*" else tuple(numbers)
            line = tuple(numbers) if name == "Tm" else times((1, 0, 0, 1, step[0], step[1]), line)  # type: ignore[assignment]
        elif name in ("Tj", "TJ"):
            body = [_op("cm", *matrix), _op("BT"), font, _op("Tm", *line), one, _op("ET")]
            if span is not None:
                body = [span, *body, _op("EMC")]
            runs.append([_op("q"), *body, _op("Q")])
        elif name == "BDC":
            span = one if str(operands[0]) == "/Span" else None
        elif name == "EMC":
            span = None
        elif name != "ET":
            matrix = _graphics(name, operands, matrix, stack)
            rest.append(one)
    return [_op("q"), *rest, *(_op("Q") for _ in stack), _op("Q")], runs


def _graphics(name: str, operands: list[Any], matrix: Matrix, stack: list[Matrix]) -> Matrix:
    if name == "q":
        stack.append(matrix)
    elif name == "Q":
        return stack.pop()
    elif name == "cm":
        return times(tuple(float(x) for x in operands), matrix)  # type: ignore[arg-type]
    return matrix
