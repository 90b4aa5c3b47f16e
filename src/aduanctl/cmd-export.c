/* cmd-export.c — aduanctl export: complaints as an Excel workbook, names masked unless a reason is given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "report/adu-export.h"
#include "words/adu-words-date.h"

static struct
{
  char *output;
  char *period;
  char *search;
  char *reveal;
  gboolean complete;
} given;

static const GOptionEntry entries[] = {
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_ ("Where the workbook goes"), "FILE.xlsx" },
  { "period", 0, 0, G_OPTION_ARG_STRING, &given.period, N_ ("A month, quarter or year: 2026-10, 2026-Q3, 2026"), "PERIOD" },
  { "search", 0, 0, G_OPTION_ARG_STRING, &given.search, N_ ("Words, a number, a telephone number"), "TEXT" },
  { "complete", 0, 0, G_OPTION_ARG_NONE, &given.complete, N_ ("With all sheets: limits, groups, late ones"), NULL },
  { "reveal", 0, 0, G_OPTION_ARG_STRING, &given.reveal, N_ ("With names, for this reason; it is journaled"), "REASON" },
  { NULL },
};

static AduExit
write_book (AduCli *cli, const AduExportOptions *options)
{
  AduExportOutcome outcome;
  g_autoptr (GError) error = NULL;

  adu_export_async (cli->store, cli->actor, options, NULL, NULL, adu_cli_answered, cli);
  if (!adu_export_finish (adu_cli_wait (cli), &outcome, &error))
    return adu_cli_fail (cli, error);
  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      adu_json_add_text (builder, "file", options->path);
      adu_json_add_number (builder, "rows", (gint64) outcome.rows);
      adu_json_add_number (builder, "sheets", outcome.sheets);
      adu_json_add_number (builder, "withheld", (gint64) outcome.withheld);
      json_builder_end_object (builder);
      adu_cli_print_json (json_builder_get_root (builder));
    }
  else
    {
      g_autofree char *rows = adu_words_number ((gint64) outcome.rows);

      g_print ("%s: %s\n", _("Complaints written"), rows);
    }

  return ADU_EXIT_DONE;
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  AduExportOptions options = { .path = given.output,
                               .how = ADU_DELIVER_REPLACE,
                               .complete = given.complete,
                               .reveal = given.reveal };
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_text (everything, given.search != NULL ? given.search : "");

  if (given.output == NULL)
    return adu_cli_usage (cli, "output", _("Say where the workbook goes: --output FILE.xlsx."));
  options.has_period = given.period != NULL;
  if (options.has_period && !adu_period_parse (given.period, &options.period))
    return adu_cli_usage (cli, "period", _("--period takes a month, a quarter or a year: 2026-10, 2026-Q3, 2026."));
  options.find = find;
  if (!adu_cli_enter_leaving (cli, given.reveal != NULL, &exit_code))
    return exit_code;

  return write_book (cli, &options);
}

const AduCommand adu_command_export = {
  .name = "export",
  .summary = N_ ("Write complaints as an Excel workbook"),
  .entries = entries,
  .run = run,
};
