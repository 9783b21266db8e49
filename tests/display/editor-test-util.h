/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goen-library.h"

G_BEGIN_DECLS

/* A window over a library in a folder of its own. */
typedef struct {
  char        *folder;
  GoenLibrary *library;
  GtkWidget   *window;
} Fixture;

void              fixture_set_up    (Fixture       *fixture,
                                     gconstpointer  data);
void              fixture_tear_down (Fixture       *fixture,
                                     gconstpointer  data);
GoenPersonRecord *fixture_save      (Fixture                *fixture,
                                     const GoenPersonRecord *record);
GoenPersonRecord *fixture_load      (Fixture       *fixture,
                                     gint64         id);
gint64            fixture_add       (Fixture       *fixture,
                                     const char    *family,
                                     const char    *given);
gint64            fixture_find      (Fixture       *fixture,
                                     const char    *search);       /* 0 when nobody, -1 when several are found */

void              wait_until        (gboolean     (*is_so) (gpointer data),
                                     gpointer       data);
void              spin              (void);                        /* until nothing is left to do at once */
void              press             (const char    *keys);         /* as xdotool names them */
AdwDialog        *get_dialog        (Fixture       *fixture);
void              wait_for_dialog   (Fixture       *fixture,
                                     AdwDialog     *dialog);       /* (nullable): until none is left */
GtkWidget        *find_type         (GtkWidget     *root,
                                     GType          type);
GtkWidget        *find_titled       (GtkWidget     *root,
                                     const char    *title);        /* an entry row */
void              set_entry         (GtkWidget     *root,
                                     const char    *title,
                                     const char    *text);
void              click             (GtkWidget     *root,
                                     const char    *label);
void              note_saved_cb     (AdwDialog     *dialog,
                                     gint64         id,
                                     gint64        *saved);        /* for ::saved */
gboolean          is_nonzero        (gpointer       number);       /* a gint64, for wait_until() */

G_END_DECLS
