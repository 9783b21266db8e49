# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of goen-cli share: a folder with a database, and the program to run there."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

CLI = os.path.abspath(sys.argv[1])


class Place:
    """A folder of its own, with a database in it."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="goen-test-")
        self.db = self.path("people.db")
        return self

    def __exit__(self, *unused):
        shutil.rmtree(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text, encoding="utf-8"):
        with open(self.path(name), "wb") as file:
            file.write(text.encode(encoding))
        return self.path(name)

    def run(self, *arguments, stdin=b"", locale="C.UTF-8", db=True, now=None, zone=None):
        environment = {key: value for key, value in os.environ.items()
                       if not key.startswith("LC_") and key not in ("LANG", "LANGUAGE")}
        environment.update(LANG=locale, XDG_DATA_HOME=self.path("data"), G_DEBUG="fatal-criticals")
        if now is not None:
            environment["GOEN_NOW"] = now
        if zone is not None:
            environment["TZ"] = zone
        arguments = [os.fsencode(argument) for argument in arguments]
        if db:
            arguments = [b"--file", os.fsencode(self.db)] + arguments
        done = subprocess.run([CLI] + arguments, input=stdin, env=environment, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        done.out = done.stdout.decode("utf-8")
        done.err = done.stderr.decode("utf-8")
        return done

    def json(self, *arguments, status=0, **keywords):
        done = self.run("--json", *arguments, **keywords)
        equal(done.returncode, status, done.err)
        return json.loads(done.out)

    def add(self, *arguments, **keywords):
        return self.json("add", "person", *arguments, **keywords)["uuid"]


def equal(seen, wanted, why=""):
    if seen != wanted:
        raise AssertionError(f"{seen!r} instead of {wanted!r} {why}")


def true(condition, why=""):
    if not condition:
        raise AssertionError(why)
