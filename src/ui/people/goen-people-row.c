/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-people-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-clock.h"
#include "goen-date-text.h"
#include "goen-row-painter.h"

struct _GoenPeopleRow
{
  GtkWidget parent_instance;

  GoenLibrary  *library;       /* (owned) */
  GoenRowStyle *style;         /* (owned) */
  GtkListItem  *list_item;     /* not owned: it owns this row */
  GoenPerson   *person;        /* (owned) (nullable) */
  GCancellable *photo_loading; /* (owned) (nullable) */
  gboolean      photo_failed;

  /* Made when first drawn, dropped when the person changes. */
  PangoLayout *name;           /* (owned) (nullable) */
  PangoLayout *reading;        /* (owned) (nullable) */
  PangoLayout *detail;         /* (owned) (nullable) */
  PangoLayout *ago;            /* (owned) (nullable) */
  PangoLayout *initials;       /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (GoenPeopleRow, goen_people_row, GTK_TYPE_WIDGET)

static void
drop_layouts (GoenPeopleRow *self)
{
  g_clear_object (&self->name);
  g_clear_object (&self->reading);
  g_clear_object (&self->detail);
  g_clear_object (&self->ago);
  g_clear_object (&self->initials);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static char *
dup_detail (GoenPerson *person)
{
  const char *company = or_empty (goen_person_get_company (person));
  const char *title = or_empty (goen_person_get_title (person));

  if (*company != '\0' && *title != '\0')
    {
      /* Translators: a company and a person's title in it, as one short line under the name */
      return g_strdup_printf (C_("company and title", "%s · %s"), company, title);
    }

  return g_strdup (*company != '\0' ? company : title);
}

static void
update_accessible_label (GoenPeopleRow *self)
{
  const char *parts[5] = { NULL, };
  g_autofree char *label = NULL;
  guint n = 0;

  if (self->person == NULL || !goen_person_get_is_loaded (self->person))
    {
      gtk_list_item_set_accessible_label (self->list_item, self->person != NULL ? _("Loading…") : "");
      return;
    }

  parts[n++] = or_empty (goen_person_get_name (self->person));
  if (*or_empty (goen_person_get_yomi (self->person)) != '\0')
    parts[n++] = goen_person_get_yomi (self->person);
  if (*or_empty (goen_person_get_company (self->person)) != '\0')
    parts[n++] = goen_person_get_company (self->person);
  if (*or_empty (goen_person_get_title (self->person)) != '\0')
    parts[n++] = goen_person_get_title (self->person);

  /* Translators: joins what a screen reader says of a person: name, reading, company, title */
  label = g_strjoinv (C_("list of facts", ", "), (char **) parts);
  gtk_list_item_set_accessible_label (self->list_item, label);
}

static PangoLayout *
make_layout (GoenPeopleRow              *self,
             const PangoFontDescription *font,
             const char                 *text)
{
  PangoLayout *layout = pango_layout_new (self->style->context);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
ensure_layouts (GoenPeopleRow *self)
{
  GoenRowStyle *style = self->style;
  const char *name = or_empty (goen_person_get_name (self->person));
  g_autofree char *detail = NULL;
  g_autofree char *ago = NULL;
  g_autofree char *initials = NULL;

  if (self->name != NULL)
    return;

  detail = dup_detail (self->person);
  ago = goen_date_text_ago_short (goen_person_get_last_contact (self->person),
                                  goen_clock_now ());
  initials = goen_initials_for_name (name);

  self->name = make_layout (self, style->name_font, *name != '\0' ? name : _("No Name"));
  self->reading = make_layout (self, style->small_font, or_empty (goen_person_get_yomi (self->person)));
  self->detail = make_layout (self, style->small_font, detail);
  self->ago = make_layout (self, style->small_font, ago);
  self->initials = make_layout (self, style->initial_font, or_empty (initials));
}

static void
photo_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenPeopleRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = goen_photo_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* A photo that cannot be read leaves the initials; the person's page says what is wrong with it. */
  self->photo_failed = texture == NULL;
  g_clear_object (&self->photo_loading);
  if (texture != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Only what is in the cache is drawn at once; the rest comes with a later frame. */
static GdkTexture *
peek_photo (GoenPeopleRow *self)
{
  int size = self->style->avatar_size * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  gint64 id = goen_person_get_id (self->person);
  GdkTexture *texture;

  if (!goen_person_get_has_photo (self->person))
    return NULL;

  texture = goen_photo_peek (self->library, id, size);
  if (texture == NULL && self->photo_loading == NULL && !self->photo_failed)
    {
      self->photo_loading = g_cancellable_new ();
      goen_photo_load_async (self->library, id, size, self->photo_loading,
                             photo_loaded_cb, g_object_ref (self));
    }

  return texture;
}

static void
stop_loading_photo (GoenPeopleRow *self)
{
  if (self->photo_loading != NULL)
    g_cancellable_cancel (self->photo_loading);
  g_clear_object (&self->photo_loading);
  self->photo_failed = FALSE;
}

static void
person_changed_cb (GoenPeopleRow *self)
{
  drop_layouts (self);
  stop_loading_photo (self);
  update_accessible_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Draws the first line: the name, its reading as far as there is room, and the time on the right. */
static void
snapshot_name_line (GoenPeopleRow *self,
                    GtkSnapshot   *snapshot,
                    const GdkRGBA *color,
                    const GdkRGBA *dim,
                    int            x,
                    int            y,
                    int            width)
{
  int baseline = pango_layout_get_baseline (self->name);
  int ago_width = goen_row_painter_get_width (self->ago);
  int name_width = goen_row_painter_get_width (self->name);
  int room = width;

  /* The name is what the row is for: where both do not fit, the time goes. */
  if (ago_width > 0 && name_width + GOEN_ROW_GAP + ago_width <= width)
    {
      goen_row_painter_draw_text (snapshot, self->ago, dim, x + width - ago_width, y, -1, baseline);
      room -= ago_width + GOEN_ROW_GAP;
    }

  name_width = MIN (name_width, room);
  goen_row_painter_draw_text (snapshot, self->name, color, x, y, room, baseline);

  /* A reading cut after its first syllable helps nobody. */
  room -= name_width + GOEN_ROW_GAP;
  if (room >= 3 * self->style->small_height || room >= goen_row_painter_get_width (self->reading))
    goen_row_painter_draw_text (snapshot, self->reading, dim, x + name_width + GOEN_ROW_GAP, y, room, baseline);
}

static void
snapshot_person (GoenPeopleRow *self,
                 GtkSnapshot   *snapshot,
                 const GdkRGBA *color,
                 int            x,
                 int            width,
                 int            height)
{
  GoenRowStyle *style = self->style;
  const char *name = or_empty (goen_person_get_name (self->person));
  GdkRGBA dim = *color;
  GdkTexture *photo;
  int y = (height - style->name_height - style->small_height) / 2;
  int detail_baseline;

  ensure_layouts (self);
  dim.alpha *= style->dim_alpha;

  photo = peek_photo (self);
  if (photo != NULL)
    goen_row_painter_draw_photo (snapshot, photo, x, (height - style->avatar_size) / 2, style->avatar_size);
  else
    goen_row_painter_draw_initials (snapshot, self->initials, name,
                                    x, (height - style->avatar_size) / 2, style->avatar_size);

  x += style->avatar_size + 2 * GOEN_ROW_GAP;
  width -= style->avatar_size + 2 * GOEN_ROW_GAP;
  snapshot_name_line (self, snapshot, color, &dim, x, y, width);

  detail_baseline = pango_layout_get_baseline (self->detail);
  goen_row_painter_draw_text (snapshot, self->detail, &dim, x, y + style->name_height, width, detail_baseline);
}

static void
goen_people_row_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GoenPeopleRow *self = GOEN_PEOPLE_ROW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA color;
  int x = 0;

  if (self->person == NULL || width <= 0)
    return;

  gtk_widget_get_color (widget, &color);
  if (self->style->shows_checks)
    {
      goen_row_painter_draw_check (snapshot, self->style, &color,
                                   gtk_list_item_get_selected (self->list_item),
                                   x, (height - self->style->check_size) / 2);
      x += self->style->check_size + 2 * GOEN_ROW_GAP;
    }

  if (goen_person_get_is_loaded (self->person))
    snapshot_person (self, snapshot, &color, x, width - x, height);
  else
    goen_row_painter_draw_placeholder (snapshot, self->style, &color, x, width - x, height);
}

static void
goen_people_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  GoenPeopleRow *self = GOEN_PEOPLE_ROW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->style->row_height;
  else
    {
      *minimum = 2 * self->style->avatar_size;
      *natural = 6 * self->style->avatar_size;
    }
}

static GtkSizeRequestMode
goen_people_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
goen_people_row_dispose (GObject *object)
{
  GoenPeopleRow *self = GOEN_PEOPLE_ROW (object);

  self->list_item = NULL;
  stop_loading_photo (self);
  if (self->person != NULL)
    g_signal_handlers_disconnect_by_func (self->person, person_changed_cb, self);
  g_clear_object (&self->person);
  drop_layouts (self);

  G_OBJECT_CLASS (goen_people_row_parent_class)->dispose (object);
}

static void
goen_people_row_finalize (GObject *object)
{
  GoenPeopleRow *self = GOEN_PEOPLE_ROW (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->style, goen_row_style_unref);

  G_OBJECT_CLASS (goen_people_row_parent_class)->finalize (object);
}

static void
goen_people_row_class_init (GoenPeopleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_people_row_dispose;
  object_class->finalize = goen_people_row_finalize;
  widget_class->snapshot = goen_people_row_snapshot;
  widget_class->measure = goen_people_row_measure;
  widget_class->get_request_mode = goen_people_row_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "peoplerow");
  /* The list item around it carries the name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
goen_people_row_init (GoenPeopleRow *self)
{
}

/**
 * goen_people_row_new:
 * @library: (transfer none): where photos come from
 * @style: (transfer none): what all rows of the list share
 * @list_item: (transfer none): what the row stands for; it must outlive the row
 *
 * Makes an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_people_row_new (GoenLibrary  *library,
                     GoenRowStyle *style,
                     GtkListItem  *list_item)
{
  GoenPeopleRow *self = g_object_new (GOEN_TYPE_PEOPLE_ROW, NULL);

  self->library = g_object_ref (library);
  self->style = goen_row_style_ref (style);
  self->list_item = list_item;

  return GTK_WIDGET (self);
}

/**
 * goen_people_row_set_person:
 * @self: a row
 * @person: (nullable) (transfer none): whom it shows from now on
 *
 * Shows another person.
 */
void
goen_people_row_set_person (GoenPeopleRow *self,
                            GoenPerson    *person)
{
  g_return_if_fail (GOEN_IS_PEOPLE_ROW (self));

  if (self->person == person)
    return;

  if (self->person != NULL)
    g_signal_handlers_disconnect_by_func (self->person, person_changed_cb, self);
  g_set_object (&self->person, person);
  if (person == NULL)
    {
      drop_layouts (self);
      stop_loading_photo (self);
      return;
    }

  g_signal_connect_swapped (person, "notify", G_CALLBACK (person_changed_cb), self);
  person_changed_cb (self);
}

/**
 * goen_people_row_get_person:
 * @self: a row
 *
 * Tells whom the row shows.
 *
 * Returns: (transfer none) (nullable): the person
 */
GoenPerson *
goen_people_row_get_person (GoenPeopleRow *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_ROW (self), NULL);

  return self->person;
}

/**
 * goen_people_row_get_position:
 * @self: a row
 *
 * Tells where in the list the row stands.
 *
 * Returns: the position, %GTK_INVALID_LIST_POSITION when nowhere
 */
guint
goen_people_row_get_position (GoenPeopleRow *self)
{
  g_return_val_if_fail (GOEN_IS_PEOPLE_ROW (self), GTK_INVALID_LIST_POSITION);

  return gtk_list_item_get_position (self->list_item);
}
