/* adu-words-derivation.c — "Why this date?": the derivation of a due date, line by line, every clause of it true
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 * Each line of core's derivation becomes one sentence; what follows from the result (a day off, the Ombudsman) is
 * said behind it. How days are counted is called the wording of the standard only where it is the standard's wording.
 */
#include "config.h"

#include "words/adu-words-say.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"
#include "words/adu-words-derivation.h"
#include "words/adu-words-private.h"

typedef char *(*LineWriter) (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone);

void
adu_reason_free (AduReason *reason)
{
  if (reason == NULL)
    return;
  g_free (reason->text);
  g_free (reason->ground);
  g_free (reason);
}

static int
unit_of (const AduDeadline *deadline, const AduWhy *why)
{
  int unit = why->name != NULL ? adu_unit_from_code (why->name) : -1;

  return unit >= 0 ? unit : (int) deadline->limit.unit;
}

static char *
write_start (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  static const char *const day_zero[ADU_N_STARTS] = {
    [ADU_START_SERVED] = N_("Day 0 is the day serving began: {date}"),
    [ADU_START_RECEIPT] = N_("Day 0 is the day the complaint was received: {date}"),
    [ADU_START_FORWARDED] = N_("Day 0 is the day the complaint was forwarded to this office: {date}"),
    [ADU_START_COMPLETE] = N_("Day 0 is the day the file was declared complete: {date}"),
  };
  static const char *const day_one[ADU_N_STARTS] = {
    [ADU_START_SERVED] = N_("Day 1 is the day serving began: {date}"),
    [ADU_START_RECEIPT] = N_("Day 1 is the day the complaint was received: {date}"),
    [ADU_START_FORWARDED] = N_("Day 1 is the day the complaint was forwarded to this office: {date}"),
    [ADU_START_COMPLETE] = N_("Day 1 is the day the file was declared complete: {date}"),
  };
  g_autofree char *date = adu_words_day_full (why->date);
  g_autofree char *clock = adu_words_clock_at (deadline->start.minute, zone);
  int start = adu_start_from_code (why->name);

  if (deadline->limit.unit == ADU_UNIT_MINUTE && start == ADU_START_SERVED)
    return adu_words_fill (_("Serving began on {date} {clock}"), "date", date, "clock", clock, NULL);
  if (deadline->limit.unit == ADU_UNIT_MINUTE)
    return adu_words_fill (_("The complaint was received on {date} {clock}"), "date", date, "clock", clock, NULL);
  if (start < 0)
    start = ADU_START_RECEIPT;

  return adu_words_fill (gettext (deadline->limit.first_day_counts ? day_one[start] : day_zero[start]), "date", date,
                         NULL);
}

/* Whether the unit is the standard's own wording for this clock: "hari" for 5, 14 and 60 days, "bulan" for the service,
 * "hari kerja" for the Ombudsman. The word on completeness is not in the standard. */
static gboolean
is_wording (AduDeadlineKind kind, int unit)
{
  switch (kind)
    {
    case ADU_DEADLINE_ONLINE:
    case ADU_DEADLINE_SETTLEMENT:
      return unit == ADU_UNIT_DAY;
    case ADU_DEADLINE_SERVICE:
      return unit == ADU_UNIT_MONTH;
    case ADU_DEADLINE_OMBUDSMAN:
      return unit == ADU_UNIT_WORKING_DAY;
    case ADU_DEADLINE_COUNTER:
    case ADU_DEADLINE_ACKNOWLEDGEMENT:
    default:
      return FALSE;
    }
}

static char *
write_count (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  int unit = unit_of (deadline, why);
  g_autofree char *amount = adu_words_amount ((AduUnit) unit, (guint) why->amount);
  const char *name = adu_words_unit ((AduUnit) unit);

  if (unit == ADU_UNIT_MINUTE)
    return adu_words_fill (_("{amount} are counted on the clock"), "amount", amount, NULL);
  if (is_wording (deadline->kind, unit))
    return adu_words_fill (_("{amount}, counted in {unit} (wording of the standard)"), "amount", amount, "unit", name,
                           NULL);

  return adu_words_fill (_("{amount}, counted in {unit}"), "amount", amount, "unit", name, NULL);
}

static char *
write_weekend (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = why->amount > 1 ? adu_words_day_span (why->date, adu_day_add (why->date, why->amount - 1))
                                          : adu_words_day_full (why->date);

  return adu_words_fill (_("Weekend, not counted: {date}"), "date", date, NULL);
}

static char *
write_day_off (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = adu_words_day_full (why->date);

  if (why->name == NULL || *why->name == '\0')
    return adu_words_fill (_("Day off, not counted: {date}"), "date", date, NULL);

  return adu_words_fill (_("Day off, not counted: {date}, {name}"), "date", date, "name", why->name, NULL);
}

