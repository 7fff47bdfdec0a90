"""Teach the student what teachers say of raw articles, then what readers marked.

usage: python -m benchmarks.network.distil FOLDER OUT.pt TEACHER.pt… [--seconds 200] [--turns 2] [--device cuda]
"""

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.network.documents import (
    HIDDEN_CHARACTER,
    IGNORED,
    Batch,
    Window,
    batch,
    read_documents,
    windows,
)
from benchmarks.network.raw import Marked, read_raw
from benchmarks.network.report import Report
from benchmarks.network.scheme import Scheme, read_scheme
from benchmarks.network.student import Laid, Student, pair_numbers
from benchmarks.network.tune import new_teacher, of_pairs, told

WINDOWS, RATE, HIDDEN, PAIRS = 96, 4e-3, 0.02, 0.7
"""``PAIRS`` is what the loss of pairs counts beside that of tags."""
EDGE = 8
"""Characters at the ends of a window that are not learnt from: their surroundings are cut off."""
FINE_WINDOWS, FINE_RATE = 24, 4e-4


def main() -> None:
    """Mark, learn, tell, write."""
    asked = _arguments()
    scheme, documents = read_scheme(asked.folder), read_documents(asked.folder)
    teachers = []
    for path in asked.teachers:
        teacher = new_teacher(scheme)
        teacher.load_state_dict(torch.load(path, map_location="cpu"))
        teachers.append(teacher.to(asked.device).eval())
    _tell("teachers\n" + told(teachers, documents, scheme, asked.device))
    marked = Marked(read_raw(asked.folder), teachers, scheme, asked.device)
    known = torch.from_numpy(np.load(asked.folder / "pairs.npy").astype(np.int64)).to(asked.device)
    torch.manual_seed(0)
    student = Student(scheme).to(asked.device)
    learn(student, marked, known, asked)
    _tell("student\n" + _told(student, documents, scheme, known, asked.device))
    _save(student, asked.out)
    given = [w for d in documents if not d["held"] for w in windows(d, scheme)]
    refine(student, given, known, asked)
    _tell("student, refined\n" + _told(student, documents, scheme, known, asked.device))
    _save(student, asked.out.with_stem(asked.out.stem + "-refined"))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.network.distil", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("teachers", type=Path, nargs="+")
    parser.add_argument("--seconds", type=float, default=200)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--device", default="cuda")
    return parser.parse_args()


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _save(student: Student, path: Path) -> None:
    torch.save(
        {k: v.half() if v.is_floating_point() and v.ndim > 1 else v for k, v in student.state_dict().items()},
        path,
    )


def learn(student: Student, marked: Marked, known: Tensor, asked: argparse.Namespace) -> None:
    """Learn from the raw articles for so long."""
    optimizer = torch.optim.AdamW(student.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    student.train()
    begun, step, at = time.time(), 0, marked.windows
    order = torch.zeros(0)
    while (share := (time.time() - begun) / asked.seconds) < 1:
        if at + WINDOWS > marked.windows:
            order, at = torch.randperm(marked.windows, device=asked.device), 0
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / 200) * max(0.01, 1 - share)
        loss = _of_raw(student, marked, known, order[at : at + WINDOWS])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimizer.step()
        step, at = step + 1, at + WINDOWS
        if step % 1000 == 0:
            _tell(f"{step} steps, {time.time() - begun:.0f} s, loss {loss.item():.4f}")
    student.eval()


def _of_raw(student: Student, marked: Marked, known: Tensor, chosen: Tensor) -> Tensor:
    places = marked.places(chosen)
    characters, words = marked.characters[places].long(), marked.words[places].long()
    characters = characters.masked_fill(
        torch.rand(places.shape, device=places.device) < HIDDEN, HIDDEN_CHARACTER
    )
    words = words.masked_fill(torch.rand(places.shape, device=places.device) < HIDDEN, 0)
    active = student(characters, pair_numbers(characters, known), words)
    weights = torch.log_softmax(student.tags(active).transpose(1, 2).float(), -1)
    of_tags = -(marked.tags[places].float() * weights).sum(-1)[:, EDGE:-EDGE].mean()
    numbers, laid, allowed = marked.laid(chosen)
    said = student.said(active, laid).float()[allowed]
    of_said = functional.binary_cross_entropy_with_logits(
        said, marked.said[numbers].float()[allowed], reduction="sum"
    )
    return of_tags + PAIRS * of_said / max(1, len(numbers))


def refine(student: Student, given: list[Window], known: Tensor, asked: argparse.Namespace) -> None:
    """Learn from the marked documents, some turns; the normalisations stay as they are."""
    optimizer = torch.optim.AdamW(student.parameters(), lr=FINE_RATE, weight_decay=0.01, betas=(0.9, 0.98))
    dice, step, steps = np.random.default_rng(0), 0, asked.turns * (len(given) // FINE_WINDOWS)
    for _ in range(asked.turns):
        order = dice.permutation(len(given))
        for at in range(0, len(order) - FINE_WINDOWS + 1, FINE_WINDOWS):
            for group in optimizer.param_groups:
                group["lr"] = FINE_RATE * (1 - step / steps)
            loss = _of_marked(
                student, batch([given[n] for n in order[at : at + FINE_WINDOWS]], asked.device), known
            )
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimizer.step()
            step += 1


def _of_marked(student: Student, given: Batch, known: Tensor) -> Tensor:
    lost = torch.rand(given.characters.shape, device=given.characters.device) < HIDDEN
    characters = given.characters.masked_fill(lost, HIDDEN_CHARACTER)
    active = student(characters, pair_numbers(characters, known), given.words)
    of_tags = functional.cross_entropy(
        student.tags(active).transpose(1, 2).float().flatten(0, 1), given.tags.flatten(), ignore_index=IGNORED
    )
    said = student.said(active, _laid(given))
    return of_tags + PAIRS * of_pairs(said, given.labels) / max(1, given.pairs)


def _laid(given: Batch) -> Laid:
    return Laid(given.window, given.start, given.end, given.type, given.places)


@torch.no_grad()
def _told(student: Student, documents: list[dict], scheme: Scheme, known: Tensor, device: str) -> str:
    report = Report(scheme)
    for document in documents:
        for window in windows(document, scheme) if document["held"] else ():
            given = batch([window], device)
            active = student(given.characters, pair_numbers(given.characters, known), given.words)
            tags = student.tags(active)[0].argmax(0).cpu().numpy()
            report.add(window, tags, torch.sigmoid(student.said(active, _laid(given)).float()).cpu().numpy())
    return report.text()


if __name__ == "__main__":
    main()
