/* adu-problem-view.h — why a register cannot be opened, what is safe, and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ADU_TYPE_PROBLEM_VIEW (adu_problem_view_get_type ())
G_DECLARE_FINAL_TYPE (AduProblemView, adu_problem_view, ADU, PROBLEM_VIEW, AdwBin)

/* Signals, each (AduProblemView *): "again" try once more, "read-only" open for reading, "elsewhere" choose or make
 * another register. */

AduProblemView *adu_problem_view_new (const GError *error, const char *path);

G_END_DECLS
