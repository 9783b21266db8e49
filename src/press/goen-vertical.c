/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-painter-private.h"

#include <math.h>
#include <string.h>

/* Two digits stand beside each other (縦中横). More would be hair-thin; they stand below each other, as one alone does. */
#define N_BESIDE 2

/* Under a strong gravity hint these have no vertical form of their own (measured with Noto); their full-width forms have. */
static const struct
{
  gunichar from;
  gunichar to;
} forms[] = {
  { '-', 0xFF0D }, { 0x2010, 0xFF0D }, { 0x2013, 0xFF0D }, { 0x2212, 0xFF0D }, { 0xFF70, 0x30FC },
  { '~', 0xFF5E }, { 0x301C, 0xFF5E }, { ':', 0xFF1A }, { ';', 0xFF1B }, { '(', 0xFF08 }, { ')', 0xFF09 },
  { 0x201C, 0x301D }, { 0x201D, 0x301F }, { 0x2018, 0x300C }, { 0x2019, 0x300D }, { '/', 0xFF0F }, { '@', 0xFF20 }, { '&', 0xFF06 },
  { '[', 0xFF3B }, { ']', 0xFF3D }, { ',', 0x3001 }, { 0x00B7, 0x30FB }, { 0xFF65, 0x30FB },
};

static const char * const kanji_digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

typedef struct
{
  char digits[N_BESIDE + 1];
} Beside;

static gboolean
is_latin (char c)
{
  return g_ascii_isalpha (c);
}

/* Words, addresses of mail and pages stay as they are: they are read sideways. */
static gsize
get_latin_length (const char *text)
{
  gsize length = 0;

  if (!is_latin (*text))
    return 0;
  while (g_ascii_isalnum (text[length]) || (text[length] != '\0' && strchr ("@._-/:+&'", text[length]) != NULL))
    length++;
  while (length > 0 && !g_ascii_isalnum (text[length - 1]))
    length--;

  return length;
}

static gsize
get_digits_length (const char *text)
{
  return strspn (text, "0123456789");
}

static gunichar
get_form (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].from == c)
      return forms[i].to;

  return c;
}

/* Full-width letters and digits are set like narrow ones. */
static char *
narrow (const char *text)
{
  GString *narrowed = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A))
        c -= 0xFEE0;
      g_string_append_unichar (narrowed, c);
    }

  return g_string_free_and_steal (narrowed);
}

/**
 * goen_vertical_dup_text:
 * @text: what is to be set
 * @kanji_numbers: digits become 〇一二…
 *
 * Prepares text to be set from top to bottom.
 *
 * Latin words keep their characters, as they are turned as a whole.
 *
 * Returns: (transfer full): the text
 */
char *
goen_vertical_dup_text (const char *text,
                        gboolean    kanji_numbers)
{
  g_autofree char *plain = narrow (text);
  GString *vertical = g_string_sized_new (strlen (plain) * 2);

  for (const char *p = plain; *p != '\0';)
    {
      gsize latin = get_latin_length (p);

      if (latin > 1)
        {
          g_string_append_len (vertical, p, (gssize) latin);
          p += latin;
          continue;
        }
      if (kanji_numbers && g_ascii_isdigit (*p))
        g_string_append (vertical, kanji_digits[*p - '0']);
      else
        g_string_append_unichar (vertical, get_form (g_utf8_get_char (p)));
      p = g_utf8_next_char (p);
    }

  return g_string_free_and_steal (vertical);
}

static gpointer
copy_beside (gconstpointer data)
{
  return g_memdup2 (data, sizeof (Beside));
}

static void
add_range (PangoAttrList  *attributes,
           PangoAttribute *attribute,
           gsize           start,
           gsize           length)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) (start + length);
  pango_attr_list_insert (attributes, attribute);
}

/* Telephone numbers and postal codes run on as single digits: whole runs of digits and dashes with this many digits. */
#define MIN_CODE 7

