/* test-attachments.c — the bytes that came in come out; what is damaged, disguised or too large is not evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "store/adu-attachment-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "tests/store/rows.h"

typedef struct
{
  char *folder;
  char *path;
  AduDb *db;
  gint64 seq;
} Register;

static void
set_up (Register *r, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  r->folder = g_dir_make_tmp ("aduan-attach-XXXXXX", NULL);
  r->path = g_build_filename (r->folder, "rows.aduan", NULL);
  r->db = rows_open (r->path);
  rows_fill (r->db, 3, 1, 3, NULL);
  rows_run (r->db, "BEGIN");
  adu_journal_sql_append (r->db, 1000, 1, "attach", 1, NULL, NULL, &r->seq, &error);
  g_assert_no_error (error);
  rows_run (r->db, "COMMIT");
}

static void
tear_down (Register *r, gconstpointer data)
{
  adu_db_free (r->db);
  g_unlink (r->path);
  g_rmdir (r->folder);
  g_free (r->path);
  g_free (r->folder);
}

static GPtrArray *
evidence_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
}

/* Files @evidence in a transaction of its own. */
static gboolean
add (Register *r, GPtrArray *evidence, GArray *ids, GError **error)
{
  g_autoptr (AduTxn) txn = adu_txn_begin (r->db, error);

  return txn != NULL && adu_attachment_sql_add (r->db, 1, r->seq, 1, 1000, evidence, ids, error) &&
         adu_txn_commit (txn, error);
}

static gint64
number (Register *r, const char *sql)
{
  gint64 n = -1;

  g_assert_true (adu_db_number (r->db, &n, -1, NULL, sql, ""));
  return n;
}

static GBytes *
sha_of (Register *r, gint64 id)
{
  g_autoptr (AduQuery) query = adu_db_query (r->db, NULL, "SELECT sha FROM attachment WHERE id = ?1", "l", id);

  g_assert_true (adu_query_next (query, NULL));
  return adu_query_bytes (query, 0);
}

/* A PDF of @size bytes. */
static GBytes *
pdf_new (gsize size, guint8 fill)
{
  guint8 *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (fill + i * 31 + i / 251);
  memcpy (data, "%PDF-1.4\n", MIN (size, 9));
  return g_bytes_new_take (data, size);
}

static void
test_bytes (Register *r, gconstpointer data)
{
  static const gsize sizes[] = { 9, 1048575, 1048576, 1048577, 5000000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GPtrArray) evidence = evidence_new ();
      g_autoptr (GBytes) in = pdf_new (sizes[i], (guint8) i), out = NULL, sha = NULL;
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GPtrArray) list = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *hex = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, in);
      const AduAttachment *item;

      g_ptr_array_add (evidence, adu_evidence_new_file ("surat.pdf", in));
      g_assert_true (add (r, evidence, ids, &error));
      g_assert_no_error (error);
      sha = sha_of (r, g_array_index (ids, gint64, 0));
      out = adu_attachment_sql_bytes (r->db, sha, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (in, out));
      list = adu_attachment_sql_list (r->db, 1, g_array_index (ids, gint64, 0), &error);
      item = g_ptr_array_index (list, 0);
      g_assert_cmpstr (item->sha256, ==, hex);
      g_assert_cmpstr (item->mime, ==, "application/pdf");
      g_assert_cmpint (item->size, ==, sizes[i]);
      g_assert_cmpstr (item->added_by, ==, "Petugas 1");
    }
}

/* The same bytes twice stand there once. */
static void
test_once (Register *r, gconstpointer data)
{
  g_autoptr (GPtrArray) evidence = evidence_new ();
  g_autoptr (GBytes) bytes = pdf_new (3000000, 7);

  g_ptr_array_add (evidence, adu_evidence_new_file ("a.pdf", bytes));
  g_ptr_array_add (evidence, adu_evidence_new_file ("b.pdf", bytes));
  g_assert_true (add (r, evidence, NULL, NULL));
  g_assert_cmpint (number (r, "SELECT count (*) FROM attachment"), ==, 2);
  g_assert_cmpint (number (r, "SELECT count (*) FROM blob"), ==, 1);
  g_assert_cmpint (number (r, "SELECT count (*) FROM blob_chunk"), ==, 3);
}

