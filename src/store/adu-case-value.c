/* adu-case-value.c — one field of a complaint as a machine value, and from one complaint into another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#include "config.h"

#include <stddef.h>

#include "store/adu-case-sql-private.h"

#define TIME(member) offsetof (AduCase, member)

/* Where the times stand. */
static const struct
{
  AduField field;
  gsize offset;
} times[] = {
  { ADU_FIELD_RECEIVED, TIME (received) },         { ADU_FIELD_FORWARDED, TIME (forwarded) },
  { ADU_FIELD_FILED, TIME (filed) },               { ADU_FIELD_SERVED_FROM, TIME (served_from) },
  { ADU_FIELD_SERVED_UNTIL, TIME (served_until) },
};

static const AduTime *
time_of (const AduCase *value, AduField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i].field == field)
      return G_STRUCT_MEMBER_P (value, times[i].offset);
  return NULL;
}

static char *
day_or_null (AduDay day)
{
  return adu_day_is_set (day) ? adu_day_to_iso (day) : NULL;
}

static char *
number_or_null (gint64 number)
{
  return number != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

static char *
flag (gboolean is)
{
  return g_strdup (is ? "yes" : "no");
}

/**
 * adu_case_sql_value:
 * @value: a complaint
 * @field: one of its fields
 * @zone: the office's zone, for times
 *
 * Returns: (transfer full) (nullable): the text, code, "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM" that the history keeps;
 *   %NULL if the field is empty
 */
char *
adu_case_sql_value (const AduCase *value, AduField field, const AduZone *zone)
{
  const AduTime *time = time_of (value, field);

  if ((guint) field >= ADU_FIELD_FIRST_TEXT && (guint) field <= ADU_FIELD_LAST_TEXT)
    return *adu_case_text (value, field) != '\0' ? g_strdup (adu_case_text (value, field)) : NULL;
  if (time != NULL)
    return adu_time_is_set (*time) ? adu_zone_to_iso (zone, *time) : NULL;
  switch (field)
    {
    case ADU_FIELD_CHANNEL:
      return g_strdup (adu_channel_to_code (value->channel));
    case ADU_FIELD_LETTER_DATE:
      return day_or_null (value->letter_date);
    case ADU_FIELD_INCIDENT_DATE:
      return day_or_null (value->incident_date);
    case ADU_FIELD_PRESENT:
      return g_strdup (adu_tri_to_code (value->present));
    case ADU_FIELD_ANONYMOUS:
      return flag (value->anonymous);
    case ADU_FIELD_CONFIDENTIAL:
      return flag (value->confidential);
    case ADU_FIELD_KIND:
      return g_strdup (adu_kind_to_code (value->kind));
    case ADU_FIELD_TOPIC:
      return number_or_null (value->topic);
    case ADU_FIELD_SUPERVISORY:
      return g_strdup (adu_tri_to_code (value->supervisory));
    case ADU_FIELD_INSPECTION:
      return g_strdup (adu_tri_to_code (value->inspection));
    default:
      return NULL;
    }
}

/**
 * adu_case_sql_copy_field:
 * @to: a complaint
 * @from: another
 * @field: what is copied; a field no complaint has is ignored
 */
void
adu_case_sql_copy_field (AduCase *to, const AduCase *from, AduField field)
{
  const AduTime *time = time_of (from, field);

  if ((guint) field >= ADU_FIELD_FIRST_TEXT && (guint) field <= ADU_FIELD_LAST_TEXT)
    adu_case_set_text (to, field, adu_case_text (from, field));
  else if (time != NULL)
    *(AduTime *) time_of (to, field) = *time;
  else if (field == ADU_FIELD_CHANNEL)
    to->channel = from->channel;
  else if (field == ADU_FIELD_LETTER_DATE)
    to->letter_date = from->letter_date;
  else if (field == ADU_FIELD_INCIDENT_DATE)
    {
      to->incident_date = from->incident_date;
      to->incident_precision = from->incident_precision;
    }
  else if (field == ADU_FIELD_PRESENT)
    to->present = from->present;
  else if (field == ADU_FIELD_ANONYMOUS)
    to->anonymous = from->anonymous;
  else if (field == ADU_FIELD_CONFIDENTIAL)
    to->confidential = from->confidential;
  else if (field == ADU_FIELD_KIND)
    to->kind = from->kind;
  else if (field == ADU_FIELD_TOPIC)
    to->topic = from->topic;
  else if (field == ADU_FIELD_SUPERVISORY)
    to->supervisory = from->supervisory;
  else if (field == ADU_FIELD_INSPECTION)
    to->inspection = from->inspection;
}
