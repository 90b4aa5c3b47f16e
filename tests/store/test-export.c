/* test-export.c — whole cases leave in order, without the people unless a reason is given, and never unjournaled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "store/adu-store-export.h"
#include "store/fixture.h"

#define NAME "Yosefina Bukifan"
#define PHONE "0813 3899 7711"
#define NIK "5303124407880002"
#define ADDRESS "Jalan Sonbay nomor 17"

/* What a sink saw. */
typedef struct
{
  GPtrArray *subjects;
  GString *texts; /* everything readable */
  guint revealed;
  guint withheld;
  guint attachments;
  guint stop_at; /* 0 = never */
  GCancellable *cancel; /* at @stop_at, instead of failing; nullable */
} Seen;

static void
seen_init (Seen *seen)
{
  *seen = (Seen){ .subjects = g_ptr_array_new_with_free_func (g_free), .texts = g_string_new (NULL) };
}

static void
seen_clear (Seen *seen)
{
  g_ptr_array_unref (seen->subjects);
  g_string_free (seen->texts, TRUE);
}

static void
see (Seen *seen, const char *text)
{
  if (text != NULL)
    g_string_append_printf (seen->texts, "%s\n", text);
}

static gboolean
sink (const AduExported *exported, guint n, guint of, gpointer user_data, GError **error)
{
  Seen *seen = user_data;
  const AduRecord *record = exported->record;

  g_assert_cmpuint (n, <=, of);
  g_ptr_array_add (seen->subjects, g_strdup (record->row->subject));
  see (seen, record->row->subject);
  see (seen, record->row->unit_name);
  for (guint field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    see (seen, record->value->text[field]);
  for (guint i = 0; i < record->history->len; i++)
    {
      const AduEntry *entry = g_ptr_array_index (record->history, i);

      see (seen, entry->note);
      see (seen, entry->by);
      see (seen, entry->to_name);
      for (guint c = 0; c < entry->changes->len; c++)
        see (seen, ((const AduChange *) g_ptr_array_index (entry->changes, c))->after);
    }
  seen->revealed += exported->revealed ? 1 : 0;
  seen->withheld += exported->withheld ? 1 : 0;
  seen->attachments += record->attachments->len;
  if (seen->stop_at == 0 || n < seen->stop_at)
    return TRUE;
  if (seen->cancel != NULL)
    {
      g_cancellable_cancel (seen->cancel);
      return TRUE;
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return FALSE;
}

static gint64
export_as (Fixture *f, AduActor *actor, AduFind *find, const char *reveal, Seen *seen, GError **error)
{
  const AduExportRequest request = { .find = find, .reveal = reveal, .instead = "[…]" };
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_export_async (f->store, actor, &request, sink, seen, NULL, CALLBACK));
  return adu_store_finish_number (result, error);
}

static gint64
add_case (Fixture *f, const char *subject, gboolean confidential, gint64 denied)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, subject);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Uraian asli dari " NAME);
  adu_case_set_text (value, ADU_FIELD_UNIT_SUMMARY, "Ringkasan: yosefina menunggu, telp 081338997711");
  adu_case_set_text (value, ADU_FIELD_INCIDENT_PLACE, "rumah di jalan Sonbay nomor 17");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, NAME);
  adu_case_set_text (value, ADU_FIELD_PHONE, PHONE);
  adu_case_set_text (value, ADU_FIELD_ID_NUMBER, NIK);
  adu_case_set_text (value, ADU_FIELD_ADDRESS, ADDRESS);
  value->confidential = confidential;
  g_ptr_array_add (evidence, adu_evidence_new_note ("foto di telepon " NAME));
  WAIT (result, adu_store_register_async (f->store, f->actor, action, value, evidence, &denied, denied != 0 ? 1 : 0,
                                          CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  return id;
}

static void
assert_nobody (const char *texts)
{
  static const char *const secrets[] = { "osefina", "ukifan", "3899", "38997711", "124407", "onbay", "Uraian asli" };

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (strstr (texts, secrets[i]) != NULL)
      g_error ("“%s” is in: %s", secrets[i], texts);
}

static gint64
count_entries (Fixture *f, gint64 id, const char *action)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = NULL;
  gint64 n = 0;

  WAIT (result, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < record->history->len; i++)
    n += g_str_equal (((const AduEntry *) g_ptr_array_index (record->history, i))->action, action) ? 1 : 0;
  return n;
}

