/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow.h"

#include <glib/gi18n-lib.h>

#include "goen-avatar.h"
#include "goen-clock.h"

#define PHOTO_SIZE 40

struct _GoenFollowUpRow
{
  GtkListBoxRow parent_instance;

  GoenLibrary  *library;       /* (owned) */
  GoenFollowUp *follow_up;     /* (owned) */
  GCancellable *cancellable;   /* (owned): of the photo */
  gboolean      with_person;
  gint64        now;           /* of the last update */

  GtkWidget     *avatar_button;
  AdwAvatar     *avatar;
  GtkLabel      *heading;
  GtkLabel      *detail;
  GtkLabel      *matter;
  GtkLabel      *time_left;
  GtkLabel      *place;
  GtkButton     *main_button;
  GtkWidget     *done_button;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (GoenFollowUpRow, goen_follow_up_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const urgency_classes[] = {
  [GOEN_URGENCY_NONE] = "dimmed",
  [GOEN_URGENCY_CALM] = "success",
  [GOEN_URGENCY_SOON] = "warning",
  [GOEN_URGENCY_OVERDUE] = "error",
};

static gboolean
is_promise (const GoenFollowUp *follow_up)
{
  return follow_up->kind == GOEN_FOLLOW_UP_PROMISE || follow_up->kind == GOEN_FOLLOW_UP_PROMISED;
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What it is about: the kind where the heading is the person, and what was talked about or promised. */
static char *
dup_matter (GoenFollowUpRow *self)
{
  const GoenFollowUp *follow_up = self->follow_up;
  const char *kind = goen_follow_up_kind_get_label (follow_up->kind);
  g_autofree char *other = NULL;

  if (follow_up->other_name != NULL)
    /* Translators: %s is the name of the person to whom somebody is introduced. */
    other = g_strdup_printf (_("To %s"), follow_up->other_name);
  if (!self->with_person)
    return other != NULL && follow_up->hook != NULL ? g_strdup_printf ("%s\n%s", other, follow_up->hook)
                                                    : g_strdup (other != NULL ? other : follow_up->hook);
  if (other != NULL)
    /* Translators: the first %s is a kind of follow-up, the second what it is about. */
    return g_strdup_printf (C_("follow-up", "%1$s: %2$s"), kind, other);
  if (follow_up->hook != NULL)
    return g_strdup_printf (C_("follow-up", "%1$s: %2$s"), kind, follow_up->hook);

  return g_strdup (kind);
}

static char *
dup_company (const GoenFollowUp *follow_up)
{
  if (follow_up->person_company == NULL || g_strcmp0 (follow_up->person_company, follow_up->person_name) == 0)
    return g_strdup (follow_up->person_title);
  if (follow_up->person_title == NULL)
    return g_strdup (follow_up->person_company);

  return g_strdup_printf (C_("company and title", "%s · %s"), follow_up->person_company, follow_up->person_title);
}

static void
show_time_left (GoenFollowUpRow *self)
{
  g_autofree char *text = NULL;
  GoenUrgency urgency = goen_clock_get_urgency (self->follow_up->due, self->now);
  gboolean is_snoozed = self->follow_up->snoozed > self->now;

  for (guint i = 0; i < G_N_ELEMENTS (urgency_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_left), urgency_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->time_left), urgency_classes[is_snoozed ? GOEN_URGENCY_NONE : urgency]);

  if (is_snoozed)
    {
      g_autoptr (GDateTime) until = goen_clock_to_local (self->follow_up->snoozed, NULL);
      g_autofree char *time = g_date_time_format (until, C_("snoozed until", "%a, %-d %b %H:%M"));

      /* Translators: %s is a date and a time. */
      text = g_strdup_printf (_("Snoozed until %s"), time);
    }
  else
    text = goen_time_left_dup_text (self->follow_up->due, self->now);
  set_label (self->time_left, text);
}

static void
update_accessible (GoenFollowUpRow *self)
{
  g_autofree char *description = g_strjoin (", ", gtk_label_get_text (self->matter), gtk_label_get_text (self->time_left), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->heading),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
photo_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenFollowUpRow) self = user_data;
  g_autoptr (GdkTexture) photo = goen_photo_load_finish (result, NULL);

  if (photo != NULL && self->avatar != NULL)
    adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (photo));
}

static void
show_person (GoenFollowUpRow *self)
{
  const GoenFollowUp *follow_up = self->follow_up;
  const char *name = follow_up->person_name != NULL ? follow_up->person_name : _("No name");
  g_autofree char *company = dup_company (follow_up);

  goen_avatar_set_name (self->avatar, name);
  set_label (self->heading, name);
  set_label (self->detail, company);
  if (follow_up->person_has_photo)
    goen_photo_load_async (self->library, follow_up->person_id,
                           PHOTO_SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                           self->cancellable, photo_cb, g_object_ref (self));
}

