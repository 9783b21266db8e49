/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Writes a PDF; called in a thread. The cancellable is a GoenPressWork, which wants to know of the pages. */
typedef gboolean (*GoenPdfWrite) (const char    *path,
                                  gpointer       user_data,
                                  GCancellable  *cancellable,
                                  GError       **error);
typedef void     (*GoenPdfDone)  (gboolean       is_written,   /* FALSE as well where the user changed their mind */
                                  gpointer       user_data);

void goen_pdf_save  (GtkWidget      *parent,      /* asks for a name, writes with progress and cancel, tells what happened */
                     const char     *name,        /* that is suggested */
                     GoenPdfWrite    write,
                     gpointer        data,
                     GDestroyNotify  destroy,     /* (nullable): of data, at the end */
                     GoenPdfDone     done,        /* (nullable): called before that */
                     gpointer        user_data);
void goen_pdf_save_to (GtkWidget      *parent,    /* the same without asking */
                       GFile          *file,
                       GoenPdfWrite    write,
                       gpointer        data,
                       GDestroyNotify  destroy,
                       GoenPdfDone     done,
                       gpointer        user_data);
void goen_pdf_print (GtkWidget      *parent,      /* the same on paper, in a printer that is asked for */
                     const char     *title,
                     GoenPdfWrite    write,
                     gpointer        data,
                     GDestroyNotify  destroy,
                     GoenPdfDone     done,
                     gpointer        user_data);

G_END_DECLS
