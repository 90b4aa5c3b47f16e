/* adu-sheet-folder.c — the empty sheet that goes out, and the folder that comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  intake. Thread: any; it blocks while it reads.
 * Declared in adu-inspection-sheet.h.
 *
 * Every file is taken for what is in it only when the register files it; here its ending decides whether it is offered,
 * and its size whether it is read at all.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "intake/adu-sheet-private.h"

#define MOST_SHEET (1024 * 1024)
#define MOST_FILE (20 * 1000 * 1000)
#define MOST_FILES 200
#define MOST_BYTES (300 * 1000 * 1000)
#define BREAK "\r\n"

/**
 * adu_inspection_sheet_template:
 * @form: what is known before the visit
 *
 * Returns: (transfer full): the sheet to be filled in
 */
char *
adu_inspection_sheet_template (const AduSheetForm *form)
{
  GString *text = g_string_new (
      "LEMBAR PEMERIKSAAN LAPANGAN" BREAK
      "# Tulis di belakang titik dua. Baris yang diawali # tidak dibaca." BREAK
      "# Simpan berkas ini bersama fotonya dalam satu folder, lalu impor di Aduan: Impor hasil lapangan." BREAK BREAK);

  g_string_append_printf (text, "Nomor: %s" BREAK, form->number != NULL ? form->number : "");
  g_string_append_printf (text, "Surat tugas: %s" BREAK, form->order_number != NULL ? form->order_number : "");
  g_string_append_printf (text, "Unit: %s" BREAK, form->unit != NULL ? form->unit : "");
  g_string_append_printf (text, "Tempat: %s" BREAK, form->place != NULL ? form->place : "");
  g_string_append (text, "# Waktu, misalnya: 23/11/2026 09.00 - 11.30" BREAK "Waktu: " BREAK);
  g_string_append (text, "# Satu orang setiap baris: nama, jabatan. Yang pertama ketua tim." BREAK "Tim:" BREAK);
  for (guint i = 0; form->team != NULL && form->team[i] != NULL; i++)
    g_string_append_printf (text, "- %s" BREAK, form->team[i]);
  g_string_append (text, "Ditemui:" BREAK "- " BREAK);
  g_string_append (text, "Diperiksa:" BREAK "- " BREAK BREAK);
  g_string_append (text, "# Satu fakta setiap nomor. Bukti: nama berkas foto, dipisah koma." BREAK "Temuan:" BREAK);
  for (guint i = 1; i <= 3; i++)
    g_string_append_printf (text, "%u. " BREAK "   Bukti: " BREAK "   Aturan: " BREAK "   Keterangan: " BREAK, i);
  g_string_append (text, BREAK "# Terbukti, Terbukti sebagian, atau Tidak terbukti; lalu alasannya." BREAK
                               "Kesimpulan: " BREAK "Rekomendasi: " BREAK);
  return g_string_free (text, FALSE);
}

/* ---- the folder ---------------------------------------------------------------------------------------------------- */

static gboolean
has_ending (const char *name, const char *const *endings)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && endings[i] != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, endings[i]) == 0)
      return TRUE;
  return FALSE;
}

static gint
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What a computer puts into a folder by itself. */
static gboolean
is_of_system (const char *name)
{
  static const char *const names[] = { "thumbs.db", "desktop.ini", "__macosx", "system volume information",
                                       "$recycle.bin" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  return *name == '.';
}

/* Names of the files one level deep, sorted; what is hidden is not of the sheet. @others: what is there and not taken. A
 * link is not followed: it may lead to what nobody brought from the field. */
static gboolean
list_files (GFile *folder, GPtrArray *texts, GPtrArray *pictures, GPtrArray *others, GCancellable *cancellable,
            GError **error)
{
  static const char *const text_endings[] = { "txt", NULL };
  static const char *const picture_endings[] = { "jpg", "jpeg", "jpe", "jfif", "png", "webp", "pdf", NULL };
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  GFileInfo *info = NULL;

  if (files == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (files, &info, NULL, cancellable, error))
    {
      const char *name;

      if (info == NULL)
        {
          g_ptr_array_sort (texts, by_name);
          g_ptr_array_sort (pictures, by_name);
          g_ptr_array_sort (others, by_name);
          return TRUE;
        }
      name = g_file_info_get_name (info);
      if (is_of_system (name))
        continue;
      if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
        g_ptr_array_add (others, g_strdup (name));
      else if (has_ending (name, text_endings))
        g_ptr_array_add (texts, g_strdup (name));
      else if (has_ending (name, picture_endings))
        g_ptr_array_add (pictures, g_strdup (name));
      else
        g_ptr_array_add (others, g_strdup (name));
    }
  return FALSE;
}

/* The bytes of one file of at most @most; NULL: it is larger, or cannot be read. */
static GBytes *
read_file (GFile *folder, const char *name, gsize most, GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree guint8 *data = NULL;
  goffset size = info != NULL ? g_file_info_get_size (info) : -1;
  gsize n = 0;

  if (size < 0 || (guint64) size > most || (stream = g_file_read (file, cancellable, NULL)) == NULL)
    return NULL;
  data = g_malloc ((gsize) MAX (size, 1));
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, (gsize) size, &n, cancellable, NULL))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), n);
}

