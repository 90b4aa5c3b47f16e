/* cmd-recap.c — aduanctl recap: the figures of a period, those of the dashboard and of the recap on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. "aduanctl list --period --figure --row" lists what one of them counts.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "aduanctl/adu-cli-figure.h"
#include "aduanctl/adu-cli.h"
#include "report/adu-recap-page.h"
#include "store/adu-store-recaps.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"

static struct
{
  char *period;
  char *output;
  gboolean all;
  gboolean issue;
} given;

static const GOptionEntry entries[] = {
  { "period", 0, 0, G_OPTION_ARG_STRING, &given.period,
    N_ ("Month 2026-10, quarter 2026-Q3, year 2026, or 2026-10-05..2026-11-07 (default: this month)"), "PERIOD" },
  { "all", 0, 0, G_OPTION_ARG_NONE, &given.all,
    N_ ("Count every complaint, also those hidden from who acts: for the recap that is issued"), NULL },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_ ("Write the office's form there instead: PDF or Excel"),
    "FILE.pdf|.xlsx" },
  { "issue", 0, 0, G_OPTION_ARG_NONE, &given.issue, N_ ("Issue the recap of a period that is over: it never changes again"),
    NULL },
  { NULL },
};

static void
add_measures (JsonBuilder *builder, const guint *n)
{
  for (AduMeasure measure = 0; measure < ADU_N_MEASURES; measure++)
    adu_json_add_number (builder, adu_measure_to_code (measure), n[measure]);
}

static void
add_totals (JsonBuilder *builder, const AduFigures *figures)
{
  guint n[ADU_N_MEASURES];
  double median = adu_figures_median_days (figures);

  for (AduMeasure measure = 0; measure < ADU_N_MEASURES; measure++)
    n[measure] = adu_figures_total (figures, measure);
  json_builder_set_member_name (builder, "totals");
  json_builder_begin_object (builder);
  add_measures (builder, n);
  json_builder_set_member_name (builder, "median_days");
  if (median >= 0)
    json_builder_add_double_value (builder, median);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static void
add_period (JsonBuilder *builder, const AduFigures *figures)
{
  AduPeriod period = adu_figures_period (figures);
  g_autofree char *text = adu_period_to_text (period);

  adu_json_add_text (builder, "period", text);
  adu_json_add_day (builder, "first", period.first);
  adu_json_add_day (builder, "last", period.last);
  adu_json_add_day (builder, "until", adu_figures_until (figures));
  add_totals (builder, figures);
}

static void
add_table (AduCli *cli, JsonBuilder *builder, const AduFigures *figures, AduBy by)
{
  guint n;
  const AduFigureRow *rows = adu_figures_rows (figures, by, &n);

  json_builder_set_member_name (builder, adu_by_to_code (by));
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = adu_words_figure_row (by, rows[i].key, cli->store);

      json_builder_begin_object (builder);
      adu_json_add_text (builder, "key", adu_cli_figure_key (cli->store, by, rows[i].key));
      adu_json_add_text (builder, "name", name);
      add_measures (builder, rows[i].n);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_trend (JsonBuilder *builder, const AduFigures *figures)
{
  json_builder_set_member_name (builder, "trend");
  json_builder_begin_array (builder);
  for (guint month = 0; month < ADU_N_TREND_MONTHS; month++)
    {
      g_autofree char *text = adu_period_to_text (adu_figures_month (figures, month));

      json_builder_begin_object (builder);
      adu_json_add_text (builder, "month", text);
      adu_json_add_number (builder, "received", adu_figures_month_total (figures, month, ADU_MEASURE_RECEIVED));
      adu_json_add_number (builder, "settled", adu_figures_month_total (figures, month, ADU_MEASURE_SETTLED));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* @oldest: of AduRow. */
static void
add_oldest (JsonBuilder *builder, const GPtrArray *oldest)
{
  json_builder_set_member_name (builder, "oldest");
  json_builder_begin_array (builder);
  for (guint i = 0; i < oldest->len; i++)
    {
      const AduRow *row = g_ptr_array_index (oldest, i);

      json_builder_begin_object (builder);
      adu_json_add_text (builder, "number", row->number);
      adu_json_add_day (builder, "received", row->received);
      adu_json_add_day (builder, "binding_due", row->binding_due);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (AduCli *cli, const AduFigures *figures, const GPtrArray *oldest)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_period (builder, figures);
  json_builder_set_member_name (builder, "now");
  json_builder_begin_object (builder);
  for (AduNow now = 0; now < ADU_N_NOWS; now++)
    adu_json_add_number (builder, adu_now_to_code (now), adu_figures_now (figures, now));
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "previous");
  json_builder_begin_object (builder);
  add_period (builder, adu_figures_previous (figures));
  json_builder_end_object (builder);
  for (AduBy by = 0; by < ADU_N_BYS; by++)
    add_table (cli, builder, figures, by);
  add_trend (builder, figures);
  add_oldest (builder, oldest);
  json_builder_end_object (builder);
  adu_cli_print_json (json_builder_get_root (builder));
}

/* ---- for people ---------------------------------------------------------------------------------------------------- */

