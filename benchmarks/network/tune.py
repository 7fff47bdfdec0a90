"""Teach the reader names, relations and whose figures are, from the documents that readers marked.

usage: python -m benchmarks.network.tune FOLDER OUT.pt [--seed 1] [--turns 7] [--device cuda]
"""

import argparse
import sys
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
from benchmarks.network.report import Report
from benchmarks.network.scheme import Scheme, read_scheme
from benchmarks.network.teacher import Teacher, unpack

WINDOWS, RATE, HEAD_RATE, HIDDEN = 16, 2e-4, 6e-4, 0.05
PAIRS_TO_TAGS = 1 / (3 * WINDOWS * 40)
"""What a pair counts beside a character."""


def main() -> None:
    """Read, learn, tell, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.network.tune", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--device", default="cuda")
    asked = parser.parse_args()
    scheme, documents = read_scheme(asked.folder), read_documents(asked.folder)
    given = [w for d in documents if not d["held"] for w in windows(d, scheme)]
    torch.manual_seed(asked.seed)
    teacher = new_teacher(scheme)
    unpack(teacher.reader, asked.folder)
    teacher.to(asked.device)
    learn(teacher, given, asked)
    print(told([teacher], documents, scheme, asked.device), file=sys.stderr, flush=True)
    torch.save(teacher.state_dict(), asked.out)


def new_teacher(scheme: Scheme) -> Teacher:
    """A teacher of the scheme's sizes."""
    return Teacher(scheme.characters, scheme.tags, len(scheme.span_types), len(scheme.kinds))


def learn(teacher: Teacher, given: list[Window], asked: argparse.Namespace) -> None:
    """Learn from the windows, so many turns."""
    own = [*teacher.tags.parameters(), *teacher.pairs.parameters()]
    groups = [{"params": teacher.reader.parameters(), "lr": RATE}, {"params": own, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.05, betas=(0.9, 0.98))
    rates = [group["lr"] for group in optimizer.param_groups]
    dice = np.random.default_rng(asked.seed)
    steps, step = asked.turns * (len(given) // WINDOWS), 0
    for turn in range(asked.turns):
        teacher.train()
        order, losses = dice.permutation(len(given)), []
        for at in range(0, len(order) - WINDOWS + 1, WINDOWS):
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(1, (step + 1) / 100) * (1 - step / steps)
            loss = _loss(
                teacher, batch([given[n] for n in order[at : at + WINDOWS]], asked.device), asked.device
            )
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            losses.append(loss.item())
        print(f"turn {turn + 1}: loss {np.mean(losses):.4f}", file=sys.stderr, flush=True)
    teacher.eval()


def _loss(teacher: Teacher, given: Batch, device: str) -> Tensor:
    lost = torch.rand(given.characters.shape, device=device) < HIDDEN
    with torch.autocast(device, torch.bfloat16):
        read = functional.dropout(teacher.reader(given.characters.masked_fill(lost, HIDDEN_CHARACTER)), 0.1)
        tags = teacher.tags(read)
        pairs = teacher.pairs(read, given.window, given.start, given.end, given.type)
    of_tags = functional.cross_entropy(tags.float().flatten(0, 1), given.tags.flatten(), ignore_index=IGNORED)
    return 3 * (of_tags + PAIRS_TO_TAGS * of_pairs(pairs, given.labels))


def of_pairs(weights: Tensor, labels: Tensor) -> Tensor:
    """The loss of all pairs together, what is not learnt from left out."""
    learnt = labels >= 0
    return functional.binary_cross_entropy_with_logits(
        weights.float()[learnt], labels[learnt].float(), reduction="sum"
    )


@torch.no_grad()
def told(teachers: list[Teacher], documents: list[dict], scheme: Scheme, device: str) -> str:
    """What the mean of teachers knows of the documents that are held back."""
    report = Report(scheme)
    for document in documents:
        for window in windows(document, scheme) if document["held"] else ():
            given = batch([window], device)
            with torch.autocast(device, torch.bfloat16):
                reads = [t.reader(given.characters) for t in teachers]
                tags = sum(
                    torch.softmax(t.tags(r)[0].float(), -1) for t, r in zip(teachers, reads, strict=True)
                )
                pairs = sum(
                    torch.sigmoid(t.pairs(r, given.window, given.start, given.end, given.type).float())
                    for t, r in zip(teachers, reads, strict=True)
                )
            report.add(window, tags.argmax(-1).cpu().numpy(), (pairs / len(teachers)).cpu().numpy())
    return report.text()


if __name__ == "__main__":
    main()
