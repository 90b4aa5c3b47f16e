/* main.c — the program with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduan [FILE]
 *
 * What has to be settled before the toolkit wakes: the language, which is the program's own setting whatever the
 * desktop speaks, and how to draw.
 */
#include "config.h"

#include <adwaita.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "gui/adu-application.h"
#include "words/adu-words.h"

/* Whether this computer draws in hardware: some card has a node to render with. */
static gboolean
has_hardware_gl (void)
{
  g_autoptr (GDir) cards = g_dir_open ("/dev/dri", 0, NULL);
  const char *name;

  while (cards != NULL && (name = g_dir_read_name (cards)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/dev/dri", name, NULL);

      if (g_str_has_prefix (name, "renderD") && access (path, R_OK | W_OK) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Software GL is slower than cairo and starts slower; whoever chose a way to draw keeps it. */
static void
choose_renderer (void)
{
  const char *debug = g_getenv ("GDK_DEBUG");
  g_autofree char *both = NULL;

  if (g_getenv ("GSK_RENDERER") != NULL || has_hardware_gl ())
    return;
  both = debug != NULL && *debug != '\0' ? g_strconcat (debug, ",gl-disable", NULL) : g_strdup ("gl-disable");
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", both, TRUE);
}

/* Answered here, before there is a window or another instance to ask. */
static int
on_local_options (GApplication *application, GVariantDict *options, gpointer data)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("aduan %s\n", ADU_VERSION);

  return 0;
}

int
main (int argc, char **argv)
{
  const char *localedir = g_getenv ("ADUAN_LOCALEDIR");
  g_autoptr (GSettings) settings = g_settings_new (ADU_APP_ID);
  g_autofree char *language = g_settings_get_string (settings, "language");
  g_autoptr (AduApplication) application = NULL;

  adu_words_init (localedir != NULL ? localedir : ADU_LOCALEDIR, language);
  choose_renderer ();
  g_set_prgname (ADU_APP_ID);
  application = adu_application_new (settings);
  g_application_add_main_option (G_APPLICATION (application), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Tell the version and leave"), NULL);
  g_signal_connect (application, "handle-local-options", G_CALLBACK (on_local_options), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
