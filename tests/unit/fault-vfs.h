/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * A file layer for SQLite that breaks.
 *
 * It stands before the real one and counts steps: every write, truncation, sync, removal and new file. At a chosen
 * step it fails, once or from then on, says that the disk is full, or cuts the power. A power cut undoes, sector by
 * sector and at random, what was not synced, as a disk may that writes in whatever order it likes: sectors that
 * were never written before hold garbage, a file that was made or removed may be there or not. It promises nothing a
 * disk need not: no sector is written whole, none is left alone when its neighbour is written.
 */

#include <fcntl.h>
#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FAULT_VFS "goen-fault"
#define FAULT_SECTOR 512
#define FAULT_EXIT 77

typedef enum {
  FAULT_NONE,
  FAULT_ERROR_ONCE,
  FAULT_ERROR_FOR_EVER,
  FAULT_FULL,           /* from that step on nothing may grow */
  FAULT_POWER_CUT,
} FaultKind;

typedef enum {
  LOST_WRITE,
  LOST_TRUNCATION,
  LOST_NEW_FILE,
  LOST_REMOVAL,
} LostKind;

/* One thing a power cut may undo: how a stretch of a file was before. */
typedef struct {
  LostKind  kind;
  char     *path;
  gint64    offset;
  gint64    size_before;
  guint8   *before;       /* @length bytes; beyond @size_before garbage */
  gint64    length;
} Lost;

typedef struct {
  sqlite3_file  base;
  sqlite3_file *real;
  char         *path;   /* (nullable) temporary files have none */
} FaultFile;

static struct {
  sqlite3_vfs  vfs;
  sqlite3_vfs *real;
  FaultKind    kind;
  gint64       at_step;
  gint64       step;
  GRand       *rand;
  GQueue       lost;     /* Lost, newest first */
} fault;

static void
lost_free (Lost *lost)
{
  g_free (lost->path);
  g_free (lost->before);
  g_free (lost);
}

static void
undo_write (const Lost *lost)
{
  int fd = open (lost->path, O_RDWR | O_CLOEXEC);

  if (fd < 0)
    return;

  for (gint64 done = 0; done < lost->length; done += FAULT_SECTOR)
    {
      gsize length = MIN (FAULT_SECTOR, lost->length - done);

      if (g_rand_boolean (fault.rand))
        g_assert_cmpint (pwrite (fd, lost->before + done, length, lost->offset + done), ==, (gssize) length);
    }
  if (g_rand_boolean (fault.rand))
    g_assert_cmpint (ftruncate (fd, lost->size_before), ==, 0);
  close (fd);
}

/* File systems shorten a file as a whole or not at all, and leave the blocks they took off it as they were. */
static void
put_back (const Lost *lost)
{
  int fd = open (lost->path, O_WRONLY | O_CLOEXEC);

  if (fd < 0)
    return;

  g_assert_cmpint (pwrite (fd, lost->before, lost->length, 0), ==, (gssize) lost->length);
  close (fd);
}

static void
cut_power (void)
{
  Lost *lost;

  while ((lost = g_queue_pop_head (&fault.lost)) != NULL)
    {
      if (lost->kind == LOST_WRITE)
        undo_write (lost);
      else if (lost->kind == LOST_TRUNCATION && g_rand_boolean (fault.rand))
        put_back (lost);
      else if (lost->kind == LOST_NEW_FILE && g_rand_boolean (fault.rand))
        unlink (lost->path);
      else if (lost->kind == LOST_REMOVAL && g_rand_boolean (fault.rand))
        g_file_set_contents (lost->path, (const char *) lost->before, lost->length, NULL);
    }

  _exit (FAULT_EXIT);
}

/* Counts a step. Returns what is to happen instead of it, SQLITE_OK for nothing. */
static int
fault_step (int error)
{
  gint64 step = ++fault.step;

  switch (fault.kind)
    {
    case FAULT_ERROR_ONCE:
      return step == fault.at_step ? error : SQLITE_OK;
    case FAULT_ERROR_FOR_EVER:
      return step >= fault.at_step ? error : SQLITE_OK;
    case FAULT_POWER_CUT:
      if (step == fault.at_step)
        cut_power ();
      return SQLITE_OK;
    case FAULT_NONE:
    case FAULT_FULL:
    default:
      return SQLITE_OK;
    }
}

static void
remember (LostKind    kind,
          const char *path,
          gint64      offset,
          gint64      length)
{
  Lost *lost;
  struct stat info;
  int fd;

  if (fault.kind != FAULT_POWER_CUT || path == NULL || stat (path, &info) != 0)
    return;

  lost = g_new0 (Lost, 1);
  lost->kind = kind;
  lost->path = g_strdup (path);
  lost->offset = offset;
  lost->size_before = info.st_size;
  lost->length = length < 0 ? info.st_size : length;
  lost->before = g_malloc (lost->length + 1);
  for (gint64 i = 0; i < lost->length; i++)
    lost->before[i] = g_rand_int (fault.rand);

  /* Closing the descriptor drops the POSIX locks of this process; nobody else is in this test. */
  fd = open (path, O_RDONLY | O_CLOEXEC);
  if (pread (fd, lost->before, lost->length, offset) < 0)
    g_error ("cannot read %s", path);
  close (fd);

  g_queue_push_head (&fault.lost, lost);
}