/* One bad piece: none is filed. */
static void
test_all_or_nothing (Register *r, gconstpointer data)
{
  static const char bomb[] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x4E\x20\0\0\x4E\x20\x08\x02\0\0\0\x90\x91\x68\x36";
  static const char script[] = "#!/bin/sh\nrm -rf ~\n";
  g_autofree char *large = g_strnfill (20 * 1000 * 1000 + 1, 'a');
  const struct
  {
    const char *data;
    gsize size;
    AduStoreError code;
  } bad[] = { { bomb, sizeof bomb - 1, ADU_STORE_ERROR_TOO_MANY_PIXELS },
              { script, sizeof script - 1, ADU_STORE_ERROR_FILE_KIND },
              { large, 20 * 1000 * 1000 + 1, ADU_STORE_ERROR_TOO_LARGE },
              { "", 0, ADU_STORE_ERROR_EMPTY_FILE },
              { "Selamat pagi", 12, ADU_STORE_ERROR_MISLABELLED } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) evidence = evidence_new ();
      g_autoptr (GBytes) good = pdf_new (100, 1), wrong = g_bytes_new_static (bad[i].data, bad[i].size);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (evidence, adu_evidence_new_file ("surat.pdf", good));
      g_ptr_array_add (evidence, adu_evidence_new_note ("Dilihat sendiri."));
      g_ptr_array_add (evidence, adu_evidence_new_file ("foto.jpg", wrong));
      g_assert_false (add (r, evidence, NULL, &error));
      g_assert_error (error, ADU_STORE_ERROR, (gint) bad[i].code);
      g_assert_cmpint (number (r, "SELECT count (*) FROM attachment"), ==, 0);
      g_assert_cmpint (number (r, "SELECT count (*) FROM blob"), ==, 0);
    }
}

static void
test_names (Register *r, gconstpointer data)
{
  static const char *const names[] = { "../../.bashrc", "CON",  "a\nb.pdf", "\xE2\x80\xAEgpj.pdf", "", ".", "..",
                                       "/etc/passwd",   "C:\\x.pdf", "\xff\xfe", "nul.pdf" };
  g_autofree char *long_name = g_strnfill (300, 'n');

  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) evidence = evidence_new (), list = NULL;
      g_autoptr (GBytes) bytes = pdf_new (100, 1);
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GError) error = NULL;
      const AduAttachment *item;

      g_ptr_array_add (evidence, adu_evidence_new_file (i < G_N_ELEMENTS (names) ? names[i] : long_name, bytes));
      g_assert_true (add (r, evidence, ids, &error));
      g_assert_no_error (error);
      list = adu_attachment_sql_list (r->db, 1, g_array_index (ids, gint64, 0), NULL);
      item = g_ptr_array_index (list, 0);
      g_assert_true (g_utf8_validate (item->name, -1, NULL));
      g_assert_cmpuint (strlen (item->name), >, 0);
      g_assert_cmpuint (strlen (item->name), <=, 200);
      g_assert_null (strpbrk (item->name, "/\\\n"));
      g_assert_cmpint (item->name[0], !=, '.');
    }
  {
    g_autoptr (GPtrArray) evidence = evidence_new ();
    g_autoptr (GBytes) bytes = pdf_new (100, 1);
    g_autoptr (GError) error = NULL;

    g_ptr_array_add (evidence, adu_evidence_new_file ("\xE2\x80\xAEgpj.exe", bytes)); /* reads "exe.jpg" */
    g_assert_false (add (r, evidence, NULL, &error));
    g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_MISLABELLED);
  }
}

/* One byte of what stands on the disk turned over, or a piece missing: never given out. */
static void
test_damage (Register *r, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE blob_chunk SET data = CAST (x'01' || substr (data, 2) AS BLOB) WHERE n = 1",
    "DELETE FROM blob_chunk WHERE n = 1",
  };
  g_autoptr (GPtrArray) evidence = evidence_new ();
  g_autoptr (GBytes) bytes = pdf_new (2500000, 3), sha = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_ptr_array_add (evidence, adu_evidence_new_file ("a.pdf", bytes));
  g_assert_true (add (r, evidence, ids, NULL));
  sha = sha_of (r, g_array_index (ids, gint64, 0));
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    g_assert_false (adu_db_script (r->db, damages[i], NULL)); /* the register's own guards refuse it */
  adu_db_set_trusted (r->db, TRUE);
  rows_run (r->db, "DROP TRIGGER blob_chunk_frozen; DROP TRIGGER blob_chunk_kept;");
  adu_db_set_trusted (r->db, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GBytes) out = NULL;
      g_autoptr (GError) error = NULL;

      rows_run (r->db, damages[i]);
      out = adu_attachment_sql_bytes (r->db, sha, &error);
      g_assert_null (out);
      g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT);
    }
}

static void
test_notes (Register *r, gconstpointer data)
{
  g_autofree char *long_note = g_strnfill (4001, 'x');
  const char *const bad[] = { "", "   ", "a\x01", "\xff", long_note };
  g_autoptr (GPtrArray) good = evidence_new (), list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) evidence = evidence_new ();
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (evidence, adu_evidence_new_note (bad[i]));
      g_assert_false (add (r, evidence, NULL, &error));
      g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
    }
  g_ptr_array_add (good, adu_evidence_new_note ("Kotak obat, <b>kosong</b> %n"));
  g_assert_true (add (r, good, NULL, NULL));
  list = adu_attachment_sql_list (r->db, 1, 0, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((AduAttachment *) g_ptr_array_index (list, 0))->note, ==, "Kotak obat, <b>kosong</b> %n");
  g_assert_null (((AduAttachment *) g_ptr_array_index (list, 0))->sha256);
}

#define ADD(name, function) g_test_add ("/attachments/" name, Register, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bytes", test_bytes);
  ADD ("once", test_once);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("names", test_names);
  ADD ("damage", test_damage);
  ADD ("notes", test_notes);
  return g_test_run ();
}
