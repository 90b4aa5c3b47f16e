/* test-document-pages.c — every document on both papers, with one line and with very much of everything: nothing stands
 * outside the margins, nothing is lost, no signature stands alone, every table has its head on every page
 *
 * With ADUAN_KEEP_DOCUMENTS=FOLDER the PDFs are kept there, to be looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "tests/report/documents-long.h"
#include "words/adu-words.h"

#define DPI 36.0
#define SCALE (DPI / 72)
#define INK 160 /* darker than that: something was drawn */
#define SLACK 2.0 /* points: the half of a line, and a pixel */

/* What is in one document. */
typedef struct
{
  gboolean plenty;   /* very much of everything */
  const char *paper; /* "a4", "f4" */
} Variant;

static const Variant variants[] = { { FALSE, "a4" }, { FALSE, "f4" }, { TRUE, "a4" }, { TRUE, "f4" } };

/* Pages with one line on A4 and on F4, and at least and at most with very much; who signs it (nobody: NULL). */
static const struct
{
  guint short_a4, short_f4, least, most;
  const char *signer;
} expected[ADU_N_LETTER_KINDS] = {
  [ADU_LETTER_RECEIPT] = { 1, 1, 1, 1, "Petugas penerima" },
  [ADU_LETTER_DISPOSITION] = { 1, 1, 1, 1, NULL },
  [ADU_LETTER_COMPLETION_REQUEST] = { 1, 1, 3, 5, "Kepala Dinas" },
  [ADU_LETTER_ANSWER] = { 1, 1, 3, 5, "Kepala Dinas" },
  [ADU_LETTER_CONFIRMATION] = { 1, 1, 3, 5, "Kepala Dinas" },
  [ADU_LETTER_FORWARDING] = { 1, 1, 3, 5, "Kepala Dinas" },
  [ADU_LETTER_HANDOVER] = { 1, 1, 3, 6, "Kepala Dinas" },
  [ADU_LETTER_ORDER] = { 1, 1, 3, 6, "Kepala Dinas" },
  [ADU_LETTER_INSPECTION_MINUTES] = { 6, 6, 12, 20, "Ketua tim" },
  [ADU_LETTER_INSPECTION_REPORT] = { 6, 6, 12, 20, "Ketua tim," },
  [ADU_LETTER_CLARIFICATION_REQUEST] = { 1, 1, 3, 5, "Kepala Dinas" },
  [ADU_LETTER_INVITATION] = { 1, 1, 3, 5, "Kepala Dinas" },
  [ADU_LETTER_CLARIFICATION_MINUTES] = { 1, 1, 3, 6, "Saksi" },
  [ADU_LETTER_STAFF_NOTE] = { 1, 1, 3, 6, "Petugas pengaduan" },
  [ADU_LETTER_COMPLAINT_FORM] = { 1, 1, 3, 6, "Petugas penerima" },
  [ADU_LETTER_CASE_FILE] = { 8, 8, 20, 50, "Kepala Dinas" },
  [ADU_LETTER_COMPLAINT_FORM_BLANK] = { 2, 2, 2, 2, "Petugas penerima" },
  [ADU_LETTER_RECEIPT_BLANK] = { 1, 1, 1, 1, "Petugas penerima" },
  [ADU_LETTER_BOX_MINUTES_BLANK] = { 1, 1, 1, 1, "Petugas II" },
  [ADU_LETTER_REGISTER_BLANK] = { 1, 1, 1, 1, NULL },
  [ADU_LETTER_REGISTER_BOOK] = { 1, 1, 6, 40, "Petugas pengaduan" },
};

/* A word that stands in the rows of a table, and the head that must stand above it. */
static const struct
{
  AduLetterKind kind;
  const char *cell, *head;
} tables[] = {
  { ADU_LETTER_INSPECTION_MINUTES, "fakta", "Fakta yang ditemukan" },
  { ADU_LETTER_INSPECTION_REPORT, "fakta", "Fakta yang ditemukan" },
  { ADU_LETTER_INSPECTION_MINUTES, "keterangan", "Keterangan" },
  { ADU_LETTER_CASE_FILE, "catatan", "Tindakan" },
  { ADU_LETTER_CASE_FILE, "papan-tarif", "Sidik digital (SHA-256)" },
  { ADU_LETTER_CASE_FILE, "fakta", "Fakta yang ditemukan" },
  { ADU_LETTER_REGISTER_BOOK, "ADU-2026", "Nomor register" },
};

