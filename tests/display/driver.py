# SPDX-License-Identifier: GPL-3.0-or-later
"""Goen as a person uses it: keys through the X server, eyes through the accessibility bus.

Nothing sleeps for a result: after every key a test waits for what a person would wait to see.
"""
import os
import shutil
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = os.environ["GOEN_TEST_PROGRAM"]
CLI = os.environ["GOEN_TEST_CLI"]
# What is said of a program that ends while it is looked at.
GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

ENGLISH = "en_US.UTF-8"
JAPANESE = "ja_JP.UTF-8"
WAIT = 20


class Folder:
    """A folder of one test's own."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="goen-test-")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def file(self, name, content=None):
        """The path of a file in the folder, written when content is given: text, or bytes as they are."""
        path = os.path.join(self.path, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content.encode() if isinstance(content, str) else content)
        return path


class Goen:
    """One running Goen over a database of its own. Leaving the block ends it, whatever state it is in."""

    def __init__(self, database, *files, language=ENGLISH):
        self.database = database
        self.files = files
        self.language = language
        self.process = None
        self.log = None

    def __enter__(self):
        home = os.path.dirname(self.database)
        environment = dict(os.environ, LANG=self.language, LC_ALL=self.language, GTK_A11Y="atspi",
                           XDG_DATA_HOME=os.path.join(home, "data"), XDG_CONFIG_HOME=os.path.join(home, "config"))
        environment.pop("LANGUAGE", None)
        self.log = tempfile.TemporaryFile("w+", errors="replace")
        self.process = subprocess.Popen([PROGRAM, "--database", self.database, *self.files],
                                        env=environment, stdout=self.log, stderr=self.log)
        self.focus_window()
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if kind is not None:
            for line in self.messages():
                print("# goen: " + line)
        self.log.close()

    def messages(self):
        """What the program wrote to the terminal."""
        self.log.seek(0)
        return self.log.read().splitlines()

    # Ends

    def quit(self):
        """As a person ends the day. Nothing may have gone wrong on the terminal either."""
        self.key("ctrl+q")
        self.wait_end()
        assert self.process.returncode == 0, f"Goen ended with {self.process.returncode}"
        complaints = [line for line in self.messages() if "-WARNING **" in line or "-CRITICAL **" in line]
        assert not complaints, complaints

    def wait_end(self):
        self.process.wait(WAIT)

    def kill(self):
        """As a power cut would."""
        self.process.kill()
        self.process.wait()

    # Eyes

    def application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                child.clear_cache()
                return child
        return None

    def all(self, inside=None, **what):
        """The controls on the screen that match, in reading order: see matches()."""
        root = inside or self.application()
        if root is None:
            return []
        return [node for node in descendants(root) if matches(node, **what)]

    def find(self, inside=None, **what):
        root = inside or self.application()
        if root is None:
            return None
        return next((node for node in descendants(root) if matches(node, **what)), None)

    def wait_for(self, **what):
        return self.wait(lambda: self.find(**what), str(what))

    def wait_gone(self, **what):
        self.wait(lambda: self.application() and not self.find(**what), f"{what} to be gone")

    def wait(self, condition, what):
        """A condition that must come true; the screen is told when it does not."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            try:
                result = condition()
            except GLib.Error:  # a control went while it was looked at
                result = None
            if result:
                return result
            if self.process.poll() is not None:
                raise AssertionError(f"Goen ended with {self.process.returncode} while the test waited for {what}")
            pump(0.03)
        raise AssertionError(f"waited {WAIT} s for {what}; on the screen:\n" + "\n".join(self.screen()))

    def screen(self):
        lines = []
        for node in self.all():
            if node.get_role_name() not in ("panel", "grouping", "scroll pane", "image"):
                focus = " (focus)" if has_state(node, Atspi.StateType.FOCUSED) else ""
                lines.append(f"  {node.get_role_name()} “{name_of(node)}”{focus}")
        return lines

    def dialog(self, name):
        return self.wait_for(role="dialog", name=name)

    def focus(self):
        """The control that has the keyboard. Dialogs come after what they cover."""
        found = [node for node in self.all() if has_state(node, Atspi.StateType.FOCUSED)]
        return found[-1] if found else None

    def wait_focus(self, name, role=None):
        def is_there():
            node = self.focus()
            return node is not None and matches(node, role=role, name=name) and node
        return self.wait(is_there, f"the focus on {name}")

    def list(self):
        """The list of people: ("row header", "た"), ("list item", "田中 次郎, …"), … as it stands there."""
        for node in self.all(role="list"):
            rows = [(child.get_role_name(), name_of(child)) for child in children(node)]
            if any(role == "row header" for role, _ in rows):
                return rows
        return []

    def people(self):
        """The names in the list of people, from top to bottom."""
        return [name.split(",")[0] for role, name in self.list() if role == "list item"]

    def headings(self):
        return [name for role, name in self.list() if role == "row header"]

    def wait_people(self, *names):
        self.wait(lambda: self.people() == list(names), f"the people {names}")

    # Hands

    def focus_window(self, title="."):
        """Xvfb has no window manager that would do it."""
        self.wait(lambda: self.find(role="frame") or self.find(role="window"), "the window")
        search = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process.pid), "--name", title]
        window = self.wait(lambda: subprocess.run(search, capture_output=True, text=True).stdout.split(), "the X window")
        subprocess.run(["xdotool", "windowfocus", "--sync", window[-1]], check=True)
        self.wait(lambda: any(has_state(frame, Atspi.StateType.ACTIVE) for frame in children(self.application())),
                  "the window to be active")

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    def tab_to(self, name, role=None, back=False):
        """Presses Tab until a control has the focus. Says so when Tab goes round without reaching it."""
        seen = []
        while len(seen) < 120:
            node = self.focus()
            if node is not None:
                if matches(node, role=role, name=name):
                    return node
                seen.append(name_of(node))
            self.step("shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab never reaches “{name}”; it reaches {seen}")

    def step(self, key):
        """One key that moves the focus; returns where it is then, or None when it stays."""
        before = self.focus()
        self.key(key)
        end = time.monotonic() + 1
        while time.monotonic() < end:
            pump(0.02)
            try:
                node = self.focus()
            except GLib.Error:
                continue
            if node is not None and node != before:
                return node
        return None

    def press(self, **what):
        """Activates a control by its accessible action, as a screen reader does."""
        target = self.wait_for(**what)
        assert Atspi.Action.do_action(target, 0), f"{what} could not be pressed"

    def menu(self, item, button=None):
        """Chooses from the main menu by its key, or from the menu of a button."""
        if button is None:
            self.key("F10")
        else:
            self.press(role="toggle button", name=button)
        self.wait_focus_role("menu item")
        seen = []
        while len(seen) < 20:
            seen.append(name_of(self.focus()))
            if seen[-1] == item:
                self.key("Return")
                self.wait_gone(role="menu item")
                return
            self.step("Down")
        raise AssertionError(f"the menu has no “{item}”, but {seen}")

    def wait_focus_role(self, role):
        self.wait(lambda: self.focus() is not None and self.focus().get_role_name() == role, f"the focus on a {role}")


