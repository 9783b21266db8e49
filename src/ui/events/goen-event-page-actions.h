/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-event-page.h"

G_BEGIN_DECLS

/* What can be done with the event of a page, from its menu, its buttons and the keyboard: event.edit, event.plan-next, event.duplicate,
 * event.export, event.delete, event.restore, event.reload, event.show-stage (i: the #GoenStage). */

void goen_event_page_actions_install       (GtkWidgetClass *widget_class);   /* of #GoenEventPage */
void goen_event_page_actions_add_shortcuts (GoenEventPage  *page);
void goen_event_page_actions_update        (GoenEventPage  *page,
                                            gboolean        is_event,        /* an event that is not deleted is shown */
                                            gboolean        can_write);

G_END_DECLS
