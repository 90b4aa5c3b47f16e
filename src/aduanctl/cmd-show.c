/* cmd-show.c — aduanctl show: one case with its clocks and its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Names are masked unless --reveal gives a reason, which is journaled.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "words/adu-words-date.h"
#include "words/adu-words-derivation.h"
#include "words/adu-words.h"

static struct
{
  char *reveal;
} given;

static const GOptionEntry entries[] = {
  { "reveal", 0, 0, G_OPTION_ARG_STRING, &given.reveal, N_ ("Show names, for this reason; it is journaled"), "REASON" },
  { NULL },
};

static const char *
shown_text (const AduCase *value, AduField field)
{
  const char *text = adu_case_text (value, field);

  return *text != '\0' ? text : NULL;
}

static void
add_fields (AduCli *cli, JsonBuilder *builder, const AduRecord *record, const AduCase *value, gboolean revealed)
{
  const AduZone *zone = adu_store_zone (cli->store);

  for (AduField field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    {
      const AduFieldInfo *info = adu_field_info (field);

      adu_json_add_text (builder, info->name, info->identity && !revealed ? NULL : shown_text (value, field));
    }
  adu_json_add_flag (builder, "masked", record->has_identity && !revealed);
  adu_json_add_text (builder, "channel", adu_channel_to_code (value->channel));
  adu_json_add_text (builder, "kind", adu_kind_to_code (value->kind));
  adu_json_add_time (builder, "received", zone, value->received);
  adu_json_add_time (builder, "forwarded", zone, value->forwarded);
  adu_json_add_day (builder, "incident_date", value->incident_date);
  adu_json_add_tri (builder, "present", value->present);
  adu_json_add_tri (builder, "supervisory", value->supervisory);
  adu_json_add_tri (builder, "inspection", value->inspection);
  adu_json_add_flag (builder, "anonymous", value->anonymous);
  adu_json_add_flag (builder, "confidential", value->confidential);
}

static void
add_entry (AduCli *cli, JsonBuilder *builder, const AduEntry *entry)
{
  json_builder_begin_object (builder);
  adu_json_add_time (builder, "at", adu_store_zone (cli->store), entry->at);
  adu_json_add_text (builder, "action", entry->action);
  adu_json_add_text (builder, "recorded_by", entry->recorded_by);
  adu_json_add_text (builder, "decided_by", entry->decided_by);
  adu_json_add_day (builder, "decided_on", entry->decided_on);
  adu_json_add_text (builder, "stage", adu_stage_to_code (entry->stage_after));
  adu_json_add_text (builder, "note", entry->note);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; entry->changes != NULL && i < entry->changes->len; i++)
    {
      const AduChange *change = g_ptr_array_index (entry->changes, i);

      json_builder_begin_object (builder);
      adu_json_add_text (builder, "field", adu_field_info (change->field)->name);
      if (change->detail != NULL)
        adu_json_add_text (builder, g_ascii_isdigit (change->detail[0]) ? "row" : "clock", change->detail);
      adu_json_add_text (builder, "before", change->before);
      adu_json_add_text (builder, "after", change->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_attachments (JsonBuilder *builder, const GPtrArray *attachments)
{
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < attachments->len; i++)
    {
      const AduAttachment *attachment = g_ptr_array_index (attachments, i);

      json_builder_begin_object (builder);
      adu_json_add_number (builder, "id", attachment->id);
      adu_json_add_text (builder, "name", attachment->name);
      adu_json_add_text (builder, "mime", attachment->mime);
      adu_json_add_number (builder, "size", attachment->size);
      adu_json_add_text (builder, "sha256", attachment->sha256);
      adu_json_add_text (builder, "note", attachment->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (AduCli *cli, const AduRecord *record, const AduCase *value, gboolean revealed)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  adu_json_add_text (builder, "number", record->row->number);
  adu_json_add_text (builder, "stage", adu_stage_to_code (record->row->stage));
  adu_json_add_text (builder, "unit_name", record->row->unit_name);
  adu_json_add_text (builder, "topic", record->row->topic_name);
  adu_json_add_text (builder, "handler", record->row->handler_name);
  adu_json_add_day (builder, "closed", record->row->closed);
  add_fields (cli, builder, record, value, revealed);
  add_attachments (builder, record->attachments);
  json_builder_set_member_name (builder, "deadlines");
  adu_json_add_deadlines (builder, record->deadlines);
  json_builder_set_member_name (builder, "history");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->history->len; i++)
    add_entry (cli, builder, g_ptr_array_index (record->history, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  adu_cli_print_json (json_builder_get_root (builder));
}

static void
print_for_people (AduCli *cli, const AduRecord *record, const AduCase *value, gboolean revealed)
{
  g_print ("%s · %s · %s\n\n", record->row->number, adu_words_stage (record->row->stage), record->row->subject);
  for (AduField field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    {
      const AduFieldInfo *info = adu_field_info (field);
      const char *text = shown_text (value, field);

      if (text != NULL && (revealed || !info->identity))
        g_print ("%s: %s\n", adu_words_field (field), text);
    }
  if (record->has_identity && !revealed)
    g_print ("%s\n", _("(The complainant is not shown; --reveal REASON shows them.)"));
  g_print ("\n");
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (record->deadlines, i);
      g_autofree char *title = adu_words_derivation_title (deadline);
      g_autofree char *left = adu_words_deadline_left (deadline);

      g_print ("%s (%s)\n", title, left);
    }
  g_print ("\n");
  for (guint i = 0; i < record->history->len; i++)
    {
      const AduEntry *entry = g_ptr_array_index (record->history, i);
      g_autofree char *at = adu_words_time_short (entry->at, adu_store_zone (cli->store));

      g_print ("%s  %s  %s%s%s\n", at, adu_words_action (entry->action), entry->recorded_by,
               entry->note != NULL ? ": " : "", entry->note != NULL ? entry->note : "");
    }
}

static AduExit
show (AduCli *cli, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = NULL;
  g_autoptr (AduCase) identity = NULL;

  if (given.reveal != NULL)
    {
      adu_store_reveal_async (cli->store, cli->actor, id, given.reveal, adu_cli_answered, cli);
      identity = adu_store_finish_value (adu_cli_wait (cli), &error);
      if (identity == NULL)
        return adu_cli_fail (cli, error);
    }
  adu_store_record_async (cli->store, cli->actor, id, NULL, adu_cli_answered, cli);
  record = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (record == NULL)
    return adu_cli_fail (cli, error);

  (cli->json ? print_json : print_for_people) (cli, record, identity != NULL ? identity : record->value,
                                               identity != NULL);

  return ADU_EXIT_DONE;
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gint64 id;

  if (cli->rest == NULL || cli->rest[0] == NULL || cli->rest[1] != NULL)
    return adu_cli_usage (cli, NULL, _("Give the register number: aduanctl show ADU-2026-0001."));
  /* that a secret case was opened is journaled */
  if (!adu_cli_enter_leaving (cli, given.reveal != NULL, &exit_code))
    return exit_code;
  id = adu_cli_case (cli, cli->rest[0], &exit_code);

  return id >= 0 ? show (cli, id) : exit_code;
}

const AduCommand adu_command_show = {
  .name = "show",
  .arguments = "NUMBER",
  .summary = N_ ("Show one complaint, its clocks and its history"),
  .entries = entries,
  .run = run,
};
