# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything without a mouse, and a name for everything the keyboard reaches."""
import json

from driver import Atspi, Folder, Goen, cli
import tap

PEOPLE = [("青木", "涼子", "あおき", "りょうこ"), ("佐藤", "健一", "さとう", "けんいち"), ("田中", "次郎", "たなか", "じろう")]
NAMES = ["青木 涼子", "佐藤 健一", "田中 次郎"]

# What a screen reader stops at.
CONTROLS = ("button", "check box", "combo box", "entry", "link", "list item", "menu item", "password text", "radio button",
            "slider", "spin button", "switch", "text", "toggle button")


def fill(folder):
    database = folder.file("goen.db")
    for family, given, family_yomi, given_yomi in PEOPLE:
        cli("--file", database, "add", "person", "--family", family, "--given", given,
            "--family-yomi", family_yomi, "--given-yomi", given_yomi, "--company", "みどり製作所", "--email", "someone@example.jp")
    return database


def stored(database, name):
    """What the file says of somebody."""
    uuid = next(person["uuid"] for person in json.loads(cli("--file", database, "--json", "list", "people"))
                if person["name"] == name)
    return json.loads(cli("--file", database, "--json", "show", uuid))


def open_first(goen, letters, name):
    goen.key("ctrl+f")
    goen.wait_focus("Search people")
    goen.type(letters)
    goen.wait_people(name)
    goen.key("Down")
    goen.wait_focus_role("list item")
    goen.key("Return")
    goen.wait_for(role="heading", name=name)


def nameless(goen, inside=None):
    """The controls that a screen reader could not tell apart: what they are, and what stands on them."""
    nodes = goen.all(inside=inside)
    inner = {child for node in nodes if node.role == "combo box" for child in node.descendants()}
    return [f"{node.role}: {words(node)}" for node in nodes
            if node.role in CONTROLS and node.has(Atspi.StateType.FOCUSABLE) and not node.name.strip()
            and node not in inner and not is_frame(node)]


def is_frame(node):
    """A row around named fields needs no name."""
    return any(child.role in CONTROLS and child.name for child in node.descendants())


def words(node):
    return " ".join(child.name for child in node.descendants() if child.role == "label")


def test_quick_add():
    with Folder() as folder:
        database = folder.file("goen.db")
        with Goen(database) as goen:
            goen.wait_for(role="label", name="Welcome to Goen")
            goen.key("ctrl+n")
            goen.wait_focus("Family name")
            typed = {"Family name": "Tanaka", "Given name": "Jiro", "Company": "Aozora", "Job title": "Director",
                     "Phone": "03-0000-1234", "Mail": "jiro@example.jp"}
            fields = ["Family name", "Family name reading", "Given name", "Given name reading",
                      "Company", "Job title", "Phone", "Mail", "Tags"]
            for field in fields[:-1]:
                goen.wait_focus(field)
                goen.type(typed.get(field, ""))
                goen.key("Tab")
            goen.wait_focus("Tags")
            goen.type("Kanto")
            goen.key("Return")
            goen.wait_for(role="button", name="Remove “Kanto”")
            goen.key("Return")
            goen.wait_gone(role="dialog")
            goen.wait_for(role="button", name="Kanto")
            goen.quit()
        person = json.loads(cli("--file", database, "--json", "list", "people"))[0]
        person = json.loads(cli("--file", database, "--json", "show", person["uuid"]))
        assert (person["family"], person["given"], person["tags"]) == ("Tanaka", "Jiro", ["Kanto"]), person
        assert person["affiliations"][0]["company"] == "Aozora" and person["affiliations"][0]["title"] == "Director", person
        assert person["phones"][0]["value"] == "03-0000-1234" and person["emails"][0]["value"] == "jiro@example.jp", person


def people_of(goen, dialog):
    """Hits that are people; words of question cards are found as well."""
    return [node for node in goen.all(inside=dialog, role="list item") if node.name.startswith(tuple(NAMES))]


def test_quick_find():
    with Folder() as folder:
        with Goen(fill(folder)) as goen:
            goen.show_people()
            goen.wait_people(*NAMES)
            goen.key("ctrl+k")
            goen.wait_focus("Quick Find")
            goen.type("sato")
            dialog = goen.dialog("Quick Find")
            goen.wait_for(inside=dialog, role="list item", contains="佐藤 健一")
            goen.key("Return")
            goen.wait_gone(role="dialog")
            goen.wait_for(role="heading", name="佐藤 健一")

            goen.key("ctrl+k")
            goen.wait_focus("Quick Find")
            goen.type("example")
            dialog = goen.dialog("Quick Find")
            hits = goen.wait(lambda: len(hits := people_of(goen, dialog)) == 3 and hits, "three people")
            goen.key("Down")
            second = hits[1].name.split(",")[0]
            goen.wait(lambda: people_of(goen, dialog)[1].has(Atspi.StateType.SELECTED), "the second hit")
            goen.key("Return")
            goen.wait_gone(role="dialog")
            goen.wait_for(role="heading", name=second)
            goen.quit()


