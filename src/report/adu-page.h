/* adu-page.h — the layout of a document: letterhead, body, tables, pictures, signatures, page n of m; for screen, paper
 * and PDF alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * Blocks are added from top to bottom; adu_page_layout() breaks them over pages; adu_page_draw() draws one page on any
 * cairo context whose unit is the point. All texts are plain: nothing in them is markup. What does not fit on a page
 * continues on the next one: never one line of a text alone, a heading with what follows it, a signature with the end
 * of the text above it, a table under its repeated head. All texts and arrays are copied.
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include "base/adu-zone.h"
#include "report/adu-paper.h"

G_BEGIN_DECLS

typedef struct _AduPage AduPage;
typedef struct _AduTable AduTable;

typedef enum
{
  ADU_ALIGN_LEFT,
  ADU_ALIGN_CENTER,
  ADU_ALIGN_RIGHT,
  ADU_ALIGN_JUSTIFY,
} AduAlign;

/* How a running text looks; all zero is the body of a letter. Lengths in points. */
typedef struct
{
  double size;         /* of the letters; 0 = 11 */
  gboolean bold;
  gboolean italic;
  gboolean underlined;
  AduAlign align;
  double indent;       /* of the whole text, from the left margin */
  double first_indent; /* of the first line of each paragraph, beyond that */
  double gap;          /* empty space below; 0 = a little */
  gboolean keeps_next; /* not parted from what follows */
} AduTextStyle;

/* The head of an official letter. */
typedef struct
{
  const char *government;  /* first line, e.g. "PEMERINTAH KABUPATEN TIMOR TENGAH UTARA" */
  const char *office;      /* second line, larger */
  const char *address;     /* smaller lines; nullable */
  cairo_surface_t *emblem; /* at the left; nullable */
} AduLetterhead;

/* What stands between the letterhead and the text of a letter. */
typedef struct
{
  const char *place_and_date; /* at the right */
  const char *number;         /* room for it stays open if it is not known yet; nullable: no such line */
  const char *nature;         /* sifat; nullable */
  const char *enclosures;     /* lampiran; nullable */
  const char *subject;        /* hal */
  const char *to;             /* lines below "Yth."; nullable */
  const char *const *labels;  /* of number, nature, enclosures, subject, in the language of the letter */
} AduAddress;

/* A place for a signature. NULL or "" as @name leaves a line to be written on by hand. */
typedef struct
{
  const char *role; /* above: "Petugas penerima," */
  const char *name;
  const char *rank; /* below the name, nullable */
  const char *nip;  /* below that, nullable */
} AduSigner;

typedef struct
{
  gboolean checked;
  const char *text; /* NULL: no box, the place stays empty */
} AduCheck;

/* One column of a table. */
typedef struct
{
  const char *head;  /* above it, on every page; NULL in all columns: a table without a head */
  const char *group; /* neighbours with the same one share a cell above their heads; nullable */
  double share;      /* of the width, in any unit: 1, 2, 2 */
  AduAlign align;    /* of its cells; heads are centred */
} AduColumn;

typedef enum
{
  ADU_TABLE_GRID,  /* all lines */
  ADU_TABLE_LINES, /* lines between the rows only */
  ADU_TABLE_PLAIN, /* none */
} AduTableLines;

typedef struct
{
  AduTableLines lines;
  double size;       /* of the letters; 0 = 9.5 */
  double gap;        /* empty space below; 0 = a little */
  gboolean numbered; /* a line (1) (2) (3) below the heads, as in official registers */
} AduTableStyle;

typedef enum
{
  ADU_ROW_BOLD = 1 << 0,
  ADU_ROW_SHADED = 1 << 1,
  ADU_ROW_SPAN = 1 << 2,       /* the first cell goes over the whole width */
  ADU_ROW_KEEPS_NEXT = 1 << 3, /* not parted from the row below */
} AduRowFlags;

/* A picture, already upright. A surface that carries its JPEG (CAIRO_MIME_TYPE_JPEG) goes into a PDF as that. */
typedef struct
{
  cairo_surface_t *surface; /* an image surface; referenced; NULL: only the caption, in an empty frame */
  const char *caption;      /* below it; nullable */
} AduPagePicture;

