/* adu-letterhead-box.h — the emblem of the office, and a letter as it will be printed while its head is being set up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. A part of the office's profile.
 *
 * Signal "changed": another emblem was chosen, or it was taken away.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_LETTERHEAD_BOX (adu_letterhead_box_get_type ())
G_DECLARE_FINAL_TYPE (AduLetterheadBox, adu_letterhead_box, ADU, LETTERHEAD_BOX, GtkWidget)

void adu_letterhead_box_load (AduLetterheadBox *self, AduSession *session);
void adu_letterhead_box_show (AduLetterheadBox *self, const AduOffice *office);
void adu_letterhead_box_choose (AduLetterheadBox *self, GFile *file);
gboolean adu_letterhead_box_is_changed (AduLetterheadBox *self);
GBytes *adu_letterhead_box_emblem (AduLetterheadBox *self);

G_END_DECLS
