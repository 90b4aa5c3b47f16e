/* adu-reserve.c — room kept for the moment the disk is full
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any, one at a time.
 *
 * FILE.reserve holds 4 MiB of nothing. When a draft cannot be written because the disk is full, the file is taken away
 * and the draft tried once more; it is made again at the next start that finds room.
 */
#define _GNU_SOURCE /* posix_fallocate */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/adu-reserve-private.h"

#define RESERVE_BYTES (4 * 1024 * 1024)
#define FILE_MODE 0660

static char *
file_of (const char *path)
{
  return g_strconcat (path, ".reserve", NULL);
}

/**
 * adu_reserve_ensure:
 * @path: a register that is open for writing
 *
 * Makes the reserve if it is not there. A disk without room for it is not an error: then there is none.
 */
void
adu_reserve_ensure (const char *path)
{
  g_autofree char *file = file_of (path);
  int fd = open (file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, FILE_MODE);

  if (fd < 0)
    return;
  if (posix_fallocate (fd, 0, RESERVE_BYTES) != 0)
    g_unlink (file);
  close (fd);
}

/**
 * adu_reserve_give_up:
 * @path: a register
 *
 * Returns: whether there was a reserve, whose room is free now
 */
gboolean
adu_reserve_give_up (const char *path)
{
  g_autofree char *file = file_of (path);

  return g_unlink (file) == 0;
}
