/* adu-book.c — an Excel workbook on its way out: written beside its target, opened again and counted, then renamed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-book.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/statvfs.h>

#include "report/adu-book-private.h"
#include "report/adu-paper.h"

#define EXCEL_ROWS 1048576
#define PAPER_A4 9
#define PAPER_FOLIO 14  /* 8½ × 13 inches: F4 */
#define MARGIN 0.4      /* inches */
#define FULL 262144     /* bytes: with less left, that is why it failed */
#define FOOT_MOST 160   /* bytes; Excel takes 255 characters of all three parts */

/* --- making --------------------------------------------------------------------------------------------------- */

static void
leaf_free (gpointer data)
{
  AduLeaf *leaf = data;

  g_free (leaf->name);
  g_free (leaf);
}

/* What "&" means in a foot is a code: a text is told to have one. It is cut between characters, and never after half of
 * that; it begins with a blank, or a digit would be read as one of the size of the letters. */
static char *
foot_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *foot = g_string_new (NULL);

  for (const char *p = g_strdelimit (valid, "\n\r\t", ' '); *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize size = *p == '&' ? 2 : (gsize) (g_utf8_next_char (p) - p);

      if (foot->len + size > FOOT_MOST)
        break;
      g_string_append_len (foot, *p == '&' ? "&&" : p, (gssize) size);
    }
  return g_string_free (g_string_prepend_c (foot, ' '), FALSE);
}

static locale_t
own_locale (void)
{
  return g_strcmp0 (localeconv ()->decimal_point, ".") == 0 ? (locale_t) 0
                                                            : newlocale (LC_NUMERIC_MASK, "C", (locale_t) 0);
}

static char *
make_folder (const char *path, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_strdup_printf ("%s/.%.100s.XXXXXX", parent, name);

  if (g_mkdtemp (folder) == NULL)
    {
      int number = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "writing %s: %s", path, g_strerror (number));
      return NULL;
    }
  return g_steal_pointer (&folder);
}

static void
set_properties (AduBook *book, const AduBookOptions *options)
{
  /* the library copies them */
  lxw_doc_properties properties = { .title = (char *) options->title,
                                    .author = (char *) options->author,
                                    .company = (char *) options->company,
                                    .created = (time_t) options->created };

  adu_book_take_code (book, workbook_set_properties (book->workbook, &properties));
}

/**
 * adu_book_new:
 * @options: where and what
 * @error: return location for a %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): a workbook without sheets; %NULL if nothing can be written there
 */
AduBook *
adu_book_new (const AduBookOptions *options, GError **error)
{
  g_autofree char *folder = make_folder (options->path, error);
  AduBook *book;

  if (folder == NULL)
    return NULL;
  book = g_new0 (AduBook, 1);
  book->path = g_strdup (options->path);
  book->folder = g_steal_pointer (&folder);
  book->part = g_build_filename (book->folder, "book.xlsx", NULL);
  book->foot = foot_text (options->foot);
  book->how = options->how;
  book->f4 = g_strcmp0 (options->paper, "a4") != 0;
  book->most_rows = options->most_rows > 1 ? MIN (options->most_rows, EXCEL_ROWS) : EXCEL_ROWS;
  book->c_locale = own_locale ();
  book->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_sheet_free);
  book->leaves = g_ptr_array_new_with_free_func (leaf_free);
  book->workbook = workbook_new_opt (book->part, &(lxw_workbook_options){ .constant_memory = LXW_TRUE,
                                                                          .tmpdir = book->folder });
  if (book->workbook == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "writing %s", options->path);
      adu_book_free (book);
      return NULL;
    }
  set_properties (book, options);
  return book;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      (void) g_unlink (path);
    }
  (void) g_rmdir (folder);
}

/**
 * adu_book_free:
 * @book: (nullable) (transfer full): a workbook; one that was not closed leaves nothing behind
 */
void
adu_book_free (AduBook *book)
{
  if (book == NULL)
    return;
  g_clear_pointer (&book->workbook, lxw_workbook_free);
  g_clear_pointer (&book->nowhere, lxw_workbook_free);
  g_clear_pointer (&book->sheets, g_ptr_array_unref);
  g_clear_pointer (&book->leaves, g_ptr_array_unref);
  if (book->c_locale != (locale_t) 0)
    freelocale (book->c_locale);
  remove_folder (book->folder);
  g_clear_error (&book->error);
  g_free (book->path);
  g_free (book->folder);
  g_free (book->part);
  g_free (book->foot);
  g_free (book);
}

/* --- sheets --------------------------------------------------------------------------------------------------- */

