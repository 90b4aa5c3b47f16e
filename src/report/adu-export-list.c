/* adu-export-list.c — the sheets with a line for each complaint: list, limits, late
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "report/adu-export-private.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words.h"

#define PRINTED_COLUMNS 13 /* of the list; the others are for the screen */

/* --- values ---------------------------------------------------------------------------------------------------- */

static const AduRow *
line_of (const AduExportRow *row)
{
  return row->exported->record->row;
}

static const AduCase *
value_of (const AduExportRow *row)
{
  return row->exported->record->value;
}

static void
put_part (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, row->part);
}

static void
put_channel (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_channel (line_of (row)->channel));
}

static void
put_subject (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, row->exported->withheld ? _("(confidential)") : line_of (row)->subject);
}

static void
put_stage (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_stage (line_of (row)->stage));
}

/* Days left of the binding limit: nothing once it has stopped, or while it is paused. */
static gboolean
days_left (const AduExportRow *row, gint *days)
{
  const AduRow *line = line_of (row);

  if (!adu_day_is_set (line->binding_due) || adu_day_is_set (line->stopped) || adu_day_is_set (line->closed))
    return FALSE;
  *days = adu_limit_days_left (line->binding_unit, adu_zone_day (row->context->zone, row->context->now), line->binding_due,
                               row->context->calendar);
  return TRUE;
}

static void
put_left (AduSheet *sheet, guint column, const AduExportRow *row)
{
  gint days;

  if (days_left (row, &days))
    adu_sheet_put_number (sheet, column, days);
}

static void
put_in_time (AduSheet *sheet, guint column, const AduExportRow *row)
{
  const AduRow *line = line_of (row);

  if (adu_day_is_set (line->stopped) && adu_day_is_set (line->binding_due))
    adu_sheet_put_text (sheet, column, adu_words_flag (line->stopped.n <= line->binding_due.n));
}

static void
put_kind (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_kind (line_of (row)->kind));
}

static void
put_supervisory (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_tri (line_of (row)->supervisory));
}

static void
put_inspection (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_tri (line_of (row)->inspection));
}

static void
put_anonymous (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_flag (line_of (row)->anonymous));
}

static void
put_confidential (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_flag (line_of (row)->confidential));
}

static void
put_incident (AduSheet *sheet, guint column, const AduExportRow *row)
{
  const AduCase *value = value_of (row);
  g_autofree char *words = NULL;

  if (value->incident_precision == ADU_PRECISION_DAY || !adu_day_is_set (value->incident_date))
    {
      adu_sheet_put_day (sheet, column, value->incident_date);
      return;
    }
  words = adu_words_day_precise (value->incident_date, value->incident_precision);
  adu_sheet_put_text (sheet, column, words);
}

static void
put_limit (AduSheet *sheet, guint column, const AduExportRow *row)
{
  const AduRow *line = line_of (row);

  adu_sheet_put_text (sheet, column,
                      line->binding_kind >= 0 ? adu_words_deadline_kind ((AduDeadlineKind) line->binding_kind) : NULL);
}

static void
put_confirmed (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_text (sheet, column, adu_words_flag (row->exported->record->confirmed));
}

/* The newest note of the history, with its day. */
static void
put_last_note (AduSheet *sheet, guint column, const AduExportRow *row)
{
  const GPtrArray *history = row->exported->record->history;

  for (guint i = history->len; i > 0; i--)
    {
      const AduEntry *entry = g_ptr_array_index (history, i - 1);

      if (!adu_text_is_empty (entry->note) && adu_step_from_code (entry->action) >= 0)
        {
          g_autofree char *day = adu_words_day_short (adu_zone_day (row->context->zone, entry->at));
          g_autofree char *text = g_strdup_printf ("%s, %s: %s", day, adu_words_action (entry->action), entry->note);

          adu_sheet_put_text (sheet, column, text);
          return;
        }
    }
}

static void
put_evidence (AduSheet *sheet, guint column, const AduExportRow *row)
{
  adu_sheet_put_number (sheet, column, value_of (row)->n_evidence);
}

/* --- the list -------------------------------------------------------------------------------------------------- */

typedef enum
{
  IN_EVERY,    /* file */
  IN_REVEALED, /* files only: who somebody is, and their own words */
  IN_RECAP,    /* files of a period */
} Where;

/* What holds the value of a column that is written as it stands. */
typedef enum
{
  FROM_NONE,
  FROM_CASE,
  FROM_ROW,
  FROM_RECORD,
} From;

