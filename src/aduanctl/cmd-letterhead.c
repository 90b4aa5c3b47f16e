/* cmd-letterhead.c — aduanctl letterhead: emblem, margins and the look of a letter's number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "core/adu-margins.h"
#include "store/adu-store-letters.h"

#define MOST_EMBLEM (1024 * 1024) /* what is too large is read as far as shows that */

static struct
{
  char *emblem;
  gboolean no_emblem;
  char *margins;
  char *number;
} given;

static const GOptionEntry entries[] = {
  { "emblem", 0, 0, G_OPTION_ARG_FILENAME, &given.emblem, N_ ("The emblem, at most 512 KiB"), "FILE.png" },
  { "no-emblem", 0, 0, G_OPTION_ARG_NONE, &given.no_emblem, N_ ("Print letters without an emblem"), NULL },
  { "margins", 0, 0, G_OPTION_ARG_STRING, &given.margins, N_ ("Above, below, left, right in millimetres: “25 30 30 25”"),
    "MM" },
  { "number", 0, 0, G_OPTION_ARG_STRING, &given.number, N_ ("How a number looks: 400.7/{number}/Dinkes/{year}"), "PATTERN" },
  { NULL },
};

/* "" is as shipped; whatever else must be four numbers that leave room. */
static gboolean
are_margins (const char *text)
{
  double mm[ADU_N_MARGINS];

  return *text == '\0' || adu_margins_parse (text, mm);
}

static gboolean
save_emblem (AduCli *cli, GError **error)
{
  g_autoptr (GBytes) png = NULL;

  if (given.emblem == NULL && !given.no_emblem)
    return TRUE;
  if (given.emblem != NULL && (png = adu_cli_read_file (given.emblem, MOST_EMBLEM, error)) == NULL)
    return FALSE;
  adu_store_save_emblem_async (cli->store, cli->actor, png, adu_cli_answered, cli);

  return adu_store_finish (adu_cli_wait (cli), error);
}

static gboolean
save_office (AduCli *cli, GError **error)
{
  g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (cli->store));
  const struct
  {
    AduOfficeKey key;
    const char *text;
  } changes[] = { { ADU_OFFICE_MARGINS, given.margins }, { ADU_OFFICE_LETTER_NUMBER, given.number } };

  if (given.margins == NULL && given.number == NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    if (changes[i].text != NULL)
      {
        g_free (office->text[changes[i].key]);
        office->text[changes[i].key] = g_strdup (changes[i].text);
      }
  adu_store_save_office_async (cli->store, cli->actor, office, adu_cli_answered, cli);

  return adu_store_finish (adu_cli_wait (cli), error);
}

static AduExit
run (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autoptr (GError) error = NULL;

  if (given.emblem == NULL && !given.no_emblem && given.margins == NULL && given.number == NULL)
    return adu_cli_usage (cli, "emblem", _("Say what changes: --emblem, --no-emblem, --margins or --number."));
  if (given.margins != NULL && !are_margins (given.margins))
    return adu_cli_usage (cli, "margins", _("Margins are four numbers from 10 to 60: above, below, left, right."));
  if (!adu_cli_enter (cli, ADU_OPEN_WRITE, &exit_code))
    return exit_code;
  if (!save_emblem (cli, &error) || !save_office (cli, &error))
    return adu_cli_fail (cli, error);

  return ADU_EXIT_DONE;
}

const AduCommand adu_command_letterhead = {
  .name = "letterhead",
  .arguments = NULL,
  .summary = N_ ("Set emblem, margins and the look of numbers of the office’s letters"),
  .entries = entries,
  .run = run,
};
