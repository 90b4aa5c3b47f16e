/* adu-document-disposition.c — lembar disposisi: half a sheet to decide on with a pen, which comes back into the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: office.md §8. It travels through the office and to the unit: the summary for the unit stands for the subject, and
 *         the code holds the register number alone.
 */
#include "config.h"

#include "report/adu-document-private.h"
#include "report/adu-page-private.h"

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

#define SIZE 8.5
#define MOST_NAMES 6
#define LONGEST_POSITION 56 /* letters of a position on one line */
#define LEAST_NOTES 32.0    /* points for the pen; what is left of the sheet comes to it */

/* The subject over the whole width, of at most @longest letters: the sheet lies on the complaint it is about. */
static void
add_subject (AduPage *page, const AduDocument *document, guint longest)
{
  const AduColumn columns[] = { { NULL, NULL, 1.35, ADU_ALIGN_LEFT }, { NULL, NULL, 6.95, ADU_ALIGN_LEFT } };
  const AduTableStyle style = { .size = SIZE };
  AduTable *table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  g_autofree char *whole = adu_document_value (document, "ringkasan");
  g_autofree char *summary = adu_text_first_line (g_strdelimit (whole, "\n", ' '), longest);
  g_autofree char *unit = adu_document_value (document, "unit");

  adu_table_add_row (table, ADU_ROW_KEEPS_NEXT, (const char *const[]){ _("Unit"), unit });
  adu_table_add_row (table, 0, (const char *const[]){ _("Re"), summary });
}

static void
add_facts (AduPage *page, const AduDocument *document)
{
  const AduRecord *record = document->outgoing->record;
  const AduColumn columns[] = { { NULL, NULL, 1.35, ADU_ALIGN_LEFT }, { NULL, NULL, 3.2, ADU_ALIGN_LEFT },
                                { NULL, NULL, 1.35, ADU_ALIGN_LEFT }, { NULL, NULL, 2.4, ADU_ALIGN_LEFT } };
  const AduTableStyle style = { .size = SIZE, .gap = 0.1 };
  AduTable *table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  gboolean letter = record->value->channel == ADU_CHANNEL_LETTER;
  g_autofree char *letter_day = adu_day_is_set (record->value->letter_date) ? adu_words_day (record->value->letter_date) : NULL;
  const char *letter_number = adu_case_text (record->value, ADU_FIELD_LETTER_NUMBER);
  g_autofree char *reference = letter ? g_strdup_printf ("%s%s%s", letter_number, letter_day != NULL ? ", " : "",
                                                         letter_day != NULL ? letter_day : "")
                                      : g_strdup ("–");
  g_autofree char *received = adu_document_value (document, "tanggal_terima");
  g_autofree char *due = adu_document_value (document, "batas_penyelesaian");
  g_autofree char *agenda = adu_document_masked (document, adu_case_text (record->value, ADU_FIELD_AGENDA_NUMBER));

  adu_table_add_row (table, 0, (const char *const[]){ _("Letter from"), _("Public complaint"), _("Received"), received });
  adu_table_add_row (table, 0, (const char *const[]){ _("No. / date"), reference, _("Agenda number"), agenda });
  adu_table_add_row (table, ADU_ROW_BOLD, (const char *const[]){ _("Channel"), adu_words_channel (record->value->channel), _("LIMIT"),
                                                      due });
}

/* Boxes behind a word, all on one line. */
static void
add_choices (AduPage *page, const char *label, const char *const *choices, const gboolean *checked)
{
  AduCheck checks[4] = { { FALSE, NULL } };
  AduTextStyle style = { .size = SIZE, .bold = TRUE, .gap = 0.1, .keeps_next = TRUE };

  for (guint i = 0; i < 3 && choices[i] != NULL; i++)
    checks[i] = (AduCheck){ checked != NULL && checked[i], choices[i] };
  adu_page_add_text (page, label, &style);
  adu_page_add_checks (page, checks, 3, 3);
}

