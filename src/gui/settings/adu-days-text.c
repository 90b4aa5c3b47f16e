/* adu-days-text.c — a list of days off as it comes from a spreadsheet or a decree, read line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The shape of the list the program ships is read (date, kind, official, name, decree), and what an office
 * really has: two columns out of a decree, the date in any way people write it, and "Cuti Bersama …" as its
 * name.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/adu-text.h"
#include "gui/settings/adu-days-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define NAME_LIMIT 200
#define YEAR_FIRST 2000
#define YEAR_LAST 2199

static gboolean
says (const char *folded, const char *what)
{
  g_autofree char *other = adu_text_fold (what);

  return strcmp (folded, other) == 0;
}

static AduDayOffKind
kind_by_name (const char *name)
{
  g_autofree char *folded = adu_text_fold (name);

  return g_str_has_prefix (folded, "cuti bersama") || g_str_has_prefix (folded, "joint leave")
             ? ADU_DAY_OFF_JOINT_LEAVE
             : ADU_DAY_OFF_HOLIDAY;
}

/* Returns: the kind a column says, by code or by word; -1 if none. */
static int
kind_by_word (const char *text)
{
  g_autofree char *folded = adu_text_fold (text);

  for (int i = 0; i < ADU_N_DAY_OFF_KINDS; i++)
    if (says (folded, adu_day_off_kind_to_code ((AduDayOffKind) i)) ||
        says (folded, adu_words_day_off_kind ((AduDayOffKind) i)))
      return i;
  return -1;
}

/* Returns: 1 official, 0 an estimate, -1 neither. */
static int
official_by_word (const char *text)
{
  g_autofree char *folded = adu_text_fold (text);

  if (says (folded, "official") || says (folded, _("official")))
    return 1;
  return says (folded, "provisional") || says (folded, _("provisional")) ? 0 : -1;
}

/* Returns: (transfer full) (nullable): the day off of one line that is not empty. */
static AduDayOff *
parse_line (char **columns, guint n, const char *decree)
{
  AduDay day = n >= 2 ? adu_words_parse_day (columns[0]) : ADU_DAY_NONE;
  const char *name = n >= 2 ? columns[n == 2 ? 1 : n == 3 ? 2 : 3] : "";
  int kind = n == 2 ? (int) kind_by_name (name) : n > 2 ? kind_by_word (columns[1]) : -1;
  int official = n > 3 ? official_by_word (columns[2]) : 1;
  gint year = adu_day_is_set (day) ? adu_day_year (day) : 0;

  if (year < YEAR_FIRST || year > YEAR_LAST || kind < 0 || official < 0 || n > 5 ||
      adu_text_is_empty (name) || adu_text_check (name, -1, NAME_LIMIT, FALSE) != ADU_TEXT_FINE)
    return NULL;
  return adu_day_off_new (day, (AduDayOffKind) kind, official, name,
                          n == 5 && *columns[4] != '\0' ? columns[4] : decree);
}

/**
 * adu_days_text_parse:
 * @text: lines of columns separated by tabs: date and name; date, kind and name; or date, kind, official,
 * name and, optionally, decree. Lines that are empty or begin with # are skipped
 * @decree: (nullable): for lines that name none
 * @faults: (element-type guint): gets the numbers of the lines that cannot be read, from 1
 *
 * Returns: (transfer full) (element-type AduDayOff): the days off that can be read
 */
GPtrArray *
adu_days_text_parse (const char *text, const char *decree, GArray *faults)
{
  GPtrArray *days = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = NULL;
      AduDayOff *day_off;
      guint n, number = i + 1;

      g_strstrip (lines[i]);
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      columns = g_strsplit (lines[i], "\t", -1);
      n = g_strv_length (columns);
      for (guint c = 0; c < n; c++)
        g_strstrip (columns[c]);
      day_off = parse_line (columns, n, decree);
      if (day_off != NULL)
        g_ptr_array_add (days, day_off);
      else
        g_array_append_val (faults, number);
    }
  return days;
}

/* Returns: (transfer none) (nullable): the entry of the same day, kind and name. */
const AduDayOff *
adu_days_text_find (const GPtrArray *days, const AduDayOff *like)
{
  for (guint i = 0; i < days->len; i++)
    {
      const AduDayOff *one = g_ptr_array_index (days, i);

      if (one->day.n == like->day.n && one->kind == like->kind && strcmp (one->name, like->name) == 0)
        return one;
    }
  return NULL;
}

static gboolean
has_year (const GPtrArray *days, gint year)
{
  for (guint i = 0; i < days->len; i++)
    if (adu_day_year (((const AduDayOff *) g_ptr_array_index (days, i))->day) == year)
      return TRUE;
  return FALSE;
}

/**
 * adu_days_text_merge:
 * @days: (element-type AduDayOff): the list, changed in place
 * @fresh: (element-type AduDayOff): what comes in; an entry of the same day, kind and name takes its place
 * @replace_years: whether what @fresh does not name goes, in the years it is about
 * @n_removed: (out): how many went
 *
 * Returns: how many are new or say something else
 */
guint
adu_days_text_merge (GPtrArray *days, const GPtrArray *fresh, gboolean replace_years, guint *n_removed)
{
  guint n = 0;

  *n_removed = 0;
  for (guint i = days->len; replace_years && i > 0; i--)
    {
      const AduDayOff *one = g_ptr_array_index (days, i - 1);

      if (has_year (fresh, adu_day_year (one->day)) && adu_days_text_find (fresh, one) == NULL)
        {
          g_ptr_array_remove_index (days, i - 1);
          *n_removed += 1;
        }
    }
  for (guint i = 0; i < fresh->len; i++)
    {
      const AduDayOff *one = g_ptr_array_index (fresh, i);
      const AduDayOff *old = adu_days_text_find (days, one);

      if (old != NULL && !old->official == !one->official && g_strcmp0 (old->decree, one->decree) == 0)
        continue;
      if (old != NULL)
        g_ptr_array_remove (days, (gpointer) old);
      g_ptr_array_add (days, adu_day_off_new (one->day, one->kind, one->official, one->name, one->decree));
      n++;
    }
  return n;
}
