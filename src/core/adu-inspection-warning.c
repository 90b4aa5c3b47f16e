/* adu-inspection-warning.c — what is wrong with the plan of visits before anybody drives out for nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-inspection-warning.h"

/* Visits that still take somebody's day: planned, or going on. */
static gboolean
is_ahead (const AduVisit *visit)
{
  return adu_day_is_set (visit->from) &&
         (visit->stage == ADU_INSPECTION_PLANNED || visit->stage == ADU_INSPECTION_UNDER_WAY);
}

static AduDay
last_day (const AduVisit *visit)
{
  return adu_day_is_set (visit->until) && visit->until.n > visit->from.n ? visit->until : visit->from;
}

static void
add (GPtrArray *warnings, AduInspectionWarning warning)
{
  g_ptr_array_add (warnings, g_memdup2 (&warning, sizeof warning));
}

/* Each official two visits share is one warning, of the first day both take. */
static void
compare (const AduVisit *a, const AduVisit *b, GPtrArray *warnings)
{
  gint first = MAX (a->from.n, b->from.n);

  if (first > MIN (last_day (a).n, last_day (b).n))
    return;
  for (gsize i = 0; i < a->n_officials; i++)
    for (gsize j = 0; j < b->n_officials; j++)
      if (a->officials[i] == b->officials[j] && a->officials[i] != 0)
        {
          add (warnings, (AduInspectionWarning){ .kind = ADU_INSPECTION_WARNING_TWICE_A_DAY,
                                                 .case_id = a->case_id,
                                                 .inspection = a->inspection,
                                                 .other = b->inspection,
                                                 .official = a->officials[i],
                                                 .day = { first } });
          break;
        }
}

static gint
by_day (gconstpointer a, gconstpointer b)
{
  const AduInspectionWarning *first = *(const AduInspectionWarning *const *) a;
  const AduInspectionWarning *second = *(const AduInspectionWarning *const *) b;
  gint one = adu_day_is_set (first->day) ? first->day.n : G_MAXINT;
  gint two = adu_day_is_set (second->day) ? second->day.n : G_MAXINT;

  if (one != two)
    return one < two ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->inspection != second->inspection)
    return first->inspection < second->inspection ? -1 : 1;
  if (first->other != second->other)
    return first->other < second->other ? -1 : 1;
  if (first->case_id != second->case_id)
    return first->case_id < second->case_id ? -1 : 1;
  return first->official < second->official ? -1 : first->official > second->official;
}

/**
 * adu_inspection_warnings:
 * @visits: (array length=n_visits): every inspection
 * @n_visits: how many
 * @needs: (array length=n_needs): the cases that need one and are not answered
 * @n_needs: how many
 *
 * Two visits of one official on a day; a visit planned after its case's binding date; a case of which two thirds of
 * the limit are gone (day 40 of 60) without a visit. A visit that is over, postponed or cancelled takes nobody's day.
 *
 * Returns: (transfer full) (element-type AduInspectionWarning): by day, cases without a visit last
 */
GPtrArray *
adu_inspection_warnings (const AduVisit *visits, gsize n_visits, const AduVisitNeed *needs, gsize n_needs)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n_visits; i++)
    {
      if (!is_ahead (&visits[i]))
        continue;
      for (gsize j = i + 1; j < n_visits; j++)
        if (is_ahead (&visits[j]))
          compare (&visits[i], &visits[j], warnings);
      if (visits[i].stage == ADU_INSPECTION_PLANNED && adu_day_is_set (visits[i].binding_due) &&
          visits[i].from.n > visits[i].binding_due.n)
        add (warnings, (AduInspectionWarning){ .kind = ADU_INSPECTION_WARNING_AFTER_LIMIT,
                                               .case_id = visits[i].case_id,
                                               .inspection = visits[i].inspection,
                                               .day = visits[i].binding_due });
    }
  for (gsize i = 0; i < n_needs; i++)
    if (!needs[i].has_visit && needs[i].limit > 0 && needs[i].days_used * 3 >= needs[i].limit * 2)
      add (warnings, (AduInspectionWarning){ .kind = ADU_INSPECTION_WARNING_NO_VISIT,
                                             .case_id = needs[i].case_id,
                                             .days_used = needs[i].days_used,
                                             .limit = needs[i].limit });
  g_ptr_array_sort (warnings, by_day);
  return warnings;
}
