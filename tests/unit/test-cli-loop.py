# SPDX-License-Identifier: GPL-3.0-or-later
"""Events and follow-ups with goen-cli, as somebody after a gathering would use it."""
import os
import stat
import subprocess

import tap
from place import CLI, Place, equal, true

EVENING = ("add", "event", "--title", "みどり異業種交流会", "--start", "2026-11-20T19:00+09:00",
           "--end", "2026-11-20T21:00+09:00", "--kind", "cross-industry", "--place", "大手町", "--fee", "5000")
# An hour after the evening, in Tokyo.
AFTER = {"now": "2026-11-20T22:00:00+09:00", "zone": "Asia/Tokyo"}


def evening(place, **keywords):
    return place.json(*EVENING, **{**AFTER, **keywords})["uuid"]


def test_event_is_added_and_listed():
    with Place() as place:
        uuid = evening(place)
        event, = place.json("list", "events", **AFTER)
        equal(event["uuid"], uuid)
        equal(event["title"], "みどり異業種交流会")
        equal(event["start"], "2026-11-20T19:00:00+09:00")
        equal(event["end"], "2026-11-20T21:00:00+09:00")
        equal(event["kind"], "cross-industry")
        equal(event["status"], "went")
        equal(event["place"], "大手町")
        table = place.run("list", "events", **AFTER).out
        true("みどり異業種交流会" in table and uuid in table, table)


def test_events_are_told_apart_by_the_clock():
    with Place() as place:
        evening(place)
        place.json("add", "event", "--title", "勉強会", "--start", "2026-12-01T18:00", "--end", "2026-12-01T20:00", **AFTER)
        equal([e["title"] for e in place.json("list", "events", "--upcoming", **AFTER)], ["勉強会"])
        equal([e["title"] for e in place.json("list", "events", "--past", **AFTER)], ["みどり異業種交流会"])
        equal([e["status"] for e in place.json("list", "events", **AFTER)], ["going", "went"])


def test_bad_events_are_refused():
    with Place() as place:
        for arguments, word in (
                (("add", "event", "--start", "2026-11-20T19:00"), "title"),
                (("add", "event", "--title", "x", "--start", "gestern"), "gestern"),
                (("add", "event", "--title", "x", "--start", "2026-11-20T19:00", "--end", "2026-11-20T18:00"), "before"),
                (("add", "event", "--title", "x", "--kind", "wedding"), "cross-industry"),
                (("add", "event", "--title", "x", "--status", "maybe"), "considering")):
            done = place.run(*arguments, **AFTER)
            equal(done.returncode, 1, done.err)
            true(word in done.err, f"{word} is not in {done.err}")
        equal(place.json("list", "events", **AFTER), [])


def test_an_end_needs_a_beginning():
    with Place() as place:
        for arguments, word in ((("--end", "2026-12-01T20:00"), "beginning"),
                                (("--start", "2026-12-01", "--end", "2026-12-01T20:00"), "match"),
                                (("--start", "2026-12-01T19:00", "--end", "2026-12-02"), "match"),
                                (("--start", "2026-12-02", "--end", "2026-12-01"), "before")):
            done = place.run("add", "event", "--title", "会", *arguments, **AFTER)
            equal(done.returncode, 1, done.err)
            true(word in done.err, done.err)
        equal(place.json("list", "events", **AFTER), [])


def test_dates_alone_make_whole_days():
    with Place() as place:
        place.json("add", "event", "--title", "一日", "--start", "2026-12-01", **AFTER)
        place.json("add", "event", "--title", "合宿", "--start", "2026-12-05", "--end", " 2026-12-06 ", **AFTER)
        events = {e["title"]: e for e in place.json("list", "events", **AFTER)}
        equal(events["一日"]["start"], "2026-12-01T00:00:00+09:00")
        equal((events["合宿"]["start"], events["合宿"]["end"]), ("2026-12-05T00:00:00+09:00", "2026-12-07T00:00:00+09:00"))
        text = place.run("export", "--format", "ics", "-o", "-", **AFTER).out
        for line in ("DTSTART;VALUE=DATE:20261201", "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261207"):
            true(line in text, text)
        # Whole days are over when the day is.
        place.json("add", "event", "--title", "今日", "--start", "2026-11-20", **AFTER)
        equal({e["title"]: e["status"] for e in place.json("list", "events", **AFTER)}["今日"], "going")


