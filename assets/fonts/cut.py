#!/usr/bin/env python3
"""Cut "Samstyr Sans" from Inter and "Samstyr Icons" from Phosphor.

    python assets/fonts/cut.py inter-ui-4.1.1.tgz phosphor-icons-web-2.1.2.tgz

Writes the .ttf files beside this script and into ../icons (with icons.tsv).
The same input gives the same bytes. See README.md for the whole recipe.
"""
import io
import re
import sys
import tarfile
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HERE = Path(__file__).resolve().parent
ICONS = HERE.parent / "icons"

# ---------------------------------------------------------------- text face

FAMILY = "Samstyr Sans"
STYLES = ["Regular", "Medium", "SemiBold", "Italic"]

# Characters that take their tabular form in the cmap. Not the hyphen, the
# asterisk, the brackets, the comma or the full stop: they have tabular forms
# in Inter too, but those would spoil running text and no column needs them.
TABULAR = "0123456789+\u2212<=>≤≥≠≈×÷±"

# Characters drawn with another character's glyph.
SAME_AS = {
    0x2010: 0x2D,    # hyphen, non-breaking hyphen: look like the typed one
    0x2011: 0x2D,
    0x00AD: 0x200B,  # soft hyphen, word joiner: take no room
    0x2060: 0x200B,
    0x2610: 0x25A1,  # ballot box
    0x25FB: 0x25A1,
}

# Thousands separator, in units of 1/2048 em. Inter's is 372 and, at the sizes of
# a window, hardly seen; one width in all weights keeps columns in line.
NARROW_NO_BREAK_SPACE = 448

KEEP = [
    (0x20, 0x7E), (0xA0, 0x24F),         # Latin, Latin-1, Latin Extended-A and -B
    (0x292, 0x292),                      # Skolt Sámi: small ezh
    (0x2B9, 0x2DD), (0x300, 0x36F),      # modifiers, marks that are put on letters
    (0x370, 0x3FF), (0x1F00, 0x1FFF),    # Greek, with its old accents
    (0x400, 0x52F),                      # Cyrillic
    (0x1E00, 0x1EFF),                    # Latin Extended Additional: Vietnamese, Welsh, ẞ
    (0x2000, 0x206F), (0x2070, 0x209C),  # punctuation, super- and subscripts
    (0x20A0, 0x20BF), (0x2100, 0x215F),  # currencies, letterlike, fractions
    (0x2190, 0x21FF), (0x2200, 0x22FF),  # arrows, mathematics
    (0x2318, 0x2327), (0x232B, 0x232B), (0x238B, 0x238B), (0x23CE, 0x23CF),
    (0x2460, 0x2468), (0x25A0, 0x25FF),  # circled digits, shapes
    (0x2605, 0x2612), (0x26A0, 0x26A0), (0x2713, 0x2717),
]

# calt is left out on purpose: it turns "->" into an arrow and "2x3" into 2×3.
FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk", "pnum", "sups", "subs"]


def single_substitutions(font, tag):
    """All mappings of the single-substitution lookups behind one feature."""
    gsub = font["GSUB"].table
    lookups = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == tag
               for i in r.Feature.LookupListIndex}
    for i in sorted(lookups):
        for sub in gsub.LookupList.Lookup[i].SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if hasattr(sub, "mapping"):
                yield sub.mapping


def set_cmap(font, code, glyph):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = glyph


def freeze_tabular(font):
    cmap = font.getBestCmap()
    tnum = {a: b for m in single_substitutions(font, "tnum") for a, b in m.items()}
    for char in TABULAR:
        set_cmap(font, ord(char), tnum[cmap[ord(char)]])
    # Superscripts and subscripts must be found from the tabular forms too.
    for tag in ("sups", "subs"):
        for mapping in single_substitutions(font, tag):
            mapping.update({tnum[a]: b for a, b in mapping.items() if a in tnum})


def add_ballot(font, code, mark, scale):
    """A white square with another glyph, made smaller, in its middle."""
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    box, mark = cmap[0x25A1], cmap[mark]
    square, inner = font["glyf"][box], font["glyf"][mark]
    for glyph in (square, inner):
        glyph.recalcBounds(font["glyf"])
    pen = TTGlyphPen(None)
    for name, by, dx, dy in [
        (box, 1, 0, 0),
        (mark, scale,
         (square.xMin + square.xMax - scale * (inner.xMin + inner.xMax)) / 2,
         (square.yMin + square.yMax - scale * (inner.yMin + inner.yMax)) / 2),
    ]:
        outline = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(outline)
        outline.replay(TransformPen(pen, (by, 0, 0, by, dx, dy)))
    name = f"uni{code:04X}"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = pen.glyph()
    font["glyf"][name].recalcBounds(font["glyf"])
    font["hmtx"][name] = (font["hmtx"][box][0], font["glyf"][name].xMin)
    set_cmap(font, code, name)


