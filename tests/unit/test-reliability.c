/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "fault-vfs.h"
#include "goen-backup.h"
#include "history-fixture.h"

/*
 * What a person may rely on when something breaks.
 *
 * Where a process has to die this program starts itself again: test-reliability --child …
 * GOEN_SOAK=1 runs everything many more times.
 */

static const char *program;

static guint
get_runs (guint normally,
          guint soaking)
{
  return g_getenv ("GOEN_SOAK") != NULL ? soaking : normally;
}

/* --- a life of a database, known beforehand --- */

typedef enum {
  DO_ADD,
  DO_EDIT,
  DO_TRASH,
  DO_RESTORE,
  DO_PURGE,
  DO_IMPORT,
  DO_UNDO_IMPORT,
  DO_MERGE,
  DO_UNDO_MERGE,
  N_DEEDS
} DeedKind;

typedef struct {
  DeedKind  kind;
  char     *name;   /* (owned) whom it is about; of an import how all names begin */
  char     *other;  /* (owned) (nullable) who is gone after a merge */
  char     *note;   /* (owned) (nullable) */
} Deed;

#define N_IMPORTED 40

/* Somebody, by the given name, which is unique. */
typedef struct {
  char     *name;
  char     *note;
  gboolean  in_trash;
} Known;

typedef struct {
  GRand     *rand;
  guint      n;
  GPtrArray *people;      /* Known */
  char      *imported;    /* (owned) (nullable) how the names of the last import begin that was not undone */
  char      *kept;        /* (owned) (nullable) who was kept by the last deed, when it was a merge */
  char      *gone;        /* (owned) (nullable) */
  char      *note_before; /* (owned) (nullable) of the kept one */
} Life;

static void
known_free (Known *self)
{
  g_free (self->name);
  g_free (self->note);
  g_free (self);
}

static void
deed_clear (Deed *self)
{
  g_free (self->name);
  g_free (self->other);
  g_free (self->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Deed, deed_clear)

static void
life_init (Life    *self,
           guint32  seed)
{
  self->rand = g_rand_new_with_seed (seed);
  self->n = 0;
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) known_free);
  self->imported = self->kept = self->gone = self->note_before = NULL;
}

static void
life_clear (Life *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->people);
  g_free (self->imported);
  g_free (self->kept);
  g_free (self->gone);
  g_free (self->note_before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Life, life_clear)

static void
life_add (Life       *self,
          const char *name)
{
  Known *known = g_new0 (Known, 1);

  known->name = g_strdup (name);
  known->note = g_strdup ("");
  g_ptr_array_add (self->people, known);
}

static Known *
life_find (Life       *self,
           const char *name)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      Known *known = self->people->pdata[i];

      if (g_str_equal (known->name, name))
        return known;
    }

  return NULL;
}

static Known *
life_pick (Life  *self,
           guint *index)
{
  if (self->people->len == 0)
    return NULL;

  *index = g_rand_int_range (self->rand, 0, self->people->len);

  return self->people->pdata[*index];
}

static DeedKind
life_choose (Life        *self,
             const Known *known,
             const Known *other)
{
  int dice = g_rand_int_range (self->rand, 0, 16);

  if (known == NULL || dice < 4)
    return DO_ADD;
  if (dice < 7)
    return DO_EDIT;
  if (dice == 11)
    return DO_IMPORT;
  if (dice == 12 && self->imported != NULL)
    return DO_UNDO_IMPORT;
  if (dice >= 13 && self->kept != NULL)
    return DO_UNDO_MERGE;
  if (dice >= 12)
    return known != other && !known->in_trash && !other->in_trash ? DO_MERGE : DO_ADD;
  if (!known->in_trash)
    return DO_TRASH;

  return dice < 9 ? DO_RESTORE : DO_PURGE;
}

static void
life_import (Life       *self,
             const char *prefix)
{
  g_set_str (&self->imported, prefix);
  for (guint i = 0; i < N_IMPORTED; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", prefix, i);

      life_add (self, name);
    }
}

static void
life_undo_import (Life *self)
{
  g_autofree char *prefix = g_strconcat (self->imported, "-", NULL);

  for (guint i = 0; i < self->people->len; i++)
    {
      Known *known = self->people->pdata[i];

      if (g_str_has_prefix (known->name, prefix))
        known->in_trash = TRUE;
    }
  g_clear_pointer (&self->imported, g_free);
}

