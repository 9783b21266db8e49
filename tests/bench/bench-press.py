#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The press: time, memory and size of a thousand cards, their codes and texts, and where the edges of all sheets lie.

Lines of "name value" for bench.py; edges are measured in the PDF, and for three sheets also in its picture at 1200 dpi.
"""
import csv
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(sys.argv[3]) / "tests/unit"))
from pdf_edges import nominal, same_sheet, sheets, stroked_edges  # noqa: E402  pylint: disable=wrong-import-position

CLI, DATA, TOP = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
DPI = 1200
N_CARDS, N_CODES = 1000, 200
PICTURES = ("51002", "BM102S", "A4 91x55 10")
LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><circle cx="40" cy="40" r="36" fill="#2f6f4f"/>'
        '<path d="M80 4 L116 76 L44 76 Z" fill="#c0392b" fill-opacity="0.8"/></svg>')


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def say(name, value):
    print(name, value, flush=True)


def cli(*arguments):
    return run(CLI, "--file", str(DATA / "press.db"), *arguments)


def people():
    cli("sample", "--people", str(N_CARDS), "--seed", "1")
    cli("export", "--format", "csv", "-o", str(DATA / "people.csv"))
    (DATA / "logo.svg").write_text(LOGO, encoding="utf-8")


def a_thousand_cards():
    command = (CLI, "sheet", "--design", "qr", "--csv", str(DATA / "people.csv"), "--logo", str(DATA / "logo.svg"),
               "--sheet", "A-one 51002", "-o", str(DATA / "cards.pdf"))
    times = []
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    for _ in range(5):
        started = time.monotonic()
        run(*command)
        times.append(time.monotonic() - started)
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    say("seconds", sorted(times)[len(times) // 2])
    say("megabytes", os.path.getsize(DATA / "cards.pdf") / 1e6)
    # The largest child so far: this one, as making the people takes less.
    say("memory", max(before, after) / 1024)


def contents():
    with open(DATA / "people.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def flat(text):
    return re.sub(r"\s+", "", text)


def texts():
    """Of every name, company, telephone and mail whether its page says it."""
    pages = [flat(page) for page in run("pdftotext", "-raw", str(DATA / "cards.pdf"), "-").decode("utf-8").split("\f")]
    columns = ("Name", "Company 1", "Title 1", "Phone 1", "Mail 1")
    missing = wanted = 0
    for i, row in enumerate(contents()):
        # A number that begins with + is written with an apostrophe, for spreadsheets.
        said = [row[key].lstrip("'") for key in columns if row[key]]
        wanted += len(said)
        missing += sum(flat(text) not in pages[i // 10] for text in said)
    say("texts", wanted)
    say("texts-missing", missing)


def codes():
    """Of 200 codes whether zbar reads the name and the company that stand on the card."""
    read = 0
    for page in range(1, N_CODES // 10 + 1):
        run("pdftoppm", "-r", "600", "-gray", "-singlefile", "-f", str(page), "-l", str(page), str(DATA / "cards.pdf"), str(DATA / "page"))
        said = run("zbarimg", "--quiet", "--raw", "--nodbus", str(DATA / "page.pgm")).decode("utf-8").splitlines()
        text = flat(run("pdftotext", "-raw", "-f", str(page), "-l", str(page), str(DATA / "cards.pdf"), "-").decode("utf-8"))
        for line in set(said):
            match = re.fullmatch(r"MECARD:N:(.*?);(?:.*;)?", line)
            company = re.search(r";ORG:(.*?);", line)
            if match and flat(match.group(1)) in text and (company is None or flat(company.group(1)) in text):
                read += 1
    say("codes", read)


def numbers(row):
    return {key: float(row[key]) for key in ("card_width", "card_height", "nx", "ny", "x", "y", "dx", "dy")}


def picture_rows(path):
    """A black and white picture (PBM) as its rows of bytes."""
    data = path.read_bytes()
    head = re.match(rb"P4\s+(\d+)\s+(\d+)\s", data)
    width, height = int(head.group(1)), int(head.group(2))
    stride = (width + 7) // 8
    return width, [data[head.end() + y * stride:head.end() + (y + 1) * stride] for y in range(height)]


def dark_runs(bits):
    runs, start = [], None
    for i, bit in enumerate(bits + "0"):
        if bit == "1" and start is None:
            start = i
        elif bit == "0" and start is not None:
            runs.append((start + i) / 2 * 25.4 / DPI)
            start = None
    return runs


def worst_in_picture(number, out):
    """Lines are found along one row and one column of dots, through the middle of the first cards."""
    run("pdftoppm", "-r", str(DPI), "-mono", "-singlefile", str(out), str(DATA / "sheet"))
    width, rows = picture_rows(DATA / "sheet.pbm")
    at_y = int((number["y"] + number["card_height"] * 0.37) * DPI / 25.4)
    at_x = int((number["x"] + number["card_width"] * 0.37) * DPI / 25.4)
    across = dark_runs("".join(f"{byte:08b}" for byte in rows[at_y])[:width])
    down = dark_runs("".join("1" if row[at_x // 8] >> (7 - at_x % 8) & 1 else "0" for row in rows))
    worst = 0
    for seen, start, step, size, n in ((across, number["x"], number["dx"], number["card_width"], int(number["nx"])),
                                       (down, number["y"], number["dy"], number["card_height"], int(number["ny"]))):
        for i in range(n):
            for edge in (start + i * step, start + i * step + size):
                worst = max(worst, min(abs(edge - line) for line in seen))
    return worst


def edges():
    (DATA / "own.json").write_text('{"name": "高橋 美咲"}', encoding="utf-8")
    listed = json.loads(run(CLI, "--json", "sheets"))
    worst, pictures, out = 0, [], DATA / "outlines.pdf"
    rows = sheets(TOP)
    for row in rows:
        key = next(one["key"] for one in listed if same_sheet(one, row))
        cli("sheet", "--design", "blank", "--profile", str(DATA / "own.json"), "--sheet", key, "--outlines",
            "--size", f'{row["card_width"]}x{row["card_height"]}', "-o", str(out))
        seen = stroked_edges(str(out))
        for place in nominal(row):
            worst = max(worst, min(max(abs(p - q) for p, q in zip(bound, place)) for bound in seen))
        if row["parts"].split("|")[0] in PICTURES:
            pictures.append(worst_in_picture(numbers(row), out))
    say("sheets", len(rows))
    say("edge", worst)
    say("pictures", len(pictures))
    say("edge-picture", max(pictures))


people()
a_thousand_cards()
texts()
codes()
edges()
