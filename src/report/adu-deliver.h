/* adu-deliver.h — a file that leaves the program: written beside its target, synced, re-read, then renamed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 * Why: libraries report success for files cut short by a full disk. What stands under its final name here was read
 *      back byte for byte; what could not be written leaves nothing behind.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ADU_DELIVER_REPLACE, /* the person was asked about an existing file */
  ADU_DELIVER_NEW,     /* never overwrites: G_IO_ERROR_EXISTS */
} AduDeliver;

gboolean adu_deliver (const char *path, GBytes *bytes, AduDeliver how, GError **error);
/* The same for a file some library wrote and its caller has read back: @part, on the same disk, becomes @path. */
gboolean adu_deliver_file (const char *path, const char *part, AduDeliver how, GError **error);
char *adu_deliver_free_name (const char *folder, const char *name);

G_END_DECLS