static void
life_merge (Life       *self,
            Known      *kept,
            Known      *gone,
            const char *note)
{
  g_set_str (&self->kept, kept->name);
  g_set_str (&self->gone, gone->name);
  g_set_str (&self->note_before, kept->note);
  g_set_str (&kept->note, note);
  gone->in_trash = TRUE;

  /* Into whom others were merged would not leave with their import: such an import is not undone here. */
  g_clear_pointer (&self->imported, g_free);
}

static void
life_undo_merge (Life *self)
{
  Known *kept = life_find (self, self->kept);
  Known *gone = life_find (self, self->gone);

  g_set_str (&kept->note, self->note_before);
  gone->in_trash = FALSE;
}

/* Decides what happens next, and what will then be true. */
static void
life_next (Life *self,
           Deed *deed)
{
  guint index = 0;
  guint unused;
  Known *known = life_pick (self, &index);
  Known *other = life_pick (self, &unused);

  self->n++;
  deed->kind = life_choose (self, known, other);
  deed->note = g_strdup_printf ("n%u", self->n);
  if (deed->kind == DO_ADD || deed->kind == DO_IMPORT)
    deed->name = g_strdup_printf ("p%u", self->n);
  else if (deed->kind == DO_UNDO_IMPORT)
    deed->name = g_strdup (self->imported);
  else
    deed->name = g_strdup (deed->kind == DO_UNDO_MERGE ? self->kept : known->name);
  if (deed->kind == DO_MERGE)
    deed->other = g_strdup (other->name);

  switch (deed->kind)
    {
    case DO_ADD:
      life_add (self, deed->name);
      break;
    case DO_IMPORT:
      life_import (self, deed->name);
      break;
    case DO_UNDO_IMPORT:
      life_undo_import (self);
      break;
    case DO_EDIT:
      g_set_str (&known->note, deed->note);
      break;
    case DO_TRASH:
    case DO_RESTORE:
      known->in_trash = deed->kind == DO_TRASH;
      break;
    case DO_PURGE:
      g_ptr_array_remove_index (self->people, index);
      break;
    case DO_MERGE:
      life_merge (self, known, other, deed->note);
      break;
    case DO_UNDO_MERGE:
      life_undo_merge (self);
      break;
    case N_DEEDS:
    default:
      g_assert_not_reached ();
    }

  if (deed->kind != DO_MERGE)
    g_clear_pointer (&self->kept, g_free);
}

static int
compare_known (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const Known * const *) a)->name, (*(const Known * const *) b)->name);
}

/* What the file must hold: one line for each person. */
static char *
life_dup_state (const Life *self)
{
  GString *state = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (self->people, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_known);
  for (guint i = 0; i < sorted->len; i++)
    {
      const Known *known = sorted->pdata[i];

      g_string_append_printf (state, "%s%s|%s|%d", i > 0 ? "\n" : "", known->name, known->note, known->in_trash);
    }

  return g_string_free_and_steal (state);
}

#define STATE_SQL "SELECT given, ifnull (note, ''), deleted > 0 FROM person ORDER BY given"

/* --- the same on a store --- */

static gint64
find_number (GoenDatabase  *db,
             const char    *sql,
             const char    *name,
             GError       **error)
{
  g_autoptr (GoenStatement) statement = goen_database_prepare (db, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return 0;
  goen_statement_text (statement, 1, name);
  if (!goen_statement_step (statement, &has_row, error))
    return 0;

  return goen_statement_get (statement, 0);
}

static gint64
find_by_name (GoenDatabase  *db,
              const char    *name,
              GError       **error)
{
  return find_number (db, "SELECT id FROM person WHERE given = ?", name, error);
}

/* The name of the file is how the names of the people begin. */
static gboolean
import_people (GoenDatabase  *db,
               const char    *prefix,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_person_record_free);
  gint64 import_id = goen_import_table_add (db, prefix, error);

  for (guint i = 0; i < N_IMPORTED; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", prefix, i);

      g_ptr_array_add (people, make_person ("田中", name, i % 2 ? "たなか" : "やまだ", NULL));
    }

  return import_id != 0 &&
         goen_person_table_add_many (db, people, import_id, NULL, NULL, cancellable, error) &&
         goen_import_table_finish (db, import_id, people->len, 0, 0, 0, error);
}

