/* adu-inspection-records.c — what the register hands out about inspections is freed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#include "config.h"

#include "store/adu-store-inspections.h"

void
adu_inspection_row_free (AduInspectionRow *row)
{
  if (row == NULL)
    return;
  g_free (row->number);
  g_free (row->subject);
  g_free (row->unit);
  g_free (row->place);
  g_free (row->leader);
  g_free (row);
}

void
adu_inspection_list_free (AduInspectionList *list)
{
  if (list == NULL)
    return;
  g_clear_pointer (&list->rows, g_ptr_array_unref);
  g_clear_pointer (&list->warnings, g_ptr_array_unref);
  g_clear_pointer (&list->cases, g_ptr_array_unref);
  g_free (list);
}

void
adu_addendum_free (AduAddendum *addendum)
{
  if (addendum == NULL)
    return;
  g_free (addendum->recorded_by);
  g_free (addendum->text);
  g_free (addendum);
}

void
adu_inspection_record_free (AduInspectionRecord *record)
{
  if (record == NULL)
    return;
  adu_inspection_free (record->value);
  g_free (record->number);
  g_free (record->subject);
  g_clear_pointer (&record->attachments, g_ptr_array_unref);
  g_clear_pointer (&record->addenda, g_ptr_array_unref);
  g_free (record->digest);
  g_free (record);
}

/**
 * adu_inspection_import_new:
 * @case_id: the complaint
 * @inspection: the inspection it adds to; 0: a new one
 *
 * Returns: (transfer full): an import that adds nothing yet
 */
AduInspectionImport *
adu_inspection_import_new (gint64 case_id, gint64 inspection)
{
  AduInspectionImport *import = g_new0 (AduInspectionImport, 1);

  import->case_id = case_id;
  import->inspection = inspection;
  import->value = adu_inspection_new (case_id);
  import->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  return import;
}

void
adu_inspection_import_free (AduInspectionImport *import)
{
  if (import == NULL)
    return;
  adu_inspection_free (import->value);
  g_ptr_array_unref (import->evidence);
  g_free (import);
}

void
adu_attach_result_free (AduAttachResult *result)
{
  if (result == NULL)
    return;
  g_clear_pointer (&result->attachments, g_ptr_array_unref);
  g_clear_pointer (&result->refused, g_ptr_array_unref);
  g_free (result);
}

/* @planned: (transfer full). Returns: (transfer full): nothing happened to it yet. */
AduLifeInspection *
adu_life_inspection_new (AduInspection *planned)
{
  AduLifeInspection *inspection = g_new0 (AduLifeInspection, 1);

  inspection->planned = planned;
  inspection->moves = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_request_free);
  return inspection;
}

void
adu_life_inspection_free (AduLifeInspection *inspection)
{
  if (inspection == NULL)
    return;
  adu_inspection_free (inspection->planned);
  adu_inspection_free (inspection->written);
  g_clear_pointer (&inspection->pictures, g_ptr_array_unref);
  g_ptr_array_unref (inspection->moves);
  g_free (inspection);
}
