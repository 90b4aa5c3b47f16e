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

#include <string.h>

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words-derivation.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-letter.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

/* Its parts are lettered as they come: a case without letters has no part for them. */
typedef struct
{
  AduPage *page;
  guint parts; /* so far */
} File;

/* A to Z, then AA, AB, …: a long file has more than twenty inspections. */
static void
add_part (File *file, const char *text)
{
  guint n = file->parts++;
  g_autofree char *first = n < 26 ? g_strdup ("") : g_strdup_printf ("%c", 'A' + n / 26 - 1);
  g_autofree char *heading = g_strdup_printf ("%s%c. %s", first, 'A' + n % 26, text);

  adu_page_add_heading (file->page, heading);
}

static const AduRecord *
record_of (const AduDocument *document)
{
  return document->outgoing->record;
}

/* ---- the complaint -------------------------------------------------------------------------------------------- */

static void
add_identity (AduPage *page, const AduDocument *document)
{
  const AduCase *people = adu_document_people (document);
  const struct
  {
    AduField field;
    const char *label;
  } fields[] = {
    { ADU_FIELD_COMPLAINANT, _("Complainant") }, { ADU_FIELD_ID_NUMBER, _("Identity number (NIK)") },
    { ADU_FIELD_ADDRESS, _("Address") },         { ADU_FIELD_PHONE, _("Contact number") },
    { ADU_FIELD_EMAIL, _("E-mail") },
  };

  if (people == NULL)
    {
      adu_page_add_pair (page, _("Complainant"), adu_document_masked_word ());
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (adu_document_or_line (adu_case_text (people, fields[i].field)) != NULL)
      adu_page_add_pair (page, fields[i].label, adu_case_text (people, fields[i].field));
    else if (fields[i].field == ADU_FIELD_COMPLAINANT)
      adu_page_add_pair (page, fields[i].label, _("anonymous"));
}

static void
add_complaint (File *file, const AduDocument *document)
{
  AduPage *page = file->page;
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

  add_part (file, _("The complaint"));
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    adu_page_add_pair (page, pairs[i].label, pairs[i].text != NULL ? pairs[i].text : "–");
  add_identity (page, document);
  adu_page_add_pair (page, _("Subject"), record->row->subject);
  add_part (file, _("What happened"));
  adu_page_add_text (page, adu_case_text (people != NULL ? people : record->value, ADU_FIELD_DESCRIPTION), &story);
  if (adu_document_or_line (adu_case_text (record->value, ADU_FIELD_HOPED_FOR)) != NULL)
    adu_page_add_pair (page, _("What is hoped for"), adu_case_text (record->value, ADU_FIELD_HOPED_FOR));
}

/* ---- limits ------------------------------------------------------------------------------------------------------- */

static void
add_deadlines (File *file, const AduDocument *document)
{
  const AduColumn columns[] = { { _("Limit"), NULL, 3, ADU_ALIGN_LEFT },
                                { _("Day"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("State"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("Ground"), NULL, 4, ADU_ALIGN_LEFT } };
  const GPtrArray *deadlines = record_of (document)->deadlines;
  AduTable *table;

  add_part (file, _("Limits"));
  table = adu_page_add_table (file->page, NULL, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *name = adu_words_deadline_name (deadline);
      g_autofree char *day = adu_day_is_set (deadline->due) ? adu_words_day (deadline->due) : g_strdup ("–");

      adu_table_add_row (table, 0,
                         (const char *const[]){ name, day, adu_words_deadline_state (deadline->state), deadline->ground });
    }
}

/* How each date came about, line by line, under its name. */
static void
add_derivations (AduPage *page, const AduDocument *document)
{
  const GPtrArray *deadlines = record_of (document)->deadlines;
  const AduTextStyle name = { .size = 9, .bold = TRUE, .gap = 0.1, .keeps_next = TRUE };
  const AduTextStyle style = { .size = 9, .gap = 6 };

  for (guint i = 0; i < deadlines->len; i++)
    {
      g_autofree char *text = adu_words_derivation_text (g_ptr_array_index (deadlines, i), document->zone);
      char *rest = strchr (g_strchomp (text), '\n');

      if (rest != NULL)
        *rest++ = '\0';
      adu_page_add_text (page, text, &name);
      if (rest != NULL)
        adu_page_add_text (page, rest, &style);
    }
}

/* ---- what was done -------------------------------------------------------------------------------------------------- */

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
  else if (adu_words_masked_print (entry->action, entry->note) != NULL)
    g_string_append_printf (text, "\n%s", adu_words_masked_print (entry->action, entry->note));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How many entries from the @first on tell of one deed: forty photographs were added, or opened for print. */
static guint
same_deeds (const GPtrArray *history, guint first)
{
  const AduEntry *entry = g_ptr_array_index (history, first);
  guint n = 1;

  while (first + n < history->len && adu_words_is_same_deed (entry, g_ptr_array_index (history, first + n)))
    n++;

  return n;
}

static void
add_history (File *file, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 1, ADU_ALIGN_CENTER },
                                { _("Recorded"), NULL, 1.8, ADU_ALIGN_LEFT },
                                { _("What was done"), NULL, 5.4, ADU_ALIGN_LEFT },
                                { _("Decided by"), NULL, 2.5, ADU_ALIGN_LEFT },
                                { _("Recorded by"), NULL, 2.5, ADU_ALIGN_LEFT } };
  const GPtrArray *history = record_of (document)->history;
  AduTable *table;

  add_part (file, _("What was done"));
  table = adu_page_add_table (file->page, &(const AduTableStyle){ .size = 9 }, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < history->len; i += same_deeds (history, i))
    {
      const AduEntry *entry = g_ptr_array_index (history, i);
      guint n = same_deeds (history, i);
      g_autofree char *number = n > 1 ? g_strdup_printf ("%u–%u", i + 1, i + n) : g_strdup_printf ("%u", i + 1);
      g_autofree char *at = adu_words_time_short (entry->at, document->zone);
      g_autofree char *one = entry_text (document, entry);
      g_autofree char *text = n > 1 ? g_strdup_printf (_("%1$s (%2$u)"), one, n) : g_strdup (one);

      adu_table_add_row (table, 0, (const char *const[]){ number, at, text, entry->decided_by, entry->recorded_by });
    }
}

/* ---- letters and inspections ------------------------------------------------------------------------------------------ */

static void
add_letters (File *file, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.7, ADU_ALIGN_CENTER }, { _("Letter"), NULL, 4, ADU_ALIGN_LEFT },
                                { _("Number"), NULL, 3, ADU_ALIGN_LEFT },  { _("State"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("Sent"), NULL, 2.4, ADU_ALIGN_LEFT } };
  AduTable *table;

  if (document->letters == NULL || document->letters->len == 0)
    return;
  add_part (file, _("Letters"));
  table = adu_page_add_table (file->page, NULL, columns, G_N_ELEMENTS (columns));
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

/* Of the photographs only those its findings point to. */
static void
add_its_pictures (AduPage *page, const AduDocument *document)
{
  g_autoptr (GArray) its = g_array_new (FALSE, FALSE, sizeof (AduDocumentPicture));
  const GPtrArray *findings = document->inspection->value->findings;
  AduDocument one = *document;

  for (guint p = 0; p < document->n_pictures; p++)
    if (adu_document_shows_finding (&document->pictures[p], findings))
      g_array_append_val (its, document->pictures[p]);
  one.pictures = (const AduDocumentPicture *) (gpointer) its->data;
  one.n_pictures = its->len;
  adu_document_add_findings (page, &one);
  adu_document_add_pictures (page, &one);
}

static void
add_inspection (File *file, const AduDocument *document)
{
  const AduInspection *inspection = document->inspection->value;
  AduPage *page = file->page;
  g_autofree char *title = g_strdup_printf (_("Field inspection %u"), inspection->ordinal);
  g_autofree char *when = adu_document_value (document, "waktu_pemeriksaan");
  g_autofree char *where = adu_document_value (document, "tempat_pemeriksaan");
  g_autofree char *text = adu_document_masked (document, inspection->conclusion_text);
  g_autofree char *conclusion = inspection->conclusion != ADU_CONCLUSION_OPEN
                                  ? g_strdup_printf ("%s. %s", adu_words_conclusion (inspection->conclusion), text)
                                  : g_strdup (text);
  g_autofree char *advice = adu_document_masked (document, inspection->recommendation);
  g_autofree char *signed_on = adu_day_is_set (inspection->signed_on) ? adu_words_day (inspection->signed_on) : NULL;
  const struct
  {
    const char *label, *text;
  } pairs[] = {
    { _("Conclusion"), conclusion },
    { _("Recommendation"), advice },
    { _("Minutes signed"), signed_on },
    { _("Digest of the signed minutes (SHA-256)"), document->inspection->digest },
  };

  add_part (file, title);
  adu_page_add_pair (page, _("Day and time"), when);
  adu_page_add_pair (page, _("Place"), where);
  adu_page_add_pair (page, _("Stage"), adu_words_inspection_stage (inspection->stage));
  adu_document_add_people (page, document, (1u << ADU_PART_LEADER) | (1u << ADU_PART_MEMBER), FALSE);
  adu_document_add_people (page, document, (1u << ADU_PART_EXAMINED) | (1u << ADU_PART_MET), TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (adu_document_or_line (pairs[i].text) != NULL)
      adu_page_add_pair (page, pairs[i].label, pairs[i].text);
  add_its_pictures (page, document);
}

/* All there are, in order. */
static void
add_inspections (File *file, const AduDocument *document)
{
  AduDocument one = *document;

  if (document->inspections == NULL && document->inspection != NULL)
    add_inspection (file, document);
  for (guint i = 0; document->inspections != NULL && i < document->inspections->len; i++)
    {
      one.inspection = g_ptr_array_index (document->inspections, i);
      add_inspection (file, &one);
    }
}

/* ---- evidence ---------------------------------------------------------------------------------------------------------- */

static void
add_evidence (File *file, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.7, ADU_ALIGN_CENTER }, { _("Evidence"), NULL, 3.6, ADU_ALIGN_LEFT },
                                { _("Size"), NULL, 1.3, ADU_ALIGN_RIGHT }, { _("Added"), NULL, 2, ADU_ALIGN_LEFT },
                                { _("Digest (SHA-256)"), NULL, 5, ADU_ALIGN_LEFT } };
  const GPtrArray *attachments = record_of (document)->attachments;
  AduTable *table;

  if (attachments->len == 0)
    return;
  add_part (file, _("Evidence"));
  table = adu_page_add_table (file->page, &(const AduTableStyle){ .size = 8.5 }, columns, G_N_ELEMENTS (columns));
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
  File file = { page, 0 };

  adu_document_add_letterhead (page, document);
  adu_page_add_title (page, _("FILE OF A COMPLAINT"), record->row->number);
  add_complaint (&file, document);
  add_deadlines (&file, document);
  add_derivations (page, document);
  add_history (&file, document);
  add_letters (&file, document);
  add_letter_texts (page, document);
  add_inspections (&file, document);
  add_evidence (&file, document);
  adu_document_add_head_signature (page, document, TRUE);
}
