/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-book.h"

#include <glib/gi18n-lib.h>

#include "goen-card-file-private.h"
#include "goen-card-painter-private.h"
#include "goen-error.h"
#include "goen-press-work.h"
#include "goen-reading-order.h"

/* A4 with two columns, mm. */
#define PAGE_WIDTH   210.0
#define PAGE_HEIGHT  297.0
#define MARGIN       16.0
#define GUTTER       8.0
#define COLUMN_WIDTH ((PAGE_WIDTH - 2 * MARGIN - GUTTER) / 2)
#define TOP          26.0
#define BOTTOM       (PAGE_HEIGHT - 18.0)

/* Sizes in points, rows in mm. */
#define HEADING_POINTS 12.0
#define HEADING_ROW    9.0
#define HEADING_GAP    3.0
#define NAME_POINTS    10.5
#define NAME_ROW       4.6
#define READING_POINTS 5.5
#define READING_ROW    2.2
#define DETAIL_POINTS  7.5
#define DETAIL_ROW     3.5
#define PERSON_GAP     2.4

#define MAX_DETAILS 2

/* What is told of somebody. */
typedef struct {
  char  *name;
  char  *reading;                 /* (nullable) */
  char  *details[MAX_DETAILS];    /* (nullable): where they work, how they are reached */
  guint  rows[MAX_DETAILS];       /* lines that each needs */
  GoenReadingBucket bucket;
} Entry;

/* Where somebody or a heading stands. */
typedef struct {
  const Entry *entry;
  gboolean     is_heading;
  guint        page;
  guint        column;
  double       y;
} Place;

typedef struct {
  GoenCardTypesetter *typesetter;
  GPtrArray          *entries;
  GArray             *places;
  const char         *title;
  guint               page;
  guint               column;
  double              y;
} Book;

static void
entry_free (Entry *entry)
{
  g_free (entry->name);
  g_free (entry->reading);
  for (guint i = 0; i < MAX_DETAILS; i++)
    g_free (entry->details[i]);
  g_free (entry);
}

static void
append (GString    *line,
        const char *text,       /* (nullable) */
        const char *separator)
{
  if (text == NULL || *text == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, text);
}

static char *
finish_line (GString *line)
{
  g_autofree char *text = g_string_free_and_steal (line);

  g_strdelimit (text, "\r\n\t", ' ');

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static char *
dup_work (const GoenPersonRecord *person,
          gboolean                with_company)
{
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (person);
  GString *line = g_string_new (NULL);

  if (post != NULL)
    {
      append (line, with_company ? post->company : NULL, "　");
      append (line, post->department, "　");
      append (line, post->title, "　");
    }

  return finish_line (line);
}

/* One telephone, one mobile telephone, one mail address: the first of each. */
static char *
dup_reach (const GoenPersonRecord *person)
{
  const char *phone = NULL, *mobile = NULL;
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < person->phones->len; i++)
    {
      const GoenContactPoint *point = person->phones->pdata[i];

      if (g_strcmp0 (point->type, "cell") == 0)
        mobile = mobile != NULL ? mobile : point->value;
      else if (g_strcmp0 (point->type, "fax") != 0 && g_strcmp0 (point->type, "pager") != 0)
        phone = phone != NULL ? phone : point->value;
    }
  append (line, phone, "　");
  append (line, mobile, "　");
  if (person->emails->len > 0)
    append (line, ((const GoenContactPoint *) person->emails->pdata[0])->value, "　");

  return finish_line (line);
}

static Entry *
entry_new (const GoenPersonRecord *person,
           GoenReadingOrder       *order)
{
  const GoenAffiliation *post = goen_person_record_get_main_affiliation (person);
  g_autofree char *name = goen_person_record_dup_name (person);
  gboolean is_named = name != NULL && *name != '\0';
  Entry *entry = g_new0 (Entry, 1);
  g_autoptr (GBytes) key = NULL;

  if (is_named)
    entry->name = g_strdup (name);
  else
    entry->name = g_strdup (post != NULL && post->company != NULL ? post->company : "?");
  /* A guess does not go on paper. */
  if (!person->yomi_guessed)
    entry->reading = goen_person_record_dup_yomi (person);
  if (entry->reading != NULL && *entry->reading == '\0')
    g_clear_pointer (&entry->reading, g_free);
  entry->details[0] = dup_work (person, is_named);
  entry->details[1] = dup_reach (person);
  key = goen_reading_order_make_key (order, person->family, person->given, person->family_yomi, person->given_yomi,
                                     person->formatted, &entry->bucket);

  return entry;
}

