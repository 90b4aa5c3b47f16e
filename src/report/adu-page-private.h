/* adu-page-private.h — what the files of AduPage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-page*.c only. Thread: any, one at a time.
 */
#pragma once

#include "report/adu-block-private.h"

G_BEGIN_DECLS

/* The slices @first … @last of a block at @y of a page. */
typedef struct
{
  AduBlock *block; /* borrowed */
  double y;
  guint first;
  guint last;
} AduPiece;

struct _AduPage
{
  AduPaper paper;
  char *title;
  char *author;
  char *band;         /* nullable */
  char *secret;       /* nullable */
  char *foot;         /* nullable */
  AduTime date;       /* ADU_TIME_NONE: not known */
  double size;        /* of the letters of what is added next */
  char *next_outline; /* for the block added next; nullable */
  guint next_level;
  GPtrArray *blocks;  /* of AduBlock, owned */
  GArray *pieces;     /* of AduPiece, made by the layout */
  GArray *firsts;     /* of guint: the first piece of each page */
  guint n_pages;      /* 0: not laid out yet */
  PangoContext *context;
};

/* How high the space is that is left below the text of the last page. */
double adu_page_room (AduPage *page);

G_END_DECLS
