/* cmd-step.c — aduanctl step: one step of a case from a JSON object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Keys: decided_by capacity basis decided_on note due to how when by, and those a step adds
 * (kind topic supervisory inspection confidential, lead, restart, action). What is left out gets what the signed-in
 * official would mean: decided by themselves, today, on their own.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>
#include <string.h>

static struct
{
  char *from;
} given;

static const GOptionEntry entries[] = {
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &given.from, N_ ("What was decided as JSON; - is standard input"), "FILE|-" },
  { NULL },
};

static gint64
topic_of (AduCli *cli, const char *code)
{
  GPtrArray *topics = adu_store_list (cli->store, ADU_LIST_TOPIC);

  for (guint i = 0; i < topics->len; i++)
    {
      const AduListItem *topic = g_ptr_array_index (topics, i);

      if (g_strcmp0 (topic->code, code) == 0)
        return topic->id;
    }

  return 0;
}

/* Fields that are one of an enumeration: where in the request it stands. */
#define CODE(FIELD, name, member) { ADU_FIELD_##FIELD, adu_##name##_from_code, G_STRUCT_OFFSET (AduStepRequest, member) }
static const struct
{
  AduField field;
  int (*from_code) (const char *code);
  goffset offset; /* of an enumeration, which is as large as an int */
} codes[] = {
  CODE (CAPACITY, capacity, capacity),    CODE (BASIS, basis, basis),         CODE (HOW, how, how),
  CODE (KIND, kind, kind),                CODE (SUPERVISORY, tri, supervisory), CODE (INSPECTION, tri, inspection),
};
#undef CODE

static gboolean
read_code (GPtrArray *problems, AduStepRequest *request, AduField field, const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].field == field)
      {
        int code = codes[i].from_code (text);

        if (code < 0)
          adu_problems_add (problems, field, ADU_PROBLEM_UNKNOWN_CODE, 0);
        else
          *(int *) G_STRUCT_MEMBER_P (request, codes[i].offset) = code;
        return TRUE;
      }

  return FALSE;
}

/* A flag is "yes" or "no": taken for "no", what was mistyped would lay a secret case open. */
static gboolean
read_flag (GPtrArray *problems, AduField field, const char *text)
{
  int value = adu_tri_from_code (text);

  if (value != ADU_YES && value != ADU_NO)
    adu_problems_add (problems, field, ADU_PROBLEM_UNKNOWN_CODE, 0);

  return value == ADU_YES;
}

/* Texts and flags. */
static gboolean
read_plain (GPtrArray *problems, AduStepRequest *request, AduField field, const char *text)
{
  switch ((int) field)
    {
    case ADU_FIELD_CONFIDENTIAL:
      request->confidential = read_flag (problems, field, text);
      return TRUE;
    case ADU_FIELD_RESTART:
      request->restart = read_flag (problems, field, text);
      return TRUE;
    case ADU_FIELD_NOTE:
      request->note = g_strdup (text);
      return TRUE;
    case ADU_FIELD_BY:
      request->by = g_strdup (text);
      return TRUE;
    case ADU_FIELD_ACTION:
      g_free (request->action);
      request->action = g_strdup (text);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
check_known (GPtrArray *problems, AduField field, gboolean known, AduProblemCode code)
{
  if (!known)
    adu_problems_add (problems, field, code, 0);
}

/* Codes of officials, separated by commas. */
static void
read_others (AduCli *cli, GPtrArray *problems, AduStepRequest *request, const char *text)
{
  g_auto (GStrv) codes_given = g_strsplit (text, ",", -1);

  g_free (request->others);
  request->n_others = 0;
  request->others = g_new0 (gint64, g_strv_length (codes_given) + 1);
  for (guint i = 0; codes_given[i] != NULL; i++)
    {
      gint64 official = adu_cli_official (cli, g_strstrip (codes_given[i]));

      check_known (problems, ADU_FIELD_OTHERS, official != 0, ADU_PROBLEM_UNKNOWN_CODE);
      if (official != 0)
        request->others[request->n_others++] = official;
    }
}

static void
read_one (AduCli *cli, GPtrArray *problems, AduStepRequest *request, AduField field, const char *text, AduExit *exit_code)
{
  if (read_code (problems, request, field, text) || read_plain (problems, request, field, text))
    return;

  switch ((int) field)
    {
    case ADU_FIELD_DECIDED_BY:
      request->decided_by = adu_cli_official (cli, text);
      check_known (problems, field, request->decided_by != 0, ADU_PROBLEM_UNKNOWN_CODE);
      break;
    case ADU_FIELD_TO:
      request->to = adu_cli_official (cli, text);
      if (request->to == 0)
        request->to_name = g_strdup (text);
      break;
    case ADU_FIELD_OTHERS:
      read_others (cli, problems, request, text);
      break;
    case ADU_FIELD_TOPIC:
      request->topic = topic_of (cli, text);
      check_known (problems, field, request->topic != 0, ADU_PROBLEM_UNKNOWN_CODE);
      break;
    case ADU_FIELD_DECIDED_ON:
      request->decided_on = adu_day_parse (text);
      check_known (problems, field, adu_day_is_set (request->decided_on), ADU_PROBLEM_TIME);
      break;
    case ADU_FIELD_DUE:
      request->due = adu_day_parse (text);
      check_known (problems, field, adu_day_is_set (request->due), ADU_PROBLEM_TIME);
      break;
    case ADU_FIELD_WHEN:
      request->when = adu_zone_parse (adu_store_zone (cli->store), text);
      check_known (problems, field, adu_time_is_set (request->when), ADU_PROBLEM_TIME);
      break;
    case ADU_FIELD_LEAD:
      request->lead = adu_cli_case (cli, text, exit_code);
      break;
    default:
      adu_problems_add (problems, field, ADU_PROBLEM_UNKNOWN_CODE, 0);
    }
}

/* A JSON true or false stands for "yes" or "no"; null for nothing. Anything else but a string is a problem. */
static const char *
text_of_node (GPtrArray *problems, AduField field, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? "yes" : "no";
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  adu_problems_add (problems, field, ADU_PROBLEM_UNKNOWN_CODE, 0);

  return NULL;
}

static gboolean
read_request (AduCli *cli, JsonObject *object, AduStepRequest *request, AduExit *exit_code)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *name = names; name != NULL; name = name->next)
    {
      AduField field = adu_field_from_name (name->data);
      const char *text;

      if (field == ADU_FIELD_NONE)
        {
          *exit_code = adu_cli_refuse (cli, "unknown-field", name->data, _("The input has a field that a step does not have."));
          return FALSE;
        }
      text = text_of_node (problems, field, json_object_get_member (object, name->data));
      if (text != NULL)
        read_one (cli, problems, request, field, text, exit_code);
    }
  if (problems->len > 0)
    {
      g_autoptr (GError) refused = adu_store_error_new_refused (g_ptr_array_ref (problems));

      *exit_code = adu_cli_fail (cli, refused);
    }

  return problems->len == 0 && request->lead >= 0;
}

