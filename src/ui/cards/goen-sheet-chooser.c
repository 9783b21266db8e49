/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-sheet-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "goen-print-memory.h"
#include "goen-sheet-editor.h"
#include "goen-sheet-groups.h"
#include "goen-text.h"
#include "goen-toast.h"

/* A card may be this much larger than its place, as goen_card_sheet_check() allows, mm. */
#define ROUNDING 0.15

struct _GoenSheetChooser
{
  AdwDialog parent_instance;

  GtkSearchEntry  *search;
  GtkStack        *stack;
  GoenSheetGroups *groups;

  GoenLibrary *library;       /* (owned) */
  GPtrArray   *own_sheets;    /* (owned) (nullable) before they were read */
  GSettings   *settings;      /* (owned) */
  char        *current;       /* (owned) (nullable): key */
  double       card_width;
  double       card_height;
};

G_DEFINE_FINAL_TYPE (GoenSheetChooser, goen_sheet_chooser, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void load (GoenSheetChooser *self);

static gboolean
fits (GoenSheetChooser *self,
      const GoenSheet  *sheet)
{
  double wide = MAX (self->card_width, self->card_height), narrow = MIN (self->card_width, self->card_height);

  return wide <= MAX (sheet->card_width, sheet->card_height) + ROUNDING && narrow <= MIN (sheet->card_width, sheet->card_height) + ROUNDING;
}

static void
chosen_cb (GoenSheetChooser *self,
           const GoenSheet  *sheet)
{
  g_signal_emit (self, signals[CHOSEN], 0, sheet);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
edited_cb (GoenSheetChooser *self,
           const GoenSheet  *sheet)
{
  if (self->library == NULL)
    return;

  g_set_str (&self->current, sheet->key);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  load (self);
}

static void
edit (GoenSheetChooser *self,
      const GoenSheet  *sheet)
{
  AdwDialog *dialog = goen_sheet_editor_new (self->library, sheet);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
edit_cb (GoenSheetChooser *self,
         const GoenSheet  *sheet)
{
  edit (self, sheet);
}

static void
copy_cb (GoenSheetChooser *self,
         const GoenSheet  *sheet)
{
  g_autoptr (GoenSheet) copy = goen_sheet_copy (sheet);
  g_autofree char *title = goen_sheet_dup_title (copy);
  g_autofree char *name = g_strdup_printf (_("%s (copy)"), title);

  goen_sheet_make_own (copy);
  g_set_str (&copy->key, "");
  g_strfreev (copy->parts);
  copy->parts = g_strdupv ((char *[]) { name, NULL });
  edit (self, copy);
}

/* Removing */

typedef struct {
  GoenLibrary *library;   /* (owned) */
  GoenSheet   *sheet;     /* (owned) */
  GWeakRef     chooser;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *self = data;

  g_object_unref (self->library);
  goen_sheet_free (self->sheet);
  g_weak_ref_clear (&self->chooser);
  g_free (self);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GoenSheetChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenSheet) sheet = goen_library_save_sheet_finish (GOEN_LIBRARY (source), result, &error);

  if (self == NULL || self->library == NULL)
    return;
  if (sheet == NULL)
    goen_error_show (GTK_WIDGET (self->groups), _("The Sheet Could Not Be Saved"), error);
  load (self);
}

static void
undo_removal (GtkWidget *root,
              gpointer   data)
{
  Removal *removal = data;

  goen_library_save_sheet_async (removal->library, removal->sheet, NULL, restored_cb, g_weak_ref_get (&removal->chooser));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Removal *removal = user_data;
  g_autoptr (GoenSheetChooser) self = g_weak_ref_get (&removal->chooser);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error) || self == NULL || self->library == NULL)
    {
      if (self != NULL && self->library != NULL)
        goen_error_show (GTK_WIDGET (self), _("The Sheet Could Not Be Deleted"), error);
      removal_free (removal);
      return;
    }

  /* Translators: %s is the name of a sheet. */
  title = g_strdup_printf (_("“%s” deleted"), removal->sheet->parts[0]);
  /* A widget of the dialog, so that the toast shows in it. */
  goen_toast_show_undo (GTK_WIDGET (self->groups), title, undo_removal, removal, removal_free);
  load (self);
}

static void
remove_cb (GoenSheetChooser *self,
           const GoenSheet  *sheet)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->library = g_object_ref (self->library);
  removal->sheet = goen_sheet_copy (sheet);
  g_weak_ref_init (&removal->chooser, self);
  goen_library_remove_sheet_async (self->library, removal->sheet->key, NULL, removed_cb, removal);
}

/* Listing */

static gboolean
is_asked_for (const GoenSheet *sheet,
              const char      *query)
{
  g_autofree char *name = NULL;
  g_autofree char *asked = goen_text_fold (query);
  g_autofree char *title = goen_sheet_dup_title (sheet);

  name = goen_text_fold (title);

  return strstr (name, asked) != NULL;
}

