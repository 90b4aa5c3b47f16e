/* adu-inspection-merge.c — what an inspection sheet adds to an inspection that is in the register already
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-inspection-merge.h"

static void
take_text (char **into, const char *text)
{
  if ((*into != NULL && !adu_text_is_empty (*into)) || text == NULL || adu_text_is_empty (text))
    return;
  g_free (*into);
  *into = g_strdup (text);
}

static void
take_time (AduTime *into, AduTime time)
{
  if (!adu_time_is_set (*into))
    *into = time;
}

/* Whether somebody of that name has that part already; team members are the same whatever part they have in it. */
static gboolean
has_person (const AduInspection *self, const AduInspectionPerson *person)
{
  g_autofree char *name = adu_text_fold (person->name != NULL ? person->name : "");

  for (guint i = 0; i < self->people->len; i++)
    {
      const AduInspectionPerson *there = g_ptr_array_index (self->people, i);
      g_autofree char *other = adu_text_fold (there->name != NULL ? there->name : "");
      gboolean team = there->part <= ADU_PART_MEMBER && person->part <= ADU_PART_MEMBER;

      if (g_str_equal (name, other) && (team || there->part == person->part))
        return TRUE;
    }
  return FALSE;
}

static void
take_people (AduInspection *merged, const AduInspection *sheet)
{
  for (guint i = 0; i < sheet->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (sheet->people, i);
      AduInspectionPerson *copy;

      if (has_person (merged, person))
        continue;
      copy = adu_inspection_person_copy (person);
      copy->id = 0;
      if (copy->part == ADU_PART_LEADER && adu_inspection_leader (merged) != NULL)
        copy->part = ADU_PART_MEMBER;
      g_ptr_array_add (merged->people, copy);
    }
}

AduInspection *
adu_inspection_merge (const AduInspection *into, const AduInspection *sheet)
{
  AduInspection *merged = adu_inspection_copy (into);

  take_text (&merged->order_number, sheet->order_number);
  take_text (&merged->signatory, sheet->signatory);
  take_text (&merged->unit, sheet->unit);
  take_text (&merged->sub_district, sheet->sub_district);
  take_text (&merged->place, sheet->place);
  take_text (&merged->conclusion_text, sheet->conclusion_text);
  take_text (&merged->recommendation, sheet->recommendation);
  if (!adu_day_is_set (merged->order_date))
    merged->order_date = sheet->order_date;
  take_time (&merged->planned_from, sheet->planned_from);
  take_time (&merged->planned_until, sheet->planned_until);
  take_time (&merged->actual_from, sheet->actual_from);
  take_time (&merged->actual_until, sheet->actual_until);
  if (merged->conclusion == ADU_CONCLUSION_OPEN)
    merged->conclusion = sheet->conclusion;
  take_people (merged, sheet);
  for (guint i = 0; i < sheet->findings->len; i++)
    {
      AduInspectionFinding *finding = adu_inspection_finding_copy (g_ptr_array_index (sheet->findings, i));

      finding->id = 0;
      g_ptr_array_add (merged->findings, finding);
    }
  return merged;
}
