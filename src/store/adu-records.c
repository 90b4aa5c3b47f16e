/* adu-records.c — copies and ends of what the register hands out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#include "config.h"

#include "base/adu-code.h"
#include "store/adu-records.h"

AduRow *
adu_row_copy (const AduRow *row)
{
  AduRow *copy = g_memdup2 (row, sizeof *row);

  copy->number = g_strdup (row->number);
  copy->complainant = g_strdup (row->complainant);
  copy->subject = g_strdup (row->subject);
  copy->unit_name = g_strdup (row->unit_name);
  copy->topic_name = g_strdup (row->topic_name);
  copy->handler_name = g_strdup (row->handler_name);
  return copy;
}

void
adu_row_free (AduRow *row)
{
  if (row == NULL)
    return;
  g_free (row->number);
  g_free (row->complainant);
  g_free (row->subject);
  g_free (row->unit_name);
  g_free (row->topic_name);
  g_free (row->handler_name);
  g_free (row);
}

void
adu_entry_free (AduEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->action);
  g_free (entry->recorded_by);
  g_free (entry->decided_by);
  g_free (entry->note);
  g_free (entry->to_name);
  g_free (entry->others);
  g_free (entry->by);
  g_clear_pointer (&entry->changes, g_ptr_array_unref);
  g_free (entry);
}

void
adu_attachment_free (AduAttachment *attachment)
{
  if (attachment == NULL)
    return;
  g_free (attachment->name);
  g_free (attachment->mime);
  g_free (attachment->sha256);
  g_free (attachment->note);
  g_free (attachment->added_by);
  g_free (attachment);
}

void
adu_record_free (AduRecord *record)
{
  if (record == NULL)
    return;
  adu_row_free (record->row);
  adu_case_free (record->value);
  g_free (record->registered_by);
  g_free (record->lead_number);
  g_free (record->chain);
  g_free ((gpointer) record->facts.pauses);
  g_clear_pointer (&record->deadlines, g_ptr_array_unref);
  g_clear_pointer (&record->history, g_ptr_array_unref);
  g_clear_pointer (&record->attachments, g_ptr_array_unref);
  g_free (record);
}

AduListItem *
adu_list_item_copy (const AduListItem *item)
{
  AduListItem *copy = g_memdup2 (item, sizeof *item);

  copy->code = g_strdup (item->code);
  copy->name = g_strdup (item->name);
  copy->detail = g_strdup (item->detail);
  copy->sub_district = g_strdup (item->sub_district);
  return copy;
}

void
adu_list_item_free (AduListItem *item)
{
  if (item == NULL)
    return;
  g_free (item->code);
  g_free (item->name);
  g_free (item->detail);
  g_free (item->sub_district);
  g_free (item);
}

AduOfficial *
adu_official_copy (const AduOfficial *official)
{
  AduOfficial *copy = g_memdup2 (official, sizeof *official);

  copy->code = g_strdup (official->code);
  copy->name = g_strdup (official->name);
  copy->position = g_strdup (official->position);
  copy->rank = g_strdup (official->rank);
  copy->nip = g_strdup (official->nip);
  copy->login = g_strdup (official->login);
  return copy;
}

void
adu_official_free (AduOfficial *official)
{
  if (official == NULL)
    return;
  g_free (official->code);
  g_free (official->name);
  g_free (official->position);
  g_free (official->rank);
  g_free (official->nip);
  g_free (official->login);
  g_free (official);
}

static const char *const office_keys[ADU_N_OFFICE_KEYS] = {
  [ADU_OFFICE_NAME] = "name",
  [ADU_OFFICE_GOVERNMENT] = "government",
  [ADU_OFFICE_SHORT_NAME] = "short-name",
  [ADU_OFFICE_ADDRESS] = "address",
  [ADU_OFFICE_CITY] = "city",
  [ADU_OFFICE_POST_CODE] = "post-code",
  [ADU_OFFICE_PHONE] = "phone",
  [ADU_OFFICE_EMAIL] = "email",
  [ADU_OFFICE_WEBSITE] = "website",
  [ADU_OFFICE_STATUS_CONTACT] = "status-contact",
  [ADU_OFFICE_OMBUDSMAN] = "ombudsman",
  [ADU_OFFICE_HEAD_NAME] = "head-name",
  [ADU_OFFICE_HEAD_TITLE] = "head-title",
  [ADU_OFFICE_HEAD_RANK] = "head-rank",
  [ADU_OFFICE_HEAD_NIP] = "head-nip",
  [ADU_OFFICE_ZONE] = "zone",
  [ADU_OFFICE_PAPER] = "paper",
  [ADU_OFFICE_NUMBER_PATTERN] = "number-pattern",
  [ADU_OFFICE_WEEK] = "week",
  [ADU_OFFICE_LETTER_NUMBER] = "letter-number",
  [ADU_OFFICE_LETTER_BOOK] = "letter-book",
  [ADU_OFFICE_MARGINS] = "margins",
};

const char *
adu_office_key_to_code (AduOfficeKey key)
{
  return (guint) key < ADU_N_OFFICE_KEYS ? office_keys[key] : NULL;
}

int
adu_office_key_from_code (const char *code)
{
  return adu_code_find (office_keys, G_N_ELEMENTS (office_keys), code);
}

AduOffice *
adu_office_copy (const AduOffice *office)
{
  AduOffice *copy = g_memdup2 (office, sizeof *office);

  for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
    copy->text[i] = g_strdup (office->text[i]);
  return copy;
}

void
adu_office_free (AduOffice *office)
{
  if (office == NULL)
    return;
  for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
    g_free (office->text[i]);
  g_free (office);
}

void
adu_view_free (AduView *view)
{
  if (view == NULL)
    return;
  g_free (view->name);
  g_clear_pointer (&view->find, adu_find_unref);
  g_free (view);
}

void
adu_move_free (AduMove *move)
{
  if (move == NULL)
    return;
  g_free (move->number);
  g_free (move->subject);
  g_free (move);
}

/**
 * adu_evidence_new_file:
 * @name: its name as it came
 * @bytes: what is in it
 *
 * Returns: (transfer full): a file to be filed with a complaint
 */
AduEvidence *
adu_evidence_new_file (const char *name, GBytes *bytes)
{
  AduEvidence *evidence = g_new0 (AduEvidence, 1);

  evidence->name = g_strdup (name);
  evidence->bytes = g_bytes_ref (bytes);
  return evidence;
}

/**
 * adu_evidence_new_note:
 * @note: what was shown or brought, in words
 *
 * Returns: (transfer full): evidence without a file
 */
AduEvidence *
adu_evidence_new_note (const char *note)
{
  AduEvidence *evidence = g_new0 (AduEvidence, 1);

  evidence->note = g_strdup (note);
  return evidence;
}

void
adu_evidence_free (AduEvidence *evidence)
{
  if (evidence == NULL)
    return;
  g_clear_pointer (&evidence->bytes, g_bytes_unref);
  g_free (evidence->name);
  g_free (evidence->note);
  g_free (evidence);
}

void
adu_finding_free (AduFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->what);
  g_free (finding->detail);
  g_free (finding);
}

void
adu_bulk_result_free (AduBulkResult *result)
{
  if (result == NULL)
    return;
  g_clear_pointer (&result->done, g_array_unref);
  g_clear_pointer (&result->refused, g_ptr_array_unref);
  g_free (result);
}
