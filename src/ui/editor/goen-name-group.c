/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-name-group.h"

#include <glib/gi18n-lib.h>

#include "goen-photo-field.h"
#include "goen-yomi-filler.h"

struct _GoenNameGroup
{
  GtkBox parent_instance;

  GoenPhotoField  *photo;
  GtkEditable     *family;
  GtkEditable     *family_yomi;
  GtkEditable     *given;
  GtkEditable     *given_yomi;
  GtkWidget       *guessed;
  AdwExpanderRow  *more;
  GtkEditable     *honorific;
  GtkMenuButton   *honorific_button;
  GtkEditable     *nickname;
  GtkEditable     *middle;
  GtkEditable     *prefix;
  GtkEditable     *suffix;
  GtkEditable     *formatted;
  GoenYomiFiller  *family_filler;   /* (owned) */
  GoenYomiFiller  *given_filler;    /* (owned) */
  char            *loaded_yomi;     /* (owned): to see whether a guessed reading was corrected */
};

G_DEFINE_FINAL_TYPE (GoenNameGroup, goen_name_group, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The entry of each name field of a record. */
static const struct {
  gsize entry;
  gsize field;
} fields[] = {
  { G_STRUCT_OFFSET (GoenNameGroup, family), G_STRUCT_OFFSET (GoenPersonRecord, family) },
  { G_STRUCT_OFFSET (GoenNameGroup, family_yomi), G_STRUCT_OFFSET (GoenPersonRecord, family_yomi) },
  { G_STRUCT_OFFSET (GoenNameGroup, given), G_STRUCT_OFFSET (GoenPersonRecord, given) },
  { G_STRUCT_OFFSET (GoenNameGroup, given_yomi), G_STRUCT_OFFSET (GoenPersonRecord, given_yomi) },
  { G_STRUCT_OFFSET (GoenNameGroup, honorific), G_STRUCT_OFFSET (GoenPersonRecord, honorific) },
  { G_STRUCT_OFFSET (GoenNameGroup, nickname), G_STRUCT_OFFSET (GoenPersonRecord, nickname) },
  { G_STRUCT_OFFSET (GoenNameGroup, middle), G_STRUCT_OFFSET (GoenPersonRecord, middle) },
  { G_STRUCT_OFFSET (GoenNameGroup, prefix), G_STRUCT_OFFSET (GoenPersonRecord, prefix) },
  { G_STRUCT_OFFSET (GoenNameGroup, suffix), G_STRUCT_OFFSET (GoenPersonRecord, suffix) },
  { G_STRUCT_OFFSET (GoenNameGroup, formatted), G_STRUCT_OFFSET (GoenPersonRecord, formatted) },
};

#define ENTRY(self, i) G_STRUCT_MEMBER (GtkEditable *, self, fields[i].entry)
#define FIELD(record, i) G_STRUCT_MEMBER (char *, record, fields[i].field)

static char *
dup_yomi (GoenNameGroup *self)
{
  return g_strconcat (gtk_editable_get_text (self->family_yomi), "\n",
                      gtk_editable_get_text (self->given_yomi), NULL);
}

static void
changed_cb (GoenNameGroup *self)
{
  const char *family = gtk_editable_get_text (self->family);
  const char *given = gtk_editable_get_text (self->given);
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autofree char *name = NULL;

  /* The whole name, as lists and the page have it, because it chooses the colour. */
  record->family = g_strdup (family);
  record->given = g_strdup (given);
  goen_person_record_normalize (record);
  name = goen_person_record_dup_name (record);
  goen_photo_field_set_name (self->photo, name);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
confirm_clicked_cb (GoenNameGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->family_yomi));
  gtk_widget_set_visible (self->guessed, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
honorific_activate_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       GoenNameGroup *self)
{
  gtk_editable_set_text (self->honorific, g_variant_get_string (parameter, NULL));
}

static void
set_up_honorifics (GoenNameGroup *self)
{
  /* Japanese forms of address are the same in every language Goen speaks. */
  static const char * const usual[] = { "様", "さん", "先生", "殿", "御中" };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("honorific", G_VARIANT_TYPE_STRING);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (usual[i], NULL);

      g_menu_item_set_action_and_target (item, "name.honorific", "s", usual[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->honorific_button, G_MENU_MODEL (menu));

  g_signal_connect_object (action, "activate", G_CALLBACK (honorific_activate_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "name", G_ACTION_GROUP (group));
}

static gboolean
goen_name_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_NAME_GROUP (widget)->family));
}

