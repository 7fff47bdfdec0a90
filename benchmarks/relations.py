"""Relations and posts against gold, with gold's own mentions (default) or the recogniser's (--recognised).

usage: relations.py SCORER GOLD_DIR... [--texts DIR] [--show] [--only PREDICATE] [--recognised]
SCORER is the path of a score.py with score_page(gold, pred, tallies, show); a gold folder's texts lie
beside it or in DIR.
"""

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from oracle import gold_mentions

from kg.core.claims import Claim, LocalKey
from kg.core.mentions import Discourse, Mention
from kg.core.text import Source
from kg.core.view import without_space
from kg.network.pairs import KINDS, OWNS
from kg.network.stage import guesses
from kg.recognise import recognise
from kg.recognise.date import find_dates
from kg.recognise.resolve import resolve
from kg.recognise.title import find_titles
from kg.refer import refer
from kg.relate import relate
from kg.segment import articles, sentences

MAX_NEWS = "n12"
"""News pages after this one are kept for the final score and never read here."""


def main() -> None:
    args = _arguments()
    scorer = _module(args.scorer)
    totals = _tallies(scorer)
    quotes: list[tuple[bool, int]] = []
    by_rule: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for gold_file, text_file in _pages(args.gold, args.texts):
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        discourses = list(_discourses(gold, text_file, args))
        claims = [(c, d) for d in discourses for c in relate(d, guesses=guesses(d))]
        lines: list[str] = []
        scorer.score_page(gold, _gold_form(gold, discourses, claims), totals, lines)
        quotes += _overlaps(gold, discourses, claims)
        _count_rules(gold, claims, lines, by_rule)
        if args.show:
            _print_page(gold_file.stem, gold, claims, lines, args.only)
    _print_totals(totals, quotes)
    if args.rules:
        for name, (right, wrong) in sorted(by_rule.items()):
            print(f"    {name:36s} right {right:4d}  wrong {wrong:4d}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--rules", action="store_true", help="print right and wrong claims of each rule")
    parser.add_argument("--recognised", action="store_true")
    return parser.parse_args()


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _tallies(scorer: Any) -> Any:
    totals = defaultdict(scorer.Tally)
    totals["by_type"] = defaultdict(scorer.Tally)
    totals["by_predicate"] = defaultdict(scorer.Tally)
    return totals


def _pages(folders: list[Path], texts: Path | None) -> list[tuple[Path, Path]]:
    found = []
    for folder in folders:
        for gold in sorted(folder.glob("*.json") if folder.is_dir() else [folder]):
            text = (texts or gold.parent) / f"{gold.stem}.txt"
            if (gold.stem.startswith("n") and gold.stem > MAX_NEWS) or not text.exists():
                continue
            found.append((gold, text))
    return found


def _discourses(gold: dict[str, Any], path: Path, args: argparse.Namespace) -> Any:
    raw = path.read_bytes()
    source = Source(path.name, raw.decode("utf-8-sig"), "0" * 64, "utf-8")
    for article in articles(source)[0]:
        cut = sentences(article)
        if args.recognised:
            found = recognise(article, cut)
        else:
            helpers = resolve([*find_titles(article, cut), *find_dates(article, cut)])
            named = gold_mentions(gold, article)
            found = tuple(sorted([*named, *(h for h in helpers if _apart(h, named))]))
        yield refer(article, cut, found)


def _apart(helper: Mention, named: list[Mention]) -> bool:
    """True for a helper that no name holds or cuts at its end; a title may begin inside an organ's name."""
    return not any(m.start < helper.end <= m.end for m in named)


def _key(key: LocalKey, ids: dict[tuple[str, str], str]) -> str:
    return ids.setdefault((key.type, without_space(key.name)), f"p{len(ids)}")


def _gold_form(
    gold: dict[str, Any], discourses: list[Discourse], claims: list[tuple[Claim, Discourse]]
) -> dict[str, Any]:
    """Predictions in gold form; local entities with a gold name in common are one, as linking would make
    them.
    """
    known = {
        (e["type"], without_space(f)): e["id"] for e in gold["entities"] for f in (e["name"], *e["aliases"])
    }
    ids: dict[tuple[str, str], str] = {}
    for d in discourses:
        for e in d.entities:
            for n in (e.name, *(m.name for m in e.mentions)):
                if (e.type, without_space(n)) in known:
                    ids.setdefault((e.type, without_space(e.name)), "g" + known[(e.type, without_space(n))])
                    break
    relations = [
        {"subject": _key(c.subject, ids), "predicate": c.predicate, "object": _key(c.object, ids)}
        for c, _ in claims
        if c.kind == "relation" and c.object is not None
    ]
    posts = [
        {"person": _key(c.subject, ids), "organization": _key(c.object, ids), "title": c.value}
        for c, _ in claims
        if c.kind == "post" and c.object is not None
    ]
    posts = list({json.dumps(p, sort_keys=True): p for p in posts}.values())
    for d in discourses:
        for e in d.entities:
            ids.setdefault((e.type, without_space(e.name)), f"p{len(ids)}")
    entities: dict[str, dict[str, Any]] = {}
    by_id = {e["id"]: e for e in gold["entities"]}
    for (kind, name), one in ids.items():
        true = by_id.get(one[1:]) if one.startswith("g") else None
        entities.setdefault(
            one, {"id": one, "type": kind, "name": true["name"] if true else name, "aliases": []}
        )
    found = {"entities": list(entities.values()), "relations": relations, "posts": posts}
    return {**found, "observations": [], "articles": []}


