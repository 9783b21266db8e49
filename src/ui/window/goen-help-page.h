/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  GOEN_HELP_PARAGRAPH,
  GOEN_HELP_HEADING,
  GOEN_HELP_ITEM,        /* of a list or of steps: @number is 0 in a list */
  GOEN_HELP_SCREEN,      /* what is typed into or comes out of a terminal */
  GOEN_HELP_PAIR,        /* a row of a table: @markup and @more */
} GoenHelpBlockKind;

/* A part of a page; the text is Pango markup in which <a href="…"> names a page. */
typedef struct {
  GoenHelpBlockKind kind;
  guint             number;
  char             *markup;
  char             *more;   /* (nullable) */
} GoenHelpBlock;

/* A Mallard page, of which as much is understood as the pages of Goen use. */
typedef struct {
  char      *id;
  char      *group;       /* the guide section it belongs to: "index#people", (nullable) */
  char      *title;
  char      *desc;
  GPtrArray *blocks;      /* GoenHelpBlock */
  GPtrArray *groups;      /* GoenHelpBlock: the sections of a guide; @more is the id */
} GoenHelpPage;

GoenHelpPage *goen_help_page_load (const char    *path,
                                   GError       **error);
void          goen_help_page_free (GoenHelpPage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenHelpPage, goen_help_page_free)

G_END_DECLS
