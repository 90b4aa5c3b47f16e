/* adu-document-register.c — the register book, across the sheet: from the list, or blank to be written on by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: domain.md §3.3 (columns of a register book). Nobody is named in it: the rows of a list carry no names.
 */
#include "config.h"

#include "report/adu-document-private.h"

#include "words/adu-words-date.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

#define EMPTY_HEIGHT 26.0
#define ABOVE_ROWS 86.0 /* title and heads of a blank page */
#define LAST_ROWS 3     /* of a book that stand with its count and the signatures */

static AduTable *
add_table (AduPage *page)
{
  const AduColumn columns[] = {
    { _("No."), NULL, 0.8, ADU_ALIGN_CENTER },        { _("Register number"), NULL, 2.6, ADU_ALIGN_LEFT },
    { _("Received"), NULL, 1.8, ADU_ALIGN_CENTER },   { _("Channel"), NULL, 1.8, ADU_ALIGN_LEFT },
    { _("Subject"), NULL, 4.2, ADU_ALIGN_LEFT },      { _("Unit"), NULL, 2.6, ADU_ALIGN_LEFT },
    { _("Topic"), NULL, 2.6, ADU_ALIGN_LEFT },        { _("Supervisory"), NULL, 2.2, ADU_ALIGN_CENTER },
    { _("Responsible"), NULL, 2.2, ADU_ALIGN_LEFT },  { _("Limit"), NULL, 1.8, ADU_ALIGN_CENTER },
    { _("Answered"), NULL, 1.8, ADU_ALIGN_CENTER },   { _("Closed"), NULL, 1.8, ADU_ALIGN_CENTER },
    { _("Status"), NULL, 2.1, ADU_ALIGN_LEFT },
  };
  const AduTableStyle style = { .size = 8, .numbered = TRUE };

  return adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
}

static char *
day (AduDay value)
{
  return adu_day_is_set (value) ? adu_words_day_short (value) : g_strdup ("");
}

static void
add_row (AduTable *table, AduRowFlags flags, guint n, const AduRow *row)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *received = day (row->received);
  g_autofree char *due = day (row->binding_due);
  g_autofree char *stopped = day (row->stopped);
  g_autofree char *closed = day (row->closed);

  adu_table_add_row (table, flags,
                     (const char *const[]){ number, row->number, received, adu_words_channel (row->channel),
                                            row->subject != NULL && *row->subject != '\0' ? row->subject
                                                                                         : adu_document_masked_word (),
                                            row->unit_name, row->topic_name, adu_words_tri (row->supervisory),
                                            row->handler_name, due, stopped, closed, adu_words_stage (row->stage) });
}

void
adu_document_make_register (AduPage *page, const AduDocument *document)
{
  guint n = document->rows != NULL ? document->rows->len : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u complaint", "%u complaints", n), n);
  const AduOfficial *author = adu_document_officer (document);
  const AduOfficial *head = adu_document_head (document);
  char *const *office = document->office->text;
  g_autofree char *place = adu_document_place_and_date (document);
  g_autofree char *role = g_strdup_printf (_("Acknowledged by\n%s,"), office[ADU_OFFICE_HEAD_TITLE]);
  const AduSigner signers[] = {
    { .role = role,
      .name = *office[ADU_OFFICE_HEAD_NAME] == '\0' && head != NULL ? head->name : office[ADU_OFFICE_HEAD_NAME],
      .nip = *office[ADU_OFFICE_HEAD_NIP] == '\0' && head != NULL ? head->nip : office[ADU_OFFICE_HEAD_NIP] },
    { .role = _("Complaint officer,"),
      .name = author != NULL ? author->name : NULL,
      .nip = author != NULL ? author->nip : NULL },
  };
  AduTable *table;

  adu_page_add_title (page, _("REGISTER OF COMPLAINTS"), document->list_title);
  table = add_table (page);
  for (guint i = 0; i < n; i++)
    add_row (table, i + LAST_ROWS < n ? 0 : ADU_ROW_KEEPS_NEXT, i + 1, g_ptr_array_index (document->rows, i));
  adu_table_add_row (table, ADU_ROW_BOLD | ADU_ROW_SPAN, (const char *const[]){ count });
  adu_page_add_signatures (page, place, signers, G_N_ELEMENTS (signers));
}

void
adu_document_make_register_blank (AduPage *page, const AduDocument *document)
{
  AduPaper paper = adu_page_paper (page);
  double room = paper.height - paper.top - paper.bottom - ABOVE_ROWS;

  adu_page_add_title (page, _("REGISTER OF COMPLAINTS"), document->office->text[ADU_OFFICE_NAME]);
  adu_table_add_empty_rows (add_table (page), (guint) (room / EMPTY_HEIGHT), EMPTY_HEIGHT);
}
