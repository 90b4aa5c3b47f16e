/* adu-document-inspection.c — minutes of a field inspection with its photographs, and the leader's report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: office.md §8: signed by the team and by those examined (who may refuse, before a witness), acknowledged by the
 *         head of the unit; the unit reads it, so nobody who complained is named in it.
 */
#include "config.h"

#include "report/adu-document-private.h"

#include <string.h>

#include "base/adu-text.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-say.h"

#define PER_ROW 2

static const AduInspection *
inspection_of (const AduDocument *document)
{
  return document->inspection->value;
}

static void
add_title (AduPage *page, const AduDocument *document, const char *title)
{
  g_autofree char *number = adu_document_number_line (document);
  g_autofree char *below = g_strdup_printf ("%s : %s", _("Number"), number);

  adu_page_add_title (page, title, below);
}

/* ---- opening ------------------------------------------------------------------------------------------------------- */

/* "Senin, 23 November 2026, pukul 09.00 sampai dengan pukul 11.00 WITA": the zone once, behind both; of two days, both. */
static char *
from_until (const AduDocument *document, const AduInspection *inspection)
{
  AduLocal from = adu_zone_local (document->zone, inspection->actual_from);
  AduLocal until = adu_zone_local (document->zone, inspection->actual_until);
  g_autofree char *day = adu_words_day_full (from.day);
  g_autofree char *begun = adu_words_clock_at (from.minute, NULL);
  g_autofree char *clock = adu_words_clock_at (until.minute, document->zone);
  g_autofree char *last = adu_words_day_full (until.day);
  g_autofree char *ended = until.day.n != from.day.n ? g_strdup_printf ("%s, %s", last, clock) : g_strdup (clock);

  /* Translators: a day, the clock it began at, the clock it ended at: "Monday, 23 November 2026, at 09:00 until at 11:00 WITA" */
  return g_strdup_printf (_("%s, %s until %s"), day, begun, ended);
}

/* "Pada hari ini Senin, 23 November 2026, …, bertempat di …" */
static void
add_opening (AduPage *page, const AduDocument *document)
{
  const AduInspection *inspection = inspection_of (document);
  const AduTextStyle style = { .align = ADU_ALIGN_JUSTIFY };
  g_autofree char *when = adu_time_is_set (inspection->actual_from) && adu_time_is_set (inspection->actual_until)
                            ? from_until (document, inspection)
                            : adu_document_value (document, "waktu_pemeriksaan");
  g_autofree char *place = adu_document_value (document, "tempat_pemeriksaan");
  g_autofree char *text = g_strdup_printf (_("On this day, %s, at %s, we, the undersigned:"), when, place);

  adu_page_add_text (page, text, &style);
}

void
adu_document_add_people (AduPage *page, const AduDocument *document, guint parts, gboolean statements)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.6, ADU_ALIGN_CENTER },
                                { _("Name"), NULL, 3, ADU_ALIGN_LEFT },
                                { _("Position / NIP"), NULL, 3.2, ADU_ALIGN_LEFT },
                                { statements ? _("Statement") : _("In the team"), NULL, statements ? 5 : 1.6, ADU_ALIGN_LEFT } };
  AduTable *table = adu_page_add_table (page, NULL, columns, G_N_ELEMENTS (columns));
  const GPtrArray *people = inspection_of (document)->people;
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (people, i);
      g_autofree char *number = NULL;
      g_autofree char *position = NULL;
      g_autofree char *statement = NULL;

      if ((parts & (1u << person->part)) == 0)
        continue;
      number = g_strdup_printf ("%u", ++n);
      position = g_strdup_printf ("%s%s%s", person->position != NULL ? person->position : "",
                                  person->nip != NULL ? "\nNIP " : "", person->nip != NULL ? person->nip : "");
      statement = adu_document_masked (document, statements ? person->statement : adu_words_part (person->part));
      adu_table_add_row (table, 0, (const char *const[]){ number, person->name, position, statement });
    }
  if (n == 0)
    adu_table_add_empty_rows (table, 2, 26);
}

static void
add_basis (AduPage *page, const AduDocument *document)
{
  const AduTextStyle style = { .align = ADU_ALIGN_JUSTIFY };
  g_autofree char *order = adu_document_value (document, "nomor_surat_tugas");
  g_autofree char *day = adu_document_value (document, "tanggal_surat_tugas");
  g_autofree char *summary = adu_document_value (document, "ringkasan");
  g_autofree char *text = g_strdup_printf (
      _("by letter of order number %s of %s have inspected on the spot the complaint with register number %s about: %s."),
      order, day, document->outgoing->record->row->number, summary);

  adu_page_add_text (page, text, &style);
}

/* ---- findings ------------------------------------------------------------------------------------------------------ */

static gboolean
shows (const AduDocumentPicture *picture, const AduInspectionFinding *finding)
{
  for (guint i = 0; picture->attachment != 0 && i < finding->evidence->len; i++)
    if (g_array_index (finding->evidence, gint64, i) == picture->attachment)
      return TRUE;

  return FALSE;
}

