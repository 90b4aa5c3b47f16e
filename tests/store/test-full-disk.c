/* test-full-disk.c — the disk is full, or fails, at any point of any action: what is said to be saved is, and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every action that is journaled is tried with a disk that fails at any of its writes. Whatever it answers, the journal
 * has grown exactly if it said so, and the register is sound.
 */
#include "config.h"

#include <sqlite3.h>

#include "store/adu-store-letters.h"
#include "store/adu-store-recaps.h"
#include "store/adu-store-recovery.h"
#include "tests/store/faulty-vfs.h"
#include "tests/store/inspections.h"

typedef struct
{
  Fixture *f;
  gint64 id;         /* a supervisory case that is disposed */
  gint64 letter;     /* of it, a draft */
  guint round;
  char *action; /* new for each try */
} Ask;

#define CALL(name, ...)                                                                                              \
  static void name (Ask *a, AduStore *store, AduActor *actor, GAsyncReadyCallback callback, gpointer data)           \
  {                                                                                                                  \
    __VA_ARGS__;                                                                                                     \
  }
#define TO callback, data

static AduStepRequest *
step_of (Ask *a, AduStep step)
{
  AduStepRequest *request = fixture_step (a->f, step);

  g_free (request->action);
  request->action = g_strdup (a->action);
  request->note = g_strdup ("catatan");
  request->when = adu_clock_now (a->f->clock);
  return request;
}

static const AduField village[] = { ADU_FIELD_VILLAGE };

CALL (do_register, g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (a->f->clock));
      adu_case_set_text (value, ADU_FIELD_DESCRIPTION, a->action);
      adu_store_register_async (store, actor, a->action, value, NULL, NULL, 0, TO))
CALL (edit, g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (a->f->clock));
      adu_case_set_text (value, ADU_FIELD_VILLAGE, a->action);
      adu_store_edit_async (store, actor, a->action, a->id, 0, value, village, 1, NULL, TO))
CALL (step, g_autoptr (AduStepRequest) request = step_of (a, ADU_STEP_FOLLOW_UP);
      adu_store_step_async (store, actor, a->id, 0, request, TO))
CALL (attach, g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
      g_autofree char *text = g_strnfill (200000 + a->round, 'x'); g_autoptr (GBytes) bytes = g_bytes_new (text, 200000 + a->round);
      g_ptr_array_add (evidence, adu_evidence_new_file ("catatan.txt", bytes));
      adu_store_attach_async (store, actor, a->action, a->id, evidence, TO))
CALL (bytes, adu_store_attachment_bytes_async (store, actor, 1, TO))
CALL (note, adu_store_note_async (store, actor, "print-receipt", a->id, NULL, TO))
CALL (reveal, adu_store_reveal_async (store, actor, a->id, "surat", TO))
CALL (reveal_rows, adu_store_reveal_rows_async (store, actor, &a->id, 1, "surat", TO))
CALL (outgoing, adu_store_outgoing_async (store, actor, a->id, "surat", "***", NULL, TO))
CALL (office, g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (store));
      g_free (office->text[ADU_OFFICE_HEAD_NAME]); office->text[ADU_OFFICE_HEAD_NAME] = g_strdup (a->action);
      adu_store_save_office_async (store, actor, office, TO))
CALL (item, AduListItem it = { .name = a->action, .active = TRUE };
      adu_store_save_list_item_async (store, actor, ADU_LIST_UNIT, &it, TO))
CALL (official, AduOfficial it = { .name = a->action, .roles = ADU_ROLE_CLERK, .active = TRUE };
      adu_store_save_official_async (store, actor, &it, TO))
CALL (rules, adu_store_save_rules_async (store, actor, adu_store_standard (store), adu_store_calendar (store), a->action, TO))
CALL (letter, g_autoptr (AduLetter) draft = adu_letter_new (ADU_LETTER_ANSWER, a->id);
      draft->text = adu_letter_shipped_text (ADU_LETTER_ANSWER);
      adu_store_save_letter_async (store, actor, a->action, draft, TO))
CALL (move_letter, AduLetterMove move = { .to = a->round % 2 == 0 ? ADU_LETTER_INITIALLED : ADU_LETTER_VOID,
                                          .on = adu_clock_today (a->f->clock), 
                             .reason = (char *) "salah" };
      adu_store_move_letter_async (store, actor, a->action, a->letter, 0, &move, NULL, TO))
CALL (inspection, g_autoptr (AduInspection) plan = inspections_plan (a->f, a->id);
      adu_store_save_inspection_async (store, actor, a->action, plan, 0, TO))
CALL (import, AduInspectionImport *import = adu_inspection_import_new (a->id, 0);
      g_ptr_array_add (import->evidence, adu_evidence_new_note (a->action));
      adu_inspection_free (import->value); import->value = inspections_plan (a->f, a->id);
      adu_store_import_inspection_async (store, actor, a->action, import, TO))
