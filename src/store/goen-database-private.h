/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "goen-change-set.h"
#include "goen-reading-order.h"
#include "goen-store.h"

G_BEGIN_DECLS

/* The one connection. It belongs to the thread that opened it. */

typedef void (*GoenDatabaseServe) (gpointer user_data);

typedef struct _GoenOrderCache GoenOrderCache;

struct _GoenDatabase {
  sqlite3          *handle;          /* (owned) */
  GThread          *thread;          /* that may use the connection */
  char             *path;            /* (owned) as shown to the user */
  gboolean          is_read_only;
  gboolean          is_checked;      /* looked through for damage */
  GPtrArray        *unchecked;       /* (owned) (nullable) names of tables that a check has still to look through */
  gboolean          in_write;        /* a write transaction of a job is open */
  gboolean          merge_index;     /* words of somebody purged are in the search index until it is merged */
  gboolean          served_in_write; /* reads saw rows that were not committed */
  gint64            data_version;    /* of the last look */
  gboolean          changed_outside; /* another connection wrote since this was last cleared */
  GHashTable       *statements;      /* (owned) SQL → idle sqlite3_stmt */
  GoenChangeSet    *changes;         /* (owned) (nullable) of the open write transaction */
  GoenReadingOrder *order;           /* (owned) (nullable) made when first needed */
  GoenOrderCache   *order_cache;     /* (owned) (nullable) dropped when somebody comes, goes or moves */
  GCancellable     *interrupt;       /* (nullable) stops the running statement */
  GoenDatabaseServe serve;           /* runs the reads that wait, (nullable) */
  gpointer          serve_data;
};

GoenDatabase *goen_database_connect      (const char    *path,
                                          const char    *vfs,
                                          int            flags,
                                          GError       **error);
void          goen_database_free         (GoenDatabase  *self);
gboolean      goen_database_set_up       (GoenDatabase  *self,
                                          GError       **error);
void          goen_database_set_bulk     (GoenDatabase  *self,
                                          gboolean       is_bulk);
gboolean      goen_database_execute      (GoenDatabase  *self,
                                          const char    *sql,
                                          GError       **error);
gint64        goen_database_get_integer  (GoenDatabase  *self,
                                          const char    *sql,
                                          GError       **error);
gboolean      goen_database_look_outside (GoenDatabase  *self,
                                          GError       **error);
gboolean      goen_database_begin_read   (GoenDatabase  *self,
                                          GCancellable  *interrupt,
                                          GError       **error);
void          goen_database_end_read     (GoenDatabase  *self);
gboolean      goen_database_begin_write  (GoenDatabase  *self,
                                          GError       **error);
gboolean      goen_database_commit       (GoenDatabase  *self,
                                          GError       **error);
void          goen_database_roll_back    (GoenDatabase  *self);
void          goen_database_watch_interrupt (GoenDatabase *self);
gboolean      goen_database_quick_check  (GoenDatabase  *self,
                                          guint          budget_ms,
                                          GError       **error);
gboolean      goen_database_check_rest   (GoenDatabase  *self,
                                          GCancellable  *interrupt,
                                          GError       **error);
GoenReadingOrder *goen_database_get_order (GoenDatabase *self,
                                          GError       **error);
void          goen_database_drop_order   (GoenDatabase  *self);
void          goen_order_cache_free      (GoenOrderCache *self);
void          goen_database_set_error    (GoenDatabase  *self,
                                          int            code,
                                          GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenDatabase, goen_database_free)

/* A prepared statement, taken out of the connection's cache and given back when freed. A job that is still
 * stepping one while a read runs in goen_database_yield() therefore keeps its own. */
typedef struct {
  GoenDatabase *db;
  const char   *sql;     /* lives as long as the program */
  sqlite3_stmt *handle;  /* (owned) */
  int           code;    /* first failure while binding */
} GoenStatement;

GoenStatement *goen_database_prepare  (GoenDatabase   *self,
                                       const char     *sql,
                                       GError        **error);
void           goen_statement_free    (GoenStatement  *self);
gboolean       goen_statement_step    (GoenStatement  *self,
                                       gboolean       *has_row,
                                       GError        **error);
gboolean       goen_statement_run     (GoenStatement  *self,
                                       GError        **error);
void           goen_statement_reset   (GoenStatement  *self);
void           goen_statement_text    (GoenStatement  *self,
                                       int             index,
                                       const char     *text);
void           goen_statement_integer (GoenStatement  *self,
                                       int             index,
                                       gint64          value);
void           goen_statement_real    (GoenStatement  *self,
                                       int             index,
                                       double          value);
void           goen_statement_bytes   (GoenStatement  *self,
                                       int             index,
                                       GBytes         *bytes);
char          *goen_statement_dup     (GoenStatement  *self,
                                       int             column);
gint64         goen_statement_get     (GoenStatement  *self,
                                       int             column);
double         goen_statement_get_real (GoenStatement *self,
                                       int             column);
GBytes        *goen_statement_dup_bytes (GoenStatement *self,
                                       int             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenStatement, goen_statement_free)

G_END_DECLS
