/* adu-shortcuts.h — the one table of keys: it sets the accelerators and fills the window that lists them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Actions of the application and the window ("app.…", "win.…") work everywhere. A page installs its own on its class
 * ("cases.…") and attaches the rows of that prefix to itself: they work while the page is on screen, wherever the focus
 * is.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ADU_SHORTCUT_KEYS 3

typedef struct
{
  const char *group;                   /* msgid; rows of one group stand together */
  const char *action;                  /* detailed name: "win.show-nth-page(uint32 1)" */
  const char *keys[ADU_SHORTCUT_KEYS]; /* as gtk_shortcut_trigger_parse_string() reads them; NULL ends */
  const char *title;                   /* msgid; NULL: not listed, another row says it */
  const char *shown;                   /* listed in place of the keys, for several rows at once; nullable */
} AduShortcut;

const AduShortcut *adu_shortcuts_table (gsize *n);
void adu_shortcuts_apply (GtkApplication *application);
void adu_shortcuts_attach (GtkWidget *page, const char *prefix);
void adu_shortcuts_attach_to (GtkWidget *widget, const char *prefix);
GtkWindow *adu_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
