/* rows.h — a register full of made-up complaints, written as rows, for what is asked of many
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here goes through the steps of a complaint: any combination of columns may stand in a row, which is what a
 * search must be right about. The same seed gives the same rows.
 */
#pragma once

#include <glib/gstdio.h>

#include "base/adu-text.h"
#include "core/adu-calendar.h"
#include "core/adu-stage.h"
#include "store/adu-db-private.h"
#include "store/adu-migrate-private.h"
#include "store/adu-search-sql-private.h"
#include "store/adu-store-private.h"
#include "store/adu-tokens-private.h"

#define ROWS_OFFICIALS 6
#define ROWS_UNITS 27
#define ROWS_TOPICS 20
#define ROWS_FIRST_DAY 738000 /* in 2021 */

static const char *const rows_words[] = {
  "obat", "habis", "antrean", "lama", "dokter", "tidak", "ada", "di", "tempat", "petugas", "kasar", "puskesmas",
  "pungutan", "biaya", "rujukan", "ambulans", "terlambat", "pelayanan", "loket", "pendaftaran", "perawat", "bidan",
  "persalinan", "imunisasi", "posyandu", "kartu", "BPJS", "ditolak", "kamar", "kotor", "air", "mati", "lampu", "alat",
  "rusak", "suntikan", "salah", "resep", "vaksin", "malam", "jaga", "kosong", "menunggu", "jam", "diperiksa", "anak",
  "demam", "malaria", "gizi", "buruk", "stunting", "makanan", "jalan", "desa", "tutup", "hari", "libur", "Jum’at",
};
static const char *const rows_names[] = { "Maria", "Yohanes", "Agustinus", "Theresia", "Petrus", "Anna", "Blasius",
                                          "Kornelia", "Lopo", "Tnesi", "Kefi", "Naibobe", "Sila", "Usboko", "Taek" };

/* A row as the oracle knows it. */
typedef struct
{
  gint64 id;
  gint year;
  gint sequence;
  gint channel;
  gint kind;
  gint supervisory;
  gint inspection;
  gint stage;
  gboolean open;
  gboolean anonymous;
  gboolean confidential;
  gint64 unit; /* 0 = none */
  gint64 topic;
  gint64 handler;
  gint64 received;
  gint received_day;
  gint binding_due; /* 0 = none */
  gint stopped;     /* 0 = not */
  char *subject;
  char *subject_key;
  char *name;
  char *phone;
  char *unit_key;
  char *topic_key;
  guint denied; /* bits of officials */
} Rows;

static inline void
rows_free (gpointer data)
{
  Rows *row = data;

  g_free (row->subject);
  g_free (row->subject_key);
  g_free (row->name);
  g_free (row->phone);
  g_free (row->unit_key);
  g_free (row->topic_key);
  g_free (row);
}

static inline void
rows_run (AduDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  adu_db_script (db, sql, &error);
  g_assert_no_error (error);
}

/* A new file with the schema, officials, units, topics and rules of no matter; open for writing. */
static inline AduDb *
rows_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  AduDb *db = adu_db_open (path, ADU_DB_CREATE, &error);

  g_assert_no_error (error);
  adu_store_register_resources ();
  adu_migrate_run (db, &error);
  g_assert_no_error (error);
  rows_run (db, "BEGIN");
  for (guint i = 1; i <= ROWS_OFFICIALS; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("INSERT INTO official (id, code, name, roles) VALUES (%u, 'o%u', 'Petugas %u', 1)", i, i, i);

      rows_run (db, sql);
    }
  for (guint i = 1; i <= ROWS_UNITS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO unit (id, code, name, name_key, position) VALUES "
                                              "(%u, 'u%u', 'Puskesmas %c%u', 'puskesmas %c%u', %u)",
                                              i, i, (char) ('A' + (i * 7) % 26), i, (char) ('a' + (i * 7) % 26), i, i);

      rows_run (db, sql);
    }
  for (guint i = 1; i <= ROWS_TOPICS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO topic (id, code, name, name_key, position) VALUES "
                                              "(%u, 't%u', 'Topik %u', 'topik %u', %u)", i, i, i, i, i);

      rows_run (db, sql);
    }
  rows_run (db, "INSERT INTO standard (id, text, recorded_at) VALUES (1, '', 0);"
                "INSERT INTO calendar (id, week, recorded_at) VALUES (1, 31, 0);");
  for (guint year = 2021; year <= 2026; year++)
    {
      g_autofree char *sql =
        g_strdup_printf ("INSERT INTO number_book (book, year, last) VALUES (1, %u, 1000000)", year);

      rows_run (db, sql);
    }
  rows_run (db, "COMMIT");
  return db;
}

