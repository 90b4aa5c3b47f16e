/* cmd-inspection.c — aduanctl inspection: one field inspection of a case planned, written on, moved, shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Keys of the JSON object: what stands in an inspection (order_number order_date signatory unit
 * sub_district place planned_from planned_until actual_from actual_until conclusion conclusion_text recommendation people
 * findings), and of a move decided_by capacity basis decided_on when note action. Lists replace what is there. What is
 * written is saved first, then the move is made; if the move is refused, what was written stays.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/adu-store-inspections.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"

static struct
{
  char *from;
  gint ordinal;
} given;

static const GOptionEntry entries[] = {
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &given.from, N_ ("What is written or decided as JSON; - is standard input"),
    "FILE|-" },
  { "number", 0, 0, G_OPTION_ARG_INT, &given.ordinal, N_ ("Which inspection of the case (default: the newest)"), "N" },
  { NULL },
};

/* What is being read, and what is wrong with it. */
typedef struct
{
  AduCli *cli;
  AduInspection *value;
  AduInspectionRequest *request;
  GPtrArray *problems;
  gboolean written; /* something of the inspection itself was given */
} Reading;

#define TEXT(FIELD, name) { ADU_FIELD_##FIELD, 't', G_STRUCT_OFFSET (AduInspection, name) }
#define DAY(FIELD, name) { ADU_FIELD_##FIELD, 'd', G_STRUCT_OFFSET (AduInspection, name) }
#define TIME(FIELD, name) { ADU_FIELD_##FIELD, 'm', G_STRUCT_OFFSET (AduInspection, name) }
static const struct
{
  AduField field;
  char kind; /* text, day, moment */
  goffset offset;
} plain[] = {
  TEXT (ORDER_NUMBER, order_number),   DAY (ORDER_DATE, order_date),
  TEXT (SIGNATORY, signatory),         TEXT (UNIT, unit),
  TEXT (SUB_DISTRICT, sub_district),   TEXT (PLACE, place),
  TIME (PLANNED_FROM, planned_from),   TIME (PLANNED_UNTIL, planned_until),
  TIME (ACTUAL_FROM, actual_from),     TIME (ACTUAL_UNTIL, actual_until),
  TEXT (RECOMMENDATION, recommendation), TEXT (CONCLUSION_TEXT, conclusion_text),
};

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static gboolean
read_day (Reading *r, AduField field, const char *text, AduDay *day)
{
  *day = text != NULL ? adu_day_parse (text) : ADU_DAY_NONE;
  if (text != NULL && !adu_day_is_set (*day))
    adu_problems_add (r->problems, field, ADU_PROBLEM_TIME, 0);
  return TRUE;
}

static gboolean
read_time (Reading *r, AduField field, guint row, const char *text, AduTime *time)
{
  *time = text != NULL ? adu_zone_parse (adu_store_zone (r->cli->store), text) : ADU_TIME_NONE;
  if (text != NULL && !adu_time_is_set (*time))
    adu_problems_add_row (r->problems, field, row, ADU_PROBLEM_TIME, 0);
  return TRUE;
}

static int
read_code (Reading *r, AduField field, guint row, const char *text, int (*from_code) (const char *))
{
  int code = from_code (text);

  if (code < 0)
    adu_problems_add_row (r->problems, field, row, ADU_PROBLEM_UNKNOWN_CODE, 0);
  return MAX (code, 0);
}

static gboolean
read_plain (Reading *r, AduField field, const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (plain[i].field == field)
      {
        gpointer at = G_STRUCT_MEMBER_P (r->value, plain[i].offset);

        r->written = TRUE;
        if (plain[i].kind == 't')
          set_text (at, text);
        return plain[i].kind == 't' || (plain[i].kind == 'd' ? read_day (r, field, text, at)
                                                             : read_time (r, field, 0, text, at));
      }
  return FALSE;
}

static const char *
member_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static AduInspectionPerson *
read_person (Reading *r, JsonObject *object, guint row)
{
  const char *official = member_text (object, "official"), *part = member_text (object, "part");
  const char *signature = member_text (object, "signature");
  AduInspectionPerson *person = adu_inspection_person_new (
      (AduPart) read_code (r, ADU_FIELD_PART, row, part, adu_part_from_code), member_text (object, "name"));

  person->position = g_strdup (member_text (object, "position"));
  person->nip = g_strdup (member_text (object, "nip"));
  person->statement = g_strdup (member_text (object, "statement"));
  person->witness = g_strdup (member_text (object, "witness"));
  if (signature != NULL)
    person->signature = (AduSignature) read_code (r, ADU_FIELD_SIGNATURE, row, signature, adu_signature_from_code);
  if (official != NULL)
    {
      person->official = adu_cli_official (r->cli, official);
      if (person->official == 0)
        adu_problems_add_row (r->problems, ADU_FIELD_NAME, row, ADU_PROBLEM_UNKNOWN_CODE, 0);
    }
  return person;
}

