/* adu-days-text.h — a list of days off as it comes from a spreadsheet or a decree, read line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui (needs the words a person reads). Thread: main. Pure functions.
 */
#pragma once

#include "core/adu-calendar.h"

G_BEGIN_DECLS

GPtrArray *adu_days_text_parse (const char *text, const char *decree, GArray *faults);
guint adu_days_text_merge (GPtrArray *days, const GPtrArray *fresh, gboolean replace_years, guint *n_removed);
const AduDayOff *adu_days_text_find (const GPtrArray *days, const AduDayOff *like);

G_END_DECLS
