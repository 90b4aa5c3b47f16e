/* adu-form-row.h — one line of a form: its title, its control, a counter, and what is wrong with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-field.h"

G_BEGIN_DECLS

#define ADU_TYPE_FORM_ROW (adu_form_row_get_type ())
G_DECLARE_FINAL_TYPE (AduFormRow, adu_form_row, ADU, FORM_ROW, GtkWidget)

AduFormRow *adu_form_row_new (AduField field, const char *title, GtkWidget *control);
AduFormRow *adu_form_row_new_line (AduField field, const char *title);
AduFormRow *adu_form_row_new_text (AduField field, const char *title);
AduFormRow *adu_form_row_new_choice (AduField field, const char *title, const char *const *choices);
AduFormRow *adu_form_row_new_check (AduField field, const char *title, const char *text);

AduField adu_form_row_field (AduFormRow *self);
GtkWidget *adu_form_row_control (AduFormRow *self);
void adu_form_row_set_hint (AduFormRow *self, const char *hint);
void adu_form_row_set_problem (AduFormRow *self, const char *sentence);
char *adu_form_row_text (AduFormRow *self);
void adu_form_row_set_text (AduFormRow *self, const char *text);
guint adu_form_row_chosen (AduFormRow *self);
void adu_form_row_set_searchable (AduFormRow *self);
void adu_form_row_choose (AduFormRow *self, guint choice);

G_END_DECLS
