/* adu-document-letter.c — official letters: letterhead, number, address, the office's text, signature, copies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: form of regional letters (Permendagri 1/2023): place and date, number, nature, enclosures and subject, "Yth.",
 *         opening – content – closing, signature block, copies. The number is left open: it belongs to the outgoing book.
 */
#include "config.h"

#include "report/adu-document-private.h"
#include "report/adu-letterhead.h"

#include <string.h>

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words-letter.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

#define FIRST_INDENT ADU_MM (12.5)
#define PAIR_LABEL 120.0
#define OPEN_NUMBER "\302\240\302\240\302\240\302\240\302\240\302\240\302\240\302\240" /* blanks that are kept */

/* ---- letterhead --------------------------------------------------------------------------------------------------- */

void
adu_document_add_letterhead (AduPage *page, const AduDocument *document)
{
  adu_letterhead_add (page, document->office, document->outgoing != NULL ? document->outgoing->emblem : document->emblem);
}

/* ---- number and date ------------------------------------------------------------------------------------------------ */

/* 400.7/        /Dinkes/2026 until the number was typed back. */
char *
adu_document_number_line (const AduDocument *document)
{
  const char *pattern = document->office->text[ADU_OFFICE_LETTER_NUMBER];
  g_autofree char *year = g_strdup_printf ("%d", adu_day_year (adu_zone_day (document->zone, document->now)));
  g_autoptr (GString) line = NULL;

  if (document->letter != NULL && document->letter->number != NULL)
    return g_strdup (document->letter->number);
  line = g_string_new (*pattern != '\0' ? pattern : "{number}");
  g_string_replace (line, "{number:4}", "{number}", 0);
  g_string_replace (line, "{number}", OPEN_NUMBER, 0);
  g_string_replace (line, "{suffix}", "", 0);
  g_string_replace (line, "{year}", year, 0);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The day stays open until it was signed. */
char *
adu_document_place_and_date (const AduDocument *document)
{
  const char *city = document->office->text[ADU_OFFICE_CITY];
  g_autofree char *when = NULL;
  gint year, month;

  if (document->letter != NULL && adu_day_is_set (document->letter->signed_on))
    {
      when = adu_words_day (document->letter->signed_on);
    }
  else
    {
      adu_day_split (adu_zone_day (document->zone, document->now), &year, &month, NULL);
      when = g_strdup_printf ("\302\240\302\240\302\240\302\240\302\240\302\240%s %d", adu_words_month_name (month), year);
    }

  return g_strdup_printf ("%s, %s", city, when);
}

/* ---- the text --------------------------------------------------------------------------------------------------------- */

/* How much of a text is filled in. */
typedef struct
{
  const AduDocument *document;
  gboolean people;     /* the people too */
  const AduMask *mask; /* for what is kept: other values name nobody either; nullable */
} Filling;

static char *
lookup (guint field, gpointer data)
{
  const Filling *filling = data;
  const AduLetterField *info = adu_letter_field (field);

  if (info->class == ADU_LETTER_FIELD_IDENTITY && !filling->people)
    return NULL;
  /* To whom it goes is often known only when it is printed. */
  if (g_str_equal (info->name, "tujuan") && !filling->people && filling->document->recipient == NULL)
    return NULL;

  if (filling->mask != NULL)
    {
      g_autofree char *value = adu_document_value (filling->document, info->name);

      return adu_mask_apply (filling->mask, value, adu_document_masked_word ());
    }

  return adu_document_value (filling->document, info->name);
}

static const char *
template_of (const AduDocument *document)
{
  for (guint i = 0; document->outgoing != NULL && i < document->outgoing->texts->len; i++)
    {
      const AduLetterTemplate *text = g_ptr_array_index (document->outgoing->texts, i);

      if (text->kind == document->kind)
        return text->text;
    }

  return NULL;
}

/**
 * adu_document_text:
 * @document: what a new letter is about
 *
 * Returns: (transfer full) (nullable): the office's wording with everything but the people filled in
 */
char *
adu_document_text (const AduDocument *document)
{
  g_auto (AduWordsOffice) office = adu_words_office ();
  const char *text = template_of (document);
  const AduCase *identity = document->outgoing != NULL ? document->outgoing->identity : NULL;
  g_autoptr (AduMask) mask = identity != NULL ? adu_mask_new_for_case (identity) : NULL;
  Filling filling = { document, FALSE, mask };

  if (mask != NULL)
    adu_outgoing_keep_office (mask, document->office);

  return text != NULL ? adu_letter_text_fill (text, lookup, &filling) : NULL;
}

AduLetterText *
adu_document_parse (const AduDocument *document)
{
  const char *text = document->text != NULL     ? document->text
                     : document->letter != NULL ? document->letter->text
                                                : template_of (document);
  Filling filling = { document, TRUE, NULL };
  g_autofree char *safe = adu_document_masked (document, text != NULL ? text : "");
  g_autofree char *filled = adu_letter_text_fill (safe, lookup, &filling);

  return adu_letter_text_parse (filled);
}

/* Whether a paragraph behind it wants some space above. */
static gboolean
ends_list (const AduLetterPart *part)
{
  return part->kind == ADU_LETTER_PART_POINT || part->kind == ADU_LETTER_PART_PAIR || part->kind == ADU_LETTER_PART_LINE;
}

/* The parts [@from, @until) of a text. */
void
adu_document_add_parts (AduPage *page, const AduLetterText *text, guint from, guint until)
{
  const AduTextStyle paragraph = { .align = ADU_ALIGN_JUSTIFY, .first_indent = FIRST_INDENT, .gap = 5 };

  for (guint i = from; i < until && i < text->parts->len; i++)
    {
      const AduLetterPart *part = g_ptr_array_index (text->parts, i);

      if (i > from && part->kind == ADU_LETTER_PART_PARAGRAPH && ends_list (g_ptr_array_index (text->parts, i - 1)))
        adu_page_add_space (page, 4);
      switch (part->kind)
        {
        case ADU_LETTER_PART_HEADING:
          adu_page_add_heading (page, part->text);
          break;
        case ADU_LETTER_PART_POINT:
          adu_page_add_numbered (page, part->mark, part->level, part->text);
          break;
        case ADU_LETTER_PART_PAIR:
          adu_page_add_narrow_pair (page, PAIR_LABEL, part->mark, adu_document_or_line (part->text));
          break;
        case ADU_LETTER_PART_LINE:
          adu_page_add_lines (page, 1);
          break;
        case ADU_LETTER_PART_SPACE:
          adu_page_add_space (page, 4);
          break;
        case ADU_LETTER_PART_PARAGRAPH:
        default:
          adu_page_add_text (page, part->text, &paragraph);
          break;
        }
    }
}

/* ---- signature and copies --------------------------------------------------------------------------------------------- */

/* "a.n. Kepala Dinas …" with the signer's own title below it. */
static char *
role_of (const AduDocument *document, const AduOfficial *signer)
{
  const char *title = document->office->text[ADU_OFFICE_HEAD_TITLE];
  AduCapacity capacity = document->letter != NULL ? document->letter->capacity : ADU_CAPACITY_OWN;

  switch (capacity)
    {
    case ADU_CAPACITY_AN:
      return signer != NULL && signer->position != NULL ? g_strdup_printf ("a.n. %s\n%s,", title, signer->position)
                                                        : g_strdup_printf ("a.n. %s,", title);
    case ADU_CAPACITY_PLT:
      return g_strdup_printf ("Plt. %s,", title);
    case ADU_CAPACITY_PLH:
      return g_strdup_printf ("Plh. %s,", title);
    case ADU_CAPACITY_OWN:
    default:
      return g_strdup_printf ("%s,", title);
    }
}

/* @dated: with place and date above it, for what has no address. */
void
adu_document_add_head_signature (AduPage *page, const AduDocument *document, gboolean dated)
{
  const AduOfficial *head = adu_document_head (document);
  const AduOfficial *signer =
      document->letter != NULL ? adu_document_official (document, document->letter->signer) : NULL;
  char *const *office = document->office->text;
  g_autofree char *role = role_of (document, signer);
  g_autofree char *place = dated ? adu_document_place_and_date (document) : NULL;
  AduSigner signature = { .role = role };

  if (signer != NULL && signer != head)
    {
      signature.name = signer->name;
      signature.rank = signer->rank;
      signature.nip = signer->nip;
    }
  else
    {
      signature.name = *office[ADU_OFFICE_HEAD_NAME] == '\0' && head != NULL ? head->name : office[ADU_OFFICE_HEAD_NAME];
      signature.rank = *office[ADU_OFFICE_HEAD_RANK] == '\0' && head != NULL ? head->rank : office[ADU_OFFICE_HEAD_RANK];
      signature.nip = *office[ADU_OFFICE_HEAD_NIP] == '\0' && head != NULL ? head->nip : office[ADU_OFFICE_HEAD_NIP];
    }
  adu_page_add_space (page, 6);
  adu_page_add_signatures (page, place, &signature, 1);
}

void
adu_document_add_copies (AduPage *page, const AduLetterText *text)
{
  const AduTextStyle heading = { .size = 10, .keeps_next = TRUE, .gap = 2 };
  const AduTextStyle plain = { .size = 10 };

  if (text->copies->len == 0)
    return;
  adu_page_add_space (page, 8);
  adu_page_add_text (page, _("Copies to:"), &heading);
  adu_page_set_size (page, 10);
  for (guint i = 0; i < text->copies->len; i++)
    {
      const char *copy = g_ptr_array_index (text->copies, i);
      g_autofree char *mark = g_strdup_printf ("%u.", i + 1);

      /* one alone has no number */
      if (text->copies->len > 1)
        adu_page_add_numbered (page, mark, 0, copy);
      else
        adu_page_add_text (page, copy, &plain);
    }
  adu_page_set_size (page, 0);
}

/* On the draft: where Kabid and Sekretaris put their initials. */
static void
add_initials (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("Initials"), NULL, 1.2, ADU_ALIGN_LEFT },
                                { _("Head of section"), NULL, 1, ADU_ALIGN_CENTER },
                                { _("Secretary"), NULL, 1, ADU_ALIGN_CENTER },
                                { NULL, NULL, 2.2, ADU_ALIGN_LEFT } };
  const AduTableStyle style = { .lines = ADU_TABLE_LINES, .size = 8.5 };
  AduTable *table;

  if (!adu_letter_info (document->kind)->initialled || document->letter == NULL ||
      adu_letter_state_is_frozen (document->letter->state))
    return;
  adu_page_add_space (page, 10);
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  adu_table_add_tall_row (table, 0, 24, (const char *const[]){ _("Initials and date"), NULL, NULL, NULL });
}

