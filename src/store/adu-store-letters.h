/* adu-store-letters.h — the register's door for letters: drafts, signatures, numbers, dispatch, and the office's texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: as adu-store.h, whose finishers take the results; sight and conflict of interest likewise.
 * Source: office.md §1: Konsep → Diparaf → Ditandatangani → Bernomor → Dikirim; the number belongs to the office's
 *         outgoing book and is typed back; a case is answered when its answer was sent.
 *
 * A letter's text never holds who the complainant is: fields like {nama_pelapor} stay fields in it and are filled in each
 * time it is made, for who may see that. In a letter to the reported unit they stay hidden unless that was chosen with a
 * reason. What is signed is never changed again.
 */
#pragma once

#include "core/adu-letter.h"
#include "core/adu-mask.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* One letter. Texts are owned, NULL where said. */
typedef struct
{
  gint64 id;             /* 0 = new */
  gint64 case_id;
  gint64 inspection;     /* what it is about, if about one; 0 = none */
  gint version;
  AduLetterKind kind;
  AduLetterState state;
  char *recipient;       /* first line of "Kepada:"; for lists; nullable */
  char *subject;         /* "Hal:"; nullable */
  char *text;            /* as the office wrote it, see adu-letter-text.h */
  gboolean with_identity; /* to the reported unit: names are in it all the same */
  char *identity_reason; /* why; nullable */

  AduTime made_at;
  char *made_by;         /* name */
  AduDay initialled_on;  /* ADU_DAY_NONE: not */
  char *initialled_by;   /* name; nullable */
  AduDay signed_on;
  gint64 signer;         /* official; 0 = none */
  char *signed_by;       /* name; nullable */
  AduCapacity capacity;
  char *number;          /* as printed; nullable */
  AduDay numbered_on;
  gboolean own_number;   /* drawn from the own number book */
  AduDay sent_on;
  AduHow how;
  char *sent_to;         /* nullable */
  char *void_reason;     /* nullable */

  /* for lists; set by the register */
  char *case_number;
  gboolean may_edit;     /* this viewer, now */
} AduLetter;
AduLetter *adu_letter_new (AduLetterKind kind, gint64 case_id);
AduLetter *adu_letter_copy (const AduLetter *letter);
void adu_letter_free (AduLetter *letter);

/* value: GPtrArray of AduLetter, newest first: of one case, or with @case_id 0 every letter still to be signed, numbered
 * or sent that @actor may see. */
void adu_store_letters_async (AduStore *self, AduActor *actor, gint64 case_id, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/* value: AduLetter *; NO_CASE if there is none, or not for this viewer. */
void adu_store_letter_async (AduStore *self, AduActor *actor, gint64 id, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);

/* number: the letter's id. @letter->id 0 drafts a new one; else the text of a draft is replaced. @letter->version 0:
 * whatever it is. REFUSED with FROZEN once it is signed, with REASON if names are to be in a letter to the unit without
 * one, with STAGE for a document that is no letter. "changed" names the case. */
void adu_store_save_letter_async (AduStore *self, AduActor *actor, const char *action, const AduLetter *letter,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* done. One step on its way, or void. @step: what sending it records in the same transaction, as adu_letter_info() of its
 * kind says; nullable: nothing. Its @action is that of the move. */
void adu_store_move_letter_async (AduStore *self, AduActor *actor, const char *action, gint64 id, gint version,
                                  const AduLetterMove *move, const AduStepRequest *step, GAsyncReadyCallback callback,
                                  gpointer user_data);

/* One letter of a pile that goes one state on. */
typedef struct
{
  gint64 id;
  gint version; /* as it was seen; 0: whatever it is */
  AduLetterMove move;
} AduLetterMoving;
/* done. What was done with a whole pile at the desk, as one action: all or nothing. Numbers of the own book are drawn in the
 * order of @letters. A problem's row tells which letter it is about. Sending is recorded one by one, with what it does to the
 * case. */
void adu_store_move_letters_async (AduStore *self, AduActor *actor, const char *action, const AduLetterMoving *letters,
                                   gsize n, GAsyncReadyCallback callback, gpointer user_data);

/* value: GArray of gint64, the letters' ids in the order of @ids: one draft for each case, from one text. All or nothing,
 * so that what is one file of letters on paper is one action here. */
void adu_store_save_letters_async (AduStore *self, AduActor *actor, const char *action, AduLetterKind kind,
                                   const gint64 *ids, const char *const *texts, gsize n, GAsyncReadyCallback callback,
                                   gpointer user_data);

/* --- the office's texts -------------------------------------------------------------------------------------------- */

typedef struct
{
  AduLetterKind kind;
  char *text;
  gboolean shipped; /* as the program brought it */
  gint version;     /* 0: shipped */
} AduLetterTemplate;
void adu_letter_template_free (AduLetterTemplate *text);

/* (transfer full): the text the program ships for @kind; NULL if it has none. */
char *adu_letter_shipped_text (AduLetterKind kind);
/* value: GPtrArray of AduLetterTemplate: of every kind that has a text, in the order of the table. */
void adu_store_letter_texts_async (AduStore *self, AduActor *actor, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
/* done. NULL: the shipped text again. REFUSED if it has faults. @version 0: whatever it is. */
void adu_store_save_letter_text_async (AduStore *self, AduActor *actor, AduLetterKind kind, gint version,
                                       const char *text, GAsyncReadyCallback callback, gpointer user_data);

/* The emblem of the letterhead: a PNG of at most 512 KiB. value: GBytes *, empty if there is none. */
void adu_store_emblem_async (AduStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* done. NULL: no emblem any more. */
void adu_store_save_emblem_async (AduStore *self, AduActor *actor, GBytes *png, GAsyncReadyCallback callback,
                                  gpointer user_data);

/* --- for paper ------------------------------------------------------------------------------------------------------ */

/* A case as a document needs it. */
typedef struct
{
  AduRecord *record;  /* masked: with the case's own names, numbers and addresses out of every text */
  AduCase *identity;  /* the case with everybody in it; NULL: masked */
  AduMask *mask;      /* for the other texts of the document; NULL with @identity */
  GPtrArray *texts;   /* of AduLetterTemplate */
  GBytes *emblem;     /* PNG; empty: none */
} AduOutgoing;
void adu_outgoing_free (AduOutgoing *outgoing);
/* What a letter says of the office stays readable, though the people of the case live in the same regency. */
void adu_outgoing_keep_office (AduMask *mask, const AduOffice *office);

/* value: AduOutgoing *. @reveal: why people are in it, journaled as adu_store_reveal_async() does (a writing call);
 * NULL: masked. @instead: what stands where a name was, in the language of the document. */
void adu_store_outgoing_async (AduStore *self, AduActor *actor, gint64 id, const char *reveal, const char *instead,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduLetter, adu_letter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduOutgoing, adu_outgoing_free)

G_END_DECLS
