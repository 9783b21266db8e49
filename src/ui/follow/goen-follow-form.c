/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-follow-form.h"

#include <glib/gi18n-lib.h>

#include "goen-follow-private.h"
#include "goen-toast.h"

typedef struct {
  GoenLibrary *library;      /* (owned) (nullable) */
  GtkWidget   *anchor;       /* (owned) (nullable) */
  gboolean     is_changed;
  gboolean     is_asking;

  AdwBanner   *banner;
  GtkBox      *box;
} GoenFollowFormPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GoenFollowForm, goen_follow_form, ADW_TYPE_DIALOG)

static GoenFollowFormPrivate *
get_private (GoenFollowForm *self)
{
  return goen_follow_form_get_instance_private (self);
}

static void
set_can_save (GoenFollowForm *self,
              gboolean        can_save)
{
  GoenFollowFormPrivate *priv = get_private (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save", can_save && !goen_library_get_is_read_only (priv->library));
}

static void
discard_response_cb (GoenFollowForm *self,
                     const char     *response)
{
  get_private (self)->is_asking = FALSE;
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (GoenFollowForm *self)
{
  GoenFollowFormPrivate *priv = get_private (self);
  AdwAlertDialog *alert;

  if (priv->is_asking)
    return;
  if (!priv->is_changed)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Changes?"), _("What you typed here has not been saved.")));
  adw_alert_dialog_add_responses (alert, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_signal_connect_object (alert, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  priv->is_asking = TRUE;
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GoenFollowForm *self = GOEN_FOLLOW_FORM (widget);

  set_can_save (self, FALSE);
  adw_banner_set_revealed (get_private (self)->banner, FALSE);
  GOEN_FOLLOW_FORM_GET_CLASS (self)->save (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  close_attempt_cb (GOEN_FOLLOW_FORM (widget));
}

static void
goen_follow_form_dispose (GObject *object)
{
  GoenFollowFormPrivate *priv = get_private (GOEN_FOLLOW_FORM (object));

  /* AdwDialog (1.7) lets go of itself but not of its child. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_FOLLOW_FORM);
  g_clear_object (&priv->library);
  g_clear_object (&priv->anchor);

  G_OBJECT_CLASS (goen_follow_form_parent_class)->dispose (object);
}

static void
goen_follow_form_class_init (GoenFollowFormClass *klass)
{
  static const guint keys[] = { GDK_KEY_s, GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_follow_form_dispose;

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.cancel", NULL, cancel_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, "editor.save", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-follow-form.ui");
  gtk_widget_class_bind_template_child_private (widget_class, GoenFollowForm, banner);
  gtk_widget_class_bind_template_child_private (widget_class, GoenFollowForm, box);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
goen_follow_form_init (GoenFollowForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_follow_form_set_library:
 * @self: a form
 * @library: where it saves
 *
 * Sets the library; once, before anything else.
 */
void
goen_follow_form_set_library (GoenFollowForm *self,
                              GoenLibrary    *library)
{
  g_set_object (&get_private (self)->library, library);
  set_can_save (self, TRUE);
}

/**
 * goen_follow_form_get_library:
 * @self: a form
 *
 * Gets the library.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_follow_form_get_library (GoenFollowForm *self)
{
  return get_private (self)->library;
}

/**
 * goen_follow_form_add:
 * @self: a form
 * @child: (transfer floating): a group of rows
 *
 * Adds a group below the others.
 */
void
goen_follow_form_add (GoenFollowForm *self,
                      GtkWidget      *child)
{
  gtk_box_append (get_private (self)->box, child);
}

/**
 * goen_follow_form_make_row:
 * @child: (transfer floating): a widget that is no row
 *
 * Makes a row of something, so that it lies on the card of its group.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
goen_follow_form_make_row (GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);

  return row;
}

/**
 * goen_follow_form_touch:
 * @self: a form
 *
 * Says that the user has changed something, so that closing asks first.
 */
void
goen_follow_form_touch (GoenFollowForm *self)
{
  get_private (self)->is_changed = TRUE;
  adw_banner_set_revealed (get_private (self)->banner, FALSE);
}

/**
 * goen_follow_form_present:
 * @self: (transfer floating): a form
 * @parent: a widget of the window
 *
 * Shows the form over the window of @parent.
 */
void
goen_follow_form_present (GoenFollowForm *self,
                          GtkWidget      *parent)
{
  GoenFollowFormPrivate *priv = get_private (self);

  g_clear_object (&priv->anchor);
  priv->anchor = goen_follow_get_anchor (parent);
  priv->is_changed = FALSE;
  adw_dialog_present (ADW_DIALOG (self), priv->anchor);
}

/**
 * goen_follow_form_get_anchor:
 * @self: a form that was presented
 *
 * Gets what shows a toast when the form has closed.
 *
 * Returns: (transfer none): a widget of the window
 */
GtkWidget *
goen_follow_form_get_anchor (GoenFollowForm *self)
{
  return get_private (self)->anchor;
}

/**
 * goen_follow_form_saved:
 * @self: a form
 *
 * Closes the form after its save.
 */
void
goen_follow_form_saved (GoenFollowForm *self)
{
  get_private (self)->is_changed = FALSE;
  adw_dialog_force_close (ADW_DIALOG (self));
}

/**
 * goen_follow_form_failed:
 * @self: a form
 * @heading: a translated sentence
 * @error: why
 *
 * Says that the save has failed; what was typed stays.
 */
void
goen_follow_form_failed (GoenFollowForm *self,
                         const char     *heading,
                         const GError   *error)
{
  set_can_save (self, TRUE);
  goen_error_show (GTK_WIDGET (self), heading, error);
}

/**
 * goen_follow_form_complain:
 * @self: a form
 * @sentence: (nullable): what is wrong with what was entered, %NULL where a field says so itself
 *
 * Says why what was entered cannot be saved, until something is changed.
 */
void
goen_follow_form_complain (GoenFollowForm *self,
                           const char     *sentence)
{
  GoenFollowFormPrivate *priv = get_private (self);

  set_can_save (self, TRUE);
  adw_banner_set_title (priv->banner, sentence != NULL ? sentence : "");
  adw_banner_set_revealed (priv->banner, sentence != NULL);
}
