/* test-doors.c — every call of the register's door, by every role, on every kind of secret: let in or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A call lets somebody in unless it answers NOT_ALLOWED or NO_CASE; that what was asked for may be wrong in another way
 * is no matter here. A call that is declared in a header of the store and stands in no row fails the test.
 */
#include "config.h"

#include <string.h>

#include "core/adu-secrecy.h"
#include "store/adu-store-export.h"
#include "store/adu-store-figures.h"
#include "store/adu-store-letters.h"
#include "store/adu-store-numbers.h"
#include "store/adu-store-peek.h"
#include "store/adu-store-recaps.h"
#include "store/adu-store-recovery.h"
#include "store/adu-store-work.h"
#include "tests/store/inspections.h"

/* What a call is made about; written anew for each. */
typedef struct
{
  AduStore *store;
  AduActor *actor; /* nullable: nobody is signed in */
  gint64 id;
  gint64 attachment;
  gint64 inspection;
  gint64 letter;
  AduFind *find;
  AduCase *value;
  AduStepRequest *own;    /* a step the actor decided */
  AduStepRequest *others; /* a step the administrator decided */
  AduLetter *draft;
  AduInspection *plan;
  AduInspectionRequest *move;
  GPtrArray *evidence;
  GPtrArray *files;
} Ask;

#define CALL(name, call)                                                                                             \
  static void name (Ask *a, GAsyncReadyCallback callback, gpointer data) { call; }
#define TO callback, data

static gboolean
sink (const AduExported *exported, guint n, guint of, gpointer data, GError **error)
{
  return TRUE;
}

static AduLife *
no_life (gpointer data)
{
  return NULL;
}

static const AduField subject[] = { ADU_FIELD_SUBJECT };
static const AduField phone[] = { ADU_FIELD_PHONE };
#define MONTH adu_period_around (ADU_PERIOD_MONTH, adu_day_new (2026, 10, 5))

CALL (find, adu_store_find_async (a->store, a->actor, a->find, NULL, TO))
CALL (first, adu_store_first_async (a->store, a->actor, a->find, 5, NULL, TO))
CALL (rows, adu_store_rows_async (a->store, a->actor, &a->id, 1, NULL, TO))
CALL (reveal_rows, adu_store_reveal_rows_async (a->store, a->actor, &a->id, 1, "surat", TO))
CALL (count, adu_store_count_async (a->store, a->actor, a->find, NULL, TO))
CALL (record, adu_store_record_async (a->store, a->actor, a->id, NULL, TO))
CALL (similar, adu_store_similar_async (a->store, a->actor, a->value, NULL, TO))
CALL (reveal, adu_store_reveal_async (a->store, a->actor, a->id, "surat", TO))
CALL (do_register, adu_store_register_async (a->store, a->actor, NULL, a->value, NULL, NULL, 0, TO))
CALL (edit, adu_store_edit_async (a->store, a->actor, "e", a->id, -1, a->value, subject, 1, NULL, TO))
CALL (edit_phone, adu_store_edit_async (a->store, a->actor, "f", a->id, -1, a->value, phone, 1, NULL, TO))
CALL (step, adu_store_step_async (a->store, a->actor, a->id, -1, a->own, TO))
CALL (step_of_other, adu_store_step_async (a->store, a->actor, a->id, -1, a->others, TO))
CALL (bulk_step, adu_store_bulk_step_async (a->store, a->actor, &a->id, 1, a->own, TO))
CALL (bulk_step_of_other, adu_store_bulk_step_async (a->store, a->actor, &a->id, 1, a->others, TO))
CALL (undo, adu_store_undo_async (a->store, a->actor, "tidak ada", TO))
CALL (attach, adu_store_attach_async (a->store, a->actor, "g", a->id, a->evidence, TO))
CALL (attach_files, adu_store_attach_files_async (a->store, a->actor, "h", a->id, 0, a->files, NULL, NULL, NULL, TO))
CALL (bytes, adu_store_attachment_bytes_async (a->store, a->actor, a->attachment, TO))
CALL (peek, adu_store_attachment_peek_async (a->store, a->actor, a->attachment, NULL, TO))
CALL (note, adu_store_note_async (a->store, a->actor, "print-receipt", a->id, NULL, TO))
CALL (save_draft, adu_store_save_draft_async (a->store, a->actor, "form", "teks", TO))
CALL (load_draft, adu_store_load_draft_async (a->store, a->actor, "form", TO))
CALL (views, adu_store_views_async (a->store, a->actor, TO))
CALL (save_view, adu_store_save_view_async (a->store, a->actor, "Daftar", a->find, TO))
CALL (office, adu_store_save_office_async (a->store, a->actor, adu_store_office (a->store), TO))
CALL (item, adu_store_save_list_item_async (a->store, a->actor, ADU_LIST_UNIT, &(AduListItem){ .id = 0 }, TO))
CALL (preview_rules, adu_store_preview_rules_async (a->store, a->actor, NULL, NULL, TO))
CALL (save_rules, adu_store_save_rules_async (a->store, a->actor, NULL, NULL, "alasan", TO))
CALL (official, adu_store_save_official_async (a->store, a->actor, &(AduOfficial){ .id = 0 }, TO))
CALL (pin_of_other, adu_store_set_pin_async (a->store, a->actor, 1, "1", TO))
CALL (bulk, adu_store_bulk_async (a->store, a->actor, no_life, NULL, NULL, TO))
CALL (letters, adu_store_letters_async (a->store, a->actor, a->id, NULL, TO))
CALL (letter, adu_store_letter_async (a->store, a->actor, a->letter, NULL, TO))
CALL (save_letter, adu_store_save_letter_async (a->store, a->actor, "i", a->draft, TO))
CALL (save_letters, adu_store_save_letters_async (a->store, a->actor, "j", ADU_LETTER_ANSWER, &a->id,
                                                  (const char *const[]){ "" }, 1, TO))
