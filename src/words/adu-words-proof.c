/* adu-words-proof.c — everything that stands behind one date, in sentences: for a window, a page and the terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 * The derivation comes from core line by line. What it cannot know is added here: what was missing while it was paused,
 * when and why a change of category moved the limit, and what the other readings of the standard would give.
 */
#include "config.h"

#include "words/adu-words-say.h"

#include "words/adu-words-date.h"
#include "words/adu-words-private.h"
#include "words/adu-words-proof.h"
#include "words/adu-words.h"

#define LINES_OF_DAYS_OFF 3 /* more of them are listed, with one line for all */

static void
day_off_free (gpointer data)
{
  AduProofDayOff *off = data;

  g_free (off->date);
  g_free (off->name);
  g_free (off->ground);
  g_free (off);
}

static void
pause_free (gpointer data)
{
  AduProofPause *pause = data;

  g_free (pause->span);
  g_free (pause->reason);
  g_free (pause);
}

static void
reading_free (gpointer data)
{
  AduProofReading *reading = data;

  g_free (reading->text);
  g_free (reading->date);
  g_free (reading);
}

/* Frees a proof (nullable). */
void
adu_proof_free (AduProof *proof)
{
  if (proof == NULL)
    return;
  g_free (proof->title);
  g_free (proof->rule);
  g_free (proof->clause);
  g_free (proof->ground);
  g_ptr_array_unref (proof->reasons);
  g_ptr_array_unref (proof->days_off);
  g_ptr_array_unref (proof->pauses);
  g_ptr_array_unref (proof->changes);
  g_ptr_array_unref (proof->readings);
  g_free (proof->conclusion);
  g_free (proof);
}

/* --- the count ------------------------------------------------------------------------------------------------- */

/* "November 2026": of the month the days before it are of. */
static void
append_month (GString *spans, AduDay month)
{
  gint year;
  gint number;
  g_autofree char *name = NULL;

  if (!adu_day_is_set (month))
    return;
  adu_day_split (month, &year, &number, NULL);
  name = adu_words_month (year, number);
  g_string_append_printf (spans, " %s", name);
}

/* Appends a weekend to the list of its @month; one that is of two months stands for itself. */
static void
append_weekend (GString *spans, AduDay first, AduDay last, AduDay *month)
{
  gint year[3] = { 0, 0, 0 };
  gint number[3] = { 0, 0, 0 };
  gint day[3];
  gboolean whole;
  gboolean same;

  adu_day_split (first, &year[0], &number[0], &day[0]);
  adu_day_split (last, &year[1], &number[1], &day[1]);
  if (adu_day_is_set (*month))
    adu_day_split (*month, &year[2], &number[2], &day[2]);
  whole = number[0] == number[1];
  same = whole && number[0] == number[2] && year[0] == year[2];
  if (!same)
    append_month (spans, *month);
  if (spans->len > 0)
    g_string_append (spans, same ? ", " : "; ");
  *month = whole ? first : ADU_DAY_NONE;
  if (!whole)
    {
      g_autofree char *span = adu_words_day_span (first, last);

      g_string_append (spans, span);
    }
  else if (day[0] == day[1])
    g_string_append_printf (spans, "%d", day[0]);
  else
    g_string_append_printf (spans, "%d–%d", day[0], day[1]);
}

/* All weekends in one line: "28–29 November; 5–6, 12–13 December 2026"; a year of them would fill the page. */
static AduReason *
weekends_new (const AduDeadline *deadline)
{
  g_autoptr (GString) spans = g_string_new (NULL);
  AduReason *reason = NULL;
  AduDay month = ADU_DAY_NONE;
  gint days = 0;
  g_autofree char *number = NULL;

  for (guint i = 0; i < deadline->why->len; i++)
    {
      const AduWhy *why = g_ptr_array_index (deadline->why, i);

      if (why->kind != ADU_WHY_WEEKEND)
        continue;
      append_weekend (spans, why->date, adu_day_add (why->date, MAX (why->amount, 1) - 1), &month);
      days += why->amount;
    }
  append_month (spans, month);
  number = adu_words_amount (ADU_UNIT_DAY, (guint) days);
  reason = g_new0 (AduReason, 1);
  reason->kind = ADU_WHY_WEEKEND;
  reason->text = adu_words_fill (_("Weekends, not counted ({days}): {spans}"), "days", number, "spans", spans->str, NULL);
  return reason;
}

