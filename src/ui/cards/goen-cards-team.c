/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cards-team.h"

#include <glib/gi18n-lib.h>

#include "goen-cards-print.h"
#include "goen-toast.h"

/* More rows than anybody reads. */
#define MAX_ROWS 60

/* How long cards are checked before the window is served again, µs. */
#define SLICE 8000

#define PREVIEW_WIDTH 300

struct _GoenCardsTeam
{
  AdwDialog parent_instance;

  GtkWidget           *next_button;
  GtkDrawingArea      *preview;
  AdwPreferencesGroup *people_group;
  AdwComboRow         *design_row;
  GtkWidget           *logo_row;
  AdwPreferencesGroup *unread_group;
  AdwPreferencesGroup *fit_group;
  GtkWidget           *checking;

  GtkWidget       *parent;      /* (owned) */
  GoenLibrary     *library;     /* (owned) */
  GoenCardDesk    *desk;        /* (owned) */
  GSettings       *settings;    /* (owned) */
  GPtrArray       *designs;     /* (owned) of GoenCardDesign */
  GPtrArray       *contents;    /* (owned) of GoenCardContent */
  GArray          *has_logo;    /* (owned) of gboolean: who has one of their own */
  GoenCardPicture *logo;        /* (owned) (nullable): of the user's card */
  GoenCardPainter *painter;     /* (owned) (nullable): of the chosen design */
  GPtrArray       *rows;        /* (owned) of GtkWidget: what does not fit */
  guint            next_check;
  guint            n_unfit;
  guint            check_id;
};

G_DEFINE_FINAL_TYPE (GoenCardsTeam, goen_cards_team, ADW_TYPE_DIALOG)

static const GoenCardDesign *
get_design (GoenCardsTeam *self)
{
  guint selected = adw_combo_row_get_selected (self->design_row);

  return self->designs->pdata[MIN (selected, self->designs->len - 1)];
}

/* The first card */

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  GoenCardsTeam *self = user_data;

  /* Paper is white in the dark as well. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->painter == NULL || self->contents->len == 0)
    return;

  cairo_scale (cr, width / get_design (self)->width, height / get_design (self)->height);
  goen_card_painter_draw (self->painter, cr, GOEN_SIDE_FRONT, self->contents->pdata[0], FALSE);
}

/* What does not fit */

static GtkWidget *
make_row (const char *title,
          const char *subtitle)     /* (nullable) */
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static void
add_fit_row (GoenCardsTeam *self,
             const char    *title,
             const char    *subtitle)
{
  GtkWidget *row = make_row (title, subtitle);

  adw_preferences_group_add (self->fit_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (GoenCardsTeam *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->fit_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
check_one (GoenCardsTeam *self,
           guint          number)
{
  const GoenCardContent *content = self->contents->pdata[number];
  g_autoptr (GPtrArray) fits = goen_card_painter_check (self->painter, content);
  const char *name = content->texts[GOEN_SIDE_FRONT][GOEN_FIELD_NAME];
  g_autoptr (GString) sentences = g_string_new (NULL);
  g_autofree char *unnamed = NULL;

  /* What is condensed fits; it is told on the page of the design. */
  for (guint i = 0; i < fits->len; i++)
    {
      const GoenCardFit *fit = fits->pdata[i];

      if (fit->kind != GOEN_FIT_CONDENSED)
        g_string_append_printf (sentences, "%s%s", sentences->len > 0 ? "\n" : "", fit->sentence);
    }
  if (sentences->len == 0 || ++self->n_unfit > MAX_ROWS)
    return;

  /* Translators: somebody without a name, by their place in the list. */
  unnamed = name == NULL ? g_strdup_printf (_("Person %u"), number + 1) : NULL;
  add_fit_row (self, name != NULL ? name : unnamed, sentences->str);
}

static void
end_check (GoenCardsTeam *self)
{
  gtk_widget_set_visible (self->checking, FALSE);
  if (self->n_unfit == 0)
    adw_preferences_group_set_description (self->fit_group, _("Everything fits on everybody’s card."));
  else if (self->n_unfit > MAX_ROWS)
    {
      guint n = self->n_unfit - MAX_ROWS;
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more person", "and %u more people", n), n);

      add_fit_row (self, more, NULL);
    }
}

static gboolean
check_cb (gpointer user_data)
{
  GoenCardsTeam *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (self->next_check < self->contents->len && g_get_monotonic_time () < end)
    check_one (self, self->next_check++);
  if (self->next_check < self->contents->len)
    return G_SOURCE_CONTINUE;

  self->check_id = 0;
  end_check (self);

  return G_SOURCE_REMOVE;
}

static void
start_check (GoenCardsTeam *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  clear_rows (self);
  adw_preferences_group_set_description (self->fit_group, NULL);
  gtk_widget_set_visible (self->checking, TRUE);
  self->next_check = 0;
  self->n_unfit = 0;
  self->check_id = g_idle_add (check_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

/* Choices */

static void
design_changed_cb (GoenCardsTeam *self)
{
  const GoenCardDesign *design;
  double scale;

  if (self->contents == NULL)
    return;

  design = get_design (self);
  scale = PREVIEW_WIDTH / MAX (design->width, design->height);
  g_clear_pointer (&self->painter, goen_card_painter_free);
  self->painter = goen_card_painter_new (design);
  gtk_drawing_area_set_content_width (self->preview, (int) (design->width * scale));
  gtk_drawing_area_set_content_height (self->preview, (int) (design->height * scale));
  start_check (self);
}

static void
logo_changed_cb (GoenCardsTeam *self)
{
  gboolean wanted = adw_switch_row_get_active (ADW_SWITCH_ROW (self->logo_row));

  if (self->contents == NULL || self->logo == NULL)
    return;

  for (guint i = 0; i < self->contents->len; i++)
    {
      GoenCardContent *content = self->contents->pdata[i];

      if (g_array_index (self->has_logo, gboolean, i))
        continue;
      g_clear_pointer (&content->logo, goen_card_picture_unref);
      content->logo = wanted ? goen_card_picture_ref (self->logo) : NULL;
    }
  if (self->painter != NULL)
    start_check (self);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenCardsTeam *self = GOEN_CARDS_TEAM (widget);
  g_autoptr (GoenCardsTeam) kept = g_object_ref (self);

  goen_cards_print_present (self->parent, self->library, get_design (self), self->contents);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Object */

static void
goen_cards_team_dispose (GObject *object)
{
  GoenCardsTeam *self = GOEN_CARDS_TEAM (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_CARDS_TEAM);
  g_clear_object (&self->parent);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->painter, goen_card_painter_free);
  g_clear_pointer (&self->logo, goen_card_picture_unref);
  g_clear_pointer (&self->desk, goen_card_desk_free);
  g_clear_pointer (&self->designs, g_ptr_array_unref);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_clear_pointer (&self->has_logo, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (goen_cards_team_parent_class)->dispose (object);
}

static void
goen_cards_team_class_init (GoenCardsTeamClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_cards_team_dispose;

  gtk_widget_class_install_action (widget_class, "team.next", NULL, next_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-cards-team.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, next_button);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, preview);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, people_group);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, design_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, logo_row);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, unread_group);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, fit_group);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsTeam, checking);
  gtk_widget_class_bind_template_callback (widget_class, design_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, logo_changed_cb);
}