def test_escape_asks_only_after_a_change():
    with Folder() as folder:
        database = fill(folder)
        with Goen(database) as goen:
            goen.show_people()
            goen.wait_people(*NAMES)
            open_first(goen, "tanaka", "田中 次郎")
            goen.key("ctrl+e")
            goen.wait_focus("Family name")
            goen.key("Escape")
            goen.wait_gone(role="dialog", name="Edit Person")

            goen.key("ctrl+e")
            goen.wait_focus("Family name")
            goen.key("End")
            goen.type("X")
            goen.key("Escape")
            goen.wait_focus("Keep Editing", role="button")
            goen.key("Escape")
            goen.wait_gone(role="button", name="Discard")
            editor = goen.dialog("Edit Person")
            assert goen.find(inside=editor, role="text", name="Family name").text == "田中X"
            goen.key("Escape")
            goen.wait_focus("Keep Editing", role="button")
            goen.tab_to("Discard")
            goen.key("Return")
            goen.wait_gone(role="dialog", name="Edit Person")
            goen.wait_for(role="heading", name="田中 次郎")
            goen.quit()
        assert stored(database, "田中 次郎")["family"] == "田中"


def test_selection():
    with Folder() as folder:
        database = fill(folder)
        with Goen(database) as goen:
            goen.show_people()
            goen.wait_people(*NAMES)
            goen.wait_focus_role("list item")
            goen.tab_to("Select People", back=True)
            goen.key("Return")
            goen.wait_for(role="button", name="Select All")
            goen.wait_focus_role("list item")
            goen.key("ctrl+a")
            goen.wait_for(role="label", name="3 Selected")
            goen.wait(lambda: tab_to_tag(goen), "the button that tags")
            goen.key("Return")
            goen.wait(lambda: (node := goen.focus()) and node.role in ("entry", "text"), "the field for the tag")
            goen.type("Kanto")
            goen.key("Return")
            goen.wait_for(contains="3 people tagged “Kanto”")
            for name in NAMES:
                goen.wait(lambda: stored(database, name)["tags"] == ["Kanto"], f"{name} to be tagged")
            goen.key("ctrl+z")
            for name in NAMES:
                goen.wait(lambda: stored(database, name)["tags"] == [], f"{name} not to be tagged")
            goen.quit()


def tab_to_tag(goen):
    """The one under the list, not the one that filters."""
    goen.tab_to("Tag", role="toggle button")
    return goen.focus().description == "Give the selected people a tag" or (goen.step("Tab"), False)[1]


def test_delete_key():
    with Folder() as folder:
        with Goen(fill(folder)) as goen:
            goen.show_people()
            goen.wait_people(*NAMES)
            goen.key("ctrl+f")
            goen.wait_focus("Search people")
            goen.key("Down")
            goen.wait(lambda: (node := goen.focus()) and node.name.startswith(NAMES[0]), "the focus on the first")
            goen.key("Down")
            goen.wait(lambda: (node := goen.focus()) and node.name.startswith(NAMES[1]), "the focus on the second")
            goen.key("Delete")
            goen.wait_people(NAMES[0], NAMES[2])
            goen.wait_for(role="button", name="Undo")
            goen.key("ctrl+z")
            goen.wait_people(*NAMES)
            goen.quit()


def test_frame():
    with Folder() as folder:
        with Goen(fill(folder)) as goen:
            goen.wait_for(role="list", name="Sections")
            goen.key("F9")
            goen.wait(lambda: goen.focus() is None or not reaches(goen, "Main Menu"), "the sections to fold away")
            goen.key("F9")
            goen.wait(lambda: reaches(goen, "Main Menu"), "the sections to come back")
            goen.key("ctrl+question")
            goen.wait_for(contains="Quick find")
            goen.focus_window()
            goen.key("Escape")
            goen.wait_gone(contains="Quick find")
            goen.focus_window()
            goen.quit()


def test_sections():
    """A start shows Today; each section has a key, and Ctrl+F on Today looks for people."""
    with Folder() as folder:
        with Goen(fill(folder)) as goen:
            goen.wait_for(role="label", name="All Clear")
            assert goen.list() == [], goen.list()
            goen.key("ctrl+2")
            goen.wait_people(*NAMES)
            goen.wait_focus_role("list item")
            goen.key("ctrl+1")
            goen.wait_for(role="label", name="All Clear")
            goen.key("ctrl+4")
            goen.wait(lambda: section_has_focus(goen, "Introduction"), "the keyboard in the introductions")
            goen.key("ctrl+5")
            goen.wait(lambda: section_has_focus(goen, "Questions"), "the keyboard in the questions")
            goen.key("ctrl+3")
            goen.wait_gone(role="label", name="All Clear")
            assert goen.list() == [], goen.list()
            goen.key("ctrl+1")
            goen.wait_for(role="label", name="All Clear")
            goen.key("ctrl+f")
            goen.wait_focus("Search people")
            goen.wait_people(*NAMES)
            goen.quit()


