/* adu-clocks-box.h — all clocks of a complaint, each with how it stands and why it ends when it does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-deadline.h"
#include "words/adu-words-proof.h"

G_BEGIN_DECLS

#define ADU_TYPE_CLOCKS_BOX (adu_clocks_box_get_type ())
G_DECLARE_FINAL_TYPE (AduClocksBox, adu_clocks_box, ADU, CLOCKS_BOX, GtkWidget)

void adu_clocks_box_set (AduClocksBox *self, const AduProofFacts *given);
void adu_clocks_box_set_provable (AduClocksBox *self, gboolean provable);
void adu_clocks_box_explain (AduClocksBox *self);
void adu_clocks_box_explain_kind (AduClocksBox *self, AduDeadlineKind kind);

const char *adu_deadline_icon_name (const AduDeadline *deadline);
const char *adu_deadline_css_class (const AduDeadline *deadline);
char *adu_deadline_sentence (const AduDeadline *deadline);

G_END_DECLS
