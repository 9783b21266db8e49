# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says when the file is not what it should be, and that the file stays as it was."""
import hashlib
import os
import sqlite3

from driver import Folder, Goen, JAPANESE, cli, has_japanese
import tap

# root may write to everything, unless it gives that up.
ORDINARY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def sample(folder):
    """A file with two people, at rest."""
    database = folder.file("goen.db")
    add(database, "田中", "たなか")
    add(database, "青木", "あおき")
    return database


def add(database, family, yomi):
    cli("--file", database, "add", "person", "--family", family, "--family-yomi", yomi)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def sees(database, *words, language="en_US.UTF-8"):
    """The window says all the words, and leaves the file alone."""
    before = digest(database)
    with Goen(database, language=language) as goen:
        for word in words:
            goen.wait_for(role="label", contains=word)
        assert goen.list() == [], goen.list()
        goen.quit()
    assert digest(database) == before, "the file was changed"


def test_damaged():
    with Folder() as folder:
        database = sample(folder)
        with open(database, "r+b") as file:
            file.seek(4096)
            file.write(os.urandom(os.path.getsize(database) - 4096))
        sees(database, "Your People Cannot Be Opened", "goen.db” is damaged")


def test_foreign_text():
    with Folder() as folder:
        database = folder.file("goen.db", "Dear diary\n" * 500)
        sees(database, "Your People Cannot Be Opened", "goen.db” is not a Goen file")


def test_foreign_database():
    with Folder() as folder:
        database = folder.file("goen.db")
        with sqlite3.connect(database) as connection:
            connection.execute("CREATE TABLE bookmark (address TEXT)")
        connection.close()
        sees(database, "Your People Cannot Be Opened", "goen.db” is not a Goen file")


def test_newer():
    with Folder() as folder:
        database = sample(folder)
        with sqlite3.connect(database) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.close()
        sees(database, "Your People Cannot Be Opened", "written by a newer version of Goen")
        if has_japanese():
            sees(database, "新しい", language=JAPANESE)


def test_second_window():
    with Folder() as folder:
        database = sample(folder)
        with Goen(database) as first:
            first.show_people()
            first.wait_people("青木", "田中")
            with Goen(database) as second:
                second.wait_for(role="label", contains="is already open in another window")
                second.wait_for(role="button", name="Try Again")
                first.focus_window()
                first.quit()
                second.focus_window()
                second.press(role="button", name="Try Again")
                second.wait_gone(role="button", name="Try Again")
                second.focus_window()
                second.show_people()
                second.wait_people("青木", "田中")
                second.focus_window()
                second.quit()


def test_read_only():
    with Folder() as folder:
        database = sample(folder)
        before = digest(database)
        read_only = folder.file("read-only")
        os.mkdir(read_only)
        moved = os.path.join(read_only, "goen.db")
        os.rename(database, moved)
        os.chmod(moved, 0o400)
        os.chmod(read_only, 0o500)
        try:
            with Goen(moved, wrapper=ORDINARY) as goen:
                goen.wait_for(role="label", contains="Read-only")
                goen.show_people()
                goen.wait_people("青木", "田中")
                goen.quit()
        finally:
            os.chmod(read_only, 0o700)
        assert digest(moved) == before


def test_written_by_the_other_program():
    with Folder() as folder:
        database = sample(folder)
        with Goen(database) as goen:
            goen.show_people()
            goen.wait_people("青木", "田中")
            add(database, "佐藤", "さとう")
            goen.wait_people("青木", "佐藤", "田中")
            uuid = cli("--file", database, "--json", "search", "tanaka").split('"uuid"')[1].split('"')[1]
            cli("--file", database, "delete", uuid)
            goen.wait_people("青木", "佐藤")
            goen.quit()


def test_fills_while_it_is_empty():
    with Folder() as folder:
        database = folder.file("goen.db")
        with Goen(database) as goen:
            goen.wait_for(role="label", name="Welcome to Goen")
            add(database, "佐藤", "さとう")
            goen.wait_people("佐藤")
            goen.quit()


tap.run(test_damaged, test_foreign_text, test_foreign_database, test_newer, test_second_window, test_read_only,
        test_written_by_the_other_program, test_fills_while_it_is_empty)
