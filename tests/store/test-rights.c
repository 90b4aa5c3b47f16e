/* test-rights.c — what each official gets of each kind of secret, through every call of the register's door
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The oracle is core: adu_secrecy_sight() with the facts of the case. What it calls nothing must be absent from every
 * list, count, search and number; a name comes out where it says so and nowhere else, and each time it is journaled.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "core/adu-secrecy.h"
#include "store/adu-db-private.h"
#include "tests/store/fixture.h"

#define N_CASES 5
#define NAME "Zebedeus Tunabenani"
#define PHONE "081299887766"
#define NIK "5303012345678901"
#define WORD "kwetiau" /* in every text */
#define SECRETS "Zebedeus|Tunabenani|zebedeus|81299887766|5303012345678901"

typedef struct
{
  Fixture base;
  gint64 ids[N_CASES];
  char *numbers[N_CASES];
  GPtrArray *actors; /* of AduActor; the last but one handles every case, the last is denied the last case */
} Desk;

/* plain, anonymous, confidential, both; plain and about the last actor */
static const struct
{
  gboolean anonymous, confidential, denied;
} kinds[N_CASES] = { { 0, 0, 0 }, { 1, 0, 0 }, { 0, 1, 0 }, { 1, 1, 0 }, { 0, 0, 1 } };

static const AduRoles roles[] = { ADU_ROLE_OFFICER, ADU_ROLE_HEAD,  ADU_ROLE_HANDLER,       ADU_ROLE_INSPECTOR,
                                  ADU_ROLE_CLERK,   ADU_ROLE_ADMINISTRATOR, ADU_ROLE_HANDLER, ADU_ROLE_OFFICER };
#define N_ACTORS G_N_ELEMENTS (roles)
#define HANDLES (N_ACTORS - 2)
#define DENIED (N_ACTORS - 1)

static AduActor *
add_official (Fixture *f, guint i)
{
  AduOfficial official = { .roles = roles[i], .active = TRUE };
  g_autofree char *code = g_strdup_printf ("uji%u", i);
  g_autofree char *name = g_strdup_printf ("Penguji %c", (char) ('A' + i));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  official.code = code;
  official.name = name;
  WAIT (result, adu_store_save_official_async (f->store, f->actor, &official, CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  return adu_actor_new (id, code, name, roles[i]);
}

static gint64
add_case (Desk *d, guint kind)
{
  Fixture *f = &d->base;
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  gint64 denied = adu_actor_official (g_ptr_array_index (d->actors, DENIED));
  g_autoptr (AduStepRequest) dispose = fixture_step (f, ADU_STEP_DISPOSE);
  g_autoptr (GAsyncResult) result = NULL, disposed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  value->anonymous = kinds[kind].anonymous;
  value->confidential = kinds[kind].confidential;
  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Antrean " WORD);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Antrean panjang karena loket ditutup " WORD);
  adu_case_set_text (value, ADU_FIELD_UNIT, "Puskesmas Wini");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, NAME);
  adu_case_set_text (value, ADU_FIELD_PHONE, PHONE);
  adu_case_set_text (value, ADU_FIELD_ID_NUMBER, NIK);
  WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, &denied, kinds[kind].denied ? 1 : 0,
                                          CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  dispose->to = adu_actor_official (g_ptr_array_index (d->actors, HANDLES));
  dispose->due = adu_day_new (2026, 11, 26);
  WAIT (disposed, adu_store_step_async (f->store, f->actor, id, 0, dispose, CALLBACK));
  g_assert_true (adu_store_finish (disposed, &error));
  g_assert_no_error (error);
  return id;
}

static void
set_up (Desk *d, gconstpointer data)
{
  fixture_set_up (&d->base, data);
  d->actors = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_actor_unref);
  for (guint i = 0; i < N_ACTORS; i++)
    g_ptr_array_add (d->actors, add_official (&d->base, i));
  for (guint i = 0; i < N_CASES; i++)
    {
      d->ids[i] = add_case (d, i);
      d->numbers[i] = g_strdup_printf ("ADU-2026-%04u", i + 1);
    }
}

