/* adu-case-now.h — the box "Now": where a complaint stands, who has it, until when, and the next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_NOW (adu_case_now_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseNow, adu_case_now, ADU, CASE_NOW, GtkWidget)

/* Its buttons are the actions "case.step" (code of a step) and "case.explain". */
void adu_case_now_set_record (AduCaseNow *self, AduSession *session, const AduRecord *record);

G_END_DECLS
