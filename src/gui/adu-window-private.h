/* adu-window-private.h — what the three files of the window share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. adu-window.c is its life (register, session, lock), adu-window-pages.c the screens and the
 * way between them, adu-window-actions.c what can be asked of it.
 */
#pragma once

#include "gui/adu-day-notice.h"
#include "gui/adu-idle-lock.h"
#include "gui/adu-window.h"

G_BEGIN_DECLS

struct _AduWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkButton *back;
  GtkButton *leave_counter;
  GtkMenuButton *menu;
  GMenuModel *main_menu;
  GtkLabel *example_band;
  GtkLabel *read_only_band;
  GtkStack *stage;
  AdwBin *front;          /* first start, problem or sign-in */
  GtkBox *sidebar;
  GtkListBox *page_list;
  GtkMenuButton *official;
  GtkLabel *official_name;
  GMenuModel *official_menu;
  GtkStack *pages;

  /* owned */
  GSettings *settings;
  AduSession *session;    /* NULL: no register is open */
  AduIdleLock *idle_lock;
  AduDayNotice *day_notice;
  GPtrArray *over;        /* of AduScreen, borrowed from @pages: those one goes back from, the lowest first */
  char *page;             /* name of the page in the sidebar that is under @over; NULL: none was shown */
  char *path;             /* of the register that is open or could not be opened */
  char *read_only_why;    /* who writes, since when; NULL */
  char *undo;             /* the action that can be undone now; NULL */
  char *pending_action;   /* what was asked when a screen kept it; NULL */
  GVariant *pending_parameter;

  guint patience;         /* source: shows the window although the register is still being opened */
  guint icon_later;       /* source */
  gint64 screens_of;      /* the official the screens were made for */
  guint number;           /* names of screens in @pages */
  gboolean counter_mode;
  gboolean opening;       /* a register is being opened */
  gboolean closing;       /* the register is being closed */
};

gboolean adu_window_is_working (AduWindow *self);

void adu_window_actions_init (AduWindow *self);
void adu_window_actions_update (AduWindow *self);

void adu_window_pages_class_init (AduWindowClass *klass);
void adu_window_pages_init (AduWindow *self);
void adu_window_pages_actor_changed (AduWindow *self);
void adu_window_pages_show (AduWindow *self, const char *name);
void adu_window_pages_show_nth (AduWindow *self, guint n);
void adu_window_pages_show_first (AduWindow *self);
gboolean adu_window_pages_reveal (AduWindow *self, GType type, const char *action);
void adu_window_pages_go_back (AduWindow *self);
gboolean adu_window_pages_leave_all (AduWindow *self, const char *action, GVariant *parameter);
void adu_window_pages_clear (AduWindow *self);
void adu_window_pages_update (AduWindow *self);

G_END_DECLS
