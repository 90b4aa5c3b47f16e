/* adu-case-bulk.c — one step for several complaints: what it would do, then one transaction and one undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "gui/cases/adu-case-bulk.h"

gboolean
adu_case_bulk_may (AduSession *session, AduStep step)
{
  return FALSE;
}

void
adu_case_bulk (GtkWidget *from, AduSession *session, AduStep step, GArray *ids)
{
}
