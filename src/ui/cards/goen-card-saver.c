/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-saver.h"

#define SAVE_MS 400

struct _GoenCardSaver
{
  GObject parent_instance;

  GoenLibrary    *library;   /* (owned) */
  GoenCardDesign *design;    /* (owned) (nullable): as it was taken last */
  char           *key;       /* (owned) (nullable) before the design was stored */
  guint           save_id;
  gboolean        is_dirty;
  gboolean        is_saving;
  gboolean        is_given_up;
};

G_DEFINE_FINAL_TYPE (GoenCardSaver, goen_card_saver, G_TYPE_OBJECT)

enum {
  SAVED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void save (GoenCardSaver *self);

/* The program stays until what is being written is done: closing its last window must not lose what was typed last. */
static void
hold (void)
{
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
}

static void
release (void)
{
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GoenCardSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenCardDesign) stored = goen_library_save_design_finish (GOEN_LIBRARY (source), result, &error);

  self->is_saving = FALSE;
  if (stored == NULL)
    {
      /* With the next change, or when the page is left, it is tried again. */
      self->is_dirty = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error);
      release ();
      return;
    }
  g_set_str (&self->key, stored->key);
  if (self->is_dirty)
    save (self);
  g_signal_emit (self, signals[SAVED], 0, self->key);
  release ();
}

/* One after the other: the key of a new design is known only when it was saved. */
static void
save (GoenCardSaver *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  if (!self->is_dirty || self->is_saving || self->is_given_up)
    return;

  self->is_dirty = FALSE;
  self->is_saving = TRUE;
  if (self->key != NULL)
    g_set_str (&self->design->key, self->key);
  hold ();
  goen_library_save_design_async (self->library, self->design, NULL, saved_cb, g_object_ref (self));
}

static gboolean
save_cb (gpointer user_data)
{
  GoenCardSaver *self = user_data;

  self->save_id = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
goen_card_saver_dispose (GObject *object)
{
  g_clear_handle_id (&GOEN_CARD_SAVER (object)->save_id, g_source_remove);

  G_OBJECT_CLASS (goen_card_saver_parent_class)->dispose (object);
}

static void
goen_card_saver_finalize (GObject *object)
{
  GoenCardSaver *self = GOEN_CARD_SAVER (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->design, goen_card_design_free);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (goen_card_saver_parent_class)->finalize (object);
}

static void
goen_card_saver_class_init (GoenCardSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = goen_card_saver_dispose;
  object_class->finalize = goen_card_saver_finalize;

  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_card_saver_init (GoenCardSaver *self)
{
}

/**
 * goen_card_saver_new:
 * @library: where the design is stored
 *
 * Creates what saves a design.
 *
 * Returns: (transfer full): a new saver
 */
GoenCardSaver *
goen_card_saver_new (GoenLibrary *library)
{
  GoenCardSaver *self = g_object_new (GOEN_TYPE_CARD_SAVER, NULL);

  self->library = g_object_ref (library);

  return self;
}

/**
 * goen_card_saver_take:
 * @self: a saver
 * @design: how the design shall be stored; copied
 *
 * Saves a design, a moment later.
 */
void
goen_card_saver_take (GoenCardSaver        *self,
                      const GoenCardDesign *design)
{
  g_clear_pointer (&self->design, goen_card_design_free);
  self->design = goen_card_design_copy (design);
  self->is_dirty = TRUE;
  if (self->save_id == 0)
    self->save_id = g_timeout_add (SAVE_MS, save_cb, self);
}

/**
 * goen_card_saver_flush:
 * @self: a saver
 *
 * Saves now what waits to be saved.
 */
void
goen_card_saver_flush (GoenCardSaver *self)
{
  save (self);
}

/**
 * goen_card_saver_give_up:
 * @self: a saver
 *
 * Saves nothing any more.
 */
void
goen_card_saver_give_up (GoenCardSaver *self)
{
  self->is_given_up = TRUE;
  g_clear_handle_id (&self->save_id, g_source_remove);
}

/**
 * goen_card_saver_go_on:
 * @self: a saver that was given up
 *
 * Saves again, as what it was given up for did not come about.
 */
void
goen_card_saver_go_on (GoenCardSaver *self)
{
  self->is_given_up = FALSE;
  save (self);
}
