/* test-document.c — every document: in the office's language, naming nobody unless it may, whole on both papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pdf-text.h"
#include "tests/report/documents.h"
#include "words/adu-words.h"

/* Whatever of these stands in a file told who complained. */
static const char *const secrets[] = { "Yosefina", "Bukifan", "0813-3899", "38997711", "5303124407880002", "Sonbay", "YOSEFINA" };

/* What a reader finds in it, what its properties say, and its bare bytes. */
static char *
everything (GBytes *pdf)
{
  g_autofree char *text = pdf_text (pdf);
  g_autoptr (GString) raw = g_string_new_len (g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf));

  for (gsize i = 0; i < raw->len; i++)
    if (raw->str[i] == '\0')
      raw->str[i] = ' ';

  return g_strconcat (text, "\n", raw->str, NULL);
}

static void
assert_silent (GBytes *pdf)
{
  g_autofree char *all = everything (pdf);

  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_null (strstr (all, secrets[i]));
}

/* Masked, no document names the complainant, in text, outline or properties; and revealed, none the unit reads does. */
static void
test_masked (Documents *c, gconstpointer data)
{
  for (int i = 0; i < ADU_N_LETTER_KINDS; i++)
    {
      AduDocument document = documents_document (c, (AduLetterKind) i, c->masked);
      g_autoptr (GBytes) pdf = documents_pdf (&document);

      assert_silent (pdf);
      if (adu_letter_info ((AduLetterKind) i)->to_unit)
        {
          AduDocument revealed = documents_document (c, (AduLetterKind) i, c->whole);
          g_autoptr (GBytes) named = documents_pdf (&revealed);

          assert_silent (named);
        }
    }
}

/* Names are there where they belong, and in a letter to the unit when that was chosen. */
static void
test_revealed (Documents *c, gconstpointer data)
{
  static const AduLetterKind kinds[] = { ADU_LETTER_RECEIPT, ADU_LETTER_ANSWER, ADU_LETTER_COMPLAINT_FORM,
                                         ADU_LETTER_CASE_FILE, ADU_LETTER_COMPLETION_REQUEST };
  g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_INVITATION, 1);
  AduDocument chosen = documents_document (c, ADU_LETTER_INVITATION, c->whole);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AduDocument document = documents_document (c, kinds[i], c->whole);
      g_autoptr (GBytes) one = documents_pdf (&document);
      g_autofree char *words = pdf_text (one);

      g_assert_nonnull (strstr (words, NAME));
    }
  letter->text = g_strdup ("Hal: Undangan\n\nKonfrontasi dengan {nama_pelapor}.");
  letter->with_identity = TRUE;
  chosen.letter = letter;
  pdf = documents_pdf (&chosen);
  text = pdf_text (pdf);
  g_assert_nonnull (strstr (text, NAME));
}

/* No English word, although the screen speaks English. */
static void
test_language (Documents *c, gconstpointer data)
{
  static const char *const english[] = {
    "the", "of", "and", "or", "to", "for", "from", "with", "without", "by", "on", "at", "in", "is", "are", "was", "be", "it",
    "not", "yes", "page", "number", "date", "day", "time", "received", "receipt", "complaint", "complainant", "complaints",
    "letter", "letters", "answer", "answered", "office", "officer", "head", "registered", "printed", "print",
    "inspection", "minutes", "report", "order", "request", "invitation", "note", "evidence", "disposition", "sheet", "nature",
    "urgent", "secret", "name", "address", "phone", "subject", "channel", "kind", "topic", "stage", "closed", "open", "signed",
    "sent", "draft", "copies", "initials", "this", "that", "your", "you", "we", "what", "who", "where", "when", "photo",
    "confidential", "unknown", "example", "real", "settlement", "working", "days", "months", "paused", "late",
    "running", "added", "patient", "victim", "until", "step", "undone", "recorded", "decided", "category", "set", "passed", "follow-up", "supervisory", "January",
    "February", "March", "May", "June", "July", "August", "October", "December", "Monday", "Sunday",
  };
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    g_hash_table_add (known, (gpointer) english[i]);
  g_assert_cmpstr (adu_words_language (), ==, "en");
  for (int i = 0; i < ADU_N_LETTER_KINDS; i++)
    {
      AduDocument document = documents_document (c, (AduLetterKind) i, c->whole);
      g_autoptr (GBytes) pdf = documents_pdf (&document);
      g_autofree char *text = pdf_text (pdf);
      g_auto (GStrv) words = g_strsplit_set (text, " \n\f\t.,:;()/\"", -1);

      for (char **word = words; *word != NULL; word++)
        {
          g_autofree char *lower = g_ascii_strdown (*word, -1);

          if (g_hash_table_contains (known, *word) || g_hash_table_contains (known, lower))
            g_error ("%s: English: %s", adu_letter_kind_to_code ((AduLetterKind) i), *word);
        }
    }
}