/* A column: a field of the complaint, or a value of its own with a title; a text of the case, a member, or made by @put. */
typedef struct
{
  const char *title;
  AduField field;
  AduCellKind kind;
  Where where;
  void (*put) (AduSheet *sheet, guint column, const AduExportRow *row);
  From from;
  gsize offset;
} Definition;

#define OWN(title, kind, put) { title, ADU_FIELD_NONE, kind, IN_EVERY, put, FROM_NONE, 0 }
#define FIELD(field, kind, put) { NULL, field, kind, IN_EVERY, put, FROM_NONE, 0 }
#define PERSON(field, kind) { NULL, field, kind, IN_REVEALED, NULL, FROM_NONE, 0 }
/* @kind tells the type of the member: AduTime, AduDay or char *. */
#define OWN_OF(title, kind, from, member) { title, ADU_FIELD_NONE, kind, IN_EVERY, NULL, from (member) }
#define FIELD_OF(field, kind, from, member) { NULL, field, kind, IN_EVERY, NULL, from (member) }
#define CASE(member) FROM_CASE, G_STRUCT_OFFSET (AduCase, member)
#define ROW(member) FROM_ROW, G_STRUCT_OFFSET (AduRow, member)
#define RECORD(member) FROM_RECORD, G_STRUCT_OFFSET (AduRecord, member)

static const Definition columns[] = {
  OWN_OF (N_ ("Register number"), ADU_CELL_TEXT, ROW, number),
  FIELD_OF (ADU_FIELD_RECEIVED, ADU_CELL_MOMENT, CASE, received),
  FIELD (ADU_FIELD_CHANNEL, ADU_CELL_TEXT, put_channel),
  FIELD (ADU_FIELD_SUBJECT, ADU_CELL_LONG, put_subject),
  FIELD_OF (ADU_FIELD_TOPIC, ADU_CELL_TEXT, ROW, topic_name),
  FIELD_OF (ADU_FIELD_UNIT, ADU_CELL_TEXT, ROW, unit_name),
  OWN (N_ ("Status"), ADU_CELL_TEXT, put_stage),
  OWN_OF (N_ ("Responsible"), ADU_CELL_TEXT, ROW, handler_name),
  OWN_OF (N_ ("Due"), ADU_CELL_DAY, ROW, binding_due),
  OWN (N_ ("Days left"), ADU_CELL_NUMBER, put_left),
  OWN_OF (N_ ("Answered"), ADU_CELL_MOMENT, RECORD, facts.answered),
  OWN (N_ ("In time"), ADU_CELL_TEXT, put_in_time),
  OWN_OF (N_ ("Closed"), ADU_CELL_DAY, ROW, closed),
  { N_ ("In the recap as"), ADU_FIELD_NONE, ADU_CELL_TEXT, IN_RECAP, put_part, FROM_NONE, 0 },
  FIELD (ADU_FIELD_KIND, ADU_CELL_TEXT, put_kind),
  FIELD (ADU_FIELD_SUPERVISORY, ADU_CELL_TEXT, put_supervisory),
  FIELD (ADU_FIELD_INSPECTION, ADU_CELL_TEXT, put_inspection),
  FIELD (ADU_FIELD_UNIT_SUMMARY, ADU_CELL_LONG, NULL),
  { NULL, ADU_FIELD_DESCRIPTION, ADU_CELL_LONG, IN_REVEALED, NULL, FROM_NONE, 0 },
  FIELD (ADU_FIELD_INCIDENT_PLACE, ADU_CELL_LONG, NULL),
  FIELD (ADU_FIELD_INCIDENT_DATE, ADU_CELL_DAY, put_incident),
  FIELD (ADU_FIELD_SUB_DISTRICT, ADU_CELL_TEXT, NULL),
  FIELD (ADU_FIELD_VILLAGE, ADU_CELL_TEXT, NULL),
  FIELD (ADU_FIELD_HOPED_FOR, ADU_CELL_LONG, NULL),
  OWN (N_ ("Last note"), ADU_CELL_LONG, put_last_note),
  PERSON (ADU_FIELD_COMPLAINANT, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_PHONE, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_PHONE_OWNER, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_CALL_TIME, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_EMAIL, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_ADDRESS, ADU_CELL_LONG),
  PERSON (ADU_FIELD_ID_NUMBER, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_ID_CARD, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_OCCUPATION, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_STANDING, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_PATIENT, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_HELPER, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_HELP_KIND, ADU_CELL_TEXT),
  PERSON (ADU_FIELD_REPORTED_PARTY, ADU_CELL_TEXT),
  FIELD (ADU_FIELD_ANONYMOUS, ADU_CELL_TEXT, put_anonymous),
  FIELD (ADU_FIELD_CONFIDENTIAL, ADU_CELL_TEXT, put_confidential),
  FIELD (ADU_FIELD_EVIDENCE, ADU_CELL_NUMBER, put_evidence),
  FIELD (ADU_FIELD_INBOX, ADU_CELL_TEXT, NULL),
  FIELD (ADU_FIELD_TRACKING_ID, ADU_CELL_TEXT, NULL),
  FIELD_OF (ADU_FIELD_FILED, ADU_CELL_MOMENT, CASE, filed),
  FIELD_OF (ADU_FIELD_FORWARDED, ADU_CELL_MOMENT, CASE, forwarded),
  FIELD (ADU_FIELD_LETTER_NUMBER, ADU_CELL_TEXT, NULL),
  FIELD_OF (ADU_FIELD_LETTER_DATE, ADU_CELL_DAY, CASE, letter_date),
  FIELD (ADU_FIELD_AGENDA_NUMBER, ADU_CELL_TEXT, NULL),
  FIELD_OF (ADU_FIELD_SERVED_FROM, ADU_CELL_MOMENT, CASE, served_from),
  FIELD_OF (ADU_FIELD_SERVED_UNTIL, ADU_CELL_MOMENT, CASE, served_until),
  OWN (N_ ("Binding limit"), ADU_CELL_TEXT, put_limit),
  OWN_OF (N_ ("Answer of the unit by"), ADU_CELL_DAY, RECORD, answer_by),
  OWN_OF (N_ ("First follow-up"), ADU_CELL_MOMENT, RECORD, facts.first_follow_up),
  OWN (N_ ("Confirmed"), ADU_CELL_TEXT, put_confirmed),
  FIELD_OF (ADU_FIELD_LEAD, ADU_CELL_TEXT, RECORD, lead_number),
  OWN_OF (N_ ("Registered"), ADU_CELL_MOMENT, RECORD, registered),
  OWN_OF (N_ ("Registered by"), ADU_CELL_TEXT, RECORD, registered_by),
};

