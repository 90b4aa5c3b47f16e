/* adu-paste.c — what is in the clipboard, as evidence: files, or a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Why:    a picture comes piece by piece, so that one that is too large is never held whole.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/case/adu-paste.h"
#include "picture/adu-picture.h"

#define PIECE (256 * 1024)

void
adu_pasted_free (AduPasted *pasted)
{
  g_clear_object (&pasted->files);
  g_clear_pointer (&pasted->picture, g_bytes_unref);
  g_free (pasted);
}

static void
answer (GTask *task, GListModel *files, GBytes *picture, const char *name)
{
  AduPasted *pasted = g_new0 (AduPasted, 1);

  pasted->files = files;
  pasted->picture = picture;
  pasted->name = name;
  g_task_return_pointer (task, pasted, (GDestroyNotify) adu_pasted_free);
  g_object_unref (task);
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *item = value != NULL ? g_value_get_boxed (value) : NULL; item != NULL; item = item->next)
    g_list_store_append (files, item->data);
  answer (user_data, G_LIST_MODEL (g_steal_pointer (&files)), NULL, NULL);
}

/* The picture so far is the task's data. */
static void
piece_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  GByteArray *so_far = g_task_get_task_data (task);
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize size = piece != NULL ? g_bytes_get_size (piece) : 0;
  g_autoptr (GBytes) whole = NULL;

  if (size > 0 && so_far->len <= ADU_PICTURE_MAX_BYTES)
    {
      g_byte_array_append (so_far, g_bytes_get_data (piece, NULL), (guint) size);
      g_input_stream_read_bytes_async (G_INPUT_STREAM (source), PIECE, G_PRIORITY_DEFAULT, NULL, piece_cb, task);
      return;
    }
  whole = g_byte_array_free_to_bytes (g_byte_array_ref (so_far));
  if (g_bytes_get_size (whole) == 0)
    answer (task, NULL, NULL, NULL);
  else
    answer (task, NULL, g_bytes_ref (whole),
            adu_picture_kind (whole) == ADU_PICTURE_JPEG ? _("pasted.jpg") : _("pasted.png"));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (stream == NULL)
    {
      answer (task, NULL, NULL, NULL);
      return;
    }
  g_task_set_task_data (task, g_byte_array_new (), (GDestroyNotify) g_byte_array_unref);
  g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, NULL, piece_cb, task);
}

/* Reads the clipboard of @widget's display. */
void
adu_paste_async (GtkWidget *widget, GAsyncReadyCallback callback, gpointer user_data)
{
  static const char *pictures[] = { "image/jpeg", "image/png", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GTask *task = g_task_new (widget, NULL, callback, user_data);

  g_task_set_source_tag (task, adu_paste_async);
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_cb, task);
  else
    gdk_clipboard_read_async (clipboard, pictures, G_PRIORITY_DEFAULT, NULL, opened_cb, task);
}

/* Returns: (transfer full): what there was */
AduPasted *
adu_paste_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