/* Words that are numbered, so that each must be found: in which document, and how many. */
static const struct
{
  AduLetterKind kind;
  const char *stem;
  guint n;
} whole[] = {
  { ADU_LETTER_ANSWER, "surat", STORY_WORDS },          { ADU_LETTER_COMPLETION_REQUEST, "surat", STORY_WORDS },
  { ADU_LETTER_CONFIRMATION, "surat", STORY_WORDS },    { ADU_LETTER_FORWARDING, "surat", STORY_WORDS },
  { ADU_LETTER_HANDOVER, "ringkas", SUMMARY_WORDS },    { ADU_LETTER_ORDER, "surat", STORY_WORDS },
  { ADU_LETTER_COMPLAINT_FORM, "cerita", STORY_WORDS }, { ADU_LETTER_CASE_FILE, "cerita", STORY_WORDS },
  { ADU_LETTER_STAFF_NOTE, "surat", STORY_WORDS },      { ADU_LETTER_INVITATION, "surat", STORY_WORDS },
  { ADU_LETTER_CLARIFICATION_REQUEST, "ringkas", SUMMARY_WORDS },
  { ADU_LETTER_CLARIFICATION_MINUTES, "ringkas", SUMMARY_WORDS },
  { ADU_LETTER_INSPECTION_MINUTES, "simpul", 200 },     { ADU_LETTER_INSPECTION_REPORT, "saran", 150 },
};

/* ---- ink ------------------------------------------------------------------------------------------------------------ */

static gboolean
has_ink (cairo_surface_t *surface, int x, int y, int width, int height)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int right = MIN (x + width, cairo_image_surface_get_width (surface));
  int bottom = MIN (y + height, cairo_image_surface_get_height (surface));

  for (int row = MAX (y, 0); row < bottom; row++)
    for (int column = MAX (x, 0); column < right; column++)
      if ((((const guint32 *) (gconstpointer) (data + row * stride))[column] & 0xff) < INK)
        return TRUE;

  return FALSE;
}

static cairo_surface_t *
draw (AduPage *page, guint number)
{
  AduPaper paper = adu_page_paper (page);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (paper.width * SCALE),
                                                         (int) ceil (paper.height * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  adu_page_draw (page, cr, number);
  cairo_destroy (cr);

  return surface;
}

/* Beside the margins all is white; so is the strip between the text and the foot, and what is below the foot. */
static void
assert_margins (AduPage *page, guint number, const char *where)
{
  AduPaper paper = adu_page_paper (page);
  cairo_surface_t *surface = draw (page, number);
  int width = (int) ceil (paper.width * SCALE);
  int height = (int) ceil (paper.height * SCALE);
  int left = (int) floor ((paper.left - SLACK) * SCALE);
  int right = (int) ceil ((paper.width - paper.right + SLACK) * SCALE);
  int text_end = (int) ceil ((paper.height - paper.bottom + SLACK) * SCALE);
  int foot = (int) floor ((paper.height - paper.bottom * 0.6) * SCALE);
  int foot_end = (int) ceil ((paper.height - paper.bottom * 0.6 + 12) * SCALE);

  if (has_ink (surface, 0, 0, left, height))
    g_error ("%s page %u: something stands left of the margin", where, number + 1);
  if (has_ink (surface, right, 0, width, height))
    g_error ("%s page %u: something stands right of the margin", where, number + 1);
  if (has_ink (surface, 0, text_end, width, foot - text_end))
    g_error ("%s page %u: the text runs into the foot", where, number + 1);
  if (has_ink (surface, 0, foot_end, width, height))
    g_error ("%s page %u: something stands below the foot", where, number + 1);
  if (!has_ink (surface, left, (int) (paper.top * SCALE), width, text_end - (int) (paper.top * SCALE)))
    g_error ("%s page %u is empty", where, number + 1);
  cairo_surface_destroy (surface);
}

/* ---- text ------------------------------------------------------------------------------------------------------------- */

/* The text of a page without what stands on every page: the band, the warning, the foot. */
static char *
body_of (AduPage *page, guint number)
{
  g_autofree char *text = adu_page_text (page, number);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *count = g_strdup_printf ("halaman %u dari %u", number + 1, adu_page_layout (page));
  GString *body = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && !g_str_has_prefix (*line, "DATA CONTOH") && !g_str_has_prefix (*line, "RAHASIA") && !g_str_equal (*line, count))
      g_string_append_printf (body, "%s\n", *line);

  return g_string_free (body, FALSE);
}

