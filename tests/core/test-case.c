/* test-case.c — fields, the value of a complaint, its checklist, and what hostile input comes to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "core/adu-case.h"

#define NOW G_GINT64_CONSTANT (1795444200) /* 2026-11-23T22:30 WITA */

static AduCase *
good_case (void)
{
  AduCase *c = adu_case_new (ADU_CHANNEL_WHATSAPP, NOW - 3600);

  adu_case_set_text (c, ADU_FIELD_DESCRIPTION,
                     "Obat TB kosong sejak Senin.\nPetugas tidak tahu kapan datang.");
  return c;
}

/* Exactly the problems written in @expected, "field:code field:code", "" for none. */
static void
assert_list (const GPtrArray *problems, const char *expected, const char *what)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", adu_field_info (problem->field)->name,
                              adu_problem_code_to_text (problem->code));
    }
  if (!g_str_equal (text->str, expected))
    g_error ("“%.60s”: got “%s”, expected “%s”", what, text->str, expected);
}

static void
assert_problems (const AduCase *c, const char *expected)
{
  g_autoptr (GPtrArray) problems = adu_case_check (c, NOW);

  assert_list (problems, expected, adu_case_text (c, ADU_FIELD_DESCRIPTION));
}

static void
test_field_names (void)
{
  static const char *const keys =
      "channel received forwarded tracking_id present subject description complainant phone address "
      "id_number "
      "occupation standing unit sub_district village reported_party incident_date incident_place hoped_for "
      "anonymous confidential evidence inbox action decided_by capacity basis decided_on note due to how "
      "when by";
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; names[i] != NULL; i++)
    g_assert_cmpint (adu_field_from_name (names[i]), !=, ADU_FIELD_NONE);
  for (guint field = ADU_FIELD_NONE + 1; field < ADU_N_FIELDS; field++)
    {
      const AduFieldInfo *info = adu_field_info (field);
      gboolean text = info->kind <= ADU_FIELD_KIND_DIGITS || adu_field_codes (field) != NULL;

      g_assert_cmpint (adu_field_from_name (info->name), ==, field);
      g_assert_true (g_hash_table_add (seen, (gpointer) info->name));
      for (const char *p = info->name; *p != '\0'; p++)
        g_assert_true (g_ascii_islower (*p) || *p == '_');
      if (field <= ADU_FIELD_LAST_TEXT)
        g_assert_true (text && info->limit > 0);
    }
  g_assert_cmpint (adu_field_from_name (NULL), ==, ADU_FIELD_NONE);
  g_assert_cmpint (adu_field_from_name (""), ==, ADU_FIELD_NONE);
  g_assert_cmpint (adu_field_from_name ("Subject"), ==, ADU_FIELD_NONE);
  g_assert_cmpstr (adu_field_info ((AduField) -1)->name, ==, "");
  g_assert_cmpstr (adu_field_info ((AduField) ADU_N_FIELDS)->name, ==, "");
}

/* Whatever names a person is guarded, and nothing a list shows is. */
static void
test_identity (void)
{
  static const char *const guarded =
      " reported_party complainant phone phone_owner call_time email address id_number "
      "occupation patient helper help_kind name position nip witness ";

  for (guint field = ADU_FIELD_NONE + 1; field < ADU_N_FIELDS; field++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", adu_field_info (field)->name);

      g_assert_cmpint (adu_field_info (field)->identity, ==, strstr (guarded, word) != NULL);
    }
}

