/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-section-list.h"

#include "goen-id-marks.h"
#include "goen-person.h"

struct _GoenSectionList
{
  GObject parent_instance;

  GoenIdList  *id_list;      /* (owned) */
  gint64       selected_id;  /* outside of selection mode; 0 for none */
  GoenIdMarks *marks;        /* (owned): of selection mode */
  gboolean     selection_mode;
};

typedef enum {
  PROP_ID_LIST = 1,
  PROP_SELECTION_MODE,
  PROP_SELECTED_ID,
  PROP_N_SELECTED,
} GoenSectionListProperty;

enum {
  SELECTION_BY_USER,
  N_SIGNALS
};

static void goen_section_list_model_init     (GListModelInterface        *iface);
static void goen_section_list_section_init   (GtkSectionModelInterface   *iface);
static void goen_section_list_selection_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoenSectionList, goen_section_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, goen_section_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, goen_section_list_section_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, goen_section_list_selection_init))

static GParamSpec *properties[PROP_N_SELECTED + 1];
static guint signals[N_SIGNALS];

static guint
get_length (GoenSectionList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->id_list));
}

static void
emit_selection_changed (GoenSectionList *self,
                        guint            position,
                        guint            n_items)
{
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
}

static void
emit_selection_changed_for_id (GoenSectionList *self,
                               gint64           id)
{
  guint position;

  if (id != 0 && goen_id_list_find (self->id_list, id, &position))
    emit_selection_changed (self, position, 1);
}

static void
mark_range (GoenSectionList *self,
            guint            position,
            guint            n_items,
            gboolean         marked)
{
  guint end = MIN (position + n_items, get_length (self));
  gboolean changed = FALSE;

  for (guint i = position; i < end; i++)
    changed |= goen_id_marks_set (self->marks, goen_id_list_get_id (self->id_list, i), marked);

  if (!changed)
    return;

  emit_selection_changed (self, position, end - position);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

/* A person who was chosen before keeps the mark when the user goes on to choose
 * several with Ctrl, Shift or the space bar. */
static void
begin_selection_mode_with_selected (GoenSectionList *self)
{
  gint64 id = self->selected_id;

  if (self->selection_mode)
    return;

  goen_section_list_set_selection_mode (self, TRUE);
  if (goen_id_marks_set (self->marks, id, TRUE))
    {
      emit_selection_changed_for_id (self, id);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
    }
}

static void
items_changed_cb (GoenSectionList *self,
                  guint            position,
                  guint            removed,
                  guint            added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
sections_changed_cb (GoenSectionList *self)
{
  guint n_items = get_length (self);

  if (n_items > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, n_items);
}

static GType
goen_section_list_get_item_type (GListModel *model)
{
  return GOEN_TYPE_PERSON;
}

static guint
goen_section_list_get_n_items (GListModel *model)
{
  return get_length (GOEN_SECTION_LIST (model));
}

static gpointer
goen_section_list_get_item (GListModel *model,
                            guint       position)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);

  return g_list_model_get_item (G_LIST_MODEL (self->id_list), position);
}

static void
goen_section_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = goen_section_list_get_item_type;
  iface->get_n_items = goen_section_list_get_n_items;
  iface->get_item = goen_section_list_get_item;
}

static void
goen_section_list_get_section (GtkSectionModel *model,
                               guint            position,
                               guint           *out_start,
                               guint           *out_end)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);
  guint n_items = get_length (self);

  /* What GtkSectionModel promises for a position past the end. */
  if (position >= n_items)
    {
      *out_start = n_items;
      *out_end = G_MAXUINT;
      return;
    }

  goen_id_list_get_section (self->id_list, position, out_start, out_end, NULL);
}

static void
goen_section_list_section_init (GtkSectionModelInterface *iface)
{
  iface->get_section = goen_section_list_get_section;
}

static gboolean
goen_section_list_is_selected (GtkSelectionModel *model,
                               guint              position)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);
  gint64 id = goen_id_list_get_id (self->id_list, position);

  if (id == 0)
    return FALSE;

  return self->selection_mode ? goen_id_marks_has (self->marks, id) : id == self->selected_id;
}

static GtkBitset *
goen_section_list_get_selection_in_range (GtkSelectionModel *model,
                                          guint              position,
                                          guint              n_items)
{
  GtkBitset *bitset = gtk_bitset_new_empty ();
  GoenSectionList *self = GOEN_SECTION_LIST (model);
  guint length = get_length (self);
  guint end = n_items > length || position > length - n_items ? length : position + n_items;

  for (guint i = position; i < end; i++)
    {
      if (goen_section_list_is_selected (model, i))
        gtk_bitset_add (bitset, i);
    }

  return bitset;
}

