/* adu-place-private.h — whether a register may stand in a folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#pragma once

#include "store/adu-store-error.h"

G_BEGIN_DECLS

/* What is known of the file system of a folder. */
typedef struct
{
  gboolean remote;
  char type[32]; /* as the system names it: "ext2/ext3/ext4", "nfs", "fuse" */
} AduPlaceType;

typedef gboolean (*AduPlaceProbe) (const char *folder, AduPlaceType *type);

gboolean adu_place_probe (const char *folder, AduPlaceType *type);
gboolean adu_place_check (const char *path, AduPlaceProbe probe, GError **error);
char *adu_place_resolve (const char *path, GError **error);

G_END_DECLS
