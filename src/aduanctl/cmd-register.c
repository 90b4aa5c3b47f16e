/* cmd-register.c — aduanctl init, demo, check: a register as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>

#include "core/adu-pin-rule.h"
#include "demo/adu-demo.h"
#include "store/adu-store-recovery.h"
#include "words/adu-words-error.h"

static struct
{
  char *name;
  gint last_number;
  gint complaints;
  gint seed;
  char *today;
  gboolean quick;
} given = { .complaints = 200, .seed = 1 };

static const GOptionEntry init_entries[] = {
  { "name", 0, 0, G_OPTION_ARG_STRING, &given.name, N_ ("Name of the first official, administrator and officer"), "NAME" },
  { "last-number", 0, 0, G_OPTION_ARG_INT, &given.last_number, N_ ("Last register number used on paper this year"), "N" },
  { NULL },
};

static const GOptionEntry demo_entries[] = {
  { "complaints", 0, 0, G_OPTION_ARG_INT, &given.complaints, N_ ("How many complaints"), "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &given.seed, N_ ("The same seed makes the same register"), "S" },
  { "today", 0, 0, G_OPTION_ARG_STRING, &given.today, N_ ("The day its story ends (default: today)"), "DATE" },
  { NULL },
};

static const GOptionEntry check_entries[] = {
  { "quick", 0, 0, G_OPTION_ARG_NONE, &given.quick, N_ ("Only what is checked at every start"), NULL },
  { NULL },
};

static char *
wanted_path (AduCli *cli)
{
  return cli->register_path != NULL ? g_strdup (cli->register_path) : adu_store_default_path ();
}

static AduExit
finish_new (AduCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  cli->store = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (cli->store == NULL)
    return adu_cli_fail (cli, error);
  g_print ("%s\n", adu_store_path (cli->store));
  code = adu_store_take_recovery_code (cli->store);
  if (code != NULL)
    g_printerr ("%s\n%s\n", code,
                _("Write this recovery code down: it gives an administrator who lost the PIN a new one, once."));

  return ADU_EXIT_DONE;
}

static AduExit
run_init (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autofree char *path = wanted_path (cli);
  g_autofree char *pin = NULL;
  g_autoptr (GError) error = NULL;
  AduNewRegister values = { .last_number = given.last_number };

  if (adu_cli_clock (cli, &exit_code) == NULL)
    return exit_code;
  if (cli->pin_file != NULL && !g_file_get_contents (cli->pin_file, &pin, NULL, &error))
    return adu_cli_usage (cli, "pin-file", error->message);
  if (pin != NULL)
    g_strchomp (pin);
  if (given.last_number < 0 || given.last_number > ADU_NEW_LAST_NUMBER_MOST)
    return adu_cli_usage (cli, "last-number", _("--last-number takes a number from 0 to 999999."));
  if (pin != NULL && adu_pin_rule_check (pin, NULL) == ADU_PIN_TOO_SHORT)
    return adu_cli_usage (cli, "pin-file", _("A PIN has at least six characters."));
  values.administrator = given.name != NULL ? given.name : g_get_real_name ();
  values.administrator_login = g_get_user_name ();
  values.administrator_pin = pin;
  adu_store_create_async (path, cli->clock, &values, adu_cli_answered, cli);

  return finish_new (cli);
}

static AduExit
run_demo (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autofree char *path = wanted_path (cli);
  AduDemoOptions options = {
    .complaints = (guint) MAX (given.complaints, 0),
    .seed = (guint32) given.seed,
    .login = g_get_user_name (),
  };

  if (adu_cli_clock (cli, &exit_code) == NULL)
    return exit_code;
  options.today = given.today != NULL ? adu_day_parse (given.today) : adu_clock_today (cli->clock);
  if (!adu_day_is_set (options.today))
    return adu_cli_usage (cli, "today", _("--today takes a date such as 2026-11-23."));
  if (cli->register_path == NULL)
    return adu_cli_usage (cli, "register",
                          _("Say where the demonstration register goes: --register FILE. It never shares a file with a real one."));
  adu_demo_create_async (path, cli->clock, &options, adu_cli_answered, cli);

  return finish_new (cli);
}

static AduExit
run_check (AduCli *cli)
{
  AduExit exit_code = ADU_EXIT_DONE;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  if (!adu_cli_open (cli, ADU_OPEN_READ, &exit_code))
    return exit_code;
  adu_store_check_async (cli->store, !given.quick, NULL, adu_cli_answered, cli);
  findings = adu_store_finish_value (adu_cli_wait (cli), &error);
  if (findings == NULL)
    return adu_cli_fail (cli, error);

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_array (builder);
      for (guint i = 0; i < findings->len; i++)
        {
          const AduFinding *finding = g_ptr_array_index (findings, i);

          json_builder_begin_object (builder);
          adu_json_add_text (builder, "what", finding->what);
          adu_json_add_text (builder, "detail", finding->detail);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      adu_cli_print_json (json_builder_get_root (builder));
    }
  else if (findings->len == 0)
    g_print ("%s\n", _("The register is sound."));
  for (guint i = 0; !cli->json && i < findings->len; i++)
    {
      const AduFinding *finding = g_ptr_array_index (findings, i);

      g_print ("%s: %s\n", adu_words_finding (finding->what), finding->detail);
    }

  return findings->len == 0 ? ADU_EXIT_DONE : ADU_EXIT_UNUSABLE;
}

const AduCommand adu_command_init = {
  .name = "init",
  .summary = N_ ("Make a new register"),
  .entries = init_entries,
  .run = run_init,
};

const AduCommand adu_command_demo = {
  .name = "demo",
  .summary = N_ ("Make a demonstration register"),
  .entries = demo_entries,
  .run = run_demo,
};

const AduCommand adu_command_check = {
  .name = "check",
  .summary = N_ ("Check every digest, the journal, the search index and every date"),
  .entries = check_entries,
  .run = run_check,
};
