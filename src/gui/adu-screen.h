/* adu-screen.h — what every page of the window is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Abstract: one subclass per page, in a folder of its own.
 *
 * Properties: "session" (construct-only), "title" (plain text, shown in the header bar: number and subject, never a
 * name of a person), "help-id" (name of the page in data/help, opened by F1), "attention" (how many things call for
 * action: the count in the sidebar, 0 shows none), "child" (the one widget in it; what a template puts there).
 *
 * A screen is made when it is first shown and lives on, hidden, while others are shown; a case's screen goes when one
 * goes back. It hears of the register's changes from adu_session_store()'s "changed" and of another official from the
 * session's "actor-changed".
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_SCREEN (adu_screen_get_type ())
G_DECLARE_DERIVABLE_TYPE (AduScreen, adu_screen, ADU, SCREEN, GtkWidget)

/* All may be left out.
 * @activate_search: Ctrl+F: puts the focus where one searches on this page; FALSE: there is nothing to search
 * @refresh:         F5: reads again
 * @print, @export_:  Ctrl+P, Ctrl+E: FALSE: nothing to print or export here
 * @leave:           the screen is about to be left (another page, back, closing, another official). FALSE keeps it:
 *                   the screen has then asked about what is not saved, and calls adu_screen_left() once it may go.
 *                   Never asked when it locks: what is not saved stays, hidden. */
struct _AduScreenClass
{
  GtkWidgetClass parent_class;

  gboolean (*activate_search) (AduScreen *self);
  void (*refresh) (AduScreen *self);
  gboolean (*print) (AduScreen *self);
  gboolean (*export_) (AduScreen *self);
  gboolean (*leave) (AduScreen *self);
};

/* Signal "left" (AduScreen *): what leave() kept may go now; the window does what it was asked before. */

AduSession *adu_screen_session (AduScreen *self);
const char *adu_screen_title (AduScreen *self);
void adu_screen_set_title (AduScreen *self, const char *title);
const char *adu_screen_help_id (AduScreen *self);
void adu_screen_set_help_id (AduScreen *self, const char *help_id);
void adu_screen_set_attention (AduScreen *self, guint attention);

gboolean adu_screen_activate_search (AduScreen *self);
void adu_screen_refresh (AduScreen *self);
gboolean adu_screen_print (AduScreen *self);
gboolean adu_screen_export (AduScreen *self);
gboolean adu_screen_leave (AduScreen *self);
void adu_screen_left (AduScreen *self);

G_END_DECLS