def _overlaps(
    gold: dict[str, Any], discourses: list[Discourse], claims: list[tuple[Claim, Discourse]]
) -> list[tuple[bool, int]]:
    """For each claim whose ends and predicate gold has: whether some quote of it overlaps gold's by half."""
    names = {
        (e["type"], without_space(f)): e["id"] for e in gold["entities"] for f in (e["name"], *e["aliases"])
    }
    wanted = {(r["subject"], r["predicate"], r["object"]): r["evidence"] for r in gold["relations"]}
    best: dict[Any, bool] = {}
    lengths = []
    for c, _ in claims:
        lengths.append(len(c.quote))
        if c.object is None or c.kind != "relation":
            continue
        ends = [names.get((k.type, without_space(k.name))) for k in (c.subject, c.object)]
        key = (ends[0], c.predicate, ends[1])
        if key in wanted:
            best[key] = best.get(key, False) or _half(wanted[key], c.quote)
    return [(hit, -1) for hit in best.values()] + [(True, n) for n in lengths]


def _count_rules(
    gold: dict[str, Any],
    claims: list[tuple[Claim, Discourse]],
    lines: list[str],
    by_rule: dict[str, list[int]],
) -> None:
    """Adds each rule's right (or optional) and wrong relations."""
    wrong = {line[9:].strip() for line in lines if line.startswith("- wrong")}
    seen = set()
    for c, d in claims:
        if c.kind != "relation" or c.object is None:
            continue
        names = [_gold_name(gold, k, d) for k in (c.subject, c.object)]
        said = {f"{a} {c.predicate} {b}" for a, b in (names, names[::-1])}
        for rule in c.rules:
            if (rule, *sorted(said)) not in seen:
                seen.add((rule, *sorted(said)))
                by_rule[rule][bool(said & wrong)] += 1


def _gold_name(gold: dict[str, Any], key: LocalKey, discourse: Discourse) -> str:
    for entity in discourse.entities:
        if (entity.type, entity.name) == (key.type, key.name):
            forms = {without_space(n) for n in (entity.name, *(m.name for m in entity.mentions))}
            for e in gold["entities"]:
                if e["type"] == key.type and forms & {without_space(f) for f in (e["name"], *e["aliases"])}:
                    return str(e["name"])
    return key.name


def _half(gold: str, quote: str) -> bool:
    a, b = without_space(gold), without_space(quote)
    if a in b or b in a:
        return min(len(a), len(b)) * 2 >= len(a)
    size = max((n for n in range(1, min(len(a), len(b))) if a[-n:] == b[:n] or b[-n:] == a[:n]), default=0)
    return size * 2 >= len(a)


def _print_page(
    stem: str, gold: dict[str, Any], claims: list[tuple[Claim, Discourse]], lines: list[str], only: str
) -> None:
    print("##", stem)
    quotes = {}
    for c, _ in claims:
        if c.object is not None:
            quotes[f"{c.predicate} {c.object.name}"] = f"{'+'.join(c.rules)} | {c.quote}"
    names = {e["id"]: e["name"] for e in gold["entities"]}
    evidence = {
        f"{names[r['subject']]} {r['predicate']} {names[r['object']]}": r["evidence"]
        for r in gold["relations"]
    }
    rows = {}
    for c, _ in claims:
        if c.object is not None:
            rows[f"{c.subject.name} {c.predicate} {c.object.name}"] = f"{'+'.join(c.rules)} | {c.quote}"
    for row in lines:
        said = row[9:].strip()
        if (only and only not in said.split(" ")) or not any(p in said.split(" ") for p in _PREDICATES):
            continue
        where = evidence.get(said) if row.startswith("- miss") else rows.get(said) or _loose(said, quotes)
        print(f"{row}   | {where}")


_PREDICATES = [*(kind for kind in KINDS if kind != OWNS), "post"]


def _loose(said: str, quotes: dict[str, str]) -> str | None:
    return next((q for end, q in quotes.items() if said.endswith(end)), None)


def _print_totals(totals: Any, quotes: list[tuple[bool, int]]) -> None:
    for name in ("entity", "relation", "post"):
        print(f"{name:20s}", _row(totals[name]))
    for name in sorted(totals["by_predicate"]):
        print(f"  {name:20s}", _row(totals["by_predicate"][name]))
    hits = [hit for hit, length in quotes if length < 0]
    lengths = sorted(length for _, length in quotes if length >= 0)
    if hits and lengths:
        print(f"evidence {sum(hits) / len(hits):.3f}", end="  ")
        print(f"median quote {lengths[len(lengths) // 2]}  longest {lengths[-1]}")


def _row(tally: Any) -> str:
    return "  ".join(f"{x:.3f}" for x in tally.prf) + f"  {tally.tp:4d} {tally.fp:4d} {tally.fn:4d}"


if __name__ == "__main__":
    main()