static gboolean
is_in (const Definition *definition, gboolean revealed, gboolean has_part)
{
  return definition->where == IN_EVERY || (definition->where == IN_REVEALED && revealed) ||
         (definition->where == IN_RECAP && has_part);
}

/* The sheet of those of the @n columns that are in this file. */
static AduSheet *
add_table (AduBook *book, const char *name, const Definition *definitions, guint n, gboolean revealed, gboolean has_part)
{
  g_autofree AduSheetColumn *made = g_new (AduSheetColumn, n);
  guint used = 0;

  for (guint i = 0; i < n; i++)
    if (is_in (&definitions[i], revealed, has_part))
      made[used++] = (AduSheetColumn){
        definitions[i].title != NULL ? _(definitions[i].title) : adu_words_field (definitions[i].field), definitions[i].kind
      };
  return adu_book_add_table (book, name, made, used);
}

AduSheet *
adu_export_add_list (AduBook *book, gboolean revealed, gboolean has_part)
{
  AduSheet *sheet = add_table (book, C_ ("sheet", "List"), columns, G_N_ELEMENTS (columns), revealed, has_part);

  adu_sheet_print_columns (sheet, PRINTED_COLUMNS);
  return sheet;
}

static void
put_field (AduSheet *sheet, guint column, const AduExportRow *row, AduField field)
{
  const char *text = adu_case_text (value_of (row), field);
  g_autofree char *words = adu_field_codes (field) != NULL && *text != '\0' ? adu_words_value (field, text) : NULL;

  adu_sheet_put_text (sheet, column, words != NULL ? words : text);
}

static void
put_member (AduSheet *sheet, guint column, const AduExportRow *row, const Definition *definition)
{
  const AduRecord *record = row->exported->record;
  gconstpointer holder = definition->from == FROM_CASE  ? (gconstpointer) record->value
                         : definition->from == FROM_ROW ? (gconstpointer) record->row
                                                        : (gconstpointer) record;

  if (definition->kind == ADU_CELL_MOMENT)
    adu_sheet_put_moment (sheet, column, row->context->zone, G_STRUCT_MEMBER (AduTime, holder, definition->offset));
  else if (definition->kind == ADU_CELL_DAY)
    adu_sheet_put_day (sheet, column, G_STRUCT_MEMBER (AduDay, holder, definition->offset));
  else
    adu_sheet_put_text (sheet, column, G_STRUCT_MEMBER (char *, holder, definition->offset));
}

