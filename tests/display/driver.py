# SPDX-License-Identifier: GPL-3.0-or-later
"""Goen as a person uses it: keys through the X server, eyes through the accessibility bus."""
import os
import shutil
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = os.environ["GOEN_TEST_PROGRAM"]
WAIT = 20


class Goen:
    """One running Goen over a database of its own."""

    def __init__(self, database, *arguments, language="ja_JP.UTF-8"):
        self.database = database
        self.language = language
        self.arguments = arguments
        self.process = None

    def __enter__(self):
        environment = dict(os.environ, LANG=self.language, LC_ALL=self.language, GTK_A11Y="atspi")
        self.process = subprocess.Popen([PROGRAM, "--database", self.database, *self.arguments], env=environment)
        wait(self.application, "Goen on the accessibility bus")
        wait(lambda: self.find(role="frame") or self.find(role="window"), "the window")
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def kill(self):
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def all(self, role=None, name=None, contains=None, showing=True):
        """What is on the screen, in reading order."""
        application = self.application()
        found = []
        if application is not None:
            _collect(application, role, name, contains, showing, found)
        return found

    def find(self, **what):
        found = self.all(**what)
        return found[0] if found else None

    def wait_for(self, **what):
        return wait(lambda: self.find(**what), str(what))

    def wait_gone(self, **what):
        wait(lambda: not self.find(**what), f"{what} gone")

    def press(self, **what):
        """Activates a control by its accessible action, as a screen reader does."""
        target = self.wait_for(**what)
        assert Atspi.Action.do_action(target, 0), f"{what} could not be pressed"

    def write(self, text, **what):
        target = self.wait_for(**what)
        assert Atspi.EditableText.set_text_contents(target, text), f"{what} takes no text"

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)
        time.sleep(0.15)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "25", text], check=True)
        time.sleep(0.15)


def _collect(node, role, name, contains, showing, found):
    for i in range(node.get_child_count()):
        try:
            child = node.get_child_at_index(i)
            if child is None:
                continue
            states = child.get_state_set()
            if showing and not states.contains(Atspi.StateType.SHOWING) and child.get_role() != Atspi.Role.FRAME:
                continue
            own = child.get_name() or ""
            if ((role is None or child.get_role_name() == role) and (name is None or own == name)
                    and (contains is None or contains in own)):
                found.append(child)
            _collect(child, role, name, contains, showing, found)
        except GLib.Error:
            continue


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def wait(condition, what, seconds=WAIT):
    end = time.time() + seconds
    while time.time() < end:
        try:
            result = condition()
        except GLib.Error:
            result = None
        if result:
            return result
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s for {what}")


class Folder:
    """A folder of one test's own."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="goen-test-")
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)