def test_evening_from_capture_to_done():
    with Place() as place:
        known = place.add("--family", "髙橋", "--given", "美咲", "--company", "株式会社みどり製作所", "--email", "misaki@example.jp")
        uuid = evening(place)
        captured = place.json("capture", "--event", uuid, "高橋 美咲 / みどり製作所 / 来月の展示会",
                              "佐藤　健一／あお商事／採用の悩み", "田中", **AFTER)
        equal([c["person"] for c in captured], ["髙橋 美咲", "佐藤 健一", "田中"])
        equal([c["known"] for c in captured], [True, False, False])
        equal(captured[0]["person-uuid"], known)
        equal(captured[1]["company"], "あお商事")

        due = place.json("due", **AFTER)
        equal([d["person"] for d in due], ["髙橋 美咲", "佐藤 健一", "田中"])
        for item in due:
            equal(item["kind"], "thanks")
            equal(item["event"], "みどり異業種交流会")
            equal(item["due"], "2026-11-21T21:00:00+09:00")
        equal([d["hook"] for d in due], ["来月の展示会", "採用の悩み", None])

        equal(place.json("done", due[0]["uuid"], **AFTER), {"uuid": due[0]["uuid"]})
        equal([d["person"] for d in place.json("due", **AFTER)], ["佐藤 健一", "田中"])
        event, = place.json("list", "events", **AFTER)
        equal((event["met"], event["thanks"], event["thanked"]), (3, 3, 1))

        again = place.run("done", due[0]["uuid"], **AFTER)
        equal(again.returncode, 1)
        true("closed" in again.err, again.err)


def test_a_doctor_stays_one():
    with Place() as place:
        uuid = evening(place)
        captured, = place.json("capture", "--event", uuid, "田中先生 / みどり医院", **AFTER)
        equal(captured["person"], "田中")
        equal(place.json("show", captured["person-uuid"])["honorific"], "先生")
        item, = place.json("due", **AFTER)
        body = place.json("draft", item["uuid"], "--tone", "client", "--language", "ja", **AFTER)["body"]
        true("田中 先生" in body and "様" not in body, body)


def test_due_is_local_time():
    with Place() as place:
        uuid = evening(place)
        place.json("capture", "--event", uuid, "佐藤", **AFTER)
        equal(place.json("due", now=AFTER["now"], zone="America/New_York")[0]["due"], "2026-11-21T07:00:00-05:00")
        equal(place.json("due", now=AFTER["now"], zone="UTC")[0]["due"], "2026-11-21T12:00:00+00:00")


def test_snooze_hides_until_then_and_leaves_the_deadline():
    with Place() as place:
        place.json("capture", "--event", evening(place), "佐藤", **AFTER)
        item, = place.json("due", **AFTER)
        place.json("snooze", item["uuid"], "--until", "2026-11-21T08:00+09:00", **AFTER)
        equal(place.json("due", **AFTER), [])
        hidden, = place.json("due", "--all", **AFTER)
        equal(hidden["due"], item["due"])
        back, = place.json("due", now="2026-11-21T08:00:01+09:00", zone="Asia/Tokyo")
        equal(back["due"], item["due"])
        equal(place.run("snooze", item["uuid"], "--until", "bald", **AFTER).returncode, 1)
        equal(place.run("snooze", item["uuid"], **AFTER).returncode, 2)


