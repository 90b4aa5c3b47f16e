/* adu-private-copies.c — attachments shown by other programs, from copies that nobody else reads and that go again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; files are written by a thread.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/adu-text.h"
#include "gui/viewer/adu-private-copies.h"

#define PREFIX "aduan-view-"

struct _AduPrivateCopies
{
  GObject parent_instance;

  char *folder;     /* owned; NULL until the first copy */
  GPtrArray *paths; /* of char *: what was written */
};

G_DEFINE_FINAL_TYPE (AduPrivateCopies, adu_private_copies, G_TYPE_OBJECT)

typedef struct
{
  char *path;
  GBytes *bytes;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->path);
  g_bytes_unref (copy->bytes);
  g_free (copy);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* What a program that ended by accident left behind: "aduan-view-PID-XXXXXX" of a process that is no more. */
static void
sweep (const char *runtime)
{
  g_autoptr (GDir) dir = g_dir_open (runtime, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      gint64 pid = g_str_has_prefix (name, PREFIX) ? g_ascii_strtoll (name + strlen (PREFIX), NULL, 10) : 0;
      g_autofree char *path = g_build_filename (runtime, name, NULL);

      if (pid > 1 && pid < G_MAXINT32 && kill ((pid_t) pid, 0) != 0 && errno == ESRCH)
        remove_folder (path);
    }
}

static gboolean
ensure_folder (AduPrivateCopies *self)
{
  const char *runtime = g_get_user_runtime_dir ();
  g_autofree char *pattern = g_strdup_printf ("%s/" PREFIX "%d-XXXXXX", runtime, (int) getpid ());

  if (self->folder != NULL)
    return TRUE;
  if (g_mkdir_with_parents (runtime, 0700) != 0)
    return FALSE;
  sweep (runtime);
  if (g_mkdtemp_full (pattern, 0700) == NULL)
    return FALSE;
  self->folder = g_steal_pointer (&pattern);
  return TRUE;
}

/* The name it shall have, with the ending of what is in it: other programs go by that. */
static char *
path_for (AduPrivateCopies *self, const char *name, const char *mime)
{
  static const char *const endings[][2] = {
    { "image/jpeg", ".jpg" }, { "image/png", ".png" }, { "image/webp", ".webp" }, { "application/pdf", ".pdf" },
  };
  const char *ending = ".txt";
  g_autofree char *clean = adu_text_file_name (name, "berkas");
  char *dot = strrchr (clean, '.');
  char *path = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_strcmp0 (mime, endings[i][0]) == 0)
      ending = endings[i][1];
  if (dot != NULL && dot > clean)
    *dot = '\0';
  for (guint n = 1; path == NULL; n++)
    {
      g_autofree char *numbered = n == 1 ? g_strconcat (clean, ending, NULL)
                                         : g_strdup_printf ("%s (%u)%s", clean, n, ending);

      path = g_build_filename (self->folder, numbered, NULL);
      if (g_ptr_array_find_with_equal_func (self->paths, path, g_str_equal, NULL))
        g_clear_pointer (&path, g_free);
    }
  return path;
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copy *copy = data;
  GError *error = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (copy->bytes, &size);

  if (g_file_set_contents_full (copy->path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_task_return_pointer (task, g_file_new_for_path (copy->path), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * adu_private_copies_write_async:
 * @name: what it would like to be called; cleaned, its ending replaced by that of @mime
 * @mime: what is in it
 * @bytes: the attachment
 */
void
adu_private_copies_write_async (AduPrivateCopies *self, const char *name, const char *mime, GBytes *bytes,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Copy *copy;

  g_task_set_source_tag (task, adu_private_copies_write_async);
  if (!ensure_folder (self))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "no private folder");
      return;
    }
  copy = g_new0 (Copy, 1);
  copy->path = path_for (self, name, mime);
  copy->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (self->paths, g_strdup (copy->path));
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, write_thread);
}

/* Returns: (transfer full): the copy, to be shown; it goes by itself. NULL on error. */
GFile *
adu_private_copies_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Removes every copy. */
void
adu_private_copies_remove (AduPrivateCopies *self)
{
  g_ptr_array_set_size (self->paths, 0);
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

static void
adu_private_copies_finalize (GObject *object)
{
  AduPrivateCopies *self = ADU_PRIVATE_COPIES (object);

  adu_private_copies_remove (self);
  g_ptr_array_unref (self->paths);
  G_OBJECT_CLASS (adu_private_copies_parent_class)->finalize (object);
}

static void
adu_private_copies_class_init (AduPrivateCopiesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_private_copies_finalize;
}

static void
adu_private_copies_init (AduPrivateCopies *self)
{
  self->paths = g_ptr_array_new_with_free_func (g_free);
}

/* @session: whose "actor-changed" removes the copies. Returns: (transfer full): no copies yet */
AduPrivateCopies *
adu_private_copies_new (AduSession *session)
{
  AduPrivateCopies *self = g_object_new (ADU_TYPE_PRIVATE_COPIES, NULL);

  g_signal_connect_object (session, "actor-changed", G_CALLBACK (adu_private_copies_remove), self, G_CONNECT_SWAPPED);
  return self;
}
