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
DESIGNS = ("classic", "qr", "minimal", "vertical", "vertical-modern", "bilingual", "photo", "photo-qr", "band", "side", "centered",
           "mincho", "portrait")
VERTICAL = ("vertical", "vertical-modern")
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
        for design in DESIGNS:
            path = place.path(design + ".pdf")
            equal(place.run("card", "--design", design, "--profile", own, "--logo", place.path("logo.svg"), "-o", path).returncode, 0)
            text = re.sub(r"\s+", "", texts_of(path))
            for key in ("name", "company"):
                true(PROFILE[key].replace(" ", "") in text, f"{design}: {key} is not in {text}")
            # In vertical text as well, where what is Latin lies on its side; only one design has no place for it.
            true(design == "vertical" or PROFILE["mail"] in text, f"{design}: the address is not in {text}")
            if not design.startswith("vertical"):
                true(PROFILE["phone"] in text and PROFILE["mobile"] in text, f"{design}: a number is not in {text}")
            shown += 1
            fonts = run("pdffonts", path).decode().splitlines()[2:]
            true(fonts and all(re.match(r"[A-Z]{6}\+", line) and line.split()[-5] == "yes" for line in fonts), fonts)
        equal(shown, 13)
        back = texts_of(place.path("bilingual.pdf"), "-f", "2", "-l", "2")
        true("Misaki Takahashi" in back and "Otemachi, Tokyo 100-0004" in back and "〒" not in back, back)


def test_short_names_stand_wider():
    with Place() as place:
        path = place.path("name.pdf")

        def middles(name):
            equal(place.run("card", "--design", "classic", "--profile", profile(place, name=name), "-o", path).returncode, 0)
            found = [x for word, x, _ in words(path, 1) if word in name.split()]
            equal(len(found), 2, name)
            return found

        em = 2 * (middles("高橋 美咲")[0] - middles("林 健")[0])
        for name, wanted in (("林 健", 3), ("林 太郎", 2.5), ("高橋 健", 2.5)):
            first, second = middles(name)
            true(abs(second - first - wanted * em) < 0.1, (name, first, second, em))
        first, second = middles("高橋 美咲")
        true(2 * em < second - first < 2.4 * em, (first, second, em))


def test_numbers_of_a_vertical_address_are_kanji():
    with Place() as place:
        path = place.path("v.pdf")
        equal(place.run("card", "--design", "vertical", "--profile", profile(place), "-o", path).returncode, 0)
        text = re.sub(r"\s+", "", texts_of(path))
        true("大手町一－一二－三" in text, text)


def test_other_numbers_in_vertical_text_stay_as_they_are():
    with Place() as place:
        own = profile(place, company="ABC123株式会社", department="24時間対応室", title="第12課2024年度3M担当", address="東京都千代田区大手町1-12-3")
        for design in VERTICAL:
            path = place.path("v.pdf")
            equal(place.run("card", "--design", design, "--profile", own, "-o", path).returncode, 0)
            text = re.sub(r"\s+", "", texts_of(path))
            for said in ("ABC123株式会社", "24時間対応室", "第12課2024年度3M担当"):
                true(said in text, f"{design}: {said} is not in {text}")
            boxes = [(word, (left + right) / 2, top) for word, left, top, right, _ in word_boxes(path, 1)]
            seen = [word for word, _, _ in boxes]
            # Two digits stand beside each other in the room of one character, Latin words lie on their side as a whole.
            true("12" in seen and "24" in seen and "ABC123" in seen, seen)
            # Four stand below each other, upright, in the column of their text.
            column, first = next((x, top) for word, x, top in boxes if word == "年")
            above = [word for word, x, top in sorted(boxes, key=lambda box: box[2]) if abs(x - column) < 0.3 and top < first]
            equal(above[-4:], ["2", "0", "2", "4"])


def test_no_number_is_lost_or_without_a_word():
    plain = str.maketrans("〇一二三四五六七八九－", "0123456789-")
    with Place() as place:
        own = profile(place, fax="03-0000-1111")
        for design in DESIGNS:
            path = place.path(design + ".pdf")
            equal(place.run("card", "--design", design, "--profile", own, "-o", path).returncode, 0)
            for page in range(1, 3 if design == "bilingual" else 2):
                text = re.sub(r"\s+", "", texts_of(path, "-f", str(page), "-l", str(page))).translate(plain)
                for number in ("(TEL|電話)03-0000-0000", "FAX03-0000-1111", "(Mobile|携帯)090-0000-0000"):
                    true(re.search(number, text), f"{design}, page {page}: {number} is not in {text}")


