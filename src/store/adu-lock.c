/* adu-lock.c — who writes in a register: a file beside it that says so, held with a lock of the system
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any, one at a time.
 *
 * The text of the file is for people; what counts is the lock on it, which the system gives back when the process
 * ends, however it ends. So a file left behind by a crash holds nobody up.
 */
#define _GNU_SOURCE /* F_OFD_SETLK: a lock of the open file, not of the process */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <json-glib/json-glib.h>

#include "store/adu-lock-private.h"

#define FILE_MODE 0660
#define MAX_TEXT 4096
#define TRIES 20

struct _AduLock
{
  char *file;
  int fd;
};

static gboolean
set_errno_error (GError **error, int code, const char *what)
{
  AduStoreError mine = ADU_STORE_ERROR_IO;

  if (code == EACCES || code == EPERM || code == EROFS || code == ELOOP)
    mine = ADU_STORE_ERROR_PERMISSION;
  else if (code == ENOSPC || code == EDQUOT)
    mine = ADU_STORE_ERROR_DISK_FULL;
  else if (code == ENOENT || code == ENOTDIR)
    mine = ADU_STORE_ERROR_NOT_FOUND;
  g_set_error (error, ADU_STORE_ERROR, mine, "%s: %s", what, g_strerror (code));
  return FALSE;
}

static char *
describe_us (AduTime now)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const struct
  {
    const char *name, *value;
  } texts[] = { { "name", g_get_real_name () }, { "login", g_get_user_name () }, { "host", g_get_host_name () } };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *valid = g_utf8_make_valid (texts[i].value, -1);

      json_builder_set_member_name (builder, texts[i].name);
      json_builder_add_string_value (builder, valid);
    }
  json_builder_set_member_name (builder, "pid");
  json_builder_add_int_value (builder, getpid ());
  json_builder_set_member_name (builder, "since");
  json_builder_add_int_value (builder, now);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static char *
member_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  return g_strndup (text != NULL ? text : "", 200);
}

static gint64
member_number (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
}

/* What the file says; NULL if it does not say it properly. */
static AduHolder *
read_holder (int fd)
{
  char text[MAX_TEXT];
  ssize_t size = pread (fd, text, sizeof text, 0);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonObject *object;
  AduHolder *holder;

  if (size <= 0 || !json_parser_load_from_data (parser, text, size, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  object = json_node_get_object (root);
  holder = g_new0 (AduHolder, 1);
  holder->name = member_text (object, "name");
  holder->login = member_text (object, "login");
  holder->host = member_text (object, "host");
  holder->pid = member_number (object, "pid");
  holder->since = member_number (object, "since");
  return holder;
}

/* Whether @fd is still the file of that name: who held it before may have taken it away. */
static gboolean
is_current (int fd, const char *file)
{
  struct stat ours, theirs;

  return fstat (fd, &ours) == 0 && lstat (file, &theirs) == 0 && ours.st_dev == theirs.st_dev &&
         ours.st_ino == theirs.st_ino;
}

/* An open, locked file; -1 with @error; -2: it was taken away meanwhile. */
static int
try_lock (const char *file, GError **error)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int fd = open (file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, FILE_MODE);

  if (fd < 0)
    {
      set_errno_error (error, errno, file);
      return -1;
    }
  if (fcntl (fd, F_OFD_SETLK, &whole) != 0)
    {
      int code = errno;

      if (code == EAGAIN || code == EACCES)
        g_propagate_error (error, adu_store_error_new_locked (read_holder (fd)));
      else
        set_errno_error (error, code, file);
      close (fd);
      return -1;
    }
  if (is_current (fd, file))
    return fd;
  close (fd);
  return -2;
}

/**
 * adu_lock_take:
 * @path: the register
 * @now: the moment, written into the file
 * @error: LOCKED with the holder if somebody else writes; PERMISSION, DISK_FULL, IO
 *
 * Returns: (transfer full) (nullable): the right to write, until released or until the process ends
 */
AduLock *
adu_lock_take (const char *path, AduTime now, GError **error)
{
  g_autofree char *file = g_strconcat (path, ".lock", NULL);
  g_autofree char *text = describe_us (now);
  gssize size = (gssize) strlen (text);
  AduLock *lock;
  int fd = -2;

  for (guint i = 0; fd == -2 && i < TRIES; i++)
    fd = try_lock (file, error);
  if (fd == -2)
    g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_IO, "%s changes all the time", file);
  if (fd < 0)
    return NULL;
  /* A full disk cannot tell who holds it, but the lock holds all the same. */
  if (ftruncate (fd, 0) == 0 && pwrite (fd, text, (gsize) size, 0) != size)
    text[0] = '\0';
  lock = g_new (AduLock, 1);
  lock->file = g_steal_pointer (&file);
  lock->fd = fd;
  return lock;
}

/**
 * adu_lock_release:
 * @lock: (nullable) (transfer full): the right to write
 */
void
adu_lock_release (AduLock *lock)
{
  if (lock == NULL)
    return;
  if (is_current (lock->fd, lock->file)) /* else it is somebody's who came after ours was taken away by hand */
    unlink (lock->file);
  close (lock->fd);
  g_free (lock->file);
  g_free (lock);
}
