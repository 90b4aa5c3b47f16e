/* adu-document.c — every document of the office: the table of makers, and what is common to their pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-document-private.h"

#include "base/adu-text.h"
#include "report/adu-receipt.h"
#include "words/adu-words-date.h"
#include "words/adu-words-letter.h"
#include "words/adu-words-say.h"

/* On which paper. */
typedef enum
{
  SHEET_UPRIGHT,
  SHEET_ACROSS,
  SHEET_HALF,
} Sheet;

static const struct
{
  AduDocumentMake make; /* NULL: the receipt, which has a maker of its own */
  Sheet sheet;
} makers[ADU_N_LETTER_KINDS] = {
  [ADU_LETTER_RECEIPT] = { NULL, SHEET_UPRIGHT },
  [ADU_LETTER_DISPOSITION] = { adu_document_make_disposition, SHEET_HALF },
  [ADU_LETTER_COMPLETION_REQUEST] = { adu_document_make_letter, SHEET_UPRIGHT },
  [ADU_LETTER_ANSWER] = { adu_document_make_letter, SHEET_UPRIGHT },
  [ADU_LETTER_CONFIRMATION] = { adu_document_make_letter, SHEET_UPRIGHT },
  [ADU_LETTER_FORWARDING] = { adu_document_make_letter, SHEET_UPRIGHT },
  [ADU_LETTER_HANDOVER] = { adu_document_make_letter, SHEET_UPRIGHT },
  [ADU_LETTER_ORDER] = { adu_document_make_order, SHEET_UPRIGHT },
  [ADU_LETTER_INSPECTION_MINUTES] = { adu_document_make_minutes, SHEET_UPRIGHT },
  [ADU_LETTER_INSPECTION_REPORT] = { adu_document_make_report, SHEET_UPRIGHT },
  [ADU_LETTER_CLARIFICATION_REQUEST] = { adu_document_make_letter, SHEET_UPRIGHT },
  [ADU_LETTER_INVITATION] = { adu_document_make_letter, SHEET_UPRIGHT },
  [ADU_LETTER_CLARIFICATION_MINUTES] = { adu_document_make_clarification, SHEET_UPRIGHT },
  [ADU_LETTER_STAFF_NOTE] = { adu_document_make_note, SHEET_UPRIGHT },
  [ADU_LETTER_COMPLAINT_FORM] = { adu_document_make_form, SHEET_UPRIGHT },
  [ADU_LETTER_CASE_FILE] = { adu_document_make_case_file, SHEET_UPRIGHT },
  [ADU_LETTER_COMPLAINT_FORM_BLANK] = { adu_document_make_form_blank, SHEET_UPRIGHT },
  [ADU_LETTER_RECEIPT_BLANK] = { adu_document_make_receipt_blank, SHEET_UPRIGHT },
  [ADU_LETTER_BOX_MINUTES_BLANK] = { adu_document_make_box_minutes, SHEET_UPRIGHT },
  [ADU_LETTER_REGISTER_BLANK] = { adu_document_make_register_blank, SHEET_ACROSS },
  [ADU_LETTER_REGISTER_BOOK] = { adu_document_make_register, SHEET_ACROSS },
};

static AduPaper
paper_of (const AduDocument *document)
{
  AduPaper paper =
      adu_paper_with_margins (adu_paper_from_code (document->office->text[ADU_OFFICE_PAPER]),
                              document->office->text[ADU_OFFICE_MARGINS]);

  switch (makers[document->kind].sheet)
    {
    case SHEET_ACROSS:
      return adu_paper_landscape (paper);
    case SHEET_HALF:
      return adu_paper_half (paper);
    case SHEET_UPRIGHT:
    default:
      return paper;
    }
}

static const char *
case_number (const AduDocument *document)
{
  return document->outgoing != NULL ? document->outgoing->record->row->number : NULL;
}

static AduPage *
make_receipt (const AduDocument *document)
{
  const AduRecord *record = document->outgoing->record;
  const AduReceipt receipt = {
    .record = record,
    .identity = document->outgoing->identity,
    .office = document->office,
    .zone = document->zone,
    .officer = record->registered_by,
    .unit_name = record->row->unit_name,
    .emblem = document->outgoing->emblem,
    .now = document->now,
    .example = document->example,
  };

  return adu_receipt_new (&receipt);
}

