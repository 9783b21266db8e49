/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-import.h"
#include "goen-likeness-private.h"

G_BEGIN_DECLS

/* Who said what the columns of a table are. */
typedef enum {
  GOEN_IMPORT_MAPPING_GUESSED,
  GOEN_IMPORT_MAPPING_KNOWN,        /* a program whose header Goen knows */
  GOEN_IMPORT_MAPPING_REMEMBERED,   /* the user, in an earlier import */
  GOEN_IMPORT_MAPPING_GIVEN,        /* the user, in this one */
} GoenImportMappingOrigin;

/* One file of a reading: what is wanted of it, and what was found in it. */
typedef struct {
  GFile                   *file;             /* (owned) */
  char                    *name;             /* (owned) for display, without the folder */
  GBytes                  *bytes;            /* (owned) (nullable) before it is loaded, and when it is too large */
  char                    *wanted_encoding;  /* (owned) (nullable) NULL to guess it */
  char                    *wanted_key;       /* (owned) (nullable) of the header for which @wanted_mapping was set */
  GPtrArray               *wanted_mapping;   /* (owned) (nullable) */
  GoenImportFormat         format;           /* as it is read */
  char                    *encoding;         /* (owned) in which it is read, "" when it is no text */
  char                    *refusal;          /* (owned) (nullable) why it cannot be read, a translated sentence */
  GoenCsvTable            *table;            /* (owned) (nullable) */
  char                    *remembered;       /* (owned) (nullable) a mapping as text */
  GPtrArray               *mapping;          /* (owned) (nullable) what the table is read with */
  GoenImportMappingOrigin  origin;           /* of @mapping */
} GoenImportFile;

/* What stays of a file from one reading to the next. Main thread only. */
typedef struct {
  GFile     *file;       /* (owned) */
  GBytes    *bytes;      /* (owned) (nullable) standard input comes only once */
  char      *encoding;   /* (owned) (nullable) set for this file */
  char      *key;        /* (owned) (nullable) of the header for which @mapping was set */
  GPtrArray *mapping;    /* (owned) (nullable) */
} GoenImportSource;

/* Somebody whom cards are about: known to the store, or coming with this import. */
typedef struct {
  gint64                  id;       /* in the store, 0 when the person comes with the import */
  GPtrArray              *records;  /* (owned) (nullable) const GoenPersonRecord: what the person comes from, when @id is 0 */
  const GoenPersonRecord *preview;  /* (unowned) (nullable) the person after the cards so far; NULL for as they are in the store */
  GoenPersonRecord       *merged;   /* (owned) (nullable) @preview where it is not the first card itself */
  GoenLikenessTraits     *traits;   /* (owned) (nullable) of @preview, once they were asked for */
  guint                   n_cards;  /* that brought something */
} GoenImportGroup;

/* One card of a file, or the reason why there is none. */
typedef struct {
  GoenPersonRecord       *record;      /* (owned) (nullable) */
  char                   *reason;      /* (owned) (nullable) */
  guint                   file;
  guint                   line;
  GoenImportStatus        status;
  GoenImportGroup        *known;       /* (unowned) (nullable) whom it is about, or may be about */
  GoenImportGroup        *brings;      /* (unowned) (nullable) the person it is the first card of */
  guint                   n_before;    /* cards of @known that brought something before this one */
  char                   *known_name;  /* (owned) (nullable) */
  GoenLikeness            signs;
  guint64                 differing;   /* bits 1 << GoenPersonField */
} GoenImportCard;

/* Everything read at once. Made by one thread, then handed to the next; shared by reference. */
typedef struct {
  GPtrArray *files;      /* (owned) GoenImportFile */
  GPtrArray *cards;      /* (owned) GoenImportCard */
  GPtrArray *groups;     /* (owned) GoenImportGroup */
} GoenImportBatch;

typedef void (*GoenImportTick) (double   fraction,
                                gpointer user_data);   /* on whichever thread does the work */

struct _GoenImport {
  GObject parent_instance;

  GoenLibrary     *library;     /* (owned) */
  GMainContext    *context;     /* (owned) */
  GoenImportBatch *batch;       /* (owned) (nullable) what is shown */
  GPtrArray       *items;       /* (owned) GoenImportItem, one for each card of @batch */
  GPtrArray       *sources;     /* (owned) GoenImportSource */
  char            *map_text;    /* (owned) (nullable) */
  char            *map_name;    /* (owned) (nullable) where @map_text comes from */
  double           progress;

  int              new_progress;      /* (atomic) in millionths */
  int              progress_waits;    /* (atomic) a source on its way to the main thread */
  gint64           import_id;         /* 0 until it was applied */
};

/* goen-import.c */
void goen_import_set_progress  (GoenImport      *self,
                                double           progress);
void goen_import_post_progress (double           progress,
                                gpointer         import);     /* from any thread */
void goen_import_show_batch    (GoenImport      *self,
                                GoenImportBatch *batch);

/* goen-import-files.c */
void              goen_import_source_free  (gpointer           source);
GoenImportSource *goen_import_find_source  (GoenImport        *self,     /* (nullable) */
                                            GFile             *file);