def overlapping(boxes, is_vertical):
    """Pairs of words whose letters touch. Boxes are as high as the highest letter of the font, almost half again as high as these."""
    inner = []
    for word, left, top, right, bottom in boxes:
        side, over = 0.2 * min(right - left, bottom - top), (0.3 if is_vertical else 0.2) * (bottom - top)
        inner.append((word, left + side, top + over, right - side, bottom - over))
    for i, (word, left, top, right, bottom) in enumerate(inner):
        for other, left2, top2, right2, bottom2 in inner[i + 1:]:
            if left < right2 and left2 < right and top < bottom2 and top2 < bottom:
                yield word, other


def test_long_texts_keep_clear_of_each_other():
    name, company = "Alexander von Humboldt", "一般社団法人" + "国際環境技術協力推進連絡会議" * 4
    english = "International Association for the Advancement of Environment"
    true(len(company) >= 60 and len(english) == 60, (len(company), len(english)))
    with Place() as place:
        full = {"fax": "03-0000-1111", "slogan": "暮らしに緑を", "address": "東京都千代田区大手町1-12-3 みどり第二ビルディング2024号室"}
        long = {"name": name, "company": company, "name-latin": "Alexander Freiherr von Humboldt", "company-latin": english}
        for changes in ({}, full, long, {**full, **long}):
            own = profile(place, **changes)
            for design in DESIGNS:
                path = place.path("long.pdf")
                equal(place.run("card", "--design", design, "--profile", own, "-o", path).returncode, 0)
                for page in range(1, 3 if design == "bilingual" else 2):
                    boxes = list(word_boxes(path, page))
                    true(len(boxes) > 5, boxes)
                    equal(list(overlapping(boxes, design in VERTICAL)), [], f"{design}, page {page}, {changes}")
                text = re.sub(r"\s+", "", texts_of(path, "-f", "1", "-l", "1"))
                true(changes.get("name", PROFILE["name"]).replace(" ", "") in text, f"{design}: the name is not in {text}")


def test_few_digits_stand_beside_each_other():
    with Place() as place:
        path = place.path("v.pdf")
        for number in ("1", "12", "123", "1234"):
            own = profile(place, address="東京都千代田区大手町" + number, mobile="", phone="03-1234-0000")
            equal(place.run("card", "--design", "vertical-modern", "--profile", own, "-o", path).returncode, 0)
            seen = list(words(path, 1))
            beside = [(word, x) for word, x, _ in seen if word.isdigit() and len(word) > 1]
            # Two take the place of one character in the column of the address; more of them and those of a number to dial do not.
            column, = [x for word, x, _ in seen if word == "町"]
            equal([word for word, x in beside if abs(x - column) < 0.3], [number] if len(number) == 2 else [], (number, beside))
            equal(len(beside), 1 if len(number) == 2 else 0, (number, beside))


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


def word_boxes(path, page):
    """Each word of a page with its left, top, right and lower edge in mm."""
    html = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), path, "-").decode("utf-8")
    for match in re.finditer(r'<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]*)<', html):
        yield match.group(5), *(float(match.group(i)) * MM for i in range(1, 5))


def words(path, page):
    """Middle of each word of a page, in mm."""
    for word, left, top, right, bottom in word_boxes(path, page):
        yield word, (left + right) / 2, (top + bottom) / 2


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