/* A classification starts from what the case says already: what is left out stays as it is. */
static gboolean
start_from_case (AduCli *cli, gint64 id, AduStepRequest *request, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const AduRow *row;

  adu_store_rows_async (cli->store, cli->actor, &id, 1, NULL, adu_cli_answered, cli);
  rows = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (rows == NULL || rows->len == 0)
    {
      *exit_code = error != NULL ? adu_cli_fail (cli, error) : adu_cli_refuse (cli, "no-case", NULL, _("No such case."));
      return FALSE;
    }
  row = g_ptr_array_index (rows, 0);
  request->kind = row->kind;
  request->topic = row->topic;
  request->supervisory = row->supervisory;
  request->inspection = row->inspection;
  request->confidential = row->confidential;

  return TRUE;
}

static AduExit
take_step (AduCli *cli, const char *number, AduStep step, JsonObject *object)
{
  g_autofree char *action = g_uuid_string_random ();
  g_autoptr (AduStepRequest) request = adu_step_request_new (step, action);
  g_autoptr (GError) error = NULL;
  AduExit exit_code = ADU_EXIT_DONE;
  gint64 id = adu_cli_case (cli, number, &exit_code);

  request->decided_by = adu_actor_official (cli->actor);
  request->decided_on = adu_clock_today (cli->clock);
  if (id < 0 || !start_from_case (cli, id, request, &exit_code) || !read_request (cli, object, request, &exit_code))
    return exit_code;
  /* What another decided is written down from a paper, unless the input says otherwise. */
  if (request->decided_by != adu_actor_official (cli->actor) && !json_object_has_member (object, "basis"))
    request->basis = ADU_BASIS_SHEET;

  adu_store_step_async (cli->store, cli->actor, id, 0, request, adu_cli_answered, cli);

  return adu_store_finish (adu_cli_wait (cli), &error) ? ADU_EXIT_DONE : adu_cli_fail (cli, error);
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  JsonObject *object;
  int step;

  if (g_strv_length (cli->rest != NULL ? cli->rest : (char *[]){ NULL }) != 2)
    return adu_cli_usage (cli, NULL, _("Give the register number and the step: aduanctl step ADU-2026-0001 classify."));
  step = adu_step_from_code (cli->rest[1]);
  if (step < 0)
    return adu_cli_usage (cli, "step", _("There is no such step; “aduanctl steps” lists them."));
  if (!adu_cli_enter (cli, ADU_OPEN_WRITE, &exit_code))
    return exit_code;
  object = adu_cli_read_object (cli, given.from, &exit_code);
  if (object == NULL)
    return exit_code;
  exit_code = take_step (cli, cli->rest[0], (AduStep) step, object);
  json_object_unref (object);

  return exit_code;
}

const AduCommand adu_command_step = {
  .name = "step",
  .arguments = "NUMBER STEP",
  .summary = N_ ("Record a step of a case"),
  .entries = entries,
  .run = run,
};
