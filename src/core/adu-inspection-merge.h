/* adu-inspection-merge.h — what an inspection sheet adds to an inspection that is in the register already
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure.
 */
#pragma once

#include "core/adu-inspection.h"

G_BEGIN_DECLS

/* What stands in @into stays; what is empty there is taken from @sheet; people not named there and all findings of
 * @sheet come behind those of @into. A second leader becomes a member. (transfer full) */
AduInspection *adu_inspection_merge (const AduInspection *into, const AduInspection *sheet);

G_END_DECLS
