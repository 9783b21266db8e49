/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-person-form.h"

#include "goen-address-card.h"
#include "goen-affiliation-card.h"
#include "goen-card-image-row.h"
#include "goen-card-list.h"
#include "goen-chip-entry.h"
#include "goen-contact-list.h"
#include "goen-date-entry.h"
#include "goen-extra-list.h"
#include "goen-introducer-row.h"
#include "goen-name-group.h"
#include "goen-similar-notice.h"
#include "goen-text-row.h"

struct _GoenPersonForm
{
  GtkBox parent_instance;

  GoenNameGroup     *name;
  GoenSimilarNotice *similar;
  GoenCardList      *affiliations;
  GoenContactList   *phones;
  GoenContactList   *emails;
  GoenCardList      *addresses;
  GoenChipEntry     *tags;
  GoenDateEntry     *met_on;
  GtkEditable       *met_at;
  GoenTextRow       *met_how;
  GoenIntroducerRow *introducer;
  GoenChipEntry     *interests;
  GoenChipEntry     *offers;
  GoenChipEntry     *needs;
  GoenTextRow       *note;
  GoenTextRow       *private_note;
  GoenContactList   *links;
  GoenContactList   *accounts;
  GoenDateEntry     *birthday;
  GoenContactList   *dates;
  GoenCardImageRow  *card_front;
  GoenCardImageRow  *card_back;
  GoenExtraList     *extra;
  GoenPersonRecord  *record;       /* (owned): as it was loaded, for what has no widget */
  gboolean           is_loading;
};

G_DEFINE_FINAL_TYPE (GoenPersonForm, goen_person_form, GTK_TYPE_BOX)

enum {
  MERGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct {
  gsize widget;
  gsize field;
} Binding;

#define BINDING(widget, field) { G_STRUCT_OFFSET (GoenPersonForm, widget), G_STRUCT_OFFSET (GoenPersonRecord, field) }

static const Binding contact_lists[] = {
  BINDING (phones, phones),
  BINDING (emails, emails),
  BINDING (links, links),
  BINDING (accounts, accounts),
  BINDING (dates, dates),
};

static const Binding chip_entries[] = {
  BINDING (tags, tags),
  BINDING (interests, interests),
  BINDING (offers, offers),
  BINDING (needs, needs),
};

static const Binding text_rows[] = {
  BINDING (met_how, met_how),
  BINDING (note, note),
  BINDING (private_note, private_note),
};

static const Binding date_entries[] = {
  BINDING (met_on, met_on),
  BINDING (birthday, birthday),
};

#define WIDGET(self, Type, binding) G_STRUCT_MEMBER (Type *, self, (binding).widget)
#define ARRAY(record, binding) G_STRUCT_MEMBER (GPtrArray *, record, (binding).field)
#define STRING(record, binding) G_STRUCT_MEMBER (char *, record, (binding).field)

static void
take_array (GPtrArray **field,
            GPtrArray  *array)
{
  g_ptr_array_unref (*field);
  *field = array;
}

static void
take_string (char **field,
             char  *string)
{
  g_free (*field);
  *field = string;
}

static void
load_image (GoenCardImageRow       *row,
            const GoenPersonRecord *record,
            GoenImageKind           kind)
{
  const GoenImage *image = goen_person_record_get_image (record, kind);

  goen_card_image_row_set_image (row, image != NULL ? image->mime : NULL, image != NULL ? image->data : NULL);
}

static void
save_image (GoenCardImageRow *row,
            GoenPersonRecord *record,
            GoenImageKind     kind)
{
  const GoenImage *old = goen_person_record_get_image (record, kind);
  GBytes *image = goen_card_image_row_get_image (row);

  if (image != (old != NULL ? old->data : NULL))
    goen_person_record_set_image (record, kind, goen_card_image_row_get_mime (row), image);
}

/* Only a new person is compared with the known ones. */
static void
identity_changed_cb (GoenPersonForm *self)
{
  g_autoptr (GoenPersonRecord) record = NULL;

  if (self->is_loading || self->record->id != 0)
    return;

  record = goen_person_form_dup_record (self);
  goen_similar_notice_check (self->similar, record);
}

static void
merge_cb (GoenPersonForm *self,
          gpointer        record)
{
  g_signal_emit (self, signals[MERGE], 0, record);
}

static gboolean
goen_person_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_PERSON_FORM (widget)->name));
}

