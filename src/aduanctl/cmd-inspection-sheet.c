/* cmd-inspection-sheet.c — aduanctl inspection-sheet: the paper that goes to the field, and the folder that comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. What is wrong with a sheet goes to standard error, line by line; it is imported all the same unless
 * nothing can be taken from it.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "intake/adu-inspection-sheet.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"

static struct
{
  char *folder;
  gboolean plan;
} given;

static const GOptionEntry entries[] = {
  { "import", 0, 0, G_OPTION_ARG_FILENAME, &given.folder, N_ ("Import this folder: one filled-in sheet and its pictures"),
    "FOLDER" },
  { "plan", 0, 0, G_OPTION_ARG_NONE, &given.plan, N_ ("Only say what the folder would add"), NULL },
  { NULL },
};

/* The newest inspection of the case that is not signed; 0: there is none. FALSE: said already. */
static gboolean
find_open (AduCli *cli, gint64 case_id, gint64 *id, AduExit *exit_code)
{
  g_autoptr (AduInspectionList) list = adu_cli_inspections (cli, case_id, exit_code);
  guint ordinal = 0;

  *id = 0;
  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);

      if (adu_inspection_is_open (row->stage) && row->ordinal > ordinal)
        {
          *id = row->id;
          ordinal = row->ordinal;
        }
    }

  return TRUE;
}

/* Only a supervisory case that needs one gets a sheet. */
static AduRow *
read_row (AduCli *cli, gint64 case_id, AduExit *exit_code)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  const AduRow *row;

  adu_store_rows_async (cli->store, cli->actor, &case_id, 1, NULL, adu_cli_answered, cli);
  rows = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (rows == NULL || rows->len == 0)
    {
      *exit_code = error != NULL ? adu_cli_fail (cli, error) : adu_cli_refuse (cli, "no-case", NULL, _("No such case."));
      return NULL;
    }
  row = g_ptr_array_index (rows, 0);
  if (!adu_facts_need_inspection (row->supervisory, row->inspection))
    {
      GPtrArray *problems = adu_problems_new ();
      g_autoptr (GError) refused = NULL;

      adu_problems_add (problems, ADU_FIELD_SUPERVISORY, ADU_PROBLEM_NOT_SUPERVISORY, 0);
      refused = adu_store_error_new_refused (problems);
      *exit_code = adu_cli_fail (cli, refused);
      return NULL;
    }

  return adu_row_copy (row);
}

static AduInspectionRecord *
read_record (AduCli *cli, gint64 id)
{
  if (id == 0)
    return NULL;
  adu_store_inspection_async (cli->store, cli->actor, id, NULL, adu_cli_answered, cli);
  return adu_store_finish_value (adu_cli_wait (cli), NULL);
}

static AduExit
print_template (AduCli *cli, const AduRow *row, gint64 inspection)
{
  g_autoptr (AduInspectionRecord) record = read_record (cli, inspection);
  g_autoptr (GPtrArray) team = g_ptr_array_new ();
  AduSheetForm form = { .number = row->number, .unit = row->unit_name };
  g_autofree char *text = NULL;

  for (guint i = 0; record != NULL && i < record->value->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (record->value->people, i);

      if (person->part == ADU_PART_LEADER || person->part == ADU_PART_MEMBER)
        g_ptr_array_add (team, person->name);
    }
  g_ptr_array_add (team, NULL);
  if (record != NULL)
    {
      form.order_number = record->value->order_number;
      form.place = record->value->place;
      form.team = (const char *const *) team->pdata;
    }
  text = adu_inspection_sheet_template (&form);
  g_print ("%s", text);

  return ADU_EXIT_DONE;
}

static void
print_problems (const AduInspectionSheet *sheet)
{
  for (guint i = 0; i < sheet->problems->len; i++)
    {
      g_autofree char *sentence = adu_words_sheet_problem (g_ptr_array_index (sheet->problems, i));

      g_printerr ("%s\n", sentence);
    }
}

static void
print_sum (const AduInspectionSheet *sheet)
{
  g_autofree char *findings = adu_words_number (sheet->value->findings->len);
  g_autofree char *people = adu_words_number (sheet->value->people->len);
  g_autofree char *pictures = adu_words_number (sheet->pictures->len);
  g_autoptr (GString) sum = g_string_new (_("{findings} findings, {people} people, {pictures} files"));

  g_string_replace (sum, "{findings}", findings, 0);
  g_string_replace (sum, "{people}", people, 0);
  g_string_replace (sum, "{pictures}", pictures, 0);
  g_print ("%s\n", sum->str);
}

static AduExit
import_folder (AduCli *cli, const AduRow *row, gint64 inspection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduInspectionSheet) sheet =
      adu_inspection_sheet_read (given.folder, adu_store_zone (cli->store), NULL, &error);
  g_autofree char *action = g_uuid_string_random ();

  if (sheet == NULL)
    return adu_cli_fail (cli, error);
  print_problems (sheet);
  if (!adu_inspection_sheet_fits (sheet, NULL))
    return ADU_EXIT_REFUSED;
  if (!adu_inspection_sheet_fits (sheet, row->number))
    {
      g_autofree char *sentence = adu_words_sheet_problem (&(AduSheetProblem){ ADU_SHEET_NUMBER, 0, sheet->number });

      return adu_cli_refuse (cli, "number", "number", sentence);
    }
  print_sum (sheet);
  if (given.plan)
    return ADU_EXIT_DONE;
  adu_store_import_inspection_async (cli->store, cli->actor, action,
                                     adu_inspection_sheet_to_import (sheet, row->id, inspection), adu_cli_answered, cli);

  return adu_store_finish_number (adu_cli_wait (cli), &error) >= 0 ? ADU_EXIT_DONE : adu_cli_fail (cli, error);
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  gboolean writes = given.folder != NULL && !given.plan;
  g_autoptr (AduRow) row = NULL;
  gint64 case_id, inspection;

  if (g_strv_length (cli->rest != NULL ? cli->rest : (char *[]){ NULL }) != 1)
    return adu_cli_usage (cli, NULL, _("Give the register number: aduanctl inspection-sheet ADU-2026-0001."));
  if (!adu_cli_enter (cli, writes ? ADU_OPEN_WRITE : ADU_OPEN_READ, &exit_code) ||
      (case_id = adu_cli_case (cli, cli->rest[0], &exit_code)) < 0 ||
      (row = read_row (cli, case_id, &exit_code)) == NULL || !find_open (cli, case_id, &inspection, &exit_code))
    return exit_code;

  return given.folder != NULL ? import_folder (cli, row, inspection) : print_template (cli, row, inspection);
}

const AduCommand adu_command_inspection_sheet = {
  .name = "inspection-sheet",
  .arguments = "NUMBER",
  .summary = N_ ("Print the sheet for an inspection, or import the folder that came back"),
  .entries = entries,
  .run = run,
};