/* What was synced stays: the contents of a file and, as Linux file systems do with a new file, its name. */
static void
forget (const char *path,
        gboolean    removals)
{
  GList *link = fault.lost.head;

  while (link != NULL)
    {
      GList *next = link->next;
      Lost *lost = link->data;

      if (removals ? lost->kind == LOST_REMOVAL : g_strcmp0 (lost->path, path) == 0 && lost->kind != LOST_REMOVAL)
        {
          lost_free (lost);
          g_queue_delete_link (&fault.lost, link);
        }
      link = next;
    }
}

#define REAL(file) (((FaultFile *) (file))->real)

static int
fault_close (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;
  int code = self->real->pMethods != NULL ? self->real->pMethods->xClose (self->real) : SQLITE_OK;

  g_free (self->real);
  g_free (self->path);

  return code;
}

static int
fault_read (sqlite3_file  *file,
            void          *buffer,
            int            length,
            sqlite3_int64  offset)
{
  return REAL (file)->pMethods->xRead (REAL (file), buffer, length, offset);
}

static int
fault_write (sqlite3_file  *file,
             const void    *buffer,
             int            length,
             sqlite3_int64  offset)
{
  FaultFile *self = (FaultFile *) file;
  int code;

  remember (LOST_WRITE, self->path, offset, length);
  code = fault_step (SQLITE_IOERR_WRITE);
  if (code != SQLITE_OK)
    return code;
  if (fault.kind == FAULT_FULL && fault.step >= fault.at_step)
    return SQLITE_FULL;

  return self->real->pMethods->xWrite (self->real, buffer, length, offset);
}

static int
fault_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  FaultFile *self = (FaultFile *) file;
  int code;

  remember (LOST_TRUNCATION, self->path, 0, -1);
  code = fault_step (SQLITE_IOERR_TRUNCATE);

  return code != SQLITE_OK ? code : self->real->pMethods->xTruncate (self->real, size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  FaultFile *self = (FaultFile *) file;
  int code = fault_step (SQLITE_IOERR_FSYNC);

  if (code != SQLITE_OK)
    return code;

  code = self->real->pMethods->xSync (self->real, flags);
  forget (self->path, FALSE);

  return code;
}

static int
fault_size (sqlite3_file  *file,
            sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
fault_check_lock (sqlite3_file *file,
                  int          *is_locked)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), is_locked);
}

static int
fault_control (sqlite3_file *file,
               int           operation,
               void         *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return FAULT_SECTOR;
}

static int
fault_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods fault_methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_lock,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
};

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *path,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  gboolean is_new = path != NULL && access (path, F_OK) != 0;
  int code = is_new ? fault_step (SQLITE_CANTOPEN) : SQLITE_OK;

  self->base.pMethods = NULL;
  if (code != SQLITE_OK)
    return code;

  self->real = g_malloc0 (fault.real->szOsFile);
  code = fault.real->xOpen (fault.real, path, self->real, flags, out_flags);
  if (code != SQLITE_OK)
    {
      g_clear_pointer (&self->real, g_free);
      return code;
    }

  self->path = g_strdup (path);
  self->base.pMethods = &fault_methods;
  if (is_new)
    remember (LOST_NEW_FILE, path, 0, 0);

  return SQLITE_OK;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *path,
              int          sync_folder)
{
  int code;

  remember (LOST_REMOVAL, path, 0, -1);
  code = fault_step (SQLITE_IOERR_DELETE);
  if (code != SQLITE_OK)
    return code;

  code = fault.real->xDelete (fault.real, path, sync_folder);
  if (sync_folder)
    forget (NULL, TRUE);

  return code;
}

/* Registers the layer. @at_step counts from now on. */
static inline void
fault_install (FaultKind kind,
               gint64    at_step,
               guint32   seed)
{
  fault.real = sqlite3_vfs_find ("unix");
  fault.vfs = *fault.real;
  fault.vfs.zName = FAULT_VFS;
  fault.vfs.pNext = NULL;
  fault.vfs.szOsFile = sizeof (FaultFile);
  fault.vfs.xOpen = fault_open;
  fault.vfs.xDelete = fault_delete;
  fault.kind = kind;
  fault.at_step = at_step;
  fault.rand = g_rand_new_with_seed (seed);
  g_assert_cmpint (sqlite3_vfs_register (&fault.vfs, FALSE), ==, SQLITE_OK);
}

static inline void
fault_set (FaultKind kind,
           gint64    at_step)
{
  fault.step = 0;
  fault.at_step = at_step;
  fault.kind = kind;
}