static GoenCardItem
make_item (double x,
           double y,
           double width,
           double points,
           guint  rows)
{
  return (GoenCardItem) { .x = x, .y = y, .width = width, .size = points, .max_lines = rows,
                          .height = points * GOEN_MM_PER_POINT + (rows - 1) * DETAIL_ROW + 0.1 };
}

/* A second line before letters become smaller. */
static guint
count_rows (Book       *book,
            const char *text)
{
  GoenCardItem item = make_item (0, 0, COLUMN_WIDTH, DETAIL_POINTS, 1);
  GoenCardSetting setting;

  if (text == NULL)
    return 0;

  goen_card_typesetter_set (book->typesetter, NULL, &item, text, &setting);

  return setting.is_cut || setting.size < DETAIL_POINTS || setting.condensed < 0.85 ? 2 : 1;
}

static double
get_height (const Entry *entry)
{
  return (entry->reading != NULL ? READING_ROW : 0) + NAME_ROW + (entry->rows[0] + entry->rows[1]) * DETAIL_ROW;
}

static void
next_column (Book *book)
{
  book->y = TOP;
  if (++book->column < 2)
    return;

  book->column = 0;
  book->page++;
}

static void
put (Book        *book,
     const Entry *entry,
     gboolean     is_heading,
     double       height)
{
  Place place = { entry, is_heading, book->page, book->column, book->y };

  g_array_append_val (book->places, place);
  book->y += height;
}

/* Nobody is torn in two, and a heading stays with the first person under it. */
static void
lay_out (Book *book)
{
  const Entry *last = NULL;

  book->y = TOP;
  for (guint i = 0; i < book->entries->len; i++)
    {
      Entry *entry = book->entries->pdata[i];
      gboolean is_first = last == NULL || last->bucket != entry->bucket;
      double height, gap;

      for (guint k = 0; k < MAX_DETAILS; k++)
        entry->rows[k] = count_rows (book, entry->details[k]);
      height = get_height (entry);
      gap = book->y <= TOP ? 0 : is_first ? HEADING_GAP : 0;
      if (book->y + gap + (is_first ? HEADING_ROW : 0) + height > BOTTOM)
        next_column (book);
      else
        book->y += gap;
      if (is_first)
        put (book, entry, TRUE, HEADING_ROW);
      put (book, entry, FALSE, height + PERSON_GAP);
      last = entry;
    }
}

