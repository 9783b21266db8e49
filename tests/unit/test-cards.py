# SPDX-License-Identifier: GPL-3.0-or-later
"""Business cards with goen-cli: what a printer gets, measured in the PDF by other programs."""
import json
import os
import re
import stat
import subprocess

import tap
from pdf_edges import MM, nominal, page_size, same_sheet, sheets, stroked_edges
from place import Place, equal, true

TOP = os.environ["GOEN_TEST_TOP"]
PROFILE = {"name": "高橋 美咲", "name-yomi": "たかはし みさき", "name-latin": "Misaki Takahashi",
           "company": "株式会社みどり製作所", "company-latin": "Midori Manufacturing", "department": "営業企画部",
           "title": "課長", "title-latin": "Manager", "postal": "100-0004",
           "address": "東京都千代田区大手町1-12-3", "address-latin": "Otemachi, Tokyo", "phone": "03-0000-0000",
           "mobile": "090-0000-0000", "mail": "misaki@example.jp", "url": "https://example.jp"}
LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30">'
        '<circle cx="20" cy="15" r="12" fill="#2f6f4f"/></svg>')


def run(*arguments):
    done = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    equal(done.returncode, 0, done.stderr.decode("utf-8", "replace"))
    return done.stdout


def profile(place, **changes):
    return place.write("profile.json", json.dumps({**PROFILE, **changes}, ensure_ascii=False))


def sheet(place, *arguments, out="out.pdf", status=0, **keywords):
    path = place.path(out)
    done = place.run("sheet", *arguments, "-o", path, **keywords)
    equal(done.returncode, status, done.err)
    return done if status != 0 else path


def test_every_edge_lies_where_the_maker_says():
    with Place() as place:
        own = profile(place)
        worst = 0
        for row in sheets(TOP):
            part = row["parts"].split("|")[0]
            # A maker and part that several geometries share is named by its key.
            found = [one for one in place.json("sheets", row["brand"], part)
                     if same_sheet(one, row)]
            true(found, row)
            path = sheet(place, "--design", "blank", "--profile", own, "--sheet", found[0]["key"], "--outlines",
                         "--size", f'{row["card_width"]}x{row["card_height"]}')
            width, height = page_size(path)
            true(abs(width - float(row["page_width"])) < 0.02 and abs(height - float(row["page_height"])) < 0.02, row)
            seen = stroked_edges(path)
            for place_of_card in nominal(row):
                nearest = min(seen, key=lambda bound: max(abs(p - q) for p, q in zip(bound, place_of_card)))
                worst = max(worst, *(abs(p - q) for p, q in zip(nearest, place_of_card)))
                true(worst <= 0.02, f"{row['brand']} {part}: {nearest} instead of {place_of_card}")
            equal(len(seen), int(row["nx"]) * int(row["ny"]))
        print(f"# worst edge: {worst:.4f} mm")


def texts_of(path, *options):
    return run("pdftotext", "-raw", *options, path, "-").decode("utf-8")


def test_every_text_of_every_design_is_text():
    with Place() as place:
        own = profile(place)
        place.write("logo.svg", LOGO)
        shown = 0
        for design in ("classic", "qr", "minimal", "vertical", "vertical-modern", "bilingual", "photo", "photo-qr", "band", "side",
                       "centered", "mincho", "portrait"):
            path = place.path(design + ".pdf")
            equal(place.run("card", "--design", design, "--profile", own, "--logo", place.path("logo.svg"), "-o", path).returncode, 0)
            text = re.sub(r"\s+", "", texts_of(path))
            for key in ("name", "company"):
                true(PROFILE[key].replace(" ", "") in text, f"{design}: {key} is not in {text}")
            shown += 1
            fonts = run("pdffonts", path).decode().splitlines()[2:]
            true(fonts and all(re.match(r"[A-Z]{6}\+", line) and line.split()[-5] == "yes" for line in fonts), fonts)
        equal(shown, 13)
        back = texts_of(place.path("bilingual.pdf"), "-f", "2", "-l", "2")
        true("Misaki Takahashi" in back and "Otemachi, Tokyo" in back, back)