def section_has_focus(goen, name):
    """Whether the sidebar marks the section, and the keyboard is somewhere right of it."""
    sections = goen.find(role="list", name="Sections")
    row = sections and next((row for row in goen.all(inside=sections, role="list item") if row.name.startswith(name)), None)
    focus = goen.focus()
    return (row is not None and row.has(Atspi.StateType.SELECTED) and focus is not None
            and focus not in sections.descendants())


def test_background_without_a_portal():
    """The desktop must allow it: where nobody answers, the switch goes back and a sentence says why."""
    with Folder() as folder:
        with Goen(fill(folder)) as goen:
            goen.wait_for(role="label", name="All Clear")
            goen.key("ctrl+comma")
            preferences = goen.dialog("Preferences")
            goen.wait(goen.focus, "the focus")
            goen.tab_to("Remind in the Background")
            goen.key("space")
            goen.wait_for(role="label", name="No Background Reminders")
            goen.wait_for(role="label", contains="no portal")
            goen.key("Escape")
            goen.wait_gone(role="label", name="No Background Reminders")
            switch = goen.wait_for(inside=preferences, role="check box", name="Remind in the Background")
            assert not switch.has(Atspi.StateType.CHECKED)
            goen.key("Escape")
            goen.wait_gone(role="dialog")
            goen.quit()


def reaches(goen, name):
    return goen.find(role="toggle button", name=name) is not None


def test_tab_goes_round():
    with Folder() as folder:
        database = folder.file("goen.db")
        cli("--file", database, "sample", "--people", "200", "--seed", "1")
        with Goen(database) as goen:
            goen.show_people()
            goen.wait(lambda: len(goen.people()) > 5, "the list")
            goen.wait(lambda: goen.focus() is not None, "the keyboard in the section")
            seen = []
            node = goen.step("Tab")
            while node not in seen and len(seen) < 60:
                seen.append(node)
                node = goen.step("Tab")
            people = [node.name for node in seen if node.role == "list item" and "," in node.name]
            assert len(people) <= 1, f"Tab goes through the people one by one: {people[:5]}…"
            unnamed = [node.role for node in seen if not node.name]
            assert not unnamed, f"without a name: {unnamed}"
            goen.quit()


def test_names():
    offenders = {}
    with Folder() as folder:
        database = fill(folder)
        cards = folder.file("people.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:高橋 美咲\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n")
        with Goen(database, cards) as goen:
            review = goen.dialog("Import")
            goen.wait_for(inside=review, role="label", contains="高橋 美咲")
            offenders["Import"] = nameless(goen)
            goen.key("Escape")
            goen.wait_gone(role="dialog")
            open_first(goen, "tanaka", "田中 次郎")
            offenders["window"] = nameless(goen)
            goen.key("Delete")
            goen.wait_for(role="button", name="Undo")
            goen.key("ctrl+f")
            goen.wait_focus("Search people")
            goen.key("ctrl+a", "BackSpace")
            goen.wait_people(*NAMES[:2])
            for name, opens in [
                ("Quick Add", lambda: goen.key("ctrl+n")),
                ("Quick Find", lambda: goen.key("ctrl+k")),
                ("Preferences", lambda: goen.key("ctrl+comma")),
                ("Trash", lambda: goen.menu("Trash")),
                ("Export", lambda: goen.menu("Export All…")),
                ("About", lambda: goen.menu("About Goen")),
            ]:
                opens()
                goen.wait(lambda: goen.find(role="dialog") and goen.focus(), name)
                offenders[name] = nameless(goen, inside=goen.find(role="dialog"))
                goen.key("Escape")
                goen.wait_gone(role="dialog")
            open_first(goen, "satou", "佐藤 健一")
            goen.key("ctrl+e")
            goen.wait_focus("Family name")
            offenders["editor"] = nameless(goen, inside=goen.dialog("Edit Person"))
            goen.key("Escape")
            goen.wait_gone(role="dialog")
            goen.quit()
    offenders = {name: found for name, found in offenders.items() if found}
    assert not offenders, offenders


tap.run(test_sections, test_background_without_a_portal, test_quick_add, test_quick_find, test_escape_asks_only_after_a_change, test_selection, test_delete_key, test_frame,
        test_tab_goes_round, test_names)
