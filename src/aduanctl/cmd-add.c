/* cmd-add.c — aduanctl add: one complaint from a JSON object
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. The keys are the machine names of core/adu-field.c; an unknown key is refused, not ignored.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>
#include <string.h>


#define MOST_EVIDENCE (32 * 1024 * 1024)

static struct
{
  char *from;
} given;

static const GOptionEntry entries[] = {
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &given.from, N_ ("The complaint as JSON; - is standard input"), "FILE|-" },
  { NULL },
};

/* What one reading of the object needs at hand. */
typedef struct
{
  AduCli *cli;
  AduCase *value;
  GPtrArray *evidence; /* of AduEvidence */
  GPtrArray *problems; /* of AduProblem */
  char *action;
} Reading;

static void
wrong (Reading *reading, AduField field, AduProblemCode code)
{
  adu_problems_add (reading->problems, field, code, 0);
}

/* A string member; NULL for null. Anything else is a problem. */
static const char *
text_of (Reading *reading, AduField field, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  wrong (reading, field, ADU_PROBLEM_UNKNOWN_CODE);

  return NULL;
}

static int
code_of (Reading *reading, AduField field, JsonNode *node, int (*from_code) (const char *code), int otherwise)
{
  const char *text = text_of (reading, field, node);
  int value = text != NULL ? from_code (text) : otherwise;

  if (value >= 0)
    return value;
  wrong (reading, field, ADU_PROBLEM_UNKNOWN_CODE);

  return otherwise;
}

static AduTime
time_of (Reading *reading, AduField field, JsonNode *node)
{
  const char *text = text_of (reading, field, node);
  AduTime time = text != NULL ? adu_zone_parse (adu_store_zone (reading->cli->store), text) : ADU_TIME_NONE;

  if (text != NULL && !adu_time_is_set (time))
    wrong (reading, field, ADU_PROBLEM_TIME);

  return time;
}

static AduDay
day_of (Reading *reading, AduField field, JsonNode *node)
{
  const char *text = text_of (reading, field, node);
  AduDay day = text != NULL ? adu_day_parse (text) : ADU_DAY_NONE;

  if (text != NULL && !adu_day_is_set (day))
    wrong (reading, field, ADU_PROBLEM_TIME);

  return day;
}

static gboolean
flag_of (Reading *reading, AduField field, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  return code_of (reading, field, node, adu_tri_from_code, ADU_NO) == ADU_YES;
}

/* A string member of an object; NULL for anything else. */
static const char *
string_member (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static void
read_evidence_item (Reading *reading, JsonNode *node)
{
  JsonObject *item = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *path = string_member (item, "path");
  const char *note = string_member (item, "note");
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  /* what is too large is read as far as shows that */
  g_autoptr (GBytes) bytes =
      path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR) ? adu_cli_read_file (path, MOST_EVIDENCE, NULL) : NULL;

  if (bytes != NULL)
    g_ptr_array_add (reading->evidence, adu_evidence_new_file (name, bytes));
  else if (path == NULL && note != NULL)
    g_ptr_array_add (reading->evidence, adu_evidence_new_note (note));
  else
    wrong (reading, ADU_FIELD_EVIDENCE, ADU_PROBLEM_UNKNOWN_CODE);
}

static void
read_evidence (Reading *reading, JsonNode *node)
{
  JsonArray *items = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (items == NULL && !JSON_NODE_HOLDS_NULL (node))
    wrong (reading, ADU_FIELD_EVIDENCE, ADU_PROBLEM_UNKNOWN_CODE);
  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    read_evidence_item (reading, json_array_get_element (items, i));
  reading->value->n_evidence = reading->evidence->len;
}

/* A topic is named by its code. */
static gint64
topic_of (Reading *reading, JsonNode *node)
{
  const char *code = text_of (reading, ADU_FIELD_TOPIC, node);
  GPtrArray *topics = adu_store_list (reading->cli->store, ADU_LIST_TOPIC);

  for (guint i = 0; code != NULL && i < topics->len; i++)
    {
      const AduListItem *topic = g_ptr_array_index (topics, i);

      if (strcmp (topic->code, code) == 0)
        return topic->id;
    }
  if (code != NULL)
    wrong (reading, ADU_FIELD_TOPIC, ADU_PROBLEM_UNKNOWN_CODE);

  return 0;
}

static const struct
{
  AduField field;
  gsize offset; /* in AduCase */
} times[] = {
  { ADU_FIELD_RECEIVED, G_STRUCT_OFFSET (AduCase, received) },
  { ADU_FIELD_FORWARDED, G_STRUCT_OFFSET (AduCase, forwarded) },
  { ADU_FIELD_FILED, G_STRUCT_OFFSET (AduCase, filed) },
  { ADU_FIELD_SERVED_FROM, G_STRUCT_OFFSET (AduCase, served_from) },
  { ADU_FIELD_SERVED_UNTIL, G_STRUCT_OFFSET (AduCase, served_until) },
};

/* Returns: whether @field is a time; it is read then. */
static gboolean
read_time (Reading *reading, AduField field, JsonNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i].field == field)
      {
        *(AduTime *) G_STRUCT_MEMBER_P (reading->value, times[i].offset) = time_of (reading, field, node);
        return TRUE;
      }
  return FALSE;
}

