/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicates-private.h"

static void goen_duplicates_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoenDuplicates, goen_duplicates, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, goen_duplicates_list_model_init))

typedef enum {
  PROP_PROGRESS = 1,
} GoenDuplicatesProperty;

static GParamSpec *props[PROP_PROGRESS + 1];

static void
show_progress (GoenDuplicates *self,
               double          progress)
{
  if (self->progress == progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
}

static gboolean
progress_cb (gpointer user_data)
{
  GoenDuplicates *self = user_data;

  g_atomic_int_set (&self->progress_waits, FALSE);
  show_progress (self, g_atomic_int_get (&self->new_progress) / 1e6);

  return G_SOURCE_REMOVE;
}

/* Before and after the work, when no other thread posts any. */
void
goen_duplicates_set_progress (GoenDuplicates *self,
                              double          progress)
{
  g_atomic_int_set (&self->new_progress, (int) (progress * 1e6));
  show_progress (self, progress);
}

/* From any thread; one source at a time carries the newest number to the main thread. */
void
goen_duplicates_post_progress (GoenDuplicates *self,
                               double          progress)
{
  g_autoptr (GSource) source = NULL;

  g_atomic_int_set (&self->new_progress, (int) (progress * 1e6));
  if (!g_atomic_int_compare_and_exchange (&self->progress_waits, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, progress_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

void
goen_duplicates_begin_search (GoenDuplicates *self)
{
  self->n_searches++;
}

void
goen_duplicates_end_search (GoenDuplicates *self)
{
  self->n_searches--;
  if (self->n_searches == 0)
    g_array_set_size (self->decisions, 0);
}

static void
remember (GoenDuplicates *self,
          gint64          a,
          gint64          b,
          gboolean        is_merge)
{
  GoenDuplicateDecision decision = { a, b, is_merge };

  if (self->n_searches > 0)
    g_array_append_val (self->decisions, decision);
}

static void
announce (GoenDuplicates *self,
          guint           position,
          guint           n_removed,
          guint           n_added)
{
  if (!self->is_silent)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
remove_at (GoenDuplicates *self,
           guint           position)
{
  g_ptr_array_remove_index (self->items, position);
  announce (self, position, 1, 0);
}

static void
remove_pair (GoenDuplicates *self,
             gint64          a,
             gint64          b)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const GoenDuplicate *item = self->items->pdata[i];

      if (item->pair.a == a && item->pair.b == b)
        {
          remove_at (self, i);
          return;
        }
    }
}

static gboolean
has_pair (GoenDuplicates *self,
          guint           n_items,
          gint64          a,
          gint64          b)
{
  for (guint i = 0; i < n_items; i++)
    {
      const GoenDuplicate *item = self->items->pdata[i];

      if (item->pair.a == a && item->pair.b == b)
        return TRUE;
    }

  return FALSE;
}

static void
replace_at (GoenDuplicates          *self,
            guint                    position,
            const GoenDuplicatePair *pair)
{
  g_object_unref (self->items->pdata[position]);
  self->items->pdata[position] = goen_duplicate_new (pair);
  announce (self, position, 1, 1);
}

static void
drop_later (GoenDuplicates *self,
            guint           position)
{
  const GoenDuplicate *first = self->items->pdata[position];

  for (guint i = self->items->len - 1; i > position; i--)
    {
      const GoenDuplicate *item = self->items->pdata[i];

      if (item->pair.a == first->pair.a && item->pair.b == first->pair.b)
        remove_at (self, i);
    }
}

static void
join (GoenDuplicates *self,
      gint64          gone,
      gint64          kept)
{
  for (guint i = 0; i < self->items->len;)
    {
      const GoenDuplicate *item = self->items->pdata[i];
      GoenDuplicatePair pair = item->pair;
      gint64 other = pair.a == gone ? pair.b : pair.a;

      if (pair.a != gone && pair.b != gone)
        {
          i++;
          continue;
        }

      pair.a = MIN (other, kept);
      pair.b = MAX (other, kept);
      if (other == kept || has_pair (self, i, pair.a, pair.b))
        {
          remove_at (self, i);
          continue;
        }

      replace_at (self, i, &pair);
      drop_later (self, i++);
    }
}

/* The search has read some people before the user decided about them, and found them again. */
static void
apply_decisions (GoenDuplicates *self)
{
  for (guint i = 0; i < self->decisions->len; i++)
    {
      const GoenDuplicateDecision *decision = &g_array_index (self->decisions, GoenDuplicateDecision, i);

      if (decision->is_merge)
        join (self, decision->a, decision->b);
      else
        remove_pair (self, decision->a, decision->b);
    }
}

void
goen_duplicates_show (GoenDuplicates *self,
                      const GArray   *pairs,
                      gboolean        is_cut)
{
  guint n_old = self->items->len;

  self->is_cut = is_cut;
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (self->items, goen_duplicate_new (&g_array_index (pairs, GoenDuplicatePair, i)));

  self->is_silent = TRUE;
  apply_decisions (self);
  self->is_silent = FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, self->items->len);
}

static GType
goen_duplicates_get_item_type (GListModel *model)
{
  return GOEN_TYPE_DUPLICATE;
}

static guint
goen_duplicates_get_n_items (GListModel *model)
{
  return GOEN_DUPLICATES (model)->items->len;
}

static gpointer
goen_duplicates_get_item (GListModel *model,
                          guint       position)
{
  GoenDuplicates *self = GOEN_DUPLICATES (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
goen_duplicates_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = goen_duplicates_get_item_type;
  iface->get_n_items = goen_duplicates_get_n_items;
  iface->get_item = goen_duplicates_get_item;
}

static void
goen_duplicates_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GoenDuplicates *self = GOEN_DUPLICATES (object);

  switch ((GoenDuplicatesProperty) prop_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_duplicates_finalize (GObject *object)
{
  GoenDuplicates *self = GOEN_DUPLICATES (object);

  g_ptr_array_unref (self->items);
  g_array_unref (self->decisions);
  g_main_context_unref (self->context);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_duplicates_parent_class)->finalize (object);
}

static void
goen_duplicates_class_init (GoenDuplicatesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = goen_duplicates_get_property;
  object_class->finalize = goen_duplicates_finalize;

  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
goen_duplicates_init (GoenDuplicates *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->decisions = g_array_new (FALSE, FALSE, sizeof (GoenDuplicateDecision));
  self->context = g_main_context_ref_thread_default ();
}

/**
 * goen_duplicates_new:
 * @library: a library
 *
 * Creates a list of duplicates, which is empty until goen_duplicates_find_async().
 *
 * Returns: (transfer full): a new list
 */
GoenDuplicates *
goen_duplicates_new (GoenLibrary *library)
{
  GoenDuplicates *self;

  g_return_val_if_fail (GOEN_IS_LIBRARY (library), NULL);

  self = g_object_new (GOEN_TYPE_DUPLICATES, NULL);
  self->library = g_object_ref (library);

  return self;
}

/**
 * goen_duplicates_remove:
 * @self: a list of duplicates
 * @duplicate: one of the list
 *
 * Takes two people off the list about whom the user has decided; nothing is written. A search that goes on does not
 * bring them back.
 */
void
goen_duplicates_remove (GoenDuplicates *self,
                        GoenDuplicate  *duplicate)
{
  guint position;

  g_return_if_fail (GOEN_IS_DUPLICATES (self));
  g_return_if_fail (GOEN_IS_DUPLICATE (duplicate));

  remember (self, duplicate->pair.a, duplicate->pair.b, FALSE);
  if (g_ptr_array_find (self->items, duplicate, &position))
    remove_at (self, position);
}

/**
 * goen_duplicates_join:
 * @self: a list of duplicates
 * @gone: the id of a person who was merged
 * @kept: the id of the person into whom
 *
 * Gives the other pairs of @gone to @kept, as they stand in the list.
 *
 * Where @kept already is in a pair with the same person, the more alike of the two stays. A search that goes on does
 * not bring @gone back.
 */
void
goen_duplicates_join (GoenDuplicates *self,
                      gint64          gone,
                      gint64          kept)
{
  g_return_if_fail (GOEN_IS_DUPLICATES (self));

  remember (self, gone, kept, TRUE);
  join (self, gone, kept);
}

/**
 * goen_duplicates_is_cut:
 * @self: a list of duplicates
 *
 * Tells whether there are more than the list holds, which is 5,000.
 *
 * Returns: %TRUE when there are
 */
gboolean
goen_duplicates_is_cut (GoenDuplicates *self)
{
  g_return_val_if_fail (GOEN_IS_DUPLICATES (self), FALSE);

  return self->is_cut;
}

/**
 * goen_duplicates_get_progress:
 * @self: a list of duplicates
 *
 * Tells how much of goen_duplicates_find_async() is done.
 *
 * Returns: 0.0 … 1.0
 */
double
goen_duplicates_get_progress (GoenDuplicates *self)
{
  g_return_val_if_fail (GOEN_IS_DUPLICATES (self), 0.0);

  return self->progress;
}