static void
set_grey (cairo_t *cr,
          double   grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
draw_heading (Book       *book,
              cairo_t    *cr,
              double      x,
              double      y,
              const char *label)
{
  GoenCardItem item = make_item (x, y, COLUMN_WIDTH, HEADING_POINTS, 1);

  item.is_bold = TRUE;
  set_grey (cr, 0);
  goen_card_typesetter_set (book->typesetter, cr, &item, label, NULL);
  cairo_rectangle (cr, x, y + HEADING_POINTS * GOEN_MM_PER_POINT + 1.2, COLUMN_WIDTH, 0.25);
  cairo_fill (cr);
}

static void
draw_entry (Book        *book,
            cairo_t     *cr,
            double       x,
            double       y,
            const Entry *entry)
{
  GoenCardItem item;

  if (entry->reading != NULL)
    {
      item = make_item (x, y, COLUMN_WIDTH, READING_POINTS, 1);
      set_grey (cr, 0.3);
      goen_card_typesetter_set (book->typesetter, cr, &item, entry->reading, NULL);
      y += READING_ROW;
    }
  item = make_item (x, y, COLUMN_WIDTH, NAME_POINTS, 1);
  item.is_bold = TRUE;
  set_grey (cr, 0);
  goen_card_typesetter_set (book->typesetter, cr, &item, entry->name, NULL);
  y += NAME_ROW;
  for (guint i = 0; i < MAX_DETAILS; i++)
    if (entry->details[i] != NULL)
      {
        item = make_item (x, y, COLUMN_WIDTH, DETAIL_POINTS, entry->rows[i]);
        set_grey (cr, 0.2);
        goen_card_typesetter_set (book->typesetter, cr, &item, entry->details[i], NULL);
        y += entry->rows[i] * DETAIL_ROW;
      }
}

static void
draw_frame (Book    *book,
            cairo_t *cr,
            guint    page)
{
  GoenCardItem title = make_item (MARGIN, 14, PAGE_WIDTH - 2 * MARGIN - 30, 9, 1);
  GoenCardItem number = make_item (PAGE_WIDTH - MARGIN - 28, 14, 28, 9, 1);
  g_autofree char *text = g_strdup_printf ("%u / %u", page + 1, book->page + 1);

  number.align = GOEN_CARD_END;
  set_grey (cr, 0.3);
  goen_card_typesetter_set (book->typesetter, cr, &title, book->title, NULL);
  goen_card_typesetter_set (book->typesetter, cr, &number, text, NULL);
  cairo_rectangle (cr, MARGIN, 19, PAGE_WIDTH - 2 * MARGIN, 0.15);
  cairo_fill (cr);
}

static gboolean
draw (Book             *book,
      cairo_surface_t  *surface,
      GCancellable     *cancellable,
      GError          **error)
{
  guint next = 0;

  for (guint page = 0; page <= book->page; page++)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, 1 / GOEN_MM_PER_POINT, 1 / GOEN_MM_PER_POINT);
      draw_frame (book, cr, page);
      for (; next < book->places->len; next++)
        {
          const Place *place = &g_array_index (book->places, Place, next);
          double x = MARGIN + place->column * (COLUMN_WIDTH + GUTTER);

          if (place->page != page)
            break;
          if (place->is_heading)
            draw_heading (book, cr, x, place->y, goen_reading_bucket_get_label (place->entry->bucket));
          else
            draw_entry (book, cr, x, place->y, place->entry);
        }
      cairo_destroy (cr);
      cairo_surface_show_page (surface);
      if (!goen_press_work_note (cancellable, page + 1, book->page + 1, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_book (Book          *book,
            const char    *path,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = goen_press_pdf_new (bytes, PAGE_WIDTH, PAGE_HEIGHT, book->title);
  gboolean done;

  lay_out (book);
  done = draw (book, surface, cancellable, error) && goen_press_finish (surface, error) &&
         goen_press_work_note (cancellable, book->page + 1, book->page + 1, error) && goen_press_write_bytes (bytes, path, error);
  cairo_surface_destroy (surface);

  return done;
}

/**
 * goen_people_book_write_pdf:
 * @people: (element-type GoenPersonRecord): whom, in the order of their readings
 * @title: what stands above each page
 * @path: the file, replaced as a whole
 * @cancellable: (nullable): stops between pages; then nothing is written
 * @error: return location for an error
 *
 * Writes the list of people as a small address book: name with its reading where that is confirmed, the present post, telephone and
 * mail. Notes are left out.
 *
 * Returns: %FALSE with @error set; %GOEN_ERROR_INVALID where nobody is on the list
 */
gboolean
goen_people_book_write_pdf (GPtrArray     *people,
                            const char    *title,
                            const char    *path,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (GoenReadingOrder) order = NULL;
  Book book = { .title = title };
  gboolean done;

  if (people->len == 0)
    {
      g_set_error_literal (error, GOEN_ERROR, GOEN_ERROR_INVALID, _("There is nobody to print."));
      return FALSE;
    }
  order = goen_reading_order_new (error);
  if (order == NULL)
    return FALSE;

  book.typesetter = goen_card_typesetter_new (NULL, NULL);
  book.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  book.places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (book.entries, entry_new (people->pdata[i], order));
  done = write_book (&book, path, cancellable, error);
  g_array_unref (book.places);
  g_ptr_array_unref (book.entries);
  goen_card_typesetter_free (book.typesetter);

  return done;
}