static void
add_address (AduPage *page, const AduDocument *document, const AduLetterText *text)
{
  const char *const labels[] = { _("Number"), _("Nature"), _("Enclosures"), _("Re") };
  g_autofree char *number = adu_document_number_line (document);
  g_autofree char *place = adu_document_place_and_date (document);
  const AduAddress address = {
    .place_and_date = place,
    .number = number,
    .nature = text->nature,
    .enclosures = text->enclosures,
    .subject = text->subject != NULL ? text->subject : "",
    .to = text->to,
    .labels = labels,
  };

  adu_page_add_address (page, &address);
}

void
adu_document_make_letter (AduPage *page, const AduDocument *document)
{
  g_autoptr (AduLetterText) text = adu_document_parse (document);

  adu_page_add_outline (page, 0, adu_words_letter (document->kind));
  adu_document_add_letterhead (page, document);
  add_address (page, document, text);
  adu_document_add_parts (page, text, 0, text->parts->len);
  adu_document_add_head_signature (page, document, FALSE);
  adu_document_add_copies (page, text);
  add_initials (page, document);
}

/* ---- letters of another form ------------------------------------------------------------------------------------------ */

static void
add_title (AduPage *page, const AduDocument *document, const char *title)
{
  g_autofree char *number = adu_document_number_line (document);
  g_autofree char *below = g_strdup_printf ("%s : %s", _("Number"), number);

  adu_page_add_title (page, title, below);
}