/* Whom it may go to, at the left; what is asked for, at the right. */
static void
add_columns (AduPage *page, const AduDocument *document)
{
  const char *const asked[] = { _("comment and advice"), _("further processing"), _("clarification"),
                                _("field inspection"),   _("prepare the answer"), "......................................" };
  const AduColumn columns[] = { { NULL, NULL, 1, ADU_ALIGN_LEFT }, { NULL, NULL, 1, ADU_ALIGN_LEFT } };
  const AduTableStyle style = { .lines = ADU_TABLE_PLAIN, .size = SIZE, .gap = 0.1 };
  AduTable *table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  adu_table_add_row (table, ADU_ROW_BOLD | ADU_ROW_KEEPS_NEXT,
                     (const char *const[]){ _("Passed on to"), _("With the request for") });
  for (guint i = 0; document->officials != NULL && i < document->officials->len && names->len < MOST_NAMES - 1; i++)
    {
      const AduOfficial *official = g_ptr_array_index (document->officials, i);

      if (official->active && (official->roles & ADU_ROLE_HANDLER) != 0)
        g_ptr_array_add (names, adu_text_first_line (official->position != NULL ? official->position : official->name,
                                                     LONGEST_POSITION));
    }
  while (names->len < MOST_NAMES)
    g_ptr_array_add (names, g_strdup ("......................................"));
  for (guint i = 0; i < MOST_NAMES; i++)
    {
      const AduCheck checks[] = { { FALSE, g_ptr_array_index (names, i) }, { FALSE, asked[i] } };

      adu_page_add_checks (page, checks, G_N_ELEMENTS (checks), 2);
    }
}

static void
add_notes (AduPage *page, double height)
{
  const AduColumn columns[] = { { NULL, NULL, 3, ADU_ALIGN_LEFT }, { NULL, NULL, 1, ADU_ALIGN_LEFT } };
  const AduTableStyle style = { .size = SIZE };
  AduTable *table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));

  adu_table_add_tall_row (table, 0, height, (const char *const[]){ _("Note:"), _("Initials, date:") });
}

static void
make_sheet (AduPage *page, const AduDocument *document, guint longest, double notes)
{
  const AduRecord *record = document->outgoing->record;
  const char *const natures[] = { _("very urgent"), _("urgent"), _("secret"), NULL };
  const char *const settings[] = { _("supervisory"), _("needs a field inspection"), NULL };
  const gboolean secret[] = { FALSE, FALSE, record->row->confidential };
  const gboolean set[] = { record->row->supervisory == ADU_YES, record->row->inspection == ADU_YES };
  char *const *office = document->office->text;
  g_autofree char *name = g_utf8_strup (office[ADU_OFFICE_NAME], -1);
  g_autofree char *beside = g_strdup_printf ("%s · %s\n%s %s", name, office[ADU_OFFICE_GOVERNMENT], _("Register number"),
                                             record->row->number);

  adu_page_set_size (page, SIZE);
  adu_page_add_outline (page, 0, _("DISPOSITION SHEET"));
  adu_page_add_titled_code (page, record->row->number, _("DISPOSITION SHEET"), beside);
  add_facts (page, document);
  add_subject (page, document, longest);
  add_choices (page, _("Nature"), natures, secret);
  adu_page_add_space (page, 4);
  add_choices (page, _("Category"), settings, set);
  adu_page_add_space (page, 4);
  add_columns (page, document);
  adu_page_add_space (page, 5);
  adu_page_add_narrow_pair (page, 120, _("Answer at the latest on"), NULL);
  add_notes (page, notes);
  adu_page_set_size (page, 0);
}

/* One sheet, whatever is in it: the subject is shortened until it is, and the pen gets what is left. */
void
adu_document_make_disposition (AduPage *page, const AduDocument *document)
{
  static const guint longest[] = { 600, 400, 250, 120 };
  double notes = LEAST_NOTES;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (longest); i++)
    {
      g_autoptr (AduPage) trial = adu_page_new (adu_page_paper (page), "", NULL);

      make_sheet (trial, document, longest[i], LEAST_NOTES);
      if (adu_page_layout (trial) == 1)
        {
          notes += MAX (0, adu_page_room (trial));
          break;
        }
    }
  make_sheet (page, document, longest[MIN (i, G_N_ELEMENTS (longest) - 1)], notes);
}