static const AduMeasure columns[] = { ADU_MEASURE_CARRIED_IN,   ADU_MEASURE_RECEIVED, ADU_MEASURE_SETTLED_ON_TIME,
                                      ADU_MEASURE_SETTLED_LATE, ADU_MEASURE_OTHER,    ADU_MEASURE_CARRIED_OUT,
                                      ADU_MEASURE_LATE };

static void
print_table (AduCli *cli, const AduFigures *figures, AduBy by)
{
  guint n;
  const AduFigureRow *rows = adu_figures_rows (figures, by, &n);

  g_print ("\n%s\n", adu_words_by (by));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = adu_words_figure_row (by, rows[i].key, cli->store);

      for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
        g_print ("%7u", rows[i].n[columns[c]]);
      g_print ("  %s\n", name);
    }
}

static void
print_text (AduCli *cli, const AduFigures *figures)
{
  g_autofree char *period = adu_words_period (adu_figures_period (figures));

  g_print ("%s\n", period);
  for (AduMeasure measure = 0; measure < ADU_N_MEASURES; measure++)
    g_print ("%7u  %s\n", adu_figures_total (figures, measure), adu_words_measure (measure));
  g_print ("\n");
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    g_print ("%s%s", c > 0 ? " · " : "", adu_words_measure (columns[c]));
  g_print ("\n");
  print_table (cli, figures, ADU_BY_CHANNEL);
  print_table (cli, figures, ADU_BY_PROBLEM);
  print_table (cli, figures, ADU_BY_UNIT);
  print_table (cli, figures, ADU_BY_CLASS);
}

static GPtrArray *
read_oldest (AduCli *cli, const AduFigures *figures, GError **error)
{
  gint64 ids[ADU_N_OLDEST];
  guint n;
  const AduFigureOldest *oldest = adu_figures_oldest (figures, &n);

  for (guint i = 0; i < n; i++)
    ids[i] = oldest[i].id;
  adu_store_rows_async (cli->store, cli->actor, ids, n, NULL, adu_cli_answered, cli);
  return adu_store_finish_value (adu_cli_wait (cli), error);
}

/* ---- the recap that is signed -------------------------------------------------------------------------------------- */

/* Everybody's figures, as they were issued if they were. */
static AduExit
make_form (AduCli *cli, AduPeriod period)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autoptr (GError) error = NULL;

  if (!(given.issue ? adu_cli_enter (cli, ADU_OPEN_WRITE, &exit_code) : adu_cli_enter_leaving (cli, FALSE, &exit_code)))
    return exit_code;
  if (given.issue)
    {
      adu_store_issue_recap_async (cli->store, cli->actor, NULL, period, adu_cli_answered, cli);
      if (adu_store_finish_number (adu_cli_wait (cli), &error) < 0)
        return adu_cli_fail (cli, error);
    }
  if (given.output == NULL)
    return ADU_EXIT_DONE;
  adu_recap_write_async (cli->store, cli->actor, period, given.output, NULL, adu_cli_answered, cli);
  return adu_recap_write_finish (adu_cli_wait (cli), &error) ? ADU_EXIT_DONE : adu_cli_fail (cli, error);
}

static gboolean
is_output_known (const char *output)
{
  return output == NULL || g_str_has_suffix (output, ".pdf") || g_str_has_suffix (output, ".xlsx");
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autoptr (AduFigures) figures = NULL;
  g_autoptr (GPtrArray) oldest = NULL;
  g_autoptr (GError) error = NULL;
  AduPeriod period;

  if (given.period != NULL && !adu_period_parse (given.period, &period))
    return adu_cli_usage (cli, "period", _("A period is a month 2026-10, a quarter 2026-Q3, a year 2026, or 2026-10-05..2026-11-07."));
  if (!is_output_known (given.output))
    return adu_cli_usage (cli, "output", _("A recap is written as FILE.pdf or FILE.xlsx."));
  if ((given.issue || given.output != NULL) && given.period == NULL)
    return adu_cli_usage (cli, "period", _("Say which period: --period 2026-10."));
  if (given.issue || given.output != NULL)
    return make_form (cli, period);
  if (!adu_cli_enter (cli, ADU_OPEN_READ, &exit_code))
    return exit_code;
  if (given.period == NULL)
    period = adu_period_around (ADU_PERIOD_MONTH, adu_clock_today (cli->clock));
  adu_store_figures_async (cli->store, cli->actor, given.all ? ADU_FIGURES_ALL : ADU_FIGURES_SEEN, NULL, period, NULL,
                           adu_cli_answered, cli);
  figures = adu_store_finish_value (adu_cli_wait (cli), &error);
  oldest = figures != NULL ? read_oldest (cli, figures, &error) : NULL;
  if (oldest == NULL)
    return adu_cli_fail (cli, error);
  if (cli->json)
    print_json (cli, figures, oldest);
  else
    print_text (cli, figures);
  return ADU_EXIT_DONE;
}

const AduCommand adu_command_recap = {
  .name = "recap",
  .summary = N_ ("Tell the figures of a month, a quarter or a year"),
  .entries = entries,
  .run = run,
};
