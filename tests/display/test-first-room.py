# SPDX-License-Identifier: GPL-3.0-or-later
"""The way from an empty file to a person found, edited and kept, through quitting and through a power cut."""
from driver import Folder, Goen, JAPANESE, cli, has_japanese
import tap

REJECTED = 8  # the line in PHONE where a card without anything begins


def quoted(text):
    """Shift_JIS as telephones wrote it: quoted-printable."""
    return "".join(f"={byte:02X}" for byte in text.encode("cp932"))


PHONE = "\r\n".join([
    "BEGIN:VCARD",
    "VERSION:2.1",
    "N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:" + quoted("高橋") + ";" + quoted("美咲"),
    "SOUND;X-IRMC-N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:" + quoted("ﾀｶﾊｼ") + ";" + quoted("ﾐｻｷ"),
    "ORG;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:" + quoted("株式会社みどり製作所"),
    "TEL;CELL:090-0000-1234",
    "END:VCARD",
    "BEGIN:VCARD",
    "VERSION:2.1",
    "END:VCARD",
    ""]).encode()

BOOK = "\r\n".join([
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:佐藤;健一;;;",
    "FN:佐藤 健一",
    "X-PHONETIC-LAST-NAME:さとう",
    "X-PHONETIC-FIRST-NAME:けんいち",
    "ORG:あお商事株式会社;営業部",
    "END:VCARD",
    "BEGIN:VCARD",
    "VERSION:4.0",
    "N;SORT-AS=\"たなか,じろう\":田中;次郎;;;",
    "FN:田中 次郎",
    "END:VCARD",
    "BEGIN:VCARD",
    "VERSION:4.0",
    "N;SORT-AS=\"あおき,りょうこ\":青木;涼子;;;",
    "FN:青木 涼子",
    "EMAIL:aoki@example.jp",
    "END:VCARD",
    ""])

EVERYBODY = ["青木 涼子", "佐藤 健一", "高橋 美咲", "田中 次郎"]


def fill(folder):
    """A file with the four people, by way of the other program."""
    database = folder.file("goen.db")
    cli("--file", database, "import", folder.file("phone.vcf", PHONE), folder.file("book.vcf", BOOK))
    return database


def open_person(goen, letters, name):
    """Finds somebody by romaji and opens the page, all by keyboard."""
    goen.key("ctrl+f")
    goen.wait_focus("Search people")
    goen.key("ctrl+a")
    goen.type(letters)
    goen.wait_people(name)
    goen.key("Down")
    goen.wait_focus_role("list item")
    goen.key("Return")
    return goen.wait_for(role="heading", name=name)


def edit_title(goen, title):
    goen.key("ctrl+e")
    goen.wait_for(role="dialog", name="Edit Person")
    goen.wait_focus("Family name")
    goen.tab_to("Job title")
    goen.key("ctrl+a")
    goen.type(title)


def save(goen):
    goen.key("ctrl+Return")
    goen.wait_gone(role="dialog")


def clear_search(goen):
    goen.key("ctrl+f")
    goen.wait_focus("Search people")
    goen.key("Escape")


def test_import_into_an_empty_file():
    with Folder() as folder:
        phone = folder.file("phone.vcf", PHONE)
        book = folder.file("book.vcf", BOOK)
        with Goen(folder.file("goen.db")) as goen:
            goen.wait_for(role="label", name="Welcome to Goen")
            goen.wait_for(role="button", name="Import Contacts…")
            goen.quit()
        with Goen(folder.file("goen.db"), phone, book) as goen:
            review = goen.dialog("Import")
            goen.wait_for(inside=review, role="label", contains="4 new, 1 could not be read")
            for name in EVERYBODY:
                goen.wait_for(inside=review, role="label", contains=name)
            goen.wait_for(inside=review, role="label", name="高橋 美咲 (タカハシ ミサキ)")
            goen.wait_for(inside=review, role="label", name=f"phone.vcf, line {REJECTED}")
            goen.wait_for(inside=review, role="label", contains="The card holds no name")
            assert cli("--file", goen.database, "--json", "list", "people").strip() == "[]", "written before it was agreed to"
            goen.tab_to("Import 4")
            goen.key("Return")
            goen.wait_gone(role="dialog")
            goen.wait_for(contains="4 people added")
            goen.wait_people(*EVERYBODY)
            assert goen.headings() == ["あ", "さ", "た"], goen.headings()
            goen.quit()