static gboolean
undo_deed (GoenDatabase  *db,
           const Deed    *deed,
           GError       **error)
{
  gint64 id;

  if (deed->kind == DO_UNDO_IMPORT)
    {
      id = find_number (db, "SELECT id FROM import WHERE source = ?", deed->name, error);
      return id != 0 && goen_import_table_undo (db, id, NULL, NULL, error);
    }

  id = find_number (db, "SELECT max (merge.id) FROM merge JOIN person ON person.id = kept_id WHERE given = ?",
                    deed->name, error);

  return id != 0 && goen_merge_table_undo (db, id, error);
}

static gboolean
merge_people (GoenDatabase  *db,
              const Deed    *deed,
              gint64         kept_id,
              GError       **error)
{
  g_autoptr (GoenPersonRecord) merged = goen_person_table_load (db, kept_id, GOEN_PERSON_IMAGES, error);
  gint64 gone_id = find_by_name (db, deed->other, error);

  if (merged == NULL || gone_id == 0)
    return FALSE;
  g_set_str (&merged->note, deed->note);

  return goen_merge_table_merge (db, merged, gone_id, 0, error) != 0;
}

static gboolean
deed_func (GoenDatabase  *db,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Deed *deed = data;
  g_autoptr (GoenPersonRecord) record = NULL;
  gint64 id = 0;

  if (deed->kind == DO_IMPORT)
    return import_people (db, deed->name, cancellable, error);
  if (deed->kind == DO_UNDO_IMPORT || deed->kind == DO_UNDO_MERGE)
    return undo_deed (db, deed, error);

  if (deed->kind == DO_ADD)
    {
      record = make_person ("山田", deed->name, "やまだ", NULL);
      return goen_person_table_save (db, record, error);
    }

  id = find_by_name (db, deed->name, error);
  if (id == 0)
    return FALSE;

  switch (deed->kind)
    {
    case DO_EDIT:
      record = goen_person_table_load (db, id, GOEN_PERSON_FIELDS, error);
      if (record == NULL)
        return FALSE;
      g_set_str (&record->note, deed->note);
      return goen_person_table_save (db, record, error);
    case DO_TRASH:
      return goen_person_table_trash (db, id, error);
    case DO_RESTORE:
      return goen_person_table_restore (db, id, error);
    case DO_PURGE:
      return goen_person_table_purge (db, id, error);
    case DO_MERGE:
      return merge_people (db, deed, id, error);
    case DO_ADD:
    case DO_IMPORT:
    case DO_UNDO_IMPORT:
    case DO_UNDO_MERGE:
    case N_DEEDS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
run_deed (GoenStore  *store,
          Deed       *deed,
          GError    **error)
{
  gboolean is_bulk = deed->kind == DO_IMPORT || deed->kind == DO_UNDO_IMPORT;

  return goen_store_run (store, is_bulk ? GOEN_STORE_BULK : GOEN_STORE_SAVE, deed_func, deed, NULL, error);
}

/* Lives and says after each deed that it is done. A byte in a pipe outlives whatever happens next. */
static int
live (const char            *path,
      guint32                seed,
      guint                  n_deeds,
      const GoenOpenOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) store = goen_store_open_with (path, GOEN_STORE_OPEN_WINDOW, options, &error);
  g_auto (Life) life;

  g_assert_no_error (error);
  life_init (&life, seed);
  for (guint i = 0; i < n_deeds; i++)
    {
      g_auto (Deed) deed = { 0 };

      life_next (&life, &deed);
      run_deed (store, &deed, &error);
      g_assert_no_error (error);
      if (write (STDOUT_FILENO, "+", 1) != 1)
        return 1;
    }

  return 0;
}

/* After @n_done deeds that were said to be done the file holds these, and maybe the one that was being done. */
static void
assert_lived (const char *path,
              guint32     seed,
              guint       n_done)
{
  g_auto (Life) life;
  g_autoptr (GError) error = NULL;
  g_autoptr (GoenStore) store = goen_store_open (path, GOEN_STORE_OPEN_WINDOW, &error);
  g_autofree char *found = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (Deed) last = { 0 };

  g_assert_no_error (error);
  assert_sound (store);
  goen_store_close (store);

  life_init (&life, seed);
  for (guint i = 0; i < n_done; i++)
    {
      g_auto (Deed) deed = { 0 };

      life_next (&life, &deed);
    }
  found = ask_sql (path, STATE_SQL);
  before = life_dup_state (&life);
  life_next (&life, &last);
  after = life_dup_state (&life);

  if (!g_str_equal (found, after))
    g_assert_cmpstr (found, ==, before);
}

static GSubprocess *
start_child (const char *mode,
             const char *path,
             guint32     seed,
             gint64      at_step)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *seed_text = g_strdup_printf ("%u", seed);
  g_autofree char *step_text = g_strdup_printf ("%" G_GINT64_FORMAT, at_step);
  GSubprocess *child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                         program, "--child", mode, path, seed_text, step_text, NULL);

  g_assert_no_error (error);

  return child;
}