/* Of a day off without a decree it is said that there is none. */
static void
note_estimate (AduReason *reason, const AduCalendar *calendar)
{
  const AduDayOff *off = reason->kind == ADU_WHY_DAY_OFF ? adu_calendar_day_off (calendar, reason->date) : NULL;

  if (off != NULL && !off->official && reason->ground == NULL)
    reason->ground = g_strdup (_("estimated, no decree yet"));
}

static AduProofDayOff *
day_off_new (const AduReason *reason, const AduCalendar *calendar)
{
  const AduDayOff *off = adu_calendar_day_off (calendar, reason->date);
  AduProofDayOff *said = g_new0 (AduProofDayOff, 1);

  said->date = adu_words_day_full (reason->date);
  said->name = g_strdup (off != NULL && off->name != NULL ? off->name : "");
  said->ground = g_strdup (reason->ground != NULL ? reason->ground : "");
  return said;
}

static AduReason *
days_off_new (guint days)
{
  AduReason *reason = g_new0 (AduReason, 1);
  g_autofree char *number = adu_words_amount (ADU_UNIT_DAY, days);

  reason->kind = ADU_WHY_DAY_OFF;
  reason->text = adu_words_fill (_("Days off, not counted ({days}): listed below"), "days", number, NULL);
  return reason;
}

static guint
n_reasons (const GPtrArray *reasons, AduWhyKind kind)
{
  guint n = 0;

  for (guint i = 0; i < reasons->len; i++)
    n += ((const AduReason *) g_ptr_array_index (reasons, i))->kind == kind;
  return n;
}

/* The lines of core's derivation; those of which there are many become one, and days off a list besides. */
static void
tell_reasons (AduProof *proof, const AduDeadline *deadline, const AduProofFacts *given)
{
  g_autoptr (GPtrArray) all = adu_words_derivation (deadline, given->zone);
  guint n_off = n_reasons (all, ADU_WHY_DAY_OFF);

  for (guint i = 0; i < all->len; i++)
    {
      AduReason *reason = g_ptr_array_index (all, i);
      gboolean many = reason->kind == ADU_WHY_DAY_OFF && n_off > LINES_OF_DAYS_OFF;
      gboolean said = n_reasons (proof->reasons, reason->kind) > 0;

      note_estimate (reason, given->calendar);
      if (many)
        g_ptr_array_add (proof->days_off, day_off_new (reason, given->calendar));
      if (reason->kind != ADU_WHY_WEEKEND && !many)
        g_ptr_array_add (proof->reasons, g_steal_pointer (&g_ptr_array_index (all, i)));
      else if (!said)
        g_ptr_array_add (proof->reasons, many ? days_off_new (n_off) : weekends_new (deadline));
    }
}

/* --- pauses ----------------------------------------------------------------------------------------------------- */

/* What was asked for when the pause began: the note of the newest request of that day. */
static const char *
reason_of_pause (const AduProofFacts *given, AduDay from)
{
  const char *reason = "";

  for (guint i = 0; given->history != NULL && i < given->history->len; i++)
    {
      const AduEntry *entry = g_ptr_array_index (given->history, i);
      AduDay day = adu_time_is_set (entry->when) ? adu_zone_day (given->zone, entry->when) : entry->decided_on;

      if (g_str_equal (entry->action, "request-completion") && entry->note != NULL &&
          (day.n == from.n || entry->decided_on.n == from.n || adu_zone_day (given->zone, entry->at).n == from.n))
        reason = entry->note;
    }
  return reason;
}

static AduProofPause *
pause_new (const AduProofFacts *given, const AduPause *pause)
{
  AduProofPause *said = g_new0 (AduProofPause, 1);
  gint days = adu_day_between (pause->from, pause->until);
  g_autofree char *from = adu_words_day (pause->from);
  g_autofree char *span = NULL;
  g_autofree char *number = NULL;

  said->reason = g_strdup (reason_of_pause (given, pause->from));
  if (!adu_day_is_set (pause->until))
    {
      said->span = adu_words_fill (_("from {date}, still open"), "date", from, NULL);
      return said;
    }
  span = days > 1 ? adu_words_day_span (pause->from, adu_day_add (pause->until, -1)) : g_strdup (from);
  number = adu_words_amount (ADU_UNIT_DAY, (guint) MAX (days, 0));
  said->span = g_strdup_printf ("%s (%s)", span, number);
  return said;
}

/* --- changes of category -------------------------------------------------------------------------------------------- */