/* Who made it, for whom it is, and that it holds personal data: on every page of what names somebody. */
static void
set_warning (AduPage *page, const AduDocument *document)
{
  const AduOfficial *author = adu_document_official (document, document->author);

  if (document->kind != ADU_LETTER_CASE_FILE)
    return;
  if (adu_document_people (document) == NULL)
    adu_page_set_secret (page, _("CONFIDENTIAL: for official use only"));
  else
    {
      g_autofree char *text = g_strdup_printf (
          _("CONFIDENTIAL: contains personal data (UU 27/2022), made by %s for the Ombudsman of the Republic of Indonesia"),
          author != NULL ? author->name : document->office->text[ADU_OFFICE_NAME]);

      adu_page_set_secret (page, text);
    }
}

static void
set_foot (AduPage *page, const AduDocument *document)
{
  g_autofree char *printed = adu_words_time (document->now, document->zone);
  g_autofree char *foot = NULL;

  if (case_number (document) != NULL)
    foot = g_strdup_printf ("%s · %s", adu_words_letter (document->kind), case_number (document));
  else if (adu_letter_info (document->kind)->scope == ADU_SCOPE_LIST)
    foot = g_strdup_printf (_("%s · printed on %s"), adu_words_letter (document->kind), printed);
  else
    foot = g_strdup (document->office->text[ADU_OFFICE_NAME]);
  adu_page_set_foot (page, foot);
}

/**
 * adu_document_new:
 * @document: what it is made of
 *
 * Returns: (transfer full): the document, laid out for the office's paper
 */
AduPage *
adu_document_new (const AduDocument *document)
{
  g_auto (AduWordsOffice) office = adu_words_office ();
  g_autofree char *title = NULL;
  AduPage *page;

  if (makers[document->kind].make == NULL)
    return make_receipt (document);
  title = case_number (document) != NULL
            ? g_strdup_printf ("%s %s", adu_words_letter (document->kind), case_number (document))
            : g_strdup (adu_words_letter (document->kind));
  page = adu_page_new (paper_of (document), title, document->office->text[ADU_OFFICE_NAME]);
  adu_page_set_date (page, document->now);
  if (document->example)
    adu_page_set_band (page, _("EXAMPLE DATA: not a real complaint"));
  set_warning (page, document);
  set_foot (page, document);
  makers[document->kind].make (page, document);

  return page;
}

/**
 * adu_document_file_name:
 * @kind: a document
 * @number: (nullable): register number of its case
 *
 * Returns: (transfer full): a file name for it
 */
char *
adu_document_file_name (AduLetterKind kind, const char *number)
{
  g_auto (AduWordsOffice) office = adu_words_office ();
  g_autofree char *text = number != NULL ? g_strdup_printf ("%s-%s.pdf", adu_words_letter (kind), number)
                                         : g_strdup_printf ("%s.pdf", adu_words_letter (kind));

  g_strdelimit (text, " ", '-');

  return adu_text_file_name (text, "dokumen.pdf");
}

/**
 * adu_document_journal_code:
 * @kind: a document
 *
 * Returns: (transfer full): what its printing is called in the journal
 */
char *
adu_document_journal_code (AduLetterKind kind)
{
  return g_strconcat ("print-", adu_letter_kind_to_code (kind), NULL);
}

/**
 * adu_document_fit:
 * @kind: a document
 * @record: a case
 * @n_inspections: its inspections that are not cancelled
 *
 * Returns: whether it fits the case as it stands
 */
AduLetterFit
adu_document_fit (AduLetterKind kind, const AduRecord *record, guint n_inspections)
{
  const AduLetterContext context = {
    .stage = record->row->stage,
    .supervisory = record->row->supervisory,
    .n_inspections = n_inspections,
    .disposed = record->row->handler != 0 || adu_day_is_set (record->answer_by),
    .answered = adu_day_is_set (record->row->stopped),
  };

  return adu_letter_fit (kind, &context);
}

const char *
adu_document_masked_word (void)
{
  g_auto (AduWordsOffice) office = adu_words_office ();

  return _("(kept secret)");
}
