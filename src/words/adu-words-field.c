/* adu-words-field.c — what a field is called, what is expected in it, and its value as people read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 */
#include "config.h"

#include "words/adu-words-say.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-private.h"

typedef struct
{
  const char *label;
  const char *hint; /* NULL: the label says it */
} FieldWords;

static const FieldWords fields[ADU_N_FIELDS] = {
  [ADU_FIELD_SUBJECT] = { NC_("field", "Subject"), NC_("field hint", "In a few words, without names") },
  [ADU_FIELD_DESCRIPTION] = { NC_("field", "What happened"),
                              NC_("field hint", "What, who, where, when, why and how, as the complainant tells it") },
  [ADU_FIELD_UNIT] = { NC_("field", "Unit"), NC_("field hint", "Health centre, hospital or division") },
  [ADU_FIELD_SUB_DISTRICT] = { NC_("field", "Sub-district"), NULL },
  [ADU_FIELD_VILLAGE] = { NC_("field", "Village"), NULL },
  [ADU_FIELD_REPORTED_PARTY] = { NC_("field", "Reported party"), NC_("field hint", "Name or position, if known") },
  [ADU_FIELD_INCIDENT_PLACE] = { NC_("field", "Place of the incident"),
                                 NC_("field hint", "Room, counter or place where it happened") },
  [ADU_FIELD_HOPED_FOR] = { NC_("field", "Settlement hoped for"),
                            NC_("field hint", "What the complainant wants to be done") },
  [ADU_FIELD_UNIT_SUMMARY] = { NC_("field", "Summary for the unit"),
                               NC_("field hint", "What the unit may read: no name, telephone or address") },
  [ADU_FIELD_TRACKING_ID] = { NC_("field", "Tracking ID of LAPOR!"), NC_("field hint", "Digits only") },
  [ADU_FIELD_LETTER_NUMBER] = { NC_("field", "Number of the letter"), NULL },
  [ADU_FIELD_AGENDA_NUMBER] = { NC_("field", "Agenda number"), NC_("field hint", "As on the agenda stamp") },
  [ADU_FIELD_INBOX] = { NC_("field", "Came in through"), NC_("field hint", "Which number, box or address") },
  [ADU_FIELD_COMPLAINANT] = { NC_("field", "Name of the complainant"), NC_("field hint", "As on the ID card") },
  [ADU_FIELD_PHONE] = { NC_("field", "Telephone or WhatsApp"), NC_("field hint", "For example 0812 3456 7890") },
  [ADU_FIELD_PHONE_OWNER] = { NC_("field", "Whose number is it"),
                              NC_("field hint", "Only if the number is somebody else's") },
  [ADU_FIELD_CALL_TIME] = { NC_("field", "How and when to call"),
                            NC_("field hint", "For example: by WhatsApp, after 17.00") },
  [ADU_FIELD_EMAIL] = { NC_("field", "E-mail of the complainant"), NULL },
  [ADU_FIELD_ADDRESS] = { NC_("field", "Address"), NC_("field hint", "Street, RT/RW, village") },
  [ADU_FIELD_ID_NUMBER] = { NC_("field", "ID number (NIK)"),
                            NC_("field hint", "16 digits; may be left out") },
  [ADU_FIELD_ID_CARD] = { NC_("field", "ID card"), NULL },
  [ADU_FIELD_OCCUPATION] = { NC_("field", "Occupation"), NULL },
  [ADU_FIELD_STANDING] = { NC_("field", "Complains as"), NULL },
  [ADU_FIELD_PATIENT] = { NC_("field", "Patient or victim"), NC_("field hint", "If it is somebody else") },
  [ADU_FIELD_HELPER] = { NC_("field", "Helped or written by"), NC_("field hint", "Who helped, if anybody") },
  [ADU_FIELD_HELP_KIND] = { NC_("field", "Why help was needed"),
                            NC_("field hint", "Cannot read, speaks Uab Meto, thumbprint …") },
  [ADU_FIELD_CHANNEL] = { NC_("field", "Channel"), NULL },
  [ADU_FIELD_RECEIVED] = { NC_("field", "Time received"), NC_("field hint", "When it really reached the office") },
  [ADU_FIELD_FORWARDED] = { NC_("field", "Forwarded to the office"),
                            NC_("field hint", "When it was passed on to us in LAPOR!, if known") },
  [ADU_FIELD_FILED] = { NC_("field", "Filed in LAPOR!"), NULL },
  [ADU_FIELD_LETTER_DATE] = { NC_("field", "Date of the letter"), NULL },
  [ADU_FIELD_INCIDENT_DATE] = { NC_("field", "Date of the incident"), NULL },
  [ADU_FIELD_SERVED_FROM] = { NC_("field", "Served from"), NULL },
  [ADU_FIELD_SERVED_UNTIL] = { NC_("field", "Served until"), NULL },
  [ADU_FIELD_PRESENT] = { NC_("field", "Complainant is present"), NULL },
  [ADU_FIELD_ANONYMOUS] = { NC_("field", "Anonymous"), NC_("field hint", "Hides who the complainant is") },
  [ADU_FIELD_CONFIDENTIAL] = { NC_("field", "Confidential"),
                               NC_("field hint", "Hides the whole complaint from others") },
  [ADU_FIELD_KIND] = { NC_("field", "Kind"), NULL },
  [ADU_FIELD_TOPIC] = { NC_("field", "Topic"), NULL },
  [ADU_FIELD_SUPERVISORY] = { NC_("field", "Supervisory"),
                              NC_("field hint", "Abuse of authority or breach of rules by officials") },
  [ADU_FIELD_INSPECTION] = { NC_("field", "Field inspection needed"), NULL },
  [ADU_FIELD_EVIDENCE] = { NC_("field", "Evidence"), NC_("field hint", "Photographs, documents or a note, 20 MB each") },
  [ADU_FIELD_ACTION] = { NC_("field", "Mark of the action"), NULL },
  [ADU_FIELD_STEP] = { NC_("field", "Step"), NULL },
  [ADU_FIELD_DECIDED_BY] = { NC_("field", "Decided by"), NC_("field hint", "Who decided it, not who types it") },
  [ADU_FIELD_CAPACITY] = { NC_("field", "In the capacity of"), NULL },
  [ADU_FIELD_BASIS] = { NC_("field", "Basis of the decision"), NULL },
  [ADU_FIELD_DECIDED_ON] = { NC_("field", "Decided on"), NC_("field hint", "The date on the paper") },
  [ADU_FIELD_NOTE] = { NC_("field", "Note or reason"), NULL },
  [ADU_FIELD_DUE] = { NC_("field", "Answer by"), NULL },
  [ADU_FIELD_TO] = { NC_("field", "Passed on to"), NULL },
  [ADU_FIELD_HOW] = { NC_("field", "In what way"), NULL },
  [ADU_FIELD_WHEN] = { NC_("field", "Date and time"), NULL },
  [ADU_FIELD_BY] = { NC_("field", "Received by"), NC_("field hint", "Name of who received it") },
  [ADU_FIELD_LEAD] = { NC_("field", "Lead complaint"), NC_("field hint", "Its register number") },
  [ADU_FIELD_OTHERS] = { NC_("field", "Also involved"), NULL },
  [ADU_FIELD_RESTART] = { NC_("field", "Start the limits anew"), NULL },
  [ADU_FIELD_ORDER_NUMBER] = { NC_("field", "Number of the order"),
                               NC_("field hint", "From the book of outgoing letters; may follow later") },
  [ADU_FIELD_ORDER_DATE] = { NC_("field", "Date of the order"), NULL },
  [ADU_FIELD_SIGNATORY] = { NC_("field", "Order signed by"), NC_("field hint", "Name and office held") },
  [ADU_FIELD_PLACE] = { NC_("field", "Place of the inspection"), NC_("field hint", "Room, building or place") },
  [ADU_FIELD_PLANNED_FROM] = { NC_("field", "Planned from"), NULL },
  [ADU_FIELD_PLANNED_UNTIL] = { NC_("field", "Planned until"), NULL },
  [ADU_FIELD_ACTUAL_FROM] = { NC_("field", "Arrived"), NULL },
  [ADU_FIELD_ACTUAL_UNTIL] = { NC_("field", "Left"), NULL },
  [ADU_FIELD_LEADER] = { NC_("field", "Team leader"), NULL },
  [ADU_FIELD_PEOPLE] = { NC_("field", "People in the minutes"), NULL },
  [ADU_FIELD_PART] = { NC_("field", "Takes part as"), NULL },
  [ADU_FIELD_NAME] = { NC_("field", "Name"), NULL },
  [ADU_FIELD_POSITION] = { NC_("field", "Office held"), NULL },
  [ADU_FIELD_NIP] = { NC_("field", "NIP"), NULL },
  [ADU_FIELD_STATEMENT] = { NC_("field", "Statement"), NC_("field hint", "What this person said") },
  [ADU_FIELD_SIGNATURE] = { NC_("field", "Signature"), NULL },
  [ADU_FIELD_WITNESS] = { NC_("field", "Witness of the refusal"), NC_("field hint", "Name and office held") },
  [ADU_FIELD_FINDINGS] = { NC_("field", "Findings"), NULL },
  [ADU_FIELD_FACT] = { NC_("field", "Fact found"), NC_("field hint", "What was seen, heard or read, one fact each") },
  [ADU_FIELD_RULE] = { NC_("field", "Rule or standard violated"), NULL },
  [ADU_FIELD_SEEN] = { NC_("field", "Seen at"), NULL },
  [ADU_FIELD_CONCLUSION] = { NC_("field", "Conclusion"), NULL },
  [ADU_FIELD_CONCLUSION_TEXT] = { NC_("field", "Reasons for the conclusion"), NULL },
  [ADU_FIELD_RECOMMENDATION] = { NC_("field", "Recommendation"), NULL },
  [ADU_FIELD_ADDENDUM] = { NC_("field", "Addendum"), NC_("field hint", "What is corrected, and why") },
  [ADU_FIELD_MOVE] = { NC_("field", "Step of the inspection"), NULL },
  [ADU_FIELD_PERIOD] = { NC_("field", "Period"), NULL },
};