CALL (move_letter, adu_store_move_letter_async (a->store, a->actor, "k", a->letter, -1,
                                                &(AduLetterMove){ .to = ADU_LETTER_SENT }, NULL, TO))
CALL (move_letters, adu_store_move_letters_async (a->store, a->actor, "q",
                                                  &(AduLetterMoving){ .id = a->letter, .version = -1,
                                                                      .move = { .to = ADU_LETTER_SENT } }, 1, TO))
CALL (gaps, adu_store_number_gaps_async (a->store, a->actor, ADU_BOOK_REGISTER, NULL, TO))
CALL (letter_gaps, adu_store_number_gaps_async (a->store, a->actor, ADU_BOOK_LETTERS, NULL, TO))
CALL (save_text, adu_store_save_letter_text_async (a->store, a->actor, ADU_LETTER_ANSWER, -1, NULL, TO))
CALL (save_emblem, adu_store_save_emblem_async (a->store, a->actor, NULL, TO))
CALL (outgoing, adu_store_outgoing_async (a->store, a->actor, a->id, NULL, "***", NULL, TO))
CALL (outgoing_named, adu_store_outgoing_async (a->store, a->actor, a->id, "surat", "***", NULL, TO))
CALL (inspections, adu_store_inspections_async (a->store, a->actor, &(AduInspectionFind){ .case_id = 0 }, NULL, TO))
CALL (inspection, adu_store_inspection_async (a->store, a->actor, a->inspection, NULL, TO))
CALL (save_inspection, adu_store_save_inspection_async (a->store, a->actor, "l", a->plan, -1, TO))
CALL (move_inspection, adu_store_move_inspection_async (a->store, a->actor, a->inspection, -1, a->move, TO))
CALL (addendum, adu_store_add_addendum_async (a->store, a->actor, "m", a->inspection, "x", TO))
CALL (import, adu_store_import_inspection_async (a->store, a->actor, "n", adu_inspection_import_new (a->id, a->inspection), TO))
CALL (export, adu_store_export_async (a->store, a->actor, &(AduExportRequest){ .find = a->find }, sink, NULL, NULL, TO))
CALL (export_named, adu_store_export_async (a->store, a->actor, &(AduExportRequest){ .find = a->find, .reveal = "surat" },
                                            sink, NULL, NULL, TO))
