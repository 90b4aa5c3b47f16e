/* adu-printable.h — something that can be shown, printed and saved: how it is made, and who hears that it left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * It is made anew for each paper that is chosen. That it left is told once for each time it was printed or saved, so
 * that it can be journaled.
 */
#pragma once

#include "gui/preview/adu-sheets.h"

G_BEGIN_DECLS

typedef enum
{
  ADU_LEFT_PRINTED,
  ADU_LEFT_SAVED,
} AduLeft;

typedef struct _AduPrintable AduPrintable;

/* @make:  makes the document on a paper ("f4", "a4"; NULL: the office's) and answers through @task, which it takes, with an
 *         AduPage (g_task_return_pointer) or an error
 * @left:  it left as paper or file; nullable
 * @reveal: from now on it names people, for that reason, or (NULL) does not any more; nullable: it cannot
 * @free_: frees @data
 * @many:  @make answers with several documents: a GPtrArray of AduPage, at least one */
typedef struct
{
  void (*make) (gpointer data, const char *paper, GTask *task);
  void (*left) (gpointer data, AduLeft how);
  void (*free_) (gpointer data);
  void (*reveal) (gpointer data, const char *reason);
  gboolean many;
} AduPrintableClass;

AduPrintable *adu_printable_new (const AduPrintableClass *klass, gpointer data, const char *title,
                                 const char *file_name);
AduPrintable *adu_printable_ref (AduPrintable *self);
void adu_printable_unref (AduPrintable *self);

const char *adu_printable_title (AduPrintable *self);     /* number and kind, never a person's name */
const char *adu_printable_file_name (AduPrintable *self); /* with .pdf */
/* A line shown over the preview: what is left out, or what stands in it. NULL = nothing to say. */
void adu_printable_set_notice (AduPrintable *self, const char *notice);
const char *adu_printable_notice (AduPrintable *self);
/* Whether people can be named in it, and whether they are: then who saves it is asked where it goes. */
void adu_printable_set_may_reveal (AduPrintable *self, gboolean may);
gboolean adu_printable_may_reveal (AduPrintable *self);
void adu_printable_reveal (AduPrintable *self, const char *reason);
gboolean adu_printable_is_secret (AduPrintable *self);

/* value: AduSheets * (transfer full). */
void adu_printable_make_async (AduPrintable *self, const char *paper, GAsyncReadyCallback callback, gpointer user_data);
AduSheets *adu_printable_make_finish (GAsyncResult *result, GError **error);
void adu_printable_left (AduPrintable *self, AduLeft how);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduPrintable, adu_printable_unref)

G_END_DECLS
