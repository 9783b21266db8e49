/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-form.h"
#include "goen-follow-private.h"
#include "goen-library-events.h"
#include "goen-text-row.h"
#include "goen-toast.h"

#define GOEN_TYPE_PROFILE_DIALOG (goen_profile_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenProfileDialog, goen_profile_dialog, GOEN, PROFILE_DIALOG, GoenFollowForm)

typedef enum {
  NAME = 0,
  YOMI,
  COMPANY,
  TITLE,
  MAIL,
  PHONE,
  PURPOSE,
  WHO,
  OFFERS,
  NEEDS,
  SIGNATURE,
  N_FIELDS,
} Field;

/* Who the user is: what drafts, purposes and introductions are made from. */
struct _GoenProfileDialog
{
  GoenFollowForm parent_instance;

  GoenProfile *before;             /* (owned): as it was */
  GtkWidget   *rows[N_FIELDS];     /* AdwEntryRow, and GoenTextRow from PURPOSE on */
};

G_DEFINE_FINAL_TYPE (GoenProfileDialog, goen_profile_dialog, GOEN_TYPE_FOLLOW_FORM)

/* A save, from the click to the end of its toast. */
typedef struct {
  GtkWidget   *anchor;    /* (owned) */
  GoenLibrary *library;   /* (owned) */
  GoenProfile *before;    /* (owned) */
} Saved;

static void
saved_free (Saved *saved)
{
  g_object_unref (saved->anchor);
  g_object_unref (saved->library);
  goen_profile_free (saved->before);
  g_free (saved);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saved, saved_free)

static char **
get_field (GoenProfile *profile,
           Field        field)
{
  char **const fields[N_FIELDS] = {
    [NAME] = &profile->name,
    [YOMI] = &profile->name_yomi,
    [COMPANY] = &profile->company,
    [TITLE] = &profile->title,
    [MAIL] = &profile->mail,
    [PHONE] = &profile->phone,
    [PURPOSE] = &profile->purpose,
    [WHO] = &profile->who,
    [OFFERS] = &profile->offers,
    [NEEDS] = &profile->needs,
    [SIGNATURE] = &profile->signature,
  };

  return fields[field];
}

static void
changed_cb (GoenProfileDialog *self)
{
  goen_follow_form_touch (GOEN_FOLLOW_FORM (self));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    goen_error_show (root, _("The Change Could Not Be Taken Back"), error);
}

static void
undo_save (GtkWidget *root,
           gpointer   data)
{
  Saved *saved = data;

  goen_library_save_profile_async (saved->library, saved->before, NULL, undone_cb, g_object_ref (root));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenProfileDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GoenFollowForm *form = GOEN_FOLLOW_FORM (self);
  Saved *saved;

  if (!goen_library_write_finish (GOEN_LIBRARY (source), result, &error))
    {
      goen_follow_form_failed (form, _("Your Profile Could Not Be Saved"), error);
      return;
    }
  saved = g_new0 (Saved, 1);
  saved->anchor = g_object_ref (goen_follow_form_get_anchor (form));
  saved->library = g_object_ref (goen_follow_form_get_library (form));
  saved->before = goen_profile_copy (self->before);
  goen_toast_show_undo (saved->anchor, _("Profile saved"), undo_save, saved, (GDestroyNotify) saved_free);
  goen_follow_form_saved (form);
}

static void
goen_profile_dialog_save (GoenFollowForm *form)
{
  GoenProfileDialog *self = GOEN_PROFILE_DIALOG (form);
  g_autoptr (GoenProfile) profile = goen_profile_copy (self->before);

  for (Field field = 0; field < N_FIELDS; field++)
    {
      char **text = get_field (profile, field);

      g_free (*text);
      *text = GOEN_IS_TEXT_ROW (self->rows[field]) ? goen_text_row_dup_text (GOEN_TEXT_ROW (self->rows[field]))
                                                   : g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rows[field])));
    }
  goen_profile_normalize (profile);
  goen_library_save_profile_async (goen_follow_form_get_library (form), profile, NULL, saved_cb, g_object_ref (self));
}

static void
goen_profile_dialog_finalize (GObject *object)
{
  g_clear_pointer (&GOEN_PROFILE_DIALOG (object)->before, goen_profile_free);

  G_OBJECT_CLASS (goen_profile_dialog_parent_class)->finalize (object);
}

static void
goen_profile_dialog_class_init (GoenProfileDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_profile_dialog_finalize;
  GOEN_FOLLOW_FORM_CLASS (klass)->save = goen_profile_dialog_save;
}

static GtkWidget *
add_group (GoenProfileDialog *self,
           const char        *title,
           const char        *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);

  return group;
}

static void
add_row (GoenProfileDialog *self,
         GtkWidget         *group,
         Field              field,
         const char        *title)
{
  GtkWidget *row = field >= PURPOSE ? g_object_new (GOEN_TYPE_TEXT_ROW, NULL) : adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->rows[field] = row;
}

static void
goen_profile_dialog_init (GoenProfileDialog *self)
{
  GtkWidget *group;

  adw_dialog_set_title (ADW_DIALOG (self), _("My Profile"));
  group = add_group (self, _("Name and Contact"), _("Drafts are signed with this."));
  add_row (self, group, NAME, _("Name"));
  add_row (self, group, YOMI, _("Reading"));
  add_row (self, group, COMPANY, _("Company"));
  add_row (self, group, TITLE, _("Job title"));
  add_row (self, group, MAIL, _("Mail"));
  add_row (self, group, PHONE, _("Phone"));
  group = add_group (self, _("Why I Go"), _("Purposes, goals and questions of events are suggested from this."));
  add_row (self, group, PURPOSE, _("Why I go to gatherings"));
  add_row (self, group, WHO, _("Who I am, in a sentence"));
  add_row (self, group, OFFERS, _("What I can offer"));
  add_row (self, group, NEEDS, _("Whom I want to meet, what I am looking for"));
  group = add_group (self, _("Signature"), _("Stands under every draft. Left empty, it is made from name and contact above."));
  add_row (self, group, SIGNATURE, _("Signature"));
}

static void
fill (GoenProfileDialog *self)
{
  for (Field field = 0; field < N_FIELDS; field++)
    {
      const char *text = *get_field (self->before, field);

      if (GOEN_IS_TEXT_ROW (self->rows[field]))
        goen_text_row_set_text (GOEN_TEXT_ROW (self->rows[field]), text);
      else
        gtk_editable_set_text (GTK_EDITABLE (self->rows[field]), text != NULL ? text : "");
      g_signal_connect_object (self->rows[field], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GoenFollowRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenProfile) profile = goen_library_load_profile_finish (GOEN_LIBRARY (source), result, &error);
  GoenProfileDialog *self;

  if (profile == NULL)
    {
      goen_error_show (request->anchor, _("Your Profile Could Not Be Read"), error);
      return;
    }
  self = g_object_new (GOEN_TYPE_PROFILE_DIALOG, NULL);
  goen_follow_form_set_library (GOEN_FOLLOW_FORM (self), request->library);
  self->before = g_steal_pointer (&profile);
  fill (self);
  goen_follow_form_present (GOEN_FOLLOW_FORM (self), request->anchor);
}

/**
 * goen_profile_present:
 * @parent: a widget of the window
 * @library: the library
 *
 * Shows the profile of the user, to change it.
 */
void
goen_profile_present (GtkWidget   *parent,
                      GoenLibrary *library)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  goen_library_load_profile_async (library, NULL, loaded_cb, goen_follow_request_new (parent, library, 0));
}
