#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed and memory of Goen, each a ratio to a bare floor measured in the same run, beside its goal.

bench.py BUILD [--small]: BUILD is the build folder; --small leaves the million out.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

BUILD = pathlib.Path(sys.argv[1])
SIZES = [1_000, 10_000, 100_000] + ([] if "--small" in sys.argv else [1_000_000])
DATA = BUILD / "bench-data"
BENCH = BUILD / "tests/bench"
ROUNDS = 9


def store(mode, n):
    output = subprocess.run([BENCH / "bench-store", mode, str(n), DATA], check=True, capture_output=True, text=True).stdout
    return {line.split()[0]: [float(x) for x in line.split()[1:]] for line in output.splitlines()}


def start(*command):
    environment = dict(os.environ, GOEN_BENCH_START=str(int(time.monotonic() * 1e6)))
    output = subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout
    ms, pss = output.split()
    return float(ms), float(pss)


def window(mode, n):
    output = subprocess.run([BENCH / "bench-window", mode, database(n)], check=True, capture_output=True, text=True).stdout
    return [float(line) for line in output.split()]


def loop():
    path = DATA / "loop.db"
    subprocess.run([BENCH / "bench-today", "fill", "100000", path], check=True)
    output = subprocess.run([BENCH / "bench-today", "read", "all", path], check=True, capture_output=True, text=True).stdout
    return {line.split()[0]: [float(x) for x in line.split()[1:]] for line in output.splitlines()}


def press():
    top = pathlib.Path(__file__).resolve().parents[2]
    output = subprocess.run([sys.executable, top / "tests/bench/bench-press.py", BUILD / "src/cli/goen-cli", DATA, top],
                            check=True, capture_output=True, text=True).stdout
    return {line.split()[0]: float(line.split()[1]) for line in output.splitlines()}


def database(n):
    return str(DATA / f"people-{n}.db")


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def report(what, value, goal, unit="×", better="≤"):
    met = value <= goal if better == "≤" else value >= goal
    print(f"{what:<58} {value:>10.2f} {unit:<3} goal {better} {goal:g} {unit:<3} {'ok' if met else 'MISSED'}", flush=True)


def main():
    shutil.rmtree(DATA, ignore_errors=True)
    DATA.mkdir(parents=True)
    print(f"{'':<58} {'measured':>10}")
    for n in SIZES:
        filled = store("fill", n)
        if n == 100_000:
            report("import 100,000 with full index, time against bare insert", filled["import"][0] / filled["import"][1], 6)
            report("database with search index, size against bare table", filled["size"][0] / filled["size"][1], 4)
    saved = store("save", 100_000)["save"]
    report("save one person at 100,000, against a bare commit", saved[0] / saved[1], 2)
    cards = store("vcard", 100_000)
    report("vCards written a second", cards["vcard-write"][1] / cards["vcard-write"][0], 100_000, "/s", "≥")
    report("vCards read a second", cards["vcard-read"][1] / cards["vcard-read"][0], 50_000, "/s", "≥")

    found = store("duplicates", 100_000)
    report("duplicates among 100,000 found, time against reading them", found["duplicates"][0] / found["duplicates"][1], 8)
    report("duplicates found of 5 % planted", 100 * found["duplicates-found"][0] / found["duplicates-found"][1], 99, "%", "≥")

    files = store("import", 100_000)
    for name, what in (("csv", "CSV rows"), ("vcf", "vCards")):
        report(f"100,000 {what} read and compared, time against finding their lines", files[f"{name}-read"][0] / files[f"{name}-read"][1], 200)
        report(f"100,000 {what} imported, time against bare insert", files[f"{name}-import"][0] / files[f"{name}-import"][1], 35)
        report(f"100,000 {what} known again, time against bare insert", files[f"{name}-again"][0] / files[f"{name}-again"][1], 30)

    read = loop()
    for name, what in (("due", "whom to get in touch with again"), ("follow-ups-100", "the first 100 follow-ups of the day"),
                       ("follow-ups-count", "how many follow-ups there are"), ("events", "the first 100 of 5,000 events"),
                       ("neglected", "the first of those whose turn it is"), ("today", "the whole page of the day")):
        report(f"{what}, read, median", read[name][0], 16, "ms")

    cards = press()
    report("1,000 cards with QR code and logo, time, median", cards["seconds"], 0.5, "s")
    report("1,000 cards with QR code and logo, size of the PDF", cards["megabytes"], 1, "MB")
    report("1,000 cards with QR code and logo, memory", cards["memory"], 70, "MB")
    report("QR codes read by zbar, of 200", cards["codes"], 200, "", "≥")
    report(f"texts of cards that pdftotext does not find, of {cards['texts']:,.0f}", cards["texts-missing"], 0, "")
    report(f"worst edge of a card in the PDF, {cards['sheets']:.0f} sheets", cards["edge"], 0.02, "mm")
    report(f"worst edge of a card at 1,200 dpi, {cards['pictures']:.0f} sheets", cards["edge-picture"], 0.02, "mm")

    times = {}
    memory = {}
    for _ in range(ROUNDS):
        for name, command in [("bare", [BENCH / "bench-bare"])] + [(n, [BENCH / "bench-window", "start", database(n)]) for n in SIZES]:
            ms, pss = start(*command)
            times.setdefault(name, []).append(ms)
            memory.setdefault(name, []).append(pss)
    middle = {name: statistics.median(values) for name, values in times.items()}
    print(f"bare window: {middle['bare']:.0f} ms, {statistics.median(memory['bare']) / 1024:.0f} MB")
    for n in SIZES:
        goal = 1.35 if n == 1_000_000 else 1.25
        report(f"start to filled list, {n:,} people, against the bare window", middle[n] / middle["bare"], goal)
    report(f"start at {SIZES[-1]:,} against 1,000", middle[SIZES[-1]] / middle[1_000], 1.15)
    report("memory (PSS) at 100,000 against the bare window",
           statistics.median(memory[100_000]) / statistics.median(memory["bare"]), 1.2)
    for n in SIZES[1:]:
        keys = window("search", n)
        report(f"key to painted in search, {n:,} people, median", statistics.median(keys), 16, "ms")
        report(f"key to painted in search, {n:,} people, p95", percentile(keys, 0.95), 16, "ms")
    frames = window("scroll", 100_000)
    report("frames of scrolling through 100,000, p99", percentile(frames, 0.99), 16, "ms")
    shutil.rmtree(DATA, ignore_errors=True)


main()