/* What was printed on before is not asked for when something is searched. */
static GPtrArray *
find_recent (GoenSheetChooser *self,
             const char       *query)
{
  GPtrArray *recent = g_ptr_array_new ();
  g_auto (GStrv) keys = g_settings_get_strv (self->settings, "card-recent-sheets");

  for (guint i = 0; *query == '\0' && keys[i] != NULL; i++)
    {
      const GoenSheet *sheet = goen_print_memory_find_sheet (keys[i], self->own_sheets);

      if (sheet != NULL && !sheet->is_own)
        g_ptr_array_add (recent, (gpointer) sheet);
    }

  return recent;
}

static void
fill (GoenSheetChooser *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) recent = find_recent (self, query);
  g_autoptr (GPtrArray) known = goen_sheets_search (*query != '\0' ? query : NULL);
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < self->own_sheets->len; i++)
    if (*query == '\0' || is_asked_for (self->own_sheets->pdata[i], query))
      g_ptr_array_add (own, self->own_sheets->pdata[i]);
  for (guint i = 0; i < known->len; i++)
    if (!g_ptr_array_find (recent, known->pdata[i], NULL))
      g_ptr_array_add (fits (self, known->pdata[i]) ? fitting : others, known->pdata[i]);

  goen_sheet_groups_clear (self->groups, self->current);
  goen_sheet_groups_add (self->groups, _("Own Sheets"), own);
  goen_sheet_groups_add (self->groups, _("Printed on Before"), recent);
  goen_sheet_groups_add (self->groups, _("For This Card"), fitting);
  goen_sheet_groups_add (self->groups, _("Too Small for This Card"), others);
  gtk_stack_set_visible_child_name (self->stack, goen_sheet_groups_get_first (self->groups) != NULL ? "sheets" : "nothing");
}

static void
desk_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GoenSheetChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardDesk) desk = goen_library_load_card_desk_finish (GOEN_LIBRARY (source), result, &error);

  if (self->library == NULL)
    return;
  if (desk == NULL)
    {
      goen_error_show (GTK_WIDGET (self), _("Your Own Sheets Could Not Be Read"), error);
      return;
    }

  /* Rows are many: without own sheets they are right already. */
  if (desk->sheets->len == 0 && self->own_sheets->len == 0)
    return;

  g_clear_pointer (&self->own_sheets, g_ptr_array_unref);
  self->own_sheets = g_ptr_array_ref (desk->sheets);
  fill (self);
}

static void
load (GoenSheetChooser *self)
{
  goen_library_load_card_desk_async (self->library, NULL, desk_loaded_cb, g_object_ref (self));
}

/* Searching */

static void
search_changed_cb (GoenSheetChooser *self)
{
  if (self->library != NULL)
    fill (self);
}

static void
search_activate_cb (GoenSheetChooser *self)
{
  fill (self);
  if (goen_sheet_groups_get_first (self->groups) != NULL)
    chosen_cb (self, goen_sheet_groups_get_first (self->groups));
}

static void
stop_search_cb (GoenSheetChooser *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  edit (GOEN_SHEET_CHOOSER (widget), NULL);
}

/* Object */

static void
goen_sheet_chooser_dispose (GObject *object)
{
  GoenSheetChooser *self = GOEN_SHEET_CHOOSER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->own_sheets, g_ptr_array_unref);
  g_clear_pointer (&self->current, g_free);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_SHEET_CHOOSER);

  G_OBJECT_CLASS (goen_sheet_chooser_parent_class)->dispose (object);
}

static void
goen_sheet_chooser_class_init (GoenSheetChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_sheet_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (GOEN_TYPE_SHEET_GROUPS);
  gtk_widget_class_install_action (widget_class, "sheets.new", NULL, new_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "sheets.new", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-sheet-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenSheetChooser, search);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenSheetChooser, groups);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
goen_sheet_chooser_init (GoenSheetChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->search));
}

/**
 * goen_sheet_chooser_new:
 * @library: where own sheets are
 * @current: (nullable): the one that is marked
 * @card_width: of the card that is printed, mm; 0 for any
 * @card_height: the same
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_sheet_chooser_new (GoenLibrary     *library,
                        const GoenSheet *current,
                        double           card_width,
                        double           card_height)
{
  GoenSheetChooser *self = g_object_new (GOEN_TYPE_SHEET_CHOOSER, NULL);

  self->library = g_object_ref (library);
  self->settings = g_settings_new (APP_ID);
  self->own_sheets = g_ptr_array_new ();
  self->current = current != NULL ? g_strdup (current->key) : NULL;
  self->card_width = card_width;
  self->card_height = card_height;
  fill (self);
  load (self);

  return ADW_DIALOG (self);
}
