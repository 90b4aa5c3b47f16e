/* adu-case.c — the value of a complaint as it is received
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any, one at a time.
 * Source: SK 440/86.a/Dinkes/2022, "Persyaratan": full personal data, detailed explanation, supporting
 * evidence, contact number. Only channel, receipt and description are ever required; the rest may follow
 * later.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "core/adu-case.h"

/* A civil date is compared with today where the day begins first in Indonesia (WIT, UTC+9). */
#define FIRST_ZONE_SECONDS (9 * 3600)
#define SECONDS_PER_DAY 86400
#define DAY_OF_EPOCH 719163 /* 1970-01-01 as an AduDay */

#define NIK_DIGITS 16
#define PHONE_LEAST_DIGITS 6
#define PHONE_MOST_DIGITS 15 /* ITU-T E.164 */

/**
 * adu_case_new:
 * @channel: how it came in
 * @received: when; %ADU_TIME_NONE if not known yet
 *
 * Returns: (transfer full): a complaint of which nothing else is known
 */
AduCase *
adu_case_new (AduChannel channel, AduTime received)
{
  AduCase *self = g_new0 (AduCase, 1);

  self->channel = channel;
  self->present = channel == ADU_CHANNEL_COUNTER ? ADU_YES : ADU_UNKNOWN;
  self->received = received;
  self->forwarded = ADU_TIME_NONE;
  self->filed = ADU_TIME_NONE;
  self->served_from = ADU_TIME_NONE;
  self->served_until = ADU_TIME_NONE;
  return self;
}

/**
 * adu_case_copy:
 * @self: a complaint
 *
 * Returns: (transfer full): the same, independent of @self
 */
AduCase *
adu_case_copy (const AduCase *self)
{
  AduCase *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < G_N_ELEMENTS (copy->text); i++)
    copy->text[i] = g_strdup (self->text[i]);
  return copy;
}

/**
 * adu_case_free:
 * @self: (nullable) (transfer full): a complaint
 */
void
adu_case_free (AduCase *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->text); i++)
    g_free (self->text[i]);
  g_free (self);
}

static gboolean
same_facts (const AduCase *a, const AduCase *b)
{
  return a->channel == b->channel && a->present == b->present && a->kind == b->kind &&
         a->supervisory == b->supervisory && a->inspection == b->inspection &&
         !a->anonymous == !b->anonymous && !a->confidential == !b->confidential && a->topic == b->topic &&
         a->n_evidence == b->n_evidence;
}

static gboolean
same_times (const AduCase *a, const AduCase *b)
{
  return a->received == b->received && a->forwarded == b->forwarded && a->filed == b->filed &&
         a->served_from == b->served_from && a->served_until == b->served_until &&
         a->letter_date.n == b->letter_date.n && a->incident_date.n == b->incident_date.n &&
         a->incident_precision == b->incident_precision;
}

/**
 * adu_case_equal:
 * @a: a complaint
 * @b: another
 *
 * Returns: whether they say the same; a text not given equals an empty one
 */
gboolean
adu_case_equal (const AduCase *a, const AduCase *b)
{
  for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
    if (!g_str_equal (adu_case_text (a, i), adu_case_text (b, i)))
      return FALSE;
  return same_facts (a, b) && same_times (a, b);
}

/**
 * adu_case_text:
 * @self: a complaint
 * @field: one of its texts
 *
 * Returns: (transfer none): the text, "" if there is none or @field is no text
 */
const char *
adu_case_text (const AduCase *self, AduField field)
{
  const char *text = (guint) field <= ADU_FIELD_LAST_TEXT ? self->text[field] : NULL;

  return text != NULL ? text : "";
}

/* Line breaks as other systems write them become "\n". */
static void
unify_line_breaks (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  *to = '\0';
}

/**
 * adu_case_set_text:
 * @self: a complaint
 * @field: one of its texts; anything else is ignored
 * @text: (nullable): what was typed
 *
 * Keeps what was typed as it was typed, wrong or not (adu_case_check() tells), except that the line breaks of
 * other systems become "\n" where several lines are allowed.
 */
void
adu_case_set_text (AduCase *self, AduField field, const char *text)
{
  char *copy;

  if ((guint) field < ADU_FIELD_FIRST_TEXT || (guint) field > ADU_FIELD_LAST_TEXT)
    return;
  copy = text == NULL || *text == '\0' ? NULL : g_strdup (text);
  if (copy != NULL && adu_field_info (field)->kind == ADU_FIELD_KIND_TEXT)
    unify_line_breaks (copy);
  g_free (self->text[field]);
  self->text[field] = copy;
}

