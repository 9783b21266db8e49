# SPDX-License-Identifier: GPL-3.0-or-later
"""goen-cli as a user or a script runs it."""
import csv
import io
import json
import os
import quopri
import re
import signal
import stat
import subprocess
import time
import unicodedata

import tap
from place import CLI, Place, equal, true

CARD = """BEGIN:VCARD\r
VERSION:3.0\r
N:{family};{given};;;\r
FN:{family} {given}\r
{lines}END:VCARD\r
"""


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def test_add_and_show():
    with Place() as place:
        uuid = place.add("--family", "高橋", "--given", "美咲", "--family-yomi", "たかはし", "--given-yomi", "みさき",
                         "--company", "株式会社さくら", "--department", "営業部", "--title", "部長",
                         "--phone", "03-0000-0001", "--phone=090-0000-0001", "--email", "m@example.jp",
                         "--tag", "釣り", "--tag", "VIP", "--interest", "登山", "--offer", "試作", "--need", "採用",
                         "--link", "https://example.jp/", "--birthday", "--11-21", "--note", "展示会で会った",
                         "--met-on", "2026-11", "--met-at", "横浜交流会", "--private-note", "ないしょ")
        person = place.json("show", uuid)
        for key, value in {
                "uuid": uuid, "family": "高橋", "given": "美咲", "family_yomi": "たかはし", "given_yomi": "みさき",
                "tags": ["釣り", "VIP"], "interests": ["登山"], "offers": ["試作"], "needs": ["採用"],
                "birthday": "--11-21", "note": "展示会で会った", "extra": [], "met_on": "2026-11",
                "met_at": "横浜交流会"}.items():
            equal(person[key], value, key)
        equal([phone["value"] for phone in person["phones"]], ["03-0000-0001", "090-0000-0001"])
        equal(person["emails"], [{"value": "m@example.jp", "type": None, "label": None}])
        equal(person["links"], ["https://example.jp/"])
        equal(person["affiliations"], [{"company": "株式会社さくら", "company_yomi": None, "department": "営業部",
                                        "title": "部長", "from": None, "to": None}])
        true("ないしょ" not in json.dumps(person, ensure_ascii=False))
        true("ないしょ" in json.dumps(place.json("show", "--with-private", uuid), ensure_ascii=False))

        text = place.run("show", uuid).out
        for word in ("高橋 美咲", "たかはし みさき", "株式会社さくら", "090-0000-0001", "釣り", "横浜交流会", uuid):
            true(word in text, word)
        true("ないしょ" not in text)


def test_options_before_and_after():
    with Place() as place:
        for number, arguments in enumerate([
                ["--file", place.db, "--json", "add", "person", "--family", "一"],
                ["add", "person", "--family", "二", "--json", "--file", place.db],
                ["--json", "add", "person", f"--file={place.db}", "--family=三"],
        ], 1):
            done = place.run(*arguments, db=False)
            equal(done.returncode, 0, done.err)
            true(re.fullmatch("[0-9a-f-]{36}", json.loads(done.out)["uuid"]))
            equal(len(place.json("list", "people")), number)


def test_database_is_made():
    with Place() as place:
        place.add("--family", "高橋")
        equal(stat.S_IMODE(os.stat(place.db).st_mode), 0o600)

        # Without --file it is that of the application.
        done = place.run("list", "people", "--json", db=False)
        equal(json.loads(done.out), [])
        default = place.path("data/goen/goen.db")
        equal(stat.S_IMODE(os.stat(default).st_mode), 0o600)
        equal(stat.S_IMODE(os.stat(os.path.dirname(default)).st_mode), 0o700)


def test_list_and_search():
    with Place() as place:
        place.add("--family", "渡辺", "--given", "誠", "--family-yomi", "わたなべ", "--given-yomi", "まこと",
                  "--company", "もみじ合同会社", "--title", "代表")
        place.add("--family", "阿部", "--given", "健", "--family-yomi", "あべ", "--given-yomi", "けん", "--tag", "釣り")
        place.add("--family", "高橋", "--given", "美咲", "--family-yomi", "たかはし", "--given-yomi", "みさき")

        people = place.json("list", "people")
        equal([person["name"] for person in people], ["阿部 健", "高橋 美咲", "渡辺 誠"])
        equal(list(people[2]), ["uuid", "name", "yomi", "company", "title"])
        equal(people[2]["company"], "もみじ合同会社")
        equal(people[0]["company"], None)
        equal(len(place.json("list", "people", "--limit", "2")), 2)
        equal([person["name"] for person in place.json("list", "people", "--tag", "釣り")], ["阿部 健"])

        for query in ("高橋", "髙橋", "takahasi", "takahashi", "たかはし", "ﾀｶﾊｼ"):
            equal([person["name"] for person in place.json("search", query)], ["高橋 美咲"], query)
        equal(len(place.json("search", "もみじ", "誠")), 1)
        equal(len(place.json("search", "a", "--limit", "1")), 1)

        equal(place.json("search", "そんな人はいない", status=1), [])
        done = place.run("search", "そんな人はいない")
        equal((done.returncode, done.out), (1, ""))
        true("そんな人はいない" in done.err)