static void
goen_name_group_dispose (GObject *object)
{
  GoenNameGroup *self = GOEN_NAME_GROUP (object);

  g_clear_object (&self->family_filler);
  g_clear_object (&self->given_filler);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_NAME_GROUP);

  G_OBJECT_CLASS (goen_name_group_parent_class)->dispose (object);
}

static void
goen_name_group_finalize (GObject *object)
{
  g_free (GOEN_NAME_GROUP (object)->loaded_yomi);

  G_OBJECT_CLASS (goen_name_group_parent_class)->finalize (object);
}

static void
goen_name_group_class_init (GoenNameGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_name_group_dispose;
  object_class->finalize = goen_name_group_finalize;
  widget_class->grab_focus = goen_name_group_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GOEN_TYPE_PHOTO_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-name-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, photo);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, family);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, family_yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, given);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, given_yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, guessed);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, more);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, honorific);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, honorific_button);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, nickname);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, middle);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, prefix);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, suffix);
  gtk_widget_class_bind_template_child (widget_class, GoenNameGroup, formatted);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_clicked_cb);
}

static void
goen_name_group_init (GoenNameGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_honorifics (self);
  self->loaded_yomi = g_strdup ("");
  self->family_filler = goen_yomi_filler_new (self->family, self->family_yomi, FALSE);
  self->given_filler = goen_yomi_filler_new (self->given, self->given_yomi, FALSE);
}

/**
 * goen_name_group_load:
 * @self: a name group
 * @record: a record
 *
 * Shows the name and photo of a record.
 */
void
goen_name_group_load (GoenNameGroup          *self,
                      const GoenPersonRecord *record)
{
  const GoenImage *photo = goen_person_record_get_image (record, GOEN_IMAGE_PHOTO);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_editable_set_text (ENTRY (self, i), FIELD (record, i) ?: "");

  goen_yomi_filler_reset (self->family_filler);
  goen_yomi_filler_reset (self->given_filler);
  goen_photo_field_set_photo (self->photo,
                              photo != NULL ? photo->mime : NULL,
                              photo != NULL ? photo->data : NULL);

  g_free (self->loaded_yomi);
  self->loaded_yomi = dup_yomi (self);
  gtk_widget_set_visible (self->guessed, record->yomi_guessed);
  adw_expander_row_set_expanded (self->more,
                                 record->honorific != NULL || record->nickname != NULL ||
                                 record->middle != NULL || record->prefix != NULL ||
                                 record->suffix != NULL || record->formatted != NULL);
}

/**
 * goen_name_group_save:
 * @self: a name group
 * @record: a record
 *
 * Writes the name and photo as they are now into a record.
 */
void
goen_name_group_save (GoenNameGroup    *self,
                      GoenPersonRecord *record)
{
  const GoenImage *old_photo = goen_person_record_get_image (record, GOEN_IMAGE_PHOTO);
  GBytes *photo = goen_photo_field_get_photo (self->photo);
  g_autofree char *yomi = dup_yomi (self);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_set_str (&FIELD (record, i), gtk_editable_get_text (ENTRY (self, i)));

  if (photo != (old_photo != NULL ? old_photo->data : NULL))
    goen_person_record_set_image (record, GOEN_IMAGE_PHOTO, goen_photo_field_get_mime (self->photo), photo);

  /* A reading that the user has confirmed or written is no guess any more. */
  record->yomi_guessed = gtk_widget_get_visible (self->guessed) && g_str_equal (yomi, self->loaded_yomi);
}
