"""Let the reader read the corpus: a quarter of the characters is hidden, in short runs, and to be guessed.

usage: python -m benchmarks.network.pretrain FOLDER [--seconds 480] [--device cuda]

FOLDER is what ``prepare`` made; the weights go into it. Eight minutes of an H200 read the corpus fifteen times.
"""

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.network.documents import HIDDEN_CHARACTER
from benchmarks.network.scheme import read_scheme
from benchmarks.network.teacher import Reader, pack

TEXTS, LENGTH, HIDDEN = 128, 512, 0.25
RATE, WARM = 8e-4, 400
_RUNS = (0.05, 0.04, 0.04, 0.022, 0.012)
"""Chances that a run which begins at a character reaches its first, second, … character."""


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.network.pretrain", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=480)
    parser.add_argument("--device", default="cuda")
    asked = parser.parse_args()
    torch.manual_seed(0)
    scheme = read_scheme(asked.folder)
    corpus = torch.from_numpy(np.load(asked.folder / "corpus.npy").astype(np.int32)).to(asked.device)
    reader = Reader(scheme.characters).to(asked.device)
    learn(reader, corpus, asked.seconds, asked.device)
    pack(reader, asked.folder)


def learn(reader: Reader, corpus: Tensor, seconds: float, device: str) -> None:
    """Learn for so long; the rate falls to nothing at the end."""
    matrices = [p for p in reader.parameters() if p.ndim > 1]
    others = [p for p in reader.parameters() if p.ndim <= 1]
    groups = [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.98), eps=1e-6)
    run = torch.compile(_loss) if device == "cuda" else _loss
    begun, step = time.time(), 0
    while (share := (time.time() - begun) / seconds) < 1:
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / WARM) * (1 - share)
        loss = run(reader, *hidden(corpus, reader.bias.shape[0]), device)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        step += 1
        if step % 500 == 0:
            print(
                f"{step} steps, {time.time() - begun:.0f} s, loss {loss.item():.3f}",
                file=sys.stderr,
                flush=True,
            )


def hidden(corpus: Tensor, characters: int) -> tuple[Tensor, Tensor, Tensor]:
    """Texts with hidden characters, where those stand (in all texts in a row), and what they are."""
    device = corpus.device
    begin = torch.randint(0, len(corpus) - LENGTH, (TEXTS,), device=device)
    texts = corpus[begin[:, None] + torch.arange(LENGTH, device=device)].long()
    dice = torch.rand(texts.shape, device=device)
    runs = dice < _RUNS[0]
    for at, chance in enumerate(_RUNS[1:], start=1):
        runs[:, at:] |= (dice < chance)[:, :-at]
    number = int(texts.numel() * HIDDEN)
    places = (torch.rand(texts.shape, device=device) + runs).flatten().topk(number, sorted=False).indices
    right = texts.flatten()[places]
    fate = torch.rand(number, device=device)
    other = torch.randint(4, characters, (number,), device=device)
    shown = torch.where(fate < 0.8, HIDDEN_CHARACTER, torch.where(fate < 0.9, other, right))
    seen = texts.flatten().clone()
    seen[places] = shown
    return seen.view(texts.shape), places, right


def _loss(reader: Reader, texts: Tensor, places: Tensor, right: Tensor, device: str) -> Tensor:
    with torch.autocast(device, torch.bfloat16):
        weights = reader.guessed(reader(texts).flatten(0, 1)[places])
    return functional.cross_entropy(weights.float(), right)


if __name__ == "__main__":
    main()