static void
tear_down (Desk *d, gconstpointer data)
{
  for (guint i = 0; i < N_CASES; i++)
    g_free (d->numbers[i]);
  g_ptr_array_unref (d->actors);
  fixture_tear_down (&d->base, data);
}

static AduSight
sight (guint actor, guint kind)
{
  AduSecrecy secrecy = { .anonymous = kinds[kind].anonymous,
                         .confidential = kinds[kind].confidential,
                         .denied = kinds[kind].denied && actor == DENIED,
                         .handles = actor == HANDLES };

  return adu_secrecy_sight (secrecy, roles[actor]);
}

/* An error says nothing of people. */
static void
assert_silent (const GError *error)
{
  if (error != NULL)
    g_assert_false (g_regex_match_simple (SECRETS, error->message, 0, 0));
}

static gboolean
has_id (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static AduFind *
find_of (const char *text, AduSort sort)
{
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) sorted = adu_find_with_sort (all, sort, FALSE);

  return adu_find_with_text (sorted, text);
}

/* What @actor gets by @text is exactly what they may see (@least: of the people too). */
static void
check_search (Desk *d, guint i, const char *text, AduSight least)
{
  Fixture *f = &d->base;
  AduActor *actor = g_ptr_array_index (d->actors, i);

  for (guint sort = 0; sort < ADU_N_SORTS; sort++)
    {
      g_autoptr (AduFind) find = find_of (text, (AduSort) sort);
      g_autoptr (GAsyncResult) found = NULL, first = NULL, counted = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      guint n = 0;

      WAIT (found, adu_store_find_async (f->store, actor, find, NULL, CALLBACK));
      ids = adu_store_finish_value (found, &error);
      g_assert_no_error (error);
      for (guint kind = 0; kind < N_CASES; kind++)
        {
          gboolean expected = sight (i, kind) >= least;

          if (has_id (ids, d->ids[kind]) != expected)
            g_error ("actor %u, case %u, sort %u, \"%s\": expected %d", i, kind, sort, text, expected);
          n += expected;
        }
      g_assert_cmpuint (ids->len, ==, n);
      WAIT (counted, adu_store_count_async (f->store, actor, find, NULL, CALLBACK));
      g_assert_cmpint (adu_store_finish_number (counted, &error), ==, n);
      WAIT (first, adu_store_first_async (f->store, actor, find, 50, NULL, CALLBACK));
      rows = adu_store_finish_value (first, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, n);
      for (guint r = 0; r < rows->len; r++)
        g_assert_null (((AduRow *) g_ptr_array_index (rows, r))->complainant);
    }
}

static void
test_lists (Desk *d, gconstpointer data)
{
  for (guint i = 0; i < N_ACTORS; i++)
    {
      check_search (d, i, "", ADU_SIGHT_MASKED);
      check_search (d, i, WORD, ADU_SIGHT_MASKED);
      check_search (d, i, "zebedeus", ADU_SIGHT_REVEAL);
      check_search (d, i, PHONE, ADU_SIGHT_REVEAL);
      check_search (d, i, "7766", ADU_SIGHT_REVEAL);
      check_search (d, i, NIK, ADU_SIGHT_REVEAL);
    }
}

