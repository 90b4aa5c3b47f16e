/* adu-identity-box.h — who a complaint is from: hidden, or shown for one minute
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_IDENTITY_BOX (adu_identity_box_get_type ())
G_DECLARE_FINAL_TYPE (AduIdentityBox, adu_identity_box, ADU, IDENTITY_BOX, GtkWidget)

#define ADU_IDENTITY_SECONDS 60

void adu_identity_box_set_record (AduIdentityBox *self, const AduRecord *record);
void adu_identity_box_reveal (AduIdentityBox *self, const AduCase *value);
void adu_identity_box_hide (AduIdentityBox *self);
const AduCase *adu_identity_box_value (AduIdentityBox *self);

G_END_DECLS