/* One line and three pages, on both papers: every word of the text stands on a page, the signature on the last. */
static void
test_length (Documents *c, gconstpointer data)
{
  static const guint lengths[] = { 3, 1500 };
  static const char *const papers[] = { "a4", "f4" };
  g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (c->f.store));

  for (gsize i = 0; i < G_N_ELEMENTS (lengths) * G_N_ELEMENTS (papers); i++)
    {
      AduDocument document = documents_document (c, ADU_LETTER_ANSWER, c->whole);
      g_autoptr (GString) body = g_string_new ("Kepada: Sdr. {nama_pelapor}\nHal: Uji\nTembusan: Arsip\n\n");
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;
      guint n;

      for (guint w = 0; w < lengths[i / 2]; w++)
        g_string_append_printf (body, "k%u%s", w, w % 60 == 59 ? "\n" : " ");
      g_free (office->text[ADU_OFFICE_PAPER]);
      office->text[ADU_OFFICE_PAPER] = g_strdup (papers[i % 2]);
      document.office = office;
      document.text = body->str;
      pdf = documents_pdf (&document);
      text = pdf_text (pdf);
      pages = g_strsplit (text, "\f", -1);
      n = pdf_pages (text);
      g_assert_cmpuint (n, ==, i / 2 == 0 ? 1 : 3);
      g_assert_nonnull (strstr (pages[n - 1], "Kepala Dinas"));
      g_assert_nonnull (strstr (pages[n - 1], "Arsip"));
      for (guint w = 0; w < lengths[i / 2]; w++)
        {
          g_autofree char *word = g_strdup_printf ("k%u", w);

          g_assert_nonnull (strstr (text, word));
        }
    }
}

/* Forty photographs, each with its number. */
static void
test_photographs (Documents *c, gconstpointer data)
{
  AduDocument document = documents_document (c, ADU_LETTER_INSPECTION_MINUTES, c->masked);
  g_autoptr (GBytes) pdf = documents_pdf (&document);
  g_autofree char *text = pdf_text (pdf);

  for (int i = 1; i <= N_PHOTOS; i++)
    {
      g_autofree char *caption = g_strdup_printf ("Foto %d:", i);

      g_assert_nonnull (strstr (text, caption));
    }
  g_assert_nonnull (strstr (text, "Anna Sila"));
  g_assert_nonnull (strstr (text, "094/12/Dinkes/2026"));
}

/* A draft leaves the number and the day open; what came back from the outgoing book is printed. */
static void
test_number (Documents *c, gconstpointer data)
{
  g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_ANSWER, 1);
  AduDocument document = documents_document (c, ADU_LETTER_ANSWER, c->whole);
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (GBytes) numbered = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  document.letter = letter;
  letter->text = adu_document_text (&document);
  g_assert_nonnull (strstr (letter->text, "{nama_pelapor}"));
  g_assert_null (strstr (letter->text, "Dominikus"));
  g_assert_null (strstr (letter->text, NAME));
  draft = documents_pdf (&document);
  before = pdf_text (draft);
  letter->state = ADU_LETTER_NUMBERED;
  letter->number = g_strdup ("400.7/17/Dinkes/2026");
  letter->signed_on = adu_day_new (2026, 11, 20);
  letter->signer = 1;
  numbered = documents_pdf (&document);
  after = pdf_text (numbered);
  g_assert_null (strstr (before, "20 November 2026"));
  g_assert_nonnull (strstr (before, "/Dinkes/2026"));
  g_assert_nonnull (strstr (before, "Paraf"));
  g_assert_nonnull (strstr (after, "400.7/17/Dinkes/2026"));
  g_assert_nonnull (strstr (after, "20 November 2026"));
  g_assert_null (strstr (after, "Paraf"));
}

static char *
text_of (const AduDocument *document)
{
  g_autoptr (GBytes) pdf = documents_pdf (document);

  return pdf_text (pdf);
}

/* The regency of the office is in the address of nearly everybody: a letter still says whose it is. */
static void
test_office_words (Documents *c, gconstpointer data)
{
  AduDocument order = documents_document (c, ADU_LETTER_ORDER, c->whole);
  g_autofree char *text = NULL;

  adu_case_set_text (c->whole->identity, ADU_FIELD_ADDRESS, ADDRESS ", Kabupaten Timor Tengah Utara, Nusa Tenggara Timur");
  text = text_of (&order);
  g_assert_nonnull (strstr (text, "Keputusan Kepala Dinas Kesehatan Kabupaten Timor Tengah Utara tentang"));
  g_assert_null (strstr (text, "Sonbay"));
}