static gboolean
goen_section_list_select_item (GtkSelectionModel *model,
                               guint              position,
                               gboolean           unselect_rest)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);
  gint64 id = goen_id_list_get_id (self->id_list, position);

  if (id == 0)
    return FALSE;

  if (!self->selection_mode && unselect_rest)
    {
      goen_section_list_set_selected_id (self, id);
      g_signal_emit (self, signals[SELECTION_BY_USER], 0, id);
      return TRUE;
    }

  /* The arrow keys ask for this. Where marks are collected they only move the focus:
   * losing twenty marks to one key is never what was meant. */
  if (unselect_rest)
    return FALSE;

  begin_selection_mode_with_selected (self);
  mark_range (self, position, 1, TRUE);

  return TRUE;
}

static gboolean
goen_section_list_unselect_item (GtkSelectionModel *model,
                                 guint              position)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);

  /* Ctrl or space on the one person who is selected begins the choice of several with that person. */
  if (!self->selection_mode)
    begin_selection_mode_with_selected (self);
  else
    mark_range (self, position, 1, FALSE);

  return TRUE;
}

static gboolean
goen_section_list_select_range (GtkSelectionModel *model,
                                guint              position,
                                guint              n_items,
                                gboolean           unselect_rest)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);

  begin_selection_mode_with_selected (self);
  mark_range (self, position, n_items, TRUE);

  return TRUE;
}

static gboolean
goen_section_list_unselect_range (GtkSelectionModel *model,
                                  guint              position,
                                  guint              n_items)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);

  if (!self->selection_mode)
    return FALSE;

  mark_range (self, position, n_items, FALSE);
  return TRUE;
}

static gboolean
goen_section_list_select_all (GtkSelectionModel *model)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);

  goen_section_list_set_selection_mode (self, TRUE);
  mark_range (self, 0, get_length (self), TRUE);

  return TRUE;
}

static gboolean
goen_section_list_unselect_all (GtkSelectionModel *model)
{
  GoenSectionList *self = GOEN_SECTION_LIST (model);

  if (!self->selection_mode)
    return FALSE;

  if (goen_id_marks_clear (self->marks))
    {
      emit_selection_changed (self, 0, get_length (self));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
    }

  return TRUE;
}

static void
goen_section_list_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = goen_section_list_is_selected;
  iface->get_selection_in_range = goen_section_list_get_selection_in_range;
  iface->select_item = goen_section_list_select_item;
  iface->unselect_item = goen_section_list_unselect_item;
  iface->select_range = goen_section_list_select_range;
  iface->unselect_range = goen_section_list_unselect_range;
  iface->select_all = goen_section_list_select_all;
  iface->unselect_all = goen_section_list_unselect_all;
}