static guint
count_done (GSubprocess *child)
{
  GInputStream *pipe = g_subprocess_get_stdout_pipe (child);
  char buffer[256];
  guint n = 0;
  gssize length;

  while ((length = g_input_stream_read (pipe, buffer, sizeof buffer, NULL, NULL)) > 0)
    n += length;

  return n;
}

/* --- kill -9 --- */

static void
test_kill (Fixture       *fixture,
           gconstpointer  data)
{
  guint n_runs = get_runs (20, 200);

  for (guint run = 0; run < n_runs; run++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, run);
      g_autoptr (GSubprocess) child = start_child ("live", path, run, 0);
      GInputStream *pipe = g_subprocess_get_stdout_pipe (child);
      guint n_wanted = g_test_rand_int_range (0, 60);
      guint n_done = 0;
      char byte;

      /* Somewhere in the deed after those, but not at once. */
      while (n_done < n_wanted && g_input_stream_read (pipe, &byte, 1, NULL, NULL) == 1)
        n_done++;
      g_usleep (g_test_rand_int_range (0, 4000));
      g_subprocess_force_exit (child);
      n_done += count_done (child);
      g_subprocess_wait (child, NULL, NULL);

      if (n_done > 0 || g_file_test (path, G_FILE_TEST_EXISTS))
        assert_lived (path, run, n_done);
    }
}

/* --- power cut --- */

static void
test_power_cut (Fixture       *fixture,
                gconstpointer  data)
{
  guint n_runs = get_runs (40, 400);
  guint n_cuts = 0;

  for (guint run = 0; run < n_runs; run++)
    {
      g_autofree char *path = g_strdup_printf ("%s.%u", fixture->path, run);
      g_autoptr (GSubprocess) child = start_child ("power", path, run, g_test_rand_int_range (1, 1500));
      guint n_done = count_done (child);

      g_subprocess_wait (child, NULL, NULL);
      g_assert_true (g_subprocess_get_if_exited (child));
      if (g_subprocess_get_exit_status (child) == FAULT_EXIT)
        n_cuts++;
      else
        g_assert_cmpint (g_subprocess_get_exit_status (child), ==, 0);

      assert_lived (path, run, n_done);
    }

  g_test_message ("%u power cuts in %u runs", n_cuts, n_runs);
  g_assert_cmpuint (n_cuts, >, n_runs / 2);
}

/* --- I/O errors and a full disk --- */

static GoenStore *
open_faulty (const char *path)
{
  g_autoptr (GError) error = NULL;
  GoenOpenOptions options = { .vfs = FAULT_VFS };
  GoenStore *store = goen_store_open_with (path, GOEN_STORE_OPEN_NONE, &options, &error);

  g_assert_no_error (error);

  return store;
}

static void
fill (GoenStore *store,
      guint      n_deeds)
{
  g_auto (Life) life;
  g_autoptr (GError) error = NULL;

  life_init (&life, 1);
  for (guint i = 0; i < n_deeds; i++)
    {
      g_auto (Deed) deed = { 0 };

      life_next (&life, &deed);
      run_deed (store, &deed, &error);
      g_assert_no_error (error);
    }
}

