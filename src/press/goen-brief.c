/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-brief.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "goen-brief-page.h"
#include "goen-error.h"

#define MARGIN_MM      16.0
#define N_QUESTIONS    3
#define N_NOTE_LINES   5
#define NOTE_HEIGHT    24.0     /* of a line to write on, points */
#define SMALLEST_SCALE 0.72     /* of 10 point letters: what can still be read in a dim hall */

/* How much is shown; less where a page would not hold it. */
typedef struct {
  guint max_wanted;
  guint max_known;
  guint max_goals;
  guint pitch_lines;
} Limits;

static const Limits steps[] = {
  { 24, 24, 8, 12 },
  { 16, 12, 6, 8 },
  { 12, 8, 5, 6 },
  { 8, 6, 4, 4 },
  { 6, 4, 3, 2 },
};

static void
draw_line_of_text (GoenBriefPage  *page,
                   double          size,
                   GoenBriefStyle  style,
                   guint           max_lines,
                   const char     *text)
{
  if (text != NULL && *text != '\0')
    page->y += goen_brief_page_text (page, page->left, page->y, page->right - page->left, size, style, max_lines, text);
}

static char *
dup_money (gint64 fee)
{
  g_autoptr (GString) digits = NULL;

  if (fee < 0)
    return NULL;
  if (fee == 0)
    return g_strdup (_("Free"));

  digits = g_string_new (NULL);
  g_string_printf (digits, "%" G_GINT64_FORMAT, fee);
  for (gssize at = (gssize) digits->len - 3; at > 0; at -= 3)
    g_string_insert_c (digits, at, ',');

  /* Translators: an amount of Japanese yen, such as “5,000 yen”. */
  return g_strdup_printf (_("%s yen"), digits->str);
}

static void
draw_head (GoenBriefPage          *page,
           const GoenBriefContent *content)
{
  const GoenEventRecord *event = content->event;
  g_autofree char *fee = dup_money (event->fee);
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autofree char *line = NULL;

  draw_line_of_text (page, 9.5, GOEN_BRIEF_GREY, 1, content->kind);
  draw_line_of_text (page, 19, GOEN_BRIEF_BOLD, 2, event->title);
  goen_brief_page_gap (page, 3);
  draw_line_of_text (page, 11.5, GOEN_BRIEF_REGULAR, 2, content->when);
  draw_line_of_text (page, 11.5, GOEN_BRIEF_REGULAR, 2, event->place);

  if (event->organiser != NULL)
    g_ptr_array_add (facts, event->organiser);
  if (fee != NULL)
    g_ptr_array_add (facts, fee);
  if (event->dress != NULL)
    g_ptr_array_add (facts, event->dress);
  g_ptr_array_add (facts, NULL);
  line = g_strjoinv (" ・ ", (char **) facts->pdata);
  draw_line_of_text (page, 9.5, GOEN_BRIEF_GREY, 2, line);
}

static void
draw_purpose (GoenBriefPage          *page,
              const GoenBriefContent *content)
{
  if (content->event->purpose == NULL)
    return;

  goen_brief_page_heading (page, _("Purpose"));
  draw_line_of_text (page, 11, GOEN_BRIEF_REGULAR, 3, content->event->purpose);
}

static void
draw_goals (GoenBriefPage          *page,
            const GoenBriefContent *content,
            const Limits           *limits)
{
  double indent = 15 * page->scale;

  if (content->event->goals->len == 0)
    return;

  goen_brief_page_heading (page, _("Goals"));
  for (guint i = 0; i < MIN (content->event->goals->len, limits->max_goals); i++)
    {
      const GoenGoal *goal = content->event->goals->pdata[i];

      goen_brief_page_box (page, page->left, page->y + 3 * page->scale, 8.5);
      page->y += goen_brief_page_text (page, page->left + indent, page->y, page->right - page->left - indent, 11,
                                       GOEN_BRIEF_REGULAR, 2, goal->text);
      goen_brief_page_gap (page, 2);
    }
}

