/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-card-session.h"

#include <glib/gi18n-lib.h>

#include "goen-card-desk-content.h"
#include "goen-card-history.h"
#include "goen-card-saver.h"
#include "goen-cards-section.h"

struct _GoenCardSession
{
  GObject parent_instance;

  GoenLibrary     *library;      /* (owned) */
  GoenCardDesign  *design;       /* (owned) */
  GoenCardContent *content;      /* (owned) */
  gboolean         is_sample;
  GBytes          *pictures[GOEN_CARD_PHOTO + 1];       /* (owned) (nullable) */
  char            *picture_names[GOEN_CARD_PHOTO + 1];  /* (owned) (nullable) */
  GoenCardPainter *painter;      /* (owned) (nullable): of @design */
  GPtrArray       *fits;         /* (owned) (nullable): of @design and @content */
  GoenCardHistory *history;      /* (owned) */
  GoenCardSaver   *saver;        /* (owned) */
  GoenCardSide     side;
  int              selected;
};

G_DEFINE_FINAL_TYPE (GoenCardSession, goen_card_session, G_TYPE_OBJECT)

enum {
  CHANGED,
  SELECTION_CHANGED,
  BECAME_OWN,
  SAVED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_drawn (GoenCardSession *self)
{
  g_clear_pointer (&self->painter, goen_card_painter_free);
  g_clear_pointer (&self->fits, g_ptr_array_unref);
}

static void
touch (GoenCardSession *self)
{
  goen_card_saver_take (self->saver, self->design);
  forget_drawn (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Which design it is does not follow the steps; how it looks and what it is called does. */
static void
replace (GoenCardSession *self,
         GoenCardDesign  *design)
{
  g_set_str (&design->key, self->design->key);
  g_set_str (&design->base, self->design->base);
  design->is_own = TRUE;
  goen_card_design_free (self->design);
  self->design = design;
  touch (self);
}

static gboolean
make_own (GoenCardSession *self)
{
  g_autofree char *name = NULL;

  if (self->design->is_own)
    return FALSE;

  /* Translators: %s is the name of a design of business cards, such as “Classic”. The copy of it that the user changes is called this. */
  name = g_strdup_printf (_("My %s"), self->design->name);
  g_set_str (&self->design->base, self->design->key);
  g_set_str (&self->design->key, "");
  g_set_str (&self->design->name, name);
  self->design->is_own = TRUE;

  return TRUE;
}

static void
saved_cb (GoenCardSession *self,
          const char      *key)
{
  g_set_str (&self->design->key, key);
  g_signal_emit (self, signals[SAVED], 0);
}

static void
failed_cb (GoenCardSession *self,
           GError          *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
goen_card_session_finalize (GObject *object)
{
  GoenCardSession *self = GOEN_CARD_SESSION (object);

  forget_drawn (self);
  g_clear_object (&self->library);
  g_clear_pointer (&self->design, goen_card_design_free);
  g_clear_pointer (&self->content, goen_card_content_free);
  g_clear_pointer (&self->history, goen_card_history_free);
  g_clear_object (&self->saver);
  for (guint i = 0; i < G_N_ELEMENTS (self->pictures); i++)
    {
      g_clear_pointer (&self->pictures[i], g_bytes_unref);
      g_clear_pointer (&self->picture_names[i], g_free);
    }

  G_OBJECT_CLASS (goen_card_session_parent_class)->finalize (object);
}

static void
goen_card_session_class_init (GoenCardSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_card_session_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTION_CHANGED] =
    g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BECAME_OWN] =
    g_signal_new ("became-own", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
goen_card_session_init (GoenCardSession *self)
{
  self->history = goen_card_history_new ();
  self->selected = GOEN_CARD_NOTHING;
}

static void
take_picture (GoenCardSession     *self,
              GoenCardPictureKind  kind,
              GBytes              *bytes,
              const char          *name)
{
  g_clear_pointer (&self->pictures[kind], g_bytes_unref);
  self->pictures[kind] = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_set_str (&self->picture_names[kind], name);
}

static void
take_desk (GoenCardSession    *self,
           const GoenCardDesk *desk)
{
  self->is_sample = goen_card_desk_is_blank (desk);
  g_clear_pointer (&self->content, goen_card_content_free);
  self->content = self->is_sample ? goen_card_desk_make_shown (desk) : goen_card_desk_make_content (desk);
  take_picture (self, GOEN_CARD_LOGO, desk->logo, desk->logo_name);
  take_picture (self, GOEN_CARD_PHOTO, desk->photo, desk->photo_name);
}

/**
 * goen_card_session_new:
 * @library: where it is saved
 * @design: the design; copied
 * @desk: what cards are made from; not kept
 *
 * Begins to change a design.
 *
 * Returns: (transfer full): a new session
 */
GoenCardSession *
goen_card_session_new (GoenLibrary           *library,
                       const GoenCardDesign  *design,
                       const GoenCardDesk    *desk)
{
  GoenCardSession *self = g_object_new (GOEN_TYPE_CARD_SESSION, NULL);

  self->library = g_object_ref (library);
  self->design = goen_card_design_copy (design);
  self->saver = goen_card_saver_new (library);
  g_signal_connect_object (self->saver, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  take_desk (self, desk);

  return self;
}

/**
 * goen_card_session_get_library:
 * @self: a session
 *
 * Tells where the design is saved.
 *
 * Returns: (transfer none): the library
 */
GoenLibrary *
goen_card_session_get_library (GoenCardSession *self)
{
  return self->library;
}

/**
 * goen_card_session_can_write:
 * @self: a session
 *
 * Tells whether anything can be changed.
 *
 * Returns: %FALSE where the library is read only
 */
gboolean
goen_card_session_can_write (GoenCardSession *self)
{
  return !goen_library_get_is_read_only (self->library);
}

/**
 * goen_card_session_get_design:
 * @self: a session
 *
 * Gets the design as it is now.
 *
 * Returns: (transfer none): valid until the next change
 */
const GoenCardDesign *
goen_card_session_get_design (GoenCardSession *self)
{
  return self->design;
}

/**
 * goen_card_session_get_content:
 * @self: a session
 *
 * Gets what the card says.
 *
 * Returns: (transfer none): valid until it is set
 */
const GoenCardContent *
goen_card_session_get_content (GoenCardSession *self)
{
  return self->content;
}

/**
 * goen_card_session_set_desk:
 * @self: a session
 * @desk: what cards are made from; not kept
 *
 * Lets the card say what the user has written by now. This is no step.
 */
void
goen_card_session_set_desk (GoenCardSession    *self,
                            const GoenCardDesk *desk)
{
  take_desk (self, desk);
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * goen_card_session_get_picture:
 * @self: a session
 * @kind: logo or photo
 * @name: (out) (optional) (nullable): what its file was called
 *
 * Gets a picture of the user's as it is stored.
 *
 * Returns: (transfer none) (nullable): the file, %NULL where there is none
 */
GBytes *
goen_card_session_get_picture (GoenCardSession      *self,
                               GoenCardPictureKind   kind,
                               const char          **name)
{
  if (name != NULL)
    *name = self->picture_names[kind];

  return self->pictures[kind];
}

/**
 * goen_card_session_is_sample:
 * @self: a session
 *
 * Tells whether the card shows sample text, as long as the user has not written a profile.
 *
 * Returns: whether it does
 */
gboolean
goen_card_session_is_sample (GoenCardSession *self)
{
  return self->is_sample;
}

/**
 * goen_card_session_get_painter:
 * @self: a session
 *
 * Gets what draws the design.
 *
 * Returns: (transfer none): valid until the next change
 */
GoenCardPainter *
goen_card_session_get_painter (GoenCardSession *self)
{
  if (self->painter == NULL)
    self->painter = goen_card_painter_new (self->design);

  return self->painter;
}

/**
 * goen_card_session_get_fits:
 * @self: a session
 *
 * Gets what does not come out as it should.
 *
 * Returns: (transfer none) (element-type GoenCardFit): gravest first, valid until the next change
 */
GPtrArray *
goen_card_session_get_fits (GoenCardSession *self)
{
  if (self->fits == NULL)
    self->fits = goen_card_painter_check (goen_card_session_get_painter (self), self->content);

  return self->fits;
}

/**
 * goen_card_session_get_side:
 * @self: a session
 *
 * Tells which side is being looked at.
 *
 * Returns: front or back
 */
GoenCardSide
goen_card_session_get_side (GoenCardSession *self)
{
  return self->side;
}

/**
 * goen_card_session_get_selected:
 * @self: a session
 *
 * Tells what is selected on that side.
 *
 * Returns: a #GoenCardField, or %GOEN_CARD_NOTHING
 */
int
goen_card_session_get_selected (GoenCardSession *self)
{
  return self->selected;
}

/**
 * goen_card_session_select:
 * @self: a session
 * @side: front or back
 * @field: a #GoenCardField, or %GOEN_CARD_NOTHING
 *
 * Turns the card and selects something on it.
 */
void
goen_card_session_select (GoenCardSession *self,
                          GoenCardSide     side,
                          int              field)
{
  if (self->side == side && self->selected == field)
    return;

  self->side = side;
  self->selected = field;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/**
 * goen_card_session_get_item:
 * @self: a session
 *
 * Gets the selected item as it is designed.
 *
 * Returns: (transfer none) (nullable): valid until the next change
 */
const GoenCardItem *
goen_card_session_get_item (GoenCardSession *self)
{
  if (self->selected == GOEN_CARD_NOTHING)
    return NULL;

  return goen_card_design_find (self->design, self->side, (GoenCardField) self->selected);
}

/**
 * goen_card_session_apply:
 * @self: a session
 * @design: (transfer full): how it shall look
 * @step: (nullable): what is done; quick changes of one name in a row are taken back together
 *
 * Changes the design. What changes nothing is no step.
 */
void
goen_card_session_apply (GoenCardSession *self,
                         GoenCardDesign  *design,
                         const char      *step)
{
  g_autoptr (GoenCardDesign) next = design;
  gboolean became_own;

  if (!goen_card_session_can_write (self) || goen_card_design_equal (self->design, next))
    return;

  became_own = make_own (self);
  /* A name that was given together with the first change stays. */
  if (became_own && g_strcmp0 (step, "name") != 0)
    g_set_str (&next->name, self->design->name);
  goen_card_history_add (self->history, self->design, step, became_own);

  if (became_own)
    g_signal_emit (self, signals[BECAME_OWN], 0);
  replace (self, g_steal_pointer (&next));
}

/**
 * goen_card_session_can_undo:
 * @self: a session
 *
 * Tells whether there is a step to take back.
 *
 * Returns: whether there is one
 */
gboolean
goen_card_session_can_undo (GoenCardSession *self)
{
  return goen_card_history_can_undo (self->history);
}

/**
 * goen_card_session_can_redo:
 * @self: a session
 *
 * Tells whether a step was taken back.
 *
 * Returns: whether there is one
 */
gboolean
goen_card_session_can_redo (GoenCardSession *self)
{
  return goen_card_history_can_redo (self->history);
}

/**
 * goen_card_session_undo:
 * @self: a session
 *
 * Takes a step back.
 */
void
goen_card_session_undo (GoenCardSession *self)
{
  GoenCardDesign *design = goen_card_history_undo (self->history, self->design);

  if (design != NULL)
    replace (self, design);
}

/**
 * goen_card_session_redo:
 * @self: a session
 *
 * Takes a step that was taken back once more.
 */
void
goen_card_session_redo (GoenCardSession *self)
{
  GoenCardDesign *design = goen_card_history_redo (self->history, self->design);

  if (design != NULL)
    replace (self, design);
}

/**
 * goen_card_session_flush:
 * @self: a session
 *
 * Saves now what waits to be saved.
 */
void
goen_card_session_flush (GoenCardSession *self)
{
  goen_card_saver_flush (self->saver);
}

/**
 * goen_card_session_give_up:
 * @self: a session
 *
 * Saves nothing any more.
 */
void
goen_card_session_give_up (GoenCardSession *self)
{
  goen_card_saver_give_up (self->saver);
}

/**
 * goen_card_session_go_on:
 * @self: a session that was given up
 *
 * Saves again, as what it was given up for did not come about.
 */
void
goen_card_session_go_on (GoenCardSession *self)
{
  goen_card_saver_go_on (self->saver);
}