/* The pauses that were known when the day @day began; one that ended later had not ended. Free with g_free(). */
static AduPause *
pauses_before (const AduFacts *facts, AduDay day, guint *n)
{
  AduPause *pauses = g_new0 (AduPause, facts->n_pauses + 1);

  *n = 0;
  for (guint i = 0; i < facts->n_pauses; i++)
    if (facts->pauses[i].from.n < day.n)
      {
        pauses[*n] = facts->pauses[i];
        if (pauses[*n].until.n > day.n)
          pauses[*n].until = ADU_DAY_NONE;
        (*n)++;
      }
  return pauses;
}

/* The settlement limit as it was on @day with these two answers, in words: "7 December 2026 (14 days)". */
static char *
limit_with (const AduProofFacts *given, AduDay day, AduTri supervisory, AduTri inspection)
{
  AduFacts facts = *given->facts;
  AduTime then = adu_zone_time (given->zone, day, 0);
  g_autofree AduPause *pauses = pauses_before (given->facts, day, &facts.n_pauses);
  g_autoptr (GPtrArray) deadlines = NULL;
  const AduDeadline *settlement;
  g_autofree char *date = NULL;
  g_autofree char *amount = NULL;

  facts.pauses = pauses;
  facts.supervisory = supervisory;
  facts.inspection = inspection;
  if (adu_time_is_set (facts.complete) && adu_zone_day (given->zone, facts.complete).n > day.n)
    facts.complete = ADU_TIME_NONE;
  deadlines = adu_deadlines_compute (&facts, given->standard, given->calendar, given->zone, MAX (then, facts.received));
  settlement = adu_deadlines_find (deadlines, ADU_DEADLINE_SETTLEMENT);
  if (settlement == NULL)
    return g_strdup ("–");
  date = adu_words_day (adu_day_is_set (settlement->due) ? settlement->due : settlement->if_resumed);
  amount = adu_words_amount (settlement->limit.unit, settlement->limit.amount);
  return g_strdup_printf ("%s (%s)", date, amount);
}

/* What a change of @field says, before or after; as it stands where the entry does not change it. */
static AduTri
tri_of (const AduEntry *entry, AduField field, gboolean before, AduTri otherwise)
{
  for (guint i = 0; entry->changes != NULL && i < entry->changes->len; i++)
    {
      const AduChange *change = g_ptr_array_index (entry->changes, i);
      int value = adu_tri_from_code (before ? change->before : change->after);

      if (change->field == field && value >= 0)
        return (AduTri) value;
    }
  return otherwise;
}

static AduDay
day_of (const AduProofFacts *given, const AduEntry *entry)
{
  return adu_day_is_set (entry->decided_on) ? entry->decided_on : adu_zone_day (given->zone, entry->at);
}

/* "On 25 November 2026 the limit changed from … to …, because: reason (decided by …)" */
static char *
change_new (AduDay day, const AduEntry *entry, const char *before, const char *after)
{
  g_autofree char *date = adu_words_day (day);
  const char *who = entry->decided_by != NULL ? entry->decided_by : entry->recorded_by;

  who = who != NULL ? who : "–";
  /* A category that is set for the first time needs no reason. */
  if (entry->note == NULL || entry->note[0] == '\0')
    return adu_words_fill (_("On {date} the limit changed from {before} to {after} (decided by {who})"), "date", date,
                           "before", before, "after", after, "who", who, NULL);
  return adu_words_fill (_("On {date} the limit changed from {before} to {after}, because: {reason} (decided by {who})"),
                         "date", date, "before", before, "after", after, "reason", entry->note, "who", who, NULL);
}

/* Walks back from what is true now, so that each entry knows what was true before it. The dates are those of the day of
 * the entry: what was paused later had not moved them yet. */
static GPtrArray *
changes_of (const AduProofFacts *given)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);
  AduTri supervisory = given->facts->supervisory;
  AduTri inspection = given->facts->inspection;

  for (guint i = given->history != NULL ? given->history->len : 0; i-- > 0;)
    {
      const AduEntry *entry = g_ptr_array_index (given->history, i);
      AduTri supervisory_was = tri_of (entry, ADU_FIELD_SUPERVISORY, TRUE, supervisory);
      AduTri inspection_was = tri_of (entry, ADU_FIELD_INSPECTION, TRUE, inspection);
      AduDay day = day_of (given, entry);
      g_autofree char *before = limit_with (given, day, supervisory_was, inspection_was);
      g_autofree char *after = limit_with (given, day, supervisory, inspection);

      if (!g_str_equal (before, after))
        g_ptr_array_insert (changes, 0, change_new (day, entry, before, after));
      supervisory = supervisory_was;
      inspection = inspection_was;
    }
  return changes;
}