static void
read_pictures (AduInspectionSheet *sheet, GFile *folder, GPtrArray *names, GCancellable *cancellable)
{
  guint64 total = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *shown = g_filename_display_name (name);

      if (sheet->pictures->len >= MOST_FILES || total > MOST_BYTES)
        {
          adu_sheet_add_problem (sheet, ADU_SHEET_TOO_MUCH, 0, shown);
          return;
        }
      bytes = read_file (folder, name, MOST_FILE, cancellable);
      if (bytes == NULL || !adu_evidence_check (shown, bytes, NULL))
        {
          adu_sheet_add_problem (sheet, ADU_SHEET_PICTURE_BAD, 0, shown);
          continue;
        }
      total += g_bytes_get_size (bytes);
      adu_sheet_add_picture (sheet, shown, bytes);
    }
}

/* A film, a folder in the folder, a picture no program here reads: named, so that nobody thinks it came along. */
static void
name_others (AduInspectionSheet *sheet, const GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (g_ptr_array_index (others, i));

      adu_sheet_add_problem (sheet, ADU_SHEET_PICTURE_BAD, 0, shown);
    }
}

/**
 * adu_inspection_sheet_read:
 * @folder: path of a folder
 * @zone: the office's
 * @cancellable: (nullable): stops it
 * @error: the folder cannot be read, or it was cancelled
 *
 * Returns: (transfer full) (nullable): what is in it, with everything that is wrong with it
 */
AduInspectionSheet *
adu_inspection_sheet_read (const char *folder, const AduZone *zone, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AduInspectionSheet) sheet = adu_sheet_new ();
  g_autoptr (GBytes) text = NULL;
  gconstpointer data;
  gsize size;

  if (!list_files (file, texts, pictures, others, cancellable, error))
    return NULL;
  if (texts->len == 0)
    {
      adu_sheet_add_problem (sheet, ADU_SHEET_NO_SHEET, 0, NULL);
      return g_steal_pointer (&sheet);
    }
  if (texts->len > 1)
    adu_sheet_add_problem (sheet, ADU_SHEET_SEVERAL_SHEETS, 0, g_ptr_array_index (texts, 0));
  read_pictures (sheet, file, pictures, cancellable);
  text = read_file (file, g_ptr_array_index (texts, 0), MOST_SHEET, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (text == NULL)
    adu_sheet_add_problem (sheet, ADU_SHEET_NOT_TEXT, 0, g_ptr_array_index (texts, 0));
  else
    {
      data = g_bytes_get_data (text, &size);
      adu_sheet_read_text (sheet, data != NULL ? data : "", size, zone);
    }
  name_others (sheet, others);
  return g_steal_pointer (&sheet);
}

/**
 * adu_inspection_sheet_fits:
 * @sheet: a sheet
 * @number: (nullable): the complaint it is to be added to
 *
 * Returns: whether nothing stands against adding it
 */
gboolean
adu_inspection_sheet_fits (const AduInspectionSheet *sheet, const char *number)
{
  for (guint i = 0; i < sheet->problems->len; i++)
    if (adu_sheet_problem_stops (((const AduSheetProblem *) g_ptr_array_index (sheet->problems, i))->code))
      return FALSE;
  return sheet->number != NULL && (number == NULL || g_ascii_strcasecmp (sheet->number, number) == 0);
}

/**
 * adu_inspection_sheet_to_import:
 * @sheet: a sheet that fits
 * @case_id: the complaint
 * @inspection: what it adds to; 0: a new one
 *
 * Returns: (transfer full): for adu_store_import_inspection_async()
 */
AduInspectionImport *
adu_inspection_sheet_to_import (const AduInspectionSheet *sheet, gint64 case_id, gint64 inspection)
{
  AduInspectionImport *import = adu_inspection_import_new (case_id, inspection);

  adu_inspection_free (import->value);
  import->value = adu_inspection_copy (sheet->value);
  import->value->case_id = case_id;
  if (inspection == 0 && !adu_time_is_set (import->value->planned_from))
    import->value->planned_from = import->value->actual_from; /* nobody had planned it: it was when it was */
  for (guint i = 0; i < sheet->pictures->len; i++)
    {
      const AduSheetPicture *picture = g_ptr_array_index (sheet->pictures, i);

      if (picture->bytes != NULL)
        g_ptr_array_add (import->evidence, adu_evidence_new_file (picture->name, picture->bytes));
    }
  return import;
}
