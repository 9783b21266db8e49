/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-take-keeper.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _GoenTakeKeeper
{
  GObject parent_instance;

  GoenLibrary *library;     /* (owned) */
  GtkWidget   *widget;      /* (weak) (nullable) */
  GoenTake    *take;        /* (owned) (nullable): on its way to the file */
};

G_DEFINE_FINAL_TYPE (GoenTakeKeeper, goen_take_keeper, G_TYPE_OBJECT)

enum {
  KEPT,
  LET_GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void save (GoenTakeKeeper *self);

static void
response_cb (GoenTakeKeeper *self,
             const char     *response)
{
  if (g_str_equal (response, "again"))
    {
      save (self);
      return;
    }

  g_clear_pointer (&self->take, goen_take_free);
  g_signal_emit (self, signals[LET_GO], 0);
}

static void
ask (GoenTakeKeeper *self,
     const GError   *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("The Take Could Not Be Saved"), error->message);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _("_Discard"), "again", _("_Try Again"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "again");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->widget);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenTakeKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenTake) saved = goen_library_save_take_finish (GOEN_LIBRARY (source), result, &error);

  if (saved == NULL && self->widget != NULL)
    {
      ask (self, error);
      return;
    }

  g_clear_pointer (&self->take, goen_take_free);
  if (saved != NULL)
    g_signal_emit (self, signals[KEPT], 0, saved);
}

/* Whoever waits for it may be gone before it is saved; the take is saved all the same. */
static void
save (GoenTakeKeeper *self)
{
  goen_library_save_take_async (self->library, self->take, NULL, saved_cb, g_object_ref (self));
}

static void
goen_take_keeper_finalize (GObject *object)
{
  GoenTakeKeeper *self = GOEN_TAKE_KEEPER (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->library);
  g_clear_pointer (&self->take, goen_take_free);

  G_OBJECT_CLASS (goen_take_keeper_parent_class)->finalize (object);
}

static void
goen_take_keeper_class_init (GoenTakeKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_take_keeper_finalize;

  signals[KEPT] = g_signal_new ("kept", GOEN_TYPE_TAKE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[LET_GO] = g_signal_new ("let-go", GOEN_TYPE_TAKE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
goen_take_keeper_init (GoenTakeKeeper *self)
{
}

/**
 * goen_take_keeper_new:
 * @library: the library
 * @widget: where it asks when a take could not be saved
 *
 * Creates a keeper.
 *
 * Returns: (transfer full): a keeper
 */
GoenTakeKeeper *
goen_take_keeper_new (GoenLibrary *library,
                      GtkWidget   *widget)
{
  GoenTakeKeeper *self = g_object_new (GOEN_TYPE_TAKE_KEEPER, NULL);

  self->library = g_object_ref (library);
  g_set_weak_pointer (&self->widget, widget);

  return self;
}

/**
 * goen_take_keeper_keep:
 * @self: a keeper that is not busy
 * @take: a take that was never saved; copied
 *
 * Saves a take. ::kept or ::let-go follows.
 */
void
goen_take_keeper_keep (GoenTakeKeeper *self,
                       const GoenTake *take)
{
  g_return_if_fail (GOEN_IS_TAKE_KEEPER (self));
  g_return_if_fail (self->take == NULL);

  self->take = goen_take_copy (take);
  save (self);
}

/**
 * goen_take_keeper_is_busy:
 * @self: a keeper
 *
 * Returns: whether there is a take that is not in the file yet
 */
gboolean
goen_take_keeper_is_busy (GoenTakeKeeper *self)
{
  g_return_val_if_fail (GOEN_IS_TAKE_KEEPER (self), FALSE);

  return self->take != NULL;
}