/* Saves a change while the disk fails at one step after the other, until the save is over before the step. */
static void
step_through_save (Fixture   *fixture,
                   FaultKind  kind,
                   int        expected)
{
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", "たかはし", "みさき");
  gboolean reached = TRUE;
  gint64 id;

  fixture->store = open_faulty (fixture->path);
  fill (fixture->store, 20);
  id = save (fixture->store, record);

  for (gint64 n = 1; reached; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenPersonRecord) changed = load (fixture->store, id, GOEN_PERSON_FIELDS, NULL);
      g_autoptr (GoenPersonRecord) stored = NULL;
      g_autofree char *note_before = g_strdup (changed->note);
      gboolean saved;

      g_free (changed->note);
      changed->note = g_strdup_printf ("note %" G_GINT64_FORMAT, n);
      g_ptr_array_add (changed->tags, g_strdup_printf ("tag %" G_GINT64_FORMAT, n));

      fault_set (kind, n);
      saved = goen_store_run (fixture->store, GOEN_STORE_SAVE, save_func, changed, NULL, &error);
      reached = fault.step >= n;
      fault_set (FAULT_NONE, 0);

      if (!saved)
        {
          g_assert_error (error, GOEN_ERROR, expected);
          g_assert_nonnull (strstr (error->message, fixture->path));
          if (expected == GOEN_ERROR_DISK_FULL)
            {
              g_autofree char *quoted = g_strdup_printf ("“%s”", fixture->folder);

              g_assert_nonnull (strstr (error->message, quoted));
            }
        }
      else
        {
          g_assert_no_error (error);
        }

      /* What was typed is still there to be saved again. */
      g_assert_true (g_str_has_prefix (changed->note, "note "));

      g_clear_error (&error);
      stored = load (fixture->store, id, GOEN_PERSON_FIELDS, &error);
      g_assert_no_error (error);
      if (saved || g_strcmp0 (stored->note, note_before) != 0)
        g_assert_cmpstr (stored->note, ==, changed->note);
      g_assert_cmpuint (stored->tags->len, ==, changed->tags->len - (g_strcmp0 (stored->note, note_before) == 0));
      assert_sound (fixture->store);
      g_assert_cmpint (n, <, 1000);
    }

  fixture_close (fixture);
  fixture_open (fixture);
  assert_sound (fixture->store);
}

static void
test_error_once (Fixture       *fixture,
                 gconstpointer  data)
{
  step_through_save (fixture, FAULT_ERROR_ONCE, GOEN_ERROR_IO);
}

static void
test_error_for_ever (Fixture       *fixture,
                     gconstpointer  data)
{
  step_through_save (fixture, FAULT_ERROR_FOR_EVER, GOEN_ERROR_IO);
}

static void
test_disk_full (Fixture       *fixture,
                gconstpointer  data)
{
  step_through_save (fixture, FAULT_FULL, GOEN_ERROR_DISK_FULL);
}

/* A database that cannot be finished does not come to be. */
static void
test_error_create (Fixture       *fixture,
                   gconstpointer  data)
{
  GoenOpenOptions options = { .vfs = FAULT_VFS };
  gboolean opened = FALSE;

  for (gint64 n = 1; !opened; n += 3)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;

      fault_set (FAULT_ERROR_FOR_EVER, n);
      store = goen_store_open_with (fixture->path, GOEN_STORE_OPEN_NONE, &options, &error);
      opened = store != NULL;
      fault_set (FAULT_NONE, 0);
      if (opened)
        {
          g_assert_no_error (error);
          continue;
        }

      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_IO);
      g_assert_cmpint (n, <, 1000);
      if (!g_file_test (fixture->path, G_FILE_TEST_EXISTS))
        continue;

      /* It failed after it was finished. */
      fixture_open (fixture);
      assert_sound (fixture->store);
      fixture_close (fixture);
      g_unlink (fixture->path);
    }
}

static gboolean
backup_func (GoenDatabase  *db,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  char **path = data;

  /* VACUUM works outside a transaction only, as it does while a file is opened. */
  goen_database_end_read (db);
  *path = goen_backup_make (db, FAULT_VFS, "test", error);
  g_assert_true (goen_database_begin_read (db, NULL, NULL));

  return *path != NULL;
}

static void
test_disk_full_backup (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autofree char *path = NULL;
  g_autofree char *hash_path = NULL;
  g_autofree char *hash_line = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *state = NULL;

  fixture->store = open_faulty (fixture->path);
  fill (fixture->store, 30);
  for (gint64 n = 1; path == NULL; n++)
    {
      g_autoptr (GError) error = NULL;

      fault_set (FAULT_FULL, n);
      goen_store_run (fixture->store, GOEN_STORE_READ, backup_func, &path, NULL, &error);
      fault_set (FAULT_NONE, 0);
      if (path == NULL)
        {
          g_assert_error (error, GOEN_ERROR, GOEN_ERROR_DISK_FULL);
          g_assert_nonnull (strstr (error->message, fixture->folder));
          g_assert_null (goen_backup_find_newest (fixture->path));
        }
    }

  /* The one that was made is whole, and its hash says so. */
  state = ask_sql (fixture->path, STATE_SQL);
  assert_sql (path, STATE_SQL, state);
  hash_path = g_strconcat (path, ".sha256", NULL);
  hash = dup_hash (path);
  g_assert_true (g_file_get_contents (hash_path, &hash_line, NULL, NULL));
  g_assert_true (g_str_has_prefix (hash_line, hash));
}