/* Nota dinas: from and to in pairs, signed by who wrote it; the head does not write to himself. */
void
adu_document_make_note (AduPage *page, const AduDocument *document)
{
  const AduOfficial *author = adu_document_officer (document);
  g_autoptr (AduLetterText) text = adu_document_parse (document);
  g_autofree char *number = adu_document_number_line (document);
  g_autofree char *place = adu_document_place_and_date (document);
  const char *title = author != NULL && author->position != NULL ? author->position : _("Complaint officer");
  g_autofree char *role = g_strdup_printf ("%s,", title);
  const AduSigner signature = { .role = role,
                                .name = author != NULL ? author->name : NULL,
                                .rank = author != NULL ? author->rank : NULL,
                                .nip = author != NULL ? author->nip : NULL };

  adu_document_add_letterhead (page, document);
  adu_page_add_title (page, _("OFFICIAL NOTE"), NULL);
  adu_page_add_narrow_pair (page, 70, _("To"), adu_document_or_line (text->to));
  adu_page_add_narrow_pair (page, 70, _("From"), title);
  adu_page_add_narrow_pair (page, 70, _("Date"), strchr (place, ',') != NULL ? strchr (place, ',') + 2 : place);
  adu_page_add_narrow_pair (page, 70, _("Number"), number);
  adu_page_add_narrow_pair (page, 70, _("Nature"), adu_document_or_line (text->nature));
  adu_page_add_narrow_pair (page, 70, _("Re"), adu_document_or_line (text->subject));
  adu_page_add_rule (page);
  adu_page_add_space (page, 6);
  adu_document_add_parts (page, text, 0, text->parts->len);
  adu_page_add_space (page, 6);
  adu_page_add_signatures (page, NULL, &signature, 1);
  adu_document_add_copies (page, text);
}

