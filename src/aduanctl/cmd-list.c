/* cmd-list.c — aduanctl list: the complaints of a search, names masked unless a reason is given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#include "config.h"

#include "aduanctl/adu-cli-figure.h"
#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "words/adu-words.h"
#include "words/adu-words-date.h"

#define PAGE 512

static struct
{
  char *search;
  char *stage;
  char *channel;
  char *reveal;
  char *period;
  char *figure;
  char *row;
  gboolean overdue;
} given;

static const GOptionEntry entries[] = {
  { "search", 0, 0, G_OPTION_ARG_STRING, &given.search, N_ ("Words, a number, a telephone number"), "TEXT" },
  { "stage", 0, 0, G_OPTION_ARG_STRING, &given.stage, N_ ("Only cases at this stage"), "STAGE" },
  { "channel", 0, 0, G_OPTION_ARG_STRING, &given.channel, N_ ("Only cases that came in this way"), "CHANNEL" },
  { "overdue", 0, 0, G_OPTION_ARG_NONE, &given.overdue, N_ ("Only open cases past their limit"), NULL },
  { "period", 0, 0, G_OPTION_ARG_STRING, &given.period, N_ ("With --figure: the period, as recap takes it"), "PERIOD" },
  { "figure", 0, 0, G_OPTION_ARG_STRING, &given.figure, N_ ("What a figure of recap counts, e.g. carried_in"), "FIGURE" },
  { "row", 0, 0, G_OPTION_ARG_STRING, &given.row, N_ ("With --figure: a row of it, e.g. channel:counter"), "TABLE:KEY" },
  { "reveal", 0, 0, G_OPTION_ARG_STRING, &given.reveal, N_ ("Show names, for this reason; it is journaled"), "REASON" },
  { NULL },
};

static void
replace (AduFind **find, AduFind *next)
{
  adu_find_unref (*find);
  *find = next;
}

static AduFind *
make_find (AduCli *cli, AduExit *exit_code)
{
  AduFind *find = adu_find_new ();

  if (given.search != NULL)
    replace (&find, adu_find_with_text (find, given.search));
  if (given.overdue)
    replace (&find, adu_find_with_overdue (find, TRUE));
  if (given.stage != NULL)
    {
      int stage = adu_stage_from_code (given.stage);

      if (stage < 0)
        *exit_code = adu_cli_usage (cli, "stage", _("There is no such stage."));
      else
        replace (&find, adu_find_with_stages (find, 1u << stage));
    }
  if (given.channel != NULL)
    {
      int channel = adu_channel_from_code (given.channel);

      if (channel < 0)
        *exit_code = adu_cli_usage (cli, "channel", _("There is no such channel."));
      else
        replace (&find, adu_find_with_channels (find, 1u << channel));
    }
  if (*exit_code != ADU_EXIT_DONE)
    g_clear_pointer (&find, adu_find_unref);

  return find;
}

static void
add_row (AduCli *cli, JsonBuilder *builder, const AduRow *row)
{
  AduDay today = adu_clock_today (cli->clock);

  json_builder_begin_object (builder);
  adu_json_add_text (builder, "number", row->number);
  adu_json_add_day (builder, "received", row->received);
  adu_json_add_text (builder, "channel", adu_channel_to_code (row->channel));
  adu_json_add_text (builder, "stage", adu_stage_to_code (row->stage));
  adu_json_add_text (builder, "complainant", row->complainant);
  if (row->complainant == NULL)
    adu_json_add_flag (builder, "masked", TRUE);
  adu_json_add_text (builder, "subject", row->subject);
  adu_json_add_text (builder, "unit", row->unit_name);
  adu_json_add_text (builder, "topic", row->topic_name);
  adu_json_add_tri (builder, "supervisory", row->supervisory);
  adu_json_add_tri (builder, "inspection", row->inspection);
  adu_json_add_text (builder, "binding_clock",
                     row->binding_kind >= 0 ? adu_deadline_kind_to_code ((AduDeadlineKind) row->binding_kind) : NULL);
  adu_json_add_day (builder, "binding_due", row->binding_due);
  json_builder_set_member_name (builder, "days_left");
  if (adu_day_is_set (row->binding_due) && !adu_day_is_set (row->closed) && !adu_day_is_set (row->stopped))
    json_builder_add_int_value (
        builder, adu_limit_days_left (row->binding_unit, today, row->binding_due, adu_store_calendar (cli->store)));
  else
    json_builder_add_null_value (builder);
  adu_json_add_day (builder, "closed", row->closed);
  json_builder_end_object (builder);
}

static void
print_row (const AduRow *row)
{
  g_autofree char *due = adu_day_is_set (row->binding_due) ? adu_words_day_short (row->binding_due) : NULL;

  g_print ("%-15s %-10s %-22s %s\n", row->number, due != NULL ? due : "", adu_words_stage (row->stage), row->subject);
}

static GPtrArray *
read_rows (AduCli *cli, const GArray *ids, gsize first, GError **error)
{
  const gint64 *from = &g_array_index (ids, gint64, first);
  gsize n = MIN (PAGE, ids->len - first);

  if (given.reveal != NULL)
    adu_store_reveal_rows_async (cli->store, cli->actor, from, n, given.reveal, adu_cli_answered, cli);
  else
    adu_store_rows_async (cli->store, cli->actor, from, n, NULL, adu_cli_answered, cli);

  return adu_store_finish_value (adu_cli_wait (cli), error);
}

static AduExit
print_found (AduCli *cli, const GArray *ids)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;

  json_builder_begin_array (builder);
  for (gsize first = 0; first < ids->len; first += PAGE)
    {
      g_autoptr (GPtrArray) rows = read_rows (cli, ids, first, &error);

      if (rows == NULL)
        return adu_cli_fail (cli, error);
      for (guint i = 0; i < rows->len; i++)
        if (cli->json)
          add_row (cli, builder, g_ptr_array_index (rows, i));
        else
          print_row (g_ptr_array_index (rows, i));
    }
  json_builder_end_array (builder);
  if (cli->json)
    adu_cli_print_json (json_builder_get_root (builder));

  return ADU_EXIT_DONE;
}

/* What a figure of recap counts, narrowed by the other options; FALSE: said already. */
static gboolean
narrow_to_figure (AduCli *cli, AduFind **find, AduExit *exit_code)
{
  AduDay today = adu_clock_today (cli->clock);
  AduPeriod period = adu_period_around (ADU_PERIOD_MONTH, today);
  AduMeasure measure = 0;
  AduBy by = ADU_BY_ALL;
  gint64 key = 0;
  g_autoptr (AduFigures) figures = NULL;

  if (given.figure == NULL && given.period == NULL && given.row == NULL)
    return TRUE;
  while (measure < ADU_N_MEASURES && g_strcmp0 (adu_measure_to_code (measure), given.figure) != 0)
    measure++;
  if (measure == ADU_N_MEASURES)
    *exit_code = adu_cli_usage (cli, "figure", _("There is no such figure."));
  else if (given.period != NULL && !adu_period_parse (given.period, &period))
    *exit_code = adu_cli_usage (cli, "period", _("There is no such period."));
  else if (given.row != NULL && !adu_cli_figure_row (cli->store, given.row, &by, &key))
    *exit_code = adu_cli_usage (cli, "row", _("There is no such row."));
  if (*exit_code != ADU_EXIT_DONE)
    return FALSE;
  figures = adu_figures_new (*find, period, today);
  replace (find, adu_figures_find (figures, by, key, measure));
  return TRUE;
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autoptr (AduFind) find = make_find (cli, &exit_code);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  if (find == NULL || !adu_cli_enter (cli, given.reveal != NULL ? ADU_OPEN_WRITE : ADU_OPEN_READ, &exit_code) ||
      !narrow_to_figure (cli, &find, &exit_code))
    return exit_code;
  adu_store_find_async (cli->store, cli->actor, find, NULL, adu_cli_answered, cli);
  ids = adu_store_finish_value (adu_cli_wait (cli), &error);

  return ids != NULL ? print_found (cli, ids) : adu_cli_fail (cli, error);
}

const AduCommand adu_command_list = {
  .name = "list",
  .summary = N_ ("List complaints"),
  .entries = entries,
  .run = run,
};
