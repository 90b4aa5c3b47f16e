/* adu-settings-field.h — one field of a settings form: its title above it, its hint or what is wrong below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Properties: "title" (with mnemonic), "hint", "limit" (most characters; 0 = none), "required", "control"
 * (construct; an entry if none is given). Signal "changed": something was typed or chosen by hand or by the
 * program.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ADU_TYPE_SETTINGS_FIELD (adu_settings_field_get_type ())
G_DECLARE_FINAL_TYPE (AduSettingsField, adu_settings_field, ADU, SETTINGS_FIELD, GtkWidget)

AduSettingsField *adu_settings_field_new (const char *title, const char *hint, guint limit);
AduSettingsField *adu_settings_field_new_choice (const char *title, const char *const *choices);

GtkWidget *adu_settings_field_control (AduSettingsField *self);
const char *adu_settings_field_text (AduSettingsField *self);
void adu_settings_field_set_text (AduSettingsField *self, const char *text);
guint adu_settings_field_chosen (AduSettingsField *self);
void adu_settings_field_choose (AduSettingsField *self, guint choice);
void adu_settings_field_set_choices (AduSettingsField *self, const char *const *choices);
void adu_settings_field_set_hint (AduSettingsField *self, const char *hint);
void adu_settings_field_set_problem (AduSettingsField *self, const char *sentence);
gboolean adu_settings_field_check (AduSettingsField *self);

G_END_DECLS
