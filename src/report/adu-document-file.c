/* adu-document-file.c — the file of a case for the Ombudsman: everything in order, pages numbered, with digests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: UU 37/2008 (the Ombudsman may ask for everything); office.md §8. Original files are named by their SHA-256 so that
 *         what is handed over with it can be told from anything else.
 */
#include "config.h"

#include "report/adu-document-private.h"

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words-derivation.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-letter.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

static const AduRecord *
record_of (const AduDocument *document)
{
  return document->outgoing->record;
}

/* ---- A, B: the complaint -------------------------------------------------------------------------------------------- */

static void
add_identity (AduPage *page, const AduDocument *document)
{
  const AduCase *people = adu_document_people (document);

  if (people == NULL)
    {
      adu_page_add_pair (page, _("Complainant"), adu_document_masked_word ());
      return;
    }
  adu_page_add_pair (page, _("Complainant"), adu_document_or_line (adu_case_text (people, ADU_FIELD_COMPLAINANT)));
  adu_page_add_pair (page, _("Identity number (NIK)"), adu_document_or_line (adu_case_text (people, ADU_FIELD_ID_NUMBER)));
  adu_page_add_pair (page, _("Address"), adu_document_or_line (adu_case_text (people, ADU_FIELD_ADDRESS)));
  adu_page_add_pair (page, _("Contact number"), adu_document_or_line (adu_case_text (people, ADU_FIELD_PHONE)));
}

static void
add_complaint (AduPage *page, const AduDocument *document)
{
  const AduRecord *record = record_of (document);
  const AduCase *people = adu_document_people (document);
  const AduTextStyle story = { .align = ADU_ALIGN_JUSTIFY };
  g_autofree char *received = adu_words_time (record->value->received, document->zone);
  g_autofree char *registered = adu_words_time (record->registered, document->zone);
  g_autofree char *incident = adu_document_value (document, "tanggal_kejadian");
  g_autofree char *due = adu_document_value (document, "batas_penyelesaian");
  const struct
  {
    const char *label, *text;
  } pairs[] = {
    { _("Register number"), record->row->number },
    { _("Received"), received },
    { _("Registered"), registered },
    { _("Channel"), adu_words_channel (record->value->channel) },
    { _("Kind"), adu_words_kind (record->row->kind) },
    { _("Supervisory"), adu_words_tri (record->row->supervisory) },
    { _("Unit"), record->row->unit_name },
    { _("Topic"), record->row->topic_name },
    { _("Day of the incident"), incident },
    { _("Status"), adu_words_stage (record->row->stage) },
    { _("Limit"), due },
    { _("Responsible"), record->row->handler_name },
  };

  adu_page_add_heading (page, _("A. The complaint"));
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    adu_page_add_pair (page, pairs[i].label, pairs[i].text != NULL ? pairs[i].text : "–");
  add_identity (page, document);
  adu_page_add_pair (page, _("Subject"), record->row->subject);
  adu_page_add_heading (page, _("B. What happened"));
  adu_page_add_text (page, adu_case_text (people != NULL ? people : record->value, ADU_FIELD_DESCRIPTION), &story);
  if (adu_document_or_line (adu_case_text (record->value, ADU_FIELD_HOPED_FOR)) != NULL)
    adu_page_add_pair (page, _("What is hoped for"), adu_case_text (record->value, ADU_FIELD_HOPED_FOR));
}

/* ---- C: limits ------------------------------------------------------------------------------------------------------- */

static void
add_deadlines (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("Limit"), NULL, 3, ADU_ALIGN_LEFT },
                                { _("Day"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("State"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("Ground"), NULL, 4, ADU_ALIGN_LEFT } };
  const GPtrArray *deadlines = record_of (document)->deadlines;
  AduTable *table;

  adu_page_add_heading (page, _("C. Limits"));
  table = adu_page_add_table (page, NULL, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *name = adu_words_deadline_name (deadline);
      g_autofree char *day = adu_day_is_set (deadline->due) ? adu_words_day (deadline->due) : g_strdup ("–");

      adu_table_add_row (table, 0,
                         (const char *const[]){ name, day, adu_words_deadline_state (deadline->state), deadline->ground });
    }
}

