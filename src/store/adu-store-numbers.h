/* adu-store-numbers.h — the register's door for numbers that stand on nothing in it, each with its reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: as adu-store.h, of which this is a part.
 * Source: a number once given is never given again, so a book with a hole says why (contracts: register numbers).
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

/* The numbers of table number_book: once released they never change. */
typedef enum
{
  ADU_BOOK_REGISTER = 1, /* complaints */
  ADU_BOOK_LETTERS = 2,  /* outgoing letters, where the office draws their numbers here */
} AduBook;

/* Numbers one after the other. Texts are owned. */
typedef struct
{
  gint year;
  gint first;      /* sequence */
  gint last;       /* the same, if it is one number */
  char *from;      /* the first as it is printed */
  char *to;        /* the last */
  gboolean paper;  /* given on paper before this register was begun */
  char *reason;    /* as it was written; NULL with @paper, and where the letter's case is not for this viewer */
  AduTime at;      /* when it was noted */
  char *by;        /* who noted it; NULL: it was said when the register was made */
} AduNumberGap;
void adu_number_gap_free (AduNumberGap *gap);

/* value: GPtrArray of AduNumberGap, by number. The letters' book is for who writes letters. */
void adu_store_number_gaps_async (AduStore *self, AduActor *actor, AduBook book, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduNumberGap, adu_number_gap_free)

G_END_DECLS
