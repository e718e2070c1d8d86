# Puts measured tables where people read them: a markdown file here, and between marks of the manual's page.
# SPDX-License-Identifier: Apache-2.0
import re

from bench import SOURCE

MANUAL = SOURCE / "man/yankomas-performance.7"


def markdown(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def quoted(cell):
    return '"' + cell.replace("`", "").replace("**", "").replace("\\", "\\e").replace('"', "") + '"'


def mdoc(widths, head, rows):
    """A list of columns in mdoc. The widths are texts as wide as the columns."""
    lines = [".Bl -column " + " ".join(quoted(width) for width in widths)]
    lines += [".It " + " Ta ".join(quoted(cell) for cell in row) for row in [head, *rows]]
    return lines + [".El"]


def mdoc_ratios(rows):
    """A list of ratios with what they compare and the target beside them. groff breaks no line in a list of columns."""
    lines = ['.Bl -tag -compact -width "1/41.6x"']
    for what, ratio, target in rows:
        text = what.replace("\\", "\\e")
        lines += [".It " + quoted(ratio), "\\&" + text + ("" if target == "-" else f" ({target})")]
    return lines + [".El"]


def put_into_manual(mark, lines):
    text = MANUAL.read_text(encoding="utf-8")
    begin, end = f'.\\" begin measured: {mark}\n', f'.\\" end measured: {mark}\n'
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(text):
        raise SystemExit(f"{MANUAL.name} has no marks for {mark}")
    MANUAL.write_text(pattern.sub(lambda _: begin + "\n".join(lines) + "\n" + end, text), encoding="utf-8")
