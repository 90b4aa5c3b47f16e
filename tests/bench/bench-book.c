/* bench-book.c — 100,000 rows of 20 columns as a workbook, against the bare library writing the same cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is written in a process of its own, in turn, so that neither finds what the other left. Reading the book again
 * is not counted: the bare library does not. Prints one line of JSON; fails beyond gate × 1.25.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "report/adu-book-private.h"

#define ROWS 100000
#define COLUMNS 20
#define ROUNDS 3
#define GATE 1.15
#define MEMORY_GATE_MIB 64.0
#define TOLERANCE 1.25

typedef struct
{
  double seconds;
  double mib; /* above what the process had before */
} Cost;

typedef void (*Writer) (const char *path, Cost *cost);

static const char *const texts[] = { "ADU-2026-0001", "Antrean di loket pendaftaran terlalu lama", "Puskesmas Sasi",
                                     "0812 3456 7890", "5303010101900001",
                                     "Petugas tidak ada di tempat pada jam pelayanan; keluarga menunggu dua jam & pulang." };

static AduCellKind
kind_of (guint column)
{
  return column % 5 == 1 ? ADU_CELL_DAY : column % 5 == 3 ? ADU_CELL_NUMBER : ADU_CELL_TEXT;
}

static const char *
text_of (guint row, guint column)
{
  return texts[(row + column) % G_N_ELEMENTS (texts)];
}

static AduDay
day_of (guint row)
{
  return (AduDay){ 739000 + (gint) (row % 3000) };
}

static void
write_ours (const char *path, Cost *cost)
{
  const AduBookOptions options = { .path = path, .how = ADU_DELIVER_REPLACE, .paper = "f4", .title = "t", .author = "a" };
  g_autoptr (AduBook) book = adu_book_new (&options, NULL);
  AduSheetColumn columns[COLUMNS];
  AduSheet *sheet;
  gint64 before = g_get_monotonic_time (), read;

  for (guint c = 0; c < COLUMNS; c++)
    columns[c] = (AduSheetColumn){ "Kolom", kind_of (c) };
  sheet = adu_book_add_table (book, "Daftar", columns, COLUMNS);
  for (guint row = 0; row < ROWS; row++)
    {
      adu_sheet_begin_row (sheet);
      for (guint c = 0; c < COLUMNS; c++)
        if (kind_of (c) == ADU_CELL_DAY)
          adu_sheet_put_day (sheet, c, day_of (row));
        else if (kind_of (c) == ADU_CELL_NUMBER)
          adu_sheet_put_number (sheet, c, row);
        else
          adu_sheet_put_text (sheet, c, text_of (row, c));
    }
  if (!adu_book_close (book, NULL, NULL))
    exit (2);
  cost->seconds = (double) (g_get_monotonic_time () - before) / 1e6;
  read = g_get_monotonic_time ();
  if (!adu_book_check (path, book->leaves, NULL))
    exit (2);
  cost->seconds -= (double) (g_get_monotonic_time () - read) / 1e6;
}

static void
write_bare (const char *path, Cost *cost)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gint64 before = g_get_monotonic_time ();
  lxw_workbook *book = workbook_new_opt (path, &(lxw_workbook_options){ .constant_memory = LXW_TRUE, .tmpdir = folder });
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Daftar");
  lxw_format *day = workbook_add_format (book), *text = workbook_add_format (book), *number = workbook_add_format (book);

  format_set_num_format (day, "dd/mm/yyyy");
  format_set_num_format (text, "@");
  format_set_num_format (number, "#,##0");
  for (guint c = 0; c < COLUMNS; c++)
    worksheet_write_string (sheet, 0, (lxw_col_t) c, "Kolom", text);
  for (guint row = 0; row < ROWS; row++)
    for (guint c = 0; c < COLUMNS; c++)
      if (kind_of (c) == ADU_CELL_DAY)
        worksheet_write_number (sheet, row + 1, (lxw_col_t) c, day_of (row).n - 693594, day);
      else if (kind_of (c) == ADU_CELL_NUMBER)
        worksheet_write_number (sheet, row + 1, (lxw_col_t) c, row, number);
      else
        worksheet_write_string (sheet, row + 1, (lxw_col_t) c, text_of (row, c), text);
  if (workbook_close (book) != LXW_NO_ERROR)
    exit (2);
  cost->seconds = (double) (g_get_monotonic_time () - before) / 1e6;
}

/* The process's own processor time would leave out waiting for the disk, which both do alike. */
static Cost
measure (Writer writer, const char *path)
{
  int pipes[2];
  Cost cost = { 0 };
  int status = 0;
  pid_t child;

  if (pipe (pipes) != 0 || (child = fork ()) < 0)
    exit (2);
  if (child == 0)
    {
      struct rusage before, after;

      getrusage (RUSAGE_SELF, &before);
      writer (path, &cost);
      getrusage (RUSAGE_SELF, &after);
      cost.mib = (double) (after.ru_maxrss - before.ru_maxrss) / 1024.0;
      _exit (write (pipes[1], &cost, sizeof cost) == sizeof cost ? 0 : 2);
    }
  close (pipes[1]);
  if (read (pipes[0], &cost, sizeof cost) != sizeof cost || waitpid (child, &status, 0) != child || status != 0)
    exit (2);
  close (pipes[0]);
  return cost;
}

int
main (void)
{
  const char *folder = g_getenv ("ADUAN_BENCH_FOLDER");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), "bench-book.xlsx", NULL);
  char text[4][G_ASCII_DTOSTR_BUF_SIZE];
  Cost ours = { G_MAXDOUBLE, 0 }, bare = { G_MAXDOUBLE, 0 };
  gboolean fine;

  for (guint round = 0; round < ROUNDS; round++)
    {
      Cost b = measure (write_bare, path), o = measure (write_ours, path);

      bare.seconds = MIN (bare.seconds, b.seconds);
      ours.seconds = MIN (ours.seconds, o.seconds);
      ours.mib = MAX (ours.mib, o.mib);
    }
  (void) unlink (path);
  fine = ours.seconds <= bare.seconds * GATE * TOLERANCE && ours.mib <= MEMORY_GATE_MIB * TOLERANCE;
  g_print ("{\"name\":\"book\",\"rows\":%d,\"columns\":%d,\"ours_s\":%s,\"peer\":\"bare libxlsxwriter\",\"peer_s\":%s,"
           "\"ratio\":%s,\"gate\":1.15,\"peak_mib\":%s,\"gate_mib\":64,\"verdict\":\"%s\"}\n",
           ROWS, COLUMNS, g_ascii_formatd (text[0], sizeof text[0], "%.2f", ours.seconds),
           g_ascii_formatd (text[1], sizeof text[1], "%.2f", bare.seconds),
           g_ascii_formatd (text[2], sizeof text[2], "%.3f", ours.seconds / bare.seconds),
           g_ascii_formatd (text[3], sizeof text[3], "%.1f", ours.mib), fine ? "met" : "missed");
  return fine ? 0 : 1;
}
