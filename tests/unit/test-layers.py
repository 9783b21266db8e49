#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layers of src/DESIGN.md, read off the includes."""
import os
import pathlib
import re

import tap

SRC = pathlib.Path(os.environ["GOEN_TEST_TOP"]) / "src"

# Who may include whom, as CONTRIBUTING.md draws it.
ALLOWED = {
    "base": {"base"},
    "interchange": {"interchange", "base"},
    "store": {"store", "base"},
    "press": {"press", "base"},
    "reading": {"reading", "base"},
    "voice": {"voice", "base"},
    "model": {"model", "store", "interchange", "reading", "base"},
    "ui": {"ui", "model", "store", "interchange", "press", "voice", "base"},
    "cli": {"cli", "model", "interchange", "store", "press", "base"},
}
ROOMS = ["common", "transfer", "editor", "follow", "questions", "person", "duplicates", "readings", "people",
         "pitch", "faces", "cards", "events", "today", "window"]
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def sources():
    for path in sorted(SRC.rglob("*.[ch]")):
        folder = path.relative_to(SRC).parts[0]
        if folder in ALLOWED:
            yield folder, path


def owners():
    found = {}
    for folder, path in sources():
        if path.suffix == ".h":
            assert path.name not in found, f"two headers are called {path.name}"
            found[path.name] = folder
    return found


def test_no_include_points_upwards():
    owner = owners()
    assert len(owner) > 20, "the sources were not found"
    for folder, path in sources():
        for _, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            other = owner.get(pathlib.PurePath(name).name)
            assert other is None or other in ALLOWED[folder], f"{path} includes {name} of {other}"


def test_sqlite_stays_in_the_store():
    for folder, path in sources():
        if folder != "store":
            assert "sqlite3.h" not in path.read_text(encoding="utf-8"), path


def test_gtk_stays_in_the_interface():
    for folder, path in sources():
        if folder != "ui":
            for _, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
                assert not name.startswith(("gtk/", "gdk/", "adwaita")), f"{path} includes {name}"


def test_rooms_see_only_the_rooms_before_them():
    room_of = {p.name: p.parent.name for p in (SRC / "ui").rglob("*.h")}
    for path in sorted((SRC / "ui").rglob("*.[ch]")):
        room = path.parent.name
        for _, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            other = room_of.get(name)
            if other is not None:
                assert ROOMS.index(other) <= ROOMS.index(room), f"{path} includes {name} of {other}"


def test_nothing_opens_a_network():
    for _, path in sources():
        text = path.read_text(encoding="utf-8")
        for word in ("libsoup", "GSocketClient", "g_socket_client", "sys/socket.h", "curl/"):
            assert word not in text, f"{path} mentions {word}"


tap.run(test_no_include_points_upwards, test_sqlite_stays_in_the_store, test_gtk_stays_in_the_interface,
        test_rooms_see_only_the_rooms_before_them, test_nothing_opens_a_network)