static char *
dup_post (const GoenAttendance *attendance)
{
  const char *company = goen_attendance_get_company (attendance);
  const char *title = attendance->person_title != NULL ? attendance->person_title : attendance->title;

  if (company == NULL || title == NULL)
    return g_strdup (company != NULL ? company : title);

  return g_strdup_printf ("%s ・ %s", company, title);
}

/* One person; its height. */
static double
draw_person (GoenBriefPage        *page,
             const GoenAttendance *attendance,
             double                x,
             double                width)
{
  g_autofree char *post = dup_post (attendance);
  double box = 8.5;
  double indent = 15 * page->scale;
  double y = page->y;

  goen_brief_page_box (page, x, y + 9 * page->scale, box);
  y += goen_brief_page_name (page, x + indent, y, width - indent, 12, goen_attendance_get_name (attendance), attendance->person_yomi);
  if (post != NULL)
    y += goen_brief_page_text (page, x + indent, y, width - indent, 8.5, GOEN_BRIEF_REGULAR, 1, post);
  if (attendance->introduce_to != NULL)
    {
      /* Translators: on the sheet for the day; %s is a person to whom this one is to be introduced. */
      g_autofree char *introduce = g_strdup_printf (_("Introduce to %s"), attendance->introduce_to);

      y += goen_brief_page_text (page, x + indent, y, width - indent, 8.5, GOEN_BRIEF_GREY, 1, introduce);
    }

  return y - page->y;
}

/* Two beside each other. */
static void
draw_people (GoenBriefPage *page,
             const char    *heading,
             GPtrArray     *people,
             guint          max)
{
  double gutter = 14;
  double width = (page->right - page->left - gutter) / 2;
  guint n = MIN (people->len, max);

  if (people->len == 0)
    return;

  goen_brief_page_heading (page, heading);
  for (guint i = 0; i < n; i += 2)
    {
      double left = draw_person (page, people->pdata[i], page->left, width);
      double right = i + 1 < n ? draw_person (page, people->pdata[i + 1], page->left + width + gutter, width) : 0;

      page->y += MAX (left, right);
      goen_brief_page_gap (page, 4);
    }
  if (people->len > n)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", people->len - n),
                                               people->len - n);

      draw_line_of_text (page, 8.5, GOEN_BRIEF_GREY, 1, more);
    }
}

static void
draw_questions (GoenBriefPage          *page,
                const GoenBriefContent *content)
{
  if (content->questions == NULL || content->questions[0] == NULL)
    return;

  goen_brief_page_heading (page, _("Questions to Ask"));
  for (guint i = 0; i < N_QUESTIONS && content->questions[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("%u.  %s", i + 1, content->questions[i]);

      draw_line_of_text (page, 11, GOEN_BRIEF_REGULAR, 2, line);
      goen_brief_page_gap (page, 2);
    }
}

static void
draw_pitch (GoenBriefPage          *page,
            const GoenBriefContent *content,
            const Limits           *limits)
{
  if (content->event->pitch == NULL)
    return;

  goen_brief_page_heading (page, _("My Introduction"));
  draw_line_of_text (page, 10.5, GOEN_BRIEF_REGULAR, limits->pitch_lines, content->event->pitch);
}

/* What is left of the page is to write on. */
static void
draw_note_lines (GoenBriefPage *page,
                 double         bottom)
{
  double needed = 30 * page->scale + 2 * NOTE_HEIGHT;
  guint n;

  if (page->y + needed > bottom)
    return;

  /* Translators: the heading of lines to write on by hand, in the form in which Goen takes them in later. */
  goen_brief_page_heading (page, _("Notes: name / company / topic"));
  n = (bottom - page->y) / NOTE_HEIGHT;
  for (guint i = 0; i < MIN (n, 2 * N_NOTE_LINES); i++)
    {
      page->y += NOTE_HEIGHT;
      goen_brief_page_line (page, page->left, page->right, page->y);
    }
}

static void
sort_people (const GoenBriefContent *content,
             GPtrArray              *wanted,
             GPtrArray              *known)
{
  for (guint i = 0; content->attendances != NULL && i < content->attendances->len; i++)
    {
      GoenAttendance *attendance = content->attendances->pdata[i];

      if (attendance->is_wanted || attendance->introduce_to != NULL)
        g_ptr_array_add (wanted, attendance);
      else if (attendance->is_expected && attendance->first_met != 0)
        g_ptr_array_add (known, attendance);
    }
}

static void
draw_all (GoenBriefPage          *page,
          const GoenBriefContent *content,
          const Limits           *limits)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  sort_people (content, wanted, known);
  draw_head (page, content);
  draw_purpose (page, content);
  draw_goals (page, content, limits);
  draw_people (page, _("Want to Meet"), wanted, limits->max_wanted);
  draw_people (page, _("People I Know"), known, limits->max_known);
  draw_questions (page, content);
  draw_pitch (page, content, limits);
}

