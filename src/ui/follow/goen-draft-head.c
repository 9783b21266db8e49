/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-head.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-clock.h"

#define PHOTO_SIZE 48

struct _GoenDraftHead
{
  AdwBin parent_instance;

  AdwAvatar    *avatar;
  GtkLabel     *name;
  GtkLabel     *company;
  GtkLabel     *place;
  GtkLabel     *time_left;
  GCancellable *cancellable;   /* (owned) (nullable): of the photo */
};

G_DEFINE_FINAL_TYPE (GoenDraftHead, goen_draft_head, ADW_TYPE_BIN)

static const char *const urgency_classes[] = {
  [GOEN_URGENCY_NONE] = "dimmed",
  [GOEN_URGENCY_CALM] = "success",
  [GOEN_URGENCY_SOON] = "warning",
  [GOEN_URGENCY_OVERDUE] = "error",
};

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
photo_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenDraftHead) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) photo = goen_photo_load_finish (result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (photo));
}

static char *
dup_name (const GoenDraftMaterial *material)
{
  g_autofree char *name = goen_person_record_dup_name (material->person);
  g_autofree char *other = NULL;

  if (material->other == NULL)
    return g_steal_pointer (&name);

  other = goen_person_record_dup_name (material->other);
  /* Translators: two people who are introduced to each other. */
  return g_strdup_printf (C_("introduction", "%1$s and %2$s"), name, other);
}

static char *
dup_company (const GoenPersonRecord *person)
{
  const GoenAffiliation *affiliation = goen_person_record_get_main_affiliation (person);

  if (affiliation == NULL || affiliation->company == NULL)
    return affiliation != NULL ? g_strdup (affiliation->title) : NULL;
  if (affiliation->title == NULL)
    return g_strdup (affiliation->company);

  return g_strdup_printf (C_("company and title", "%s · %s"), affiliation->company, affiliation->title);
}

static void
show_time_left (GoenDraftHead      *self,
                const GoenFollowUp *follow_up)
{
  gint64 now = goen_clock_now ();
  g_autofree char *text = follow_up->state == GOEN_FOLLOW_UP_OPEN ? goen_time_left_dup_text (follow_up->due, now) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (urgency_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_left), urgency_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->time_left), urgency_classes[goen_clock_get_urgency (follow_up->due, now)]);
  set_label (self->time_left, text);
}

static void
goen_draft_head_dispose (GObject *object)
{
  GoenDraftHead *self = GOEN_DRAFT_HEAD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (goen_draft_head_parent_class)->dispose (object);
}

static void
goen_draft_head_class_init (GoenDraftHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = goen_draft_head_dispose;
}

static GtkLabel *
make_label (GtkWidget  *box,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
goen_draft_head_init (GoenDraftHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->avatar = ADW_AVATAR (adw_avatar_new (PHOTO_SIZE, NULL, TRUE));
  gtk_widget_set_valign (GTK_WIDGET (self->avatar), GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  self->name = make_label (words, "title-4");
  self->company = make_label (words, "caption");
  self->place = make_label (words, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "dimmed");
  self->time_left = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->time_left), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->time_left), "caption-heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->time_left), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->avatar));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->time_left));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * goen_draft_head_show:
 * @self: a head
 * @library: the library
 * @material: for whom and what; not kept
 *
 * Shows to whom a draft goes.
 */
void
goen_draft_head_show (GoenDraftHead           *self,
                      GoenLibrary             *library,
                      const GoenDraftMaterial *material)
{
  g_autofree char *plain_name = goen_person_record_dup_name (material->person);
  g_autofree char *name = dup_name (material);
  g_autofree char *company = dup_company (material->person);
  g_autofree char *place = NULL;

  if (material->follow_up->event_title != NULL)
    /* Translators: %s is the title of an event. */
    place = g_strdup_printf (_("Met at %s"), material->follow_up->event_title);
  goen_avatar_set_name (self->avatar, plain_name);
  set_label (self->name, name);
  set_label (self->company, company);
  set_label (self->place, place);
  show_time_left (self, material->follow_up);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adw_avatar_set_custom_image (self->avatar, NULL);
  goen_photo_load_async (library, material->person->id, PHOTO_SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                         self->cancellable, photo_cb, g_object_ref (self));
}