CALL (work, adu_store_work_async (a->store, a->actor, a->find, 5, NULL, TO))
CALL (work_of, adu_store_work_of_async (a->store, a->actor, a->id, NULL, TO))
CALL (figures, adu_store_figures_async (a->store, a->actor, ADU_FIGURES_SEEN, NULL, MONTH, NULL, TO))
CALL (figures_all, adu_store_figures_async (a->store, a->actor, ADU_FIGURES_ALL, NULL, MONTH, NULL, TO))
CALL (recap, adu_store_recap_async (a->store, a->actor, MONTH, NULL, TO))
CALL (recaps, adu_store_recaps_async (a->store, a->actor, NULL, TO))
CALL (issue_recap, adu_store_issue_recap_async (a->store, a->actor, "o", adu_period_around (ADU_PERIOD_YEAR, adu_day_new (2027, 1, 1)), TO))
CALL (recovery_code, adu_store_new_recovery_code_async (a->store, a->actor, TO))
CALL (lookup, g_autofree char *number = g_strdup_printf ("ADU-2026-%04d", (gint) a->id);
      adu_store_lookup_async (a->store, a->actor, number, TO))

#define ALL ((AduRoles) 0x3F)
#define O ADU_ROLE_OFFICER
#define H ADU_ROLE_HEAD
#define A ADU_ROLE_HANDLER
#define I ADU_ROLE_INSPECTOR
#define C ADU_ROLE_CLERK
#define M ADU_ROLE_ADMINISTRATOR
#define ANY ADU_SIGHT_NOTHING /* it is about no single case, or leaves out what is not for the actor */
#define SEEN ADU_SIGHT_MASKED
#define NAMED ADU_SIGHT_REVEAL

typedef enum
{
  VALUE,
  NUMBER,
  DONE,
} Answer;