static AduInspectionFinding *
read_finding (Reading *r, JsonObject *object, guint row)
{
  AduInspectionFinding *finding = adu_inspection_finding_new (member_text (object, "fact"));
  JsonNode *evidence = json_object_get_member (object, "evidence");

  finding->rule = g_strdup (member_text (object, "rule"));
  finding->statement = g_strdup (member_text (object, "statement"));
  finding->place = g_strdup (member_text (object, "place"));
  read_time (r, ADU_FIELD_SEEN, row, member_text (object, "seen"), &finding->seen);
  for (guint i = 0; evidence != NULL && JSON_NODE_HOLDS_ARRAY (evidence) &&
                    i < json_array_get_length (json_node_get_array (evidence));
       i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (evidence), i);
      gint64 id = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
                    ? json_node_get_int (node)
                    : 0;

      g_array_append_val (finding->evidence, id);
    }
  return finding;
}

/* People or findings: the whole list. */
static gboolean
read_list (Reading *r, AduField field, JsonNode *node)
{
  GPtrArray *list = field == ADU_FIELD_PEOPLE ? r->value->people : r->value->findings;
  JsonArray *array;

  if ((field != ADU_FIELD_PEOPLE && field != ADU_FIELD_FINDINGS) || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  r->written = TRUE;
  g_ptr_array_set_size (list, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        adu_problems_add_row (r->problems, field, i + 1, ADU_PROBLEM_UNKNOWN_CODE, 0);
      else if (field == ADU_FIELD_PEOPLE)
        g_ptr_array_add (list, read_person (r, json_node_get_object (element), i + 1));
      else
        g_ptr_array_add (list, read_finding (r, json_node_get_object (element), i + 1));
    }
  return TRUE;
}

/* Of the decision. */
static gboolean
read_decision (Reading *r, AduField field, const char *text)
{
  AduInspectionRequest *request = r->request;

  switch ((int) field)
    {
    case ADU_FIELD_DECIDED_BY:
      request->decided_by = adu_cli_official (r->cli, text);
      if (request->decided_by == 0)
        adu_problems_add (r->problems, field, ADU_PROBLEM_UNKNOWN_CODE, 0);
      return TRUE;
    case ADU_FIELD_CAPACITY:
      request->capacity = (AduCapacity) read_code (r, field, 0, text, adu_capacity_from_code);
      return TRUE;
    case ADU_FIELD_BASIS:
      request->basis = (AduBasis) read_code (r, field, 0, text, adu_basis_from_code);
      return TRUE;
    case ADU_FIELD_DECIDED_ON:
      return read_day (r, field, text, &request->decided_on);
    case ADU_FIELD_WHEN:
      return read_time (r, field, 0, text, &request->when);
    case ADU_FIELD_NOTE:
      set_text (&request->note, text);
      return TRUE;
    case ADU_FIELD_ACTION:
      set_text (&request->action, text);
      return TRUE;
    case ADU_FIELD_CONCLUSION:
      r->value->conclusion = (AduConclusion) read_code (r, field, 0, text, adu_conclusion_from_code);
      r->written = TRUE;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
read_object (Reading *r, JsonObject *object, AduExit *exit_code)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *name = names; name != NULL; name = name->next)
    {
      AduField field = adu_field_from_name (name->data);
      JsonNode *node = json_object_get_member (object, name->data);
      const char *text = member_text (object, name->data);

      if (field == ADU_FIELD_ADDENDUM || read_list (r, field, node) ||
          (JSON_NODE_HOLDS_NULL (node) ? read_plain (r, field, NULL)
                                       : text != NULL && (read_decision (r, field, text) || read_plain (r, field, text))))
        continue;
      *exit_code =
          adu_cli_refuse (r->cli, "unknown-field", name->data, _("The input has a field that an inspection does not have."));
      return FALSE;
    }
  if (r->problems->len > 0)
    {
      g_autoptr (GError) refused = adu_store_error_new_refused (g_ptr_array_ref (r->problems));

      *exit_code = adu_cli_fail (r->cli, refused);
    }

  return r->problems->len == 0;
}

/* ---- which inspection ---------------------------------------------------------------------------------------------- */

/* The one of --number, else the newest that is not cancelled; 0: said already. */
static gint64
find_inspection (AduCli *cli, gint64 case_id, AduExit *exit_code)
{
  g_autoptr (AduInspectionList) list = adu_cli_inspections (cli, case_id, exit_code);
  gint64 found = 0;
  guint ordinal = 0;

  if (list == NULL)
    return 0;
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);

      if (given.ordinal != 0 ? (gint) row->ordinal == given.ordinal
                             : row->stage != ADU_INSPECTION_CANCELLED && row->ordinal > ordinal)
        {
          found = row->id;
          ordinal = row->ordinal;
        }
    }
  if (found == 0)
    *exit_code = adu_cli_refuse (cli, "no-inspection", "number", _("This complaint has no such inspection."));

  return found;
}