/* Keeps the first failure. */
void
adu_book_take_code (AduBook *book, lxw_error code)
{
  if (code != LXW_NO_ERROR && book->error == NULL)
    g_set_error (&book->error, G_IO_ERROR, G_IO_ERROR_FAILED, "writing %s: %s", book->path, lxw_strerror (code));
}

AduLeaf *
adu_book_add_leaf (AduBook *book, const char *name, gboolean landscape)
{
  AduLeaf *leaf = g_new0 (AduLeaf, 1);
  /* Translators: the foot of a printed sheet; &P and &N stand for the numbers and stay as they are. */
  g_autofree char *foot = g_strdup_printf ("&L&8%s&R&8%s", book->foot, _("page &P of &N"));

  leaf->name = g_strdup (name);
  leaf->worksheet = workbook_add_worksheet (book->workbook, name);
  g_ptr_array_add (book->leaves, leaf);
  if (leaf->worksheet == NULL)
    {
      /* no temporary file to be had: what is put from now on goes nowhere */
      adu_book_take_code (book, LXW_ERROR_CREATING_TMPFILE);
      if (book->nowhere == NULL)
        book->nowhere = workbook_new (book->part); /* in memory, and never closed */
      leaf->worksheet = workbook_add_worksheet (book->nowhere, NULL);
    }
  worksheet_set_paper (leaf->worksheet, book->f4 ? PAPER_FOLIO : PAPER_A4);
  if (landscape)
    worksheet_set_landscape (leaf->worksheet);
  worksheet_set_margins (leaf->worksheet, MARGIN, MARGIN, MARGIN, 2 * MARGIN);
  adu_book_take_code (book, worksheet_set_footer (leaf->worksheet, foot));
  return leaf;
}

/**
 * adu_book_add_table:
 * @book: a workbook
 * @name: name of the sheet, without [ ] : * ? / \, given once
 * @columns: (array length=n): its columns
 * @n: how many
 *
 * Returns: (transfer none): a table with a frozen head that is repeated on paper, and a filter
 */
AduSheet *
adu_book_add_table (AduBook *book, const char *name, const AduSheetColumn *columns, guint n)
{
  AduSheet *sheet = adu_sheet_new_table (book, name, columns, n);

  g_ptr_array_add (book->sheets, sheet);
  return sheet;
}

/**
 * adu_book_add_form:
 * @book: a workbook
 * @name: name of the sheet
 * @widths: (array length=n): widths of its columns in characters
 * @n: how many
 * @landscape: how it lies on paper
 *
 * Returns: (transfer none): a sheet to be filled cell by cell, row after row
 */
AduSheet *
adu_book_add_form (AduBook *book, const char *name, const double *widths, guint n, gboolean landscape)
{
  AduSheet *sheet = adu_sheet_new_form (book, name, widths, n, landscape);

  g_ptr_array_add (book->sheets, sheet);
  return sheet;
}

AduSheet *
adu_book_overlong (AduBook *book)
{
  const AduSheetColumn columns[] = { { _("Sheet"), ADU_CELL_TEXT },
                                { _("Row"), ADU_CELL_NUMBER },
                                { _("Column"), ADU_CELL_TEXT },
                                { _("Part"), ADU_CELL_NUMBER },
                                { _("Text"), ADU_CELL_LONG } };

  if (book->overlong == NULL)
    book->overlong = adu_book_add_table (book, _("Long texts"), columns, G_N_ELEMENTS (columns));
  return book->overlong;
}

/* --- looks ---------------------------------------------------------------------------------------------------- */

static lxw_format *
new_format (AduBook *book, AduCellKind kind)
{
  static const char *const numbers[] = { [ADU_CELL_TEXT] = "@",
                                         [ADU_CELL_LONG] = "@",
                                         [ADU_CELL_NUMBER] = "#,##0",
                                         [ADU_CELL_DAY] = "dd/mm/yyyy",
                                         [ADU_CELL_MOMENT] = "dd/mm/yyyy hh:mm" };
  lxw_format *format = workbook_add_format (book->workbook);

  format_set_num_format (format, numbers[kind]);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (kind == ADU_CELL_LONG)
    format_set_text_wrap (format);
  if (kind == ADU_CELL_DAY || kind == ADU_CELL_MOMENT)
    format_set_align (format, LXW_ALIGN_CENTER);
  return format;
}

static void
set_head (lxw_format *format)
{
  format_set_bold (format);
  format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color (format, 0xDCE6F1);
  format_set_bottom (format, LXW_BORDER_THIN);
}

lxw_format *
adu_book_table_head (AduBook *book)
{
  if (book->table_head == NULL)
    {
      book->table_head = new_format (book, ADU_CELL_TEXT);
      set_head (book->table_head);
    }
  return book->table_head;
}

