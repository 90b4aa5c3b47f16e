/* adu-emblem.c — a picture somebody chose, made into the emblem of the letterhead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the work is done by a thread of GTask.
 *
 * The register keeps a PNG of at most 512 KiB. Whatever is chosen is read as a stranger's photograph is, made small enough
 * for the place it has on paper and written anew: what it was made with does not travel with every letter.
 */
#include "config.h"

#include <cairo.h>
#include <glib/gi18n.h>

#include "gui/settings/adu-emblem.h"
#include "picture/adu-picture.h"

#define MOST_BYTES (512 * 1024)
#define MOST_SIDE 900 /* pixels: 20 mm on paper at more than 1,000 to the inch */
#define LEAST_SIDE 100

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Returns: (transfer full) (nullable): @surface as PNG. */
static GBytes *
to_png (cairo_surface_t *surface)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();

  if (cairo_surface_write_to_png_stream (surface, append, png) != CAIRO_STATUS_SUCCESS)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

static GBytes *
make_emblem (GBytes *picture, GCancellable *cancellable, GError **error)
{
  for (guint side = MOST_SIDE; side >= LEAST_SIDE; side = side * 2 / 3)
    {
      cairo_surface_t *surface = adu_picture_decode (picture, side, side, cancellable, error);
      g_autoptr (GBytes) png = NULL;

      if (surface == NULL)
        return NULL;
      png = to_png (surface);
      cairo_surface_destroy (surface);
      if (png != NULL && g_bytes_get_size (png) <= MOST_BYTES)
        return g_steal_pointer (&png);
    }
  g_set_error_literal (error, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_TOO_LARGE, "it cannot be made small enough");
  return NULL;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (data, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, &error);
  g_autoptr (GBytes) picture = NULL;
  GBytes *emblem;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error_literal (&error, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_KIND, "not a file");
  else if (info != NULL && g_file_info_get_size (info) > ADU_PICTURE_MAX_BYTES)
    g_set_error_literal (&error, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_TOO_LARGE, "the file is too large");
  if (error == NULL)
    picture = g_file_load_bytes (data, cancellable, NULL, &error);
  emblem = picture != NULL ? make_emblem (picture, cancellable, &error) : NULL;
  if (emblem != NULL)
    g_task_return_pointer (task, emblem, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * adu_emblem_read_async:
 * @file: what was chosen
 * @cancellable: (nullable): when nobody waits for it any more
 * @callback: gets the emblem
 * @user_data: for @callback
 */
void
adu_emblem_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

/* Returns: (transfer full) (nullable): a PNG the register takes; NULL with @error set. */
GBytes *
adu_emblem_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer none): why it did not become one, and what to do. */
const char *
adu_emblem_words (const GError *error)
{
  if (error->domain != ADU_PICTURE_ERROR)
    return _("The file cannot be read. Choose another one.");
  switch ((AduPictureError) error->code)
    {
    case ADU_PICTURE_ERROR_TOO_LARGE:
    case ADU_PICTURE_ERROR_TOO_MANY_PIXELS:
      return _("The picture is too large. Make it smaller, 900 × 900 pixels are plenty.");
    case ADU_PICTURE_ERROR_CUT:
    case ADU_PICTURE_ERROR_DAMAGED:
      return _("The picture is damaged. Ask for it again, or choose another one.");
    case ADU_PICTURE_ERROR_KIND:
    case ADU_PICTURE_ERROR_NO_READER:
    default:
      return _("This is not a PNG or JPEG picture. Save the emblem as PNG and choose that.");
    }
}