def test_backs_stand_as_their_fronts_do():
    def on_back(flip, size, left, top):
        """The words of the back of the upper right card, from the corner of its place."""
        path = sheet(place, "--design", "bilingual", "--profile", profile(place), "--sheet", "HISAGO BM102S", "--slots", "2",
                     "--copies", "1", "--side", "both", "--flip", flip, "--size", size)
        return {word: (x - left, y - top) for word, x, y in words(path, 2)}, {word: (x, y) for word, x, y in words(path, 1)}

    with Place() as place:
        # Turned over its short edge the paper stands on its head, and so must the back.
        upright, _ = on_back("long", "90x55", 15, 7)
        turned, _ = on_back("short", "90x55", 105, 235)
        true(len(upright) > 8 and upright.keys() == turned.keys(), (upright, turned))
        for word, (x, y) in upright.items():
            true(abs(turned[word][0] - (90 - x)) < 0.2 and abs(turned[word][1] - (55 - y)) < 0.2, (word, turned[word], (x, y)))
        # An upright card lies on its side, its head to the right in front, and so to the left on the back.
        back, front = on_back("long", "55x90", 15, 7)
        true(front["株式会社みどり製作所"][0] > front["https://example.jp"][0], front)
        true(back["Midori"][0] < back["https://example.jp"][0], back)


def test_backs_are_moved_besides():
    with Place() as place:
        own = profile(place)
        common = ("--design", "bilingual", "--profile", own, "--sheet", "HISAGO BM102S", "--size", "90x55", "--side", "both")
        plain = sheet(place, *common)
        moved = sheet(place, *common, "--offset", "0.5,1", "--back-offset", "1.5,-2", out="moved.pdf")
        for page, right, down in ((1, 0.5, 1), (2, 2, -1)):
            for (word, x, y), (_, new_x, new_y) in zip(words(plain, page), words(moved, page)):
                true(abs(new_x - x - right) < 0.02 and abs(new_y - y - down) < 0.02, (page, word, new_x - x, new_y - y))


def test_outlines_of_backs_are_mirrored():
    with Place() as place:
        own = profile(place)
        # HISAGO: 7 mm above and 15 mm below the cards. Avery C2410: 107 mm to the left of them and 21.5 mm to the right.
        for name, size, flip, corner in (("HISAGO BM102S", "90x55", "short", (15, 15)), ("Avery A4 C2410", "81x50", "long", (21.5, 30.5))):
            seen = stroked_edges(sheet(place, "--design", "blank", "--profile", own, "--sheet", name, "--size", size, "--outlines",
                                       "--side", "back", "--flip", flip))
            for at in (0, 1):
                true(abs(min(bound[at] for bound in seen) - corner[at]) < 0.02, (name, seen))


def pixels(path):
    """What colour the first page is at a place in mm."""
    run("pdftoppm", "-r", "254", "-f", "1", "-l", "1", "-singlefile", path, path[:-len(".pdf")])
    with open(path[:-len(".pdf")] + ".ppm", "rb") as file:
        _, size, _, data = file.read().split(b"\n", 3)
    width = int(size.split()[0])

    def at(x, y):
        start = 3 * (int(y * 10) * width + int(x * 10))
        return tuple(data[start:start + 3])
    return at


def test_colour_bleeds_where_the_sheet_allows():
    with Place() as place:
        own = profile(place)
        band, paper = (0x0b, 0x55, 0x63), (255, 255, 255)
        # The band lies along the upper edge. Plain paper is cut 3 mm apart; on the other sheet the edges of the cards touch.
        for name, left, top, beyond in (("Plain A4 91x55", 11, 29.5, band), ("A-one 51002", 14, 11, paper)):
            at = pixels(sheet(place, "--design", "band", "--profile", own, "--sheet", name, "--slots", "1", "--copies", "1"))
            equal((at(left + 40, top + 0.5), at(left + 40, top - 0.5), at(left + 40, top - 2.5)), (band, beyond, beyond), name)
            equal((at(left - 0.5, top + 5), at(left - 2.5, top + 5)), (beyond, beyond), name)
            equal((at(left + 40, top - 3.5), at(left - 3.5, top + 5), at(left + 40, top + 16)), (paper, paper, paper), name)


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
        # No sheet of paper goes through the printer for nothing.
        for slots, copies, pages in (("1-10", "10", 1), ("1-10", "11", 2), ("9,10", "12", 2), ("9,10", "13", 3)):
            information = run("pdfinfo", sheet(place, *common, "--slots", slots, "--copies", copies)).decode()
            equal(re.search(r"Pages: +(\d+)", information).group(1), str(pages), (slots, copies))