/* Nothing is asked for by a day that has gone; an order names the day it was given for, not that of the visit. */
static void
test_days (Documents *c, gconstpointer data)
{
  AduDocument request = documents_document (c, ADU_LETTER_CLARIFICATION_REQUEST, c->whole);
  AduDocument order = documents_document (c, ADU_LETTER_ORDER, c->whole);
  g_autofree char *before = text_of (&request);
  g_autofree char *after = NULL;
  g_autofree char *ordered = NULL;

  request.now = adu_zone_parse (c->f.zone, "2026-12-20T09:00");
  after = text_of (&request);
  g_assert_nonnull (strstr (before, "26 November 2026"));
  g_assert_null (strstr (after, "26 November 2026"));
  c->inspection->value->actual_from = adu_zone_parse (c->f.zone, "2026-12-03T10:00");
  ordered = text_of (&order);
  g_assert_nonnull (strstr (ordered, "24 November 2026"));
  g_assert_null (strstr (ordered, "3 Desember 2026"));
}

/* Minutes of two days say both; those of one say it once. */
static void
test_two_days (Documents *c, gconstpointer data)
{
  AduDocument minutes = documents_document (c, ADU_LETTER_INSPECTION_MINUTES, c->whole);
  AduInspection *value = c->inspection->value;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  value->actual_from = adu_zone_parse (c->f.zone, "2026-12-03T10:00");
  value->actual_until = adu_zone_parse (c->f.zone, "2026-12-03T11:00");
  one = text_of (&minutes);
  value->actual_until = adu_zone_parse (c->f.zone, "2026-12-04T11:00");
  two = text_of (&minutes);
  g_assert_nonnull (strstr (one, "Kamis, 3 Desember 2026"));
  g_assert_null (strstr (one, "4 Desember"));
  g_assert_nonnull (strstr (two, "Kamis, 3 Desember 2026"));
  g_assert_nonnull (strstr (two, "4 Desember"));
}

/* The case file holds every inspection, each with its own photographs, numbered parts, and says what was printed. */
static void
test_case_file (Documents *c, gconstpointer data)
{
  AduDocument document = documents_document (c, ADU_LETTER_CASE_FILE, c->whole);
  g_autoptr (GPtrArray) inspections = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (inspections, c->inspection);
  g_ptr_array_add (inspections, c->inspection);
  document.inspections = inspections;
  text = text_of (&document);
  g_assert_nonnull (strstr (text, "F. Pemeriksaan lapangan"));
  g_assert_nonnull (strstr (text, "G. Pemeriksaan lapangan"));
  for (guint i = 2; i < 25; i++)
    g_ptr_array_add (inspections, c->inspection);
  document.n_pictures = 0;
  g_free (text);
  text = text_of (&document);
  g_assert_nonnull (strstr (text, "Z. Pemeriksaan lapangan"));
  g_assert_nonnull (strstr (text, "AA. Pemeriksaan lapangan"));
  g_assert_nonnull (strstr (text, "AD. Pemeriksaan lapangan"));
  g_ptr_array_set_size (inspections, 2);
  document.n_pictures = N_PHOTOS;
  document.letters = NULL;
  g_free (text);
  text = text_of (&document);
  g_assert_nonnull (strstr (text, "E. Pemeriksaan lapangan"));
}

static void
test_file_name (void)
{
  g_autofree char *name = adu_document_file_name (ADU_LETTER_ANSWER, "ADU-2026-0001");
  g_autofree char *blank = adu_document_file_name (ADU_LETTER_BOX_MINUTES_BLANK, NULL);

  g_assert_cmpstr (name, ==, "Surat-jawaban-ADU-2026-0001.pdf");
  g_assert_true (g_str_has_suffix (blank, ".pdf"));
}

#define ADD(path, test) g_test_add (path, Documents, NULL, documents_set_up, test, documents_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adu_words_init (NULL, "en");
  ADD ("/document/masked", test_masked);
  ADD ("/document/revealed", test_revealed);
  ADD ("/document/language", test_language);
  ADD ("/document/length", test_length);
  ADD ("/document/photographs", test_photographs);
  ADD ("/document/number", test_number);
  ADD ("/document/office-words", test_office_words);
  ADD ("/document/days", test_days);
  ADD ("/document/two-days", test_two_days);
  ADD ("/document/case-file", test_case_file);
  g_test_add_func ("/document/file-name", test_file_name);

  return g_test_run ();
}