gboolean
adu_document_shows_finding (const AduDocumentPicture *picture, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (shows (picture, g_ptr_array_index (findings, i)))
      return TRUE;

  return FALSE;
}

/* Numbers of the photographs of a finding, as they stand below them: "1–3, 7". */
static char *
photo_numbers (const AduDocument *document, const AduInspectionFinding *finding)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint first = 0; first < document->n_pictures; first++)
    {
      guint last = first;

      if (!shows (&document->pictures[first], finding))
        continue;
      while (last + 1 < document->n_pictures && shows (&document->pictures[last + 1], finding))
        last++;
      g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ", " : "", first + 1);
      if (last > first)
        g_string_append_printf (numbers, "%s%u", last > first + 1 ? "–" : ", ", last + 1);
      first = last;
    }

  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

/* Place and time of a finding, what was said, below the fact. */
static char *
finding_text (const AduDocument *document, const AduInspectionFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *fact = adu_document_masked (document, finding->fact);
  g_autofree char *statement = adu_document_masked (document, finding->statement);
  g_autofree char *place = adu_document_masked (document, finding->place);

  g_string_append (text, fact);
  if (*place != '\0')
    g_string_append_printf (text, "\n%s: %s", _("Place"), place);
  if (adu_time_is_set (finding->seen))
    {
      g_autofree char *seen = adu_words_time (finding->seen, document->zone);

      g_string_append_printf (text, "\n%s: %s", _("Time"), seen);
    }
  if (*statement != '\0')
    g_string_append_printf (text, "\n%s: %s", _("Statement"), statement);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
adu_document_add_findings (AduPage *page, const AduDocument *document)
{
  const AduColumn columns[] = { { _("No."), NULL, 0.6, ADU_ALIGN_CENTER },
                                { _("Fact found"), NULL, 6, ADU_ALIGN_LEFT },
                                { _("Rule or standard"), NULL, 2.6, ADU_ALIGN_LEFT },
                                { _("Photo"), NULL, 1.1, ADU_ALIGN_CENTER } };
  AduTable *table = adu_page_add_table (page, NULL, columns, G_N_ELEMENTS (columns));
  const GPtrArray *findings = inspection_of (document)->findings;

  for (guint i = 0; i < findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *fact = finding_text (document, finding);
      g_autofree char *rule = adu_document_masked (document, finding->rule);
      g_autofree char *photos = photo_numbers (document, finding);

      adu_table_add_row (table, 0, (const char *const[]){ number, fact, rule, photos });
    }
  if (findings->len == 0)
    adu_table_add_empty_rows (table, 4, 34);
}

static void
add_conclusion (AduPage *page, const AduDocument *document, const char *conclusion, const char *recommendation)
{
  const AduInspection *inspection = inspection_of (document);
  const AduTextStyle style = { .align = ADU_ALIGN_JUSTIFY };
  g_autofree char *text = adu_document_masked (document, inspection->conclusion_text);
  g_autofree char *advice = adu_document_masked (document, inspection->recommendation);

  adu_page_add_heading (page, conclusion);
  if (inspection->conclusion != ADU_CONCLUSION_OPEN)
    {
      g_autofree char *verdict = g_strdup_printf ("%s.", adu_words_conclusion (inspection->conclusion));

      adu_page_add_text (page, verdict, &style);
    }
  if (*text != '\0')
    adu_page_add_text (page, text, &style);
  else if (inspection->conclusion == ADU_CONCLUSION_OPEN)
    adu_page_add_lines (page, 3);
  adu_page_add_heading (page, recommendation);
  if (*advice != '\0')
    adu_page_add_text (page, advice, &style);
  else
    adu_page_add_lines (page, 3);
}

/* Which findings a photograph shows, and where: "finding 2, medicine store"; what was given beside that. */
static char *
caption_of (const AduDocument *document, const AduDocumentPicture *picture)
{
  const GPtrArray *findings = document->inspection != NULL ? inspection_of (document)->findings : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *where = NULL;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (findings, i);

      if (!shows (picture, finding))
        continue;
      if (text->len == 0)
        g_string_append_printf (text, _("finding %u"), i + 1);
      else
        g_string_append_printf (text, ", %u", i + 1);
      where = where != NULL ? where : finding->place;
    }
  if (adu_document_or_line (where) != NULL)
    g_string_append_printf (text, ", %s", where);
  if (adu_document_or_line (picture->caption) != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", picture->caption);

  return adu_document_masked (document, text->str);
}

void
adu_document_add_pictures (AduPage *page, const AduDocument *document)
{
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (AduPagePicture));
  g_autoptr (GPtrArray) captions = g_ptr_array_new_with_free_func (g_free);

  if (document->n_pictures == 0)
    return;
  for (guint i = 0; i < document->n_pictures; i++)
    {
      const AduDocumentPicture *given = &document->pictures[i];
      g_autofree char *caption = caption_of (document, given);
      char *text = *caption != '\0' ? g_strdup_printf (_("Photo %u: %s"), i + 1, caption)
                                    : g_strdup_printf (_("Photo %u"), i + 1);
      const AduPagePicture picture = { given->surface, text };

      g_ptr_array_add (captions, text);
      g_array_append_val (pictures, picture);
    }
  adu_page_add_heading (page, _("Photographs"));
  adu_page_add_pictures (page, (const AduPagePicture *) (gpointer) pictures->data, pictures->len, PER_ROW);
}