def test_table_is_aligned():
    with Place() as place:
        place.add("--family", "勅使河原", "--given", "美咲", "--company", "ABC")
        place.add("--family", "Li", "--given", "Bo", "--company", "株式会社さくら")
        lines = place.run("list", "people").out.splitlines()
        equal(len(lines), 3)
        places = {width(line[:re.search("[0-9a-f]{8}-", line).start()]) for line in lines[1:]}
        places.add(width(lines[0][:lines[0].index("UUID")]))
        equal(len(places), 1, "columns are not aligned")


def test_no_terminal_commands():
    with Place() as place:
        place.add("--family", "a\x1b[31mb\nc")
        out = place.run("list", "people").out
        true("\x1b" not in out)
        equal(len(out.splitlines()), 2)


def test_delete_and_restore():
    with Place() as place:
        uuid = place.add("--family", "高橋")
        equal(place.json("delete", uuid.upper())["uuid"].lower(), uuid)
        equal(place.json("list", "people"), [])
        equal([person["uuid"] for person in place.json("list", "people", "--trash")], [uuid])
        done = place.run("delete", uuid)
        equal(done.returncode, 1)
        equal(place.json("restore", uuid), {"uuid": uuid})
        equal(len(place.json("list", "people")), 1)
        equal(place.run("restore", uuid).returncode, 1)


def test_duplicates():
    with Place() as place:
        equal(place.json("duplicates"), [])
        done = place.run("duplicates")
        equal((done.returncode, done.out), (0, ""))
        true(done.err.strip(), "says that there are none")

        homonym = place.add("--family", "佐藤", "--given", "健")
        first = place.add("--family", "高橋", "--given", "美咲", "--email", "m@example.jp", "--company", "株式会社さくら")
        second = place.add("--family", "髙橋", "--given", "美咲", "--email", "M@Example.jp")
        other = place.add("--family", "佐藤", "--given", "健", "--phone", "03-0000-0001")

        pairs = place.json("duplicates")
        equal([(pair["a"], pair["b"]) for pair in pairs], [
            ({"uuid": first, "name": "高橋 美咲"}, {"uuid": second, "name": "髙橋 美咲"}),
            ({"uuid": homonym, "name": "佐藤 健"}, {"uuid": other, "name": "佐藤 健"})])
        equal(list(pairs[0]), ["a", "b", "score", "reasons", "words"])
        equal(pairs[0]["reasons"], ["mail", "name-variant"])
        equal(pairs[1]["score"], 55)
        true(pairs[0]["score"] >= 90 and pairs[0]["words"])
        equal(len(place.json("duplicates", "--min", "90")), 1)

        lines = place.run("duplicates").out.splitlines()
        equal(len(lines), 5)
        true("高橋 美咲" in lines[1] and first in lines[1] and "株式会社さくら" in lines[1], lines[1])
        true("髙橋 美咲" in lines[2] and second in lines[2], lines[2])

        place.json("delete", second)
        equal(len(place.json("duplicates")), 1)


def test_not_same():
    with Place() as place:
        first = place.add("--family", "高橋", "--given", "美咲", "--email", "m@example.jp")
        second = place.add("--family", "高橋", "--given", "美咲", "--email", "m@example.jp")
        equal(place.json("not-same", second, first), {"not-same": True})
        equal(place.json("duplicates"), [])
        equal(place.json("not-same", first, second, "--undo"), {"not-same": False})
        equal(len(place.json("duplicates")), 1)
        equal(place.run("not-same", first).returncode, 2)
        equal(place.run("not-same", first, first).returncode, 2)
        equal(place.run("not-same", first, "nonsense").returncode, 1)


def test_readings():
    with Place() as place:
        known = place.add("--family", "田中", "--family-yomi", "たなか")
        unread = place.add("--family", "高橋", "--given", "美咲")
        true(known != unread)
        equal([person["uuid"] for person in place.json("readings")], [unread])

        # Nothing but a reading is taken for one, and a name of two parts has two.
        for wrong in ("高橋 美咲", "たかはしみさき"):
            done = place.run("readings", "--confirm", unread, "--yomi", wrong)
            equal((done.returncode, done.out), (1, ""))
            true(done.err.strip())
        equal(place.json("readings")[0]["yomi"], None)

        # A guess stays in the list until it is confirmed; without a dictionary there is none.
        if place.run("readings", "--guess").returncode == 0:
            equal(place.json("readings")[0]["yomi"], "たかはし みさき")
        place.json("readings", "--confirm", unread, "--yomi", "こうはし みさき")
        equal(place.json("readings"), [])
        equal(place.json("search", "こうはし")[0]["uuid"], unread)


