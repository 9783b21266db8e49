/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-quick-add.h"

#include <glib/gi18n-lib.h>

#include "goen-chip-entry.h"
#include "goen-person-editor.h"
#include "goen-similar-notice.h"
#include "goen-yomi-filler.h"

struct _GoenQuickAdd
{
  AdwDialog parent_instance;

  AdwToastOverlay    *toasts;
  AdwBanner          *banner;
  GtkEditable        *family;
  GtkEditable        *family_yomi;
  GtkEditable        *given;
  GtkEditable        *given_yomi;
  GoenSimilarNotice  *similar;
  GtkEditable        *company;
  GtkEditable        *job_title;
  GtkEditable        *phone;
  GtkEditable        *email;
  GoenChipEntry      *tags;
  GoenYomiFiller     *family_filler;    /* (owned) */
  GoenYomiFiller     *given_filler;     /* (owned) */
  GoenLibrary        *library;          /* (owned) */
  gboolean            adds_another;     /* what to do when the save that is on its way has succeeded */
  gboolean            is_asking;
};

G_DEFINE_FINAL_TYPE (GoenQuickAdd, goen_quick_add, ADW_TYPE_DIALOG)

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_is_working (GoenQuickAdd *self,
                gboolean      is_working)
{
  gboolean can_save = !is_working && !goen_library_get_is_read_only (self->library);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save", can_save);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save-and-add", can_save);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.more", !is_working);
}

static void
show_problem (GoenQuickAdd *self,
              const char   *sentence)
{
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static GoenPersonRecord *
dup_record (GoenQuickAdd *self)
{
  GoenPersonRecord *record = goen_person_record_new ();

  record->family = g_strdup (gtk_editable_get_text (self->family));
  record->family_yomi = g_strdup (gtk_editable_get_text (self->family_yomi));
  record->given = g_strdup (gtk_editable_get_text (self->given));
  record->given_yomi = g_strdup (gtk_editable_get_text (self->given_yomi));
  g_ptr_array_add (record->affiliations,
                   goen_affiliation_new (gtk_editable_get_text (self->company), NULL,
                                         gtk_editable_get_text (self->job_title)));
  g_ptr_array_add (record->phones,
                   goen_contact_point_new (gtk_editable_get_text (self->phone), NULL, NULL));
  g_ptr_array_add (record->emails,
                   goen_contact_point_new (gtk_editable_get_text (self->email), NULL, NULL));
  g_ptr_array_unref (record->tags);
  record->tags = goen_chip_entry_dup_words (self->tags);
  goen_person_record_normalize (record);

  return record;
}

static void
clear_fields (GoenQuickAdd *self)
{
  GtkEditable *fields[] = {
    self->family, self->family_yomi, self->given, self->given_yomi,
    self->company, self->job_title, self->phone, self->email,
  };

  /* The tags stay: people met on one evening go together. */
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_editable_set_text (fields[i], "");
  goen_yomi_filler_reset (self->family_filler);
  goen_yomi_filler_reset (self->given_filler);
  goen_similar_notice_clear (self->similar);
  gtk_widget_grab_focus (GTK_WIDGET (self->family));
}

/* Tags alone are left over from the last person. */
static gboolean
has_person (const GoenPersonRecord *record)
{
  g_autoptr (GoenPersonRecord) copy = goen_person_record_copy (record);

  g_ptr_array_set_size (copy->tags, 0);
  return !goen_person_record_is_empty (copy);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenQuickAdd) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenPersonRecord) stored = goen_library_save_person_finish (self->library, result, &error);

  set_is_working (self, FALSE);

  if (stored == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  g_signal_emit (self, signals[SAVED], 0, stored->id);
  if (self->adds_another)
    {
      g_autofree char *name = goen_person_record_dup_name (stored);
      /* Translators: %s is the name of the person that was just added. */
      g_autofree char *message = g_strdup_printf (_("%s was added."), name);
      AdwToast *toast;

      clear_fields (self);
      toast = adw_toast_new (message);
      adw_toast_set_use_markup (toast, FALSE);
      adw_toast_overlay_add_toast (self->toasts, toast);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  else
    {
      adw_dialog_force_close (ADW_DIALOG (self));
    }
}

static void
save (GoenQuickAdd *self,
      gboolean      adds_another)
{
  g_autoptr (GoenPersonRecord) record = dup_record (self);

  if (!has_person (record))
    {
      show_problem (self, _("There is nothing to save yet. Type at least a name, a company or a phone number."));
      gtk_widget_grab_focus (GTK_WIDGET (self->family));
      return;
    }

  self->adds_another = adds_another;
  adw_banner_set_revealed (self->banner, FALSE);
  set_is_working (self, TRUE);
  goen_library_save_person_async (self->library, record, NULL, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save (GOEN_QUICK_ADD (widget), g_str_equal (name, "editor.save-and-add"));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
editor_saved_cb (GoenQuickAdd *self,
                 gint64        id)
{
  g_signal_emit (self, signals[SAVED], 0, id);
}

/* The editor takes this dialog's place; whoever waits for ::saved here hears of it all the same. */
static void
open_editor (GoenQuickAdd           *self,
             const GoenPersonRecord *known)   /* (nullable): whom what was typed is added to */
{
  GtkWidget *parent = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW);
  g_autoptr (GoenPersonRecord) typed = dup_record (self);
  AdwDialog *editor = goen_person_editor_new (self->library, typed);

  if (known != NULL)
    goen_person_editor_merge_into (GOEN_PERSON_EDITOR (editor), known);
  g_signal_connect_data (editor, "saved", G_CALLBACK (editor_saved_cb), g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  adw_dialog_force_close (ADW_DIALOG (self));
  adw_dialog_present (editor, parent);
}

static void
more_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  open_editor (GOEN_QUICK_ADD (widget), NULL);
}

static void
merge_cb (GoenQuickAdd *self,
          gpointer      known)
{
  open_editor (self, known);
}

static void
changed_cb (GoenQuickAdd *self)
{
  g_autoptr (GoenPersonRecord) record = dup_record (self);

  adw_banner_set_revealed (self->banner, FALSE);
  if (has_person (record))
    goen_similar_notice_check (self->similar, record);
  else
    goen_similar_notice_clear (self->similar);
}

/* Return in any field but the last goes on to the next one. */
static void
next_cb (GtkWidget *row)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, GOEN_TYPE_QUICK_ADD);

  gtk_widget_child_focus (dialog, GTK_DIR_TAB_FORWARD);
}