/* Opens one case: there or not, without people, and what it says of revealing is what revealing does. */
static void
check_case (Desk *d, guint i, guint kind)
{
  Fixture *f = &d->base;
  AduActor *actor = g_ptr_array_index (d->actors, i);
  AduSight expected = sight (i, kind);
  g_autoptr (GAsyncResult) looked = NULL, opened = NULL, revealed = NULL, unreasoned = NULL;
  g_autoptr (GError) no_number = NULL, no_record = NULL, no_people = NULL, no_reason = NULL;
  g_autoptr (AduRecord) record = NULL;
  g_autoptr (AduCase) value = NULL, without = NULL;
  gint64 id;

  WAIT (looked, adu_store_lookup_async (f->store, actor, d->numbers[kind], CALLBACK));
  id = adu_store_finish_number (looked, &no_number);
  WAIT (opened, adu_store_record_async (f->store, actor, d->ids[kind], NULL, CALLBACK));
  record = adu_store_finish_value (opened, &no_record);
  WAIT (unreasoned, adu_store_reveal_async (f->store, actor, d->ids[kind], "  ", CALLBACK));
  without = adu_store_finish_value (unreasoned, &no_reason);
  g_assert_null (without);
  WAIT (revealed, adu_store_reveal_async (f->store, actor, d->ids[kind], "uji", CALLBACK));
  value = adu_store_finish_value (revealed, &no_people);
  assert_silent (no_record);
  assert_silent (no_people);
  g_assert_cmpint (id == d->ids[kind], ==, expected != ADU_SIGHT_NOTHING);
  g_assert_cmpint (record != NULL, ==, expected != ADU_SIGHT_NOTHING);
  g_assert_cmpint (value != NULL, ==, expected == ADU_SIGHT_REVEAL);
  if (expected == ADU_SIGHT_NOTHING)
    {
      g_assert_error (no_number, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE);
      g_assert_error (no_record, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE);
      g_assert_error (no_people, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE);
      return;
    }
  g_assert_cmpint (record->may_reveal, ==, expected == ADU_SIGHT_REVEAL);
  for (guint field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    if (adu_field_info ((AduField) field)->identity)
      g_assert_true (adu_text_is_empty (adu_case_text (record->value, (AduField) field)));
  if (value != NULL)
    {
      g_assert_cmpstr (adu_case_text (value, ADU_FIELD_COMPLAINANT), ==, NAME);
      g_assert_cmpstr (adu_case_text (value, ADU_FIELD_ID_NUMBER), ==, NIK);
      g_assert_error (no_reason, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
    }
  else
    g_assert_error (no_people, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

static void
test_cases (Desk *d, gconstpointer data)
{
  for (guint i = 0; i < N_ACTORS; i++)
    for (guint kind = 0; kind < N_CASES; kind++)
      check_case (d, i, kind);
}

static void
test_similar_and_rows (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));

  adu_case_set_text (value, ADU_FIELD_PHONE, "+62 812-9988-7766");
  for (guint i = 0; i < N_ACTORS; i++)
    {
      AduActor *actor = g_ptr_array_index (d->actors, i);
      g_autoptr (GAsyncResult) similar = NULL, read = NULL, revealed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = NULL;
      g_autoptr (GPtrArray) rows = NULL, names = NULL;
      guint n = 0;

      WAIT (similar, adu_store_similar_async (f->store, actor, value, NULL, CALLBACK));
      ids = adu_store_finish_value (similar, &error);
      g_assert_no_error (error);
      WAIT (read, adu_store_rows_async (f->store, actor, d->ids, N_CASES, NULL, CALLBACK));
      rows = adu_store_finish_value (read, &error);
      WAIT (revealed, adu_store_reveal_rows_async (f->store, actor, d->ids, N_CASES, "surat keluar", CALLBACK));
      names = adu_store_finish_value (revealed, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, names->len);
      for (guint kind = 0; kind < N_CASES; kind++)
        {
          AduSight expected = sight (i, kind);

          g_assert_cmpint (has_id (ids, d->ids[kind]), ==, expected == ADU_SIGHT_REVEAL);
          if (expected == ADU_SIGHT_NOTHING)
            continue;
          g_assert_cmpint (((AduRow *) g_ptr_array_index (rows, n))->id, ==, d->ids[kind]);
          g_assert_cmpstr (((AduRow *) g_ptr_array_index (names, n))->complainant, ==,
                           expected == ADU_SIGHT_REVEAL ? NAME : NULL);
          n++;
        }
      g_assert_cmpuint (rows->len, ==, n);
    }
}

/* What is written: a step, a correction, evidence. Nobody who does not see the case gets further than "no such case". */
static void
test_writing (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  static const AduField phone[] = { ADU_FIELD_PHONE };

  for (guint i = 0; i < N_ACTORS; i++)
    for (guint kind = 0; kind < N_CASES; kind++)
      {
        AduActor *actor = g_ptr_array_index (d->actors, i);
        AduSight expected = sight (i, kind);
        gboolean registers = adu_actor_may (actor, ADU_MAY_REGISTER), attaches = adu_actor_may (actor, ADU_MAY_ATTACH);
        gboolean records = adu_actor_may (actor, ADU_MAY_RECORD_FOR_OTHERS);
        g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
        g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
        g_autoptr (GPtrArray) filed = NULL;
        g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_FOLLOW_UP);
        g_autoptr (GAsyncResult) stepped = NULL, edited = NULL, attached = NULL;
        g_autoptr (GError) no_step = NULL, no_edit = NULL, no_file = NULL;
        g_autofree char *edit = g_uuid_string_random (), *attach = g_uuid_string_random ();
        gboolean did_step, did_edit;

        request->note = g_strdup ("menelepon farmasi");
        request->when = adu_clock_now (f->clock);
        request->basis = ADU_BASIS_ORAL;
        adu_case_set_text (value, ADU_FIELD_PHONE, PHONE);
        g_ptr_array_add (evidence, adu_evidence_new_note ("foto menyusul"));
        WAIT (stepped, adu_store_step_async (f->store, actor, d->ids[kind], 0, request, CALLBACK));
        did_step = adu_store_finish (stepped, &no_step);
        WAIT (edited, adu_store_edit_async (f->store, actor, edit, d->ids[kind], 0, value, phone, 1, NULL, CALLBACK));
        did_edit = adu_store_finish (edited, &no_edit);
        WAIT (attached, adu_store_attach_async (f->store, actor, attach, d->ids[kind], evidence, CALLBACK));
        filed = adu_store_finish_value (attached, &no_file);
        assert_silent (no_step);
        assert_silent (no_edit);
        assert_silent (no_file);
        /* the decision is the administrator's of the fixture, who is the head: officer and head record it, nobody else */
        g_assert_cmpint (did_step, ==, expected != ADU_SIGHT_NOTHING && records);
        g_assert_cmpint (did_edit, ==, expected == ADU_SIGHT_REVEAL && registers);
        g_assert_cmpint (filed != NULL, ==, expected != ADU_SIGHT_NOTHING && attaches);
      }
}

/* What another decided is recorded with what shows it. */
static void
test_basis (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  AduActor *officer = g_ptr_array_index (d->actors, 0);

  for (guint basis = 0; basis < ADU_N_BASES; basis++)
    {
      g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_FOLLOW_UP);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      request->note = g_strdup ("menelepon farmasi");
      request->when = adu_clock_now (f->clock);
      request->basis = (AduBasis) basis;
      WAIT (result, adu_store_step_async (f->store, officer, d->ids[0], 0, request, CALLBACK));
      g_assert_cmpint (adu_store_finish (result, &error), ==, basis != ADU_BASIS_OWN);
      if (basis == ADU_BASIS_OWN)
        g_assert_nonnull (adu_problems_find (adu_store_error_problems (error), ADU_FIELD_BASIS));
    }
}

