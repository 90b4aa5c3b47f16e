/* adu-recovery-window.h — shows a recovery code, once: to be written down, copied or printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_RECOVERY_WINDOW (adu_recovery_window_get_type ())
G_DECLARE_FINAL_TYPE (AduRecoveryWindow, adu_recovery_window, ADU, RECOVERY_WINDOW, AdwWindow)

GtkWindow *adu_recovery_window_new (GtkWindow *parent, AduStore *store, const char *code);

G_END_DECLS