/* How each date came about, line by line. */
static void
add_derivations (AduPage *page, const AduDocument *document)
{
  const GPtrArray *deadlines = record_of (document)->deadlines;
  const AduTextStyle style = { .size = 9 };

  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *text = adu_words_derivation_text (deadline, document->zone);

      adu_page_add_text (page, g_strchomp (text), &style);
    }
}

/* ---- D: what was done -------------------------------------------------------------------------------------------------- */

static char *
entry_text (const AduDocument *document, const AduEntry *entry)
{
  g_autoptr (GString) text = g_string_new (adu_words_action (entry->action));
  g_autofree char *note = adu_document_masked (document, entry->note);
  g_autofree char *to = adu_document_masked (document, entry->to_name);

  if (entry->how != ADU_HOW_NONE)
    g_string_append_printf (text, " (%s)", adu_words_how (entry->how));
  if (*to != '\0')
    g_string_append_printf (text, "\n%s: %s", _("To"), to);
  if (*note != '\0')
    g_string_append_printf (text, "\n%s", note);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_history (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.7, ADU_ALIGN_CENTER },
                                { _("Recorded"), NULL, 2.2, ADU_ALIGN_LEFT },
                                { _("What was done"), NULL, 6, ADU_ALIGN_LEFT },
                                { _("Decided by"), NULL, 2.2, ADU_ALIGN_LEFT },
                                { _("Recorded by"), NULL, 2.2, ADU_ALIGN_LEFT } };
  const GPtrArray *history = record_of (document)->history;
  AduTable *table;

  adu_page_add_heading (page, _("D. What was done"));
  table = adu_page_add_table (page, &(const AduTableStyle){ .size = 9 }, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < history->len; i++)
    {
      const AduEntry *entry = g_ptr_array_index (history, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *at = adu_words_time_short (entry->at, document->zone);
      g_autofree char *text = entry_text (document, entry);

      adu_table_add_row (table, 0, (const char *const[]){ number, at, text, entry->decided_by, entry->recorded_by });
    }
}

/* ---- E: letters and inspection ------------------------------------------------------------------------------------------ */

static void
add_letters (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.7, ADU_ALIGN_CENTER }, { _("Letter"), NULL, 4, ADU_ALIGN_LEFT },
                                { _("Number"), NULL, 3, ADU_ALIGN_LEFT },  { _("State"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("Sent"), NULL, 2.4, ADU_ALIGN_LEFT } };
  AduTable *table;

  if (document->letters == NULL || document->letters->len == 0)
    return;
  adu_page_add_heading (page, _("E. Letters"));
  table = adu_page_add_table (page, NULL, columns, G_N_ELEMENTS (columns));
  for (guint i = document->letters->len; i > 0; i--)
    {
      const AduLetter *letter = g_ptr_array_index (document->letters, i - 1);
      g_autofree char *number = g_strdup_printf ("%u", document->letters->len - i + 1);
      g_autofree char *subject = adu_document_masked (document, letter->subject);
      g_autofree char *what = g_strdup_printf ("%s\n%s", adu_words_letter (letter->kind), subject);
      g_autofree char *sent = adu_day_is_set (letter->sent_on) ? adu_words_day (letter->sent_on) : g_strdup ("–");

      adu_table_add_row (table, 0,
                         (const char *const[]){ number, what, letter->number != NULL ? letter->number : "–",
                                                adu_words_letter_state (letter->state), sent });
    }
}