/* What people type, field by field. */
static void
test_texts (void)
{
  static const struct
  {
    AduField field;
    const char *text;
    const char *problem;
  } rows[] = {
    { ADU_FIELD_COMPLAINANT, "Budi & Ani <Puskesmas>", "" },
    { ADU_FIELD_COMPLAINANT, "%n%s%s%s", "" },
    { ADU_FIELD_COMPLAINANT, "'; DROP TABLE person;--", "" },
    { ADU_FIELD_COMPLAINANT, "=HYPERLINK(\"x\")", "" },
    { ADU_FIELD_COMPLAINANT, "Maria\nTeresa", "complainant:control" },
    { ADU_FIELD_COMPLAINANT, "Maria\tTeresa", "complainant:control" },
    { ADU_FIELD_COMPLAINANT, "\x1b[31mMaria", "complainant:control" },
    { ADU_FIELD_COMPLAINANT, "Maria\x7f", "complainant:control" },
    { ADU_FIELD_COMPLAINANT, "Maria\xff", "complainant:invalid-text" },
    { ADU_FIELD_COMPLAINANT, "Mar\xc3", "complainant:invalid-text" },
    { ADU_FIELD_COMPLAINANT, "\xed\xa0\xbd\xed\xb8\x80", "complainant:invalid-text" },
    { ADU_FIELD_COMPLAINANT, "\xed\xa0\x80", "complainant:invalid-text" },
    { ADU_FIELD_COMPLAINANT, "a\xc0\x80z", "complainant:invalid-text" },
    { ADU_FIELD_COMPLAINANT, "\xf4\x90\x80\x80", "complainant:invalid-text" },
    { ADU_FIELD_COMPLAINANT, "   ", "" },
    { ADU_FIELD_COMPLAINANT, "", "" },
    { ADU_FIELD_COMPLAINANT, NULL, "" },
    { ADU_FIELD_ADDRESS, "RT 3\nDesa Oelami", "" },
    { ADU_FIELD_DESCRIPTION, "a\n\tb", "" },
    { ADU_FIELD_DESCRIPTION, "a\x07", "description:control" },
    { ADU_FIELD_PHONE, "081246238590", "" },
    { ADU_FIELD_PHONE, "+62 812-4623-8590", "" },
    { ADU_FIELD_PHONE, "(0388) 31001", "" },
    { ADU_FIELD_PHONE, "0812.4623.8590", "" },
    { ADU_FIELD_PHONE,
      "\xe2\x80\xaa+62 812\xe2\x80\x91"
      "4623\xe2\x80\x91"
      "8590\xe2\x80\xac",
      "" },
    { ADU_FIELD_PHONE, "12345", "phone:phone" },
    { ADU_FIELD_PHONE, "123456", "" },
    { ADU_FIELD_PHONE, "123456789012345", "" },
    { ADU_FIELD_PHONE, "1234567890123456", "phone:phone" },
    { ADU_FIELD_PHONE, "0812 tidak ada", "phone:phone" },
    { ADU_FIELD_PHONE, "0812O4623859", "phone:phone" },
    { ADU_FIELD_PHONE, "0812+46238590", "phone:phone" },
    { ADU_FIELD_PHONE, "081246238590/081246238591", "phone:phone" },
    { ADU_FIELD_PHONE, "٠٨١٢٤٦٢٣٨٥٩٠", "phone:phone" },
    { ADU_FIELD_PHONE, "+", "phone:phone" },
    { ADU_FIELD_ID_NUMBER, "5303010101800001", "" },
    { ADU_FIELD_ID_NUMBER, "5303 0101 0180 0001", "" },
    { ADU_FIELD_ID_NUMBER, "530301010180000", "id_number:id-number" },
    { ADU_FIELD_ID_NUMBER, "53030101018000011", "id_number:id-number" },
    { ADU_FIELD_ID_NUMBER, "530301010180000X", "id_number:id-number" },
    { ADU_FIELD_ID_NUMBER, "+5303010101800001", "id_number:id-number" },
    { ADU_FIELD_TRACKING_ID, "7654321", "" },
    { ADU_FIELD_TRACKING_ID, "76-54", "tracking_id:digits" },
    { ADU_FIELD_TRACKING_ID, "#7654", "tracking_id:digits" },
    { ADU_FIELD_STANDING, "patient", "" },
    { ADU_FIELD_STANDING, "king", "standing:unknown-code" },
    { ADU_FIELD_ID_CARD, "not-brought", "" },
    { ADU_FIELD_ID_CARD, "lost", "id_card:unknown-code" },
    { ADU_FIELD_CHANNEL, "not a text field", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) problems = adu_problems_new ();

      adu_field_check_text (rows[i].field, rows[i].text, problems);
      assert_list (problems, rows[i].problem, rows[i].text != NULL ? rows[i].text : "(none)");
    }
}

/* Every text takes exactly its limit in characters, of one byte or of four, and says it when there is one
 * more. */
static void
test_limits (void)
{
  static const char *const letters[] = { "9", "é", "🏥" };

  for (guint field = ADU_FIELD_FIRST_TEXT; field < ADU_N_FIELDS; field++)
    for (guint k = 0; k < G_N_ELEMENTS (letters) && adu_field_info (field)->limit > 0; k++)
      {
        guint limit = adu_field_info (field)->limit;
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (GPtrArray) fits = adu_problems_new ();
        g_autoptr (GPtrArray) over = adu_problems_new ();
        const AduProblem *problem;

        for (guint i = 0; i < limit; i++)
          g_string_append (text, letters[k]);
        adu_field_check_text (field, text->str, fits);
        g_assert_true (fits->len == 0 || adu_problems_find (fits, field)->code != ADU_PROBLEM_TOO_LONG);
        g_string_append (text, letters[k]);
        adu_field_check_text (field, text->str, over);
        problem = adu_problems_find (over, field);
        g_assert_nonnull (problem);
        g_assert_cmpint (problem->code, ==, ADU_PROBLEM_TOO_LONG);
        g_assert_cmpuint (problem->limit, ==, limit);
      }
}