static void
goen_person_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_PERSON_FORM);

  G_OBJECT_CLASS (goen_person_form_parent_class)->dispose (object);
}

static void
goen_person_form_finalize (GObject *object)
{
  goen_person_record_free (GOEN_PERSON_FORM (object)->record);

  G_OBJECT_CLASS (goen_person_form_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (GOEN_TYPE_ADDRESS_CARD);
  g_type_ensure (GOEN_TYPE_AFFILIATION_CARD);
  g_type_ensure (GOEN_TYPE_CARD_IMAGE_ROW);
  g_type_ensure (GOEN_TYPE_CARD_LIST);
  g_type_ensure (GOEN_TYPE_CHIP_ENTRY);
  g_type_ensure (GOEN_TYPE_CONTACT_LIST);
  g_type_ensure (GOEN_TYPE_DATE_ENTRY);
  g_type_ensure (GOEN_TYPE_EXTRA_LIST);
  g_type_ensure (GOEN_TYPE_INTRODUCER_ROW);
  g_type_ensure (GOEN_TYPE_NAME_GROUP);
  g_type_ensure (GOEN_TYPE_SIMILAR_NOTICE);
  g_type_ensure (GOEN_TYPE_TEXT_ROW);
}

static void
goen_person_form_class_init (GoenPersonFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_person_form_dispose;
  object_class->finalize = goen_person_form_finalize;
  widget_class->grab_focus = goen_person_form_grab_focus;

  signals[MERGE] =
    g_signal_new ("merge", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-person-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, name);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, similar);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, affiliations);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, phones);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, emails);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, addresses);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, tags);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, met_on);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, met_at);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, met_how);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, introducer);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, interests);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, offers);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, needs);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, note);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, private_note);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, links);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, accounts);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, birthday);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, dates);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, card_front);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, card_back);
  gtk_widget_class_bind_template_child (widget_class, GoenPersonForm, extra);
  gtk_widget_class_bind_template_callback (widget_class, identity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
goen_person_form_init (GoenPersonForm *self)
{
  self->record = goen_person_record_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->phones, "kind", GOEN_CONTACT_PHONE, NULL);
  g_object_set (self->emails, "kind", GOEN_CONTACT_EMAIL, NULL);
  g_object_set (self->links, "kind", GOEN_CONTACT_LINK, NULL);
  g_object_set (self->accounts, "kind", GOEN_CONTACT_ACCOUNT, NULL);
  g_object_set (self->dates, "kind", GOEN_CONTACT_DATE, NULL);
}

/**
 * goen_person_form_set_library:
 * @self: a form
 * @library: the known people and tags, for completion and for the comparison with new people
 *
 * Sets whom the form knows.
 */
void
goen_person_form_set_library (GoenPersonForm *self,
                              GoenLibrary    *library)
{
  goen_similar_notice_set_library (self->similar, library);
  goen_introducer_row_set_library (self->introducer, library);
  goen_chip_entry_set_known (self->tags, goen_library_get_tags (library));
}

/**
 * goen_person_form_load:
 * @self: a form
 * @record: a record with its images
 *
 * Shows a record in place of the one that was shown.
 */
void
goen_person_form_load (GoenPersonForm         *self,
                       const GoenPersonRecord *record)
{
  GoenPersonRecord *copy = goen_person_record_copy (record);

  goen_person_record_free (self->record);
  self->record = copy;
  self->is_loading = TRUE;

  goen_name_group_load (self->name, copy);
  goen_similar_notice_clear (self->similar);
  goen_card_list_set_values (self->affiliations, copy->affiliations);
  goen_card_list_set_values (self->addresses, copy->addresses);
  for (guint i = 0; i < G_N_ELEMENTS (contact_lists); i++)
    goen_contact_list_set_points (WIDGET (self, GoenContactList, contact_lists[i]), ARRAY (copy, contact_lists[i]));
  for (guint i = 0; i < G_N_ELEMENTS (chip_entries); i++)
    goen_chip_entry_set_words (WIDGET (self, GoenChipEntry, chip_entries[i]), ARRAY (copy, chip_entries[i]));
  for (guint i = 0; i < G_N_ELEMENTS (text_rows); i++)
    goen_text_row_set_text (WIDGET (self, GoenTextRow, text_rows[i]), STRING (copy, text_rows[i]));
  for (guint i = 0; i < G_N_ELEMENTS (date_entries); i++)
    goen_date_entry_set_partial (WIDGET (self, GoenDateEntry, date_entries[i]), STRING (copy, date_entries[i]));
  gtk_editable_set_text (self->met_at, copy->met_at ?: "");
  goen_introducer_row_set_person (self->introducer, copy->introduced_by, copy->introduced_by_uuid);
  load_image (self->card_front, copy, GOEN_IMAGE_CARD_FRONT);
  load_image (self->card_back, copy, GOEN_IMAGE_CARD_BACK);
  goen_extra_list_set_lines (self->extra, copy->extra);

  if (copy->id == 0)
    {
      goen_card_list_add_blank (self->affiliations);
      goen_contact_list_add_blank (self->phones);
      goen_contact_list_add_blank (self->emails);
    }

  self->is_loading = FALSE;
  if (!goen_person_record_is_empty (copy))
    identity_changed_cb (self);
}

