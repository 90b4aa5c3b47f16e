/* adu-deliver.c — a file that leaves the program: written beside its target, synced, re-read, then renamed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 */
#include "config.h"

#include "report/adu-deliver.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_TRIES 1000

static gboolean
fail (GError **error, int number, const char *doing, const char *path)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s %s: %s", doing, path, g_strerror (number));
  return FALSE;
}

static gboolean
write_all (int fd, const guint8 *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          if (n == 0)
            errno = ENOSPC;
          return FALSE;
        }
      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}

/* Writes, syncs and reads back @bytes as @path, which must not exist. Returns 0 or an errno. */
static int
write_and_read_back (const char *path, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree char *back = NULL;
  gsize back_size = 0;
  int failed = 0;
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return errno;
  if (!write_all (fd, data, size) || fsync (fd) != 0)
    failed = errno;
  if (close (fd) != 0 && failed == 0)
    failed = errno;
  if (failed == 0 && (!g_file_get_contents (path, &back, &back_size, NULL) || back_size != size ||
                      (size > 0 && memcmp (back, data, size) != 0)))
    failed = EIO;

  return failed;
}

static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  /* Some file systems cannot sync a folder; the file itself is synced already. */
  if (fd >= 0)
    {
      (void) fsync (fd);
      (void) close (fd);
    }
}

/* Whether a register stands there, or another database: one slip in naming a file would be the end of it. */
static gboolean
is_database (const char *path)
{
  static const char magic[] = "SQLite format 3"; /* its NUL belongs to it */
  char begin[sizeof magic];
  FILE *file = g_fopen (path, "rbe");
  gboolean is = file != NULL && fread (begin, sizeof begin, 1, file) == 1 && memcmp (begin, magic, sizeof magic) == 0;

  if (file != NULL)
    (void) fclose (file);

  return is;
}

/* Gives @part its name, or removes it. Returns 0 or an errno. */
static int
give_name (const char *path, const char *part, AduDeliver how)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int failed;

  if (how == ADU_DELIVER_REPLACE && is_database (path))
    how = ADU_DELIVER_NEW;
  /* link() refuses to replace what is there, rename() replaces it in one step. */
  if (how == ADU_DELIVER_NEW)
    failed = link (part, path) == 0 ? 0 : errno;
  else
    failed = g_rename (part, path) == 0 ? 0 : errno;
  if (how == ADU_DELIVER_NEW || failed != 0)
    (void) g_unlink (part);
  if (failed == 0)
    sync_folder (folder);

  return failed;
}

/**
 * adu_deliver:
 * @path: where it shall stand
 * @bytes: all of it
 * @how: what happens when something stands there already; a register is never replaced
 *
 * Writes a file for somebody outside the program. Blocks: from the main loop only for small files.
 *
 * Returns: %TRUE if the file stands there whole; %FALSE with @error (%G_IO_ERROR) set, and nothing new there, if not
 */
gboolean
adu_deliver (const char *path, GBytes *bytes, AduDeliver how, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *tag = g_uuid_string_random ();
  g_autofree char *beside = g_strdup_printf ("%s/.%.8s-%.100s.part", folder, tag, name);
  int failed = write_and_read_back (beside, bytes);

  if (failed != 0)
    {
      (void) g_unlink (beside);
      return fail (error, failed, "writing", path);
    }
  failed = give_name (path, beside, how);

  return failed == 0 || fail (error, failed, "naming", path);
}

/**
 * adu_deliver_file:
 * @path: where it shall stand
 * @part: a file on the same disk that was written and read back; afterwards it is gone
 * @how: what happens when something stands there already
 *
 * Blocks.
 *
 * Returns: %TRUE if the file is safe on disk as @path; %FALSE with @error (%G_IO_ERROR) set if not
 */
gboolean
adu_deliver_file (const char *path, const char *part, AduDeliver how, GError **error)
{
  int fd = g_open (part, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  int failed = fd < 0 || fsync (fd) != 0 || fchmod (fd, 0600) != 0 ? errno : 0;

  if (fd >= 0 && close (fd) != 0 && failed == 0)
    failed = errno;
  if (failed == 0)
    failed = give_name (path, part, how);
  else
    (void) g_unlink (part);

  return failed == 0 || fail (error, failed, "writing", path);
}

/**
 * adu_deliver_free_name:
 * @folder: an existing folder
 * @name: a wanted, already cleaned file name
 *
 * Returns: (transfer full): a path in @folder at which nothing stands: @name, or "name (2).ext" and so on
 */
char *
adu_deliver_free_name (const char *folder, const char *name)
{
  const char *dot = strrchr (name, '.');
  int stem = dot != NULL && dot != name ? (int) (dot - name) : (int) strlen (name);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  for (int i = 2; i < MOST_TRIES && g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_autofree char *other = g_strdup_printf ("%.*s (%d)%s", stem, name, i, name + stem);

      g_free (path);
      path = g_build_filename (folder, other, NULL);
    }

  return g_steal_pointer (&path);
}