static void
put_row (AduSheet *sheet, const AduExportRow *row, const Definition *definitions, guint n, gboolean has_part)
{
  guint column = 0;

  adu_sheet_begin_row (sheet);
  for (guint i = 0; i < n; i++)
    {
      if (!is_in (&definitions[i], row->revealed, has_part))
        continue;
      if (definitions[i].put != NULL)
        definitions[i].put (sheet, column, row);
      else if (definitions[i].from != FROM_NONE)
        put_member (sheet, column, row, &definitions[i]);
      else
        put_field (sheet, column, row, definitions[i].field);
      column++;
    }
}

void
adu_export_put_list (AduSheet *sheet, const AduExportRow *row, gboolean has_part)
{
  put_row (sheet, row, columns, G_N_ELEMENTS (columns), has_part);
}

/* --- limits ---------------------------------------------------------------------------------------------------- */

enum
{
  CLOCK_NUMBER,
  CLOCK_SUBJECT,
  CLOCK_UNIT,
  CLOCK_NAME,
  CLOCK_START,
  CLOCK_DUE,
  CLOCK_STATE,
  CLOCK_LEFT,
  CLOCK_COUNTED,
  CLOCK_BINDING,
  CLOCK_PROVISIONAL,
  CLOCK_GROUND,
};

AduSheet *
adu_export_add_clocks (AduBook *book)
{
  const AduSheetColumn made[] = { { _("Register number"), ADU_CELL_TEXT },
                             { adu_words_field (ADU_FIELD_SUBJECT), ADU_CELL_LONG },
                             { adu_words_field (ADU_FIELD_UNIT), ADU_CELL_TEXT },
                             { _("Limit"), ADU_CELL_TEXT },
                             { _("Counted from"), ADU_CELL_DAY },
                             { _("Due"), ADU_CELL_DAY },
                             { _("State"), ADU_CELL_TEXT },
                             { _("Days left"), ADU_CELL_NUMBER },
                             { _("Counted in"), ADU_CELL_TEXT },
                             { _("Binding"), ADU_CELL_TEXT },
                             { _("Provisional"), ADU_CELL_TEXT },
                             { _("Ground"), ADU_CELL_LONG } };

  return adu_book_add_table (book, C_ ("sheet", "Limits"), made, G_N_ELEMENTS (made));
}

void
adu_export_put_clocks (AduSheet *sheet, const AduExportRow *row)
{
  const GPtrArray *deadlines = row->exported->record->deadlines;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *name = adu_words_deadline_name (deadline);

      adu_sheet_begin_row (sheet);
      adu_sheet_put_text (sheet, CLOCK_NUMBER, line_of (row)->number);
      put_subject (sheet, CLOCK_SUBJECT, row);
      adu_sheet_put_text (sheet, CLOCK_UNIT, line_of (row)->unit_name);
      adu_sheet_put_text (sheet, CLOCK_NAME, name);
      adu_sheet_put_day (sheet, CLOCK_START, deadline->start.day);
      adu_sheet_put_day (sheet, CLOCK_DUE, deadline->due);
      adu_sheet_put_text (sheet, CLOCK_STATE, adu_words_deadline_state (deadline->state));
      if (deadline->has_days_left &&
          (deadline->state == ADU_STATE_RUNNING || deadline->state == ADU_STATE_LATE))
        adu_sheet_put_number (sheet, CLOCK_LEFT, deadline->days_left);
      adu_sheet_put_text (sheet, CLOCK_COUNTED, adu_words_unit (deadline->limit.unit));
      adu_sheet_put_text (sheet, CLOCK_BINDING, adu_words_flag (deadline->binding));
      adu_sheet_put_text (sheet, CLOCK_PROVISIONAL, adu_words_flag (deadline->provisional));
      adu_sheet_put_text (sheet, CLOCK_GROUND, deadline->ground);
    }
}

void
adu_export_end_clocks (AduSheet *sheet)
{
  adu_sheet_tint (sheet, CLOCK_LEFT, -100000, -1, ADU_TINT_BAD);
  adu_sheet_tint (sheet, CLOCK_LEFT, 0, 3, ADU_TINT_SOON);
  adu_sheet_tint (sheet, CLOCK_LEFT, 4, 100000, ADU_TINT_GOOD);
}

/* --- inspections ----------------------------------------------------------------------------------------------- */