/* A megabyte pasted into any field is said to be too long, and is still there. */
static void
test_megabyte (void)
{
  g_autofree char *megabyte = g_strnfill (1 << 20, '7');
  g_autoptr (AduCase) c = good_case ();

  for (guint field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    adu_case_set_text (c, field, megabyte);
  {
    g_autoptr (GPtrArray) problems = adu_case_check (c, NOW);

    g_assert_cmpuint (problems->len, ==, ADU_FIELD_LAST_TEXT);
    for (guint i = 0; i < problems->len; i++)
      g_assert_cmpint (((AduProblem *) problems->pdata[i])->code, ==, ADU_PROBLEM_TOO_LONG);
  }
  g_assert_cmpuint (strlen (adu_case_text (c, ADU_FIELD_COMPLAINANT)), ==, 1 << 20);
}

static void
test_required (void)
{
  g_autoptr (AduCase) c = adu_case_new (ADU_CHANNEL_LETTER, ADU_TIME_NONE);

  assert_problems (c, "description:required received:required");
  adu_case_set_text (c, ADU_FIELD_DESCRIPTION, " \n ");
  c->received = NOW;
  assert_problems (c, "description:required");
  adu_case_set_text (c, ADU_FIELD_DESCRIPTION, "Antre lama");
  assert_problems (c, "");
}

static void
test_times (void)
{
  const struct
  {
    AduTime received;
    const char *problem;
  } rows[] = {
    { NOW, "" },
    { NOW + 1, "received:future" },
    { G_MAXINT64, "received:future" },
    { G_GINT64_CONSTANT (946656000), "" },                   /* 2000-01-01T00:00 WITA */
    { G_GINT64_CONSTANT (946655940), "received:too-early" }, /* 1999-12-31T23:59 WITA */
    { 0, "received:too-early" },
    { G_MININT64 + 1, "received:too-early" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AduCase) c = good_case ();

      c->received = rows[i].received;
      assert_problems (c, rows[i].problem);
    }
}

static void
test_other_times (void)
{
  g_autoptr (AduCase) c = good_case ();

  c->filed = NOW - 7200;
  c->forwarded = NOW - 7260;
  c->served_from = NOW - 600;
  c->served_until = NOW - 660;
  assert_problems (c, "forwarded:order served_until:order");
  c->forwarded = c->filed;
  c->served_until = c->served_from;
  assert_problems (c, "");
  c->served_until = NOW + 60;
  c->filed = 5;
  assert_problems (c, "filed:too-early served_until:future");
  c->filed = c->forwarded;
  c->served_until = NOW;
  c->incident_date = adu_day_new (2026, 11, 23);
  c->letter_date = adu_day_new (2000, 1, 1);
  assert_problems (c, "");
  c->incident_date = adu_day_new (2026, 11, 24);
  c->letter_date = adu_day_new (1999, 12, 31);
  assert_problems (c, "letter_date:too-early incident_date:future");
  c->incident_date = (AduDay){ G_MAXINT32 };
  c->letter_date = (AduDay){ 1 };
  assert_problems (c, "letter_date:too-early incident_date:future");
}

static void
test_unknown_values (void)
{
  g_autoptr (AduCase) c = good_case ();

  c->channel = (AduChannel) -1;
  c->present = 3;
  c->kind = 4;
  c->supervisory = 9;
  c->inspection = 3;
  assert_problems (c, "channel:unknown-code present:unknown-code kind:unknown-code supervisory:unknown-code "
                      "inspection:unknown-code");
}

static void
test_checklist (void)
{
  static const char *const codes[ADU_N_REQUIREMENTS] = { "identity", "explanation", "evidence", "contact" };
  g_autoptr (AduCase) c = adu_case_new (ADU_CHANNEL_COUNTER, NOW);

  for (guint i = 0; i < ADU_N_REQUIREMENTS; i++)
    {
      g_assert_cmpstr (adu_requirement_to_code (i), ==, codes[i]);
      g_assert_false (adu_case_meets (c, i));
    }
  g_assert_null (adu_requirement_to_code ((AduRequirement) 4));
  g_assert_cmpint (c->present, ==, ADU_YES);

  adu_case_set_text (c, ADU_FIELD_DESCRIPTION, "Obat TB kosong");
  adu_case_set_text (c, ADU_FIELD_COMPLAINANT, "Maria Tefa");
  g_assert_false (adu_case_meets (c, ADU_REQUIREMENT_IDENTITY));
  adu_case_set_text (c, ADU_FIELD_ADDRESS, "Oelami");
  g_assert_true (adu_case_meets (c, ADU_REQUIREMENT_IDENTITY)); /* without a NIK */
  adu_case_set_text (c, ADU_FIELD_PHONE, "081246238590");
  g_assert_false (adu_case_meets (c, ADU_REQUIREMENT_EVIDENCE));
  c->n_evidence = 1;
  for (guint i = 0; i < ADU_N_REQUIREMENTS; i++)
    g_assert_true (adu_case_meets (c, i));
  assert_problems (c, "");

  /* Anonymous: not met, and in the way of nothing. */
  c->anonymous = TRUE;
  g_assert_false (adu_case_meets (c, ADU_REQUIREMENT_IDENTITY));
  g_assert_true (adu_case_meets (c, ADU_REQUIREMENT_CONTACT));
  assert_problems (c, "");
  adu_case_set_text (c, ADU_FIELD_PHONE, "  ");
  g_assert_false (adu_case_meets (c, ADU_REQUIREMENT_CONTACT));
}

static void
test_value (void)
{
  g_autoptr (AduCase) a = good_case ();
  g_autoptr (AduCase) b = NULL;

  adu_case_set_text (a, ADU_FIELD_DESCRIPTION, "satu\r\ndua\rtiga\n\r\nempat\r");
  g_assert_cmpstr (adu_case_text (a, ADU_FIELD_DESCRIPTION), ==, "satu\ndua\ntiga\n\nempat\n");
  adu_case_set_text (a, ADU_FIELD_SUBJECT, "a\r\nb");
  g_assert_cmpstr (adu_case_text (a, ADU_FIELD_SUBJECT), ==, "a\r\nb");
  assert_problems (a, "subject:control");

  /* Neither one nor the other touches what is no text. */
  adu_case_set_text (a, ADU_FIELD_CHANNEL, "x");
  adu_case_set_text (a, ADU_FIELD_NONE, "x");
  g_assert_cmpstr (adu_case_text (a, ADU_FIELD_CHANNEL), ==, "");
  g_assert_cmpstr (adu_case_text (a, (AduField) -1), ==, "");

  b = adu_case_copy (a);
  g_assert_true (adu_case_equal (a, b));
  adu_case_set_text (b, ADU_FIELD_VILLAGE, "");
  g_assert_true (adu_case_equal (a, b));
  adu_case_set_text (b, ADU_FIELD_VILLAGE, "Benpasi");
  g_assert_false (adu_case_equal (a, b));
  g_assert_cmpstr (adu_case_text (a, ADU_FIELD_VILLAGE), ==, "");
  adu_case_set_text (b, ADU_FIELD_VILLAGE, NULL);
  b->anonymous = 4;
  a->anonymous = TRUE;
  g_assert_true (adu_case_equal (a, b));
  b->incident_precision = ADU_PRECISION_YEAR;
  g_assert_false (adu_case_equal (a, b));
  /* A text may be set to itself. */
  adu_case_set_text (a, ADU_FIELD_SUBJECT, adu_case_text (a, ADU_FIELD_SUBJECT));
  g_assert_cmpstr (adu_case_text (a, ADU_FIELD_SUBJECT), ==, "a\r\nb");
  adu_case_free (NULL);
}

static void
test_problem_list (void)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_null (adu_problems_find (problems, ADU_FIELD_PHONE));
  g_assert_null (adu_problems_find (NULL, ADU_FIELD_PHONE));
  adu_problems_add (problems, ADU_FIELD_PHONE, ADU_PROBLEM_PHONE, 0);
  adu_problems_add (problems, ADU_FIELD_PHONE, ADU_PROBLEM_REQUIRED, 0);
  adu_problems_add (problems, ADU_FIELD_PHONE, ADU_PROBLEM_PHONE, 0);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpint (adu_problems_find (problems, ADU_FIELD_PHONE)->code, ==, ADU_PROBLEM_PHONE);
  g_assert_null (adu_problems_find (problems, ADU_FIELD_NONE));
  for (guint code = 0; code < ADU_N_PROBLEM_CODES; code++)
    g_assert_true (g_hash_table_add (seen, (gpointer) adu_problem_code_to_text (code)));
  g_assert_null (adu_problem_code_to_text ((AduProblemCode) ADU_N_PROBLEM_CODES));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/case/field-names", test_field_names);
  g_test_add_func ("/core/case/identity", test_identity);
  g_test_add_func ("/core/case/texts", test_texts);
  g_test_add_func ("/core/case/limits", test_limits);
  g_test_add_func ("/core/case/megabyte", test_megabyte);
  g_test_add_func ("/core/case/required", test_required);
  g_test_add_func ("/core/case/times", test_times);
  g_test_add_func ("/core/case/other-times", test_other_times);
  g_test_add_func ("/core/case/unknown-values", test_unknown_values);
  g_test_add_func ("/core/case/checklist", test_checklist);
  g_test_add_func ("/core/case/value", test_value);
  g_test_add_func ("/core/case/problem-list", test_problem_list);
  return g_test_run ();
}
