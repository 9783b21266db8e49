/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-person.h"

G_BEGIN_DECLS

struct _GoenPerson {
  GObject parent_instance;

  gint64 id;            /* the key of the library's identity map */
  char  *uuid;          /* (owned) (nullable) */
  char  *name;          /* (owned) */
  char  *yomi;          /* (owned) (nullable) */
  char  *company;       /* (owned) (nullable) */
  char  *title;         /* (owned) (nullable) */
  gint64 last_contact;
  guint  has_photo : 1;
  guint  yomi_guessed : 1;
  guint  is_loaded : 1;
  guint  is_wanted : 1;  /* waits in the library's queue for its row */
  guint  is_loading : 1; /* its row is being read */
};

GoenPerson *goen_person_new     (gint64               id);
void        goen_person_set_row (GoenPerson          *self,
                                 const GoenPersonRow *row);

G_END_DECLS
