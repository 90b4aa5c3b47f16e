/* adu-cases-screen-private.h — the page of the list, shared by the files that make it up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/cases/adu-case-filter.h"
#include "gui/cases/adu-case-preview.h"
#include "gui/cases/adu-case-views.h"
#include "gui/cases/adu-cases-screen.h"
#include "model/adu-case-list.h"

G_BEGIN_DECLS

struct _AduCasesScreen
{
  AduScreen parent_instance;
  GtkSearchEntry *search;
  GtkMenuButton *filter_button;
  AduCaseFilter *filter; /* of the tree; NULL until first wanted, as the preview and the context menu */
  GtkMenuButton *views_button;
  GtkMenuButton *columns_button;
  GtkWidget *chips_row;
  GtkBox *chips;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;
  GtkPaned *paned;
  AduCasePreview *preview;
  GtkLabel *count;
  GtkWidget *bulk_bar;
  GtkButton *classify;
  GtkButton *dispose;
  GtkMenuButton *print_button;

  AduCaseList *list;
  AduCaseViews *views;
  GSimpleActionGroup *actions;
  GtkWidget *menu;        /* context menu, a child of the page */
  AduCaseRow *previewed;  /* owned; nullable */
  AduFind *find;          /* what is shown */
  gint64 official;        /* whose list it was */
  guint tick;
  gboolean grown;         /* a frame was drawn since growing began */
  guint counting;         /* source */
  gboolean updating;      /* widgets follow the search, not the other way round */
  gboolean answered;      /* something has been read */
};

void adu_cases_screen_take (AduCasesScreen *self, AduFind *find);
void adu_cases_screen_show_preview (AduCasesScreen *self);

/* adu-cases-screen-actions.c */
void adu_cases_screen_add_actions (AduCasesScreen *self);
void adu_cases_screen_add_column_actions (AduCasesScreen *self);
void adu_cases_screen_make_columns_menu (GtkMenuButton *button, gpointer user_data);
void adu_cases_screen_listen (AduCasesScreen *self);
gboolean adu_cases_screen_export (AduScreen *screen);
gboolean adu_cases_screen_print (AduScreen *screen);
void adu_cases_screen_make_print_menu (AduCasesScreen *self);

G_END_DECLS
