# SPDX-License-Identifier: GPL-3.0-or-later
"""Introductions and question cards with goen-cli."""
import csv
import io
import os

import tap
from place import Place, equal, true

DAY = {"now": "2026-11-20T12:00:00+09:00", "zone": "Asia/Tokyo"}


def measure(place, *arguments, **keywords):
    return place.json("pitch", "measure", *arguments, **{**DAY, **keywords})


def test_a_text_is_measured():
    with Place() as place:
        # は-じ-め-ま-し-て
        told = measure(place, "はじめまして。")
        equal((told["characters"], told["morae"]), (6, 6))
        true(0.5 < told["seconds"] < 3, told)
        block, = told["blocks"]
        equal((block["text"], block["characters"], block["morae"]), ("はじめまして。", 6, 6))


def test_readings_count_and_not_characters():
    with Place() as place:
        # ち-きゅ-う-ぎ-しょ-う-か-い: small kana make no mora of their own; the reading itself is not said.
        equal(measure(place, "地球技商会《ちきゅうぎしょうかい》")["morae"], 8)
        # ぱ-ー-せ-ん-と after ご-じゅ-っ
        equal(measure(place, "50％")["morae"], 8)


def test_every_line_is_a_block():
    with Place() as place:
        told = measure(place, "--file", place.write("pitch.txt", "\ufeffおはよう\r\n\r\nこんにちは\n"))
        equal([(block["text"], block["morae"]) for block in told["blocks"]], [("おはよう", 4), ("こんにちは", 5)])
        equal(told["morae"], 9)
        equal(round(sum(block["seconds"] for block in told["blocks"]), 1), told["seconds"])
        true("fit" not in told, told)
        standard = place.json("pitch", "measure", "--file", "-", stdin="おはよう\n".encode(), **DAY)
        equal(standard["morae"], 4)


def test_measuring_makes_no_database():
    with Place() as place:
        measure(place, "こんにちは")
        true(not os.path.exists(place.db), "a database was made")


def test_what_cannot_be_measured_is_refused():
    with Place() as place:
        place.write("sjis.txt", "はじめまして", "cp932")
        for arguments, status, word in (
                ((), 2, "--file"),
                (("a", "b"), 2, "pitch measure"),
                (("  ",), 2, "empty"),
                (("--file", place.path("none.txt")), 1, "none.txt"),
                (("--file", place.path("sjis.txt")), 1, "UTF-8"),
                (("--pitch", "00000000-0000-4000-8000-000000000000"), 1, "pitch list"),
                (("text", "--file", place.path("sjis.txt")), 2, "--file")):
            done = place.run("pitch", "measure", *arguments, **DAY)
            equal(done.returncode, status, done.err)
            true(word in done.err, f"{word} is not in {done.err}")


def test_a_table_tells_the_sum():
    with Place() as place:
        out = place.run("pitch", "measure", "おはよう。", **DAY).out
        true("おはよう" in out and "In all" in out, out)
        japanese = place.run("pitch", "measure", "おはよう。", locale="ja_JP.UTF-8", **DAY).out
        true("In all" not in japanese and "おはよう" in japanese, japanese)


def test_introductions_are_listed_and_shown():
    with Place() as place:
        equal(place.json("pitch", "list", **DAY), [])
        place.run("sample", "--people", "60", **DAY)
        pitches = place.json("pitch", "list", **DAY)
        equal(sorted(pitch["target"] for pitch in pitches), [20, 30, 60])
        practised, = [pitch for pitch in pitches if pitch["takes"] > 0]
        shown = place.json("pitch", "show", practised["uuid"], **DAY)
        equal(len(shown["takes"]), practised["takes"])
        # 30.3 s of 30 s two days ago was on time, 43.4 s twelve days ago was not.
        equal((shown["takes"][0]["seconds"], shown["takes"][0]["on-time"]), (30.3, True))
        equal((shown["takes"][-1]["seconds"], shown["takes"][-1]["on-time"]), (43.4, False))
        true("{" not in shown["text"], shown["text"])
        told = measure(place, "--pitch", practised["uuid"])
        equal([block["block"] for block in told["blocks"]], ["greeting", "who", "offer", "why", "whom", "closing"])
        true(20 < told["seconds"] < 45, told["seconds"])
        # Green at 80 % of 30 s, red at 115 %, and five seconds of grace.
        seconds = told["seconds"]
        equal((told["target"], told["fit"]), (30, "short" if seconds < 24 else "good" if seconds <= 34.5 else "close" if seconds <= 39.5 else "long"))
        table = place.run("pitch", "measure", "--pitch", practised["uuid"], **DAY).out
        true(f"{int(seconds + 0.5)} s of 30 s: " in table, table)
        equal(place.run("sample", "--remove", **DAY).returncode, 0)
        equal(place.json("pitch", "list", **DAY), [])