def test_nobody():
    with Place() as place:
        for command in ("show", "delete", "restore"):
            for uuid in ("00000000-0000-4000-8000-000000000000", "nonsense", ""):
                done = place.run(command, uuid)
                equal((done.returncode, done.out), (1, ""), command)
                true("people.db" in done.err, done.err)
        true("error" in place.json("show", "nonsense", status=1))


def test_import():
    with Place() as place:
        cards = place.write("cards.vcf",
                            CARD.format(family="高橋", given="美咲", lines="EMAIL:m@example.jp\r\n") +
                            "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n" +
                            CARD.format(family="鈴木", given="一郎", lines="X-ODD;A=1:z\r\n"))
        answer = place.json("import", "--dry-run", cards)
        equal((answer["added"], answer["updated"], answer["duplicates"], answer["import"]), (2, 0, 0, None))
        equal(place.json("list", "people"), [])

        answer = place.json("import", cards)
        equal(list(answer), ["added", "updated", "duplicates", "alike", "rejected", "import"])
        true(answer["import"] > 0)
        equal((answer["added"], answer["updated"], answer["duplicates"]), (2, 0, 0))
        equal(len(answer["rejected"]), 1)
        equal(list(answer["rejected"][0]), ["file", "line", "reason"])
        equal(answer["rejected"][0]["file"], cards)
        equal(answer["rejected"][0]["line"], 7)
        true(answer["rejected"][0]["reason"])

        answer = place.json("import", cards)
        equal((answer["added"], answer["updated"], answer["duplicates"]), (0, 0, 2))

        more = place.write("more.vcf", CARD.format(family="髙橋", given="美咲",
                                                   lines="EMAIL:M@example.jp\r\nTEL:03-0000-0001\r\n"))
        answer = place.json("import", cards, more)
        equal((answer["added"], answer["updated"], answer["duplicates"]), (0, 1, 2))
        equal(len(place.json("list", "people")), 2)

        uuid = place.json("search", "鈴木")[0]["uuid"]
        equal(place.json("show", uuid)["extra"], ["X-ODD;A=1:z"])

        text = place.run("import", cards)
        equal(text.returncode, 0)
        true("cards.vcf" in text.err and "7" in text.err, text.err)


def test_import_csv():
    with Place() as place:
        text = ("First Name,Last Name,Phonetic First Name,File As,Organization Name,E-mail 1 - Label,E-mail 1 - Value\r\n"
                "美咲,髙橋,みさき,,㈱さくら,Work,m@example.jp\r\n"
                "Misaki,Takahashi,,,,Work,m@example.jp\r\n"
                ",,,,,,\r\n"
                "一郎,鈴木,,,,,\r\n")
        for number, encoding in enumerate(("utf-8", "utf-8-sig", "utf-16", "cp932")):
            place.db = place.path(f"{number}.db")
            name = place.write("people.csv", text, encoding)
            answer = place.json("import", name)
            equal((answer["added"], answer["alike"], answer["rejected"]), (3, 1, []), encoding)
            equal(place.json("search", "鈴木")[0]["name"], "鈴木 一郎", encoding)
            equal(place.json("search", "髙橋")[0]["company"], "㈱さくら", encoding)
            answer = place.json("import", name)
            equal((answer["added"], answer["duplicates"], answer["import"]), (0, 3, None), encoding)

        # Somebody who only looks like somebody known is added, and that is said.
        place.db = place.path("alike.db")
        place.add("--family", "高橋", "--given", "美咲", "--family-yomi", "たかはし", "--given-yomi", "みさき",
                  "--email", "m@example.jp")
        romaji = place.write("romaji.csv", text.splitlines()[0] + "\r\n" + text.splitlines()[2] + "\r\n")
        equal(place.json("import", "--dry-run", romaji)["alike"], 1)
        done = place.run("import", romaji)
        true("duplicates" in done.out, done.out)
        equal(len(place.json("list", "people")), 2)

        rejected = place.json("import", "--format", "csv", place.write("open.csv", text + '美咲,"高橋\r\n'))["rejected"]
        equal([entry["line"] for entry in rejected], [6])
        true("CSV" in place.json("import", place.write("book.xlsx", "PK\x03\x04[Content_Types].xml xl/workbook.xml", "latin-1"),
                                 status=1)["rejected"][0]["reason"])


