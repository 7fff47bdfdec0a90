"""Training: pieces of a stream of texts, in an order that a seed decides."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from benchmarks.tagger.net import Net
from benchmarks.tagger.texts import HIDDEN, Text
from kg.recognise.tagger.features import BOUNDARY, HIDDEN_CHARACTER, Alphabet, Numbers, pair_numbers

LENGTH = 256
"""Characters of a piece."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long, how fast and in what portions is learnt; ``hidden`` is the share of characters hidden."""

    epochs: int
    rate: float
    pieces: int
    dropout: float
    decay: float
    hidden: float = 0.04


RAW = Schedule(epochs=2, rate=3e-3, pieces=48, dropout=0.05, decay=0.01)
FINE = Schedule(epochs=10, rate=2e-3, pieces=32, dropout=0.1, decay=0.05)


def stream(texts: Sequence[Text]) -> tuple[Numbers, Numbers, Numbers]:
    """Characters, word tags and tags of all texts in a row, each text behind a boundary."""
    edge, none, hidden = np.array([BOUNDARY]), np.array([0]), np.array([HIDDEN])
    characters = np.concatenate([part for t in texts for part in (edge, t.characters)])
    words = np.concatenate([part for t in texts for part in (none, t.words)])
    return characters, words, np.concatenate([part for t in texts for part in (hidden, t.tags)])


@dataclass(frozen=True, slots=True)
class _Run:
    """What a training goes on with from step to step."""

    net: Net
    optimizer: torch.optim.Optimizer
    schedule: Schedule
    alphabet: Alphabet
    dice: np.random.Generator


def learn(net: Net, texts: Sequence[Text], schedule: Schedule, alphabet: Alphabet, seed: int = 0) -> None:
    """Train the network on the texts; it ends in evaluation mode."""
    torch.manual_seed(seed)
    data = stream(texts)
    steps = schedule.epochs * max(1, len(data[0]) // (schedule.pieces * LENGTH))
    optimizer = torch.optim.AdamW(
        net.parameters(), lr=schedule.rate, weight_decay=schedule.decay, betas=(0.9, 0.98)
    )
    run = _Run(net, optimizer, schedule, alphabet, np.random.default_rng(seed))
    net.train()
    net.dropout = schedule.dropout
    losses: list[float] = []
    for step, places in enumerate(_portions(len(data[0]), run)):
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate * _pace(step, steps)
        losses.append(_step(run, [part[places] for part in data]))
        if step % 100 == 99:
            print(f"  {step + 1}/{steps} loss {np.mean(losses[-100:]):.3f}", file=sys.stderr)
    net.eval()


def _pace(step: int, steps: int) -> float:
    return min(1, (step + 1) / (0.08 * steps + 1)) * max(0.02, 1 - step / steps)


def _portions(length: int, run: _Run) -> Iterator[Numbers]:
    """Places of the stream, shape (pieces, characters), each piece once an epoch."""
    size = run.schedule.pieces
    for _ in range(run.schedule.epochs):
        starts = np.arange(run.dice.integers(0, LENGTH), length - LENGTH, LENGTH)
        run.dice.shuffle(starts)
        for at in range(0, max(1, len(starts) - size + 1), size):
            yield starts[at : at + size, None] + np.arange(LENGTH)


def _step(run: _Run, data: list[Numbers]) -> float:
    characters, words, tags = data
    hidden = run.schedule.hidden
    characters = np.where(run.dice.random(characters.shape) < hidden, HIDDEN_CHARACTER, characters)
    words = np.where(run.dice.random(words.shape) < hidden, 0, words)
    inputs = (characters, pair_numbers(characters, run.alphabet), words)
    weights = run.net(*(torch.from_numpy(np.ascontiguousarray(part)) for part in inputs))
    loss = functional.cross_entropy(weights, torch.from_numpy(tags), ignore_index=HIDDEN)
    run.optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(run.net.parameters(), 1.0)
    run.optimizer.step()
    return loss.item()