/**
 * goen_person_form_dup_record:
 * @self: a form
 *
 * Gets the person as typed by now, normalized; what the form does not show is as it was loaded.
 *
 * Returns: (transfer full): a new record
 */
GoenPersonRecord *
goen_person_form_dup_record (GoenPersonForm *self)
{
  GoenPersonRecord *record = goen_person_record_copy (self->record);

  goen_name_group_save (self->name, record);
  take_array (&record->affiliations,
              goen_card_list_dup_values (self->affiliations, (GDestroyNotify) goen_affiliation_free));
  take_array (&record->addresses,
              goen_card_list_dup_values (self->addresses, (GDestroyNotify) goen_address_free));
  for (guint i = 0; i < G_N_ELEMENTS (contact_lists); i++)
    take_array (&ARRAY (record, contact_lists[i]),
                goen_contact_list_dup_points (WIDGET (self, GoenContactList, contact_lists[i])));
  for (guint i = 0; i < G_N_ELEMENTS (chip_entries); i++)
    take_array (&ARRAY (record, chip_entries[i]),
                goen_chip_entry_dup_words (WIDGET (self, GoenChipEntry, chip_entries[i])));
  for (guint i = 0; i < G_N_ELEMENTS (text_rows); i++)
    take_string (&STRING (record, text_rows[i]),
                 goen_text_row_dup_text (WIDGET (self, GoenTextRow, text_rows[i])));
  for (guint i = 0; i < G_N_ELEMENTS (date_entries); i++)
    take_string (&STRING (record, date_entries[i]),
                 goen_date_entry_dup_partial (WIDGET (self, GoenDateEntry, date_entries[i])));
  g_set_str (&record->met_at, gtk_editable_get_text (self->met_at));
  g_set_str (&record->introduced_by, goen_introducer_row_get_name (self->introducer));
  g_set_str (&record->introduced_by_uuid, goen_introducer_row_get_uuid (self->introducer));
  save_image (self->card_front, record, GOEN_IMAGE_CARD_FRONT);
  save_image (self->card_back, record, GOEN_IMAGE_CARD_BACK);

  g_ptr_array_set_size (record->extra, 0);
  for (guint i = 0; i < goen_extra_list_get_lines (self->extra)->len; i++)
    g_ptr_array_add (record->extra, g_strdup (goen_extra_list_get_lines (self->extra)->pdata[i]));

  goen_person_record_normalize (record);

  return record;
}

/**
 * goen_person_form_check:
 * @self: a form
 *
 * Marks what cannot be kept with a sentence beside it.
 *
 * Returns: (transfer none) (nullable): the first widget to correct, %NULL when all is well
 */
GtkWidget *
goen_person_form_check (GoenPersonForm *self)
{
  GtkWidget *wrong = goen_card_list_check (self->affiliations);

  for (guint i = 0; i < G_N_ELEMENTS (date_entries); i++)
    {
      GoenDateEntry *entry = WIDGET (self, GoenDateEntry, date_entries[i]);

      if (!goen_typed_entry_check (GOEN_TYPED_ENTRY (entry)) && wrong == NULL)
        wrong = GTK_WIDGET (entry);
    }

  for (guint i = 0; i < G_N_ELEMENTS (contact_lists); i++)
    {
      GtkWidget *widget = goen_contact_list_check (WIDGET (self, GoenContactList, contact_lists[i]));

      if (wrong == NULL)
        wrong = widget;
    }

  return wrong;
}
