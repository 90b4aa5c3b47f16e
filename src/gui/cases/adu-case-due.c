/* adu-case-due.c — how a complaint stands with its binding date: icon, words and colour together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/cases/adu-case-due.h"
#include "words/adu-words-date.h"

#define SOON 3 /* days */

/* In the order of AduDueState: never colour alone. */
static const struct
{
  const char *icon; /* NULL: none */
  const char *css;  /* NULL: none */
} looks[] = {
  [ADU_DUE_NONE] = { NULL, NULL },
  [ADU_DUE_CALM] = { NULL, NULL },
  [ADU_DUE_SOON] = { "alarm-symbolic", "warning" },
  [ADU_DUE_TODAY] = { "alarm-symbolic", "warning" },
  [ADU_DUE_LATE] = { "dialog-warning-symbolic", "error" },
  [ADU_DUE_PAUSED] = { "media-playback-pause-symbolic", "dim-label" },
  [ADU_DUE_DONE] = { "object-select-symbolic", "dim-label" },
};

AduDueState
adu_case_due_state (const AduRow *row, AduDay today)
{
  gint left;

  if (adu_day_is_set (row->stopped) || adu_day_is_set (row->closed))
    return ADU_DUE_DONE;
  if (adu_day_is_set (row->paused_since) && !adu_day_is_set (row->binding_due))
    return ADU_DUE_PAUSED;
  if (!adu_day_is_set (row->binding_due))
    return ADU_DUE_NONE;
  left = adu_day_between (today, row->binding_due);
  if (left < 0)
    return ADU_DUE_LATE;
  if (left == 0)
    return ADU_DUE_TODAY;
  return left <= SOON ? ADU_DUE_SOON : ADU_DUE_CALM;
}

/* Returns: (nullable): an icon name. */
const char *
adu_case_due_icon (AduDueState state)
{
  return looks[state].icon;
}

/* Returns: (nullable): a style class of libadwaita. */
const char *
adu_case_due_css (AduDueState state)
{
  return looks[state].css;
}

/* How many days all pauses of such a case may last. */
static guint
pause_at_most (const AduRow *row, AduStore *store)
{
  const AduRule *rule = adu_standard_find (adu_store_standard (store), ADU_DEADLINE_SETTLEMENT, row->channel,
                                           ADU_UNKNOWN, row->supervisory, row->inspection);

  return rule != NULL ? rule->pause_at_most : 0;
}

/* How and when it came to rest: who was given no answer was not answered. */
static char *
done_words (const AduRow *row)
{
  g_autofree char *stopped = adu_words_day_short (row->stopped);
  g_autofree char *closed = adu_words_day_short (row->closed);
  const char *day = adu_day_is_set (row->stopped) ? stopped : closed;

  /* Translators: in these, %s is a date; in the column of deadlines */
  if (row->stage == ADU_STAGE_WITHDRAWN)
    return g_strdup_printf (_("withdrawn %s"), day);
  if (row->stage == ADU_STAGE_MERGED)
    return g_strdup_printf (_("merged %s"), day);
  if (row->stage == ADU_STAGE_FORWARDED)
    return g_strdup_printf (_("forwarded %s"), day);
  return g_strdup_printf (adu_day_is_set (row->stopped) ? _("answered %s") : _("closed %s"), day);
}

/* Returns: (transfer full): "3 days left", "2 days late", "answered 20/11/2026", … */
char *
adu_case_due_words (const AduRow *row, AduStore *store)
{
  AduDay today = adu_clock_today (adu_store_clock (store));

  switch (adu_case_due_state (row, today))
    {
    case ADU_DUE_NONE:
      return g_strdup ("–");
    case ADU_DUE_PAUSED:
      return adu_words_paused (adu_day_between (row->paused_since, today) + 1, pause_at_most (row, store));
    case ADU_DUE_DONE:
      return done_words (row);
    case ADU_DUE_CALM:
    case ADU_DUE_SOON:
    case ADU_DUE_TODAY:
    case ADU_DUE_LATE:
      break;
    }
  return adu_words_due_day (row->binding_due, today);
}