def draw(place, *arguments):
    return place.json("questions", "draw", *arguments, **DAY)


def test_a_hand_is_five_different_cards():
    with Place() as place:
        event = place.json("add", "event", "--title", "みどり異業種交流会", "--start", "2026-11-26T19:00+09:00",
                           "--kind", "cross-industry", **DAY)["uuid"]
        hand = draw(place, "--event", event, "--seed", "7")
        equal(len({card["key"] for card in hand}), 5)
        equal(hand[0]["depth"], "opening")
        equal(draw(place, "--event", event, "--seed", "7"), hand)
        others = {tuple(card["key"] for card in draw(place, "--event", event, "--seed", str(seed))) for seed in range(12)}
        true(len(others) > 6, others)
        equal(len(draw(place, "--event", event, "--seed", "7", "--count", "3")), 3)


def test_drawing_repeats_nothing():
    with Place() as place:
        questions = place.json("questions", "list", "--kind", "question", **DAY)
        true(len(questions) >= 120, len(questions))
        seen = [card["key"] for seed in range(4) for card in draw(place, "--count", "30", "--seed", str(seed * 1000))]
        equal(len(set(seen)), 120)


def test_cards_go_out_and_come_back():
    with Place() as place:
        equal(place.run("questions", "export", "-o", place.path("deck.csv"), **DAY).returncode, 0)
        with open(place.path("deck.csv"), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        equal({row["key"] for row in rows}, {card["key"] for card in place.json("questions", "list", **DAY)})
        again = place.json("questions", "import", place.path("deck.csv"), **DAY)
        equal((again["added"], again["problems"]), (0, []))


def test_own_cards_are_imported_once():
    with Place() as place:
        path = place.write("own.csv", "text,depth,topic\n本棚で目立つのはどんな本ですか。,deeper,person\n,opening,work\n")
        told = place.json("questions", "import", path, **DAY)
        equal((told["added"], len(told["problems"])), (1, 1))
        true("own.csv" in told["problems"][0] and "3" in told["problems"][0], told["problems"])
        equal(place.json("questions", "import", path, **DAY)["added"], 0)
        own, = place.json("questions", "list", "--own", **DAY)
        equal((own["text"], own["depth"], own["topic"]), ("本棚で目立つのはどんな本ですか。", "deeper", "person"))
        out = place.run("questions", "export", "--own", "-o", "-", **DAY).out
        equal([row["text"] for row in csv.DictReader(io.StringIO(out.lstrip("\ufeff")))], [own["text"]])


def test_bad_files_are_refused():
    with Place() as place:
        for name, text, word in (("people.csv", "name,mail\n高橋,a@example.jp\n", "people.csv"), ("empty.csv", "", "empty.csv")):
            done = place.run("questions", "import", place.write(name, text), **DAY)
            equal(done.returncode, 1, done.err)
            true(word in done.err, done.err)
        done = place.run("questions", "draw", "--event", "00000000-0000-4000-8000-000000000000", **DAY)
        equal(done.returncode, 1, done.err)
        equal(place.run("questions", "draw", "--count", "51", **DAY).returncode, 2)
        equal(place.run("questions", "list", "--depth", "abyss", **DAY).returncode, 2)


def test_what_was_asked_is_listed():
    with Place() as place:
        equal(place.json("questions", "asked", **DAY), [])
        place.run("sample", "--people", "60", **DAY)
        asked = place.json("questions", "asked", **DAY)
        true(len(asked) >= 4 and all(one["person"] for one in asked), asked)
        mine = place.json("questions", "asked", "--person", asked[0]["person-uuid"], **DAY)
        equal([one["uuid"] for one in mine], [asked[0]["uuid"]])


tap.run(*[value for name, value in list(globals().items()) if name.startswith("test_")])