def test_drop_closes():
    with Place() as place:
        place.json("capture", "--event", evening(place), "佐藤", **AFTER)
        item, = place.json("due", **AFTER)
        place.json("drop", item["uuid"], "--reason", "別の人が担当", **AFTER)
        equal(place.json("due", "--all", **AFTER), [])


def test_a_line_that_cannot_be_read_writes_nothing():
    with Place() as place:
        uuid = evening(place)
        done = place.run("capture", "--event", uuid, "佐藤 / あお商事", " / / 話だけ", **AFTER)
        equal(done.returncode, 1)
        true("2" in done.err and "name" in done.err, done.err)
        equal(place.json("due", **AFTER), [])
        equal(place.json("list", "people"), [])


def test_lines_come_from_standard_input():
    with Place() as place:
        uuid = evening(place)
        lines = "佐藤 / あお商事 / 採用\n\n鈴木/きいろ工業\n".encode()
        equal([c["person"] for c in place.json("capture", "--event", uuid, "-", stdin=lines, **AFTER)], ["佐藤", "鈴木"])


def test_standard_input_that_is_no_text_is_told():
    with Place() as place:
        uuid = evening(place)
        for lines in (b"Sato / Ao\nSu\0zuki / Ki\n", b"Sato / Ao\n\xff\xfe\n"):
            done = place.run("capture", "--event", uuid, "-", stdin=lines, **AFTER)
            equal(done.returncode, 1, done.err)
            true("Line 2" in done.err and "UTF-8" in done.err, done.err)
        equal(place.json("due", **AFTER), [])
        captured, = place.json("capture", "--event", uuid, "-", stdin=b"\xef\xbb\xbf" + "木村 / あお商事\n".encode(), **AFTER)
        equal(captured["person"], "木村")


def test_files_that_are_not_ours_to_replace():
    with Place() as place:
        uuid = evening(place)
        commands = (("brief", "--event", uuid), ("export", "--format", "ics"))
        os.chmod(place.write("kept", "old"), 0o400)
        os.mkdir(place.path("folder"))
        for command in commands:
            for target, word in ((place.path("kept"), "write-protected"), (place.path("folder"), "folder"),
                                 ("/dev/full", "device"), ("", "empty")):
                done = place.run(*command, "-o", target, **AFTER)
                equal(done.returncode, 1, done.err)
                true(word in done.err, done.err)
        equal(open(place.path("kept"), encoding="utf-8").read(), "old")
        equal([name for name in os.listdir(place.folder) if name.startswith("kept")], ["kept"])
        # A link stays one; what it leads to is replaced.
        place.write("real", "old")
        for command in commands:
            os.symlink("real", place.path("link"))
            place.json(*command, "-o", place.path("link"), **AFTER)
            true(os.path.islink(place.path("link")) and os.path.getsize(place.path("real")) > 3)
            os.unlink(place.path("link"))