/* Draws into a field of that size whose upper left corner is the origin; 0 … 255 pages may ask for it again. */
typedef void (*AduPageDraw) (cairo_t *cr, double width, double height, gpointer data);

AduPage *adu_page_new (AduPaper paper, const char *title, const char *author);
void adu_page_free (AduPage *page);

/* A line across the top of every page: "DATA CONTOH". */
void adu_page_set_band (AduPage *page, const char *text);
/* A framed line below that on every page: "RAHASIA, memuat data pribadi …". */
void adu_page_set_secret (AduPage *page, const char *text);
/* When it was made, for the PDF. */
void adu_page_set_date (AduPage *page, AduTime now);
/* Size of the letters of what is added from here on; 0 = 11. */
void adu_page_set_size (AduPage *page, double size);
/* Left part of the foot of every page; the right part is "halaman n dari m". */
void adu_page_set_foot (AduPage *page, const char *text);

void adu_page_add_letterhead (AduPage *page, const char *government, const char *office, const char *address);
void adu_page_add_letterhead_full (AduPage *page, const AduLetterhead *letterhead);
cairo_surface_t *adu_page_read_emblem (GBytes *png);
void adu_page_add_address (AduPage *page, const AduAddress *address);
void adu_page_add_title (AduPage *page, const char *text, const char *below);
void adu_page_add_heading (AduPage *page, const char *text);
void adu_page_add_paragraph (AduPage *page, const char *text);
void adu_page_add_text (AduPage *page, const char *text, const AduTextStyle *style);
void adu_page_add_numbered (AduPage *page, const char *mark, guint level, const char *text);
void adu_page_add_pair (AduPage *page, const char *label, const char *value);
void adu_page_add_narrow_pair (AduPage *page, double label_width, const char *label, const char *value);
void adu_page_add_check (AduPage *page, gboolean checked, const char *text);
void adu_page_add_checks (AduPage *page, const AduCheck *checks, guint n, guint per_row);
void adu_page_add_box (AduPage *page, const char *heading, const char *text);
void adu_page_add_code (AduPage *page, const char *text, const char *beside);
void adu_page_add_titled_code (AduPage *page, const char *text, const char *heading, const char *beside);
void adu_page_add_signatures (AduPage *page, const char *place_and_date, const AduSigner *signatures, guint n);
void adu_page_add_lines (AduPage *page, guint n);
void adu_page_add_rule (AduPage *page);
void adu_page_add_space (AduPage *page, double points);
void adu_page_add_page_break (AduPage *page);
/* A line in the PDF's outline that leads to what is added next. Titles and headings have theirs already. */
void adu_page_add_outline (AduPage *page, guint level, const char *text);

void adu_page_add_pictures (AduPage *page, const AduPagePicture *pictures, guint n, guint per_row);
void adu_page_add_drawing (AduPage *page, double height, AduPageDraw draw, gpointer data, GDestroyNotify destroy);

/* Rows are added before the page is laid out. The table belongs to the page. */
AduTable *adu_page_add_table (AduPage *page, const AduTableStyle *style, const AduColumn *columns, guint n);
void adu_table_add_row (AduTable *table, AduRowFlags flags, const char *const *cells);
/* A row at least @height points high, to be written into. */
void adu_table_add_tall_row (AduTable *table, AduRowFlags flags, double height, const char *const *cells);
/* Rows to write into by hand, @height points each. */
void adu_table_add_empty_rows (AduTable *table, guint n, double height);

guint adu_page_layout (AduPage *page);
void adu_page_draw (AduPage *page, cairo_t *cr, guint number);
char *adu_page_text (AduPage *page, guint number);
AduPaper adu_page_paper (const AduPage *page);
const char *adu_page_title (const AduPage *page);
GBytes *adu_page_to_pdf (AduPage *page, GError **error);
GBytes *adu_page_to_png (AduPage *page, guint number, double dpi, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduPage, adu_page_free)

G_END_DECLS
