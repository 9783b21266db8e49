# SPDX-License-Identifier: GPL-3.0-or-later
"""goen-cli as a user or a script runs it."""
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unicodedata

import tap

CLI = os.path.abspath(sys.argv[1])

CARD = """BEGIN:VCARD\r
VERSION:3.0\r
N:{family};{given};;;\r
FN:{family} {given}\r
{lines}END:VCARD\r
"""


class Place:
    """A folder of its own, with a database in it."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="goen-test-")
        self.db = self.path("people.db")
        return self

    def __exit__(self, *unused):
        shutil.rmtree(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text, encoding="utf-8"):
        with open(self.path(name), "wb") as file:
            file.write(text.encode(encoding))
        return self.path(name)

    def run(self, *arguments, stdin=b"", locale="C.UTF-8", db=True):
        environment = {key: value for key, value in os.environ.items()
                       if not key.startswith("LC_") and key not in ("LANG", "LANGUAGE")}
        environment.update(LANG=locale, XDG_DATA_HOME=self.path("data"), G_DEBUG="fatal-criticals")
        arguments = [os.fsencode(argument) for argument in arguments]
        if db:
            arguments = [b"--file", os.fsencode(self.db)] + arguments
        done = subprocess.run([CLI] + arguments, input=stdin, env=environment, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        done.out = done.stdout.decode("utf-8")
        done.err = done.stderr.decode("utf-8")
        return done

    def json(self, *arguments, status=0, **keywords):
        done = self.run("--json", *arguments, **keywords)
        equal(done.returncode, status, done.err)
        return json.loads(done.out)

    def add(self, *arguments, **keywords):
        return self.json("add", "person", *arguments, **keywords)["uuid"]


def equal(seen, wanted, why=""):
    if seen != wanted:
        raise AssertionError(f"{seen!r} instead of {wanted!r} {why}")


def true(condition, why=""):
    if not condition:
        raise AssertionError(why)


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
        equal((answer["added"], answer["updated"], answer["duplicates"]), (2, 0, 0))
        equal(place.json("list", "people"), [])

        answer = place.json("import", cards)
        equal(list(answer), ["added", "updated", "duplicates", "rejected"])
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
        equal(place.json("export", "--format", "json", "--query", "釣子", "-o", target), {"exported": 1})
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
                          ["search", "a", "--limit", "many"], ["delete"], ["import"], ["import", "--format", "csv", "a"],
                          ["import", "--encoding", "nonsense", "a"], ["export"], ["export", "--format", "vcard4"],
                          ["export", "-o", "-"], ["export", "--format", "vcard9", "-o", "-"],
                          ["--json", "export", "--format", "vcard4", "-o", "-"], ["sample", "--people", "0"],
                          ["check", "--json=yes"], ["--file"]):
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
                    "sample"]
        for command in commands:
            true(f"  {command} " in overall.out, command)
            for arguments in ([*command.split(), "--help"], ["--help", *command.split()], [*command.split(), "-h"]):
                done = place.run(*arguments, db=False)
                equal((done.returncode, done.err), (0, ""), arguments)
                true(f"goen-cli {command}" in done.out, command)
                true("--file" in done.out and "--json" in done.out)
        for option in ("--dry-run", "--encoding", "--format"):
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