static void
show (GoenFollowUpRow *self)
{
  g_autofree char *matter = dup_matter (self);
  gboolean is_read_only = goen_library_get_is_read_only (self->library);

  gtk_widget_set_visible (self->avatar_button, self->with_person);
  if (self->with_person)
    show_person (self);
  else
    {
      set_label (self->heading, goen_follow_up_kind_get_label (self->follow_up->kind));
      set_label (self->detail, NULL);
    }
  set_label (self->matter, matter);
  set_label (self->place, self->follow_up->event_title);
  gtk_button_set_label (self->main_button, is_promise (self->follow_up) ? _("_Edit…") : _("_Write…"));
  gtk_widget_set_tooltip_text (self->done_button,
                               is_promise (self->follow_up) ? _("Note that the promise was kept") : _("Mark as done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->done_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_widget_get_tooltip_text (self->done_button),
                                  -1);
  gtk_widget_set_visible (self->done_button, !is_read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), !is_read_only);
}

/* The menu */

static GMenu *
make_snooze_menu (GoenFollowUpRow *self)
{
  g_autoptr (GTimeZone) zone = goen_clock_get_zone (NULL);
  gint64 now = goen_clock_now ();
  g_autoptr (GArray) choices = goen_snooze_choices_new (now, zone);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < choices->len; i++)
    {
      const GoenSnoozeChoice *choice = &g_array_index (choices, GoenSnoozeChoice, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (choice->label, NULL);

      g_menu_item_set_action_and_target (item, "row.snooze", "x", choice->until);
      g_menu_append_item (menu, item);
    }
  if (self->follow_up->snoozed > now)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_("_Bring Back Now"), NULL);

      g_menu_item_set_action_and_target (item, "row.snooze", "x", (gint64) 0);
      g_menu_append_item (menu, item);
    }

  return menu;
}

/* Made each time it opens: what can be chosen depends on the time of day. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  GoenFollowUpRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) snooze = make_snooze_menu (self);
  g_autoptr (GMenu) rest = g_menu_new ();

  g_menu_append_section (menu, _("Snooze"), G_MENU_MODEL (snooze));
  if (is_promise (self->follow_up))
    g_menu_append (rest, _("_Write…"), "row.write");
  g_menu_append (rest, _("_Next Step…"), "row.next-step");
  g_menu_append (rest, _("_Drop…"), "row.drop");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* Actions */

static void
main_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (widget);

  if (is_promise (self->follow_up))
    goen_promise_edit (widget, self->library, self->follow_up->id);
  else
    goen_draft_present (widget, self->library, self->follow_up->id);
}

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (widget);

  goen_draft_present (widget, self->library, self->follow_up->id);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (widget);

  goen_follow_up_finish (widget, self->library, self->follow_up->id);
}

static void
snooze_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (widget);

  goen_follow_up_snooze (widget, self->library, self->follow_up->id, g_variant_get_int64 (parameter));
}

static void
drop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (widget);

  goen_follow_up_drop (widget, self->library, self->follow_up->id);
}

static void
next_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (widget);

  goen_follow_up_next_step (widget, self->library, self->follow_up->id);
}

static void
show_person_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-person", "x", GOEN_FOLLOW_UP_ROW (widget)->follow_up->person_id);
}

static void
goen_follow_up_row_dispose (GObject *object)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_FOLLOW_UP_ROW);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_follow_up_row_parent_class)->dispose (object);
}

static void
goen_follow_up_row_finalize (GObject *object)
{
  GoenFollowUpRow *self = GOEN_FOLLOW_UP_ROW (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->follow_up, goen_follow_up_free);

  G_OBJECT_CLASS (goen_follow_up_row_parent_class)->finalize (object);
}

static void
goen_follow_up_row_class_init (GoenFollowUpRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_follow_up_row_dispose;
  object_class->finalize = goen_follow_up_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-follow-up-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, avatar_button);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, heading);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, detail);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, matter);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, time_left);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, place);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, main_button);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, done_button);
  gtk_widget_class_bind_template_child (widget_class, GoenFollowUpRow, menu_button);

  gtk_widget_class_install_action (widget_class, "row.main", NULL, main_action);
  gtk_widget_class_install_action (widget_class, "row.write", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "row.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "row.snooze", "x", snooze_action);
  gtk_widget_class_install_action (widget_class, "row.drop", NULL, drop_action);
  gtk_widget_class_install_action (widget_class, "row.next-step", NULL, next_step_action);
  gtk_widget_class_install_action (widget_class, "row.show-person", NULL, show_person_action);
}

static void
goen_follow_up_row_init (GoenFollowUpRow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "row.main");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}

/**
 * goen_follow_up_row_new:
 * @library: the library
 * @follow_up: what the row shows; copied
 * @with_person: whether it says who it is for
 *
 * Makes a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_follow_up_row_new (GoenLibrary        *library,
                        const GoenFollowUp *follow_up,
                        gboolean            with_person)
{
  GoenFollowUpRow *self;

  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (follow_up != NULL, NULL);

  self = g_object_new (GOEN_TYPE_FOLLOW_UP_ROW, NULL);
  self->library = g_object_ref (library);
  self->follow_up = goen_follow_up_copy (follow_up);
  self->with_person = with_person;
  show (self);
  goen_follow_up_row_update (self, goen_clock_now ());

  return GTK_WIDGET (self);
}

/**
 * goen_follow_up_row_update:
 * @self: a row
 * @now: Unix seconds
 *
 * Says anew how much time is left.
 */
void
goen_follow_up_row_update (GoenFollowUpRow *self,
                           gint64           now)
{
  g_return_if_fail (GOEN_IS_FOLLOW_UP_ROW (self));

  self->now = now;
  show_time_left (self);
  update_accessible (self);
}
