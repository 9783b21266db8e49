/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-form.h"
#include "goen-follow-private.h"
#include "goen-library-events.h"
#include "goen-text-row.h"
#include "goen-toast.h"

#define MAX_ROWS 40

#define GOEN_TYPE_PROFILE_DIALOG (goen_profile_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GoenProfileDialog, goen_profile_dialog, GOEN, PROFILE_DIALOG, GoenFollowForm)

/* Who the user is: what drafts, purposes and introductions are made from. */
struct _GoenProfileDialog
{
  GoenFollowForm parent_instance;

  GoenProfile *before;               /* (owned): as it was */
  GtkWidget   *rows[MAX_ROWS];       /* one for each of @fields: AdwEntryRow, or GoenTextRow */
};

G_DEFINE_FINAL_TYPE (GoenProfileDialog, goen_profile_dialog, GOEN_TYPE_FOLLOW_FORM)

/* A field by its name in the file; a heading is one without a name. */
typedef struct {
  const char *key;          /* (nullable) */
  const char *title;
  const char *description;  /* (nullable): of a heading */
  gboolean    is_long;      /* several lines */
} Field;

static const Field fields[] = {
  { NULL, N_("Name and Contact"), N_("Drafts are signed with this, and it stands on your business card.") },
  { "name", N_("Name") },
  { "name-yomi", N_("Reading") },
  { "company", N_("Company") },
  { "department", N_("Department") },
  { "title", N_("Job title") },
  { "qualification", N_("Qualification") },
  { "slogan", N_("Slogan") },
  { "mail", N_("Mail") },
  { "phone", N_("Phone") },
  { "mobile", N_("Mobile") },
  { "fax", N_("Fax") },
  { "url", N_("Web page") },
  { "postal", N_("Postal code") },
  { "address", N_("Address") },
  { NULL, N_("English Side"), N_("Stands on the back of a business card with two sides.") },
  { "name-latin", N_("Name in English") },
  { "company-latin", N_("Company in English") },
  { "department-latin", N_("Department in English") },
  { "title-latin", N_("Job title in English") },
  { "qualification-latin", N_("Qualification in English") },
  { "slogan-latin", N_("Slogan in English") },
  { "phone-latin", N_("Phone from abroad (+81 …)") },
  { "address-latin", N_("Address in English") },
  { NULL, N_("Why I Go"), N_("Purposes, goals and questions of events are suggested from this.") },
  { "purpose", N_("Why I go to gatherings"), NULL, TRUE },
  { "who", N_("Who I am, in a sentence"), NULL, TRUE },
  { "offers", N_("What I can offer"), NULL, TRUE },
  { "needs", N_("Whom I want to meet, what I am looking for"), NULL, TRUE },
  { NULL, N_("Signature"), N_("Stands under every draft. Left empty, it is made from name and contact above.") },
  { "signature", N_("Signature"), NULL, TRUE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) <= MAX_ROWS);

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

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char **text = fields[i].key != NULL ? goen_profile_get_field (profile, fields[i].key) : NULL;

      if (text == NULL)
        continue;
      g_free (*text);
      *text = fields[i].is_long ? goen_text_row_dup_text (GOEN_TEXT_ROW (self->rows[i]))
                                : g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rows[i])));
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
           const Field       *field)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), g_dgettext (GETTEXT_PACKAGE, field->title));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), g_dgettext (GETTEXT_PACKAGE, field->description));
  goen_follow_form_add (GOEN_FOLLOW_FORM (self), group);

  return group;
}

static void
goen_profile_dialog_init (GoenProfileDialog *self)
{
  GtkWidget *group = NULL;

  adw_dialog_set_title (ADW_DIALOG (self), _("My Profile"));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (fields[i].key == NULL)
        {
          group = add_group (self, &fields[i]);
          continue;
        }
      self->rows[i] = fields[i].is_long ? g_object_new (GOEN_TYPE_TEXT_ROW, NULL) : adw_entry_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), g_dgettext (GETTEXT_PACKAGE, fields[i].title));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows[i]);
    }
}

static void
fill (GoenProfileDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text;

      if (fields[i].key == NULL)
        continue;
      text = *goen_profile_get_field (self->before, fields[i].key);
      if (fields[i].is_long)
        goen_text_row_set_text (GOEN_TEXT_ROW (self->rows[i]), text);
      else
        gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text != NULL ? text : "");
      g_signal_connect_object (self->rows[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
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
