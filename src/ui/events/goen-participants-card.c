/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-participants-card.h"

#include <glib/gi18n-lib.h>

#include "goen-add-row.h"
#include "goen-attendance-words.h"
#include "goen-event-advice.h"
#include "goen-library-events.h"
#include "goen-participant-row.h"
#include "goen-participants-dialog.h"
#include "goen-text.h"
#include "goen-toast.h"

/* From here on a list is searched rather than read. */
#define LONG_LIST 10

/* More rows than this are not looked through either; the search finds the others. */
#define MAX_ROWS 60

struct _GoenParticipantsCard
{
  GoenEventCard parent_instance;

  GPtrArray *rows;       /* (owned) of GtkWidget */
  char      *shown;      /* (owned) (nullable) what the rows say, to leave them when nothing has changed */
  GtkWidget *search;     /* (owned) */
  GtkWidget *rest;       /* (owned) says how many are not shown */
  GtkWidget *entry;      /* (owned) */
  gboolean   is_day;
};

G_DEFINE_FINAL_TYPE (GoenParticipantsCard, goen_participants_card, GOEN_TYPE_EVENT_CARD)

typedef enum {
  PROP_IS_DAY = 1,
} GoenParticipantsCardProperty;

static GParamSpec *properties[PROP_IS_DAY + 1];

static gboolean
matches (const GoenAttendance *attendance,
         const char           *folded)
{
  const char *texts[] = { attendance->name, attendance->company, attendance->person_name, attendance->person_yomi, attendance->person_company };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = goen_text_fold (texts[i]);

      if (strstr (text, folded) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Those I want to meet first, then those known, then the others, each as on the list. */
static int
get_rank (const GoenAttendance *attendance)
{
  return attendance->is_wanted ? 0 : attendance->person_id != 0 && attendance->first_met != 0 ? 1 : 2;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const GoenAttendance *first = *(GoenAttendance * const *) a;
  const GoenAttendance *second = *(GoenAttendance * const *) b;
  int difference = get_rank (first) - get_rank (second);

  return difference != 0 ? difference : (int) first->position - (int) second->position;
}

static GPtrArray *
list_matching (GoenParticipantsCard *self,
               guint                *n_all)
{
  GPtrArray *attendances = goen_event_document_get_attendances (goen_event_card_get_document (GOEN_EVENT_CARD (self)));
  g_autofree char *folded = goen_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  GPtrArray *found = g_ptr_array_new ();

  *n_all = 0;
  for (guint i = 0; i < attendances->len; i++)
    {
      GoenAttendance *attendance = attendances->pdata[i];

      if (!attendance->is_expected || (self->is_day && attendance->met != 0))
        continue;

      (*n_all)++;
      if (matches (attendance, folded))
        g_ptr_array_add (found, attendance);
    }
  /* A list that is read keeps its order; one that is cut must not lose those who matter. */
  if (self->is_day || found->len > MAX_ROWS)
    g_ptr_array_sort (found, compare);

  return found;
}

static void
show_count (GoenParticipantsCard *self,
            guint                 n_all)
{
  g_autofree char *count = NULL;

  if (self->is_day)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), n_all > 0);
      return;
    }
  if (n_all > 0)
    count = g_strdup_printf (ngettext ("%u person. A star marks whom you want to meet.",
                                       "%u people. A star marks whom you want to meet.", n_all), n_all);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         count != NULL ? count : _("Paste the list of participants to see whom you know and to mark whom you want to meet."));
}

static void
show_rest (GoenParticipantsCard *self,
           guint                 n_found)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->rest, n_found > MAX_ROWS);
  if (n_found <= MAX_ROWS)
    return;

  text = g_strdup_printf (ngettext ("%u more; search for them by name or company.", "%u more; search for them by name or company.",
                                    n_found - MAX_ROWS), n_found - MAX_ROWS);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rest), text);
}

static char *
describe (GPtrArray *found)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const GoenAttendance *attendance = found->pdata[i];
      g_autofree char *post = goen_attendance_dup_post (attendance);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %s %s %s\n",
                              attendance->id, attendance->person_id, attendance->first_met, attendance->is_wanted,
                              goen_attendance_get_name (attendance), post, attendance->introduce_to ?: "");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* 0 when none has it. */
static gint64
get_focused_id (GoenParticipantsCard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (goen_event_card_has_focus (self->rows->pdata[i]))
      return goen_participant_row_get_id (self->rows->pdata[i]);

  return 0;
}

static void
add_rows (GoenParticipantsCard *self,
          GPtrArray            *found)
{
  gint64 focused_id = get_focused_id (self);

  goen_event_card_clear_rows (GOEN_EVENT_CARD (self), self->rows);
  for (guint i = 0; i < found->len && i < MAX_ROWS; i++)
    {
      const GoenAttendance *attendance = found->pdata[i];
      GtkWidget *row = goen_participant_row_new (goen_event_card_get_library (GOEN_EVENT_CARD (self)), attendance);

      if (self->is_day)
        goen_participant_row_add_meet (GOEN_PARTICIPANT_ROW (row));
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      if (attendance->id == focused_id)
        gtk_widget_grab_focus (row);
    }
}

