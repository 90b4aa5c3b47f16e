/* adu-proof-printable.h — the proof of a date as something that can be shown, printed and saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-standard.h"
#include "gui/preview/adu-printable.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

AduPrintable *adu_proof_printable_new (AduSession *session, const AduRow *row, AduDeadlineKind kind);

G_END_DECLS
