/* faulty-vfs.c — a disk that counts what is done to it, and fails when told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "faulty-vfs.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* behind this structure */
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs vfs;
static gint countdown; /* atomic: operations until the first failure; 0 = not armed */
static gint remaining; /* atomic: failures left */
static gint failed;    /* atomic */
static gint syncs;     /* atomic */
static int fault;

static gboolean
fails (void)
{
  if (g_atomic_int_get (&remaining) <= 0)
    return FALSE;
  if (g_atomic_int_get (&countdown) > 1)
    {
      g_atomic_int_add (&countdown, -1);
      return FALSE;
    }
  g_atomic_int_add (&remaining, -1);
  g_atomic_int_inc (&failed);
  return TRUE;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((File *) (gpointer) file)->real;
}

static int
on_close (sqlite3_file *file)
{
  sqlite3_file *real = real_of (file);

  return real->pMethods != NULL ? real->pMethods->xClose (real) : SQLITE_OK;
}

static int
on_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return real_of (file)->pMethods->xRead (real_of (file), data, size, offset);
}

static int
on_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  if (fails ())
    {
      real_of (file)->pMethods->xWrite (real_of (file), data, size / 2, offset);
      return fault;
    }
  return real_of (file)->pMethods->xWrite (real_of (file), data, size, offset);
}

static int
on_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? SQLITE_IOERR_TRUNCATE : real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
on_sync (sqlite3_file *file, int flags)
{
  g_atomic_int_inc (&syncs);
  return fails () ? SQLITE_IOERR_FSYNC : real_of (file)->pMethods->xSync (real_of (file), flags);
}

static int
on_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
on_lock (sqlite3_file *file, int lock)
{
  return real_of (file)->pMethods->xLock (real_of (file), lock);
}

static int
on_unlock (sqlite3_file *file, int lock)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), lock);
}

static int
on_check_lock (sqlite3_file *file, int *out)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), out);
}

static int
on_control (sqlite3_file *file, int op, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), op, argument);
}

static int
on_sector (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
on_device (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
on_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
  return real_of (file)->pMethods->xShmMap (real_of (file), page, size, extend, out);
}

static int
on_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
on_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
on_shm_unmap (sqlite3_file *file, int remove)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), remove);
}

static const sqlite3_io_methods methods = {
  2,        on_close,  on_read,  on_write,      on_truncate, on_sync,    on_size,    on_lock,     on_unlock,
  on_check_lock, on_control, on_sector, on_device, on_shm_map,  on_shm_lock, on_shm_barrier, on_shm_unmap,
  NULL,     NULL,
};

static int
on_open (sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *out)
{
  File *mine = (File *) (gpointer) file;
  int rc;

  mine->real = (sqlite3_file *) (gpointer) (mine + 1);
  rc = real_vfs->xOpen (real_vfs, name, mine->real, flags, out);
  mine->base.pMethods = rc == SQLITE_OK ? &methods : NULL;
  return rc;
}

void
faulty_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "faulty";
  vfs.pNext = NULL;
  vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  vfs.xOpen = on_open;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
faulty_vfs_arm (gint after, gint times, int code)
{
  fault = code;
  g_atomic_int_set (&failed, 0);
  g_atomic_int_set (&countdown, after);
  g_atomic_int_set (&remaining, times);
}

gboolean
faulty_vfs_disarm (void)
{
  g_atomic_int_set (&remaining, 0);
  return g_atomic_int_get (&failed) > 0;
}

void
faulty_vfs_reset (void)
{
  g_atomic_int_set (&syncs, 0);
}

gint
faulty_vfs_syncs (void)
{
  return g_atomic_int_get (&syncs);
}