def test_import_ldif():
    with Place() as place:
        ldif = ("version: 1\n\ndn: cn=Ichiro Suzuki,mail=i@example.jp\nobjectclass: person\ngivenName: Ichiro\n"
                "sn: Suzuki\ncn: Ichiro Suzuki\nmail: i@example.jp\n")
        equal(place.json("import", place.write("book.ldif", ldif))["added"], 1)
        equal(place.json("import", "--format", "ldif", place.write("book", ldif))["duplicates"], 1)
        equal(place.json("search", "suzuki")[0]["name"], "Ichiro Suzuki")


def test_import_map():
    with Place() as place:
        text = "甲,乙,丙\r\n高橋 美咲,みさきち,m@example.jp\r\n"
        people = place.write("people.csv", text)

        # What is printed can be changed and given back, and nothing was written.
        shown = place.run("import", "--show-map", people)
        equal(shown.returncode, 0)
        equal([line.split(" = ")[0] for line in shown.out.splitlines()], ["甲", "乙", "丙"])
        equal(place.json("list", "people"), [])
        shown_json = place.json("import", "--show-map", people)
        equal(list(shown_json[0]), ["file", "program", "encoding", "guessed", "mapping"])
        equal((shown_json[0]["file"], shown_json[0]["guessed"], shown_json[0]["mapping"]), (people, True, shown.out))

        # A guess is used, and said.
        done = place.run("import", "--dry-run", people)
        true("people.csv" in done.err and "甲" in done.err and "--show-map" in done.err, done.err)

        wrong = place.write("wrong.map", "甲 = name\n乙 = nonsense\n")
        done = place.run("import", "--map", wrong, people)
        equal((done.returncode, done.out), (1, ""))
        true("wrong.map" in done.err and "2" in done.err and "nonsense" in done.err, done.err)
        equal(place.run("import", "--map", place.path("いない.map"), people).returncode, 1)
        equal(place.json("list", "people"), [])

        good = place.write("good.map", "甲 = name\n乙 = nickname\n丙 = mail\n", "cp932")
        done = place.run("import", "--map", good, "-", stdin=text.encode())
        equal((done.returncode, done.err), (0, ""))
        uuid = place.json("search", "m@example.jp")[0]["uuid"]
        equal(place.json("show", uuid)["nickname"], "みさきち")

        # Remembered for the next file with this header.
        later = place.write("later.csv", "甲,乙,丙\r\n鈴木 一郎,いっちゃん,i@example.jp\r\n")
        done = place.run("import", later)
        equal((done.returncode, done.err), (0, ""))
        equal(place.json("show", place.json("search", "i@example.jp")[0]["uuid"])["nickname"], "いっちゃん")
        equal(place.json("import", "--show-map", later)[0]["guessed"], False)

        card = place.write("card.vcf", CARD.format(family="田中", given="花子", lines=""))
        done = place.run("import", "--show-map", card)
        equal((done.returncode, done.out), (1, ""))
        true("card.vcf" in done.err, done.err)


def test_import_bad_input():
    with Place() as place:
        good = place.write("good.vcf", CARD.format(family="高橋", given="美咲", lines=""))
        nonsense = place.write("nonsense.vcf", "not a card\n")
        empty = place.write("empty.vcf", "")
        missing = place.path("いない.vcf")

        # One file that cannot be opened, and nothing is imported.
        done = place.run("import", good, missing)
        equal((done.returncode, done.out), (1, ""))
        true("いない.vcf" in done.err, done.err)
        equal(place.json("list", "people"), [])
        equal(place.run("import", place.folder).returncode, 1)

        for name in (nonsense, empty):
            answer = place.json("import", name, status=1)
            equal(answer["rejected"][0]["file"], name)
            equal(answer["rejected"][0]["line"], 1)
        answer = place.json("import", nonsense, good)
        equal((answer["added"], len(answer["rejected"])), (1, 1))


def test_import_encodings():
    with Place() as place:
        card = CARD.format(family="髙橋", given="能登", lines="ORG:㈱表計算ソフト\r\n")
        for number, encoding in enumerate(("utf-8", "utf-8-sig", "utf-16", "cp932")):
            place.db = place.path(f"{number}.db")
            equal(place.json("import", place.write("card", card, encoding))["added"], 1, encoding)
            equal(place.json("list", "people")[0]["name"], "髙橋 能登", encoding)
            equal(place.json("list", "people")[0]["company"], "㈱表計算ソフト", encoding)

        place.db = place.path("given.db")
        equal(place.json("import", "--encoding", "EUC-JP", "--format", "vcard",
                         place.write("card", CARD.format(family="高橋", given="能登", lines=""), "euc-jp"))["added"], 1)
        equal(place.json("list", "people")[0]["name"], "高橋 能登")