/* A correction sets nothing that is somebody's to decide, and shows nobody who was hidden. */
static void
test_edit_guard (Desk *d, gconstpointer data)
{
  static const AduField fields[] = { ADU_FIELD_KIND,       ADU_FIELD_TOPIC,        ADU_FIELD_SUPERVISORY,
                                     ADU_FIELD_INSPECTION, ADU_FIELD_CONFIDENTIAL, ADU_FIELD_ANONYMOUS,
                                     ADU_FIELD_SUBJECT };
  Fixture *f = &d->base;

  for (guint i = 0; i < N_ACTORS; i++)
    for (guint n = 0; n < G_N_ELEMENTS (fields); n++)
      {
        AduActor *actor = g_ptr_array_index (d->actors, i);
        gboolean may = adu_actor_may (actor, ADU_MAY_REGISTER);
        g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
        g_autoptr (GAsyncResult) result = NULL;
        g_autoptr (GError) error = NULL;
        g_autofree char *action = g_uuid_string_random ();

        adu_case_set_text (value, ADU_FIELD_SUBJECT, "Antrean " WORD);
        WAIT (result, adu_store_edit_async (f->store, actor, action, d->ids[1], 0, value, &fields[n], 1, NULL, CALLBACK));
        g_assert_cmpint (adu_store_finish (result, &error), ==,
                         may && (fields[n] == ADU_FIELD_SUBJECT ||
                                 (fields[n] == ADU_FIELD_ANONYMOUS && sight (i, 1) == ADU_SIGHT_REVEAL)));
      }
}

