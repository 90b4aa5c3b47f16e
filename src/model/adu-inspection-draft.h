/* adu-inspection-draft.h — an inspection that is being written, as the text of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: any.
 */
#pragma once

#include "core/adu-inspection.h"

G_BEGIN_DECLS

char *adu_inspection_draft_to_text (const AduInspection *value);
AduInspection *adu_inspection_draft_parse (const char *text);

G_END_DECLS