def test_numbers_of_a_vertical_address_are_kanji():
    with Place() as place:
        path = place.path("v.pdf")
        equal(place.run("card", "--design", "vertical", "--profile", profile(place), "-o", path).returncode, 0)
        text = re.sub(r"\s+", "", texts_of(path))
        true("大手町一－一二－三" in text, text)


def test_codes_are_read_off_the_page():
    with Place() as place:
        own = profile(place)
        for design in ("qr", "photo-qr"):
            path = place.path("qr.pdf")
            equal(place.run("card", "--design", design, "--profile", own, "-o", path).returncode, 0)
            run("pdftoppm", "-r", "300", "-png", "-singlefile", path, place.path("qr"))
            text = run("zbarimg", "--quiet", "--raw", "--nodbus", place.path("qr.png")).decode("utf-8")
            true(text.startswith("MECARD:N:高橋 美咲;") and "ORG:株式会社みどり製作所;" in text, text)
        equal(place.run("card", "--design", "qr", "--qr", "ご縁をありがとう", "--profile", own, "-o", place.path("qr.pdf")).returncode, 0)
        run("pdftoppm", "-r", "300", "-png", "-singlefile", place.path("qr.pdf"), place.path("qr"))
        equal(run("zbarimg", "--quiet", "--raw", "--nodbus", place.path("qr.png")).decode("utf-8"), "ご縁をありがとう\n")


def words(path, page):
    """Middle of each word of a page, in mm."""
    html = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), path, "-").decode("utf-8")
    for match in re.finditer(r'<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]*)<', html):
        left, top, right, bottom = (float(match.group(i)) * MM for i in range(1, 5))
        yield match.group(5), (left + right) / 2, (top + bottom) / 2


def test_backs_lie_behind_their_fronts():
    with Place() as place:
        own = profile(place)
        for flip in ("long", "short"):
            # HISAGO: 7 mm above, 15 mm below, so that a wrong mirror shows. Place 2 is the upper right one.
            path = sheet(place, "--design", "bilingual", "--profile", own, "--sheet", "HISAGO BM102S", "--slots", "2", "--copies", "1",
                         "--side", "both", "--flip", flip, "--size", "90x55")
            _, x, y = next(word for word in words(path, 1) if word[0] == "株式会社みどり製作所")
            true(105 < x < 195 and 7 < y < 62, (x, y))
            _, x, y = next(word for word in words(path, 2) if word[0] == "Misaki")
            if flip == "long":
                true(15 < x < 105 and 7 < y < 62, (flip, x, y))
            else:
                true(105 < x < 195 and 297 - 62 < y < 297 - 7, (flip, x, y))


def test_slots_and_copies():
    with Place() as place:
        own = profile(place)
        common = ("--design", "minimal", "--profile", own, "--sheet", "A-one 51002")

        def names(path, page):
            return [(round(x), round(y)) for word, x, y in words(path, page) if word == "高橋"]

        equal(len(names(sheet(place, *common), 1)), 10)
        equal(len(names(sheet(place, *common, "--slots", "3-10"), 1)), 8)
        path = sheet(place, *common, "--slots", "9,10", "--copies", "5")
        equal((len(names(path, 1)), len(names(path, 2))), (2, 3))
        true(all(y > 231 for _, y in names(path, 1)) and all(y < 121 for _, y in names(path, 2)), names(path, 1))


def test_a_printer_is_corrected():
    with Place() as place:
        own = profile(place)
        common = ("--design", "blank", "--profile", own, "--sheet", "A-one 51002", "--outlines")
        moved = stroked_edges(sheet(place, *common, "--offset", "1.5,-0.5", "--scale", "1.01,0.99"))
        left, top = min(bound[0] for bound in moved), min(bound[1] for bound in moved)
        right, bottom = max(bound[2] for bound in moved), max(bound[3] for bound in moved)
        for seen, wanted in ((left, 14 * 1.01 + 1.5), (top, 11 * 0.99 - 0.5), (right, 196 * 1.01 + 1.5), (bottom, 286 * 0.99 - 0.5)):
            true(abs(seen - wanted) < 0.02, (seen, wanted))