AduSheet *
adu_export_add_inspections (AduBook *book)
{
  const AduSheetColumn made[] = { { _("Register number"), ADU_CELL_TEXT },
                                  { adu_words_field (ADU_FIELD_SUBJECT), ADU_CELL_LONG },
                                  { adu_words_field (ADU_FIELD_UNIT), ADU_CELL_TEXT },
                                  { _("Inspection number"), ADU_CELL_NUMBER },
                                  { _("Status"), ADU_CELL_TEXT },
                                  { adu_words_field (ADU_FIELD_PLANNED_FROM), ADU_CELL_MOMENT },
                                  { adu_words_field (ADU_FIELD_PLANNED_UNTIL), ADU_CELL_MOMENT },
                                  { adu_words_field (ADU_FIELD_ACTUAL_FROM), ADU_CELL_MOMENT },
                                  { adu_words_field (ADU_FIELD_ACTUAL_UNTIL), ADU_CELL_MOMENT },
                                  { adu_words_field (ADU_FIELD_PLACE), ADU_CELL_LONG },
                                  { adu_words_field (ADU_FIELD_LEADER), ADU_CELL_TEXT },
                                  { adu_words_field (ADU_FIELD_FINDINGS), ADU_CELL_NUMBER },
                                  { adu_words_field (ADU_FIELD_CONCLUSION), ADU_CELL_TEXT },
                                  { _("Signed"), ADU_CELL_DAY },
                                  { _("Signatures missing"), ADU_CELL_NUMBER } };

  return adu_book_add_table (book, C_ ("sheet", "Inspections"), made, G_N_ELEMENTS (made));
}

void
adu_export_put_inspection (AduSheet *sheet, const AduExportContext *context, const AduInspectionRow *row,
                           const AduExportCase *of, gboolean revealed)
{
  guint column = 0;

  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, column++, row->number);
  adu_sheet_put_text (sheet, column++, of->subject != NULL ? of->subject : _("(confidential)"));
  adu_sheet_put_text (sheet, column++, of->unit);
  adu_sheet_put_number (sheet, column++, row->ordinal);
  adu_sheet_put_text (sheet, column++, adu_words_inspection_stage (row->stage));
  adu_sheet_put_moment (sheet, column++, context->zone, row->planned_from);
  adu_sheet_put_moment (sheet, column++, context->zone, row->planned_until);
  adu_sheet_put_moment (sheet, column++, context->zone, row->actual_from);
  adu_sheet_put_moment (sheet, column++, context->zone, row->actual_until);
  /* somebody's house is a place too */
  adu_sheet_put_text (sheet, column++, revealed ? row->place : NULL);
  adu_sheet_put_text (sheet, column++, row->leader);
  adu_sheet_put_number (sheet, column++, row->n_findings);
  adu_sheet_put_text (sheet, column++, adu_words_conclusion (row->conclusion));
  adu_sheet_put_day (sheet, column++, row->signed_on);
  adu_sheet_put_number (sheet, column++, row->n_missing);
}

/* --- late ------------------------------------------------------------------------------------------------------ */

/* Late now, or answered late: how many days. */
static gboolean
days_late (const AduExportRow *row, gint *days)
{
  const AduRow *line = line_of (row);
  gint left;

  if (!days_left (row, &left))
    {
      if (!adu_day_is_set (line->stopped) || !adu_day_is_set (line->binding_due))
        return FALSE;
      left = adu_limit_days_left (line->binding_unit, line->stopped, line->binding_due, row->context->calendar);
    }
  *days = -left;
  return left < 0;
}

static void
put_late (AduSheet *sheet, guint column, const AduExportRow *row)
{
  gint days;

  if (days_late (row, &days))
    adu_sheet_put_number (sheet, column, days);
}

static const Definition late_columns[] = {
  OWN_OF (N_ ("Register number"), ADU_CELL_TEXT, ROW, number),
  FIELD (ADU_FIELD_SUBJECT, ADU_CELL_LONG, put_subject),
  FIELD_OF (ADU_FIELD_UNIT, ADU_CELL_TEXT, ROW, unit_name),
  OWN (N_ ("Status"), ADU_CELL_TEXT, put_stage),
  OWN_OF (N_ ("Responsible"), ADU_CELL_TEXT, ROW, handler_name),
  OWN_OF (N_ ("Due"), ADU_CELL_DAY, ROW, binding_due),
  OWN_OF (N_ ("Answered"), ADU_CELL_MOMENT, RECORD, facts.answered),
  OWN (N_ ("Days late"), ADU_CELL_NUMBER, put_late),
};

AduSheet *
adu_export_add_late (AduBook *book)
{
  return add_table (book, C_ ("sheet", "Late"), late_columns, G_N_ELEMENTS (late_columns), FALSE, FALSE);
}

void
adu_export_put_late (AduSheet *sheet, const AduExportRow *row)
{
  gint days;

  if (days_late (row, &days))
    put_row (sheet, row, late_columns, G_N_ELEMENTS (late_columns), FALSE);
}