/* The largest letters and the most people that fit: letters shrink a little first, then lists are cut. */
static void
find_fit (const GoenBriefContent *content,
          double                  bottom,
          GoenBriefPage          *page,
          Limits                 *limits)
{
  GoenBriefPage trial = *page;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (double scale = 1.0; scale >= SMALLEST_SCALE; scale -= 0.07)
      {
        trial = *page;
        trial.cr = NULL;
        trial.scale = scale;
        draw_all (&trial, content, &steps[i]);
        if (trial.y <= bottom)
          {
            page->scale = scale;
            *limits = steps[i];
            return;
          }
      }

  page->scale = SMALLEST_SCALE;
  *limits = steps[G_N_ELEMENTS (steps) - 1];
}

/**
 * goen_brief_draw:
 * @content: what the sheet says
 * @cr: a context in points, the origin at the top left corner of an A4 page
 *
 * Draws the brief sheet of an event on one page.
 *
 * Where there is too much, letters become smaller down to 72 %, then lists of people are cut and say how many are left
 * out. Notes on people are private and never drawn.
 */
void
goen_brief_draw (const GoenBriefContent *content,
                 cairo_t                *cr)
{
  double margin = MARGIN_MM * GOEN_POINTS_PER_MM;
  double bottom = GOEN_BRIEF_HEIGHT_MM * GOEN_POINTS_PER_MM - margin;
  GoenBriefPage page = { NULL, margin, GOEN_BRIEF_WIDTH_MM * GOEN_POINTS_PER_MM - margin, margin, 1.0 };
  Limits limits;

  find_fit (content, bottom, &page, &limits);
  page.cr = cr;
  draw_all (&page, content, &limits);
  draw_note_lines (&page, bottom);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * goen_brief_write_pdf:
 * @content: what the sheet says
 * @path: the file, which is replaced
 * @error: return location for an error
 *
 * Writes the brief sheet of an event as a PDF of one A4 page.
 *
 * Returns: %TRUE when the file is written
 */
gboolean
goen_brief_write_pdf (const GoenBriefContent  *content,
                      const char              *path,
                      GError                 **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = g_filename_display_name (path);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes,
                                                                  GOEN_BRIEF_WIDTH_MM * GOEN_POINTS_PER_MM,
                                                                  GOEN_BRIEF_HEIGHT_MM * GOEN_POINTS_PER_MM);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, content->event->title != NULL ? content->event->title : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Goen");
  goen_brief_draw (content, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: the first %s is a file name, the second a reason. */
      g_set_error (error, GOEN_ERROR, GOEN_ERROR_FAILED, _("“%s” could not be drawn: %s."), name, cairo_status_to_string (status));
      return FALSE;
    }

  if (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &local_error))
    return TRUE;

  /* Translators: the first %s is a file name, the second a reason. */
  g_set_error (error, GOEN_ERROR, GOEN_ERROR_IO, _("“%s” could not be written: %s."), name, local_error->message);

  return FALSE;
}