static char *
write_pause (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = adu_words_day (why->date);
  AduUnit unit = deadline->limit.unit == ADU_UNIT_WORKING_DAY ? ADU_UNIT_WORKING_DAY : ADU_UNIT_DAY;
  g_autofree char *moved = adu_words_amount (unit, (guint) MAX (why->amount, 0));

  return adu_words_fill (_("Paused from {date}, awaiting completion by the complainant: the limit moved by {days}"),
                         "date", date, "days", moved, NULL);
}

static char *
write_pause_cut (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *most = adu_words_amount (ADU_UNIT_DAY, (guint) why->amount);

  return adu_words_fill (_("All pauses together add {days} at most; what is longer counts"), "days", most, NULL);
}

static char *
write_month_end (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = adu_words_day (why->date);

  return adu_words_fill (_("That month is shorter, so its last day is taken: {date}"), "date", date, NULL);
}

static char *
write_roll (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = adu_words_day_full (why->date);

  if (deadline->limit.ending == ADU_ENDING_BACKWARD)
    return adu_words_fill (_("{date} is a day off, so the limit moves to the working day before"), "date", date, NULL);

  return adu_words_fill (_("{date} is a day off, so the limit moves to the next working day"), "date", date, NULL);
}

static char *
write_provisional (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *year = g_strdup_printf ("%d", why->amount);

  return adu_words_fill (_("Provisional: there is no official list of days off for {year} yet; with the decree this "
                           "date may move"),
                         "year", year, NULL);
}

static char *
write_result (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = adu_words_day_full (why->date);
  g_autofree char *clock = adu_words_clock_at (MAX (deadline->due_minute, 0), zone);

  if (deadline->due_minute >= 0)
    return adu_words_fill (_("So the limit is {date} {clock}"), "date", date, "clock", clock, NULL);

  return adu_words_fill (_("So the last day is {date}"), "date", date, NULL);
}

static char *
write_first_follow_up (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = adu_words_day (why->date);

  if (deadline->state == ADU_STATE_RUNNING || deadline->state == ADU_STATE_LATE)
    return adu_words_fill (_("First followed up on {date}, not answered yet"), "date", date, NULL);

  return adu_words_fill (_("First followed up on {date}"), "date", date, NULL);
}

static char *
write_stricter (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  return g_strdup (_("Stricter than the wording of the standard on purpose: the first follow-up does not stop this "
                     "limit, only the answer does"));
}

static char *
write_if_resumed (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  g_autofree char *date = adu_words_day_full (why->date);

  return adu_words_fill (_("Paused now; if the file were completed today, the last day would be {date}"), "date", date,
                         NULL);
}

static char *
write_fallback (const AduDeadline *deadline, const AduWhy *why, const AduZone *zone)
{
  switch (adu_start_from_code (why->name))
    {
    case ADU_START_FORWARDED:
      return g_strdup (_("When it was forwarded to this office is not known, so it is counted from receipt"));
    case ADU_START_COMPLETE:
      return g_strdup (_("The file has not been declared complete yet, so it is counted from receipt"));
    default:
      return g_strdup (_("When serving began is not known, so it is counted from receipt"));
    }
}

static const LineWriter writers[ADU_N_WHY_KINDS] = {
  [ADU_WHY_START] = write_start,
  [ADU_WHY_COUNT] = write_count,
  [ADU_WHY_WEEKEND] = write_weekend,
  [ADU_WHY_DAY_OFF] = write_day_off,
  [ADU_WHY_PAUSE] = write_pause,
  [ADU_WHY_PAUSE_CUT] = write_pause_cut,
  [ADU_WHY_MONTH_END] = write_month_end,
  [ADU_WHY_ROLL] = write_roll,
  [ADU_WHY_PROVISIONAL] = write_provisional,
  [ADU_WHY_RESULT] = write_result,
  [ADU_WHY_FIRST_FOLLOW_UP] = write_first_follow_up,
  [ADU_WHY_STRICTER] = write_stricter,
  [ADU_WHY_IF_RESUMED] = write_if_resumed,
  [ADU_WHY_FALLBACK] = write_fallback,
};

static void
add_line (GPtrArray *lines, AduWhyKind kind, AduDay date, char *text, const char *ground)
{
  AduReason *line = g_new0 (AduReason, 1);

  line->kind = kind;
  line->date = date;
  line->text = text;
  line->ground = ground != NULL && *ground != '\0' ? g_strdup (ground) : NULL;
  g_ptr_array_add (lines, line);
}

