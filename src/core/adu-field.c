/* adu-field.c — every field a person fills in, in one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * Limits are in characters. A description takes five closely written pages; a name takes the longest one a
 * civil registry prints. Who is reported counts as identity too: a person is named there.
 *
 * Source: PermenPAN 5/2009 and SK 440/86.a/Dinkes/2022 ("Persyaratan") for what a register holds.
 */
#include "config.h"

#include "core/adu-field.h"

#define LINE(name, limit)                                                                                    \
  {                                                                                                          \
    (name), ADU_FIELD_KIND_LINE, (limit), FALSE                                                              \
  }
#define WHO(name, limit)                                                                                     \
  {                                                                                                          \
    (name), ADU_FIELD_KIND_LINE, (limit), TRUE                                                               \
  }
#define TEXT(name, limit)                                                                                    \
  {                                                                                                          \
    (name), ADU_FIELD_KIND_TEXT, (limit), FALSE                                                              \
  }
#define OTHER(name, kind)                                                                                    \
  {                                                                                                          \
    (name), ADU_FIELD_KIND_##kind, 0, FALSE                                                                  \
  }

static const AduFieldInfo fields[ADU_N_FIELDS] = {
  [ADU_FIELD_NONE] = { "", ADU_FIELD_KIND_LINE, 0, FALSE },

  [ADU_FIELD_SUBJECT] = LINE ("subject", 200),
  [ADU_FIELD_DESCRIPTION] = TEXT ("description", 20000),
  [ADU_FIELD_UNIT] = LINE ("unit", 200),
  [ADU_FIELD_SUB_DISTRICT] = LINE ("sub_district", 100),
  [ADU_FIELD_VILLAGE] = LINE ("village", 100),
  [ADU_FIELD_REPORTED_PARTY] = WHO ("reported_party", 200),
  [ADU_FIELD_INCIDENT_PLACE] = LINE ("incident_place", 500),
  [ADU_FIELD_HOPED_FOR] = TEXT ("hoped_for", 2000),
  [ADU_FIELD_UNIT_SUMMARY] = TEXT ("unit_summary", 4000),
  [ADU_FIELD_TRACKING_ID] = { "tracking_id", ADU_FIELD_KIND_DIGITS, 20, FALSE },
  [ADU_FIELD_LETTER_NUMBER] = LINE ("letter_number", 100),
  [ADU_FIELD_AGENDA_NUMBER] = LINE ("agenda_number", 50),
  [ADU_FIELD_INBOX] = LINE ("inbox", 100),

  [ADU_FIELD_COMPLAINANT] = WHO ("complainant", 200),
  [ADU_FIELD_PHONE] = { "phone", ADU_FIELD_KIND_PHONE, 40, TRUE },
  [ADU_FIELD_PHONE_OWNER] = WHO ("phone_owner", 200),
  [ADU_FIELD_CALL_TIME] = WHO ("call_time", 200),
  [ADU_FIELD_EMAIL] = WHO ("email", 254),
  [ADU_FIELD_ADDRESS] = { "address", ADU_FIELD_KIND_TEXT, 500, TRUE },
  [ADU_FIELD_ID_NUMBER] = { "id_number", ADU_FIELD_KIND_NIK, 30, TRUE },
  [ADU_FIELD_ID_CARD] = { "id_card", ADU_FIELD_KIND_CODE, 20, FALSE },
  [ADU_FIELD_OCCUPATION] = WHO ("occupation", 100),
  [ADU_FIELD_STANDING] = { "standing", ADU_FIELD_KIND_CODE, 20, FALSE },
  [ADU_FIELD_PATIENT] = WHO ("patient", 200),
  [ADU_FIELD_HELPER] = WHO ("helper", 200),
  [ADU_FIELD_HELP_KIND] = WHO ("help_kind", 200),

  [ADU_FIELD_CHANNEL] = OTHER ("channel", CODE),
  [ADU_FIELD_RECEIVED] = OTHER ("received", TIME),
  [ADU_FIELD_FORWARDED] = OTHER ("forwarded", TIME),
  [ADU_FIELD_FILED] = OTHER ("filed", TIME),
  [ADU_FIELD_LETTER_DATE] = OTHER ("letter_date", DAY),
  [ADU_FIELD_INCIDENT_DATE] = OTHER ("incident_date", DAY),
  [ADU_FIELD_SERVED_FROM] = OTHER ("served_from", TIME),
  [ADU_FIELD_SERVED_UNTIL] = OTHER ("served_until", TIME),
  [ADU_FIELD_PRESENT] = OTHER ("present", TRI),
  [ADU_FIELD_ANONYMOUS] = OTHER ("anonymous", FLAG),
  [ADU_FIELD_CONFIDENTIAL] = OTHER ("confidential", FLAG),
  [ADU_FIELD_KIND] = OTHER ("kind", CODE),
  [ADU_FIELD_TOPIC] = OTHER ("topic", CODE),
  [ADU_FIELD_SUPERVISORY] = OTHER ("supervisory", TRI),
  [ADU_FIELD_INSPECTION] = OTHER ("inspection", TRI),
  [ADU_FIELD_EVIDENCE] = OTHER ("evidence", LIST),
  [ADU_FIELD_ACTION] = { "action", ADU_FIELD_KIND_CODE, 64, FALSE },

  [ADU_FIELD_STEP] = OTHER ("step", CODE),
  [ADU_FIELD_DECIDED_BY] = OTHER ("decided_by", CODE),
  [ADU_FIELD_CAPACITY] = OTHER ("capacity", CODE),
  [ADU_FIELD_BASIS] = OTHER ("basis", CODE),
  [ADU_FIELD_DECIDED_ON] = OTHER ("decided_on", DAY),
  [ADU_FIELD_NOTE] = TEXT ("note", 4000),
  [ADU_FIELD_DUE] = OTHER ("due", DAY),
  [ADU_FIELD_TO] = LINE ("to", 200),
  [ADU_FIELD_HOW] = OTHER ("how", CODE),
  [ADU_FIELD_WHEN] = OTHER ("when", TIME),
  [ADU_FIELD_BY] = LINE ("by", 200),
  [ADU_FIELD_LEAD] = OTHER ("lead", CODE),
  [ADU_FIELD_RESTART] = OTHER ("restart", FLAG),
  [ADU_FIELD_OTHERS] = OTHER ("others", LIST),

  [ADU_FIELD_ORDER_NUMBER] = LINE ("order_number", 100),
  [ADU_FIELD_ORDER_DATE] = OTHER ("order_date", DAY),
  [ADU_FIELD_SIGNATORY] = LINE ("signatory", 200),
  [ADU_FIELD_PLACE] = LINE ("place", 500),
  [ADU_FIELD_PLANNED_FROM] = OTHER ("planned_from", TIME),
  [ADU_FIELD_PLANNED_UNTIL] = OTHER ("planned_until", TIME),
  [ADU_FIELD_ACTUAL_FROM] = OTHER ("actual_from", TIME),
  [ADU_FIELD_ACTUAL_UNTIL] = OTHER ("actual_until", TIME),
  [ADU_FIELD_LEADER] = LINE ("leader", 200),
  [ADU_FIELD_PEOPLE] = OTHER ("people", LIST),
  [ADU_FIELD_PART] = OTHER ("part", CODE),
  [ADU_FIELD_NAME] = WHO ("name", 200),
  [ADU_FIELD_POSITION] = WHO ("position", 200),
  [ADU_FIELD_NIP] = WHO ("nip", 30),
  [ADU_FIELD_STATEMENT] = TEXT ("statement", 4000),
  [ADU_FIELD_SIGNATURE] = OTHER ("signature", CODE),
  [ADU_FIELD_WITNESS] = WHO ("witness", 200),
  [ADU_FIELD_FINDINGS] = OTHER ("findings", LIST),
  [ADU_FIELD_FACT] = TEXT ("fact", 4000),
  [ADU_FIELD_RULE] = TEXT ("rule", 1000),
  [ADU_FIELD_SEEN] = OTHER ("seen", TIME),
  [ADU_FIELD_CONCLUSION] = OTHER ("conclusion", CODE),
  [ADU_FIELD_CONCLUSION_TEXT] = TEXT ("conclusion_text", 4000),
  [ADU_FIELD_RECOMMENDATION] = TEXT ("recommendation", 4000),
  [ADU_FIELD_ADDENDUM] = TEXT ("addendum", 4000),
  [ADU_FIELD_MOVE] = OTHER ("move", CODE),
  [ADU_FIELD_PERIOD] = OTHER ("period", CODE),
};