/* The text of each letter as it stands in the register. */
static void
add_letter_texts (AduPage *page, const AduDocument *document)
{
  for (guint i = document->letters != NULL ? document->letters->len : 0; i > 0; i--)
    {
      const AduLetter *letter = g_ptr_array_index (document->letters, i - 1);
      AduDocument one = *document;
      g_autoptr (AduLetterText) text = NULL;

      if (letter->text == NULL || letter->state == ADU_LETTER_VOID)
        continue;
      one.kind = letter->kind;
      one.letter = letter;
      one.text = NULL;
      text = adu_document_parse (&one);
      adu_page_add_heading (page, adu_words_letter (letter->kind));
      if (letter->number != NULL)
        adu_page_add_pair (page, _("Number"), letter->number);
      adu_page_add_pair (page, _("To"), text->to != NULL ? text->to : "–");
      adu_document_add_parts (page, text, 0, text->parts->len);
    }
}

static void
add_inspection (AduPage *page, const AduDocument *document)
{
  const AduInspection *inspection = document->inspection != NULL ? document->inspection->value : NULL;
  g_autofree char *when = NULL;
  g_autofree char *conclusion = NULL;

  if (inspection == NULL)
    return;
  when = adu_document_value (document, "waktu_pemeriksaan");
  conclusion = adu_document_masked (document, inspection->conclusion_text);
  adu_page_add_heading (page, _("F. Field inspection"));
  adu_page_add_pair (page, _("Day and time"), when);
  adu_page_add_pair (page, _("Stage"), adu_words_inspection_stage (inspection->stage));
  adu_page_add_pair (page, _("Conclusion"), *conclusion != '\0' ? conclusion : adu_words_conclusion (inspection->conclusion));
  for (guint i = 0; i < inspection->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (inspection->findings, i);
      g_autofree char *mark = g_strdup_printf ("%u.", i + 1);
      g_autofree char *fact = adu_document_masked (document, finding->fact);

      adu_page_add_numbered (page, mark, 0, fact);
    }
  if (document->inspection->digest != NULL)
    adu_page_add_pair (page, _("Digest of the signed minutes (SHA-256)"), document->inspection->digest);
  adu_document_add_pictures (page, document);
}

/* ---- G: evidence ---------------------------------------------------------------------------------------------------------- */

static void
add_evidence (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.7, ADU_ALIGN_CENTER }, { _("Evidence"), NULL, 3.6, ADU_ALIGN_LEFT },
                                { _("Size"), NULL, 1.3, ADU_ALIGN_RIGHT }, { _("Added"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("Digest (SHA-256)"), NULL, 5, ADU_ALIGN_LEFT } };
  const GPtrArray *attachments = record_of (document)->attachments;
  AduTable *table;

  if (attachments->len == 0)
    return;
  adu_page_add_heading (page, _("G. Evidence"));
  table = adu_page_add_table (page, &(const AduTableStyle){ .size = 8.5 }, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < attachments->len; i++)
    {
      const AduAttachment *attachment = g_ptr_array_index (attachments, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = adu_document_masked (document, attachment->sha256 != NULL ? attachment->name : attachment->note);
      g_autofree char *size = attachment->sha256 != NULL ? adu_words_size (attachment->size) : g_strdup ("–");
      g_autofree char *added = adu_words_time_short (attachment->added_at, document->zone);

      adu_table_add_row (table, 0,
                         (const char *const[]){ number, name, size, added,
                                                attachment->sha256 != NULL ? attachment->sha256 : "–" });
    }
}

void
adu_document_make_case_file (AduPage *page, const AduDocument *document)
{
  const AduRecord *record = record_of (document);

  adu_document_add_letterhead (page, document);
  adu_page_add_title (page, _("FILE OF A COMPLAINT"), record->row->number);
  add_complaint (page, document);
  add_deadlines (page, document);
  add_derivations (page, document);
  add_history (page, document);
  add_letters (page, document);
  add_letter_texts (page, document);
  add_inspection (page, document);
  add_evidence (page, document);
  adu_document_add_head_signature (page, document, TRUE);
}