/* ---- what is done --------------------------------------------------------------------------------------------------- */

static AduExit
save (AduCli *cli, const AduInspection *value, const char *action)
{
  g_autoptr (GError) error = NULL;

  adu_store_save_inspection_async (cli->store, cli->actor, action, value, 0, adu_cli_answered, cli);
  return adu_store_finish_number (adu_cli_wait (cli), &error) >= 0 ? ADU_EXIT_DONE : adu_cli_fail (cli, error);
}

/* @move -1: only writing. */
static AduExit
write_and_move (AduCli *cli, AduInspection *value, int move, JsonObject *object)
{
  g_autofree char *action = g_uuid_string_random (), *saving = NULL;
  g_autoptr (AduInspectionRequest) request = adu_inspection_request_new (MAX (move, 0), action);
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (GError) error = NULL;
  Reading r = { cli, value, request, problems, value->id == 0 };
  AduExit exit_code = ADU_EXIT_DONE;

  request->decided_by = adu_actor_official (cli->actor);
  request->decided_on = adu_clock_today (cli->clock);
  if (!read_object (&r, object, &exit_code))
    return exit_code;
  if (request->decided_by != adu_actor_official (cli->actor) && !json_object_has_member (object, "basis"))
    request->basis = ADU_BASIS_SHEET;
  if (value->id == 0 || move < 0)
    return save (cli, value, request->action);
  saving = g_uuid_string_random ();
  if (r.written && (exit_code = save (cli, value, saving)) != ADU_EXIT_DONE)
    return exit_code;
  adu_store_move_inspection_async (cli->store, cli->actor, value->id, 0, request, adu_cli_answered, cli);

  return adu_store_finish (adu_cli_wait (cli), &error) ? ADU_EXIT_DONE : adu_cli_fail (cli, error);
}

static AduExit
add_addendum (AduCli *cli, gint64 id, JsonObject *object)
{
  const char *action = member_text (object, "action");
  g_autofree char *made = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;

  adu_store_add_addendum_async (cli->store, cli->actor, action != NULL ? action : made, id,
                                member_text (object, "addendum"), adu_cli_answered, cli);
  return adu_store_finish (adu_cli_wait (cli), &error) ? ADU_EXIT_DONE : adu_cli_fail (cli, error);
}

static AduExit
write_one (AduCli *cli, gint64 case_id, const char *what, int move)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gint64 id = move == ADU_INSPECTION_MOVE_PLAN ? 0 : find_inspection (cli, case_id, &exit_code);
  g_autoptr (AduInspectionRecord) record = NULL;
  g_autoptr (AduInspection) value = NULL;
  g_autoptr (JsonObject) object = NULL;

  if (exit_code != ADU_EXIT_DONE)
    return exit_code;
  object = adu_cli_read_object (cli, given.from, &exit_code);
  if (object == NULL)
    return exit_code;
  if (g_str_equal (what, "addendum"))
    return add_addendum (cli, id, object);
  if (id != 0 && (record = adu_cli_inspection (cli, id, &exit_code)) == NULL)
    return exit_code;
  value = record != NULL ? adu_inspection_copy (record->value) : adu_inspection_new (case_id);

  return write_and_move (cli, value, move, object);
}

/* ---- showing -------------------------------------------------------------------------------------------------------- */

static void
add_person (JsonBuilder *builder, const AduInspectionPerson *person)
{
  json_builder_begin_object (builder);
  adu_json_add_text (builder, "part", adu_part_to_code (person->part));
  adu_json_add_text (builder, "name", person->name);
  adu_json_add_text (builder, "position", person->position);
  adu_json_add_text (builder, "nip", person->nip);
  adu_json_add_text (builder, "statement", person->statement);
  adu_json_add_text (builder, "signature", adu_signature_to_code (person->signature));
  adu_json_add_text (builder, "witness", person->witness);
  json_builder_end_object (builder);
}

