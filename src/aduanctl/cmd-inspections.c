/* cmd-inspections.c — aduanctl inspections: what is planned, under way, waiting for signature, and what is wrong with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. "number" is which inspection of its complaint: 1, 2, …; warnings go to standard error.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "store/adu-store-inspections.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"

static struct
{
  char *stage;
  char *from;
  char *until;
} given;

static const GOptionEntry entries[] = {
  { "stage", 0, 0, G_OPTION_ARG_STRING, &given.stage, N_ ("Only inspections at this stage"), "STAGE" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &given.from, N_ ("Only visits on or after this day"), "DAY" },
  { "until", 0, 0, G_OPTION_ARG_STRING, &given.until, N_ ("Only visits on or before this day"), "DAY" },
  { NULL },
};

static gboolean
read_day (AduCli *cli, const char *name, const char *text, AduDay *day, AduExit *exit_code)
{
  *day = text != NULL ? adu_day_parse (text) : ADU_DAY_NONE;
  if (text == NULL || adu_day_is_set (*day))
    return TRUE;
  *exit_code = adu_cli_usage (cli, name, _("A day is written like 2026-11-23."));
  return FALSE;
}

static gboolean
make_find (AduCli *cli, AduInspectionFind *find, AduExit *exit_code)
{
  *find = (AduInspectionFind){ 0 };
  if (given.stage != NULL)
    {
      int stage = adu_inspection_stage_from_code (given.stage);

      if (stage < 0)
        {
          *exit_code = adu_cli_usage (cli, "stage", _("There is no such stage."));
          return FALSE;
        }
      find->stages = 1u << stage;
    }
  return read_day (cli, "from", given.from, &find->from, exit_code) &&
         read_day (cli, "until", given.until, &find->until, exit_code);
}

static const char *
place_of (const AduInspectionRow *row)
{
  return row->place != NULL ? row->place : row->unit;
}

static void
print_json (AduCli *cli, const AduInspectionList *list)
{
  const AduZone *zone = adu_store_zone (cli->store);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);

      json_builder_begin_object (builder);
      adu_json_add_text (builder, "complaint", row->number);
      adu_json_add_number (builder, "number", row->ordinal);
      adu_json_add_text (builder, "stage", adu_inspection_stage_to_code (row->stage));
      adu_json_add_time (builder, "planned_at", zone, row->planned_from);
      adu_json_add_time (builder, "actual_at", zone, row->actual_from);
      adu_json_add_text (builder, "place", place_of (row));
      adu_json_add_text (builder, "leader", row->leader);
      adu_json_add_text (builder, "conclusion",
                         row->conclusion != ADU_CONCLUSION_OPEN ? adu_conclusion_to_code (row->conclusion) : NULL);
      adu_json_add_day (builder, "signed_at", row->signed_on);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  adu_cli_print_json (json_builder_get_root (builder));
}

static void
print_rows (AduCli *cli, const AduInspectionList *list)
{
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);
      g_autofree char *day = adu_words_day_short (row->day);
      const char *place = place_of (row);

      g_print ("%-15s %u  %-10s %-22s %-20s %s\n", row->number, row->ordinal, day,
               adu_words_inspection_stage (row->stage), row->leader != NULL ? row->leader : "–",
               place != NULL ? place : "");
    }
}

static const char *
number_of (const AduInspectionList *list, gint64 case_id, gint64 inspection)
{
  for (guint i = 0; inspection != 0 && i < list->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);

      if (row->id == inspection)
        return row->number;
    }
  for (guint i = 0; i < list->cases->len; i++)
    {
      const AduCaseName *name = g_ptr_array_index (list->cases, i);

      if (name->id == case_id)
        return name->number;
    }

  return NULL;
}

static void
print_warnings (AduCli *cli, const AduInspectionList *list)
{
  GPtrArray *officials = adu_store_officials (cli->store);

  for (guint i = 0; i < list->warnings->len; i++)
    {
      const AduInspectionWarning *warning = g_ptr_array_index (list->warnings, i);
      g_autofree char *sentence = NULL;
      const char *name = NULL;

      for (guint n = 0; n < officials->len; n++)
        if (((const AduOfficial *) g_ptr_array_index (officials, n))->id == warning->official)
          name = ((const AduOfficial *) g_ptr_array_index (officials, n))->name;
      sentence = adu_words_inspection_warning (warning, name, number_of (list, warning->case_id, 0),
                                               number_of (list, 0, warning->other));
      g_printerr ("%s\n", sentence);
    }
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  AduInspectionFind find;
  g_autoptr (AduInspectionList) list = NULL;
  g_autoptr (GError) error = NULL;

  if (!make_find (cli, &find, &exit_code) || !adu_cli_enter (cli, ADU_OPEN_READ, &exit_code))
    return exit_code;
  adu_store_inspections_async (cli->store, cli->actor, &find, NULL, adu_cli_answered, cli);
  list = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (list == NULL)
    return adu_cli_fail (cli, error);
  if (cli->json)
    print_json (cli, list);
  else
    {
      print_rows (cli, list);
      print_warnings (cli, list);
    }

  return ADU_EXIT_DONE;
}

const AduCommand adu_command_inspections = {
  .name = "inspections",
  .summary = N_ ("List field inspections"),
  .entries = entries,
  .run = run,
};
