/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum {
  HOOK = 0,
  PROMISE,
  INTEREST,
  OCCASION,
  INFO,
  REASON,
  N_FIELDS,
} Field;

struct _GoenDraftFields
{
  AdwBin parent_instance;

  AdwExpanderRow *expander;
  GtkEditable    *entries[N_FIELDS];
  AdwSwitchRow   *seasonal;
  AdwSwitchRow   *dates;
  gboolean        always_dates;
  gboolean        is_filling;
};

G_DEFINE_FINAL_TYPE (GoenDraftFields, goen_draft_fields, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The slots of a template that a field fills. */
static const struct {
  const char *title;
  const char *slots[3];
} fields[N_FIELDS] = {
  [HOOK] = { N_("What you talked about"), { "{talk}", "{hook}", NULL } },
  [PROMISE] = { N_("What was promised"), { "{promise}", "{promised}", NULL } },
  [INTEREST] = { N_("An interest that you share"), { "{interest}", NULL } },
  [OCCASION] = { N_("What you congratulate on"), { "{occasion}", NULL } },
  [INFO] = { N_("What the information is about"), { "{info}", NULL } },
  [REASON] = { N_("Why you want to meet"), { "{reason}", NULL } },
};

static gboolean
has_slot (const char *subject,
          const char *body,
          const char *slot)
{
  return strstr (subject, slot) != NULL || strstr (body, slot) != NULL;
}

static gboolean
has_field (const char *subject,
           const char *body,
           Field       field)
{
  for (guint i = 0; fields[field].slots[i] != NULL; i++)
    if (has_slot (subject, body, fields[field].slots[i]))
      return TRUE;

  return FALSE;
}

/* The values, as far as they are shown, so that what is filled in can be checked without unfolding. */
static void
update_subtitle (GoenDraftFields *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (Field field = 0; field < N_FIELDS; field++)
    {
      const char *value = gtk_editable_get_text (self->entries[field]);

      if (!gtk_widget_get_visible (GTK_WIDGET (self->entries[field])) || *value == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, C_("list of facts", ", "));
      g_string_append (text, value);
    }
  adw_expander_row_set_subtitle (self->expander, text->str);
}

static void
changed_cb (GoenDraftFields *self)
{
  if (self->is_filling)
    return;

  update_subtitle (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
goen_draft_fields_class_init (GoenDraftFieldsClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static AdwSwitchRow *
add_switch (GoenDraftFields *self,
            const char      *title)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (self->expander, row);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_SWITCH_ROW (row);
}

static void
goen_draft_fields_init (GoenDraftFields *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _("What the Draft Says"));
  adw_expander_row_set_subtitle_lines (self->expander, 1);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->expander));
  adw_bin_set_child (ADW_BIN (self), list);

  for (Field field = 0; field < N_FIELDS; field++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, fields[field].title));
      adw_expander_row_add_row (self->expander, row);
      self->entries[field] = GTK_EDITABLE (row);
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  self->dates = add_switch (self, _("Propose Dates to Meet"));
  self->seasonal = add_switch (self, _("Begin With a Seasonal Greeting"));
}

static void
set_entry (GoenDraftFields *self,
           Field            field,
           const char      *text)
{
  gtk_editable_set_text (self->entries[field], text != NULL ? text : "");
}

/**
 * goen_draft_fields_set_material:
 * @self: the fields
 * @material: what is known
 *
 * Fills in what is known; the fields of the person before are forgotten.
 */
void
goen_draft_fields_set_material (GoenDraftFields         *self,
                                const GoenDraftMaterial *material)
{
  self->is_filling = TRUE;
  set_entry (self, HOOK, goen_draft_material_get_hook (material));
  set_entry (self, PROMISE, goen_draft_material_get_promise (material));
  set_entry (self, INTEREST, goen_draft_material_get_interest (material));
  set_entry (self, OCCASION, goen_draft_material_get_occasion (material));
  set_entry (self, INFO, NULL);
  set_entry (self, REASON, material->follow_up->kind == GOEN_FOLLOW_UP_INTRODUCE ? material->follow_up->hook : NULL);
  adw_switch_row_set_active (self->dates, FALSE);
  self->is_filling = FALSE;
}

/* TRUE when the first field that is shown has nothing to say yet. */
static gboolean
first_is_empty (GoenDraftFields *self)
{
  for (Field field = 0; field < N_FIELDS; field++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->entries[field])))
      return *gtk_editable_get_text (self->entries[field]) == '\0';

  return FALSE;
}

/**
 * goen_draft_fields_set_template:
 * @self: the fields
 * @subject: the subject of a template
 * @body: its body
 * @can_be_seasonal: whether a seasonal greeting has a place in language and tone
 * @always_dates: whether dates are proposed in any case
 *
 * Shows the fields that a template has slots for, unfolded when the most important one is empty.
 */
void
goen_draft_fields_set_template (GoenDraftFields *self,
                                const char      *subject,
                                const char      *body,
                                gboolean         can_be_seasonal,
                                gboolean         always_dates)
{
  gboolean has_any = FALSE;
  gboolean has_dates = !always_dates && has_slot (subject, body, "{slots}");
  gboolean is_seasonal = can_be_seasonal && has_slot (subject, body, "{season}");

  self->always_dates = always_dates;
  for (Field field = 0; field < N_FIELDS; field++)
    {
      gboolean is_shown = has_field (subject, body, field);

      gtk_widget_set_visible (GTK_WIDGET (self->entries[field]), is_shown);
      has_any |= is_shown;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->dates), has_dates);
  gtk_widget_set_visible (GTK_WIDGET (self->seasonal), is_seasonal);
  gtk_widget_set_visible (GTK_WIDGET (self), has_any || has_dates || is_seasonal);
  if (first_is_empty (self))
    adw_expander_row_set_expanded (self->expander, TRUE);
  update_subtitle (self);
}

static const char *
get_entry (GoenDraftFields *self,
           Field            field)
{
  const char *text = gtk_editable_get_text (self->entries[field]);

  return gtk_widget_get_visible (GTK_WIDGET (self->entries[field])) && *text != '\0' ? text : NULL;
}

/**
 * goen_draft_fields_apply:
 * @self: the fields
 * @source: what a draft is filled from
 *
 * Adds what the fields say, which is valid until they change.
 */
void
goen_draft_fields_apply (GoenDraftFields *self,
                         GoenDraftSource *source)
{
  source->hook = get_entry (self, HOOK);
  source->promise = get_entry (self, PROMISE);
  source->interest = get_entry (self, INTEREST);
  source->occasion = get_entry (self, OCCASION);
  source->info = get_entry (self, INFO);
  source->reason = get_entry (self, REASON);
  source->seasonal = gtk_widget_get_visible (GTK_WIDGET (self->seasonal)) && adw_switch_row_get_active (self->seasonal);
}

/**
 * goen_draft_fields_wants_dates:
 * @self: the fields
 *
 * Tells whether dates to meet are proposed.
 *
 * Returns: %TRUE when they are
 */
gboolean
goen_draft_fields_wants_dates (GoenDraftFields *self)
{
  return self->always_dates || (gtk_widget_get_visible (GTK_WIDGET (self->dates)) && adw_switch_row_get_active (self->dates));
}