/**
 * adu_requirement_to_code:
 * @requirement: one of the four
 *
 * Returns: (transfer none) (nullable): its machine name
 */
const char *
adu_requirement_to_code (AduRequirement requirement)
{
  static const char *const codes[ADU_N_REQUIREMENTS] = {
    [ADU_REQUIREMENT_IDENTITY] = "identity",
    [ADU_REQUIREMENT_EXPLANATION] = "explanation",
    [ADU_REQUIREMENT_EVIDENCE] = "evidence",
    [ADU_REQUIREMENT_CONTACT] = "contact",
  };

  return (guint) requirement < ADU_N_REQUIREMENTS ? codes[requirement] : NULL;
}

static gboolean
has_text (const AduCase *self, AduField field)
{
  return !adu_text_is_empty (adu_case_text (self, field));
}

/**
 * adu_case_meets:
 * @self: a complaint
 * @requirement: one of the standard's four
 *
 * "Full personal data" is name and address; a missing identity number never counts against anybody. Who stays
 * anonymous has not given personal data: not met, which says so on the checklist and blocks nothing.
 *
 * Returns: whether the requirement is met
 */
gboolean
adu_case_meets (const AduCase *self, AduRequirement requirement)
{
  switch (requirement)
    {
    case ADU_REQUIREMENT_IDENTITY:
      return !self->anonymous && has_text (self, ADU_FIELD_COMPLAINANT) && has_text (self, ADU_FIELD_ADDRESS);
    case ADU_REQUIREMENT_EXPLANATION:
      return has_text (self, ADU_FIELD_DESCRIPTION);
    case ADU_REQUIREMENT_EVIDENCE:
      return self->n_evidence > 0;
    case ADU_REQUIREMENT_CONTACT:
      return has_text (self, ADU_FIELD_PHONE);
    default:
      return FALSE;
    }
}

/* Digits, and whether everything else is among the signs people put between them: telephones and the
 * clipboard of messengers use spaces, dashes and invisible marks of their own. */
static gboolean
count_digits (const char *text, const char *signs, guint *digits)
{
  gboolean started = FALSE;

  *digits = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (c < 0x80 && g_ascii_isdigit ((char) c))
        ++*digits;
      else if (c == '+' && (started || strchr (signs, '+') == NULL))
        return FALSE;
      else if (!(c < 0x80 && strchr (signs, (int) c) != NULL) && type != G_UNICODE_SPACE_SEPARATOR &&
               type != G_UNICODE_DASH_PUNCTUATION && type != G_UNICODE_FORMAT)
        return FALSE;
      started = started || type == G_UNICODE_DECIMAL_NUMBER || c == '+';
    }
  return TRUE;
}