/* Behind what is signed, on pages of their own. */
static void
add_picture_pages (AduPage *page, const AduDocument *document)
{
  if (document->n_pictures > 0)
    adu_page_add_page_break (page);
  adu_document_add_pictures (page, document);
}

/* ---- signatures ---------------------------------------------------------------------------------------------------- */

/* Two beside each other; a last one alone stands at the right. */
static void
add_signers (AduPage *page, const AduSigner *signers, guint n)
{
  for (guint i = 0; i < n; i += 2)
    {
      if (i > 0)
        adu_page_add_space (page, 6);
      adu_page_add_signatures (page, NULL, signers + i, MIN (2, n - i));
    }
}

static void
take_signers (const AduDocument *document, AduPart part, const char *role, GArray *signers, GPtrArray *roles)
{
  const GPtrArray *people = inspection_of (document)->people;

  for (guint i = 0; i < people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (people, i);
      AduSigner signer = { .name = person->name, .rank = person->position, .nip = person->nip };
      char *text;

      if (person->part != part)
        continue;
      if (person->signature == ADU_SIGNATURE_REFUSED)
        text = g_strdup_printf (_("%s (refused to sign, witness: %s)"), role, person->witness != NULL ? person->witness : "…");
      else
        text = g_strdup_printf ("%s,", role);
      g_ptr_array_add (roles, text);
      signer.role = text;
      g_array_append_val (signers, signer);
    }
}

/* The team, those examined, and last who acknowledges it: two beside each other. */
static void
add_signatures (AduPage *page, const AduDocument *document)
{
  g_autoptr (GArray) signers = g_array_new (FALSE, FALSE, sizeof (AduSigner));
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func (g_free);

  take_signers (document, ADU_PART_LEADER, _("Team leader"), signers, roles);
  take_signers (document, ADU_PART_MEMBER, _("Team member"), signers, roles);
  take_signers (document, ADU_PART_EXAMINED, _("Examined"), signers, roles);
  take_signers (document, ADU_PART_ACKNOWLEDGING, _("Acknowledged by"), signers, roles);
  add_signers (page, (const AduSigner *) (gpointer) signers->data, signers->len);
}

void
adu_document_make_minutes (AduPage *page, const AduDocument *document)
{
  const AduTextStyle closing = { .align = ADU_ALIGN_JUSTIFY };

  adu_document_add_letterhead (page, document);
  add_title (page, document, _("MINUTES OF A FIELD INSPECTION"));
  add_opening (page, document);
  adu_document_add_people (page, document, (1u << ADU_PART_LEADER) | (1u << ADU_PART_MEMBER), FALSE);
  add_basis (page, document);
  adu_page_add_heading (page, _("Examined"));
  adu_document_add_people (page, document, (1u << ADU_PART_EXAMINED) | (1u << ADU_PART_MET), TRUE);
  adu_page_add_heading (page, _("Findings"));
  adu_document_add_findings (page, document);
  add_conclusion (page, document, _("Conclusion"), _("Recommendation"));
  adu_page_add_text (page, _("These minutes were made truthfully, read out and signed by all present."), &closing);
  add_signatures (page, document);
  add_picture_pages (page, document);
}

/* Laporan hasil pemeriksaan: the office's text, then what was found, signed by the leader. */
void
adu_document_make_report (AduPage *page, const AduDocument *document)
{
  g_autoptr (AduLetterText) text = adu_document_parse (document);
  const AduInspectionPerson *leader = adu_inspection_leader (inspection_of (document));
  g_autofree char *place = adu_document_place_and_date (document);
  const AduSigner signer = { .role = _("Team leader,"),
                             .name = leader != NULL ? leader->name : NULL,
                             .rank = leader != NULL ? leader->position : NULL,
                             .nip = leader != NULL ? leader->nip : NULL };

  adu_document_add_letterhead (page, document);
  add_title (page, document, _("REPORT OF THE INSPECTION"));
  adu_page_add_narrow_pair (page, 70, _("To"), adu_document_or_line (text->to));
  adu_page_add_narrow_pair (page, 70, _("Re"), adu_document_or_line (text->subject));
  adu_page_add_rule (page);
  adu_document_add_parts (page, text, 0, text->parts->len);
  adu_page_add_heading (page, _("IV. Findings"));
  adu_document_add_findings (page, document);
  add_conclusion (page, document, _("V. Conclusion"), _("VI. Recommendation"));
  adu_page_add_space (page, 6);
  adu_page_add_signatures (page, place, &signer, 1);
  adu_document_add_copies (page, text);
  add_picture_pages (page, document);
}