/* Written down by hand, not taken from core: who is let in, and how much of the case they must see. */
static const struct
{
  const char *call; /* as declared, without adu_store_ and _async */
  void (*ask) (Ask *ask, GAsyncReadyCallback callback, gpointer data);
  Answer answer;
  GDestroyNotify free;
  AduRoles roles;
  AduSight sight;
} doors[] = {
  { "find", find, VALUE, (GDestroyNotify) g_array_unref, ALL, ANY },
  { "first", first, VALUE, (GDestroyNotify) g_ptr_array_unref, ALL, ANY },
  { "rows", rows, VALUE, (GDestroyNotify) g_ptr_array_unref, ALL, ANY },
  { "reveal_rows", reveal_rows, VALUE, (GDestroyNotify) g_ptr_array_unref, ALL, ANY },
  { "count", count, NUMBER, NULL, ALL, ANY },
  { "record", record, VALUE, (GDestroyNotify) adu_record_free, ALL, SEEN },
  { "lookup", lookup, NUMBER, NULL, ALL, SEEN },
  { "similar", similar, VALUE, (GDestroyNotify) g_array_unref, ALL, ANY },
  { "reveal", reveal, VALUE, (GDestroyNotify) adu_case_free, O | H | A | I, NAMED },
  { "register", do_register, NUMBER, NULL, O | H | C, ANY },
  { "edit", edit, DONE, NULL, O | H | C, SEEN },
  { "edit", edit_phone, DONE, NULL, O | H | C, NAMED },
  { "step", step, DONE, NULL, ALL, SEEN },
  { "step", step_of_other, DONE, NULL, O | H, SEEN },
  { "bulk_step", bulk_step, VALUE, (GDestroyNotify) adu_bulk_result_free, ALL, SEEN },
  { "bulk_step", bulk_step_of_other, VALUE, (GDestroyNotify) adu_bulk_result_free, O | H, SEEN },
  { "undo", undo, DONE, NULL, O | H, ANY },
  { "attach", attach, VALUE, (GDestroyNotify) g_ptr_array_unref, O | H | A | I, SEEN },
  { "attach_files", attach_files, VALUE, (GDestroyNotify) adu_attach_result_free, O | H | A | I, SEEN },
  { "attachment_bytes", bytes, VALUE, (GDestroyNotify) g_bytes_unref, O | H | A | I, NAMED },
  { "attachment_peek", peek, VALUE, (GDestroyNotify) g_bytes_unref, O | H | A | I, NAMED },
  { "note", note, DONE, NULL, ALL, SEEN },
  { "save_draft", save_draft, DONE, NULL, ALL, ANY },
  { "load_draft", load_draft, VALUE, g_free, ALL, ANY },
  { "views", views, VALUE, (GDestroyNotify) g_ptr_array_unref, ALL, ANY },
  { "save_view", save_view, NUMBER, NULL, ALL, ANY },
  { "save_office", office, DONE, NULL, M, ANY },
  { "save_list_item", item, NUMBER, NULL, M, ANY },
  { "preview_rules", preview_rules, VALUE, (GDestroyNotify) g_ptr_array_unref, M | H, ANY },
  { "save_rules", save_rules, VALUE, (GDestroyNotify) g_ptr_array_unref, M | H, ANY },
  { "save_official", official, NUMBER, NULL, M, ANY },
  { "set_pin", pin_of_other, DONE, NULL, M, ANY },
  { "bulk", bulk, NUMBER, NULL, O | H | C, ANY },
  { "letters", letters, VALUE, (GDestroyNotify) g_ptr_array_unref, ALL, SEEN },
  { "letter", letter, VALUE, (GDestroyNotify) adu_letter_free, ALL, SEEN },
  { "save_letter", save_letter, NUMBER, NULL, O | H | A | I | C, SEEN },
  { "save_letters", save_letters, VALUE, (GDestroyNotify) g_array_unref, O | H | A | I | C, SEEN },
  { "move_letter", move_letter, DONE, NULL, O | H | A | I | C, SEEN },
  { "move_letters", move_letters, DONE, NULL, O | H | A | I | C, SEEN },
  { "number_gaps", gaps, VALUE, (GDestroyNotify) g_ptr_array_unref, ALL, ANY },
  { "number_gaps", letter_gaps, VALUE, (GDestroyNotify) g_ptr_array_unref, O | H | A | I | C, ANY },
  { "save_letter_text", save_text, DONE, NULL, M | H | C, ANY },
  { "save_emblem", save_emblem, DONE, NULL, M, ANY },
  { "outgoing", outgoing, VALUE, (GDestroyNotify) adu_outgoing_free, ALL, SEEN },
  { "outgoing", outgoing_named, VALUE, (GDestroyNotify) adu_outgoing_free, O | H | A | I, NAMED },
  { "inspections", inspections, VALUE, (GDestroyNotify) adu_inspection_list_free, ALL, ANY },
  { "inspection", inspection, VALUE, (GDestroyNotify) adu_inspection_record_free, ALL, SEEN },
  { "save_inspection", save_inspection, NUMBER, NULL, O | H | A | I, SEEN },
  { "move_inspection", move_inspection, DONE, NULL, O | H | A | I | C, SEEN },
  { "add_addendum", addendum, DONE, NULL, O | H | A | I, SEEN },
  { "import_inspection", import, NUMBER, NULL, O | H | A | I, SEEN },
  { "export", export, NUMBER, NULL, ALL, ANY },
  { "export", export_named, NUMBER, NULL, O | H | A | I, ANY },
  { "work", work, VALUE, (GDestroyNotify) g_ptr_array_unref, ALL, ANY },
  { "work_of", work_of, VALUE, (GDestroyNotify) adu_work_free, ALL, SEEN },
  { "figures", figures, VALUE, (GDestroyNotify) adu_figures_unref, ALL, ANY },
  { "figures", figures_all, VALUE, (GDestroyNotify) adu_figures_unref, O | H | C, ANY },
  { "recap", recap, VALUE, (GDestroyNotify) adu_recap_free, O | H | C, ANY },
  { "recaps", recaps, VALUE, (GDestroyNotify) g_ptr_array_unref, O | H | C, ANY },
  { "issue_recap", issue_recap, NUMBER, NULL, O | H | C, ANY },
  { "new_recovery_code", recovery_code, VALUE, g_free, M, ANY },
};

/* Calls nobody has to be signed in for: they open and close the register, sign in, or tell what names nobody. */
static const char *const open_doors[] = { "create", "open", "close", "sign_in", "sign_in_login", "recover", "check",
                                          "emblem", "letter_texts" };

/* ---- the cases and who asks ------------------------------------------------------------------------------------- */

static const AduRoles roles[] = { O, H, A, I, C, M, A /* handles every case */, O /* every case is about this one */ };
#define N_ACTORS G_N_ELEMENTS (roles)
#define HANDLES 6
#define DENIED 7

static const struct
{
  gboolean anonymous, confidential, denied;
} kinds[] = { { 0, 0, 0 }, { 1, 0, 0 }, { 0, 1, 0 }, { 1, 1, 0 }, { 0, 0, 1 } };
#define N_KINDS G_N_ELEMENTS (kinds)

typedef struct
{
  Fixture f;
  AduActor *actors[N_ACTORS];
  gint64 ids[N_KINDS], attachments[N_KINDS], inspections[N_KINDS], letters[N_KINDS];
} Desk;

