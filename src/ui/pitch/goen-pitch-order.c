/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-order.h"

static gboolean
has (GPtrArray       *ordered,
     const GoenPitch *pitch)
{
  return g_ptr_array_find (ordered, pitch, NULL);
}

static void
add_with_children (GPtrArray *ordered,
                   GPtrArray *pitches,
                   GoenPitch *pitch)
{
  /* Two that were made from each other cannot be, but a damaged file may say so. */
  if (has (ordered, pitch))
    return;

  g_ptr_array_add (ordered, pitch);
  for (guint i = 0; i < pitches->len; i++)
    {
      GoenPitch *child = pitches->pdata[i];

      if (child->parent_id == pitch->id && child->id != pitch->id)
        add_with_children (ordered, pitches, child);
    }
}

/* The one from which all others came, as far as it is among them. */
static GoenPitch *
find_first (GPtrArray *pitches,
            GoenPitch *pitch)
{
  GoenPitch *first = pitch;

  for (guint i = 0; i < pitches->len; i++)
    {
      const GoenPitch *parent = first->parent_id != 0 ? goen_pitch_find (pitches, first->parent_id) : NULL;

      if (parent == NULL)
        return first;
      first = (GoenPitch *) parent;
    }

  return pitch;
}

/**
 * goen_pitch_order:
 * @pitches: (element-type GoenPitch): versions
 *
 * Puts each version below the one it was made from. A family stands where the first of its members stood.
 *
 * Returns: (transfer container) (element-type GoenPitch): all of @pitches, which still own them
 */
GPtrArray *
goen_pitch_order (GPtrArray *pitches)
{
  GPtrArray *ordered = g_ptr_array_new ();

  for (guint i = 0; i < pitches->len; i++)
    if (!has (ordered, pitches->pdata[i]))
      add_with_children (ordered, pitches, find_first (pitches, pitches->pdata[i]));

  return ordered;
}

/**
 * goen_pitch_find:
 * @pitches: (element-type GoenPitch): versions
 * @id: one of them
 *
 * Finds a version.
 *
 * Returns: (transfer none) (nullable): the version, %NULL where it is not among them
 */
const GoenPitch *
goen_pitch_find (GPtrArray *pitches,
                 gint64     id)
{
  for (guint i = 0; i < pitches->len; i++)
    {
      const GoenPitch *pitch = pitches->pdata[i];

      if (pitch->id == id)
        return pitch;
    }

  return NULL;
}