/* What the kind of @field asks of a text that is valid and not too long. */
static void
check_form (AduField field, AduFieldKind kind, const char *text, GPtrArray *problems)
{
  const char *const *codes = adu_field_codes (field);
  guint digits;

  if (kind == ADU_FIELD_KIND_PHONE &&
      (!count_digits (text, "+.()", &digits) || digits < PHONE_LEAST_DIGITS || digits > PHONE_MOST_DIGITS))
    adu_problems_add (problems, field, ADU_PROBLEM_PHONE, 0);
  if (kind == ADU_FIELD_KIND_NIK && (!count_digits (text, ".", &digits) || digits != NIK_DIGITS))
    adu_problems_add (problems, field, ADU_PROBLEM_ID_NUMBER, NIK_DIGITS);
  if (kind == ADU_FIELD_KIND_DIGITS && strspn (text, "0123456789") != strlen (text))
    adu_problems_add (problems, field, ADU_PROBLEM_DIGITS, 0);
  if (codes != NULL && !g_strv_contains (codes, text))
    adu_problems_add (problems, field, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

/**
 * adu_field_check_text:
 * @field: the field it was typed into
 * @text: (nullable): what was typed; empty or blank is fine
 * @problems: (element-type AduProblem): gets at most one problem more
 *
 * Checks a text against its field: valid UTF-8 without control characters, not longer than the limit, and of
 * the field's form. Fields that hold no text are not checked here.
 */
void
adu_field_check_text (AduField field, const char *text, GPtrArray *problems)
{
  const AduFieldInfo *info = adu_field_info (field);

  if (info->limit == 0 || text == NULL || *text == '\0')
    return;
  switch (adu_text_check (text, -1, info->limit, info->kind == ADU_FIELD_KIND_TEXT))
    {
    case ADU_TEXT_INVALID:
      adu_problems_add (problems, field, ADU_PROBLEM_INVALID_TEXT, 0);
      break;
    case ADU_TEXT_CONTROL:
      adu_problems_add (problems, field, ADU_PROBLEM_CONTROL, 0);
      break;
    case ADU_TEXT_TOO_LONG:
      adu_problems_add (problems, field, ADU_PROBLEM_TOO_LONG, info->limit);
      break;
    case ADU_TEXT_FINE:
    default:
      if (!adu_text_is_empty (text))
        check_form (field, info->kind, text, problems);
    }
}

static void
check_time (AduField field, AduTime time, AduTime now, GPtrArray *problems)
{
  if (!adu_time_is_set (time))
    return;
  if (time > now)
    adu_problems_add (problems, field, ADU_PROBLEM_FUTURE, 0);
  else if (time < ADU_EARLIEST_TIME)
    adu_problems_add (problems, field, ADU_PROBLEM_TOO_EARLY, ADU_EARLIEST_YEAR);
}

static void
check_day (AduField field, AduDay day, AduTime now, GPtrArray *problems)
{
  gint64 today = DAY_OF_EPOCH + (now + FIRST_ZONE_SECONDS) / SECONDS_PER_DAY;

  if (!adu_day_is_set (day))
    return;
  if (day.n > today)
    adu_problems_add (problems, field, ADU_PROBLEM_FUTURE, 0);
  else if (adu_day_year (day) < ADU_EARLIEST_YEAR)
    adu_problems_add (problems, field, ADU_PROBLEM_TOO_EARLY, ADU_EARLIEST_YEAR);
}

/* @later must not be before @earlier; minutes, because that is how times are typed. */
static void
check_order (AduField field, AduTime later, AduTime earlier, GPtrArray *problems)
{
  if (adu_time_is_set (later) && adu_time_is_set (earlier) && later / 60 < earlier / 60)
    adu_problems_add (problems, field, ADU_PROBLEM_ORDER, 0);
}

static void
check_codes (const AduCase *self, GPtrArray *problems)
{
  const struct
  {
    AduField field;
    guint value;
    guint n;
  } codes[] = {
    { ADU_FIELD_CHANNEL, self->channel, ADU_N_CHANNELS },
    { ADU_FIELD_PRESENT, self->present, ADU_N_TRIS },
    { ADU_FIELD_KIND, self->kind, ADU_N_KINDS },
    { ADU_FIELD_SUPERVISORY, self->supervisory, ADU_N_TRIS },
    { ADU_FIELD_INSPECTION, self->inspection, ADU_N_TRIS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].value >= codes[i].n)
      adu_problems_add (problems, codes[i].field, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

/**
 * adu_case_check:
 * @self: a complaint as it is to be registered
 * @now: the moment
 *
 * Everything that stands against registering it. What the checklist misses is not among it.
 *
 * Returns: (transfer full) (element-type AduProblem): the problems in the order of the fields; empty if there
 * is none
 */
GPtrArray *
adu_case_check (const AduCase *self, AduTime now)
{
  GPtrArray *problems = adu_problems_new ();

  for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
    adu_field_check_text (i, self->text[i], problems);
  if (!has_text (self, ADU_FIELD_DESCRIPTION) && adu_problems_find (problems, ADU_FIELD_DESCRIPTION) == NULL)
    adu_problems_add (problems, ADU_FIELD_DESCRIPTION, ADU_PROBLEM_REQUIRED, 0);
  check_codes (self, problems);

  if (!adu_time_is_set (self->received))
    adu_problems_add (problems, ADU_FIELD_RECEIVED, ADU_PROBLEM_REQUIRED, 0);
  check_time (ADU_FIELD_RECEIVED, self->received, now, problems);
  check_time (ADU_FIELD_FORWARDED, self->forwarded, now, problems);
  check_time (ADU_FIELD_FILED, self->filed, now, problems);
  check_time (ADU_FIELD_SERVED_FROM, self->served_from, now, problems);
  check_time (ADU_FIELD_SERVED_UNTIL, self->served_until, now, problems);
  check_order (ADU_FIELD_FORWARDED, self->forwarded, self->filed, problems);
  check_order (ADU_FIELD_SERVED_UNTIL, self->served_until, self->served_from, problems);
  check_day (ADU_FIELD_LETTER_DATE, self->letter_date, now, problems);
  check_day (ADU_FIELD_INCIDENT_DATE, self->incident_date, now, problems);
  return problems;
}