static void
add_official (Desk *d, guint i)
{
  AduOfficial official = { .roles = roles[i], .active = TRUE };
  g_autofree char *code = g_strdup_printf ("uji%u", i), *name = g_strdup_printf ("Penguji %c", (char) ('A' + i));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  official.code = code;
  official.name = name;
  WAIT (result, adu_store_save_official_async (d->f.store, d->f.actor, &official, CALLBACK));
  d->actors[i] = adu_actor_new (adu_store_finish_number (result, &error), code, name, roles[i]);
  g_assert_no_error (error);
}

static void
add_case (Desk *d, guint kind)
{
  Fixture *f = &d->f;
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  g_autoptr (AduInspection) plan = NULL;
  g_autoptr (AduLetter) draft = NULL;
  gint64 denied = adu_actor_official (d->actors[DENIED]);
  AduStepRequest *dispose = fixture_step (f, ADU_STEP_DISPOSE);
  g_autoptr (GAsyncResult) result = NULL, drafted = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random (), *of_letter = g_uuid_string_random ();

  value->anonymous = kinds[kind].anonymous;
  value->confidential = kinds[kind].confidential;
  value->supervisory = value->inspection = ADU_YES;
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Antre panjang");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Zebedeus Tunabenani");
  WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, &denied, kinds[kind].denied ? 1 : 0,
                                          CALLBACK));
  d->ids[kind] = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  dispose->to = adu_actor_official (d->actors[HANDLES]);
  dispose->due = adu_day_new (2026, 11, 26);
  inspections_step (f, d->ids[kind], dispose);
  d->attachments[kind] =
    inspections_attach (f, d->ids[kind], "ktp.png", inspections_png, sizeof inspections_png);
  plan = inspections_plan (f, d->ids[kind]);
  d->inspections[kind] = inspections_save (f, plan);
  draft = adu_letter_new (ADU_LETTER_ANSWER, d->ids[kind]);
  draft->text = adu_letter_shipped_text (ADU_LETTER_ANSWER);
  WAIT (drafted, adu_store_save_letter_async (f->store, f->actor, of_letter, draft, CALLBACK));
  d->letters[kind] = adu_store_finish_number (drafted, &error);
  g_assert_no_error (error);
}

static void
set_up (Desk *d, gconstpointer data)
{
  fixture_set_up (&d->f, data);
  for (guint i = 0; i < N_ACTORS; i++)
    add_official (d, i);
  for (guint i = 0; i < N_KINDS; i++)
    add_case (d, i);
}

static void
tear_down (Desk *d, gconstpointer data)
{
  for (guint i = 0; i < N_ACTORS; i++)
    adu_actor_unref (d->actors[i]);
  fixture_tear_down (&d->f, data);
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

/* ---- asking ------------------------------------------------------------------------------------------------------ */

static void
ask_init (Ask *a, Desk *d, AduActor *actor, guint kind)
{
  Fixture *f = &d->f;

  *a = (Ask){ .store = f->store, .actor = actor, .id = d->ids[kind], .attachment = d->attachments[kind],
              .inspection = d->inspections[kind], .letter = d->letters[kind] };
  a->find = adu_find_new ();
  a->value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  a->own = fixture_step (f, ADU_STEP_REOPEN); /* not possible where the cases stand */
  a->own->decided_by = actor != NULL ? adu_actor_official (actor) : 0;
  a->others = fixture_step (f, ADU_STEP_REOPEN);
  a->draft = adu_letter_new (ADU_LETTER_ANSWER, a->id);
  a->plan = adu_inspection_new (a->id);
  a->move = adu_inspection_request_new (ADU_INSPECTION_MOVE_REPORT, "p");
  a->move->decided_by = actor != NULL ? adu_actor_official (actor) : 0;
  a->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  g_ptr_array_add (a->evidence, adu_evidence_new_note ("")); /* refused */
  a->files = g_ptr_array_new ();
}

static void
ask_clear (Ask *a)
{
  adu_find_unref (a->find);
  adu_case_free (a->value);
  adu_step_request_free (a->own);
  adu_step_request_free (a->others);
  adu_letter_free (a->draft);
  adu_inspection_free (a->plan);
  adu_inspection_request_free (a->move);
  g_ptr_array_unref (a->evidence);
  g_ptr_array_unref (a->files);
}

/* Whether the door opened. What is said says nothing of the people. */
static gboolean
is_let_in (guint door, Ask *a)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer value;

  WAIT (result, doors[door].ask (a, CALLBACK));
  if (doors[door].answer == NUMBER)
    adu_store_finish_number (result, &error);
  else if (doors[door].answer == DONE)
    adu_store_finish (result, &error);
  else if ((value = adu_store_finish_value (result, &error)) != NULL)
    doors[door].free (value);
  g_assert_true (error == NULL || strstr (error->message, "unabenani") == NULL);
  return !g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED) &&
         !g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE);
}