static void
goen_section_list_constructed (GObject *object)
{
  GoenSectionList *self = GOEN_SECTION_LIST (object);

  G_OBJECT_CLASS (goen_section_list_parent_class)->constructed (object);

  g_signal_connect_object (self->id_list, "items-changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->id_list, "sections-changed",
                           G_CALLBACK (sections_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
goen_section_list_finalize (GObject *object)
{
  GoenSectionList *self = GOEN_SECTION_LIST (object);

  g_clear_object (&self->id_list);
  g_clear_pointer (&self->marks, goen_id_marks_free);

  G_OBJECT_CLASS (goen_section_list_parent_class)->finalize (object);
}

static void
goen_section_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GoenSectionList *self = GOEN_SECTION_LIST (object);

  switch ((GoenSectionListProperty) prop_id)
    {
    case PROP_ID_LIST:
      g_value_set_object (value, self->id_list);
      break;
    case PROP_SELECTION_MODE:
      g_value_set_boolean (value, self->selection_mode);
      break;
    case PROP_SELECTED_ID:
      g_value_set_int64 (value, self->selected_id);
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, goen_section_list_get_n_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_section_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GoenSectionList *self = GOEN_SECTION_LIST (object);

  switch ((GoenSectionListProperty) prop_id)
    {
    case PROP_ID_LIST:
      self->id_list = g_value_dup_object (value);
      break;
    case PROP_SELECTION_MODE:
      goen_section_list_set_selection_mode (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED_ID:
      goen_section_list_set_selected_id (self, g_value_get_int64 (value));
      break;
    case PROP_N_SELECTED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_section_list_class_init (GoenSectionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = goen_section_list_constructed;
  object_class->finalize = goen_section_list_finalize;
  object_class->get_property = goen_section_list_get_property;
  object_class->set_property = goen_section_list_set_property;

  properties[PROP_ID_LIST] =
    g_param_spec_object ("id-list", NULL, NULL, GOEN_TYPE_ID_LIST,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTION_MODE] =
    g_param_spec_boolean ("selection-mode", NULL, NULL, FALSE, flags);
  properties[PROP_SELECTED_ID] =
    g_param_spec_int64 ("selected-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_N_SELECTED] =
    g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * GoenSectionList::selection-by-user:
   * @self: the list
   * @id: the person
   *
   * Emitted when the user has put the selection on a person, also on the one who was selected already.
   */
  signals[SELECTION_BY_USER] =
    g_signal_new ("selection-by-user", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
goen_section_list_init (GoenSectionList *self)
{
  self->marks = goen_id_marks_new ();
}

/**
 * goen_section_list_new:
 * @id_list: (transfer none): the people
 *
 * Makes a model for #GtkListView of a list of people.
 *
 * Returns: (transfer full): the new model, with nobody selected
 */
GoenSectionList *
goen_section_list_new (GoenIdList *id_list)
{
  g_return_val_if_fail (GOEN_IS_ID_LIST (id_list), NULL);

  return g_object_new (GOEN_TYPE_SECTION_LIST, "id-list", id_list, NULL);
}

/**
 * goen_section_list_get_selected_id:
 * @self: the list
 *
 * Tells who is selected, whether the list holds that person now or not.
 *
 * Returns: the id, 0 for nobody
 */
gint64
goen_section_list_get_selected_id (GoenSectionList *self)
{
  g_return_val_if_fail (GOEN_IS_SECTION_LIST (self), 0);

  return self->selected_id;
}

/**
 * goen_section_list_set_selected_id:
 * @self: the list
 * @id: a person, or 0 for nobody
 *
 * Selects one person, who need not be in the list yet.
 *
 * The marks of selection mode are kept apart and do not change.
 */
void
goen_section_list_set_selected_id (GoenSectionList *self,
                                   gint64           id)
{
  gint64 old;

  g_return_if_fail (GOEN_IS_SECTION_LIST (self));
  g_return_if_fail (id >= 0);

  if (self->selected_id == id)
    return;

  old = self->selected_id;
  self->selected_id = id;

  if (!self->selection_mode)
    {
      emit_selection_changed_for_id (self, old);
      emit_selection_changed_for_id (self, id);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
  if (!self->selection_mode && (old == 0 || id == 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

/**
 * goen_section_list_set_selection_mode:
 * @self: the list
 * @selection_mode: whether several people can be marked
 *
 * Begins or ends selection mode, in both cases without any mark.
 */
void
goen_section_list_set_selection_mode (GoenSectionList *self,
                                      gboolean         selection_mode)
{
  g_return_if_fail (GOEN_IS_SECTION_LIST (self));

  selection_mode = !!selection_mode;
  if (self->selection_mode == selection_mode)
    return;

  self->selection_mode = selection_mode;
  goen_id_marks_clear (self->marks);

  emit_selection_changed (self, 0, get_length (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION_MODE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

/**
 * goen_section_list_dup_selected:
 * @self: the list
 *
 * Gives everybody who is selected: the marked people in selection mode, the one person otherwise.
 *
 * People come in the order of the list; those whom the present search hides follow, by id.
 *
 * Returns: (transfer full) (element-type gint64): the ids
 */
GArray *
goen_section_list_dup_selected (GoenSectionList *self)
{
  GArray *ids;

  g_return_val_if_fail (GOEN_IS_SECTION_LIST (self), NULL);

  if (self->selection_mode)
    return goen_id_marks_dup (self->marks, self->id_list);

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->selected_id != 0)
    g_array_append_val (ids, self->selected_id);

  return ids;
}

/**
 * goen_section_list_get_n_selected:
 * @self: the list
 *
 * Counts what goen_section_list_dup_selected() would give.
 *
 * Returns: the number of people
 */
guint
goen_section_list_get_n_selected (GoenSectionList *self)
{
  g_return_val_if_fail (GOEN_IS_SECTION_LIST (self), 0);

  if (self->selection_mode)
    return goen_id_marks_count (self->marks);

  return self->selected_id != 0 ? 1 : 0;
}

/**
 * goen_section_list_forget:
 * @self: the list
 * @id: a person who is no more
 *
 * Takes the mark and the selection off a person who was deleted.
 */
void
goen_section_list_forget (GoenSectionList *self,
                          gint64           id)
{
  g_return_if_fail (GOEN_IS_SECTION_LIST (self));

  if (goen_id_marks_set (self->marks, id, FALSE))
    {
      emit_selection_changed_for_id (self, id);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
    }
  if (self->selected_id == id)
    goen_section_list_set_selected_id (self, 0);
}