/* What follows from the result and is not a step of the count. */
static void
add_consequences (GPtrArray *lines, const AduDeadline *deadline)
{
  if (adu_day_is_set (deadline->due) && adu_day_is_set (deadline->latest_working_day)
      && deadline->latest_working_day.n != deadline->due.n && deadline->limit.unit != ADU_UNIT_MINUTE)
    {
      g_autofree char *date = adu_words_day_full (deadline->latest_working_day);

      add_line (lines, ADU_WHY_RESULT, deadline->latest_working_day,
                adu_words_fill (_("That is a day off; the last working day before it is {date}"), "date", date, NULL),
                NULL);
    }
  if (adu_day_is_set (deadline->ombudsman_from))
    {
      g_autofree char *date = adu_words_day_full (deadline->ombudsman_from);

      add_line (lines, ADU_WHY_RESULT, deadline->ombudsman_from,
                adu_words_fill (_("If it is not settled by then, the complainant may go to the Ombudsman from {date}"),
                                "date", date, NULL),
                NULL);
    }
}

/**
 * adu_words_derivation_title:
 * @deadline: a clock
 *
 * Returns: (transfer full): its name and its date, or that it is paused
 */
char *
adu_words_derivation_title (const AduDeadline *deadline)
{
  g_autofree char *date = adu_words_day (deadline->due);
  g_autofree char *clock = NULL;
  const char *name = adu_words_deadline_kind (deadline->kind);

  if (deadline->state == ADU_STATE_PAUSED)
    return g_strdup_printf ("%s: %s", name, C_("clock", "paused"));
  if (deadline->due_minute < 0)
    return g_strdup_printf ("%s: %s", name, date);
  clock = adu_words_clock_at (deadline->due_minute, NULL);

  return g_strdup_printf ("%s: %s %s", name, date, clock);
}

/**
 * adu_words_derivation:
 * @deadline: a clock
 * @zone: (nullable): names the zone behind a time of day
 *
 * The ground of the rule stands with the line that says what is counted, the decree of a day off with that day.
 *
 * Returns: (transfer full) (element-type AduReason): the lines in reading order, at least one
 */
GPtrArray *
adu_words_derivation (const AduDeadline *deadline, const AduZone *zone)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_reason_free);

  for (guint i = 0; i < deadline->why->len; i++)
    {
      const AduWhy *why = g_ptr_array_index (deadline->why, i);
      const char *ground = why->ground == NULL && why->kind == ADU_WHY_COUNT ? deadline->ground : why->ground;

      if ((guint) why->kind >= ADU_N_WHY_KINDS)
        continue;
      add_line (lines, why->kind, why->date, writers[why->kind](deadline, why, zone), ground);
      if (why->kind == ADU_WHY_RESULT)
        add_consequences (lines, deadline);
    }

  return lines;
}

char *
adu_words_derivation_text (const AduDeadline *deadline, const AduZone *zone)
{
  g_autoptr (GPtrArray) lines = adu_words_derivation (deadline, zone);
  g_autofree char *title = adu_words_derivation_title (deadline);
  GString *out = g_string_new (title);

  for (guint i = 0; i < lines->len; i++)
    {
      const AduReason *line = g_ptr_array_index (lines, i);

      g_string_append_printf (out, "\n%s", line->text);
      if (line->ground != NULL)
        g_string_append_printf (out, " (%s)", line->ground);
      g_string_append_c (out, '.');
    }

  return g_string_free (out, FALSE);
}

static char *
write_pauses (const AduRule *rule)
{
  g_autofree char *most = adu_words_amount (ADU_UNIT_DAY, rule->pause_at_most);

  if (!rule->pauses)
    return g_strdup (_("runs on while the file is being completed"));
  if (rule->pause_at_most == 0)
    return g_strdup (_("pauses while the file is being completed"));

  return adu_words_fill (_("pauses while the file is being completed, {days} at most"), "days", most, NULL);
}

/**
 * adu_words_rule:
 * @rule: a rule of the standard
 *
 * Returns: (transfer full): one line that says every reading of it
 */
char *
adu_words_rule (const AduRule *rule)
{
  static const char *const from[ADU_N_STARTS] = {
    [ADU_START_SERVED] = N_("{amount} from the beginning of serving"),
    [ADU_START_RECEIPT] = N_("{amount} from receipt"),
    [ADU_START_FORWARDED] = N_("{amount} from the forwarding to this office, or from receipt if that is not known"),
    [ADU_START_COMPLETE] = N_("{amount} from the day the file is complete, until then from receipt"),
  };
  g_autofree char *bare = adu_words_amount (rule->limit.unit, rule->limit.amount);
  g_autofree char *number = g_strdup_printf ("%u", rule->limit.amount);
  g_autofree char *amount
      = rule->limit.unit == ADU_UNIT_DAY
            ? g_strdup_printf ("%s %s", number, adu_words_unit (ADU_UNIT_DAY))
            : g_steal_pointer (&bare);
  g_autofree char *start
      = adu_words_fill (gettext (from[MIN ((guint) rule->start, ADU_N_STARTS - 1)]), "amount", amount, NULL);
  g_autofree char *pauses = write_pauses (rule);

  if (rule->limit.unit == ADU_UNIT_MINUTE)
    return g_steal_pointer (&start);

  return g_strdup_printf ("%s; %s", start, pauses);
}