static GPtrArray *
bodies_of (AduPage *page)
{
  GPtrArray *bodies = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < adu_page_layout (page); i++)
    g_ptr_array_add (bodies, body_of (page, i));

  return bodies;
}

/* Somebody who signs stands on a page with something he signs: at least two lines of it above him. */
static void
assert_signature (const GPtrArray *bodies, const char *signer, const char *where)
{
  gboolean found = FALSE;

  for (guint i = bodies->len; i > 0 && !found; i--)
    {
      const char *body = g_ptr_array_index (bodies, i - 1);
      const char *at = g_strrstr (body, signer);
      guint n = 0;

      if (at == NULL)
        continue;
      found = TRUE;
      for (const char *c = body; c < at; c++)
        n += *c == '\n';
      /* The foot is the first of them. */
      if (n < 3)
        g_error ("%s page %u: the signature stands alone:\n%s", where, i, body);
    }
  if (!found)
    g_error ("%s: nobody signs", where);
}

static void
assert_heads (const GPtrArray *bodies, AduLetterKind kind, const char *where)
{
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; tables[t].kind == kind && i < bodies->len; i++)
      {
        const char *body = g_ptr_array_index (bodies, i);
        g_auto (GStrv) lines = g_strsplit (body, "\n", -1);
        const char *rows = strstr (body, tables[t].cell);

        /* The foot names the case too. */
        if (rows == lines[0] || (rows != NULL && strchr (body, '\n') > rows))
          rows = strstr (strchr (body, '\n'), tables[t].cell);
        if (rows != NULL && strstr (body, tables[t].head) == NULL)
          g_error ("%s page %u: a table without its head %s", where, i + 1, tables[t].head);
      }
}

/* The words come in order, so each is looked for behind the one before. */
static void
assert_whole (const GPtrArray *bodies, AduLetterKind kind, const char *where)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < bodies->len; i++)
    g_string_append (all, g_ptr_array_index (bodies, i));
  for (gsize w = 0; w < G_N_ELEMENTS (whole); w++)
    {
      const char *from = all->str;

      for (guint i = 1; whole[w].kind == kind && i <= whole[w].n; i++)
        {
          g_autofree char *word = g_strdup_printf ("%s%u", whole[w].stem, i);
          const char *at = strstr (from, word);

          while (at != NULL && g_ascii_isdigit (at[strlen (word)]))
            at = strstr (at + 1, word);
          if (at == NULL)
            g_error ("%s: %s was lost", where, word);
          from = at;
        }
    }
}

/* ---- documents -------------------------------------------------------------------------------------------------------- */

static void
keep (AduPage *page, AduLetterKind kind, const Variant *variant)
{
  const char *folder = g_getenv ("ADUAN_KEEP_DOCUMENTS");
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  pdf = adu_page_to_pdf (page, &error);
  g_assert_no_error (error);
  path = g_strdup_printf ("%s/%s-%s-%s.pdf", folder, adu_letter_kind_to_code (kind), variant->paper,
                          variant->plenty ? "long" : "short");
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
}

