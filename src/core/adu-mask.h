/* adu-mask.h — the people of a case taken out of the texts of a file that leaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; a mask is not changed while it is applied.
 * Why: a masked file carries no identity, but who writes a subject or a note may have named somebody in it. The case's
 *      own names, telephone and identity numbers, addresses and mail addresses are replaced wherever they stand,
 *      however they are written. Rather a word too many than a name too few.
 */
#pragma once

#include "core/adu-case.h"

G_BEGIN_DECLS

typedef struct _AduMask AduMask;

AduMask *adu_mask_new (void);
AduMask *adu_mask_new_for_case (const AduCase *value); /* everybody in it */
void adu_mask_free (AduMask *mask);

void adu_mask_add_name (AduMask *mask, const char *name);       /* each word of it, titles excepted */
void adu_mask_add_number (AduMask *mask, const char *number);   /* telephone, identity card */
void adu_mask_add_address (AduMask *mask, const char *address); /* two words of it in a row; e-mail too */
void adu_mask_keep (AduMask *mask, const char *words);          /* alone these words name nobody: units, villages */

char *adu_mask_apply (const AduMask *mask, const char *text, const char *instead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduMask, adu_mask_free)

G_END_DECLS
