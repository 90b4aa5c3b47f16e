/* adu-json.c — values of the register as members of a JSON object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Thread: main. What is not known or not shown is null.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

void
adu_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
adu_json_add_day (JsonBuilder *builder, const char *name, AduDay day)
{
  g_autofree char *iso = adu_day_is_set (day) ? adu_day_to_iso (day) : NULL;

  adu_json_add_text (builder, name, iso);
}

void
adu_json_add_time (JsonBuilder *builder, const char *name, const AduZone *zone, AduTime time)
{
  g_autofree char *iso = adu_time_is_set (time) ? adu_zone_to_iso (zone, time) : NULL;

  adu_json_add_text (builder, name, iso);
}

void
adu_json_add_tri (JsonBuilder *builder, const char *name, AduTri tri)
{
  adu_json_add_text (builder, name, tri != ADU_UNKNOWN ? adu_tri_to_code (tri) : NULL);
}

void
adu_json_add_flag (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
adu_json_add_number (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static char *
local_to_iso (AduDay day, gint minute)
{
  g_autofree char *iso = adu_day_to_iso (day);

  return g_strdup_printf ("%sT%02d:%02d", iso, minute / 60, minute % 60);
}

static void
add_why (JsonBuilder *builder, const AduWhy *why)
{
  json_builder_begin_object (builder);
  adu_json_add_day (builder, "date", why->date);
  adu_json_add_text (builder, "kind", adu_why_kind_to_code (why->kind));
  adu_json_add_number (builder, "amount", why->amount);
  adu_json_add_text (builder, "name", why->name);
  adu_json_add_text (builder, "ground", why->ground);
  json_builder_end_object (builder);
}

static void
add_due (JsonBuilder *builder, const AduDeadline *deadline)
{
  g_autofree char *minute = NULL;

  if (deadline->due_minute < 0 || !adu_day_is_set (deadline->due))
    {
      adu_json_add_day (builder, "due", deadline->due);
      return;
    }
  minute = local_to_iso (deadline->due, deadline->due_minute);
  adu_json_add_text (builder, "due", minute);
}

static void
add_deadline (JsonBuilder *builder, const AduDeadline *deadline)
{
  g_autofree char *start = local_to_iso (deadline->start.day, deadline->start.minute);

  json_builder_begin_object (builder);
  adu_json_add_text (builder, "clock", adu_deadline_kind_to_code (deadline->kind));
  adu_json_add_number (builder, "limit", deadline->limit.amount);
  adu_json_add_text (builder, "unit", adu_unit_to_code (deadline->limit.unit));
  adu_json_add_text (builder, "start", start);
  add_due (builder, deadline);
  adu_json_add_day (builder, "latest_working_day", deadline->latest_working_day);
  adu_json_add_text (builder, "state", adu_deadline_state_to_code (deadline->state));
  json_builder_set_member_name (builder, "days_left");
  if (deadline->has_days_left)
    json_builder_add_int_value (builder, deadline->days_left);
  else
    json_builder_add_null_value (builder);
  adu_json_add_flag (builder, "provisional", deadline->provisional);
  adu_json_add_text (builder, "ground", deadline->ground);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < deadline->why->len; i++)
    add_why (builder, g_ptr_array_index (deadline->why, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * adu_json_add_deadlines:
 * @deadlines: of AduDeadline
 *
 * Adds them as an array, in the order of the service standard.
 */
void
adu_json_add_deadlines (JsonBuilder *builder, const GPtrArray *deadlines)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < deadlines->len; i++)
    add_deadline (builder, g_ptr_array_index (deadlines, i));
  json_builder_end_array (builder);
}
