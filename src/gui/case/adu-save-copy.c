/* adu-save-copy.c — writes a copy of an attachment into a folder, whole or not at all, and never over another
 * file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the work is done by a worker of GTask.
 * Why:    what stands under its name was read back (see adu-deliver); a name that is taken gets a number,
 * also when it is taken between the question and the answer.
 */
#include "config.h"

#include "base/adu-text.h"
#include "gui/case/adu-save-copy.h"
#include "report/adu-deliver.h"

#define MOST_TRIES 8

typedef struct
{
  char *folder;
  char *name;
  GBytes *bytes;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->folder);
  g_free (copy->name);
  g_bytes_unref (copy->bytes);
  g_free (copy);
}

static void
copy_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copy *copy = data;

  for (guint n = 1;; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = adu_deliver_free_name (copy->folder, copy->name);

      if (adu_deliver (path, copy->bytes, ADU_DELIVER_NEW, &error))
        {
          g_task_return_pointer (task, g_steal_pointer (&path), g_free);
          return;
        }
      if (n < MOST_TRIES && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        continue;
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
}

/**
 * adu_save_copy_async:
 * @folder: where to; must exist
 * @name: what it would like to be called; made safe, and numbered if there is such a file already
 * @bytes: the document
 *
 * Errors are of %G_IO_ERROR or %G_FILE_ERROR.
 */
void
adu_save_copy_async (const char *folder,
                     const char *name,
                     GBytes *bytes,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);

  copy->folder = g_strdup (folder);
  copy->name = adu_text_file_name (name, "berkas");
  copy->bytes = g_bytes_ref (bytes);
  g_task_set_source_tag (task, adu_save_copy_async);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_thread);
}

/* Returns: (transfer full): the path it was saved under; %NULL on error */
char *
adu_save_copy_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