static inline char *
rows_text (GRand *random, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      /* the frequent words are frequent, as in speech */
      guint size = G_N_ELEMENTS (rows_words), a = g_rand_int_range (random, 0, (gint) size);
      guint b = g_rand_int_range (random, 0, (gint) size);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", rows_words[MIN (a, b)]);
    }
  return g_string_free (text, FALSE);
}

static inline Rows *
rows_make (GRand *random, gint64 id, guint n)
{
  Rows *row = g_new0 (Rows, 1);
  gint day = ROWS_FIRST_DAY + (gint) ((id * 1900) / (gint64) n);

  row->id = id;
  row->year = 2021 + (gint) ((id * 6 - 1) / (gint64) n);
  row->year = MIN (row->year, 2026);
  row->sequence = (gint) id;
  row->channel = g_rand_int_range (random, 0, ADU_N_CHANNELS);
  row->kind = g_rand_int_range (random, 0, ADU_N_KINDS);
  row->supervisory = g_rand_int_range (random, 0, 3);
  row->inspection = g_rand_int_range (random, 0, 3);
  /* an office has its hands full with some dozens, however long it has kept its register */
  row->stage = id + 300 <= (gint64) n ? ADU_STAGE_CLOSED + g_rand_int_range (random, 0, 6)
                                         : g_rand_int_range (random, 0, ADU_N_STAGES);
  row->stage = MIN (row->stage, ADU_N_STAGES - 1);
  row->open = adu_stage_is_open ((AduStage) row->stage);
  row->anonymous = g_rand_int_range (random, 0, 10) == 0;
  row->confidential = g_rand_int_range (random, 0, 12) == 0;
  row->unit = g_rand_int_range (random, 0, ROWS_UNITS + 1);
  row->topic = g_rand_int_range (random, 0, ROWS_TOPICS + 1);
  row->handler = g_rand_int_range (random, 0, ROWS_OFFICIALS + 1);
  row->received_day = day - (gint) g_rand_int_range (random, 0, 4);
  row->received = ((gint64) row->received_day - 719163) * 86400 - 8 * 3600 + g_rand_int_range (random, 0, 86400);
  row->binding_due = g_rand_int_range (random, 0, 20) == 0 ? 0 : row->received_day + 14 + g_rand_int_range (random, 0, 40);
  row->stopped = row->open ? 0 : row->received_day + g_rand_int_range (random, 1, 30);
  row->subject = rows_text (random, 4);
  row->subject_key = adu_text_fold (row->subject);
  row->name = g_strdup_printf ("%s %s", rows_names[g_rand_int_range (random, 0, G_N_ELEMENTS (rows_names))],
                               rows_names[g_rand_int_range (random, 0, G_N_ELEMENTS (rows_names))]);
  row->phone = g_strdup_printf ("08%02d-%04d-%04d", g_rand_int_range (random, 11, 60),
                                g_rand_int_range (random, 0, 10000), g_rand_int_range (random, 0, 10000));
  row->unit_key = row->unit == 0 ? g_strdup ("")
                                 : g_strdup_printf ("puskesmas %c%d", (char) ('a' + (row->unit * 7) % 26), (gint) row->unit);
  row->topic_key = row->topic == 0 ? g_strdup ("") : g_strdup_printf ("topik %d", (gint) row->topic);
  for (guint i = 1; i <= ROWS_OFFICIALS; i++)
    if (i == 3 && g_rand_int_range (random, 0, 15) == 0)
      row->denied |= 1u << i;
  return row;
}

