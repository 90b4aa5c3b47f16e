/* cmd-attachment.c — aduanctl attach, attachment: files into the register, and the same bytes out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "report/adu-deliver.h"
#include "store/adu-store-inspections.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"

static struct
{
  char *output;
} given;

static const GOptionEntry entries[] = {
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_ ("Where the file goes; nothing is overwritten"), "FILE" },
  { NULL },
};

/* ---- out ------------------------------------------------------------------------------------------------------------ */

/* Whether the case has that attachment. */
static gboolean
is_of_case (AduCli *cli, gint64 case_id, gint64 attachment, AduExit *exit_code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = NULL;

  adu_store_record_async (cli->store, cli->actor, case_id, NULL, adu_cli_answered, cli);
  record = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (record == NULL)
    {
      *exit_code = adu_cli_fail (cli, error);
      return FALSE;
    }
  for (guint i = 0; i < record->attachments->len; i++)
    {
      const AduAttachment *item = g_ptr_array_index (record->attachments, i);

      if (item->id == attachment && item->sha256 != NULL)
        return TRUE;
    }
  *exit_code = adu_cli_refuse (cli, "no-attachment", "id", _("This complaint has no such file."));

  return FALSE;
}

static AduExit
take_out (AduCli *cli, const char *number, gint64 attachment)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gint64 case_id = adu_cli_case (cli, number, &exit_code);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (case_id < 0 || !is_of_case (cli, case_id, attachment, &exit_code))
    return exit_code;
  adu_store_attachment_bytes_async (cli->store, cli->actor, attachment, adu_cli_answered, cli);
  bytes = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (bytes == NULL || !adu_deliver (given.output, bytes, ADU_DELIVER_NEW, &error))
    return adu_cli_fail (cli, error);

  return ADU_EXIT_DONE;
}

static AduExit
run_attachment (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gint64 attachment;

  if (g_strv_length (cli->rest != NULL ? cli->rest : (char *[]){ NULL }) != 2 ||
      !g_ascii_string_to_signed (cli->rest[1], 10, 1, G_MAXINT64, &attachment, NULL))
    return adu_cli_usage (cli, NULL,
                          _("Give the register number and the file's id: aduanctl attachment ADU-2026-0001 7 --output FILE."));
  if (given.output == NULL)
    return adu_cli_usage (cli, "output", _("Say where the file goes: --output FILE."));
  if (g_file_test (given.output, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GError) exists = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_EXISTS, given.output);

      return adu_cli_fail (cli, exists);
    }
  if (!adu_cli_enter (cli, ADU_OPEN_WRITE, &exit_code))
    return exit_code;

  return take_out (cli, cli->rest[0], attachment);
}

/* ---- in ------------------------------------------------------------------------------------------------------------- */

static void
print_filed (AduCli *cli, const GPtrArray *attachments)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < attachments->len; i++)
    {
      const AduAttachment *item = g_ptr_array_index (attachments, i);
      g_autofree char *size = adu_words_size (item->size);

      json_builder_begin_object (builder);
      adu_json_add_number (builder, "id", item->id);
      adu_json_add_text (builder, "name", item->name);
      adu_json_add_text (builder, "mime", item->mime);
      adu_json_add_number (builder, "size", item->size);
      adu_json_add_text (builder, "sha256", item->sha256);
      json_builder_end_object (builder);
      if (!cli->json)
        g_print ("%" G_GINT64_FORMAT "  %s  %s\n", item->id, item->name, size);
    }
  json_builder_end_array (builder);
  if (cli->json)
    adu_cli_print_json (json_builder_get_root (builder));
}

static AduExit
print_refused (AduCli *cli, const GPtrArray *refused)
{
  AduExit exit_code = ADU_EXIT_DONE;

  for (guint i = 0; i < refused->len; i++)
    {
      const AduFileRefusal *refusal = g_ptr_array_index (refused, i);
      g_autofree char *sentence = adu_words_error (refusal->error, adu_store_zone (cli->store));
      g_autofree char *message = g_strdup_printf ("%s: %s", refusal->name, sentence);

      exit_code = adu_cli_refuse (cli, adu_cli_error_name (refusal->error), "file", message);
    }

  return exit_code;
}

static AduExit
run_attach (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AduAttachResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 case_id;

  if (g_strv_length (cli->rest != NULL ? cli->rest : (char *[]){ NULL }) < 2)
    return adu_cli_usage (cli, NULL, _("Give the register number and the files: aduanctl attach ADU-2026-0001 FILE…"));
  if (!adu_cli_enter (cli, ADU_OPEN_WRITE, &exit_code) ||
      (case_id = adu_cli_case (cli, cli->rest[0], &exit_code)) < 0)
    return exit_code;
  for (guint i = 1; cli->rest[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (cli->rest[i]));
  adu_store_attach_files_async (cli->store, cli->actor, action, case_id, 0, files, NULL, NULL, NULL, adu_cli_answered, cli);
  result = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (result == NULL)
    return adu_cli_fail (cli, error);
  print_filed (cli, result->attachments);

  return print_refused (cli, result->refused);
}

const AduCommand adu_command_attachment = {
  .name = "attachment",
  .arguments = "NUMBER ID",
  .summary = N_ ("Take a file out of the register, as it came in"),
  .entries = entries,
  .run = run_attachment,
};

const AduCommand adu_command_attach = {
  .name = "attach",
  .arguments = "NUMBER FILE…",
  .summary = N_ ("File photographs and papers with a complaint"),
  .run = run_attach,
};
