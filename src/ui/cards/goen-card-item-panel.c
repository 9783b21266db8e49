/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-card-panels.h"

typedef enum {
  SIZE = 0,
  X,
  Y,
  WIDTH,
  HEIGHT,
  N_NUMBERS,
} Number;

typedef enum {
  BOLD = 0,
  SERIF,
  VERTICAL,
  N_FLAGS,
} Flag;

struct _GoenCardItemPanel
{
  AdwPreferencesGroup parent_instance;

  GoenCardSession *session;               /* (owned) */
  gboolean         is_updating;
  GtkWidget       *hint;
  GtkWidget       *says;
  GtkWidget       *numbers[N_NUMBERS];    /* AdwSpinRow */
  GtkWidget       *align;                 /* AdwComboRow, as @ink */
  GtkWidget       *ink;
  GtkWidget       *flags[N_FLAGS];        /* AdwSwitchRow */
};

G_DEFINE_FINAL_TYPE (GoenCardItemPanel, goen_card_item_panel, ADW_TYPE_PREFERENCES_GROUP)

static const struct {
  const char *title;
  double      lower;
  double      upper;
  double      step;
} numbers[N_NUMBERS] = {
  [SIZE] = { N_("Size of letters (pt)"), 3, 72, 0.5 },
  [X] = { N_("From the left (mm)"), -50, 300, 0.5 },
  [Y] = { N_("From the top (mm)"), -50, 300, 0.5 },
  [WIDTH] = { N_("Width (mm)"), 1, 300, 0.5 },
  [HEIGHT] = { N_("Height (mm)"), 1, 300, 0.5 },
};

static const char * const flags[N_FLAGS] = { N_("Bold"), N_("Mincho (serif)"), N_("Vertical") };

/* Where the item is seen, which is not where it is designed when it closes up with others. */
static gboolean
get_box (GoenCardItemPanel *self,
         cairo_rectangle_t *box)
{
  g_autoptr (GArray) seen = goen_card_arrange (goen_card_session_get_design (self->session), goen_card_session_get_side (self->session),
                                               goen_card_session_get_content (self->session));

  for (guint i = 0; i < seen->len; i++)
    {
      const GoenCardItem *item = &g_array_index (seen, GoenCardItem, i);

      if ((int) item->field != goen_card_session_get_selected (self->session))
        continue;
      *box = (cairo_rectangle_t) { item->x, item->y, item->width, item->height };
      return TRUE;
    }

  return FALSE;
}

static double *
get_length (cairo_rectangle_t *box,
            Number             number)
{
  double *lengths[N_NUMBERS] = { [X] = &box->x, [Y] = &box->y, [WIDTH] = &box->width, [HEIGHT] = &box->height };

  return lengths[number];
}

static gboolean *
get_flag (GoenCardItem *item,
          Flag          flag)
{
  gboolean *values[N_FLAGS] = { &item->is_bold, &item->is_serif, &item->is_vertical };

  return values[flag];
}

static void
show_rows (GoenCardItemPanel  *self,
           const GoenCardItem *item)
{
  gboolean is_text = item != NULL && item->field < GOEN_N_TEXT_FIELDS;

  gtk_widget_set_visible (self->hint, item == NULL);
  gtk_widget_set_visible (self->says, is_text);
  for (Number number = 0; number < N_NUMBERS; number++)
    gtk_widget_set_visible (self->numbers[number], number == SIZE ? is_text : item != NULL);
  gtk_widget_set_visible (self->align, item != NULL && item->field != GOEN_FIELD_PHOTO);
  gtk_widget_set_visible (self->ink, is_text);
  for (Flag flag = 0; flag < N_FLAGS; flag++)
    gtk_widget_set_visible (self->flags[flag], is_text);
}

static void
update (GoenCardItemPanel *self)
{
  const GoenCardItem *item = goen_card_session_get_item (self->session);
  cairo_rectangle_t box;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   item != NULL ? goen_card_field_get_label (item->field) : _("Selected"));
  show_rows (self, item);
  if (item == NULL || !get_box (self, &box))
    return;

  self->is_updating = TRUE;
  if (item->field < GOEN_N_TEXT_FIELDS)
    {
      const char *text = goen_card_session_get_content (self->session)->texts[goen_card_session_get_side (self->session)][item->field];

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->says), text != NULL ? text : _("Nothing yet"));
    }
  adw_spin_row_set_value (ADW_SPIN_ROW (self->numbers[SIZE]), item->size);
  for (Number number = X; number < N_NUMBERS; number++)
    adw_spin_row_set_value (ADW_SPIN_ROW (self->numbers[number]), *get_length (&box, number));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->align), item->align);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->ink), item->ink);
  for (Flag flag = 0; flag < N_FLAGS; flag++)
    {
      GoenCardItem copy = *item;

      adw_switch_row_set_active (ADW_SWITCH_ROW (self->flags[flag]), *get_flag (&copy, flag));
    }
  self->is_updating = FALSE;
}