def test_import_standard_input():
    with Place() as place:
        card = CARD.format(family="高橋", given="美咲", lines="").encode()
        equal(place.json("import", "-", stdin=card)["added"], 1)
        answer = place.json("import", "-", stdin=b"nonsense", status=1)
        equal(answer["rejected"][0]["file"], "-")

        # A pipe and a file do, and so does a socket.
        import socket
        ours, theirs = socket.socketpair()
        ours.sendall(CARD.format(family="鈴木", given="一郎", lines="").encode())
        ours.close()
        done = subprocess.run([CLI, "--file", place.db, "import", "-"], stdin=theirs, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        theirs.close()
        equal(done.returncode, 0, done.stderr)
        equal(len(place.json("list", "people")), 2)


def test_export():
    with Place() as place:
        place.json("sample", "--people", "40")
        place.add("--family", "髙橋", "--given", "釣子", "--note", "展示会", "--private-note", "ないしょ")

        for style, version in (("vcard4", "VERSION:4.0"), ("vcard3", "VERSION:3.0")):
            done = place.run("export", "--format", style, "-o", "-")
            equal(done.returncode, 0, done.err)
            equal(done.out.count("BEGIN:VCARD\r\n" + version), 41)
            true("ないしょ" not in done.out)
            true("ないしょ" in place.run("export", "--format", style, "--with-private", "-o", "-").out)

        people = json.loads(place.run("export", "--format", "json", "-o", "-").out)
        equal(len(people), 41)
        equal([person["uuid"] for person in people], [person["uuid"] for person in place.json("list", "people")])
        true("ないしょ" not in json.dumps(people, ensure_ascii=False))

        target = place.path("出力.json")
        equal(place.json("export", "--format", "json", "--query", "釣子", "-o", target), {"exported": 1, "losses": []})
        with open(target, encoding="utf-8") as file:
            equal(json.load(file)[0]["note"], "展示会")
        equal(stat.S_IMODE(os.stat(target).st_mode), 0o600)

        os.unlink(target)
        done = place.run("export", "--format", "json", "--query", "そんな人はいない", "-o", target)
        equal(done.returncode, 1)
        true(not os.path.exists(target))

        done = place.run("export", "--format", "vcard4", "-o", place.path("no/such/folder.vcf"))
        equal(done.returncode, 1)
        true("folder.vcf" in done.err, done.err)


def table(text):
    """The rows of a CSV file, by the names of its columns."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    true(all(len(row) == len(rows[0]) for row in rows))
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def test_export_csv():
    with Place() as place:
        place.json("sample", "--people", "40")
        note = "=SUM(A1)\n「引用」, \"quoted\"; tab\there"
        place.add("--family", "髙橋", "--given", "𠮷子", "--family-yomi", "たかはし", "--phone", "+81-90-0000-0000",
                  "--note", note, "--private-note", "ないしょ")
        names = {(person["family"] or "", person["given"] or "") for person in
                 json.loads(place.run("export", "--format", "json", "-o", "-").out)}

        done = place.run("export", "--format", "csv", "-o", "-")
        equal((done.returncode, done.err), (0, ""))
        equal(done.out[0], "\ufeff")
        rows = table(done.out[1:])
        equal({(row["Family name"], row["Given name"]) for row in rows}, names)
        row = next(row for row in rows if row["Given name"] == "𠮷子")
        equal((row["Family name"], row["Family name reading"], row["Phone 1"], row["Note"]),
              ("髙橋", "たかはし", "'+81-90-0000-0000", "'" + note))
        true("Private note" not in row and "ないしょ" not in done.out)
        rows = table(place.run("export", "--format", "csv", "--with-private", "-o", "-").out[1:])
        equal(next(row for row in rows if row["Given name"] == "𠮷子")["Private note"], "ないしょ")

        done = place.run("export", "--format", "csv-google", "--query", "𠮷子", "-o", "-")
        row, = table(done.out[1:])
        equal((row["Last Name"], row["Phonetic Last Name"], row["Labels"]), ("髙橋", "たかはし", "* myContacts"))

        # The names of the columns are in the language of the program, where its translation is installed.
        done = place.run("export", "--format", "csv", "-o", "-", locale="ja_JP.UTF-8")
        is_japanese = place.run("--help", locale="ja_JP.UTF-8").out.startswith("使い方")
        equal("姓" in table(done.out[1:])[0], is_japanese)


def test_export_shift_jis():
    with Place() as place:
        uuid = place.add("--family", "山田", "--given", "𠮷太郎", "--note", "〜能表ソ")
        target = place.path("people.csv")
        done = place.run("export", "--format", "csv-cp932", "-o", target)
        equal(done.returncode, 0)
        equal(done.err, "goen-cli: 山田 𠮷太郎: Given name: 𠮷 (U+20BB7) cannot be written in Shift_JIS; "
                        "〓 stands there instead.\n")
        with open(target, encoding="cp932", newline="") as file:
            row, = table(file.read())
        equal((row["Family name"], row["Given name"], row["Note"]), ("山田", "〓太郎", "～能表ソ"))

        answer = place.json("export", "--format", "csv-cp932", "-o", target)
        equal(answer, {"exported": 1, "losses": [
            {"uuid": uuid, "name": "山田 𠮷太郎", "field": "Given name", "character": "𠮷", "codepoint": "U+20BB7"}]})

        command = [CLI, "--file", place.db, "export", "--format", "vcard21-sjis", "-o", "-"]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
        equal(done.returncode, 0)
        true(b"VERSION:2.1\r\n" in done.stdout)
        encoded = re.search(rb"\r\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:(.*?[^=])\r\n", done.stdout,
                            re.DOTALL)[1]
        equal(quopri.decodestring(encoded).decode("cp932"), "山田;〓太郎;;;")
        true("U+20BB7" in done.stderr.decode())


def test_csv_round_trip():
    with Place() as place:
        place.json("sample", "--people", "60")
        target = place.path("all.csv")
        place.json("export", "--format", "csv", "--with-private", "-o", target)
        before = json.loads(place.run("export", "--format", "json", "--with-private", "-o", "-").out)
        equal(place.json("import", target)["duplicates"], 60)

        place.db = place.path("other.db")
        equal(place.json("import", target)["added"], 60)
        after = json.loads(place.run("export", "--format", "json", "--with-private", "-o", "-").out)
        for person in before + after:
            del person["created"], person["modified"], person["extra"]
        equal(after, before)


def test_round_trip():
    with Place() as place:
        place.json("sample", "--people", "60")
        target = place.path("all.vcf")
        place.json("export", "--format", "vcard4", "--with-private", "-o", target)
        before = json.loads(place.run("export", "--format", "json", "--with-private", "-o", "-").out)
        equal(place.json("import", target)["duplicates"], 60)

        place.db = place.path("other.db")
        equal(place.json("import", target)["added"], 60)
        after = json.loads(place.run("export", "--format", "json", "--with-private", "-o", "-").out)
        for person in before + after:
            del person["created"], person["modified"]
        equal(after, before)


def test_sample():
    with Place() as place:
        equal(place.json("sample", "--people", "25", "--seed", "3"), {"added": 25})
        first = place.json("list", "people")
        place.add("--family", "高橋")
        equal(place.json("sample", "--remove"), {"removed": 25})
        equal(len(place.json("list", "people")), 1)

        place.db = place.path("other.db")
        place.run("sample", "--people=25", "--seed=3")
        equal(place.json("list", "people"), first)
        place.db = place.path("third.db")
        place.run("sample", "--people", "25", "--seed", "4")
        true(place.json("list", "people") != first)


def test_imports():
    with Place() as place:
        done = place.run("imports")
        equal((done.returncode, done.out), (0, ""))
        true(done.err)
        equal(place.json("imports"), [])

        known = place.add("--family", "高橋", "--given", "美咲", "--email", "m@example.jp")
        before = place.json("show", known)
        cards = (CARD.format(family="高橋", given="美咲", lines="EMAIL:m@example.jp\r\nTEL:03-0000-0000\r\n")
                 + CARD.format(family="田中", given="花子", lines=""))
        files = [place.write("名刺.vcf", cards), place.write("壊れた.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n")]
        place.json("import", *files)
        [entry] = place.json("imports")
        true(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", entry.pop("date")), entry)
        equal(entry, {"id": 1, "files": "名刺.vcf, 壊れた.vcf", "added": 1, "updated": 1, "duplicates": 0, "rejected": 1,
                      "left": 1, "undone": None})
        table = place.run("imports").out.splitlines()
        equal(len(table), 2)
        true("名刺.vcf" in table[1], table)

        # The same file again brings nothing, and so is nothing to undo.
        place.json("import", files[0])
        equal(len(place.json("imports")), 1)

        equal(place.json("undo-import", "1"), {"trashed": 1, "restored": 1, "kept": 0})
        after = place.json("show", known)
        del before["modified"], after["modified"]
        equal(after, before)
        equal(len(place.json("list", "people")), 1)
        equal(len(place.json("list", "people", "--trash")), 1)
        true(place.json("imports")[0]["undone"])

        for number in ("1", "2"):
            done = place.run("undo-import", number)
            equal((done.returncode, done.out), (1, ""), number)
            true(done.err.startswith("goen-cli: "), done.err)
        true("error" in place.json("undo-import", "1", status=1))

        place.json("import", files[0])
        done = place.run("undo-import", "2")
        equal(done.returncode, 0)
        true("1" in done.out, done.out)


def test_merge():
    with Place() as place:
        done = place.run("merges")
        equal((done.returncode, done.out), (0, ""))
        true(done.err)
        equal(place.json("merges"), [])

        kept = place.add("--family", "高橋", "--given", "美咲", "--phone", "03-0000-0001", "--note", "山の話")
        gone = place.add("--family", "高橋", "--given", "美咲", "--phone", "03-0000-0002", "--birthday", "2000-01-01")
        before = [place.json("show", uuid) for uuid in (kept, gone)]
        equal(place.json("merge", kept, gone), {"uuid": kept, "merge": 1})
        merged = place.json("show", kept)
        equal([phone["value"] for phone in merged["phones"]], ["03-0000-0001", "03-0000-0002"])
        equal((merged["birthday"], merged["note"]), ("2000-01-01", "山の話"))
        equal([person["uuid"] for person in place.json("list", "people")], [kept])
        equal([person["uuid"] for person in place.json("list", "people", "--trash")], [gone])

        [entry] = place.json("merges")
        true(re.match(r"\d{4}-\d\d-\d\dT", entry.pop("date")))
        equal(entry, {"id": 1, "kept": {"uuid": kept, "name": "高橋 美咲"}, "gone": {"uuid": gone, "name": "高橋 美咲"},
                      "undone": None})
        true(gone in place.run("merges").out)

        for arguments in ([kept, gone], [gone, kept], [kept, kept], [kept, "nobody"]):
            done = place.run("merge", *arguments)
            equal((done.returncode, done.out), (1, ""), arguments)
            true(done.err.startswith("goen-cli: "), arguments)
        equal(place.json("show", kept), merged)

        equal(place.json("undo-merge", "1"), {"undone": 1})
        after = [place.json("show", uuid) for uuid in (kept, gone)]
        for person in before + after:
            del person["modified"]
        equal(after, before)
        true("error" in place.json("undo-merge", "1", status=1))

        done = place.run("merge", kept, gone)
        equal((done.returncode, done.out.splitlines()[0]), (0, kept))
        true("undo-merge 2" in done.out, done.out)
        place.json("restore", gone)
        equal(len(place.json("list", "people")), 2)
        equal(place.run("undo-merge", "2").returncode, 0)
        equal(place.json("check")["ok"], True)


def test_check():
    with Place() as place:
        place.json("sample", "--people", "10")
        equal(place.json("check"), {"ok": True, "problems": []})
        true("people.db" in place.run("check").out)

        place.db = place.write("picture.db", "\xff\xd8\xff JFIF" * 100, "latin-1")
        before = open(place.db, "rb").read()
        done = place.run("check")
        equal((done.returncode, done.out), (1, ""))
        true("picture.db" in done.err, done.err)
        equal(open(place.db, "rb").read(), before)


def test_usage():
    with Place() as place:
        for arguments in ([], ["nonsense"], ["list"], ["add"], ["list", "nobody"], ["--nonsense", "list", "people"],
                          ["list", "people", "--nonsense"], ["list", "people", "extra"], ["list", "people", "-x"],
                          ["show"], ["show", "a", "b"], ["search"], ["search", "a", "--limit"],
                          ["search", "a", "--limit", "many"], ["delete"], ["import"], ["import", "--format", "vcard9", "a"],
                          ["import", "--encoding", "nonsense", "a"], ["export"], ["export", "--format", "vcard4"],
                          ["export", "-o", "-"], ["export", "--format", "vcard9", "-o", "-"],
                          ["--json", "export", "--format", "vcard4", "-o", "-"], ["sample", "--people", "0"],
                          ["check", "--json=yes"], ["--file"], ["imports", "1"], ["undo-import"], ["undo-import", "one"],
                          ["undo-import", "0"], ["merge", "a"], ["merges", "a"], ["undo-merge", "-1"], ["undo-merge", "1", "2"]):
            done = place.run(*arguments, db=False)
            equal((done.returncode, done.out), (2, ""), arguments)
            true(done.err.startswith("goen-cli: "), arguments)
            true("--help" in done.err, arguments)
        true(not os.path.exists(place.path("data/goen")), "wrong usage makes no database")


def test_bad_input():
    with Place() as place:
        equal(place.run("add", "person").returncode, 1)
        equal(place.run("add", "person", "--family", "　").returncode, 1)
        for date in ("yesterday", "2026-13", "2026-02-30", "26-1-1", "--13-01", "2026-1-1", "2026/01/01"):
            done = place.run("add", "person", "--family", "高橋", "--birthday", date)
            equal(done.returncode, 1, date)
            true(date in done.err, done.err)
        equal(place.json("list", "people"), [])
        for date in ("2026", "2026-02", "2024-02-29", "--02-29"):
            place.add("--family", "高橋", "--met-on", date)


def test_words_after_dashes():
    with Place() as place:
        place.add("--family", "-高橋-")
        equal(len(place.json("search", "--", "-高橋")), 1)
        card = place.write("-card.vcf", CARD.format(family="鈴木", given="一郎", lines=""))
        done = subprocess.run([CLI, "--file", place.db, "import", "--", os.path.basename(card)], cwd=place.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
        equal(done.returncode, 0, done.stderr)


def test_locale_c():
    with Place() as place:
        uuid = place.add("--family", "高橋", "--given", "美咲", "--tag", "釣り", locale="C")
        equal(place.json("show", uuid, locale="C")["family"], "高橋")
        equal(len(place.json("search", "高橋", locale="C")), 1)
        true("高橋 美咲" in place.run("list", "people", locale="C").out)
        card = place.write("名刺.vcf", CARD.format(family="鈴木", given="一郎", lines=""))
        equal(place.json("import", card, locale="C")["added"], 1)
        done = place.run("import", place.path("いない.vcf"), locale="C")
        true("いない.vcf" in done.err, done.err)
        done = place.run("add", "person", "--family", b"\xff\xfe", locale="C.UTF-8")
        equal(done.returncode, 2)


def test_help_and_version():
    with Place() as place:
        done = place.run("--version", db=False)
        equal(done.returncode, 0)
        true(re.fullmatch(r"goen-cli \d+\.\d+\.\d+\n", done.out), done.out)
        equal(list(json.loads(place.run("--version", "--json", db=False).out)), ["version"])

        overall = place.run("--help", db=False)
        equal(overall.returncode, 0)
        commands = ["import", "export", "list people", "search", "show", "add person", "delete", "restore", "check",
                    "sample", "imports", "undo-import", "merge", "merges", "undo-merge"]
        for command in commands:
            true(f"  {command} " in overall.out, command)
            for arguments in ([*command.split(), "--help"], ["--help", *command.split()], [*command.split(), "-h"]):
                done = place.run(*arguments, db=False)
                equal((done.returncode, done.err), (0, ""), arguments)
                true(f"goen-cli {command}" in done.out, command)
                true("--file" in done.out and "--json" in done.out)
        for option in ("--dry-run", "--encoding", "--format", "--map", "--show-map"):
            true(option in place.run("import", "--help", db=False).out, option)
        true(not os.path.exists(place.path("data/goen")))


def test_output_that_fails():
    with Place() as place:
        place.json("sample", "--people", "400")
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([CLI, "--file", place.db, "list", "people"], stdout=full,
                                      stderr=subprocess.PIPE, timeout=60)
            equal(done.returncode, 1)
            true(done.stderr)

        # Whoever reads has seen enough: no word about it, as with any other program.
        for arguments in (["list", "people"], ["export", "--format", "vcard4", "-o", "-"]):
            reader, writer = os.pipe()
            os.close(reader)
            done = subprocess.run([CLI, "--file", place.db, *arguments], stdout=writer,
                                  stderr=subprocess.PIPE, timeout=60)
            os.close(writer)
            equal((done.returncode, done.stderr), (-signal.SIGPIPE, b""), arguments)
        equal(place.json("check")["ok"], True)


def test_interrupted():
    with Place() as place:
        place.json("sample", "--people", "3000")
        cards = place.path("all.vcf")
        place.json("export", "--format", "vcard4", "-o", cards)
        with open(cards, "rb") as file:
            text = file.read()
        with open(cards, "wb") as file:
            for number in range(5):
                file.write(re.sub(rb"\r\nFN:", b"\r\nFN:%d " % number,
                                  re.sub(rb"\r\nUID:[^\r]*", b"", re.sub(rb"\r\nN[;:][^\r]*", b"", text))))

        place.db = place.path("fresh.db")
        place.add("--family", "高橋")
        started = subprocess.Popen([CLI, "--file", place.db, "import", cards],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        # In the middle of it, when the machine allows; whenever it comes, it is all or nothing.
        time.sleep(0.5)
        started.send_signal(signal.SIGINT)
        started.communicate(timeout=60)
        n_people = len(place.json("list", "people"))
        if started.returncode == 0:
            true(n_people > 1)
        else:
            equal((started.returncode, n_people), (-signal.SIGINT, 1))
        equal(place.json("check")["ok"], True)


tap.run(*[value for name, value in list(globals().items()) if name.startswith("test_")])