void              goen_import_keep_sources (GoenImport        *self,
                                            const GPtrArray   *files);   /* of GoenImportFile; those of other files are forgotten */

/* goen-import-load.c: what is in a file; any thread. */
gboolean        goen_import_file_load     (GoenImportFile     *self,
                                           GCancellable       *cancellable,
                                           GError            **error);
char           *goen_import_dup_foreign   (GBytes             *bytes);   /* (nullable): what a file is that is no address book */

/* goen-import-file.c: any thread. */
GoenImportFile *goen_import_file_new      (GFile              *file);
void            goen_import_file_free     (gpointer            file);
void            goen_import_file_open     (GoenImportFile     *self,
                                           GoenImportFormat    format);
gboolean        goen_import_file_settle   (GoenImportFile     *self,
                                           const GPtrArray    *files,      /* of GoenImportFile: all of the reading */
                                           const char         *map_text,
                                           GError            **error);
gboolean        goen_import_file_read     (GoenImportFile     *self,
                                           GoenRecordVisitor   visitor,
                                           gpointer            user_data,
                                           GCancellable       *cancellable,
                                           GError            **error);

/* goen-import-batch.c */
GoenImportBatch *goen_import_batch_new      (void);
void             goen_import_batch_release  (gpointer            batch);
gboolean         goen_import_batch_read     (GoenImportBatch    *batch,
                                             guint               file,
                                             GoenImportTick      tick,       /* from 0 to 1 */
                                             gpointer            tick_data,
                                             GCancellable       *cancellable,
                                             GError            **error);

/* goen-import-group.c */
GoenImportGroup  *goen_import_group_new         (gint64                  id,
                                                 const GoenPersonRecord *first);     /* (nullable): the card that brings the person, when @id is 0 */
void              goen_import_group_free        (gpointer                group);
void              goen_import_group_merge       (GoenImportGroup        *self,
                                                 const GoenPersonRecord *card,
                                                 GoenPersonRecord       *merged);    /* (transfer full): the person with what the card brings */
GoenPersonRecord *goen_import_group_make_person (const GoenImportGroup  *self,       /* one with @id 0 */
                                                 guint                   n_cards);   /* only from the first ones */

/* As the store looks for people: fewer digits of a phone are an extension or a service. */
#define GOEN_IMPORT_MIN_PHONE_DIGITS 9

/* goen-import-keys.c: by which cards of one person find each other within an import. */
GArray  *goen_import_make_keys    (const GoenLikenessTraits *traits,     /* of gpointer, strongest first */
                                  guint                    *n_exact);   /* so many say that it is one person; the next one is the name alone */
gpointer goen_import_make_uid_key (const char               *uid);

typedef GHashTable GoenImportIndex;   /* key → GSList of GoenImportGroup */

GoenImportIndex *goen_import_index_new  (void);
void             goen_import_index_free (GoenImportIndex        *self);
void             goen_import_index_add  (GoenImportIndex        *self,
                                         const GArray           *keys,
                                         const GoenPersonRecord *record,
                                         GoenImportGroup        *group);
const GSList    *goen_import_index_get  (GoenImportIndex        *self,
                                         gpointer                key);

/* goen-import-gone.c: those who were merged into others, by their keys; store worker only. */
typedef struct _GoenImportGone GoenImportGone;

GoenImportGone *goen_import_gone_new     (void);
void            goen_import_gone_free    (GoenImportGone   *self);
gboolean        goen_import_gone_begin   (GoenImportGone   *self,
                                          GoenDatabase     *db,
                                          GError          **error);
gboolean        goen_import_gone_step    (GoenImportGone   *self,
                                          GoenDatabase     *db,
                                          gint64            end,     /* monotonic time */
                                          GError          **error);
gboolean        goen_import_gone_has_any (GoenImportGone   *self);
const GArray   *goen_import_gone_get     (GoenImportGone   *self,    /* (nullable) of gint64 */
                                          gpointer          key);

/* goen-import-judge.c: the best answer so far to the question whom a card is about. */
typedef struct {
  GoenImportStatus        status;
  GoenImportGroup        *group;     /* (unowned) (nullable) */
  gint64                  id;        /* when there is no group yet */
  GoenPersonRecord       *merged;    /* (owned) (nullable) the person with what the card brings */
  char                   *name;      /* (owned) (nullable) of the known person */
  GoenLikeness            signs;
  guint                   score;
  guint64                 differing;
} GoenImportMatch;

/* Somebody a card is compared with. */
typedef struct {
  const GoenPersonRecord   *person;    /* whom it would be merged into */
  const GoenPersonRecord   *met;       /* the same, or somebody merged into @person earlier whom the card may be about */
  const GoenLikenessTraits *traits;    /* (nullable) of @met; of somebody with the same UID they are hardly ever needed */
  GoenImportGroup          *group;     /* (nullable) */
  gint64                    id;        /* in the store, 0 for an earlier card */
  gboolean                  has_uid;   /* they carry the same UID */
} GoenImportCandidate;