def rename(font, family, style, extra):
    """One typographic family; the four-style names that Windows wants beside it."""
    linked = style in ("Regular", "Italic")
    plain = family.replace(" ", "")
    version = str(font["name"].getDebugName(5)).split(";")[0]
    names = {
        1: family if linked else f"{family} {style}",
        2: style if linked else "Regular",
        3: f"{version};Samstyr;{plain}-{style}",
        4: f"{family} {style}",
        5: version,
        6: f"{plain}-{style}",
    }
    if not linked:
        names |= {16: family, 17: style}
    names |= extra
    table = font["name"]
    for record in list(table.names):
        if record.nameID in (*names, 16, 17, 21, 22, 25) or record.platformID != 3:
            table.removeNames(record.nameID, record.platformID)
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def subset(font, codes, **options):
    opts = Options(hinting=False, notdef_outline=True, recalc_average_width=True,
                   name_IDs=["*"], name_languages=["*"], **options)
    cutter = Subsetter(opts)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def text_face(package, style):
    font = TTFont(package(f"web/Inter-{style}.woff2"), recalcTimestamp=False)
    font.flavor = None
    freeze_tabular(font)
    add_ballot(font, 0x2611, 0x2713, 0.68)
    add_ballot(font, 0x2612, 0xD7, 0.85)
    for code, like in SAME_AS.items():
        set_cmap(font, code, font.getBestCmap()[like])
    font["hmtx"][font.getBestCmap()[0x202F]] = (NARROW_NO_BREAK_SPACE, 0)
    rename(font, FAMILY, style, {
        10: "Inter with tabular figures as the default, cut to Latin, Greek and Cyrillic for Samstyr.",
    })
    codes = [c for a, b in KEEP for c in range(a, b + 1)]
    subset(font, codes, layout_features=FEATURES, glyph_names=False)
    font["OS/2"].fsType = 0
    font.save(HERE / f"{FAMILY.replace(' ', '')}-{style}.ttf")
    return font


# -------------------------------------------------------------------- icons

def icon_font(package, text):
    css = package("src/regular/style.css").read().decode()
    known = dict(re.findall(r'\.ph-([\w-]+):before\s*\{\s*content:\s*"\\([0-9a-f]+)"', css))
    wanted = (ICONS / "names.txt").read_text().split()
    codes = {name: int(known[name], 16) for name in sorted(wanted)}

    font = TTFont(package("src/regular/Phosphor.ttf"), recalcTimestamp=False)
    # U+25FB is egui's stand-in for a missing glyph.
    set_cmap(font, 0x25FB, font.getBestCmap()[int(known["square"], 16)])
    subset(font, [0x20, 0x25FB, *codes.values()], layout_features=[], glyph_names=True)
    if "GSUB" in font:
        del font["GSUB"]

    # The text face's grid and line: icons sit centred on the capitals and a
    # line does not grow when one stands in it.
    middle = (font["hhea"].ascent + font["hhea"].descent) / 2
    factor = text["head"].unitsPerEm / font["head"].unitsPerEm
    scale_upem(font, text["head"].unitsPerEm)
    shift = round((text["hhea"].ascent + text["hhea"].descent) / 2 - middle * factor)
    # Redrawing also drops the one-point contours that held Phosphor's em box open.
    glyphs = font.getGlyphSet()
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, 0, shift)))
        font["glyf"][name] = glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    for table, fields in {
        "hhea": "ascent descent lineGap",
        "OS/2": "sTypoAscender sTypoDescender sTypoLineGap usWinAscent usWinDescent",
    }.items():
        for field in fields.split():
            setattr(font[table], field, getattr(text[table], field))

    rename(font, "Samstyr Icons", "Regular", {
        0: "Copyright (c) 2020-2021 Phosphor Icons",
        10: "A cut of Phosphor Icons, regular weight, for Samstyr.",
        13: "MIT License",
    })
    font["name"].removeNames(nameID=14)
    font["OS/2"].fsType = 0
    font.save(ICONS / "samstyr-icons.ttf")
    (ICONS / "icons.tsv").write_text(
        "".join(f"{name}\t{code:04X}\n" for name, code in codes.items()))


def opener(path):
    archive = tarfile.open(path)
    return lambda name: io.BytesIO(archive.extractfile(f"package/{name}").read())


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    inter, phosphor = map(opener, sys.argv[1:])
    faces = [text_face(inter, style) for style in STYLES]
    icon_font(phosphor, faces[0])


if __name__ == "__main__":
    main()
