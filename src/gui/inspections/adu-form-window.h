/* adu-form-window.h — a dialog with a form in it: lines, what is wrong, and one deed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signal "accept" (AduFormWindow *): the button or Ctrl+Enter; who made it checks, then closes it or says why not.
 */
#pragma once

#include <adwaita.h>
#include "gui/case/adu-form-row.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_FORM_WINDOW (adu_form_window_get_type ())
G_DECLARE_FINAL_TYPE (AduFormWindow, adu_form_window, ADU, FORM_WINDOW, AdwWindow)

AduFormWindow *adu_form_window_new (GtkWindow *parent, AduSession *session, const char *heading, const char *subtitle,
                                    const char *accept);
void adu_form_window_add (AduFormWindow *self, GtkWidget *widget);
AduFormRow *adu_form_window_row (AduFormWindow *self, AduField field);
AduFormRow *adu_form_window_add_line (AduFormWindow *self, AduField field, const char *text);
AduFormRow *adu_form_window_add_text (AduFormWindow *self, AduField field, const char *text);
AduFormRow *adu_form_window_add_choice (AduFormWindow *self, AduField field, const char *const *choices, guint chosen);
void adu_form_window_touch (AduFormWindow *self);
void adu_form_window_say (AduFormWindow *self, const char *sentence);
void adu_form_window_tell (AduFormWindow *self, const GPtrArray *problems);
void adu_form_window_set_busy (AduFormWindow *self, gboolean busy);
void adu_form_window_done (AduFormWindow *self);
void adu_form_window_accept (AduFormWindow *self);
AduSession *adu_form_window_session (AduFormWindow *self);

G_END_DECLS
