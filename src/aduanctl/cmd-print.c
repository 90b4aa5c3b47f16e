/* cmd-print.c — aduanctl print: a document of a case as PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/adu-deliver.h"
#include "report/adu-receipt.h"

static struct
{
  char *output;
  char *reveal;
} given;

static const GOptionEntry entries[] = {
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_ ("Where the PDF goes"), "FILE.pdf" },
  { "reveal", 0, 0, G_OPTION_ARG_STRING, &given.reveal, N_ ("Print names, for this reason; it is journaled"), "REASON" },
  { NULL },
};

static AduExit
write_receipt (AduCli *cli, const AduRecord *record, const AduCase *identity)
{
  const AduReceipt receipt = {
    .record = record,
    .identity = identity,
    .office = adu_store_office (cli->store),
    .zone = adu_store_zone (cli->store),
    .officer = record->registered_by,
    .now = adu_clock_now (cli->clock),
    .example = adu_store_is_example (cli->store),
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AduPage) page = adu_receipt_new (&receipt);
  g_autoptr (GBytes) pdf = adu_page_to_pdf (page, &error);

  if (pdf == NULL || !adu_deliver (given.output, pdf, ADU_DELIVER_REPLACE, &error))
    return adu_cli_fail (cli, error);

  return ADU_EXIT_DONE;
}

static AduExit
print_receipt (AduCli *cli, gint64 id)
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
  adu_store_note_async (cli->store, cli->actor, "print-receipt", id, given.reveal, adu_cli_answered, cli);
  if (!adu_store_finish (adu_cli_wait (cli), &error))
    return adu_cli_fail (cli, error);

  return write_receipt (cli, record, identity);
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gint64 id;

  if (cli->rest == NULL || cli->rest[0] == NULL || strcmp (cli->rest[0], "receipt") != 0 || cli->rest[1] == NULL ||
      given.output == NULL)
    return adu_cli_usage (cli, "output",
                          _("Say what to print and where to: aduanctl print receipt ADU-2026-0001 --output tanda.pdf."));
  if (!adu_cli_enter (cli, ADU_OPEN_WRITE, &exit_code))
    return exit_code;
  id = adu_cli_case (cli, cli->rest[1], &exit_code);

  return id >= 0 ? print_receipt (cli, id) : exit_code;
}

const AduCommand adu_command_print = {
  .name = "print",
  .arguments = "receipt NUMBER",
  .summary = N_ ("Write a document of a case as PDF"),
  .entries = entries,
  .run = run,
};