def test_marks_stand_outside_of_all_cards():
    with Place() as place:
        path = sheet(place, "--design", "blank", "--profile", profile(place), "--sheet", "Plain A4 91x55", "--marks")
        seen = stroked_edges(path)
        true(len(seen) >= 2 * (4 + 8) + 4, len(seen))
        row, = [row for row in sheets(TOP) if row["brand"] == "Plain" and row["parts"] == "A4 91x55"]
        for left, top, right, bottom in nominal(row):
            for bound in seen:
                true(bound[2] <= left - 2.99 or bound[0] >= right + 2.99 or bound[3] <= top - 2.99 or bound[1] >= bottom + 2.99, bound)
            # A mark points at each edge.
            true(any(abs(bound[0] - left) < 0.02 and abs(bound[2] - left) < 0.02 for bound in seen), left)
            true(any(abs(bound[1] - bottom) < 0.02 and abs(bound[3] - bottom) < 0.02 for bound in seen), bottom)


def test_a_team_gets_cards():
    with Place() as place:
        place.add("--family", "高橋", "--given", "美咲", "--company", "みどり製作所")
        place.add("--family", "田中", "--given", "次郎", "--company", "みどり製作所")
        place.add("--family", "佐藤", "--given", "健一", "--company", "あお商事")
        path = sheet(place, "--design", "minimal", "--people", "みどり", "--sheet", "A-one 51002", "--copies", "2")
        equal(sorted(word for word, _, _ in words(path, 1) if word in ("高橋", "田中", "佐藤")), ["田中", "田中", "高橋", "高橋"])
        equal(place.run("export", "--format", "csv", "-o", place.path("team.csv")).returncode, 0)
        path = sheet(place, "--design", "minimal", "--csv", place.path("team.csv"), "--sheet", "A-one 51002")
        equal(sorted(word for word, _, _ in words(path, 1) if word in ("高橋", "田中", "佐藤")), ["佐藤", "田中", "高橋"])


def test_notes_stay_off_the_card():
    with Place() as place:
        place.write("one.vcf", "BEGIN:VCARD\nVERSION:3.0\nN:高橋;美咲;;;\nFN:高橋 美咲\nNOTE:ゴルフが苦手\nTEL;TYPE=HOME:03-1111-0000\nEND:VCARD\n")
        place.run("import", place.path("one.vcf"))
        for design in ("classic", "qr", "photo"):
            path = sheet(place, "--design", design, "--people", "高橋", "--sheet", "A-one 51002")
            text = texts_of(path)
            true("高橋" in text and "ゴルフ" not in text and "1111" not in text, text)