/* Originals open for whom the people may be shown to, and for whoever brought them in; of the others' files not even the
 * name is told. */
static void
test_files (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  AduActor *inspector = g_ptr_array_index (d->actors, 3);

  for (guint kind = 0; kind < N_CASES; kind++)
    {
      g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
      g_autoptr (GPtrArray) filed = NULL;
      g_autoptr (GBytes) sent = g_bytes_new_static ("%PDF-1.4\n%uji\n", 14);
      g_autoptr (GAsyncResult) attached = NULL;
      g_autoptr (GError) no_file = NULL;
      g_autofree char *action = g_uuid_string_random ();
      AduActor *brings = sight (3, kind) != ADU_SIGHT_NOTHING ? inspector : f->actor;
      gint64 file;

      g_ptr_array_add (evidence, adu_evidence_new_file ("KTP " NAME ".pdf", sent));
      WAIT (attached, adu_store_attach_async (f->store, brings, action, d->ids[kind], evidence, CALLBACK));
      filed = adu_store_finish_value (attached, &no_file);
      g_assert_no_error (no_file);
      file = ((AduAttachment *) g_ptr_array_index (filed, 0))->id;
      for (guint i = 0; i < N_ACTORS; i++)
        {
          AduActor *actor = g_ptr_array_index (d->actors, i);
          AduSight seen = sight (i, kind);
          gboolean opens = adu_secrecy_opens_files (seen, roles[i], actor == brings);
          g_autoptr (GAsyncResult) read = NULL, opened = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (AduRecord) record = NULL;

          WAIT (opened, adu_store_attachment_bytes_async (f->store, actor, file, CALLBACK));
          bytes = adu_store_finish_value (opened, &error);
          g_assert_cmpint (bytes != NULL, ==, opens);
          if (bytes == NULL)
            g_assert_true (g_error_matches (error, ADU_STORE_ERROR,
                                            seen == ADU_SIGHT_NOTHING ? (gint) ADU_STORE_ERROR_NO_CASE
                                                                      : (gint) ADU_STORE_ERROR_NOT_ALLOWED));
          assert_silent (error);
          if (seen == ADU_SIGHT_NOTHING)
            continue;
          WAIT (read, adu_store_record_async (f->store, actor, d->ids[kind], NULL, CALLBACK));
          record = adu_store_finish_value (read, NULL);
          g_assert_cmpint (((AduAttachment *) g_ptr_array_index (record->attachments, 0))->may_open, ==, opens);
          g_assert_cmpstr (((AduAttachment *) g_ptr_array_index (record->attachments, 0))->name, ==,
                           opens ? "KTP " NAME ".pdf" : "•••.pdf");
        }
    }
}

/* Who else a disposition involves finds a confidential case and opens it, without the people in it; the history names
 * them, and who passed it on to whom is told. Nobody it is about is involved. */