const char *
adu_words_field (AduField field)
{
  if ((guint) field >= ADU_N_FIELDS || fields[field].label == NULL)
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, "field", fields[field].label);
}

const char *
adu_words_field_hint (AduField field)
{
  if ((guint) field >= ADU_N_FIELDS || fields[field].hint == NULL)
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, "field hint", fields[field].hint);
}

static const char *
flag_words (const char *value)
{
  static const char *const yes[] = { "1", "yes", "true", NULL };

  return adu_words_flag (g_strv_contains (yes, value));
}

/* "2026-11-23T09:30" as typed in the office's zone: no zone is needed to show it again. */
static char *
time_words (const char *value)
{
  g_autofree char *iso = g_strndup (value, 10);
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  AduDay date = adu_day_parse (iso);
  gint minute = strlen (value) >= 16 ? adu_words_parse_clock (value + 11) : -1;

  if (!adu_day_is_set (date))
    return g_strdup (value);
  day = adu_words_day_short (date);
  if (minute < 0)
    return g_steal_pointer (&day);
  clock = adu_words_clock (minute);

  return g_strconcat (day, " ", clock, NULL);
}

static const char *
known (int code, const char *(*words) (int))
{
  return code >= 0 ? words (code) : NULL;
}

#define WORDS_OF(name, Type)                                                                                          \
  static const char *name##_words (int code)                                                                          \
  {                                                                                                                   \
    return adu_words_##name ((Type) code);                                                                            \
  }

