/* adu-settings-row.h — one line of a list in the settings: what it is, what is to be known about it, what can
 * be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. All texts are plain. Assistive technology hears title, subtitle and badges as
 * one name.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ADU_TYPE_SETTINGS_ROW (adu_settings_row_get_type ())
G_DECLARE_FINAL_TYPE (AduSettingsRow, adu_settings_row, ADU, SETTINGS_ROW, GtkListBoxRow)

AduSettingsRow *adu_settings_row_new (const char *title, const char *subtitle, gpointer value);
gpointer adu_settings_row_value (AduSettingsRow *self);
void adu_settings_row_add_badge (AduSettingsRow *self, const char *text, const char *css_class);
GtkWidget *adu_settings_row_add_button (AduSettingsRow *self,
                                        const char *label,
                                        const char *name,
                                        const char *action,
                                        gint64 target);
gboolean adu_settings_row_matches (AduSettingsRow *self, const char *const *words);
void adu_settings_rows_clear (GtkListBox *list);
int adu_settings_rows_focused (GtkListBox *list);
void adu_settings_rows_focus (GtkListBox *list, int index);

G_END_DECLS
