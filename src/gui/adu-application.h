/* adu-application.h — the program: one instance, a window for each register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ADU_TYPE_APPLICATION (adu_application_get_type ())
G_DECLARE_FINAL_TYPE (AduApplication, adu_application, ADU, APPLICATION, AdwApplication)

AduApplication *adu_application_new (GSettings *settings);

G_END_DECLS