/* --- damage --- */

/* A file with a backup, and what is in it. */
static char *
make_victim (Fixture *fixture,
             gsize   *length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  char *contents;

  fixture->store = open_faulty (fixture->path);
  fill (fixture->store, 60);
  goen_store_run (fixture->store, GOEN_STORE_READ, backup_func, &backup, NULL, &error);
  g_assert_no_error (error);
  fixture_close (fixture);
  g_file_get_contents (fixture->path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

typedef struct {
  const char *search;
  guint       n_found;
} ReadAllJob;

/* Reads whatever can be read; errors are fine, crashes are not. */
static gboolean
read_all_func (GoenDatabase  *db,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();
  g_autoptr (GoenPeopleResult) all = goen_person_table_query (db, query, 0, NULL, NULL);
  g_autoptr (GoenPeopleResult) found = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) tags = goen_person_table_list_tags (db, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  query->search = g_strdup ("田 たなか");
  found = goen_person_table_query (db, query, 0, NULL, NULL);
  goen_database_check (db, problems, NULL);
  if (all == NULL)
    return TRUE;

  rows = goen_person_table_load_rows (db, (const gint64 *) all->ids->data, all->ids->len, NULL);
  for (guint i = 0; i < all->ids->len; i++)
    {
      g_autoptr (GoenPersonRecord) record =
        goen_person_table_load (db, g_array_index (all->ids, gint64, i), GOEN_PERSON_IMAGES, NULL);
    }

  return TRUE;
}

static void
damage (char  *contents,
        gsize *length,
        guint  kind)
{
  gsize n_pages = *length / 4096;
  gsize page = g_test_rand_int_range (0, n_pages);

  switch (kind % 4)
    {
    case 0:
      for (gsize i = 0; i < 4096; i++)
        contents[page * 4096 + i] = g_test_rand_int ();
      break;
    case 1:
      memset (contents + page * 4096, 0, 4096);
      break;
    case 2:
      *length = g_test_rand_int_range (1, *length);
      break;
    case 3:
    default:
      for (gsize i = g_test_rand_int_range (0, *length); i < *length; i++)
        contents[i] = g_test_rand_int ();
      break;
    }
}

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  gsize length;
  g_autofree char *original = make_victim (fixture, &length);
  guint n_refused = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GoenStore) store = NULL;
      g_autofree char *contents = g_memdup2 (original, length);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize damaged_length = length;

      damage (contents, &damaged_length, i);
      g_assert_true (g_file_set_contents (fixture->path, contents, damaged_length, NULL));
      before = dup_hash (fixture->path);
      store = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, &error);
      if (store == NULL)
        {
          n_refused++;
          g_assert_cmpuint (error->domain, ==, GOEN_ERROR);
          g_assert_true (error->code == GOEN_ERROR_DAMAGED || error->code == GOEN_ERROR_NOT_GOEN_FILE ||
                         error->code == GOEN_ERROR_NEWER);
          g_assert_nonnull (strstr (error->message, fixture->path));
          if (error->code != GOEN_ERROR_NEWER)
            g_assert_nonnull (strstr (error->message, "/backups/"));
        }
      else
        {
          goen_store_run (store, GOEN_STORE_READ, read_all_func, NULL, NULL, NULL);
          goen_store_close (store);
        }

      after = dup_hash (fixture->path);
      g_assert_cmpstr (before, ==, after);
    }

  g_test_message ("%u of 50 refused", n_refused);
  g_assert_cmpuint (n_refused, >=, 40);
}

static gboolean
forget_check_func (GoenDatabase  *db,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  db->is_checked = FALSE;

  return goen_database_execute (db, "PRAGMA shrink_memory", error);
}

