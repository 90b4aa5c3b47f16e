/* adu-letterhead-page.c — a letter about nothing: how letterhead, margins, number and signature will stand on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-document-private.h"
#include "report/adu-letterhead-page.h"
#include "words/adu-words-say.h"

static void
add_address (AduPage *page, const AduDocument *document)
{
  const char *const labels[] = { _("Number"), _("Nature"), _("Enclosures"), _("Re") };
  g_autofree char *number = adu_document_number_line (document);
  g_autofree char *place = adu_document_place_and_date (document);
  const AduAddress address = {
    .place_and_date = place,
    .number = number,
    .nature = _("Ordinary"),
    .enclosures = "-",
    .subject = _("Sample of a letter"),
    .to = _("Name of the recipient\nat his place"),
    .labels = labels,
  };

  adu_page_add_address (page, &address);
}

AduPage *
adu_letterhead_page_new (const AduLetterheadSample *sample)
{
  g_auto (AduWordsOffice) office = adu_words_office ();
  const AduOutgoing outgoing = { .emblem = sample->emblem };
  const AduDocument document = {
    .kind = ADU_LETTER_ANSWER,
    .office = sample->office,
    .zone = sample->zone,
    .officials = sample->officials,
    .now = sample->now,
    .outgoing = &outgoing,
  };
  const AduTextStyle paragraph = { .align = ADU_ALIGN_JUSTIFY, .first_indent = ADU_MM (12.5), .gap = 5 };
  AduPaper paper = adu_paper_with_margins (adu_paper_from_code (sample->office->text[ADU_OFFICE_PAPER]),
                                           sample->office->text[ADU_OFFICE_MARGINS]);
  AduPage *page = adu_page_new (paper, _("Sample of a letter"), sample->office->text[ADU_OFFICE_NAME]);

  adu_page_set_date (page, sample->now);
  adu_document_add_letterhead (page, &document);
  add_address (page, &document);
  adu_page_add_text (page,
                     _("This is how the letters of the office are printed: the letterhead with its emblem above, the number left "
                       "open until it is copied from the book of outgoing letters, and the text between the margins."),
                     &paragraph);
  adu_page_add_text (page, _("Below it the head of the office signs, with room for the stamp."), &paragraph);
  adu_document_add_head_signature (page, &document, FALSE);

  return page;
}
