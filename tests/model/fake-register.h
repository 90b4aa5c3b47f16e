/* fake-register.h — a register that answers on command: what is asked waits until the test lets it be told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/adu-case-list-private.h"

#define TYPE_FAKE (fake_get_type ())
G_DECLARE_FINAL_TYPE (Fake, fake, , FAKE, GObject)

typedef enum
{
  CALL_FIND,
  CALL_FIRST,
  CALL_ROWS,
  N_CALLS,
} CallKind;

struct _Fake
{
  GObject parent_instance;
  GArray *ids;        /* of gint64: what a search finds now */
  gint version;       /* of every row */
  GHashTable *gone;   /* ids that rows() does not give */
  GPtrArray *waiting; /* of GTask */
  guint n[N_CALLS];
  gboolean fails;
};

extern const AduCaseSource fake_register_calls;

void fake_answer_one (Fake *self, CallKind kind);
void fake_answer_all (Fake *self);
GPtrArray *fake_steal_waiting (Fake *self);
void fake_find_range (Fake *self, gint64 from, gint64 n);
void fake_answer_task (Fake *self, GTask *task);