static void
tags_finished_cb (GoenQuickAdd *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "editor.save", NULL);
}

static void
discard_response_cb (GoenQuickAdd *self,
                     const char   *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (GoenQuickAdd *self)
{
  g_autoptr (GoenPersonRecord) record = dup_record (self);
  AdwAlertDialog *alert;

  if (self->is_asking)
    return;

  if (!has_person (record))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert,
                                  "keep", _("_Keep Editing"),
                                  "discard", _("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  self->is_asking = TRUE;
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
goen_quick_add_dispose (GObject *object)
{
  GoenQuickAdd *self = GOEN_QUICK_ADD (object);

  g_clear_object (&self->family_filler);
  g_clear_object (&self->given_filler);
  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_QUICK_ADD);

  G_OBJECT_CLASS (goen_quick_add_parent_class)->dispose (object);
}

static void
goen_quick_add_finalize (GObject *object)
{
  g_clear_object (&GOEN_QUICK_ADD (object)->library);

  G_OBJECT_CLASS (goen_quick_add_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_s, GDK_KEY_Return, GDK_KEY_KP_Enter };

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.save-and-add", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.more", NULL, more_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, "editor.save", NULL);
}

static void
goen_quick_add_class_init (GoenQuickAddClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_quick_add_dispose;
  object_class->finalize = goen_quick_add_finalize;

  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  install_actions (widget_class);
  g_type_ensure (GOEN_TYPE_CHIP_ENTRY);
  g_type_ensure (GOEN_TYPE_SIMILAR_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-quick-add.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, toasts);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, banner);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, family);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, family_yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, given);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, given_yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, similar);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, company);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, job_title);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, phone);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, email);
  gtk_widget_class_bind_template_child (widget_class, GoenQuickAdd, tags);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, tags_finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
goen_quick_add_init (GoenQuickAdd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->family_filler = goen_yomi_filler_new (self->family, self->family_yomi, FALSE);
  self->given_filler = goen_yomi_filler_new (self->given, self->given_yomi, FALSE);
}

/**
 * goen_quick_add_new:
 * @library: where the person is kept
 *
 * Creates the dialog.
 *
 * Returns: a new dialog
 */
AdwDialog *
goen_quick_add_new (GoenLibrary *library)
{
  GoenQuickAdd *self = g_object_new (GOEN_TYPE_QUICK_ADD, NULL);

  self->library = g_object_ref (library);
  goen_similar_notice_set_library (self->similar, library);
  goen_chip_entry_set_known (self->tags, goen_library_get_tags (library));
  set_is_working (self, FALSE);
  if (goen_library_get_is_read_only (library))
    show_problem (self, _("The file cannot be written, so nothing can be changed here."));

  return ADW_DIALOG (self);
}