static void
add_finding (JsonBuilder *builder, const AduZone *zone, const AduInspectionFinding *finding)
{
  json_builder_begin_object (builder);
  adu_json_add_text (builder, "fact", finding->fact);
  adu_json_add_text (builder, "rule", finding->rule);
  adu_json_add_text (builder, "statement", finding->statement);
  adu_json_add_text (builder, "place", finding->place);
  adu_json_add_time (builder, "seen", zone, finding->seen);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->evidence->len; i++)
    json_builder_add_int_value (builder, g_array_index (finding->evidence, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_lists (JsonBuilder *builder, const AduZone *zone, const AduInspectionRecord *record)
{
  const AduInspection *value = record->value;

  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < value->people->len; i++)
    add_person (builder, g_ptr_array_index (value->people, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < value->findings->len; i++)
    add_finding (builder, zone, g_ptr_array_index (value->findings, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "addenda");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->addenda->len; i++)
    {
      const AduAddendum *addendum = g_ptr_array_index (record->addenda, i);

      json_builder_begin_object (builder);
      adu_json_add_time (builder, "at", zone, addendum->at);
      adu_json_add_text (builder, "recorded_by", addendum->recorded_by);
      adu_json_add_text (builder, "text", addendum->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (AduCli *cli, const AduInspectionRecord *record)
{
  const AduZone *zone = adu_store_zone (cli->store);
  const AduInspection *value = record->value;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  adu_json_add_text (builder, "complaint", record->number);
  adu_json_add_number (builder, "number", value->ordinal);
  adu_json_add_text (builder, "stage", adu_inspection_stage_to_code (value->stage));
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      const char *name = adu_field_info (plain[i].field)->name;

      if (plain[i].kind == 't')
        adu_json_add_text (builder, name, G_STRUCT_MEMBER (char *, value, plain[i].offset));
      else if (plain[i].kind == 'd')
        adu_json_add_day (builder, name, G_STRUCT_MEMBER (AduDay, value, plain[i].offset));
      else
        adu_json_add_time (builder, name, zone, G_STRUCT_MEMBER (AduTime, value, plain[i].offset));
    }
  adu_json_add_text (builder, "conclusion",
                     value->conclusion != ADU_CONCLUSION_OPEN ? adu_conclusion_to_code (value->conclusion) : NULL);
  adu_json_add_text (builder, "reason", value->reason);
  adu_json_add_day (builder, "signed_at", value->signed_on);
  adu_json_add_day (builder, "reported_at", value->reported_on);
  adu_json_add_text (builder, "digest", record->digest);
  add_lists (builder, zone, record);
  json_builder_end_object (builder);
  adu_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (AduCli *cli, const AduInspectionRecord *record)
{
  const AduInspection *value = record->value;

  g_print ("%s · %u · %s\n", record->number, value->ordinal, adu_words_inspection_stage (value->stage));
  for (guint i = 0; i < value->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (value->people, i);

      g_print ("%s: %s (%s)\n", adu_words_part (person->part), person->name,
               adu_part_signs (person->part) ? adu_words_signature (person->signature) : "–");
    }
  for (guint i = 0; i < value->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (value->findings, i);

      g_print ("%u. %s\n", i + 1, finding->fact);
    }
  g_print ("%s\n", adu_words_conclusion (value->conclusion));
}

static AduExit
show_one (AduCli *cli, gint64 case_id)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gint64 id = find_inspection (cli, case_id, &exit_code);
  g_autoptr (AduInspectionRecord) record = id != 0 ? adu_cli_inspection (cli, id, &exit_code) : NULL;

  if (record == NULL)
    return exit_code;
  if (cli->json)
    print_json (cli, record);
  else
    print_text (cli, record);

  return ADU_EXIT_DONE;
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gboolean shows, writes;
  gint64 case_id;
  int move;

  if (g_strv_length (cli->rest != NULL ? cli->rest : (char *[]){ NULL }) != 2)
    return adu_cli_usage (cli, NULL,
                          _("Give the register number and what is done: aduanctl inspection ADU-2026-0001 plan."));
  move = adu_inspection_move_from_code (cli->rest[1]);
  shows = g_str_equal (cli->rest[1], "show");
  writes = g_str_equal (cli->rest[1], "write") || g_str_equal (cli->rest[1], "addendum");
  if (move < 0 && !shows && !writes)
    return adu_cli_usage (
        cli, "move",
        _("What is done is one of: plan, write, start, draft, return, sign, report, postpone, replan, cancel, addendum, show."));
  if (!adu_cli_enter (cli, shows ? ADU_OPEN_READ : ADU_OPEN_WRITE, &exit_code) ||
      (case_id = adu_cli_case (cli, cli->rest[0], &exit_code)) < 0)
    return exit_code;

  return shows ? show_one (cli, case_id) : write_one (cli, case_id, cli->rest[1], move);
}

const AduCommand adu_command_inspection = {
  .name = "inspection",
  .arguments = "NUMBER plan|write|start|draft|return|sign|report|postpone|replan|cancel|addendum|show",
  .summary = N_ ("Plan, write, sign or show a field inspection"),
  .entries = entries,
  .run = run,
};
