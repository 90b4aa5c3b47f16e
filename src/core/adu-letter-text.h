/* adu-letter-text.h — the text of a letter as the office writes it: lines of plain text with named fields in braces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * A text begins with lines "Kepada:", "Sifat:", "Lampiran:", "Hal:", "Tembusan:" (one for each copy; an indented line
 * continues the one above) and goes on after an empty line. There each line is a paragraph:
 *
 *   # Dasar                    a heading
 *   1. text  a. text  - text   a numbered point, indented by three blanks or more: one level deeper
 *   Hari/tanggal : text        what it is, and what it says
 *   ____                       a dotted line to write on
 *
 * {nama_field} is replaced by its value, {{ is a brace. The names are those of one table; any other is an error where it
 * stands. Nothing in a text is markup, and a value is never read again for fields.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a field tells. */
typedef enum
{
  ADU_LETTER_FIELD_OFFICE,     /* of the office's profile, or of the day */
  ADU_LETTER_FIELD_CASE,       /* of the case; names nobody */
  ADU_LETTER_FIELD_ORIGINAL,   /* the complainant's own words: not in a letter to the reported unit */
  ADU_LETTER_FIELD_IDENTITY,   /* who somebody is: never kept in a letter's text, filled in when it is made */
  ADU_LETTER_FIELD_INSPECTION, /* of one inspection */
  ADU_LETTER_FIELD_LETTER,     /* of the letter itself: written on it while it is made */
} AduLetterFieldClass;

typedef struct
{
  const char *name; /* as it stands between the braces */
  AduLetterFieldClass class;
} AduLetterField;

guint adu_letter_n_fields (void);
const AduLetterField *adu_letter_field (guint index);
int adu_letter_field_find (const char *name, gsize length); /* index, or -1 */

typedef enum
{
  ADU_LETTER_FAULT_UNKNOWN_FIELD, /* no field has that name */
  ADU_LETTER_FAULT_OPEN_BRACE,    /* "{" without "}" on its line */
  ADU_LETTER_FAULT_UNKNOWN_HEAD,  /* a line above the text begins with something else than the five words */
  ADU_LETTER_FAULT_NO_SUBJECT,    /* "Hal:" is missing or empty */
  ADU_LETTER_FAULT_EMPTY,         /* there is no text */
  ADU_LETTER_FAULT_TOO_LONG,
  ADU_LETTER_FAULT_INVALID,       /* not valid text, or control characters */
  ADU_LETTER_FAULT_NOT_HERE,      /* a field of an inspection in a letter that is about none */
} AduLetterFaultCode;
#define ADU_N_LETTER_FAULTS 8

/* Where in the text something is wrong. */
typedef struct
{
  AduLetterFaultCode code;
  guint line;   /* from 1 */
  guint column; /* in characters, from 1 */
  gsize start;  /* bytes of the text: [start, end) */
  gsize end;
  char *word;   /* what stands there; "" if nothing */
} AduLetterFault;

#define ADU_LETTER_TEXT_MAX 100000

/* Of AduLetterFault; empty = nothing is wrong. (transfer full) */
GPtrArray *adu_letter_text_check (const char *text, gboolean inspection);

/* The value of a field, by index; NULL leaves it as it stands. (transfer full) */
typedef char *(*AduLetterLookup) (guint field, gpointer data);
char *adu_letter_text_fill (const char *text, AduLetterLookup lookup, gpointer data);

typedef enum
{
  ADU_LETTER_PART_PARAGRAPH,
  ADU_LETTER_PART_HEADING,
  ADU_LETTER_PART_POINT, /* @mark and @text */
  ADU_LETTER_PART_PAIR,  /* @mark is the label */
  ADU_LETTER_PART_LINE,  /* to write on */
  ADU_LETTER_PART_SPACE,
} AduLetterPartKind;

typedef struct
{
  AduLetterPartKind kind;
  guint level;
  char *mark; /* nullable */
  char *text; /* "" where there is none */
} AduLetterPart;

/* A text taken apart. Texts are owned, NULL = not there. */
typedef struct
{
  char *to;          /* lines */
  char *nature;
  char *enclosures;
  char *subject;
  GPtrArray *copies; /* of char * */
  GPtrArray *parts;  /* of AduLetterPart */
} AduLetterText;

AduLetterText *adu_letter_text_parse (const char *text);
void adu_letter_text_free (AduLetterText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduLetterText, adu_letter_text_free)

G_END_DECLS