/* Inspectors and clerks move only what they decided and may decide: somebody else's decision is another row of rights. */
static gboolean
is_expected (guint door, guint actor, guint kind)
{
  return (doors[door].roles & roles[actor]) != 0 && sight (actor, kind) >= doors[door].sight;
}

static void
test_doors (Desk *d, gconstpointer data)
{
  for (guint door = 0; door < G_N_ELEMENTS (doors); door++)
    for (guint kind = 0; kind < (doors[door].sight == ANY ? 1 : N_KINDS); kind++)
      for (guint i = 0; i < N_ACTORS; i++)
        {
          Ask a;
          gboolean let_in;

          ask_init (&a, d, d->actors[i], kind);
          let_in = is_let_in (door, &a);
          ask_clear (&a);
          if (let_in != is_expected (door, i, kind))
            g_error ("%s (row %u): actor %u, case %u: %s", doors[door].call, door, i, kind, let_in ? "let in" : "kept out");
        }
}

static void
test_nobody (Desk *d, gconstpointer data)
{
  for (guint door = 0; door < G_N_ELEMENTS (doors); door++)
    {
      Ask a;

      ask_init (&a, d, NULL, 0);
      if (is_let_in (door, &a))
        g_error ("%s (row %u) lets in whoever is not signed in", doors[door].call, door);
      ask_clear (&a);
    }
}

/* ---- no door without a row ---------------------------------------------------------------------------------------- */

static gboolean
has_row (const char *call)
{
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    if (strcmp (doors[i].call, call) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (open_doors); i++)
    if (strcmp (open_doors[i], call) == 0)
      return TRUE;
  return FALSE;
}

static void
test_every_call (void)
{
  const char *folder = g_getenv ("ADU_STORE_HEADERS"), *name;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GRegex) declared = g_regex_new ("^void adu_store_([a-z_]+)_async \\(", G_REGEX_MULTILINE, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;

      if (!g_str_has_suffix (name, ".h") || g_str_has_suffix (name, "-private.h"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      for (g_regex_match (declared, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++)
        {
          g_autofree char *call = g_match_info_fetch (match, 1);

          if (!has_row (call))
            g_error ("adu_store_%s_async stands in no row: say who is let in", call);
        }
    }
  g_assert_cmpuint (n, >, 50);
}

/* Nobody gave it a subject: what lists and titles call it names nobody either. */
static void
test_subject (Fixture *f, gconstpointer data)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_WHATSAPP, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) registered = NULL, read = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION,
                     "Saya Zebedeus Tunabenani (0812-9988-7766) ditolak di loket Puskesmas Wini.\nTolong.");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Zebedeus Tunabenani");
  adu_case_set_text (value, ADU_FIELD_PHONE, "+62 812 9988 7766");
  adu_case_set_text (value, ADU_FIELD_UNIT, "Puskesmas Wini");
  WAIT (registered, adu_store_register_async (f->store, f->actor, "s", value, NULL, NULL, 0, CALLBACK));
  id = adu_store_finish_number (registered, NULL);
  WAIT (read, adu_store_rows_async (f->store, f->actor, &id, 1, NULL, CALLBACK));
  rows = adu_store_finish_value (read, NULL);
  g_assert_cmpstr (((AduRow *) g_ptr_array_index (rows, 0))->subject, ==, "Saya ***) ditolak di loket Puskesmas Wini.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/doors/table", Desk, NULL, set_up, test_doors, tear_down);
  g_test_add ("/store/doors/nobody", Desk, NULL, set_up, test_nobody, tear_down);
  g_test_add_func ("/store/doors/every-call", test_every_call);
  g_test_add ("/store/doors/subject", Fixture, NULL, fixture_set_up, test_subject, fixture_tear_down);
  return g_test_run ();
}