/**
 * adu_field_info:
 * @field: a field
 *
 * Returns: (transfer none): its row; what is no field gets that of %ADU_FIELD_NONE, whose name is empty
 */
const AduFieldInfo *
adu_field_info (AduField field)
{
  return &fields[(guint) field < ADU_N_FIELDS ? field : ADU_FIELD_NONE];
}

/**
 * adu_field_from_name:
 * @name: (nullable): a machine name, exactly as in the table
 *
 * Returns: the field, %ADU_FIELD_NONE if there is none of that name
 */
AduField
adu_field_from_name (const char *name)
{
  for (guint i = ADU_FIELD_NONE + 1; name != NULL && i < ADU_N_FIELDS; i++)
    if (g_str_equal (fields[i].name, name))
      return (AduField) i;
  return ADU_FIELD_NONE;
}

/**
 * adu_field_codes:
 * @field: a field
 *
 * Texts that hold one of a few codes: whether the identity card was seen, and what the complainant is to the
 * matter.
 *
 * Returns: (transfer none) (nullable): the codes allowed, ended by %NULL; %NULL if the field is not such a
 * text
 */
const char *const *
adu_field_codes (AduField field)
{
  static const char *const id_card[] = { "seen", "not-brought", "none", NULL };
  static const char *const standing[] = { "patient", "family", "citizen", "employee", "ngo", "press", NULL };

  return field == ADU_FIELD_ID_CARD ? id_card : field == ADU_FIELD_STANDING ? standing : NULL;
}