static gboolean
is_code (const char *text,
         const char *at)
{
  const char *dash = "－";
  guint n_digits = 0;

  while (at > text && (g_ascii_isdigit (at[-1]) || (at - text >= 3 && memcmp (at - 3, dash, 3) == 0)))
    at -= g_ascii_isdigit (at[-1]) ? 1 : 3;
  while (g_ascii_isdigit (*at) || g_str_has_prefix (at, dash))
    {
      n_digits += g_ascii_isdigit (*at) ? 1 : 0;
      at += g_ascii_isdigit (*at) ? 1 : 3;
    }

  return n_digits >= MIN_CODE;
}

/* The first digit takes the room of one character and shows all of them, the others take none. */
static void
add_beside (PangoAttrList *attributes,
            const char    *digits,
            gsize          start,
            gsize          length,
            int            size)
{
  PangoRectangle room = { 0, -size * 88 / 100, size, size };
  PangoRectangle none = { 0, -size * 88 / 100, 0, size };

  for (gsize i = 0; i < length; i++)
    {
      Beside beside = { "" };

      if (i == 0)
        memcpy (beside.digits, digits, length);
      add_range (attributes, pango_attr_shape_new_with_data (i == 0 ? &room : &none, i == 0 ? &room : &none,
                                                             copy_beside (&beside), copy_beside, g_free),
                 start + i, 1);
    }
}

/**
 * goen_vertical_add_attributes:
 * @attributes: attributes of a layout that is set with a strong gravity hint
 * @text: its text
 * @size: of its letters, in Pango units
 *
 * Turns Latin words sideways and sets two digits beside each other.
 */
void
goen_vertical_add_attributes (PangoAttrList *attributes,
                              const char    *text,
                              int            size)
{
  for (const char *p = text; *p != '\0';)
    {
      gsize latin = get_latin_length (p);
      gsize digits = get_digits_length (p);

      if (latin > 1)
        add_range (attributes, pango_attr_gravity_hint_new (PANGO_GRAVITY_HINT_NATURAL), (gsize) (p - text), latin);
      else if (digits == N_BESIDE && !is_code (text, p))
        add_beside (attributes, p, (gsize) (p - text), digits, size);

      p = latin > 1 ? p + latin : digits > 0 ? p + digits : g_utf8_next_char (p);
    }
}

/* Upright, pressed into the width of one character. */
static void
render_beside_cb (cairo_t        *cr,
                  PangoAttrShape *shape,
                  gboolean        do_path,
                  gpointer        user_data)
{
  const Beside *beside = shape->data;
  double em = (double) shape->logical_rect.width / PANGO_SCALE;
  PangoLayout *layout;
  PangoRectangle ink, logical;
  double x, y, width;

  if (beside->digits[0] == '\0')
    return;

  cairo_get_current_point (cr, &x, &y);
  layout = pango_cairo_create_layout (cr);
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_set_font_description (layout, user_data);
  pango_layout_set_text (layout, beside->digits, -1);
  pango_layout_get_extents (layout, &ink, &logical);
  width = (double) logical.width / PANGO_SCALE;

  cairo_save (cr);
  cairo_translate (cr, x + em / 2, y + (shape->ink_rect.y + shape->ink_rect.height / 2.0) / PANGO_SCALE);
  cairo_rotate (cr, -G_PI_2);
  cairo_scale (cr, width > em ? em / width : 1, 1);
  cairo_move_to (cr, -width / 2, -(ink.y + ink.height / 2.0) / PANGO_SCALE);
  if (do_path)
    pango_cairo_layout_path (cr, layout);
  else
    pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  g_object_unref (layout);
}

static void
font_free (gpointer font)
{
  pango_font_description_free (font);
}

/**
 * goen_vertical_set_renderer:
 * @context: of a vertical layout
 * @font: in which its digits are set; copied
 *
 * Lets a context draw digits that stand beside each other.
 */
void
goen_vertical_set_renderer (PangoContext               *context,
                            const PangoFontDescription *font)
{
  pango_cairo_context_set_shape_renderer (context, render_beside_cb, pango_font_description_copy (font), font_free);
}