def test_limit_on_file_sizes_is_an_error():
    with Place() as place:
        uuid = evening(place)
        for command in (("brief", "--event", uuid, "-o", place.path("x.pdf")), ("capture", "--event", uuid, "佐藤 / " + "あ" * 20000)):
            arguments = [os.fsencode(argument) for argument in ("--file", place.db, *command)]
            done = subprocess.run(["sh", "-c", 'ulimit -f 4; exec "$@"', "sh", CLI, *arguments],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
            equal(done.returncode, 1, done.stderr)
            true(done.stderr)
        true(not [name for name in os.listdir(place.folder) if name.startswith("x.pdf")])
        equal(place.json("due", **AFTER), [])


def test_unknown_uuids_are_told():
    nobody = "00000000-0000-4000-8000-000000000000"
    with Place() as place:
        for arguments in (("capture", "--event", nobody, "佐藤"), ("done", nobody), ("snooze", nobody, "--until", "2026-11-22"),
                          ("draft", nobody), ("brief", "--event", nobody, "-o", place.path("x.pdf"))):
            done = place.run(*arguments, **AFTER)
            equal(done.returncode, 1, arguments)
            true(nobody in done.err, done.err)
        true(not os.path.exists(place.path("x.pdf")))


def test_draft_follows_the_language_of_the_locale():
    with Place() as place:
        uuid = evening(place)
        place.add("--family", "高橋", "--given", "美咲", "--company", "株式会社みどり製作所", "--email", "misaki@example.jp",
                  "--private-note", "ひみつ")
        place.json("capture", "--event", uuid, "高橋 美咲 / みどり製作所 / 来月の展示会", **AFTER)
        item, = place.json("due", **AFTER)
        japanese = place.json("draft", item["uuid"], "--kind", "thanks", "--tone", "client", locale="ja_JP.UTF-8", **AFTER)
        equal(japanese["to"], "misaki@example.jp")
        for word in ("高橋 美咲 様", "みどり異業種交流会", "来月の展示会", "株式会社みどり製作所"):
            true(word in japanese["body"], f"{word} is not in {japanese['body']}")
        true("ひみつ" not in japanese["body"])
        english = place.json("draft", item["uuid"], "--tone", "peer", locale="en_US.UTF-8", **AFTER)
        true("みどり異業種交流会" in english["body"] and "来月の展示会" in english["body"], english["body"])
        true("Thank" in english["body"] or "thank" in english["body"], english["body"])
        for kind in ("info", "meet", "congratulate", "introduce", "again"):
            for tone in ("client", "peer", "friend"):
                body = place.json("draft", item["uuid"], "--kind", kind, "--tone", tone, locale="ja_JP.UTF-8", **AFTER)["body"]
                true(body and not set("{}[]|") & set(body), body)
        equal(place.run("draft", item["uuid"], "--kind", "promise", **AFTER).returncode, 2)
        equal(place.run("draft", item["uuid"], "--tone", "rude", **AFTER).returncode, 2)
        # Nothing was changed by all that.
        equal(place.json("due", **AFTER), [item])


def test_what_was_promised_is_written_as_what_i_do():
    with Place() as place:
        place.json("sample", "--people", "60", **AFTER)
        item = next(d for d in place.json("due", "--all", **AFTER) if d["hook"] == "省エネの補助金の資料を送る")
        draft = place.json("draft", item["uuid"], "--tone", "client", "--language", "ja", **AFTER)
        true(draft["subject"].startswith("省エネの補助金の資料をお送りする件"), draft["subject"])
        true("お約束しておりました省エネの補助金の資料をお送りする件につきまして" in draft["body"], draft["body"])
        true("ご参考になりそうな情報" not in draft["body"], draft["body"])


def test_what_they_promised_is_asked_about():
    with Place() as place:
        place.json("sample", "--people", "60", **AFTER)
        item = next(d for d in place.json("due", "--all", **AFTER) if d["kind"] == "promised")
        body = place.json("draft", item["uuid"], "--tone", "client", "--language", "ja", **AFTER)["body"]
        true("その後のご状況はいかがでしょうか" in body, body)
        true(item["hook"].split("を")[0] in body, body)


def test_long_silence_says_how_long_it_was():
    with Place() as place:
        place.json("capture", "--event", evening(place), "佐藤", **AFTER)
        item, = place.json("due", **AFTER)
        body = place.json("draft", item["uuid"], "--kind", "again", "--tone", "friend", "--language", "ja",
                          now="2027-02-27T10:00:00+09:00", zone="Asia/Tokyo")["body"]
        true("3か月ほど" in body, body)


def test_proposed_dates_avoid_holidays():
    with Place() as place:
        place.json("capture", "--event", evening(place), "佐藤", **AFTER)
        item, = place.json("due", **AFTER)
        # 28 December 2026 is a Monday; from the 29th to 3 January nobody works, the 11th of January is a holiday.
        body = place.json("draft", item["uuid"], "--kind", "meet", "--tone", "client", "--language", "ja",
                          now="2026-12-26T10:00:00+09:00", zone="Asia/Tokyo")["body"]
        for day in ("12月29日", "12月30日", "12月31日", "1月1日", "1月2日", "1月3日", "1月9日", "1月10日"):
            true(day not in body, f"{day} is in {body}")
        equal(body.count("(月)") + body.count("(火)") + body.count("(水)") + body.count("(木)") + body.count("(金)"), 3, body)


def test_brief_is_one_page():
    with Place() as place:
        uuid = evening(place)
        place.json("brief", "--event", uuid, "-o", place.path("brief.pdf"), **AFTER)
        equal(stat.S_IMODE(os.stat(place.path("brief.pdf")).st_mode), 0o600)
        info = subprocess.run(["pdfinfo", place.path("brief.pdf")], stdout=subprocess.PIPE, check=True).stdout.decode()
        true("Pages:           1\n" in info and "A4" in info, info)
        text = subprocess.run(["pdftotext", place.path("brief.pdf"), "-"], stdout=subprocess.PIPE, check=True).stdout.decode()
        true("みどり異業種交流会" in text and "大手町" in text, text)
        done = place.run("brief", "--event", uuid, "-o", place.path("no/where.pdf"), **AFTER)
        equal(done.returncode, 1)
        true("where.pdf" in done.err, done.err)


def test_calendar_goes_out_and_comes_back():
    with Place() as place:
        evening(place)
        equal(place.json("export", "--format", "ics", "-o", place.path("events.ics"), **AFTER), {"exported": 1})
        text = open(place.path("events.ics"), encoding="utf-8").read()
        true("SUMMARY:みどり異業種交流会" in text, text)
        # The same event is not added again, and what changed in the calendar is taken over.
        again = place.json("import", "--format", "ics", place.path("events.ics"), **AFTER)
        equal((again["added"], again["updated"]), (0, 0))
        moved = place.write("moved.ics", text.replace("LOCATION:大手町", "LOCATION:丸の内"))
        again = place.json("import", "--format", "ics", moved, **AFTER)
        equal((again["added"], again["updated"]), (0, 1))
        equal(place.json("list", "events", **AFTER)[0]["place"], "丸の内")
        equal(len(place.json("list", "events", **AFTER)), 1)
        with Place() as other:
            equal(other.json("import", place.path("events.ics"), **AFTER)["added"], 1)
            event, = other.json("list", "events", **AFTER)
            equal((event["title"], event["start"], event["kind"]), ("みどり異業種交流会", "2026-11-20T19:00:00+09:00", "cross-industry"))


def test_calendar_with_a_mistake_says_where():
    with Place() as place:
        path = place.write("events.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20261201T100000Z\nEND:VEVENT\n"
                           "BEGIN:VEVENT\nSUMMARY:良い会\nDTSTART:20261201T100000Z\nEND:VEVENT\nEND:VCALENDAR\n")
        found = place.json("import", "--format", "ics", "--dry-run", path, **AFTER)
        equal(found["found"], 1)
        equal(place.json("list", "events", **AFTER), [])
        result = place.json("import", "--format", "ics", path, **AFTER)
        equal(result["added"], 1)
        equal([p["line"] for p in result["problems"]], [3])
        card = place.write("people.ics", "BEGIN:VCARD\nEND:VCARD\n")
        done = place.run("import", "--format", "ics", card, **AFTER)
        equal(done.returncode, 1)
        true("people.ics" in done.err and "BEGIN:VCALENDAR" in done.err, done.err)


def test_sample_has_a_life():
    with Place() as place:
        place.json("sample", "--people", "60", **AFTER)
        true(len(place.json("list", "events", **AFTER)) >= 8)
        thanks = [d for d in place.json("due", **AFTER) if d["kind"] == "thanks"]
        true(len(thanks) >= 3, thanks)
        place.json("sample", "--remove", **AFTER)
        equal(place.json("list", "events", **AFTER), [])
        equal(place.json("due", "--all", **AFTER), [])


tap.run(*[value for name, value in list(globals().items()) if name.startswith("test_")])