def test_a_printer_is_corrected():
    with Place() as place:
        own = profile(place)
        common = ("--design", "blank", "--profile", own, "--sheet", "A-one 51002", "--outlines")
        moved = stroked_edges(sheet(place, *common, "--offset", "1.5,-0.5", "--scale", "1.01,0.99"))
        left, top = min(bound[0] for bound in moved), min(bound[1] for bound in moved)
        right, bottom = max(bound[2] for bound in moved), max(bound[3] for bound in moved)
        for seen, wanted in ((left, 14 * 1.01 + 1.5), (top, 11 * 0.99 - 0.5), (right, 196 * 1.01 + 1.5), (bottom, 286 * 0.99 - 0.5)):
            true(abs(seen - wanted) < 0.02, (seen, wanted))


def test_a_printer_is_measured():
    with Place() as place:
        for page, size in (("A4", (210, 297)), ("letter", (215.9, 279.4))):
            path = place.path("calibration.pdf")
            equal(place.run("calibration", "--page", page, "-o", path).returncode, 0)
            true(all(abs(seen - wanted) < 0.02 for seen, wanted in zip(page_size(path), size)), page_size(path))
            bars = [(right - left, bottom - top) for left, top, right, bottom in stroked_edges(path)]
            true(any(abs(width - 100) < 0.02 and height < 0.02 for width, height in bars) and
                 any(abs(height - 100) < 0.02 and width < 0.02 for width, height in bars), bars)

        # A printer that makes everything five per cent wider and puts it 4 mm to the right and 0.8 mm up: a bar A of 105 mm, and the cross,
        # which belongs to 105 / 148.5, at 4 + 1.05 × 105 and 148.5 - 0.8.
        told = place.run("calibration", "--measured", "105,100,114.25,147.7").out.split()
        equal([word for word in told if word.startswith("--")], ["--offset", "--scale"])
        path = sheet(place, "--design", "blank", "--profile", profile(place), "--sheet", "A-one 51002", "--outlines", *told)
        seen = stroked_edges(path)
        edges = (4 + 1.05 * min(bound[0] for bound in seen), min(bound[1] for bound in seen) - 0.8,
                 4 + 1.05 * max(bound[2] for bound in seen), max(bound[3] for bound in seen) - 0.8)
        true(all(abs(at - wanted) < 0.03 for at, wanted in zip(edges, (14, 11, 196, 286))), edges)

        for arguments, status, word in ((("--measured", "101,100"), 1, "101,100"), (("--measured", "0,100,105,148.5"), 1, "0,100"),
                                        (("--measured", "50,100,105,148.5"), 1, "0.9"),
                                        (("--page", "A9", "-o", place.path("a.pdf")), 1, "A4"), ((), 2, "--measured")):
            done = place.run("calibration", *arguments)
            equal(done.returncode, status, done.err)
            true(word in done.err, f"{word} is not in {done.err}")


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
        # Once, however many sides are printed.
        done = place.run("sheet", "--design", "bilingual", "--profile", profile(place, name="長" * 60), "--sheet", "A-one 51002",
                         "--side", "both", "-o", place.path("both.pdf"))
        equal(len(re.findall("“Name”", done.err)), 1, done.err)


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


def test_what_is_private_is_on_no_list():
    with Place() as place:
        place.write("one.vcf", "BEGIN:VCARD\nVERSION:3.0\nN:高橋;美咲;;;\nFN:高橋 美咲\nORG:みどり製作所\nNOTE:ゴルフが苦手\nEND:VCARD\n")
        place.run("import", place.path("one.vcf"))
        for arguments in (("book", "--title", "名簿"), ("badges", "--title", "例会", "--size", "90x60")):
            path = place.path(arguments[0] + ".pdf")
            equal(place.run(*arguments, "-o", path).returncode, 0)
            text = texts_of(path)
            true("高橋" in text and "みどり製作所" in text and "ゴルフ" not in text, text)


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
                # A millimetre is more than makers round.
                (page + ("--size", "92x55") + out, 1, "91"),
                (page + ("--people", "nobody") + out, 1, "nobody"),
                (("sheet", "--design", "classic", "--profile", own, "--sheet", "A-one 1") + out, 1, "A-one 1"),
                (page, 2, "-o")):
            done = place.run(*arguments)
            equal(done.returncode, status, f"{arguments}: {done.err}")
            true(word in done.err, f"{word} is not in {done.err}")
        true(not os.path.exists(place.path("out.pdf")), "something was written all the same")


tap.run(*[value for name, value in list(globals().items()) if name.startswith("test_")])