lxw_format *
adu_book_table_format (AduBook *book, AduCellKind kind)
{
  if (book->table_formats[kind] == NULL)
    {
      book->table_formats[kind] = new_format (book, kind);
      if (kind == ADU_CELL_TEXT) /* nothing is cut off on paper */
        format_set_text_wrap (book->table_formats[kind]);
    }
  return book->table_formats[kind];
}

static void
set_look (lxw_format *format, AduSheetLook look)
{
  switch (look)
    {
    case ADU_SHEET_LOOK_TITLE:
      format_set_bold (format);
      format_set_font_size (format, 14);
      format_set_align (format, LXW_ALIGN_CENTER_ACROSS);
      break;
    case ADU_SHEET_LOOK_CENTRE:
      format_set_align (format, LXW_ALIGN_CENTER_ACROSS);
      break;
    case ADU_SHEET_LOOK_HEADING:
      format_set_bold (format);
      break;
    case ADU_SHEET_LOOK_HEAD:
      set_head (format);
      format_set_align (format, LXW_ALIGN_CENTER);
      format_set_border (format, LXW_BORDER_THIN);
      break;
    case ADU_SHEET_LOOK_TOTAL:
      format_set_bold (format);
      format_set_border (format, LXW_BORDER_THIN);
      break;
    case ADU_SHEET_LOOK_CELL:
      format_set_border (format, LXW_BORDER_THIN);
      break;
    case ADU_SHEET_LOOK_PLAIN:
    default:
      break;
    }
}

lxw_format *
adu_book_format (AduBook *book, AduSheetLook look, AduCellKind kind)
{
  if (book->formats[look][kind] == NULL)
    {
      book->formats[look][kind] = new_format (book, kind);
      set_look (book->formats[look][kind], look);
    }
  return book->formats[look][kind];
}

/* --- closing --------------------------------------------------------------------------------------------------- */

/* The library seldom says why; a full disk can be seen as long as what was written stands there. */
static void
say_why (const AduBook *book, GError **error)
{
  struct statvfs disk;

  if (error == NULL || *error == NULL || statvfs (book->folder, &disk) != 0 ||
      (guint64) disk.f_bavail * disk.f_frsize > FULL)
    return;
  g_clear_error (error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "writing %s: %s", book->path, g_strerror (ENOSPC));
}

/**
 * adu_book_is_whole:
 * @book: a workbook
 * @error: return location for what went wrong so far
 *
 * For long work that need not be done for nothing.
 *
 * Returns: whether everything written until now was taken
 */
gboolean
adu_book_is_whole (AduBook *book, GError **error)
{
  if (book->error == NULL)
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (book->error);
  say_why (book, error);
  return FALSE;
}

static void
write_file (AduBook *book)
{
  locale_t before;

  if (book->error != NULL)
    return;
  for (guint i = 0; i < book->sheets->len; i++)
    adu_sheet_finish (g_ptr_array_index (book->sheets, i));
  before = book->c_locale != (locale_t) 0 ? uselocale (book->c_locale) : (locale_t) 0;
  /* frees the workbook, whatever it returns */
  adu_book_take_code (book, workbook_close (g_steal_pointer (&book->workbook)));
  if (book->c_locale != (locale_t) 0)
    uselocale (before);
}

static void
count (const AduBook *book, AduBookCounts *counts)
{
  *counts = (AduBookCounts){ .sheets = book->leaves->len };
  for (guint i = 0; i < book->leaves->len; i++)
    {
      const AduTally *tally = &((const AduLeaf *) g_ptr_array_index (book->leaves, i))->tally;

      counts->rows += tally->rows;
      counts->texts += tally->texts;
      counts->numbers += tally->numbers;
    }
}

/**
 * adu_book_close:
 * @book: a workbook
 * @counts: (out) (nullable): what stands in it
 * @error: return location for a %G_IO_ERROR
 *
 * Writes the file, opens it again and compares, syncs, and gives it its name. Blocks. Afterwards @book can only be
 * freed.
 *
 * Returns: %TRUE if it stands there whole; %FALSE, and nothing stands there that did not before, if not
 */
gboolean
adu_book_close (AduBook *book, AduBookCounts *counts, GError **error)
{
  write_file (book);
  if (!adu_book_is_whole (book, error) || !adu_book_check (book->part, book->leaves, error) ||
      !adu_deliver_file (book->path, book->part, book->how, error))
    {
      say_why (book, error);
      return FALSE;
    }
  if (counts != NULL)
    count (book, counts);
  return TRUE;
}
