# SPDX-License-Identifier: GPL-3.0-or-later
"""The evening after a gathering: eleven cards, a thank-you to each, and nothing but the keyboard."""
import json
import os
import time

from driver import ENGLISH, Folder, Goen, JAPANESE, cli, has_japanese
import tap

# The gathering ended an hour ago.
os.environ["GOEN_NOW"] = "2026-11-20T22:00:00+09:00"
os.environ["TZ"] = "Asia/Tokyo"

CARDS = [
    ("高橋 美咲", "みどり製作所", "来月の展示会"),
    ("佐藤 健一", "あお商事", "採用の悩み"),
    ("田中 次郎", "きいろ工業", "省エネの補助金"),
    ("青木 涼子", "はいいろ書房", "読書会"),
    ("Anna Svensson", "Nordlys", "cold chains"),
    ("伊藤 大輔", "しろ建設", "現場の安全"),
    ("山本 さくら", "くろねこ雑貨店", "新しい店"),
    ("中村 誠", "むらさき印刷", "小ロットの冊子"),
    ("小林 舞", "だいだい農園", "直売所"),
    ("加藤 翔", "こん運輸", "運転手不足"),
    ("吉田 花", "もも保育園", "地域の行事"),
]


def read(database, *arguments):
    return json.loads(cli("--file", database, "--json", *arguments))


def write(goen, text):
    """Types Japanese as well. Letters that are on no keyboard are lost at times where the machine is busy: then the words
    come whole, as an input method commits them."""
    for delay in (20, 120):
        goen.type(text, delay)
        if is_written(goen, text):
            return
        goen.key("ctrl+a", "BackSpace")
        is_written(goen, "")
    goen.focus().insert(text)
    assert is_written(goen, text), f"{text} could not be written: {goen.focus().text}"


def is_written(goen, text):
    end = time.monotonic() + 3
    while time.monotonic() < end:
        if goen.focus().text == text:
            return True
    return False


def gathering(folder):
    """A file with the gathering of this evening, and somebody who is known already."""
    database = folder.file("goen.db")
    cli("--file", database, "add", "person", "--family", "髙橋", "--given", "美咲", "--company", "株式会社みどり製作所")
    cli("--file", database, "add", "event", "--title", "湾岸ビジネス交流会",
        "--start", "2026-11-20T19:00+09:00", "--end", "2026-11-20T21:00+09:00")
    return database


def thank_everybody(goen, database, texts):
    """From the list of Today through all of them; returns what was on the clipboard's draft for each."""
    goen.key("ctrl+1")
    goen.wait_focus("髙橋 美咲")
    goen.key("Return")
    for number in range(1, len(CARDS) + 1):
        goen.wait_for(role="text", name=texts["text"])
        goen.wait_focus(texts["text"])
        goen.key("ctrl+shift+c")
        goen.wait_focus(texts["sent"])
        # Copied is not sent yet.
        assert len(read(database, "due")) == len(CARDS) - number + 1
        goen.key("Return")
        goen.wait(lambda: len(read(database, "due")) == len(CARDS) - number, f"{number} thank-yous noted as sent")
        if number < len(CARDS):
            goen.wait_focus(texts["next"] % CARDS[number][0])
            goen.key("Return")
    goen.wait_focus(texts["close"])
    goen.key("Return")
    goen.wait_gone(role="dialog")


ENGLISH_TEXTS = {"capture": "Name / company / what we talked about", "text": "Text", "sent": "Sent", "next": "Next: %s", "close": "Close"}


def test_eleven_cards_by_keyboard():
    with Folder() as folder:
        database = gathering(folder)
        with Goen(database) as goen:
            goen.key("ctrl+shift+n")
            goen.wait_focus(ENGLISH_TEXTS["capture"])
            for number, (name, company, topic) in enumerate(CARDS, 1):
                # One of them is written as an input method leaves it.
                write(goen, f"{name}／{company}／{topic}" if number == 2 else f"{name} / {company} / {topic}")
                goen.key("Return")
                goen.wait(lambda: len(read(database, "due")) == number, f"{number} people captured")
                goen.wait_focus(ENGLISH_TEXTS["capture"])
            goen.key("Escape")
            goen.wait_gone(role="dialog")

            due = read(database, "due")
            # In the order of meeting; the one who was known is recognised by another kanji.
            assert [d["person"] for d in due] == ["髙橋 美咲"] + [name for name, _, _ in CARDS[1:]], due
            assert [d["hook"] for d in due] == [topic for _, _, topic in CARDS], due
            assert all(d["due"] == "2026-11-21T21:00:00+09:00" for d in due), due
            assert len(read(database, "list", "people")) == len(CARDS)

            thank_everybody(goen, database, ENGLISH_TEXTS)
            event, = read(database, "list", "events")
            assert (event["met"], event["thanks"], event["thanked"]) == (11, 11, 11), event
            goen.quit()


def test_a_thank_you_says_what_was_talked_about():
    with Folder() as folder:
        database = gathering(folder)
        event, = read(database, "list", "events")
        cli("--file", database, "capture", "--event", event["uuid"], "佐藤 健一 / あお商事 / 採用の悩み")
        with Goen(database, language=JAPANESE if has_japanese() else ENGLISH) as goen:
            goen.key("ctrl+1")
            goen.wait_focus("佐藤 健一")
            goen.key("Return")
            goen.wait(lambda: any(all(word in node.text for word in ("佐藤", "湾岸ビジネス交流会", "採用の悩み"))
                                  for node in goen.all(role="text")), "a draft that names all three")
            # What is left without a word is kept, and stays due.
            goen.key("Escape")
            goen.wait_gone(role="dialog")
            assert len(read(database, "due")) == 1
            goen.quit()


def test_the_day_begins_at_the_entry():
    with Folder() as folder:
        database = gathering(folder)
        with Goen(database) as goen:
            goen.key("ctrl+3")
            goen.wait_for(role="list", name="Events")
            goen.key("ctrl+f")
            goen.wait_focus("Search events")
            goen.key("Down")
            goen.wait_focus_role("list item")
            goen.key("Return")
            goen.wait_for(role="page tab", name="Choose")
            goen.key("alt+1")
            goen.wait_for(role="page tab", name="Choose")
            goen.key("alt+3")
            goen.wait_focus(ENGLISH_TEXTS["capture"])
            write(goen, "佐藤 健一 / あお商事 / 採用の悩み")
            goen.key("Return")
            goen.wait(lambda: [d["person"] for d in read(database, "due")] == ["佐藤 健一"], "the person captured")
            goen.quit()


tap.run(*[value for name, value in list(globals().items()) if name.startswith("test_")])
