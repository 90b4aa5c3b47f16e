/* adu-sign-in-view.h — who is working: pick a name, enter the PIN
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Signs in the session it was given; nothing of the register is on it but names of officials.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_SIGN_IN_VIEW (adu_sign_in_view_get_type ())
G_DECLARE_FINAL_TYPE (AduSignInView, adu_sign_in_view, ADU, SIGN_IN_VIEW, AdwBin)

AduSignInView *adu_sign_in_view_new (AduSession *session);

G_END_DECLS
