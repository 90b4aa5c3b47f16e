/* adu-gui.c — makes the floor ready, before anything of it is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The linker silently drops resources of a static library that no code names; hence this function.
 */
#include "config.h"

#include "adu-gui-resources.h"
#include "adu-help-resources.h"
#include "gui/adu-gui.h"
#include "gui/adu-toolkit-names.h"

/* Registers templates, style, icons and help, and has the toolkit's parts named. May be called again. */
void
adu_gui_init (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      g_resources_register (adu_gui_get_resource ());
      g_resources_register (adu_help_get_resource ());
      adu_toolkit_names_init ();
      g_once_init_leave (&done, 1);
    }
}