void goen_import_match_clear (GoenImportMatch           *match);
void goen_import_match_judge (GoenImportMatch           *match,
                              const GoenPersonRecord    *card,
                              const GoenLikenessTraits  *traits,     /* (nullable) of @card; where @candidate has them */
                              const GoenImportCandidate *candidate);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenImportMatch, goen_import_match_clear)

/* goen-import-known.c: the people of the store with what the cards so far bring; store worker only. */
typedef struct _GoenImportKnown GoenImportKnown;

/* Somebody as the cards so far leave them. */
typedef struct {
  const GoenPersonRecord   *record;
  const GoenLikenessTraits *traits;   /* (nullable) */
} GoenImportLook;

GoenImportKnown    *goen_import_known_new        (void);
void                goen_import_known_free       (GoenImportKnown         *self);
void                goen_import_known_add_group  (GoenImportKnown         *self,
                                                  GoenImportGroup         *group);
GoenImportGroup    *goen_import_known_get_group  (GoenImportKnown         *self,     /* (nullable) */
                                                  gint64                   id);
gboolean            goen_import_known_look       (GoenImportKnown         *self,
                                                  GoenDatabase            *db,
                                                  gint64                   id,
                                                  gboolean                 with_images,
                                                  gboolean                 with_traits,
                                                  GoenImportLook          *look,     /* (out): until goen_import_known_trim() */
                                                  GError                 **error);
void                goen_import_known_trim       (GoenImportKnown         *self);
const GoenLikenessTraits *goen_import_known_get_traits (GoenImportKnown   *self,     /* of a group with a preview */
                                                        GoenImportGroup   *group);
GoenLikenessTraits *goen_import_known_make_traits (GoenImportKnown        *self,
                                                   const GoenPersonRecord *record);

/* goen-import-match.c: compares cards with the store and with each other; store worker only. */
typedef struct _GoenImportMatcher GoenImportMatcher;

GoenImportMatcher *goen_import_matcher_new  (GoenImportBatch    *batch);
void               goen_import_matcher_free (GoenImportMatcher  *self);
gboolean           goen_import_matcher_step (GoenImportMatcher  *self,     /* as many cards as a moment allows */
                                             GoenDatabase       *db,
                                             gboolean           *is_done,
                                             double             *fraction,
                                             GCancellable       *cancellable,
                                             GError            **error);

/* goen-import-plan.c: what the choices come to, before anything is written. */
typedef struct {
  const GoenPersonRecord *record;
  guint64                 takes;
} GoenImportPart;

typedef struct {
  GPtrArray  *adds;      /* (owned) GoenPersonRecord: new people */
  GHashTable *brought;   /* (owned) GoenImportGroup → index + 1 in @adds */
  GHashTable *joined;    /* (owned) GoenImportGroup → GoenImportGroup whom the user says it is */
  GHashTable *merges;    /* (owned) GoenImportGroup → GArray of GoenImportPart */
  GPtrArray  *targets;   /* (owned) GoenImportGroup: the keys of @merges in order */
} GoenImportPlan;

/* What the user decided about one card. */
typedef struct {
  GoenImportChoice choice;
  guint64          takes;
} GoenImportDecision;

/* goen-import-apply.c: writes what was decided, in one transaction; store worker only. */
typedef struct {
  GoenImportBatch  *batch;
  GArray           *decisions;  /* GoenImportDecision, one for each card */
  GoenImportTick    tick;
  gpointer          tick_data;
  guint             added;
  guint             updated;
  guint             duplicates;
  gint64            import_id;  /* in the store's history of imports */
} GoenImportApply;

void     goen_import_plan_init  (GoenImportPlan         *plan,
                                 GoenImportApply        *apply);
void     goen_import_plan_clear (GoenImportPlan         *plan);
void     goen_import_plan_add_gone (GoenImportPlan      *plan,      /* somebody who was known is there no more */
                                    GoenImportApply     *apply,
                                    const GArray        *parts);
gboolean goen_import_merge_part (GoenPersonRecord      **person,    /* (inout): whether they changed */
                                 const GoenImportPart   *part);
gboolean goen_import_apply      (GoenDatabase           *db,
                                 GoenImportApply        *apply,
                                 GCancellable           *cancellable,
                                 GError                **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoenImportPlan, goen_import_plan_clear)

/* goen-import-item.c, goen-import-item-known.c */
struct _GoenImportItem {
  GObject parent_instance;

  GoenImportBatch  *batch;   /* (owned) keeps @card */
  GoenImportCard   *card;    /* (unowned) */
  GoenImportChoice  choice;
  guint64           takes;   /* bits 1 << GoenPersonField */
  GoenPersonRecord *known;   /* (owned) (nullable) see goen_import_item_get_known() */
  char             *name;    /* (owned) */
  char             *yomi;    /* (owned) */
};

GoenImportItem *goen_import_item_new (GoenImportBatch *batch,
                                      GoenImportCard  *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenImportMatcher, goen_import_matcher_free)

G_END_DECLS