static void
read_typed (Reading *reading, AduField field, JsonNode *node)
{
  AduCase *value = reading->value;

  switch ((int) field)
    {
    case ADU_FIELD_CHANNEL:
      value->channel = (AduChannel) code_of (reading, field, node, adu_channel_from_code, ADU_CHANNEL_OTHER);
      break;
    case ADU_FIELD_LETTER_DATE:
      value->letter_date = day_of (reading, field, node);
      break;
    case ADU_FIELD_INCIDENT_DATE:
      value->incident_date = day_of (reading, field, node);
      break;
    case ADU_FIELD_PRESENT:
      value->present = (AduTri) code_of (reading, field, node, adu_tri_from_code, ADU_UNKNOWN);
      break;
    case ADU_FIELD_SUPERVISORY:
      value->supervisory = (AduTri) code_of (reading, field, node, adu_tri_from_code, ADU_UNKNOWN);
      break;
    case ADU_FIELD_INSPECTION:
      value->inspection = (AduTri) code_of (reading, field, node, adu_tri_from_code, ADU_UNKNOWN);
      break;
    case ADU_FIELD_KIND:
      value->kind = (AduKind) code_of (reading, field, node, adu_kind_from_code, ADU_KIND_COMPLAINT);
      break;
    case ADU_FIELD_ANONYMOUS:
      value->anonymous = flag_of (reading, field, node);
      break;
    case ADU_FIELD_CONFIDENTIAL:
      value->confidential = flag_of (reading, field, node);
      break;
    case ADU_FIELD_TOPIC:
      value->topic = topic_of (reading, node);
      break;
    case ADU_FIELD_EVIDENCE:
      read_evidence (reading, node);
      break;
    case ADU_FIELD_ACTION:
      g_free (reading->action);
      reading->action = g_strdup (text_of (reading, field, node));
      break;
    default:
      wrong (reading, field, ADU_PROBLEM_UNKNOWN_CODE);
    }
}

static void
read_member (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  Reading *reading = data;
  AduField field = adu_field_from_name (name);

  if (field >= ADU_FIELD_FIRST_TEXT && field <= ADU_FIELD_LAST_TEXT)
    adu_case_set_text (reading->value, field, text_of (reading, field, node));
  else if (!read_time (reading, field, node))
    read_typed (reading, field, node);
}

static const char *
unknown_member (JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *name = names; name != NULL; name = name->next)
    if (adu_field_from_name (name->data) == ADU_FIELD_NONE)
      return name->data;

  return NULL;
}

static AduExit
register_case (Reading *reading)
{
  AduCli *cli = reading->cli;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 id;

  if (reading->action == NULL)
    reading->action = g_uuid_string_random ();
  adu_store_register_async (cli->store, cli->actor, reading->action, reading->value, reading->evidence, NULL, 0,
                            adu_cli_answered, cli);
  id = adu_store_finish_number (adu_cli_wait (cli), &error);
  if (id < 0)
    return adu_cli_fail (cli, error);

  adu_store_rows_async (cli->store, cli->actor, &id, 1, NULL, adu_cli_answered, cli);
  rows = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (rows == NULL || rows->len == 0)
    return error != NULL ? adu_cli_fail (cli, error)
                         : adu_cli_refuse (cli, "no-case", NULL, _("It was saved, but you may not see it."));
  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      adu_json_add_text (builder, "number", ((AduRow *) g_ptr_array_index (rows, 0))->number);
      adu_json_add_text (builder, "action", reading->action);
      json_builder_end_object (builder);
      adu_cli_print_json (json_builder_get_root (builder));
    }
  else
    g_print ("%s\n", ((AduRow *) g_ptr_array_index (rows, 0))->number);

  return ADU_EXIT_DONE;
}

static AduExit
read_and_register (AduCli *cli, JsonObject *object)
{
  const char *unknown = unknown_member (object);
  Reading reading = { .cli = cli };
  AduExit exit_code;

  if (unknown != NULL)
    return adu_cli_refuse (cli, "unknown-field", unknown, _("The input has a field that a complaint does not have."));

  reading.value = adu_case_new (ADU_CHANNEL_OTHER, adu_clock_now (cli->clock));
  reading.evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  reading.problems = adu_problems_new ();
  json_object_foreach_member (object, read_member, &reading);
  if (!json_object_has_member (object, "channel"))
    wrong (&reading, ADU_FIELD_CHANNEL, ADU_PROBLEM_REQUIRED);
  if (reading.value->channel == ADU_CHANNEL_COUNTER)
    reading.value->present = ADU_YES;

  if (reading.problems->len > 0)
    {
      g_autoptr (GError) refused = adu_store_error_new_refused (g_ptr_array_ref (reading.problems));

      exit_code = adu_cli_fail (cli, refused);
    }
  else
    exit_code = register_case (&reading);

  adu_case_free (reading.value);
  g_ptr_array_unref (reading.evidence);
  g_ptr_array_unref (reading.problems);
  g_free (reading.action);

  return exit_code;
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  JsonObject *object;

  if (!adu_cli_enter (cli, ADU_OPEN_WRITE, &exit_code))
    return exit_code;
  object = adu_cli_read_object (cli, given.from, &exit_code);
  if (object == NULL)
    return exit_code;
  exit_code = read_and_register (cli, object);
  json_object_unref (object);

  return exit_code;
}

const AduCommand adu_command_add = {
  .name = "add",
  .summary = N_ ("Register a complaint and print its number"),
  .entries = entries,
  .run = run,
};