def cli(*arguments, code=0):
    """goen-cli, in English; returns what it prints."""
    environment = dict(os.environ, LANG=ENGLISH, LC_ALL=ENGLISH)
    result = subprocess.run([CLI, *arguments], capture_output=True, text=True, env=environment, timeout=WAIT)
    assert result.returncode == code, f"goen-cli {arguments} gave {result.returncode}: {result.stdout}{result.stderr}"
    return result.stdout


def pump(seconds):
    """Lets the accessibility bus say what it has to say, for a moment."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.005)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def descendants(node):
    """What is shown inside a control. A window is, even where the accessibility bus does not say so."""
    for child in children(node):
        try:
            if not has_state(child, Atspi.StateType.SHOWING) and child.get_role() != Atspi.Role.FRAME:
                continue
            yield child
            yield from descendants(child)
        except GLib.Error:
            continue


def has_state(node, state):
    return node.get_state_set().contains(state)


def matches(node, role=None, name=None, contains=None):
    if role is not None and node.get_role_name() != role:
        return False
    if name is not None and name_of(node) != name:
        return False
    return contains is None or contains in name_of(node)


def name_of(node):
    """What a screen reader calls a control: its name, or that of what labels it."""
    name = node.get_name()
    if name:
        return name
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return " ".join(relation.get_target(i).get_name() or "" for i in range(relation.get_n_targets()))
    return ""


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def has_japanese():
    """Whether the translations are where the program looks for them."""
    return os.path.exists(os.path.join(os.environ["GOEN_TEST_LOCALEDIR"], "ja", "LC_MESSAGES", "goen.mo"))
