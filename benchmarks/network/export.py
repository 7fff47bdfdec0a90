"""Write a trained student in whole numbers, as :mod:`kg.network.layers` reads it.

usage: python -m benchmarks.network.export FOLDER STUDENT.pt [--out kg/network/network.npz]
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.network.scheme import read_scheme
from benchmarks.network.student import DILATIONS, STEP, Student, row_steps

_SHIPPED = Path(__file__).parents[2] / "kg" / "network" / "network.npz"
Arrays = dict[str, np.ndarray]


def main() -> None:
    """Read, round, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.network.export", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("student", type=Path)
    parser.add_argument("--out", type=Path, default=_SHIPPED)
    asked = parser.parse_args()
    student = Student(read_scheme(asked.folder))
    student.load_state_dict({k: v.float() for k, v in torch.load(asked.student, map_location="cpu").items()})
    points, pairs = np.load(asked.folder / "characters.npy"), np.load(asked.folder / "pairs.npy")
    np.savez_compressed(asked.out, **arrays(student.eval(), points, pairs))


def arrays(student: Student, points: np.ndarray, pairs: np.ndarray) -> Arrays:
    """What the file of the network holds, by name."""
    factor, shift = _folded(student.first)
    layers = [_layer(layer.weight, norm) for layer, norm in zip(student.layers, student.norms, strict=True)]
    steps = row_steps(student.out.weight)
    made: Arrays = {
        "characters": points.astype(np.int32),
        "pairs": pairs.astype(np.uint32),
        "character_vectors": _bytes((student.character.weight * factor + shift) / STEP)[: 4 + len(points)],
        "pair_vectors": _bytes(student.pair.weight * factor / STEP),
        "word_vectors": _bytes(student.word.weight * factor / STEP),
        "dilations": np.array(DILATIONS, np.int8),
        "layers": np.stack([weights for weights, _, _ in layers]),
        "factors": np.stack([factor for _, factor, _ in layers]),
        "shifts": np.stack([shift for _, _, shift in layers]),
        "out": _bytes((student.out.weight / steps)[:, :, 0].T),
        "out_factor": _array(steps[:, 0, 0] * STEP),
        "out_shift": _array(student.out.bias),
        "pair_types": _wholes(student.types.weight),
    }
    for number, table in enumerate(student.places):
        made[f"pair_place_{number}"] = _wholes(table.weight)
    for name in ("subject", "object", "between", "inner"):
        made |= _linear(f"pair_{name}", getattr(student, name), 1 / STEP)
    return made | _linear("pair_out", student.pairs, 1.0)


def _folded(norm: nn.BatchNorm1d) -> tuple[Tensor, Tensor]:
    """A normalisation as a factor and a shift of each channel."""
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return factor, norm.bias - norm.running_mean * factor


def _layer(weight: Tensor, norm: nn.BatchNorm1d) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Weights by place, shape (3, channels in, channels out); the factor of a sum and what is added, in steps."""
    factor, shift = _folded(norm)
    steps = row_steps(weight)
    whole = _bytes((weight / steps).permute(2, 1, 0))
    return whole, _array(factor * steps[:, 0, 0]), _array(shift / STEP)


def _linear(name: str, layer: nn.Linear, per: float) -> Arrays:
    """Whole weights, shape (in, out), their factor and shift; the sums are of steps, the result counts ``per`` unit."""
    steps = row_steps(layer.weight)
    return {
        name: _bytes((layer.weight / steps).T),
        f"{name}_factor": _array(steps[:, 0] * STEP * per),
        f"{name}_shift": _array(layer.bias * per),
    }


def _bytes(value: Tensor) -> np.ndarray:
    return np.clip(np.rint(value.detach().numpy()), -127, 127).astype(np.int8)


def _wholes(value: Tensor) -> np.ndarray:
    return np.rint(value.detach().numpy() / STEP).astype(np.int16)


def _array(value: Tensor) -> np.ndarray:
    return value.detach().numpy().astype(np.float32)


if __name__ == "__main__":
    main()
