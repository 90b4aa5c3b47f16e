/* aduanctl.c — the register without a window: the table of commands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Linked without GTK.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "aduanctl/adu-cli.h"
#include "words/adu-words.h"

static const AduCommand *const commands[] = {
  &adu_command_deadlines, &adu_command_init, &adu_command_demo,  &adu_command_add,   &adu_command_step,
  &adu_command_steps,     &adu_command_list, &adu_command_show, &adu_command_check, &adu_command_print,
  &adu_command_export,    &adu_command_recap, &adu_command_documents, &adu_command_letterhead,
  &adu_command_inspections, &adu_command_inspection, &adu_command_inspection_sheet, &adu_command_attach,
  &adu_command_attachment,
};

static const AduCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (name != NULL && strcmp (commands[i]->name, name) == 0)
      return commands[i];

  return NULL;
}

static void
print_commands (void)
{
  g_print ("%s\n\n", _("Usage: aduanctl COMMAND [OPTION…]"));
  g_print ("%s\n\n", _("The register of complaints without a window. Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-16s %s\n", commands[i]->name, _(commands[i]->summary));
  g_print ("\n%s\n", _("“aduanctl COMMAND --help” tells the options of one command."));
  g_print ("%s\n", _("“aduanctl --version” tells which version this is."));
  g_print ("%s\n", _("Exit codes: 0 done, 1 refused or not found, 2 wrong use, 3 the register cannot be used."));
}

static GOptionContext *
make_context (AduCli *cli, const AduCommand *command)
{
  GOptionContext *context = g_option_context_new (command->arguments);
  const GOptionEntry shared[] = {
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &cli->register_path, N_ ("The register (default: the one of this user)"),
      "FILE" },
    { "as", 0, 0, G_OPTION_ARG_STRING, &cli->as, N_ ("Who acts: the code of an official, with PIN"), "CODE" },
    { "pin-file", 0, 0, G_OPTION_ARG_FILENAME, &cli->pin_file, N_ ("Read the PIN from this file"), "FILE" },
    { "now", 0, 0, G_OPTION_ARG_STRING, &cli->now, N_ ("Take this for the present time"), "TIME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, N_ ("Print JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &cli->rest, NULL, NULL },
    { NULL },
  };

  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);
  if (command->entries != NULL)
    g_option_context_add_main_entries (context, command->entries, GETTEXT_PACKAGE);

  return context;
}

int
main (int argc, char **argv)
{
  AduCli cli = { 0 };
  const AduCommand *command;
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  AduExit exit_code;

  adu_words_init (NULL, g_getenv ("ADUAN_LANGUAGE"));
  if (argc > 1 && strcmp (argv[1], "--version") == 0)
    {
      g_print ("aduanctl %s\n", ADU_VERSION);
      return ADU_EXIT_DONE;
    }

  command = find_command (argc > 1 ? argv[1] : NULL);
  if (command == NULL)
    {
      gboolean asked = argc > 1 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "help") == 0);

      if (argc > 1 && !asked)
        g_printerr (_("aduanctl: there is no command “%s”.\n"), argv[1]);
      print_commands ();
      return asked ? ADU_EXIT_DONE : ADU_EXIT_USAGE;
    }

  context = make_context (&cli, command);
  argv[1] = argv[0];
  argc--;
  argv++;
  if (!g_option_context_parse (context, &argc, &argv, &error))
    exit_code = adu_cli_usage (&cli, NULL, error->message);
  else if (command->arguments == NULL && cli.rest != NULL)
    {
      g_autofree char *message = g_strdup_printf (_("This command takes options only: “%s” belongs to none."), cli.rest[0]);

      exit_code = adu_cli_usage (&cli, NULL, message);
    }
  else
    exit_code = command->run (&cli);

  adu_cli_close (&cli);
  g_free (cli.register_path);
  g_free (cli.as);
  g_free (cli.pin_file);
  g_free (cli.now);
  g_strfreev (cli.rest);

  return exit_code;
}