/* A large file is opened before all of it was seen. Then it is seen before anything is written. */
static void
test_damage_before_write (Fixture       *fixture,
                          gconstpointer  data)
{
  gsize length;
  g_autofree char *contents = make_victim (fixture, &length);
  g_autofree char *page = ask_sql (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'contact_point_by_key'");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", "たかはし", "みさき");
  int fd;

  fixture_open (fixture);
  goen_store_run (fixture->store, GOEN_STORE_READ, forget_check_func, NULL, NULL, NULL);
  fd = open (fixture->path, O_WRONLY | O_CLOEXEC);
  g_assert_cmpint (pwrite (fd, "garbage", 7, (g_ascii_strtoll (page, NULL, 10) - 1) * 4096), ==, 7);
  close (fd);

  before = dup_hash (fixture->path);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (goen_store_run (fixture->store, GOEN_STORE_SAVE, save_func, record, NULL, &error));
      g_assert_error (error, GOEN_ERROR, GOEN_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, fixture->path));
      g_assert_nonnull (strstr (error->message, "/backups/"));
    }
  after = dup_hash (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_bit_flips (Fixture       *fixture,
                gconstpointer  data)
{
  gsize length;
  g_autofree char *original = make_victim (fixture, &length);
  guint n_runs = get_runs (100, 1000);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree char *contents = g_memdup2 (original, length);
      g_autoptr (GoenStore) store = NULL;
      g_autoptr (GoenPersonRecord) record = make_person ("高橋", "美咲", "たかはし", "みさき");

      contents[g_test_rand_int_range (0, length)] ^= 1 << g_test_rand_int_range (0, 8);
      g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));
      store = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, NULL);
      if (store == NULL)
        continue;
      goen_store_run (store, GOEN_STORE_READ, read_all_func, NULL, NULL, NULL);
      goen_store_run (store, GOEN_STORE_SAVE, save_func, record, NULL, NULL);
      goen_store_close (store);
    }
}

/* --- two processes --- */

static void
test_two_windows (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = start_child ("hold", fixture->path, 0, 0);
  g_autoptr (GoenStore) store = NULL;
  char byte;

  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (child), &byte, 1, NULL, NULL), ==, 1);
  store = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_error (error, GOEN_ERROR, GOEN_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  /* A window that crashed does not lock anybody out. */
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  store = goen_store_open (fixture->path, GOEN_STORE_OPEN_WINDOW, &error);
  g_assert_no_error (error);
}

static void
test_two_writers (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GSubprocess) child = NULL;

  fixture_open (fixture);
  child = start_child ("add", fixture->path, 0, 0);
  for (guint i = 0; i < 50; i++)
    save_and_free (fixture->store, make_person ("田中", "花子", "たなか", "はなこ"));
  g_assert_cmpuint (count_done (child), ==, 50);
  g_subprocess_wait (child, NULL, NULL);

  g_assert_cmpint (count (fixture->store, FALSE), ==, 100);
  assert_sound (fixture->store);
}

/* Many processes make the file at the same time: one makes it, all use it. */
static void
test_many_makers (Fixture       *fixture,
                  gconstpointer  data)
{
  GSubprocess *children[6];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    children[i] = start_child ("add", fixture->path, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_assert_cmpuint (count_done (children[i]), ==, 50);
      g_subprocess_wait (children[i], NULL, NULL);
      g_object_unref (children[i]);
    }

  fixture_open (fixture);
  g_assert_cmpint (count (fixture->store, FALSE), ==, 50 * G_N_ELEMENTS (children));
  assert_sound (fixture->store);
}

/* --- purge --- */

