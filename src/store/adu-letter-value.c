/* adu-letter-value.c — letters and their texts as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#include "config.h"

#include "store/adu-shipped.h"
#include "store/adu-store-letters.h"

/**
 * adu_letter_new:
 * @kind: what it is
 * @case_id: the case it belongs to
 *
 * Returns: (transfer full): an empty draft
 */
AduLetter *
adu_letter_new (AduLetterKind kind, gint64 case_id)
{
  AduLetter *letter = g_new0 (AduLetter, 1);

  letter->kind = kind;
  letter->case_id = case_id;
  letter->made_at = ADU_TIME_NONE;
  letter->initialled_on = ADU_DAY_NONE;
  letter->signed_on = ADU_DAY_NONE;
  letter->numbered_on = ADU_DAY_NONE;
  letter->sent_on = ADU_DAY_NONE;

  return letter;
}

/**
 * adu_letter_copy:
 *
 * Returns: (transfer full): a letter of its own
 */
AduLetter *
adu_letter_copy (const AduLetter *letter)
{
  AduLetter *copy = g_memdup2 (letter, sizeof *letter);

  copy->recipient = g_strdup (letter->recipient);
  copy->subject = g_strdup (letter->subject);
  copy->text = g_strdup (letter->text);
  copy->identity_reason = g_strdup (letter->identity_reason);
  copy->made_by = g_strdup (letter->made_by);
  copy->initialled_by = g_strdup (letter->initialled_by);
  copy->signed_by = g_strdup (letter->signed_by);
  copy->number = g_strdup (letter->number);
  copy->sent_to = g_strdup (letter->sent_to);
  copy->void_reason = g_strdup (letter->void_reason);
  copy->case_number = g_strdup (letter->case_number);

  return copy;
}

void
adu_letter_free (AduLetter *letter)
{
  if (letter == NULL)
    return;

  g_free (letter->recipient);
  g_free (letter->subject);
  g_free (letter->text);
  g_free (letter->identity_reason);
  g_free (letter->made_by);
  g_free (letter->initialled_by);
  g_free (letter->signed_by);
  g_free (letter->number);
  g_free (letter->sent_to);
  g_free (letter->void_reason);
  g_free (letter->case_number);
  g_free (letter);
}

void
adu_letter_template_free (AduLetterTemplate *text)
{
  g_free (text->text);
  g_free (text);
}

/**
 * adu_letter_shipped_text:
 * @kind: a document
 *
 * Returns: (transfer full) (nullable): the text the program ships for it
 */
char *
adu_letter_shipped_text (AduLetterKind kind)
{
  return adu_letter_info (kind)->has_text ? adu_shipped_letter (adu_letter_kind_to_code (kind)) : NULL;
}
