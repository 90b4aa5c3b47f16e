/* adu-page.h — the layout of a letter: letterhead, body, signatures, page n of m; for screen, paper and PDF alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * Blocks are added from top to bottom; adu_page_layout() breaks them over pages; adu_page_draw() draws one page on any
 * cairo context whose unit is the point. All texts are plain: nothing in them is markup. What does not fit on a page
 * continues on the next one, never with a single line alone.
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include "report/adu-paper.h"

G_BEGIN_DECLS

typedef struct _AduPage AduPage;

/* A place for a signature. NULL or "" leaves a line to be written on by hand. */
typedef struct
{
  const char *role;  /* above: "Petugas penerima," */
  const char *name;
  const char *rank;  /* below the name, nullable */
  const char *nip;   /* below that, nullable */
} AduSignature;

AduPage *adu_page_new (AduPaper paper, const char *title, const char *author);
void adu_page_free (AduPage *page);

/* A line across every page: "DATA CONTOH". */
void adu_page_set_band (AduPage *page, const char *text);
/* Left part of the foot of every page; the right part is "halaman n dari m". */
void adu_page_set_foot (AduPage *page, const char *text);

void adu_page_add_letterhead (AduPage *page, const char *government, const char *office, const char *address);
void adu_page_add_title (AduPage *page, const char *text, const char *below);
void adu_page_add_heading (AduPage *page, const char *text);
void adu_page_add_paragraph (AduPage *page, const char *text);
void adu_page_add_pair (AduPage *page, const char *label, const char *value);
void adu_page_add_check (AduPage *page, gboolean checked, const char *text);
void adu_page_add_box (AduPage *page, const char *heading, const char *text);
void adu_page_add_code (AduPage *page, const char *text, const char *beside);
void adu_page_add_signatures (AduPage *page, const char *place_and_date, const AduSignature *signatures, guint n);
void adu_page_add_space (AduPage *page, double points);

guint adu_page_layout (AduPage *page);
void adu_page_draw (AduPage *page, cairo_t *cr, guint number);
AduPaper adu_page_paper (const AduPage *page);
GBytes *adu_page_to_pdf (AduPage *page, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduPage, adu_page_free)

G_END_DECLS
