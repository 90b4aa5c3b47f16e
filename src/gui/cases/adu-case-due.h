/* adu-case-due.h — how a complaint stands with its binding date: icon, words and colour together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "store/adu-records.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

typedef enum
{
  ADU_DUE_NONE,
  ADU_DUE_CALM,
  ADU_DUE_SOON,
  ADU_DUE_TODAY,
  ADU_DUE_LATE,
  ADU_DUE_PAUSED,
  ADU_DUE_DONE,
} AduDueState;

AduDueState adu_case_due_state (const AduRow *row, AduDay today);
const char *adu_case_due_icon (AduDueState state);
const char *adu_case_due_css (AduDueState state);
char *adu_case_due_words (const AduRow *row, AduStore *store);

G_END_DECLS
