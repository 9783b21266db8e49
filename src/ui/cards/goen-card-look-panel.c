/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "goen-card-panels.h"

/* Of a card, mm. */
#define MIN_SIDE 20
#define MAX_SIDE 200

struct _GoenCardLookPanel
{
  AdwPreferencesGroup parent_instance;

  GoenCardSession *session;      /* (owned) */
  gboolean         is_updating;
  GtkWidget       *size;         /* AdwComboRow */
  GtkWidget       *width;        /* AdwSpinRow */
  GtkWidget       *height;
  GtkWidget       *sans;         /* GtkFontDialogButton */
  GtkWidget       *serif;
  GtkWidget       *accent;       /* GtkColorDialogButton */
  GtkWidget       *text;
};

G_DEFINE_FINAL_TYPE (GoenCardLookPanel, goen_card_look_panel, ADW_TYPE_PREFERENCES_GROUP)

/* A size holds for a card that lies and for one that stands. */
static guint
find_size (const GoenCardDesign *design)
{
  guint n_sizes;
  const GoenCardSize *sizes = goen_card_sizes_get (&n_sizes);
  double width = MAX (design->width, design->height), height = MIN (design->width, design->height);

  for (guint i = 0; i < n_sizes; i++)
    if (fabs (sizes[i].width - width) < 0.05 && fabs (sizes[i].height - height) < 0.05)
      return i;

  return n_sizes;
}

static void
set_colour (GtkWidget *button,
            guint32    colour)
{
  GdkRGBA rgba = { (float) (colour >> 16 & 0xff) / 255.0f, (float) (colour >> 8 & 0xff) / 255.0f, (float) (colour & 0xff) / 255.0f, 1 };

  gtk_color_dialog_button_set_rgba (GTK_COLOR_DIALOG_BUTTON (button), &rgba);
}

static guint32
get_colour (GtkWidget *button)
{
  const GdkRGBA *rgba = gtk_color_dialog_button_get_rgba (GTK_COLOR_DIALOG_BUTTON (button));

  return (guint32) lroundf (rgba->red * 255) << 16 | (guint32) lroundf (rgba->green * 255) << 8 | (guint32) lroundf (rgba->blue * 255);
}

static void
set_family (GtkWidget  *button,
            const char *family)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family (font, family);
  gtk_font_dialog_button_set_font_desc (GTK_FONT_DIALOG_BUTTON (button), font);
}

static void
update (GoenCardLookPanel *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);

  self->is_updating = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->size), find_size (design));
  adw_spin_row_set_value (ADW_SPIN_ROW (self->width), design->width);
  adw_spin_row_set_value (ADW_SPIN_ROW (self->height), design->height);
  set_family (self->sans, design->sans != NULL ? design->sans : "Noto Sans CJK JP");
  set_family (self->serif, design->serif != NULL ? design->serif : "Noto Serif CJK JP");
  set_colour (self->accent, design->accent);
  set_colour (self->text, design->text);
  self->is_updating = FALSE;
}

static void
resize (GoenCardLookPanel *self,
        double             width,
        double             height,
        const char        *step)
{
  GoenCardDesign *design = goen_card_design_copy (goen_card_session_get_design (self->session));

  goen_card_design_resize (design, width, height);
  goen_card_session_apply (self->session, design, step);
}

static void
size_cb (GoenCardLookPanel *self)
{
  const GoenCardDesign *design = goen_card_session_get_design (self->session);
  guint n_sizes, selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->size));
  const GoenCardSize *sizes = goen_card_sizes_get (&n_sizes);

  if (self->is_updating || selected >= n_sizes)
    return;

  if (design->width >= design->height)
    resize (self, sizes[selected].width, sizes[selected].height, NULL);
  else
    resize (self, sizes[selected].height, sizes[selected].width, NULL);
}

static void
sides_cb (GoenCardLookPanel *self)
{
  if (!self->is_updating)
    resize (self, adw_spin_row_get_value (ADW_SPIN_ROW (self->width)), adw_spin_row_get_value (ADW_SPIN_ROW (self->height)), "card-size");
}

static void
take_family (GtkWidget  *button,
             char      **family)
{
  const PangoFontDescription *font = gtk_font_dialog_button_get_font_desc (GTK_FONT_DIALOG_BUTTON (button));

  g_set_str (family, font != NULL ? pango_font_description_get_family (font) : NULL);
}