static void
test_masked (Fixture *f, gconstpointer data)
{
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (AduFind) ordered = adu_find_with_sort (find, ADU_SORT_NUMBER, FALSE);
  g_autoptr (GError) error = NULL;
  gint64 id = add_case (f, "Obat kosong, kata Yosefina Bukifan", FALSE, 0);
  Seen seen;

  add_case (f, "Perkara rahasia di sini", TRUE, 0);
  fixture_register (f, "Antre lama", "Budi & Ani <Puskesmas>");
  seen_init (&seen);
  g_assert_cmpint (export_as (f, f->actor, ordered, NULL, &seen, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_cmpuint (seen.subjects->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (seen.subjects, 0), ==, "Obat kosong, kata […]");
  g_assert_cmpstr (g_ptr_array_index (seen.subjects, 1), ==, NULL);
  g_assert_cmpstr (g_ptr_array_index (seen.subjects, 2), ==, "Antre lama");
  g_assert_cmpuint (seen.revealed, ==, 0);
  g_assert_cmpuint (seen.withheld, ==, 1);
  g_assert_cmpuint (seen.attachments, ==, 0);
  assert_nobody (seen.texts->str);
  g_assert_null (strstr (seen.texts->str, "Perkara rahasia"));
  g_assert_nonnull (strstr (seen.texts->str, "Ringkasan: […] menunggu, telp […]"));
  g_assert_cmpint (count_entries (f, id, "reveal"), ==, 0);
  seen_clear (&seen);
}

static void
test_revealed (Fixture *f, gconstpointer data)
{
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = add_case (f, "Obat kosong, kata Yosefina", FALSE, 0);
  Seen seen;

  seen_init (&seen);
  g_assert_cmpint (export_as (f, f->actor, find, "", &seen, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpuint (seen.subjects->len, ==, 0);
  g_assert_cmpint (export_as (f, f->actor, find, "diminta Inspektorat", &seen, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpuint (seen.revealed, ==, 1);
  g_assert_nonnull (strstr (seen.texts->str, NAME));
  g_assert_nonnull (strstr (seen.texts->str, PHONE));
  g_assert_nonnull (strstr (seen.texts->str, "Uraian asli"));
  g_assert_cmpint (count_entries (f, id, "reveal"), ==, 1);
  seen_clear (&seen);
}

/* A clerk gets no names, the official it is about gets nothing at all, nobody gets an error. */
static void
test_rights (Fixture *f, gconstpointer data)
{
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (AduActor) clerk = NULL;
  g_autoptr (AduActor) nobody = NULL; /* signed in, without a role */
  const AduOfficial official = { .code = (char *) "tu", .name = (char *) "Tata Usaha", .roles = ADU_ROLE_CLERK, .active = TRUE };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;
  Seen seen;

  WAIT (result, adu_store_save_official_async (f->store, f->actor, &official, CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  clerk = adu_actor_new (id, "tu", "Tata Usaha", ADU_ROLE_CLERK);
  nobody = adu_actor_new (id, "tu", "Tata Usaha", 0);
  add_case (f, "Tentang orang lain", FALSE, 0);
  add_case (f, "Tentang petugas tata usaha", FALSE, id);
  add_case (f, "Rahasia", TRUE, 0);
  seen_init (&seen);
  g_assert_cmpint (export_as (f, clerk, find, "ingin tahu", &seen, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_cmpint (export_as (f, NULL, find, NULL, &seen, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_cmpint (export_as (f, nobody, find, NULL, &seen, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpint (export_as (f, clerk, find, NULL, &seen, &error), ==, 1);
  g_assert_cmpuint (seen.subjects->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (seen.subjects, 0), ==, "Tentang orang lain");
  seen_clear (&seen);
}

/* Ids somebody kept from another list are no way around: what is not there for the actor is left out. */
static void
test_ids (Fixture *f, gconstpointer data)
{
  gint64 ids[] = { 0, 0, 4711 };
  AduExportRequest request = { .ids = ids, .n_ids = 3, .instead = "x" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Seen seen;

  ids[1] = add_case (f, "pertama", FALSE, 0);
  ids[0] = add_case (f, "kedua", FALSE, 0);
  seen_init (&seen);
  WAIT (result, adu_store_export_async (f->store, f->actor, &request, sink, &seen, NULL, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (result, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpstr (g_ptr_array_index (seen.subjects, 0), ==, "kedua");
  g_assert_cmpstr (g_ptr_array_index (seen.subjects, 1), ==, "pertama");
  seen_clear (&seen);
}

static void
test_stopped (Fixture *f, gconstpointer data)
{
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  const AduExportRequest request = { .find = find };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Seen seen;

  for (guint i = 0; i < 5; i++)
    fixture_register (f, "Antre", "Ani");
  seen_init (&seen);
  seen.stop_at = 3;
  g_assert_cmpint (export_as (f, f->actor, find, NULL, &seen, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (seen.subjects->len, ==, 3);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  seen.stop_at = 0;
  WAIT (result, adu_store_export_async (f->store, f->actor, &request, sink, &seen, cancelled, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (result, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (seen.subjects->len, ==, 3);
  g_clear_error (&error);
  g_assert_cmpint (export_as (f, f->actor, find, NULL, &seen, &error), ==, 5); /* the reader is as before */
  seen_clear (&seen);
}

/* Cancelled while it reads, more often than there are readers: each reads on afterwards, and what was written since. */
static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (AduFind) find = adu_find_new ();
  const AduExportRequest request = { .find = find };
  g_autoptr (GError) error = NULL;
  Seen seen;

  for (guint i = 0; i < 5; i++)
    fixture_register (f, "Antre", "Ani");
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;

      seen_init (&seen);
      seen.stop_at = 2;
      seen.cancel = cancellable;
      WAIT (result, adu_store_export_async (f->store, f->actor, &request, sink, &seen, cancellable, CALLBACK));
      g_assert_cmpint (adu_store_finish_number (result, &error), ==, -1);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (seen.subjects->len, ==, 2);
      g_clear_error (&error);
      seen_clear (&seen);
    }
  fixture_register (f, "Sesudahnya", "Ani");
  for (guint i = 0; i < 6; i++)
    {
      seen_init (&seen);
      g_assert_cmpint (export_as (f, f->actor, find, NULL, &seen, &error), ==, 6);
      g_assert_no_error (error);
      seen_clear (&seen);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/export/masked", test_masked);
  ADD ("/export/revealed", test_revealed);
  ADD ("/export/rights", test_rights);
  ADD ("/export/ids", test_ids);
  ADD ("/export/stopped", test_stopped);
  ADD ("/export/cancelled", test_cancelled);
  return g_test_run ();
}