def test_find_by_two_letters():
    with Folder() as folder:
        with Goen(fill(folder)) as goen:
            goen.show_people()
            goen.wait_people(*EVERYBODY)
            goen.key("ctrl+f")
            goen.wait_focus("Search people")
            goen.type("ta")
            goen.wait_people("高橋 美咲", "田中 次郎")
            goen.key("ctrl+a")
            goen.type("0000")
            goen.wait_people("高橋 美咲")
            goen.key("Escape")
            goen.wait_people(*EVERYBODY)
            goen.quit()


def test_edit_quit_and_power_cut():
    with Folder() as folder:
        database = fill(folder)
        with Goen(database) as goen:
            open_person(goen, "takahasi", "高橋 美咲")
            edit_title(goen, "Director")
            goen.tab_to("Tags")
            goen.type("Kanto")
            goen.key("Return")
            goen.wait_for(role="button", name="Remove “Kanto”")
            save(goen)
            goen.wait_for(role="label", contains="Director")
            goen.wait_for(role="button", name="Kanto")
            goen.quit()

        with Goen(database) as goen:
            open_person(goen, "mi ta", "高橋 美咲")
            goen.wait_for(role="label", contains="Director")
            goen.wait_for(role="button", name="Kanto")
            edit_title(goen, "President")
            save(goen)
            goen.wait_for(role="label", contains="President")
            goen.kill()

        assert "sound" in cli("--file", database, "check").lower()
        with Goen(database) as goen:
            open_person(goen, "kanto", "高橋 美咲")
            goen.wait_for(role="label", contains="President")
            clear_search(goen)
            goen.wait_people(*EVERYBODY)
            goen.quit()


def test_delete_undo_and_trash():
    others = [name for name in EVERYBODY if name != "田中 次郎"]
    with Folder() as folder:
        with Goen(fill(folder)) as goen:
            open_person(goen, "tanaka", "田中 次郎")
            clear_search(goen)
            goen.wait_people(*EVERYBODY)
            delete_person(goen)
            goen.wait_people(*others)
            goen.press(role="button", name="Undo")
            goen.wait_people(*EVERYBODY)

            delete_person(goen)
            goen.wait_people(*others)
            goen.menu("Trash")
            trash = goen.dialog("Trash")
            goen.wait_for(inside=trash, role="label", name="田中 次郎")
            goen.press(inside=trash, role="button", contains="Restore")
            goen.wait_for(inside=trash, role="label", name="The Trash Is Empty")
            goen.key("Escape")
            goen.wait_gone(role="dialog")
            goen.wait_people(*EVERYBODY)
            goen.quit()


def delete_person(goen):
    goen.menu("Delete", button="More About This Person")
    goen.wait_for(role="button", name="Undo")


def test_japanese():
    with Folder() as folder:
        with Goen(fill(folder), language=JAPANESE) as goen:
            goen.show_people()
            goen.wait_people(*EVERYBODY)
            assert goen.headings() == ["あ", "さ", "た"], goen.headings()
            assert ("list item", "高橋 美咲、タカハシ ミサキ、株式会社みどり製作所") in goen.list(), goen.list()
            if has_japanese():
                english = [node.name for node in goen.all(role="button") if node.name.isascii()]
                assert english == [], f"not translated: {english}"
            goen.quit()


tap.run(test_import_into_an_empty_file, test_find_by_two_letters, test_edit_quit_and_power_cut, test_delete_undo_and_trash,
        test_japanese)