static void
test_others (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  AduActor *inspector = g_ptr_array_index (d->actors, 3), *clerk = g_ptr_array_index (d->actors, 4);
  AduActor *handler = g_ptr_array_index (d->actors, HANDLES);
  gint64 others[] = { adu_actor_official (inspector), adu_actor_official (handler) }, id = d->ids[2];
  gint64 denied = adu_actor_official (g_ptr_array_index (d->actors, DENIED));

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_DISPOSE);
      g_autoptr (GAsyncResult) result = NULL, opened = NULL, found = NULL, refused = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AduFind) all = adu_find_new ();
      g_autoptr (GArray) ids = NULL;
      g_autoptr (AduRecord) record = NULL;

      WAIT (found, adu_store_find_async (f->store, round == 0 ? inspector : clerk, all, NULL, CALLBACK));
      ids = adu_store_finish_value (found, &error);
      g_assert_false (has_id (ids, id));
      request->decided_by = adu_actor_official (handler);
      request->to = round == 0 ? adu_actor_official (f->actor) : adu_actor_official (handler);
      request->due = adu_day_new (2026, 11, 26);
      request->others = g_memdup2 (round == 0 ? others : &denied, sizeof others[0]);
      request->n_others = 1;
      if (round == 1)
        {
          request->decided_by = adu_actor_official (f->actor);
          id = d->ids[N_CASES - 1];
        }
      WAIT (result, adu_store_step_async (f->store, round == 0 ? handler : f->actor, id, 0, request, CALLBACK));
      g_assert_cmpint (adu_store_finish (result, &error), ==, round == 0);
      if (round == 1)
        {
          g_assert_nonnull (adu_problems_find (adu_store_error_problems (error), ADU_FIELD_OTHERS));
          continue;
        }
      g_clear_pointer (&ids, g_array_unref);
      g_clear_object (&found);
      WAIT (found, adu_store_find_async (f->store, inspector, all, NULL, CALLBACK));
      ids = adu_store_finish_value (found, &error);
      g_assert_true (has_id (ids, id));
      WAIT (opened, adu_store_record_async (f->store, inspector, id, NULL, CALLBACK));
      record = adu_store_finish_value (opened, &error);
      g_assert_no_error (error);
      g_assert_false (record->may_reveal);
      g_assert_cmpstr (record->chain, ==, "Maria Tnesi → Penguji G → Maria Tnesi");
      g_assert_cmpstr (((AduEntry *) g_ptr_array_index (record->history, record->history->len - 1))->others, ==,
                       adu_actor_name (inspector));
    }
}

/* Nobody about whom the complaint is decides or records, and it is handed to nobody it is about. */
static void
test_conflict (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  gint64 denied = adu_actor_official (g_ptr_array_index (d->actors, DENIED)), id = d->ids[N_CASES - 1];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AduStepRequest) request = fixture_step (f, i == 0 ? ADU_STEP_FOLLOW_UP : ADU_STEP_DISPOSE);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      request->note = g_strdup ("x");
      request->when = adu_clock_now (f->clock);
      request->basis = i == 0 ? ADU_BASIS_ORAL : ADU_BASIS_OWN;
      if (i == 0)
        request->decided_by = denied;
      else
        request->to = denied;
      request->due = adu_day_new (2026, 11, 26);
      WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, request, CALLBACK));
      g_assert_false (adu_store_finish (result, &error));
      g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
      g_assert_nonnull (adu_problems_find (adu_store_error_problems (error), i == 0 ? ADU_FIELD_DECIDED_BY : ADU_FIELD_TO));
    }
}

/* Reads a text column through a connection of its own. */
static gint64
count_sql (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  AduDb *db = adu_db_open (path, ADU_DB_WRITE, &error);
  gint64 n = -1;

  g_assert_no_error (error);
  g_assert_true (adu_db_number (db, &n, -1, &error, sql, ""));
  g_assert_no_error (error);
  adu_db_free (db);
  return n;
}

static void
test_trail (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;

  test_cases (d, NULL);
  test_writing (d, NULL);
  fixture_close (f);
  /* officers and the head open both secret cases, who handles them too: officer, head, handler, denied officer */
  g_assert_cmpint (count_sql (f->path, "SELECT count (*) FROM journal WHERE action = 'open'"), ==, 8);
  g_assert_cmpint (count_sql (f->path, "SELECT count (*) FROM journal WHERE action = 'reveal'"), ==,
                   5 + 5 + 4 + 3); /* officer, head, denied officer, who handles */
  g_assert_cmpint (count_sql (f->path, "SELECT count (*) FROM history WHERE before LIKE '%ebedeus%' OR after LIKE "
                                       "'%ebedeus%' OR after LIKE '%5303012345678901%'"), ==, 0);
  g_assert_cmpint (count_sql (f->path, "SELECT count (*) FROM content_fts WHERE content_fts MATCH 'zebedeus OR "
                                       "tunabenani OR \"5303012345678901\" OR \"81299887766\"'"), ==, 0);
  g_assert_cmpint (count_sql (f->path, "SELECT count (*) FROM complaint WHERE anonymous = 1 AND complainant_key IS NOT NULL"),
                   ==, 0);
  fixture_open (f);
}

