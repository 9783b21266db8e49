# SPDX-License-Identifier: GPL-3.0-or-later
"""Where lines lie in a PDF, read from the file itself, and where the makers of sheets say that cards lie."""
import csv
import os
import re
import subprocess
import zlib

MM = 25.4 / 72


def sheets(top):
    """The rows of the data file."""
    with open(os.path.join(top, "data", "sheets.csv"), encoding="utf-8") as file:
        rows = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(rows))


def same_sheet(listed, row):
    """Whether a sheet as goen-cli lists it is this row of the data file."""
    return listed["brand"] == row["brand"] and listed["parts"] == row["parts"].split("|") and all(
        abs(listed[key.replace("_", "-")] - float(row[key])) < 1e-6
        for key in ("card_width", "card_height", "x", "y", "dx", "dy", "nx", "ny"))


def times(m, n):
    """First m, then n."""
    return (m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
            m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5])


def stroked_edges(path):
    """The bounds of everything that is stroked in a PDF of one page, in mm from its upper left corner."""
    with open(path, "rb") as file:
        data = file.read()
    height = page_size(path)[1]
    bounds = []
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        if re.search(rb"/(Type|Subtype)\b", data[data.rfind(b" obj", 0, match.start()):match.start()]):
            continue                       # a font or a picture, not a page
        try:
            content = zlib.decompress(match.group(1)).decode("latin-1")
        except zlib.error:
            continue
        matrix, stack, numbers, parts = (1, 0, 0, 1, 0, 0), [], [], []
        for token in re.findall(r"[^\s\[\]]+", content):
            if re.fullmatch(r"-?[0-9]*\.?[0-9]+", token):
                numbers.append(float(token))
                continue
            if token == "q":
                stack.append(matrix)
            elif token == "Q":
                matrix = stack.pop()
            elif token == "cm":
                matrix = times(numbers[-6:], matrix)
            elif token in ("m", "l", "c"):
                if token == "m":
                    parts.append([])
                x, y = numbers[-2:]
                parts[-1].append((matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]))
            elif token == "re":
                x, y, width, height_of_part = numbers[-4:]
                parts.append([(matrix[0] * a + matrix[2] * b + matrix[4], matrix[1] * a + matrix[3] * b + matrix[5])
                              for a, b in ((x, y), (x + width, y + height_of_part))])
            elif token in ("S", "s"):
                for part in (part for part in parts if len(part) > 1):
                    xs, ys = [x * MM for x, _ in part], [height - y * MM for _, y in part]
                    bounds.append((min(xs), min(ys), max(xs), max(ys)))
                parts = []
            elif token in ("f", "f*", "n"):
                parts = []
            numbers = []
    return bounds


def nominal(row):
    number = {key: float(row[key]) for key in ("card_width", "card_height", "nx", "ny", "x", "y", "dx", "dy")}
    for j in range(int(number["ny"])):
        for i in range(int(number["nx"])):
            left, top = number["x"] + i * number["dx"], number["y"] + j * number["dy"]
            yield left, top, left + number["card_width"], top + number["card_height"]


def page_size(path):
    match = re.search(rb"Page size:\s+([0-9.]+) x ([0-9.]+) pts", subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout)
    return float(match.group(1)) * MM, float(match.group(2)) * MM
