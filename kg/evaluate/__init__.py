"""How right a graph is against gold: precision, recall and F1 of every kind of item, and each miss and wrong item."""

from kg.evaluate.gold import GoldPage, load_gold
from kg.evaluate.page import PagePrediction, predict
from kg.evaluate.score import Item, Score, score_page

__all__ = ["GoldPage", "Item", "PagePrediction", "Score", "load_gold", "predict", "score_page"]