def test_one_card_as_picture_and_drawing():
    with Place() as place:
        own = profile(place)
        for ending in ("png", "svg"):
            path = place.path("card." + ending)
            equal(place.run("card", "--design", "bilingual", "--profile", own, "-o", path).returncode, 0)
            true(os.path.exists(place.path("card-back." + ending)), ending)
            equal(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        with open(place.path("card.png"), "rb") as file:
            header = file.read(24)
        # 91 × 55 mm at 600 dpi.
        equal((int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")), (2150, 1299))
        with open(place.path("card.svg"), encoding="utf-8") as file:
            true('width="91mm" height="55mm"' in file.read())


def test_what_does_not_fit_is_told():
    with Place() as place:
        done = place.run("card", "--design", "classic", "--profile", profile(place, name="長" * 60), "-o", place.path("long.pdf"))
        equal(done.returncode, 0, done.err)
        true("Name" in done.err, done.err)
        done = place.run("card", "--design", "classic", "--profile", profile(place, company="株式会社" + "とても長い名前の" * 3),
                         "-o", place.path("wide.pdf"))
        true("condensed" in done.err, done.err)
        done = place.run("card", "--design", "classic", "--profile", profile(place), "-o", place.path("good.pdf"))
        equal(done.err, "")


def test_list_of_people():
    with Place() as place:
        place.add("--family", "高橋", "--given", "美咲", "--family-yomi", "たかはし", "--given-yomi", "みさき", "--company", "みどり製作所")
        place.add("--family", "青木", "--given", "健", "--family-yomi", "あおき", "--given-yomi", "けん", "--company", "あお商事")
        equal(place.run("book", "-o", place.path("book.pdf"), "--title", "名簿").returncode, 0)
        text = texts_of(place.path("book.pdf"))
        order = [text.find(word) for word in ("名簿", "あ\n", "青木", "た\n", "高橋")]
        true(-1 not in order and order == sorted(order), text)
        true("みどり製作所" in text and "1 / 1" in text, text)
        equal(place.run("book", "--people", "みどり", "-o", place.path("book.pdf")).returncode, 0)
        true("青木" not in texts_of(place.path("book.pdf")), "somebody else is on the list")
        done = place.run("book", "--people", "nobody", "-o", place.path("none.pdf"))
        true(done.returncode == 1 and "nobody" in done.err and not os.path.exists(place.path("none.pdf")), done.err)


def test_name_badges():
    with Place() as place:
        place.add("--family", "高橋", "--given", "美咲", "--company", "みどり製作所")
        path = place.path("badges.pdf")
        equal(place.run("badges", "--title", "例会", "--size", "90x60", "-o", path).returncode, 0)
        text = texts_of(path)
        true(all(word in text for word in ("例会", "みどり製作所", "高橋")), text)
        # On A4 on its side three by three fit, upright only two by four. Marks to cut at the edges of all of them.
        seen = stroked_edges(path)
        for edge in (13.5, 103.5, 193.5, 283.5):
            true(any(abs(bound[0] - edge) < 0.02 and abs(bound[2] - edge) < 0.02 for bound in seen), edge)
        done = place.run("badges", "--size", "500x500", "-o", place.path("none.pdf"))
        true(done.returncode == 1 and done.err.strip() and not os.path.exists(place.path("none.pdf")), done.err)


def test_bad_input_is_told_in_a_sentence():
    with Place() as place:
        own = profile(place)
        place.write("broken.png", "not a picture")
        place.write("broken.json", "{")
        place.write("unknown.json", '{"nmae": "x"}')
        card = ("card", "--design", "classic", "--profile", own)
        page = ("sheet", "--design", "classic", "--profile", own, "--sheet", "A-one 51002")
        out = ("-o", place.path("out.pdf"))
        for arguments, status, word in (
                (card + ("--logo", place.path("none.png")) + out, 1, "none.png"),
                (card + ("--logo", place.path("broken.png")) + out, 1, "broken.png"),
                (card + ("-o", place.path("out.doc")), 1, ".pdf"),
                (("card", "--design", "nice", "--profile", own) + out, 1, "classic"),
                (("card", "--design", "classic", "--profile", place.path("broken.json")) + out, 1, "broken.json"),
                (("card", "--design", "classic", "--profile", place.path("unknown.json")) + out, 1, "nmae"),
                (("card", "--design", "classic", "--size", "big", "--profile", own) + out, 1, "big"),
                (page + ("--copies", "0") + out, 2, "one copy"),
                (page + ("--slots", "11") + out, 1, "11"),
                (page + ("--scale", "2,2") + out, 1, "0.9"),
                (page + ("--offset", "x") + out, 1, "offset"),
                (page + ("--side", "top") + out, 1, "both"),
                (page + ("--size", "200x100") + out, 1, "91"),
                (page + ("--people", "nobody") + out, 1, "nobody"),
                (("sheet", "--design", "classic", "--profile", own, "--sheet", "A-one 1") + out, 1, "A-one 1"),
                (page, 2, "-o")):
            done = place.run(*arguments)
            equal(done.returncode, status, f"{arguments}: {done.err}")
            true(word in done.err, f"{word} is not in {done.err}")
        true(not os.path.exists(place.path("out.pdf")), "something was written all the same")


tap.run(*[value for name, value in list(globals().items()) if name.startswith("test_")])