static void
check_document (const AduDocument *document, const Variant *variant)
{
  AduLetterKind kind = document->kind;
  g_autofree char *where = g_strdup_printf ("%s on %s, %s", adu_letter_kind_to_code (kind), variant->paper,
                                            variant->plenty ? "long" : "short");
  g_autoptr (AduPage) page = adu_document_new (document);
  g_autoptr (GPtrArray) bodies = bodies_of (page);
  guint n = adu_page_layout (page);
  guint least = expected[kind].least;
  guint most = expected[kind].most;

  keep (page, kind, variant);
  if (!variant->plenty)
    least = most = g_str_equal (variant->paper, "a4") ? expected[kind].short_a4 : expected[kind].short_f4;
  if (n < least || n > most)
    g_error ("%s: %u pages instead of %u to %u", where, n, least, most);
  for (guint i = 0; i < n; i++)
    assert_margins (page, i, where);
  /* A note is signed by who wrote it, who has a position in the long variant. */
  if (expected[kind].signer != NULL)
    assert_signature (bodies, kind == ADU_LETTER_STAFF_NOTE && variant->plenty ? "Pejabat0" : expected[kind].signer, where);
  assert_heads (bodies, kind, where);
  if (variant->plenty)
    assert_whole (bodies, kind, where);
}

static void
check_variant (Documents *c, const Variant *variant, GPtrArray *officials)
{
  g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (c->f.store));

  long_replace (&office->text[ADU_OFFICE_PAPER], g_strdup (variant->paper));
  for (int i = 0; i < ADU_N_LETTER_KINDS; i++)
    {
      AduDocument document = documents_document (c, (AduLetterKind) i, c->whole);
      g_autofree char *text = NULL;

      document.office = office;
      if (officials != NULL)
        document.officials = officials;
      if (variant->plenty)
        document.text = text = long_letter (&document);
      check_document (&document, variant);
    }
}

/* Photographs upright and across, shown by the findings in turn. */
static void
spread_photographs (Documents *c)
{
  for (guint i = 0; i < N_PHOTOS; i++)
    {
      AduInspection *value = c->inspection->value;
      AduInspectionFinding *finding = g_ptr_array_index (value->findings, i * value->findings->len / N_PHOTOS);
      gint64 id = 5000 + i;
      cairo_t *cr = cairo_create (c->pictures[i].surface);

      /* Brighter above, so that one sees which side is up. */
      cairo_set_source_rgb (cr, 0.55 + i % 4 * 0.1, 0.75, 0.9);
      cairo_paint (cr);
      cairo_set_source_rgb (cr, 0.4, 0.35, 0.3);
      cairo_rectangle (cr, 0, 200, 400, 100);
      cairo_fill (cr);
      cairo_destroy (cr);
      g_array_append_val (finding->evidence, id);
      c->pictures[i].attachment = id;
      c->pictures[i].caption = NULL;
    }
}

static void
make_long (Documents *c)
{
  const AduRow *row = c->masked->record->row;

  long_outgoing (c->masked);
  long_outgoing (c->whole);
  long_inspection (c->inspection->value);
  for (guint i = 1; i < N_ROWS; i++)
    g_ptr_array_add (c->rows, (gpointer) row);
  for (guint i = 1; i < N_LETTERS; i++)
    {
      AduLetter *letter = adu_letter_new (i % 2 == 0 ? ADU_LETTER_ANSWER : ADU_LETTER_INVITATION, 1);

      letter->subject = long_words ("hal", 20);
      letter->text = g_strdup_printf ("Kepada: Kepala unit\nHal: Undangan %u\n\nIsi surat %u.", i, i);
      g_ptr_array_add (c->letters, letter);
    }
}

static void
test_pages (Documents *c, gconstpointer data)
{
  g_autoptr (GPtrArray) officials = long_officials (adu_store_officials (c->f.store));

  spread_photographs (c);
  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      if (variants[i].plenty && c->rows->len == 1)
        make_long (c);
      check_variant (c, &variants[i], variants[i].plenty ? officials : NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adu_words_init (NULL, "en");
  g_test_add ("/document/pages", Documents, NULL, documents_set_up, test_pages, documents_tear_down);

  return g_test_run ();
}