static gboolean
folder_holds (const char *folder,
              const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (!g_file_get_contents (path, &contents, &length, NULL))
        continue;
      if (memmem (contents, length, text, strlen (text)) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_purge (Fixture       *fixture,
            gconstpointer  data)
{
  /* A character that nobody else has, so that not even one pair of them may stay in the search index. */
  const char *canary = "鰐";
  GoenPersonRecord *record = make_person ("鰐淵", "麗子", "わにぶち", "れいこ");
  g_autoptr (GoenPersonRecord) edited = NULL;
  gint64 id;

  fixture_open (fixture);
  fill (fixture->store, 40);
  g_ptr_array_add (record->affiliations, goen_affiliation_new ("鰐商事", NULL, NULL));
  g_ptr_array_add (record->tags, g_strdup ("鰐の会"));
  record->note = g_strdup ("鰐について話した");
  id = save_and_free (fixture->store, record);
  edited = load (fixture->store, id, GOEN_PERSON_IMAGES, NULL);
  g_set_str (&edited->note, "鰐の話の続き");
  save (fixture->store, edited);
  g_assert_true (folder_holds (fixture->folder, canary));

  run_by_id (fixture->store, goen_person_table_trash, id);
  run_by_id (fixture->store, goen_person_table_purge, id);
  assert_sound (fixture->store);
  g_assert_false (folder_holds (fixture->folder, canary));
  fixture_close (fixture);
  g_assert_false (folder_holds (fixture->folder, canary));
}

/* What was kept so that a merge and an import can be undone goes with whom it is about; nobody else's keeps a name. */
static void
test_purge_history (Fixture       *fixture,
                    gconstpointer  data)
{
  const char *canary = "鰐";
  gboolean keeps[] = { TRUE, FALSE };

  fixture_open (fixture);
  fill (fixture->store, 40);
  for (guint i = 0; i < G_N_ELEMENTS (keeps); i++)
    {
      gint64 canary_id = save_and_free (fixture->store, make_person ("鰐淵", "麗子", "わにぶち", "れいこ"));
      gint64 other_id = save_and_free (fixture->store, make_person ("山田", "麗子", "やまだ", "れいこ"));
      gint64 kept_id = keeps[i] ? canary_id : other_id;
      gint64 gone_id = keeps[i] ? other_id : canary_id;

      edit_note (fixture->store, canary_id, "鰐の話の続き");
      merge (fixture->store, kept_id, gone_id);
      g_assert_true (folder_holds (fixture->folder, canary));
      run_by_id (fixture->store, goen_person_table_purge, canary_id);
      assert_sound (fixture->store);
      g_assert_false (folder_holds (fixture->folder, canary));
      run_by_id (fixture->store, goen_person_table_purge, other_id);
    }
  fixture_close (fixture);
  g_assert_false (folder_holds (fixture->folder, canary));
}

/* --- what the children do --- */

static int
run_child (char **arguments)
{
  const char *mode = arguments[0];
  const char *path = arguments[1];
  guint32 seed = g_ascii_strtoull (arguments[2], NULL, 10);
  gint64 step = g_ascii_strtoll (arguments[3], NULL, 10);
  GoenOpenOptions options = { .vfs = FAULT_VFS };
  g_autoptr (GoenStore) store = NULL;

  if (g_str_equal (mode, "live"))
    return live (path, seed, 500, NULL);

  if (g_str_equal (mode, "power"))
    {
      fault_install (FAULT_POWER_CUT, step, seed);
      return live (path, seed, 25, &options);
    }

  store = goen_store_open (path, g_str_equal (mode, "hold") ? GOEN_STORE_OPEN_WINDOW : GOEN_STORE_OPEN_NONE, NULL);
  if (store == NULL)
    return 1;

  if (g_str_equal (mode, "hold"))
    {
      if (write (STDOUT_FILENO, "+", 1) != 1)
        return 1;
      while (TRUE)
        pause ();
    }

  for (guint i = 0; i < 50; i++)
    {
      save_and_free (store, make_person ("山田", "太郎", "やまだ", "たろう"));
      if (write (STDOUT_FILENO, "+", 1) != 1)
        return 1;
    }

  return 0;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], "--child"))
    return run_child (argv + 2);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  fault_install (FAULT_NONE, 0, 1);

  g_test_add ("/reliability/kill", Fixture, NULL, set_up_folder, test_kill, tear_down);
  g_test_add ("/reliability/power-cut", Fixture, NULL, set_up_folder, test_power_cut, tear_down);
  g_test_add ("/reliability/error/once", Fixture, NULL, set_up_folder, test_error_once, tear_down);
  g_test_add ("/reliability/error/for-ever", Fixture, NULL, set_up_folder, test_error_for_ever, tear_down);
  g_test_add ("/reliability/error/create", Fixture, NULL, set_up_folder, test_error_create, tear_down);
  g_test_add ("/reliability/disk-full/save", Fixture, NULL, set_up_folder, test_disk_full, tear_down);
  g_test_add ("/reliability/disk-full/backup", Fixture, NULL, set_up_folder, test_disk_full_backup, tear_down);
  g_test_add ("/reliability/damage", Fixture, NULL, set_up_folder, test_damage, tear_down);
  g_test_add ("/reliability/damage-before-write", Fixture, NULL, set_up_folder, test_damage_before_write, tear_down);
  g_test_add ("/reliability/bit-flips", Fixture, NULL, set_up_folder, test_bit_flips, tear_down);
  g_test_add ("/reliability/two-windows", Fixture, NULL, set_up_folder, test_two_windows, tear_down);
  g_test_add ("/reliability/two-writers", Fixture, NULL, set_up_folder, test_two_writers, tear_down);
  g_test_add ("/reliability/many-makers", Fixture, NULL, set_up_folder, test_many_makers, tear_down);
  g_test_add ("/reliability/purge", Fixture, NULL, set_up_folder, test_purge, tear_down);
  g_test_add ("/reliability/purge-history", Fixture, NULL, set_up_folder, test_purge_history, tear_down);

  return g_test_run ();
}
