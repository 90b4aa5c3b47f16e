/* adu-calculator.h — "if it comes in then, when is it due?": the limits of a complaint nobody has filed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_CALCULATOR (adu_calculator_get_type ())
G_DECLARE_FINAL_TYPE (AduCalculator, adu_calculator, ADU, CALCULATOR, AdwWindow)

GtkWindow *adu_calculator_new (GtkWindow *parent, AduSession *session);

G_END_DECLS