static void
goen_cards_team_init (GoenCardsTeam *self)
{
  self->rows = g_ptr_array_new ();
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->preview, draw_cb, self, NULL);
}

/* Own designs first: they were made to be used. */
static void
fill_designs (GoenCardsTeam *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) known = goen_card_designs_list ();
  g_autofree char *last = g_settings_get_string (self->settings, "card-design");
  guint selected = 0;

  self->designs = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_card_design_free);
  for (guint i = 0; i < self->desk->designs->len; i++)
    g_ptr_array_add (self->designs, goen_card_design_copy (self->desk->designs->pdata[i]));
  for (guint i = 0; i < known->len; i++)
    g_ptr_array_add (self->designs, goen_card_design_copy (known->pdata[i]));
  for (guint i = 0; i < self->designs->len; i++)
    {
      const GoenCardDesign *design = self->designs->pdata[i];

      gtk_string_list_append (names, design->name);
      if (g_str_equal (design->key, last))
        selected = i;
    }
  adw_combo_row_set_model (self->design_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->design_row, selected);
}

/**
 * goen_cards_team_new:
 * @parent: the widget over which the print dialog appears
 * @library: the library
 * @desk: (transfer full): designs and the user's logo
 * @contents: (element-type GoenCardContent): what the cards say; referenced
 * @unread: (element-type utf8): sentences about what was left out
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_cards_team_new (GtkWidget    *parent,
                     GoenLibrary  *library,
                     GoenCardDesk *desk,
                     GPtrArray    *contents,
                     GPtrArray    *unread)
{
  GoenCardsTeam *self = g_object_new (GOEN_TYPE_CARDS_TEAM, NULL);
  g_autofree char *description = NULL;

  self->parent = g_object_ref (parent);
  self->library = g_object_ref (library);
  self->desk = desk;
  self->logo = desk->logo != NULL ? goen_card_picture_new (desk->logo, desk->logo_name, NULL) : NULL;
  self->has_logo = g_array_new (FALSE, FALSE, sizeof (gboolean));
  for (guint i = 0; i < contents->len; i++)
    {
      gboolean has = ((const GoenCardContent *) contents->pdata[i])->logo != NULL;

      g_array_append_val (self->has_logo, has);
    }
  description = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "A card for %u person", "Cards for %u people", contents->len), contents->len);
  adw_preferences_group_set_title (self->people_group, description);
  fill_designs (self);
  self->contents = g_ptr_array_ref (contents);
  gtk_widget_set_visible (self->logo_row, self->logo != NULL);
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->logo_row), self->logo != NULL);
  for (guint i = 0; i < unread->len && i < MAX_ROWS; i++)
    adw_preferences_group_add (self->unread_group, make_row (unread->pdata[i], NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->unread_group), unread->len > 0);
  design_changed_cb (self);

  return ADW_DIALOG (self);
}