/* --- readings ---------------------------------------------------------------------------------------------------------- */

static char *
reading_in_words (const AduProofFacts *given, const AduReading *reading)
{
  static const char *const from[ADU_N_STARTS] = {
    [ADU_START_SERVED] = N_("{unit}, from the beginning of serving"),
    [ADU_START_RECEIPT] = N_("{unit}, from receipt"),
    [ADU_START_FORWARDED] = N_("{unit}, from the forwarding to this office"),
    [ADU_START_COMPLETE] = N_("{unit}, from the day the file was complete"),
  };
  const char *unit = adu_words_unit (reading->unit);
  g_autofree char *complete = NULL;

  if (reading->start == ADU_START_FORWARDED && !adu_time_is_set (given->facts->forwarded))
    return adu_words_fill (_("{unit}, from receipt, because the forwarding is not known"), "unit", unit, NULL);
  if (reading->start != ADU_START_COMPLETE)
    return adu_words_fill (gettext (from[reading->start]), "unit", unit, NULL);
  if (reading->not_yet)
    return adu_words_fill (_("{unit}, from completeness: not declared yet, so as from receipt"), "unit", unit, NULL);
  complete = adu_words_day (adu_zone_day (given->zone, given->facts->complete));
  return adu_words_fill (_("{unit}, from completeness ({date})"), "unit", unit, "date", complete, NULL);
}

/* Whether a reading says nothing beside that of the @office, because what it counts from is not known: until a file is
 * complete, completeness in other days; where the forwarding is not known, the forwarding, and receipt in the same days. */
static gboolean
says_nothing (const AduProofFacts *given, const AduReading *reading, const AduReading *office)
{
  if (reading->office)
    return FALSE;
  if (reading->not_yet)
    return reading->unit != office->unit;
  if (adu_time_is_set (given->facts->forwarded))
    return FALSE;
  return reading->start == ADU_START_FORWARDED ||
         (office->start == ADU_START_FORWARDED && reading->start == ADU_START_RECEIPT && reading->unit == office->unit);
}

/* Of rules that have changed since a case was closed nothing is said: they were not the ones it was held to. */
static GPtrArray *
readings_of (const AduProofFacts *given, const AduDeadline *deadline)
{
  GPtrArray *said = g_ptr_array_new_with_free_func (reading_free);
  g_autoptr (GArray) readings = adu_readings_compute (given->facts, given->standard, given->calendar, given->zone,
                                                      given->now, deadline->kind);
  AduDay due = adu_day_is_set (deadline->due) ? deadline->due : deadline->if_resumed;

  if (readings->len < 2 || g_array_index (readings, AduReading, 0).due.n != due.n)
    return said;
  for (guint i = 0; i < readings->len; i++)
    {
      const AduReading *reading = &g_array_index (readings, AduReading, i);
      AduProofReading *line;

      if (says_nothing (given, reading, &g_array_index (readings, AduReading, 0)))
        continue;
      line = g_new0 (AduProofReading, 1);
      line->text = reading_in_words (given, reading);
      line->date = adu_words_day_full (reading->due);
      line->office = reading->office;
      g_ptr_array_add (said, line);
    }
  return said;
}

/* Whether it is the date the office works to, or which one is. */
static char *
conclusion_of (const AduProofFacts *given, const AduDeadline *deadline)
{
  const AduDeadline *binding = adu_deadlines_binding (given->deadlines);
  g_autofree char *resumed = adu_words_day_full (deadline->if_resumed);
  g_autofree char *due = adu_words_day_full (deadline->due);
  g_autofree char *title = NULL;

  if (deadline->state == ADU_STATE_PAUSED)
    return adu_words_fill (_("The limit stands still; if it ran again today, the office would work to {date}"), "date",
                           resumed, NULL);
  if (deadline->state == ADU_STATE_MET || deadline->state == ADU_STATE_MET_LATE)
    return adu_words_fill (_("The office was to be done by {date}"), "date", due, NULL);
  if (binding == NULL || binding == deadline || deadline->due_minute >= 0)
    return adu_words_fill (_("The office works to {date}"), "date", due, NULL);
  title = adu_words_derivation_title (binding);
  return adu_words_fill (_("This date is {date}; the office is bound by another one, {binding}"), "date", due, "binding", title,
                         NULL);
}