/* What runs, by its limit; then what has none; then what is answered, the newest answer first. */
static inline gint
rows_due_order (const Rows *row)
{
  if (row->stopped != 0)
    return 20000000 - row->stopped;
  return row->binding_due != 0 ? row->binding_due : 9999999;
}

static inline void
rows_put (AduDb *db, const Rows *row, const char *description)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_strdup_printf ("row-%" G_GINT64_FORMAT, row->id);
  g_autofree char *number = g_strdup_printf ("ADU-%d-%04d", row->year, row->sequence);
  g_autofree char *name_key = row->anonymous ? NULL : adu_text_fold (row->name);
  g_autofree char *digits = adu_tokens_phone (row->phone);

  adu_db_run (db, &error,
              "INSERT INTO complaint (id, action, year, sequence, number, registered, registered_by, channel, present, "
              "kind, supervisory, inspection, anonymous, confidential, topic, unit, subject, description, stage, open, "
              "handler, received, received_day, binding_kind, binding_unit, binding_due, stopped, standard, calendar, "
              "due_order, subject_key, complainant_key, unit_key, topic_key) VALUES "
              "(?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, 0, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, "
              "2, 1, ?22, ?23, 1, 1, ?24, ?25, ?26, ?27, ?28)",
              "lsiisliiiiiikkssiiklikkissss", row->id, action, row->year, row->sequence, number, row->received,
              row->channel, row->kind, row->supervisory, row->inspection, row->anonymous, row->confidential, row->topic,
              row->unit, row->subject, description, row->stage, row->open, row->handler, row->received,
              row->received_day, (gint64) row->binding_due, (gint64) row->stopped,
              rows_due_order (row), row->subject_key, name_key, row->unit_key,
              row->topic_key);
  g_assert_no_error (error);
  adu_db_run (db, &error, "INSERT INTO person (id, name, phone, phone_digits) VALUES (?1, ?2, ?3, ?4)", "lsss", row->id,
              row->name, row->phone, digits);
  g_assert_no_error (error);
  adu_db_run (db, &error, "INSERT INTO case_person (complaint, role, person) VALUES (?1, 0, ?1)", "l", row->id);
  g_assert_no_error (error);
  for (gint64 i = 1; i <= ROWS_OFFICIALS; i++)
    if (row->denied & (1u << i))
      adu_db_run (db, &error, "INSERT INTO case_denied (complaint, official) VALUES (?1, ?2)", "ll", row->id, i);
  g_assert_no_error (error);
}

/* Fills @db with @n rows; what was put in is added to @rows (nullable). The indexes of words are made at the end. */
static inline void
rows_fill (AduDb *db, guint n, guint32 seed, guint description_words, GPtrArray *rows)
{
  GRand *random = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;

  rows_run (db, "BEGIN");
  for (guint i = 1; i <= n; i++)
    {
      Rows *row = rows_make (random, i, n);
      g_autofree char *description = rows_text (random, description_words);

      rows_put (db, row, description);
      if (rows != NULL)
        g_ptr_array_add (rows, row);
      else
        rows_free (row);
    }
  adu_search_sql_rebuild (db, &error);
  g_assert_no_error (error);
  /* what figures count, of those that are closed */
  rows_run (db, "UPDATE complaint SET settled = received_day + 1 + id % 90, outcome = 1 + id % 3, unconfirmed = (id % 7 = 0)"
                " WHERE open = 0");
  rows_run (db, "COMMIT");
  g_rand_free (random);
}
