# SPDX-License-Identifier: GPL-3.0-or-later
"""Twenty cards for tomorrow morning: from nothing to the sheet that is printed, and nothing but the keyboard."""
import time

from gi.repository import GLib

from driver import Folder, Goen, cli
import tap

NAME = "Yumi Yamamoto"
MAKER = "A-one 51002"


def write_profile(goen):
    goen.key("ctrl+6")
    goen.wait_focus("Classic")
    goen.tab_to("Write My Profile", back=True)
    goen.key("Return")
    goen.dialog("My Profile")
    for title, text in (("Name", NAME), ("Company", "Hikari Design"), ("Mail", "yumi@example.jp")):
        goen.tab_to(title, role="text")
        goen.type(text)
        goen.wait(lambda: goen.focus().text == text, f"{title} typed")
    goen.key("ctrl+s")
    goen.wait_gone(role="dialog")


def tab_along(goen, what):
    """The card is one control, whose name says what is selected on it."""
    seen = []
    for _ in range(20):
        if goen.focus().name.startswith(what):
            return
        name = goen.focus().name
        seen.append(name)
        goen.key("Tab")
        goen.wait(lambda: goen.focus() is not None and goen.focus().name != name, "Tab to lead somewhere")
    raise AssertionError(f"Tab never comes to “{what}”, but to {seen}")


def value(node):
    question = GLib.Variant("(ss)", ("org.a11y.atspi.Value", "CurrentValue"))
    return node.bus.call(node.owner, node.path, "org.freedesktop.DBus.Properties", "Get", question)[0]


def type_number(goen, number):
    goen.key("ctrl+a")
    goen.type(number)
    time.sleep(0.1)


def choose_sheet(goen):
    goen.dialog("Print Cards")
    goen.wait(lambda: (node := goen.focus()) is not None and node.name.startswith("Generic"), "the sheet to have the keyboard")
    goen.key("Return")
    goen.wait_focus("Search sheets")
    goen.type("51002")
    goen.wait_for(contains=MAKER)
    goen.key("Return")
    goen.wait(lambda: (node := goen.focus()) is not None and node.name.startswith(MAKER), "the other sheet to be chosen")


def test_twenty_cards_by_keyboard():
    with Folder() as folder:
        database = folder.file("goen.db")
        cli("--file", database, "add", "person", "--family", "Takahashi", "--given", "Misaki")
        with Goen(database) as goen:
            goen.show_people()
            write_profile(goen)

            # Where the profile was asked for, the designs go on.
            goen.wait_focus("Classic")
            goen.key("Right")
            goen.wait_focus("With QR Code")
            goen.key("Left")
            goen.wait_focus("Classic")
            goen.key("Return")
            goen.wait_for(role="button", name="Print… (Ctrl+P)")
            tab_along(goen, "Name")
            goen.key("Return")
            goen.wait_focus("Size of letters (pt)")
            type_number(goen, "15.5")
            goen.key("ctrl+p")

            choose_sheet(goen)
            goen.tab_to("Place 1 of 10, a card is printed here", back=True)
            goen.key("Down")
            goen.wait_focus("Place 3 of 10, a card is printed here")
            goen.key("Return")
            goen.wait_for(contains="8 of 10")
            goen.tab_to("Fill the Sheet")
            goen.key("space")
            goen.wait_for(contains="1 card, 1 sheet of paper")
            goen.tab_to("Copies")
            type_number(goen, "20")
            goen.key("Tab")
            # Eight places of the first sheet, ten of the second, two of the third.
            goen.wait_for(contains="20 cards, 3 sheets of paper")

            goen.key("Escape")
            goen.wait_gone(role="dialog")
            goen.wait_focus("Size of letters (pt)")
            goen.key("alt+Left")

            # What was changed is a design of its own, and the keyboard is there.
            goen.wait_focus("My Classic")
            goen.key("Return")
            goen.wait_for(role="button", name="Print… (Ctrl+P)")
            tab_along(goen, "Name")
            goen.key("Return")
            goen.wait_focus("Size of letters (pt)")
            assert value(goen.focus()) == 15.5, value(goen.focus())
            goen.quit()


tap.run(*[value for name, value in list(globals().items()) if name.startswith("test_")])
