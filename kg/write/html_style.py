"""How types look in the picture: shape, colours, least size.

A type is told by shape and colour together, so that a reader who sees few colours tells the types apart too.
The hues are Okabe and Ito's where there are enough of them; each has a lighter twin for the dark page.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A vis-network shape, the colours on a light and on a dark page, and the least radius in pixels."""

    shape: str
    light: str
    dark: str
    radius: int


TYPE_STYLES: dict[str, TypeStyle] = {
    "Zone": TypeStyle("dot", "#0a4f8f", "#5aa9f0", 20),
    "Park": TypeStyle("square", "#3b8fc4", "#8fd0f5", 8),
    "Company": TypeStyle("dot", "#c97600", "#f2b04a", 8),
    "PartyOrganization": TypeStyle("star", "#c0341d", "#f27a62", 13),
    "GovernmentBody": TypeStyle("square", "#5b4a9c", "#a89be6", 8),
    "Institution": TypeStyle("hexagon", "#8a5fb5", "#cba6f0", 8),
    "Person": TypeStyle("dot", "#46505e", "#c3cad4", 6),
    "Program": TypeStyle("diamond", "#c45a96", "#f09cc9", 9),
    "Project": TypeStyle("triangle", "#00805e", "#3fd0a4", 9),
    "Place": TypeStyle("triangleDown", "#7d8590", "#9aa3af", 8),
    "Industry": TypeStyle("hexagon", "#4f8a10", "#a3d65c", 9),
    "Product": TypeStyle("square", "#96602e", "#d9a574", 6),
    "Honour": TypeStyle("star", "#a88a00", "#f0d848", 12),
    "Event": TypeStyle("diamond", "#0091a1", "#4fd3e0", 8),
}

FONT = (
    '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", '
    '"Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif'
)
