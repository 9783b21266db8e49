#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Japanese translation of the program and of the help is complete and sound."""
import os
import pathlib
import re
import subprocess
import tempfile

import tap

TOP = pathlib.Path(os.environ["GOEN_TEST_TOP"])
KEYWORDS = ["--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2",
            "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3"]
MARK = re.compile(r'\b(?:_|N_|C_|NC_|ngettext)\s*\(\s*["\']|translatable="yes"')


def potfiles():
    lines = (TOP / "po/POTFILES.in").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{command[0]}: {done.stderr}"
    return done.stdout + done.stderr


def untranslated(template, catalogue):
    """What the catalogue lacks of the template; fuzzy entries count as lacking."""
    with tempfile.TemporaryDirectory() as folder:
        merged = os.path.join(folder, "merged.po")
        run("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, str(catalogue), template)
        return (run("msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", merged)
                + run("msgattrib", "--only-fuzzy", "--no-obsolete", "--no-wrap", merged))


def test_every_file_with_strings_is_listed():
    listed = set(potfiles())
    for folder in ("src", "data"):
        for path in sorted((TOP / folder).rglob("*")):
            if path.suffix in (".c", ".blp", ".ui") and MARK.search(path.read_text(encoding="utf-8")):
                name = str(path.relative_to(TOP))
                assert name in listed, f"{name} is missing in po/POTFILES.in"
    for name in listed:
        assert (TOP / name).exists(), f"{name} of po/POTFILES.in does not exist"


def test_japanese_is_complete():
    with tempfile.TemporaryDirectory() as folder:
        code = [name for name in potfiles() if name.endswith((".c", ".blp"))]
        other = [name for name in potfiles() if name not in code]
        template = os.path.join(folder, "goen.pot")
        run("xgettext", "--from-code=UTF-8", "--language=C", "--add-comments=Translators", *KEYWORDS,
            f"--directory={TOP}", "-o", template, *code)
        if other:
            rest = os.path.join(folder, "other.pot")
            run("xgettext", "--from-code=UTF-8", f"--directory={TOP}", "-o", rest, *other)
            run("msgcat", "--use-first", "-o", template, template, rest)
        missing = untranslated(template, TOP / "po/ja.po")
        assert not missing.strip(), missing


def test_japanese_formats_agree():
    with tempfile.TemporaryDirectory() as folder:
        run("msgfmt", "--check", "-o", os.path.join(folder, "ja.mo"), str(TOP / "po/ja.po"))


def test_help_is_complete():
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, "help.pot")
        run("itstool", "-o", template, *sorted(str(p) for p in (TOP / "help/C").glob("*.page")))
        missing = untranslated(template, TOP / "help/ja/ja.po")
        assert not missing.strip(), missing


def test_accelerators_stand_at_the_end():
    """A Japanese label carries its accelerator as (_X), as all of GNOME does; Shift_JIS is no label."""
    text = run("msgcat", "--no-wrap", str(TOP / "po/ja.po"))
    for msgstr in re.findall(r'^msgstr(?:\[\d\])? "(.+)"$', text, re.MULTILINE):
        if re.search(r"(?<![A-Za-z])_[A-Za-z]", msgstr) and "(_" not in msgstr:
            assert not re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", msgstr), msgstr


tap.run(test_every_file_with_strings_is_listed, test_japanese_is_complete, test_japanese_formats_agree,
        test_help_is_complete, test_accelerators_stand_at_the_end)