CALL (recap, AduPeriod month = adu_period_around (ADU_PERIOD_MONTH, adu_day_new (2026, 10, 1));
      adu_store_issue_recap_async (store, actor, a->action, adu_period_move (month, -(gint) a->round), TO))
CALL (recovery, adu_store_new_recovery_code_async (store, actor, TO))

typedef enum
{
  VALUE,
  NUMBER,
  DONE,
} Answer;

static const struct
{
  const char *name;
  void (*ask) (Ask *a, AduStore *store, AduActor *actor, GAsyncReadyCallback callback, gpointer data);
  Answer answer;
  GDestroyNotify free;
} actions[] = {
  { "register", do_register, NUMBER, NULL },
  { "edit", edit, DONE, NULL },
  { "step", step, DONE, NULL },
  { "attach", attach, VALUE, (GDestroyNotify) g_ptr_array_unref },
  { "bytes", bytes, VALUE, (GDestroyNotify) g_bytes_unref },
  { "note", note, DONE, NULL },
  { "reveal", reveal, VALUE, (GDestroyNotify) adu_case_free },
  { "reveal-rows", reveal_rows, VALUE, (GDestroyNotify) g_ptr_array_unref },
  { "outgoing", outgoing, VALUE, (GDestroyNotify) adu_outgoing_free },
  { "office", office, DONE, NULL },
  { "item", item, NUMBER, NULL },
  { "official", official, NUMBER, NULL },
  { "rules", rules, VALUE, (GDestroyNotify) g_ptr_array_unref },
  { "letter", letter, NUMBER, NULL },
  { "move-letter", move_letter, DONE, NULL },
  { "inspection", inspection, NUMBER, NULL },
  { "import", import, NUMBER, NULL },
  { "recap", recap, NUMBER, NULL },
  { "recovery", recovery, VALUE, g_free },
};

/* Entries of the journal, read by somebody else. */
static gint
entries (Fixture *f)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  gint n;

  g_assert_cmpint (sqlite3_open_v2 (f->path, &db, SQLITE_OPEN_READWRITE, "unix"), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT count (*) FROM journal", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return n;
}

/* Whether it is said to have been done. */
static gboolean
do_it (guint which, Ask *a)
{
  Fixture *f = a->f;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer value;

  WAIT (result, actions[which].ask (a, f->store, f->actor, CALLBACK));
  if (actions[which].answer == NUMBER)
    adu_store_finish_number (result, &error);
  else if (actions[which].answer == DONE)
    adu_store_finish (result, &error);
  else if ((value = adu_store_finish_value (result, &error)) != NULL)
    actions[which].free (value);
  if (error != NULL && !g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_DISK_FULL) &&
      !g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_IO))
    g_error ("%s: %s", actions[which].name, error->message);
  return error == NULL;
}

/* A draft of a letter that has not moved yet. */
static gint64
new_letter (Fixture *f, gint64 id)
{
  g_autoptr (AduLetter) draft = adu_letter_new (ADU_LETTER_ANSWER, id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *action = g_uuid_string_random ();

  draft->text = adu_letter_shipped_text (ADU_LETTER_ANSWER);
  WAIT (result, adu_store_save_letter_async (f->store, f->actor, action, draft, CALLBACK));
  return adu_store_finish_number (result, NULL);
}

/* Fails at the first, the second, … later and later write or sync until none is left; how often it was not done. */
static guint
sweep (guint which, Ask *a, gint times, int code)
{
  gboolean hit = TRUE;
  guint refused = 0;

  for (gint after = 1; hit; after += 1 + after / 3, a->round++)
    {
      gint before;
      gboolean said;

      a->letter = new_letter (a->f, a->id);
      a->action = g_uuid_string_random ();
      before = entries (a->f);
      faulty_vfs_arm (after, times, code);
      said = do_it (which, a);
      hit = faulty_vfs_disarm ();
      refused += !said;
      if ((entries (a->f) > before) != said)
        g_error ("%s, %d writes before the disk fails: said %d", actions[which].name, after - 1, said);
      g_assert_true (hit || said);
      g_free (a->action);
    }
  return refused;
}

static void
test_full (Fixture *f, gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  Ask a = { .f = f, .id = inspections_case (f, ADU_YES, ADU_YES) };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  inspections_attach (f, a.id, "ktp.png", inspections_png, sizeof inspections_png);
  g_assert_cmpuint (sweep (which, &a, 1000, SQLITE_FULL), >, 0);
  sweep (which, &a, 1, SQLITE_IOERR_FSYNC);
  WAIT (result, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (result, NULL);
  g_assert_nonnull (findings);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strconcat ("/store/full-disk/", actions[i].name, NULL);

      g_test_add (name, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_full, fixture_tear_down);
    }
  return g_test_run ();
}