static gboolean
undo (Fixture *f, AduActor *actor, const char *action)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_undo_async (f->store, actor, action, CALLBACK));
  return adu_store_finish (result, &error);
}

/* Evidence is taken back while nothing moved the case since; looking at it does not count, a step does. */
static void
test_undo_attachment (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
      g_autoptr (GPtrArray) filed = NULL;
      g_autoptr (GBytes) sent = g_bytes_new_static ("%PDF-1.4\n%uji\n", 14), back = NULL;
      g_autoptr (GAsyncResult) result = NULL, opened = NULL, stepped = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_FOLLOW_UP);
      g_autofree char *action = g_uuid_string_random ();

      g_ptr_array_add (evidence, adu_evidence_new_file ("surat.pdf", sent));
      WAIT (result, adu_store_attach_async (f->store, f->actor, action, d->ids[round], evidence, CALLBACK));
      filed = adu_store_finish_value (result, &error);
      g_assert_no_error (error);
      WAIT (opened, adu_store_attachment_bytes_async (
                        f->store, f->actor, ((AduAttachment *) g_ptr_array_index (filed, 0))->id, CALLBACK));
      back = adu_store_finish_value (opened, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (sent, back));
      request->note = g_strdup ("x");
      request->when = adu_clock_now (f->clock);
      if (round == 1)
        {
          WAIT (stepped, adu_store_step_async (f->store, f->actor, d->ids[round], 0, request, CALLBACK));
          g_assert_true (adu_store_finish (stepped, &error));
        }
      g_assert_cmpint (undo (f, f->actor, action), ==, round == 0);
    }
}

/* Who may not know of a case takes nothing back in it. */
static void
test_undo_denied (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_CLASSIFY);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  request->supervisory = ADU_NO;
  WAIT (result, adu_store_step_async (f->store, f->actor, d->ids[N_CASES - 1], 0, request, CALLBACK));
  g_assert_true (adu_store_finish (result, &error));
  g_assert_no_error (error);
  g_assert_false (undo (f, g_ptr_array_index (d->actors, DENIED), request->action));
  g_assert_false (undo (f, g_ptr_array_index (d->actors, 4), request->action)); /* a clerk takes back nobody's step */
  g_assert_true (undo (f, f->actor, request->action));
}

/* Indexes made by other rules than the program's are made anew when the register is opened. */
static void
test_other_tokens (Desk *d, gconstpointer data)
{
  Fixture *f = &d->base;
  g_autoptr (GError) error = NULL;
  AduDb *db;

  fixture_close (f);
  db = adu_db_open (f->path, ADU_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (adu_db_run (db, &error, "INSERT INTO content_fts (content_fts) VALUES ('delete-all')", ""));
  g_assert_true (adu_db_run (db, &error, "INSERT INTO person_fts (person_fts) VALUES ('delete-all')", ""));
  g_assert_true (adu_db_run (db, &error, "UPDATE meta SET value = 'unicode61 0' WHERE key = 'search-tokenizer'", ""));
  g_assert_cmpint (adu_db_changes (db), ==, 1);
  adu_db_free (db);
  fixture_open (f);
  check_search (d, 0, WORD, ADU_SIGHT_MASKED);
  check_search (d, 0, "zebedeus", ADU_SIGHT_REVEAL);
}

#define TEST(name, function) g_test_add ("/store/rights/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("lists", test_lists);
  TEST ("cases", test_cases);
  TEST ("similar-and-rows", test_similar_and_rows);
  TEST ("writing", test_writing);
  TEST ("basis", test_basis);
  TEST ("edit-guard", test_edit_guard);
  TEST ("files", test_files);
  TEST ("others", test_others);
  TEST ("conflict", test_conflict);
  TEST ("trail", test_trail);
  TEST ("undo-attachment", test_undo_attachment);
  TEST ("undo-denied", test_undo_denied);
  TEST ("other-tokens", test_other_tokens);
  return g_test_run ();
}
