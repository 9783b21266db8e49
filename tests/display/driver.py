# SPDX-License-Identifier: GPL-3.0-or-later
"""Goen as a person uses it: keys through the X server, eyes through the accessibility bus.

Nothing sleeps for a result: after every key a test waits for what a person would wait to see.

The bus is read by Cache.GetItems, which gives the whole screen at one moment in one answer. libatspi asks for every
state of every control by itself, which takes a second for a large dialog, and what it remembers goes stale.
"""
import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PROGRAM = os.environ["GOEN_TEST_PROGRAM"]
CLI = os.environ["GOEN_TEST_CLI"]
ENGLISH = "en_US.UTF-8"
JAPANESE = "ja_JP.UTF-8"
WAIT = 20

# Whose name is never asked for twice: boxes have none, and there are many of them.
BOXES = ("panel", "grouping", "scroll pane", "separator", "image")


def xdotool(*arguments):
    """What it answers; nothing where there is nothing to tell."""
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False).stdout


class Bus:
    """The accessibility bus of this session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def ask(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None,
                                         Gio.DBusCallFlags.NONE, WAIT * 1000, None)

    def call(self, *arguments):
        return self.ask(*arguments).unpack()

    def controls(self, name):
        """Everything the program has ever shown, as it is now."""
        items = self.ask(name, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems").get_child_value(0)
        return [Node(self, name, items.get_child_value(i)) for i in range(items.n_children())]

    def accessible(self, name, path, method):
        return self.call(name, path, "org.a11y.atspi.Accessible", method)[0]

    def children(self, name, paths):
        """What controls hold, for many of them at once; nothing for those that went in the meantime."""
        answers = {}

        def answered(connection, result, path):
            try:
                answers[path] = [child for _, child in connection.call_finish(result).unpack()[0]]
            except GLib.Error:
                answers[path] = []
        for path in paths:
            self.connection.call(name, path, "org.a11y.atspi.Accessible", "GetChildren", None, None,
                                 Gio.DBusCallFlags.NONE, WAIT * 1000, None, answered, path)
        while len(answers) < len(paths):
            GLib.MainContext.default().iteration(True)
        return [answers[path] for path in paths]

    def find_program(self, pid):
        """The name on the bus of a process, None until it has one."""
        for name, _ in self.accessible("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", "GetChildren"):
            argument = GLib.Variant("(s)", (name,))
            if self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "GetConnectionUnixProcessID", argument)[0] == pid:
                return name
        return None


@functools.cache
def role_name(role):
    return Atspi.role_get_name(Atspi.Role(role))


class Node:
    """A control as it was when the screen was looked at."""

    def __init__(self, bus, owner, item):
        # Of the ten members these are of use; to unpack all of them takes longer than the answer.
        self.bus = bus
        self.owner = owner
        self.path = item.get_child_value(0).get_child_value(1).get_string()
        self.n_children = item.get_child_value(4).get_int32()
        self.role = role_name(item.get_child_value(7).get_uint32())
        self.description = item.get_child_value(8).get_string()
        states = item.get_child_value(9)
        self.states = states.get_child_value(0).get_uint32() | states.get_child_value(1).get_uint32() << 32
        self.children = []
        self._name = item.get_child_value(6).get_string()

    @property
    def name(self):
        """What a screen reader calls it: its name, or what stands on its label."""
        if not self._name and self.role not in BOXES:
            for kind, targets in self.bus.accessible(self.owner, self.path, "GetRelationSet"):
                if kind == int(Atspi.RelationType.LABELLED_BY):
                    self._name = " ".join(self._label(path) for _, path in targets)
        return self._name

    @property
    def text(self):
        """What is written in it."""
        return self._text(self.path)

    def insert(self, text):
        """Into an entry, at its beginning, all at once."""
        argument = GLib.Variant("(isi)", (0, text, len(text.encode())))
        return self.bus.call(self.owner, self.path, "org.a11y.atspi.EditableText", "InsertText", argument)[0]

    def _label(self, path):
        try:
            return self._text(path)
        except GLib.Error:  # what labels it has no text
            return ""

    def _text(self, path):
        return self.bus.call(self.owner, path, "org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    def has(self, state):
        return bool(self.states >> int(state) & 1)

    def is_shown(self):
        return self.has(Atspi.StateType.SHOWING) or self.role == "frame"

    def matches(self, role=None, name=None, contains=None):
        if role is not None and self.role != role:
            return False
        if name is not None and self.name != name:
            return False
        return contains is None or contains in self.name

    def descendants(self):
        """What is shown inside, in reading order."""
        for child in self.children:
            if child.is_shown():
                yield child
                yield from child.descendants()

    def press(self):
        """As a screen reader does it."""
        return self.bus.call(self.owner, self.path, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))[0]

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    def __hash__(self):
        return hash(self.path)


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

    def __init__(self, database, *files, language=ENGLISH, wrapper=()):
        self.database = database
        self.files = files
        self.language = language
        self.wrapper = wrapper
        self.process = None
        self.log = None
        self.bus = Bus()
        self.owner = None
        self.is_holding = False

    def __enter__(self):
        home = os.path.dirname(self.database)
        environment = dict(os.environ, LANG=self.language, LC_ALL=self.language, GTK_A11Y="atspi",
                           XDG_DATA_HOME=os.path.join(home, "data"), XDG_CONFIG_HOME=os.path.join(home, "config"))
        environment.pop("LANGUAGE", None)
        self.log = tempfile.TemporaryFile("w+", errors="replace")
        self.process = subprocess.Popen([*self.wrapper, PROGRAM, "--database", self.database, *self.files],
                                        env=environment, stdout=self.log, stderr=self.log)
        self.focus_window()
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if kind is not None:
            for line in self.messages():
                print("goen: " + line, file=sys.stderr)
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
        # There is no desktop here that could show a notification.
        complaints = [line for line in complaints if "unable to send notifications" not in line]
        assert not complaints, complaints

    def wait_end(self):
        self.process.wait(WAIT)

    def kill(self):
        """As a power cut would."""
        self.process.kill()
        self.process.wait()

    # Eyes

    def look(self):
        """The program as it is now."""
        if self.owner is None:
            self.owner = self.bus.find_program(self.process.pid)
        if self.owner is None:
            return None
        while True:
            nodes = {node.path: node for node in self.bus.controls(self.owner)}
            root = nodes["/org/a11y/atspi/accessible/root"]
            if self._grow(root, nodes):
                return root

    def _grow(self, root, nodes):
        """Gives every control its children. The cache still holds what was hidden, and holds a control only after
        somebody has asked for it: then the cache is asked again."""
        is_complete = True
        parents = [root]
        while parents:
            answers = self.bus.children(self.owner, [parent.path for parent in parents])
            for parent, paths in zip(parents, answers):
                parent.children = [nodes[path] for path in paths if path in nodes]
                is_complete = is_complete and len(parent.children) == len(paths)
            parents = [child for parent in parents for child in parent.children if child.n_children > 0 and child.is_shown()]
        return is_complete

    def all(self, inside=None, **what):
        """The controls on the screen that match, in reading order: see Node.matches()."""
        root = self.look()
        if root is None:
            return []
        if inside is not None:
            root = next((node for node in root.descendants() if node == inside), None)
            if root is None:
                return []
        return [node for node in root.descendants() if node.matches(**what)]

    def find(self, **what):
        found = self.all(**what)
        return found[0] if found else None

    def wait_for(self, **what):
        return self.wait(lambda: self.find(**what), str(what))

    def wait_gone(self, **what):
        self.wait(lambda: not self.find(**what), f"{what} to be gone")

    def wait(self, condition, what):
        """A condition that must come true; the screen is told when it does not."""
        end = time.monotonic() + WAIT
        look_after = end - WAIT / 2
        while time.monotonic() < end:
            try:
                result = condition()
            except GLib.Error:  # a control went while it was looked at
                result = None
            if result:
                return result
            if self.process.poll() is not None:
                raise AssertionError(f"Goen ended with {self.process.returncode} while the test waited for {what}")
            if time.monotonic() > look_after:
                look_after = end
                self._hold_keyboard()
            time.sleep(0.02)
        raise AssertionError(f"waited {WAIT} s for {what}; on the screen:\n" + "\n".join(self.screen()))

    def screen(self):
        lines = []
        for node in self.all():
            if node.role not in BOXES or node.has(Atspi.StateType.FOCUSED):
                states = [word for word, state in (("focus", Atspi.StateType.FOCUSED), ("active", Atspi.StateType.ACTIVE))
                          if node.has(state)]
                lines.append(f"  {node.role} “{node.name}” {' '.join(states)}".rstrip())
        return lines

    def dialog(self, name):
        return self.wait_for(role="dialog", name=name)

    def focus(self):
        """The control that has the keyboard, or None."""
        focused = [node for node in self.bus.controls(self.owner) if node.has(Atspi.StateType.FOCUSED)]
        if len(focused) != 1:  # it is not in the cache yet, or something hidden is still there
            focused = [node for node in self.all() if node.has(Atspi.StateType.FOCUSED)]
        return focused[-1] if focused else None

    def wait_focus(self, name, role=None):
        def is_there():
            node = self.focus()
            return node is not None and node.matches(role=role, name=name) and node
        return self.wait(is_there, f"the focus on {name}")

    def list(self):
        """The list of people: ("row header", "た"), ("list item", "田中 次郎, …"), … as it stands there."""
        for node in self.all(role="list"):
            rows = [(child.role, child.name) for child in node.children if child.is_shown()]
            if any(role == "row header" for role, _ in rows):
                return rows
        return []

    def people(self):
        """The names in the list of people, from top to bottom."""
        return [re.split("[,、]", name)[0] for role, name in self.list() if role == "list item"]

    def headings(self):
        return [name for role, name in self.list() if role == "row header"]

    def show_people(self):
        """From Today, which a start shows, to the people."""
        self.wait_for(role="list", name="Sections" if self.language == ENGLISH else None)
        self.wait(self._has_people_section, "the people")

    def _has_people_section(self):
        """A window that has just come may not listen to keys yet."""
        if self.list():
            return True
        self.key("ctrl+2")
        end = time.monotonic() + 2
        while time.monotonic() < end:
            if self.list():
                return True
        return False

    def wait_people(self, *names):
        self.wait(lambda: self.people() == list(names), f"the people {names}")

    # Hands

    def focus_window(self):
        """Xvfb has no window manager that would do it. The newest window is meant."""
        self.wait(lambda: self.find(role="frame") or self.find(role="window"), "the window")

        def is_active():
            windows = self._windows()
            if windows:
                xdotool("windowfocus", windows[-1])
            return bool(windows) and self._is_active()
        self.wait(is_active, "the window to be active")

    def _windows(self):
        """What the program shows, the newest last, as numbers of the X server."""
        return xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()

    def _is_active(self):
        try:
            return any(window.has(Atspi.StateType.ACTIVE) for window in self.look().children)
        except (GLib.Error, AttributeError):  # it is on its way out
            return True

    def _hold_keyboard(self):
        """Where a window went, the X server gives the keyboard to nobody; a window manager gives it to the window left.
        A window that has it and does not know it, as happens when several tests share a server, is told once more."""
        windows = self._windows()
        if not windows or self.is_holding:
            return
        self.is_holding = True
        if xdotool("getwindowfocus").strip() in windows and not self._is_active():
            xdotool("windowfocus", "0")
        if xdotool("getwindowfocus").strip() not in windows:
            self.focus_window()
        self.is_holding = False

    def key(self, *keys):
        self._hold_keyboard()
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)

    def type(self, text, delay=20):
        """Keys with so many milliseconds between them."""
        self._hold_keyboard()
        subprocess.run(["xdotool", "type", "--delay", str(delay), text], check=True)

    def tab_to(self, name, role=None, back=False):
        """Presses Tab until a control has the focus. Fails when Tab goes round without reaching it."""
        seen = []
        node = self.focus()
        while node is not None and node not in seen:
            if node.matches(role=role, name=name):
                return node
            seen.append(node)
            node = self.step("shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab never reaches “{name}”; it reaches {[node.name for node in seen]}")

    def step(self, key):
        """One key that moves the focus; returns where it is then, or None when it stays where it was."""
        before = self.focus()
        self.key(key)
        end = time.monotonic() + 2
        while time.monotonic() < end:
            node = self.focus()
            if node is not None and node != before:
                return node
        return None

    def press(self, **what):
        """Activates a control by its accessible action, as a screen reader does."""
        assert self.wait_for(**what).press(), f"{what} could not be pressed"

    def menu(self, item, button=None):
        """Chooses from the main menu by its key, or from the menu of a button."""
        if button is None:
            self.key("F10")
        else:
            self.press(role="toggle button", name=button)
        self.wait_focus_role("menu item")
        seen = []
        while len(seen) < 20:
            seen.append(self.focus().name)
            if seen[-1] == item:
                self.key("Return")
                self.wait_gone(role="menu item")
                return
            self.step("Down")
        raise AssertionError(f"the menu has no “{item}”, but {seen}")

    def wait_focus_role(self, role):
        self.wait(lambda: (node := self.focus()) is not None and node.role == role, f"the focus on a {role}")


def cli(*arguments, code=0):
    """goen-cli, in English; returns what it prints."""
    environment = dict(os.environ, LANG=ENGLISH, LC_ALL=ENGLISH)
    result = subprocess.run([CLI, *arguments], capture_output=True, text=True, env=environment, timeout=WAIT)
    assert result.returncode == code, f"goen-cli {arguments} gave {result.returncode}: {result.stdout}{result.stderr}"
    return result.stdout


def has_japanese():
    """Whether the translations are where the program looks for them."""
    return os.path.exists(os.path.join(os.environ["GOEN_TEST_LOCALEDIR"], "ja", "LC_MESSAGES", "goen.mo"))
