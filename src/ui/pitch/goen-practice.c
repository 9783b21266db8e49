/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice.h"

#include "goen-practice-dialog.h"
#include "goen-take-dialog.h"

/**
 * goen_practice_present:
 * @parent: a widget of the window
 * @library: the library
 * @pitch_id: a version of the introduction
 * @event_id: the event whose slots are filled; 0 for the next one I go to
 *
 * Shows the prompter over the window.
 */
void
goen_practice_present (GtkWidget   *parent,
                       GoenLibrary *library,
                       gint64       pitch_id,
                       gint64       event_id)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));

  adw_dialog_present (goen_practice_dialog_new (library, pitch_id, event_id), parent);
}

/**
 * goen_take_present:
 * @parent: a widget of the window
 * @library: the library
 * @take: a take that is stored; copied
 *
 * Shows a take over the window.
 */
void
goen_take_present (GtkWidget      *parent,
                   GoenLibrary    *library,
                   const GoenTake *take)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GOEN_IS_LIBRARY (library));
  g_return_if_fail (take != NULL);

  adw_dialog_present (goen_take_dialog_new (library, take), parent);
}