static void
number_cb (GoenCardItemPanel *self,
           GParamSpec        *pspec,
           GtkWidget         *row)
{
  const GoenCardItem *item = goen_card_session_get_item (self->session);
  g_autofree char *step = NULL;
  cairo_rectangle_t box;
  double value = adw_spin_row_get_value (ADW_SPIN_ROW (row));

  if (self->is_updating || item == NULL || !get_box (self, &box))
    return;

  for (Number number = 0; number < N_NUMBERS; number++)
    {
      if (self->numbers[number] != row)
        continue;
      step = g_strdup_printf ("number-%d-%d", (int) number, (int) item->field);
      if (number == SIZE)
        {
          GoenCardItem copy = *item;

          copy.size = value;
          goen_card_session_set_item (self->session, goen_card_session_get_side (self->session), &copy, step);
          return;
        }
      *get_length (&box, number) = value;
      goen_card_session_move (self->session, &box, step);
      return;
    }
}

static void
letters_cb (GoenCardItemPanel *self)
{
  const GoenCardItem *item = goen_card_session_get_item (self->session);
  GoenCardItem copy;

  if (self->is_updating || item == NULL)
    return;

  copy = *item;
  copy.align = (GoenCardAlign) adw_combo_row_get_selected (ADW_COMBO_ROW (self->align));
  copy.ink = (GoenCardInk) adw_combo_row_get_selected (ADW_COMBO_ROW (self->ink));
  for (Flag flag = 0; flag < N_FLAGS; flag++)
    *get_flag (&copy, flag) = adw_switch_row_get_active (ADW_SWITCH_ROW (self->flags[flag]));
  /* A line that stands upright keeps its beginning and needs a column, and the other way round. */
  if (copy.is_vertical != item->is_vertical)
    {
      copy.width = item->height;
      copy.height = item->width;
    }
  goen_card_session_set_item (self->session, goen_card_session_get_side (self->session), &copy, NULL);
}

static void
goen_card_item_panel_dispose (GObject *object)
{
  g_clear_object (&GOEN_CARD_ITEM_PANEL (object)->session);

  G_OBJECT_CLASS (goen_card_item_panel_parent_class)->dispose (object);
}

static void
goen_card_item_panel_class_init (GoenCardItemPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_card_item_panel_dispose;
}

static GtkWidget *
add (GoenCardItemPanel *self,
     GtkWidget         *row,
     const char        *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static GtkWidget *
add_combo (GoenCardItemPanel  *self,
           const char         *title,
           const char * const *choices)
{
  GtkWidget *row = add (self, adw_combo_row_new (), title);
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (letters_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
goen_card_item_panel_init (GoenCardItemPanel *self)
{
  const char * const aligns[] = { _("At the start"), _("In the middle"), _("At the end"), NULL };
  const char * const inks[] = { _("Text colour"), _("Accent colour"), _("Grey"), _("White"), NULL };

  self->hint = add (self, adw_action_row_new (), _("Nothing is selected."));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->hint), _("Click something on the card, or go there with Tab."));
  self->says = add (self, adw_action_row_new (), _("What it says"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->says), FALSE);
  gtk_widget_add_css_class (self->says, "property");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->says),
                             g_object_new (GTK_TYPE_BUTTON, "icon-name", "document-edit-symbolic", "tooltip-text", _("Change it in My Profile"),
                                           "action-name", "win.profile", "valign", GTK_ALIGN_CENTER, "css-classes", (const char *[]) { "flat", NULL }, NULL));
  for (Number number = 0; number < N_NUMBERS; number++)
    {
      self->numbers[number] = add (self, adw_spin_row_new_with_range (numbers[number].lower, numbers[number].upper, numbers[number].step),
                                   g_dgettext (GETTEXT_PACKAGE, numbers[number].title));
      adw_spin_row_set_digits (ADW_SPIN_ROW (self->numbers[number]), 1);
      g_signal_connect_object (self->numbers[number], "notify::value", G_CALLBACK (number_cb), self, G_CONNECT_SWAPPED);
    }
  self->align = add_combo (self, _("Alignment"), aligns);
  self->ink = add_combo (self, _("Colour"), inks);
  for (Flag flag = 0; flag < N_FLAGS; flag++)
    {
      self->flags[flag] = add (self, adw_switch_row_new (), g_dgettext (GETTEXT_PACKAGE, flags[flag]));
      g_signal_connect_object (self->flags[flag], "notify::active", G_CALLBACK (letters_cb), self, G_CONNECT_SWAPPED);
    }
}

/**
 * goen_card_item_panel_new:
 * @session: the design that is changed
 *
 * Creates the numbers and letters of what is selected.
 *
 * Returns: (transfer floating): a new group
 */
GtkWidget *
goen_card_item_panel_new (GoenCardSession *session)
{
  GoenCardItemPanel *self = g_object_new (GOEN_TYPE_CARD_ITEM_PANEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * goen_card_item_panel_edit:
 * @self: a panel
 *
 * Gives the keyboard to the first number of what is selected: the size of its letters, or its place.
 */
void
goen_card_item_panel_edit (GoenCardItemPanel *self)
{
  for (Number number = 0; number < N_NUMBERS; number++)
    if (gtk_widget_get_visible (self->numbers[number]))
      {
        gtk_widget_child_focus (self->numbers[number], GTK_DIR_TAB_FORWARD);
        return;
      }
}