static void
font_cb (GoenCardLookPanel *self,
         GParamSpec        *pspec,
         GtkWidget         *button)
{
  GoenCardDesign *design;

  if (self->is_updating)
    return;

  design = goen_card_design_copy (goen_card_session_get_design (self->session));
  take_family (button, button == self->sans ? &design->sans : &design->serif);
  goen_card_session_apply (self->session, design, NULL);
}

static void
colour_cb (GoenCardLookPanel *self)
{
  GoenCardDesign *design;

  if (self->is_updating)
    return;

  design = goen_card_design_copy (goen_card_session_get_design (self->session));
  design->accent = get_colour (self->accent);
  design->text = get_colour (self->text);
  goen_card_session_apply (self->session, design, "colour");
}

static void
goen_card_look_panel_dispose (GObject *object)
{
  g_clear_object (&GOEN_CARD_LOOK_PANEL (object)->session);

  G_OBJECT_CLASS (goen_card_look_panel_parent_class)->dispose (object);
}

static void
goen_card_look_panel_class_init (GoenCardLookPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_card_look_panel_dispose;
}

static GtkWidget *
add_row (GoenCardLookPanel *self,
         GtkWidget         *row,
         const char        *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

/* A row around a button that opens a dialog. */
static void
add_button (GoenCardLookPanel *self,
            GtkWidget         *button,
            const char        *title,
            const char        *property,
            GCallback          callback)
{
  GtkWidget *row = add_row (self, adw_action_row_new (), title);
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, signal, callback, self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_font_button (void)
{
  GtkWidget *button = gtk_font_dialog_button_new (gtk_font_dialog_new ());

  gtk_font_dialog_button_set_level (GTK_FONT_DIALOG_BUTTON (button), GTK_FONT_LEVEL_FAMILY);
  gtk_font_dialog_button_set_use_font (GTK_FONT_DIALOG_BUTTON (button), FALSE);

  return button;
}

static GtkWidget *
make_colour_button (void)
{
  GtkColorDialog *dialog = gtk_color_dialog_new ();

  gtk_color_dialog_set_with_alpha (dialog, FALSE);

  return gtk_color_dialog_button_new (dialog);
}

static void
add_sizes (GoenCardLookPanel *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sizes;
  const GoenCardSize *sizes = goen_card_sizes_get (&n_sizes);

  for (guint i = 0; i < n_sizes; i++)
    gtk_string_list_append (names, g_dgettext (GETTEXT_PACKAGE, sizes[i].name));
  gtk_string_list_append (names, _("Own size"));
  self->size = add_row (self, adw_combo_row_new (), _("Size"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->size), G_LIST_MODEL (names));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self->size), TRUE);
  g_signal_connect_object (self->size, "notify::selected", G_CALLBACK (size_cb), self, G_CONNECT_SWAPPED);
  self->width = add_row (self, adw_spin_row_new_with_range (MIN_SIDE, MAX_SIDE, 0.5), _("Width (mm)"));
  self->height = add_row (self, adw_spin_row_new_with_range (MIN_SIDE, MAX_SIDE, 0.5), _("Height (mm)"));
  adw_spin_row_set_digits (ADW_SPIN_ROW (self->width), 1);
  adw_spin_row_set_digits (ADW_SPIN_ROW (self->height), 1);
  g_signal_connect_object (self->width, "notify::value", G_CALLBACK (sides_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->height, "notify::value", G_CALLBACK (sides_cb), self, G_CONNECT_SWAPPED);
}

static void
goen_card_look_panel_init (GoenCardLookPanel *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Card"));
  add_sizes (self);
  self->accent = make_colour_button ();
  add_button (self, self->accent, _("Accent colour"), "rgba", G_CALLBACK (colour_cb));
  self->text = make_colour_button ();
  add_button (self, self->text, _("Text colour"), "rgba", G_CALLBACK (colour_cb));
  self->sans = make_font_button ();
  add_button (self, self->sans, _("Gothic font"), "font-desc", G_CALLBACK (font_cb));
  self->serif = make_font_button ();
  add_button (self, self->serif, _("Mincho font"), "font-desc", G_CALLBACK (font_cb));
}

/**
 * goen_card_look_panel_new:
 * @session: the design that is changed
 *
 * Creates the size, fonts and colours of a card.
 *
 * Returns: (transfer floating): a new group
 */
GtkWidget *
goen_card_look_panel_new (GoenCardSession *session)
{
  GoenCardLookPanel *self = g_object_new (GOEN_TYPE_CARD_LOOK_PANEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
