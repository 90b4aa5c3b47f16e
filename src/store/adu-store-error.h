/* adu-store-error.h — why the register did not do it: codes that name what a clerk can do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any. The message of an error is for the log; the floor "words" has the sentence for people.
 */
#pragma once

#include <gio/gio.h>
#include "core/adu-problem.h"

G_BEGIN_DECLS

typedef enum
{
  /* the register cannot be used */
  ADU_STORE_ERROR_NOT_FOUND,   /* no file there */
  ADU_STORE_ERROR_EXISTS,      /* a file is there already; nothing is ever overwritten */
  ADU_STORE_ERROR_FOREIGN,     /* not a register of this program */
  ADU_STORE_ERROR_NEWER,       /* written by a newer version of the program */
  ADU_STORE_ERROR_CORRUPT,     /* damaged; nothing was changed */
  ADU_STORE_ERROR_LOCKED,      /* somebody else writes; see adu_store_error_holder() */
  ADU_STORE_ERROR_REMOTE,      /* on a network or synchronised folder */
  ADU_STORE_ERROR_PERMISSION,  /* the folder or file may not be written */
  ADU_STORE_ERROR_DISK_FULL,   /* nothing was saved; the draft is kept */
  ADU_STORE_ERROR_IO,          /* the disk failed; it was re-read what is saved */
  /* the request was understood and refused */
  ADU_STORE_ERROR_REFUSED,     /* see adu_store_error_problems() */
  ADU_STORE_ERROR_CONFLICT,    /* somebody was faster: the version is not the newest */
  ADU_STORE_ERROR_NO_CASE,     /* no such case, or not for this viewer */
  ADU_STORE_ERROR_NOT_ALLOWED, /* the role may not do this */
  ADU_STORE_ERROR_READ_ONLY,   /* opened for reading */
  ADU_STORE_ERROR_PIN,         /* wrong PIN; see adu_store_error_wait() */
  ADU_STORE_ERROR_UNDO,        /* cannot be undone (any more) */
  ADU_STORE_ERROR_TOO_LARGE,   /* a file over 20 MB */
  ADU_STORE_ERROR_FILE_KIND,   /* not a kind of file that is accepted */
  ADU_STORE_ERROR_CLOSED,      /* the store is closed or closing */
  ADU_STORE_ERROR_BUG,         /* a statement the program itself got wrong */
  /* files that are no evidence, besides TOO_LARGE and FILE_KIND */
  ADU_STORE_ERROR_TOO_MANY_PIXELS, /* a picture of more than 64 megapixels, told by its header */
  ADU_STORE_ERROR_TRUNCATED,       /* its end is missing, or its header is damaged */
  ADU_STORE_ERROR_MISLABELLED,     /* its name says another kind than its content */
  ADU_STORE_ERROR_EMPTY_FILE,      /* nothing in it */
  ADU_STORE_ERROR_UNREADABLE,      /* not there any more, a folder, or not to be read by us */
} AduStoreError;
#define ADU_N_STORE_ERRORS 26

/* An extended GError: @problems, @holder and @wait go with their codes. */
#define ADU_STORE_ERROR (adu_store_error_quark ())
GQuark adu_store_error_quark (void);

/* Who holds a register, as its lock file says. */
typedef struct
{
  char *name;
  char *login;
  char *host;
  gint64 pid;
  gint64 since; /* UTC */
} AduHolder;

GError *adu_store_error_new_refused (GPtrArray *problems);
const GPtrArray *adu_store_error_problems (const GError *error); /* of AduProblem; NULL if not REFUSED */
const AduHolder *adu_store_error_holder (const GError *error);   /* NULL if not LOCKED or not known */
guint adu_store_error_wait (const GError *error);                /* seconds until the next try; 0 = at once */

G_END_DECLS