WORDS_OF (channel, AduChannel)
WORDS_OF (kind, AduKind)
WORDS_OF (tri, AduTri)
WORDS_OF (step, AduStep)
WORDS_OF (capacity, AduCapacity)
WORDS_OF (basis, AduBasis)
WORDS_OF (how, AduHow)
WORDS_OF (conclusion, AduConclusion)

/* The words of a coded value, or NULL if it is none of the known ones (names of units and topics are not codes). */
static const char *
code_words (AduField field, const char *value)
{
  const char *words;

  switch (field)
    {
    case ADU_FIELD_CHANNEL:
      return known (adu_channel_from_code (value), channel_words);
    case ADU_FIELD_KIND:
      return known (adu_kind_from_code (value), kind_words);
    case ADU_FIELD_PRESENT:
    case ADU_FIELD_SUPERVISORY:
    case ADU_FIELD_INSPECTION:
      return known (adu_tri_from_code (value), tri_words);
    case ADU_FIELD_STEP:
      return known (adu_step_from_code (value), step_words);
    case ADU_FIELD_CAPACITY:
      return known (adu_capacity_from_code (value), capacity_words);
    case ADU_FIELD_BASIS:
      return known (adu_basis_from_code (value), basis_words);
    case ADU_FIELD_HOW:
      return known (adu_how_from_code (value), how_words);
    case ADU_FIELD_CONCLUSION:
      return known (adu_conclusion_from_code (value), conclusion_words);
    case ADU_FIELD_STANDING:
      words = adu_words_standing (value);
      return *words != '\0' ? words : NULL;
    case ADU_FIELD_ID_CARD:
      words = adu_words_id_card (value);
      return *words != '\0' ? words : NULL;
    default:
      return NULL;
    }
}

/**
 * adu_words_value:
 * @field: a field
 * @value: (nullable): its machine value as the history keeps it: a code, "YYYY-MM-DD", "YYYY-MM-DDTHH:MM" or the text
 *
 * Returns: (transfer full): what people read; "–" if it is empty, the value itself if it needs no words
 */
char *
adu_words_value (AduField field, const char *value)
{
  const char *words;
  AduDay day;

  if (value == NULL || *value == '\0')
    return g_strdup ("–");
  if ((words = code_words (field, value)) != NULL)
    return g_strdup (words);

  switch (adu_field_info (field)->kind)
    {
    case ADU_FIELD_KIND_FLAG:
      return g_strdup (flag_words (value));
    case ADU_FIELD_KIND_DAY:
      day = adu_day_parse (value);
      return adu_day_is_set (day) ? adu_words_day (day) : g_strdup (value);
    case ADU_FIELD_KIND_TIME:
      return time_words (value);
    default:
      return g_strdup (value);
    }
}
