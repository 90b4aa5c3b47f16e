/* adu-settings-dialog.h — a small window over the settings in which one thing is changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Abstract: one subclass per thing.
 *
 * Properties: "session" (construct-only), "save-label" (with mnemonic), "body" (the one widget in it).
 * Ctrl+Enter saves, Escape closes; what was typed is not thrown away without asking. What is wrong is said
 * beside the field, what the register refuses at the foot; the window stays until it is saved. Signal "saved"
 * (AduSettingsDialog *): it is in the register; the window closes after it.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_SETTINGS_DIALOG (adu_settings_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (AduSettingsDialog, adu_settings_dialog, ADU, SETTINGS_DIALOG, AdwWindow)

/* @save: checks what was typed and saves it; then adu_settings_dialog_saved() or adu_settings_dialog_fail()
 */
struct _AduSettingsDialogClass
{
  AdwWindowClass parent_class;

  void (*save) (AduSettingsDialog *self);
};

AduSession *adu_settings_dialog_session (AduSettingsDialog *self);
void adu_settings_dialog_present (AduSettingsDialog *self, GtkWidget *from);
void adu_settings_dialog_touch (AduSettingsDialog *self);
void adu_settings_dialog_untouch (AduSettingsDialog *self);
void adu_settings_dialog_set_ready (AduSettingsDialog *self, gboolean ready);
void adu_settings_dialog_set_busy (AduSettingsDialog *self, gboolean busy);
void adu_settings_dialog_say (AduSettingsDialog *self, const char *sentence);
void adu_settings_dialog_fail (AduSettingsDialog *self, const GError *error);
void adu_settings_dialog_save (AduSettingsDialog *self);
void adu_settings_dialog_saved (AduSettingsDialog *self);

G_END_DECLS