static void
rebuild (GoenParticipantsCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  guint n_all;
  g_autoptr (GPtrArray) found = list_matching (self, &n_all);
  g_autofree char *text = describe (found);
  gboolean is_typing = goen_event_card_has_focus (self->entry);

  gtk_widget_set_visible (self->search, n_all >= LONG_LIST);
  show_rest (self, found->len);
  show_count (self, n_all);
  if (g_strcmp0 (self->shown, text) == 0)
    return;

  g_set_str (&self->shown, text);
  adw_preferences_group_remove (group, self->rest);
  adw_preferences_group_remove (group, self->entry);
  add_rows (self, found);
  adw_preferences_group_add (group, self->rest);
  adw_preferences_group_add (group, self->entry);
  if (is_typing)
    gtk_widget_grab_focus (self->entry);
}

static void
participants_added_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GoenParticipantsCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) added = goen_library_add_participants_finish (GOEN_LIBRARY (source), result, &error);

  if (added == NULL)
    goen_error_show (GTK_WIDGET (self), _("The participants could not be added."), error);
  else if (added->len == 0)
    goen_toast_show (GTK_WIDGET (self), _("Already on the list"));
}

static void
added_cb (GoenParticipantsCard *self,
          const char           *text)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (self));
  g_autoptr (GPtrArray) found = NULL;

  if (document == NULL)
    return;

  found = goen_participants_parse (text, NULL);
  if (found->len == 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      goen_toast_show (GTK_WIDGET (self), _("No name was found in this line. Write it as “name / company”."));
      return;
    }

  goen_library_add_participants_async (goen_event_document_get_library (document), goen_event_document_get_id (document), found,
                                       NULL, participants_added_cb, g_object_ref (self));
}

static void
search_changed_cb (GoenParticipantsCard *self)
{
  if (goen_event_card_get_record (GOEN_EVENT_CARD (self)) != NULL)
    rebuild (self);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (widget));

  if (document != NULL)
    adw_dialog_present (goen_participants_dialog_new (document), widget);
}

static void
file_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenEventDocument *document = goen_event_card_get_document (GOEN_EVENT_CARD (widget));

  if (document != NULL)
    goen_participants_choose_file (widget, document);
}

static void
goen_participants_card_refresh_people (GoenEventCard *card)
{
  rebuild (GOEN_PARTICIPANTS_CARD (card));
}

static void
goen_participants_card_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((GoenParticipantsCardProperty) prop_id)
    {
    case PROP_IS_DAY:
      g_value_set_boolean (value, GOEN_PARTICIPANTS_CARD (object)->is_day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_participants_card_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((GoenParticipantsCardProperty) prop_id)
    {
    case PROP_IS_DAY:
      GOEN_PARTICIPANTS_CARD (object)->is_day = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GtkWidget *
make_add_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Paste a List…"), "participants.paste");
  g_menu_append (menu, _("From a _File…"), "participants.file");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("_Add List"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static void
goen_participants_card_constructed (GObject *object)
{
  GoenParticipantsCard *self = GOEN_PARTICIPANTS_CARD (object);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  G_OBJECT_CLASS (goen_participants_card_parent_class)->constructed (object);

  adw_preferences_group_set_title (group, self->is_day ? _("Still to Meet") : _("Participants"));
  gtk_widget_set_visible (self->entry, !self->is_day);
  gtk_widget_set_visible (GTK_WIDGET (self), !self->is_day);
  if (!self->is_day)
    adw_preferences_group_set_header_suffix (group, make_add_button ());
}

static void
goen_participants_card_finalize (GObject *object)
{
  GoenParticipantsCard *self = GOEN_PARTICIPANTS_CARD (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->shown);
  g_clear_object (&self->search);
  g_clear_object (&self->rest);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (goen_participants_card_parent_class)->finalize (object);
}

static void
goen_participants_card_class_init (GoenParticipantsCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = goen_participants_card_get_property;
  object_class->set_property = goen_participants_card_set_property;
  object_class->constructed = goen_participants_card_constructed;
  object_class->finalize = goen_participants_card_finalize;
  properties[PROP_IS_DAY] =
    g_param_spec_boolean ("is-day", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  GOEN_EVENT_CARD_CLASS (klass)->refresh_people = goen_participants_card_refresh_people;
  gtk_widget_class_install_action (widget_class, "participants.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "participants.file", NULL, file_action);
}

static void
goen_participants_card_init (GoenParticipantsCard *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  self->search = g_object_ref_sink (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->search), _("Search the list"));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (self->search), gtk_image_new_from_icon_name ("edit-find-symbolic"));
  self->rest = g_object_ref_sink (adw_action_row_new ());
  gtk_widget_add_css_class (self->rest, "dimmed");
  self->entry = g_object_ref_sink (goen_add_row_new (_("Add a participant: name / company")));
  adw_preferences_group_add (group, self->search);
  adw_preferences_group_add (group, self->rest);
  adw_preferences_group_add (group, self->entry);
  gtk_widget_set_visible (self->search, FALSE);
  gtk_widget_set_visible (self->rest, FALSE);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
}