/* --- all of it ------------------------------------------------------------------------------------------------------------ */

static const AduRule *
rule_of (const AduProofFacts *given, AduDeadlineKind kind)
{
  const AduFacts *facts = given->facts;

  return adu_standard_find (given->standard, kind, facts->channel,
                            facts->channel == ADU_CHANNEL_COUNTER ? ADU_YES : facts->present, facts->supervisory,
                            facts->inspection);
}

/**
 * adu_proof_new:
 * @given: the case, the rules and the day
 * @kind: which clock
 *
 * Returns: (transfer full) (nullable): the proof; NULL if the case has no such clock
 */
AduProof *
adu_proof_new (const AduProofFacts *given, AduDeadlineKind kind)
{
  const AduDeadline *deadline = adu_deadlines_find (given->deadlines, kind);
  const AduRule *rule = rule_of (given, kind);
  AduProof *proof;

  if (deadline == NULL)
    return NULL;
  proof = g_new0 (AduProof, 1);
  proof->kind = kind;
  proof->title = adu_words_derivation_title (deadline);
  proof->rule = rule != NULL ? adu_words_rule (rule) : adu_words_amount (deadline->limit.unit, deadline->limit.amount);
  proof->clause = rule != NULL ? g_strdup (rule->text) : NULL;
  proof->ground = g_strdup (deadline->ground);
  proof->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_reason_free);
  proof->days_off = g_ptr_array_new_with_free_func (day_off_free);
  tell_reasons (proof, deadline, given);
  proof->pauses = g_ptr_array_new_with_free_func (pause_free);
  for (guint i = 0; deadline->pause_at_most > 0 && i < given->facts->n_pauses; i++)
    g_ptr_array_add (proof->pauses, pause_new (given, &given->facts->pauses[i]));
  proof->changes =
    kind == ADU_DEADLINE_SETTLEMENT ? changes_of (given) : g_ptr_array_new_with_free_func (g_free);
  proof->readings = readings_of (given, deadline);
  proof->conclusion = conclusion_of (given, deadline);
  return proof;
}

/**
 * adu_proof_to_text:
 * @proof: a proof
 *
 * Returns: (transfer full): all of it as lines of plain text, without one at the end
 */
char *
adu_proof_to_text (const AduProof *proof)
{
  GString *out = g_string_new (proof->title);

  g_string_append_printf (out, "\n  %s: %s (%s).", _("Rule"), proof->rule, proof->ground);
  if (proof->clause != NULL && proof->clause[0] != '\0')
    g_string_append_printf (out, "\n  “%s”", proof->clause);
  for (guint i = 0; i < proof->reasons->len; i++)
    {
      const AduReason *reason = g_ptr_array_index (proof->reasons, i);

      g_string_append_printf (out, "\n  %s%s%s%s.", reason->text, reason->ground != NULL ? " (" : "",
                              reason->ground != NULL ? reason->ground : "", reason->ground != NULL ? ")" : "");
    }
  for (guint i = 0; i < proof->days_off->len; i++)
    {
      const AduProofDayOff *off = g_ptr_array_index (proof->days_off, i);

      g_string_append_printf (out, "\n  - %s%s%s%s%s%s", off->date, off->name[0] != '\0' ? ", " : "", off->name,
                              off->ground[0] != '\0' ? " (" : "", off->ground, off->ground[0] != '\0' ? ")" : "");
    }
  for (guint i = 0; i < proof->pauses->len; i++)
    {
      const AduProofPause *pause = g_ptr_array_index (proof->pauses, i);

      g_string_append_printf (out, "\n  %s: %s%s%s", _("Pause"), pause->span, pause->reason[0] != '\0' ? ": " : "",
                              pause->reason);
    }
  for (guint i = 0; i < proof->changes->len; i++)
    g_string_append_printf (out, "\n  %s.", (const char *) g_ptr_array_index (proof->changes, i));
  for (guint i = 0; i < proof->readings->len; i++)
    {
      const AduProofReading *reading = g_ptr_array_index (proof->readings, i);

      g_string_append_printf (out, "\n  %s %s: %s", reading->office ? "*" : "-", reading->text, reading->date);
    }
  g_string_append_printf (out, "\n  %s.", proof->conclusion);
  return g_string_free (out, FALSE);
}