/* Minutes of a clarification: lines to write on, signed by both sides. */
void
adu_document_make_clarification (AduPage *page, const AduDocument *document)
{
  g_autoptr (AduLetterText) text = adu_document_parse (document);
  const AduSigner signatures[] = { { .role = _("Asked by,") }, { .role = _("Clarified by,") }, { .role = _("Witness,") } };

  adu_document_add_letterhead (page, document);
  add_title (page, document, _("MINUTES OF A CLARIFICATION"));
  adu_document_add_parts (page, text, 0, text->parts->len);
  adu_page_add_space (page, 6);
  adu_page_add_signatures (page, NULL, signatures, G_N_ELEMENTS (signatures));
}

/* ---- surat tugas -------------------------------------------------------------------------------------------------------- */

/* Where the second heading stands: between what it rests on and what is to be done the team is named. */
static guint
second_heading (const AduLetterText *text)
{
  guint n = 0;

  for (guint i = 0; i < text->parts->len; i++)
    if (((const AduLetterPart *) g_ptr_array_index (text->parts, i))->kind == ADU_LETTER_PART_HEADING && ++n == 2)
      return i;

  return text->parts->len;
}

static void
add_team (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.6, ADU_ALIGN_CENTER },
                                { _("Name"), NULL, 3, ADU_ALIGN_LEFT },
                                { _("NIP"), NULL, 2.4, ADU_ALIGN_LEFT },
                                { _("Position"), NULL, 3, ADU_ALIGN_LEFT },
                                { _("In the team"), NULL, 1.5, ADU_ALIGN_LEFT } };
  AduTable *table = adu_page_add_table (page, NULL, columns, G_N_ELEMENTS (columns));
  guint n = 0;

  for (guint i = 0; document->inspection != NULL && i < document->inspection->value->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (document->inspection->value->people, i);
      g_autofree char *number = NULL;

      if (person->part != ADU_PART_LEADER && person->part != ADU_PART_MEMBER)
        continue;
      number = g_strdup_printf ("%u", ++n);
      adu_table_add_row (table, 0,
                         (const char *const[]){ number, person->name, person->nip, person->position,
                                                person->part == ADU_PART_LEADER ? _("leader") : _("member") });
    }
  if (n == 0)
    adu_table_add_empty_rows (table, 3, 22);
}

void
adu_document_make_order (AduPage *page, const AduDocument *document)
{
  g_autoptr (AduLetterText) text = adu_document_parse (document);
  const AduTextStyle command = { .bold = TRUE, .align = ADU_ALIGN_CENTER, .gap = 8, .keeps_next = TRUE };
  guint second = second_heading (text);

  adu_document_add_letterhead (page, document);
  add_title (page, document, _("LETTER OF ORDER"));
  adu_document_add_parts (page, text, 0, second);
  adu_page_add_space (page, 6);
  adu_page_add_text (page, _("ORDERS:"), &command);
  adu_page_add_heading (page, _("To"));
  add_team (page, document);
  adu_document_add_parts (page, text, second, text->parts->len);
  adu_document_add_head_signature (page, document, TRUE);
  adu_document_add_copies (page, text);
  add_initials (page, document);
}
