/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-head.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-contact-words.h"

struct _GoenPersonHead
{
  AdwBin parent_instance;

  AdwAvatar  *avatar;
  GtkWidget  *yomi_box;
  GtkLabel   *yomi;
  GtkWidget  *yomi_guessed;
  GtkLabel   *name;
  GtkWidget  *affiliation;
  GtkLabel   *company;
  GtkLabel   *post;
  AdwWrapBox *tags;
  GtkWidget  *actions;
  GtkWidget  *mail;
  GtkWidget  *call;
  GtkWidget  *copy_phone;
  GtkWidget  *website;
  GtkWidget  *log;
  GtkWidget  *follow;

  GCancellable *cancellable;   /* (owned) (nullable) */
  gint64        shown_id;
};

G_DEFINE_FINAL_TYPE (GoenPersonHead, goen_person_head, ADW_TYPE_BIN)

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* Two labels, so that a line that is too long breaks between company and post. */
static void
show_affiliation (GoenPersonHead        *self,
                  const GoenAffiliation *affiliation,
                  const char            *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *post = NULL;
  const char *company = affiliation != NULL ? affiliation->company : NULL;

  if (affiliation != NULL && affiliation->department != NULL)
    g_strv_builder_add (builder, affiliation->department);
  if (affiliation != NULL && affiliation->title != NULL)
    g_strv_builder_add (builder, affiliation->title);
  words = g_strv_builder_end (builder);
  post = g_strjoinv (" ", words);
  /* An organisation is called by its own name already. */
  set_label (self->company, company != NULL && !g_str_equal (company, name) ? company : "");
  set_label (self->post, post);
  gtk_widget_set_visible (self->affiliation,
                          gtk_widget_get_visible (GTK_WIDGET (self->company)) || *post != '\0');
}

static void
show_tags (GoenPersonHead *self,
           GPtrArray      *tags)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tags))) != NULL)
    adw_wrap_box_remove (self->tags, child);
  for (guint i = 0; i < tags->len; i++)
    {
      const char *tag = tags->pdata[i];
      GtkWidget *chip = gtk_button_new ();
      GtkWidget *label = gtk_label_new (tag);
      g_autofree char *tooltip = NULL;

      /* Translators: %s is a tag. */
      tooltip = g_strdup_printf (_("Show Everybody With “%s”"), tag);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (chip), label);
      gtk_widget_add_css_class (chip, "goen-chip");
      gtk_widget_set_tooltip_text (chip, tooltip);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", tag);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.show-tag");
      adw_wrap_box_append (self->tags, chip);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tags), tags->len > 0);
}

static gboolean
set_quick_action (GtkWidget  *button,
                  const char *target)
{
  gtk_widget_set_visible (button, target != NULL);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return target != NULL;
}

/* The first entry that something can open. */
static char *
find_uri (GoenContactKind  kind,
          GPtrArray       *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      char *uri = goen_contact_dup_uri (kind, points->pdata[i]);

      if (uri != NULL)
        return uri;
    }
  return NULL;
}

/* Most desktops cannot call; a button that does nothing is worse than none. */
static gboolean
can_call (void)
{
  g_autoptr (GAppInfo) app = g_app_info_get_default_for_uri_scheme ("tel");

  return app != NULL;
}

static void
show_actions (GoenPersonHead         *self,
              const GoenPersonRecord *record,
              gboolean                can_write)
{
  g_autofree char *mail = find_uri (GOEN_CONTACT_EMAIL, record->emails);
  g_autofree char *call = can_call () ? find_uri (GOEN_CONTACT_PHONE, record->phones) : NULL;
  g_autofree char *website = find_uri (GOEN_CONTACT_LINK, record->links);
  const GoenContactPoint *phone = record->phones->len > 0 ? record->phones->pdata[0] : NULL;
  gboolean has_any = can_write;

  gtk_widget_set_visible (self->log, can_write);
  gtk_widget_set_visible (self->follow, can_write);
  has_any |= set_quick_action (self->mail, mail);
  has_any |= set_quick_action (self->call, call);
  has_any |= set_quick_action (self->copy_phone, phone != NULL ? phone->value : NULL);
  has_any |= set_quick_action (self->website, website);
  gtk_widget_set_visible (self->actions, has_any);
}

static void
photo_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GoenPersonHead) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) photo = goen_photo_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (photo));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->avatar), error != NULL ? error->message : NULL);
}

static void
load_photo (GoenPersonHead *self,
            GoenLibrary    *library,
            gint64          id)
{
  int size = adw_avatar_get_size (self->avatar) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* The photo of somebody else must not stand beside this name, not even for a moment. */
  if (self->shown_id != id)
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (goen_photo_peek (library, id, size)));
  self->shown_id = id;
  goen_photo_load_async (library, id, size, self->cancellable, photo_loaded_cb, g_object_ref (self));
}

static void
goen_person_head_dispose (GObject *object)
{
  GoenPersonHead *self = GOEN_PERSON_HEAD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PERSON_HEAD);
  G_OBJECT_CLASS (goen_person_head_parent_class)->dispose (object);
}

static void
goen_person_head_class_init (GoenPersonHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_person_head_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-person-head.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, yomi_box);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, yomi_guessed);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, name);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, affiliation);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, company);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, post);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, tags);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, actions);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, mail);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, call);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, copy_phone);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, website);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, log);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonHead, follow);
}

static void
goen_person_head_init (GoenPersonHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_person_head_set_record:
 * @self: a head
 * @library: the library that @record is from
 * @record: a person
 *
 * Shows who @record is.
 */
void
goen_person_head_set_record (GoenPersonHead         *self,
                             GoenLibrary            *library,
                             const GoenPersonRecord *record)
{
  g_autofree char *name = goen_person_record_dup_name (record);
  g_autofree char *yomi = goen_person_record_dup_yomi (record);

  goen_avatar_set_name (self->avatar, name);
  set_label (self->yomi, g_str_equal (yomi, name) ? "" : yomi);
  gtk_widget_set_visible (self->yomi_guessed, record->yomi_guessed);
  gtk_widget_set_visible (self->yomi_box, gtk_widget_get_visible (GTK_WIDGET (self->yomi)));
  set_label (self->name, *name != '\0' ? name : _("No name"));
  show_affiliation (self, goen_person_record_get_main_affiliation (record), name);
  show_tags (self, record->tags);
  show_actions (self, record, !goen_library_get_is_read_only (library));
  load_photo (self, library, record->id);
}
