/* adu-case-row.c — one line of the list of complaints: a place in the list that shows a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#include "config.h"

#include "model/adu-case-row-private.h"

struct _AduCaseRow
{
  GObject parent_instance;
  guint position;
  gint64 id;
  AduRow *value; /* owned; NULL while loading */
  AduCaseRowGone gone;
  gpointer list; /* borrowed; NULL once the row no longer stands in it */
};

G_DEFINE_FINAL_TYPE (AduCaseRow, adu_case_row, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
adu_case_row_finalize (GObject *object)
{
  AduCaseRow *self = ADU_CASE_ROW (object);

  if (self->list != NULL)
    self->gone (self, self->list);
  g_clear_pointer (&self->value, adu_row_free);
  G_OBJECT_CLASS (adu_case_row_parent_class)->finalize (object);
}

static void
adu_case_row_class_init (AduCaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_case_row_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", ADU_TYPE_CASE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_case_row_init (AduCaseRow *self)
{
}

/* Returns: (transfer full): a row that shows nothing yet; @list hears of its end through @gone. */
AduCaseRow *
adu_case_row_new (guint position, AduCaseRowGone gone, gpointer list)
{
  AduCaseRow *self = g_object_new (ADU_TYPE_CASE_ROW, NULL);

  self->position = position;
  self->gone = gone;
  self->list = list;
  return self;
}

/* The place is no longer in the list; the row keeps showing what it shows to whoever still holds it. */
void
adu_case_row_forget_list (AduCaseRow *self)
{
  self->list = NULL;
}

guint
adu_case_row_position (AduCaseRow *self)
{
  return self->position;
}

void
adu_case_row_set_position (AduCaseRow *self, guint position)
{
  self->position = position;
}

/* @value: (nullable): copied; NULL = loading. Says "changed" only if there is something new to draw. */
void
adu_case_row_show (AduCaseRow *self, gint64 id, const AduRow *value)
{
  if (self->id == id && self->value == NULL && value == NULL)
    return;
  self->id = id;
  g_clear_pointer (&self->value, adu_row_free);
  if (value != NULL)
    self->value = adu_row_copy (value);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The same case reads differently now (another day). */
void
adu_case_row_touch (AduCaseRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: the id of the case the row shows. */
gint64
adu_case_row_id (AduCaseRow *self)
{
  g_return_val_if_fail (ADU_IS_CASE_ROW (self), 0);
  return self->id;
}

/* Returns: (nullable): borrowed until the next "changed"; NULL while it is being read. */
const AduRow *
adu_case_row_value (AduCaseRow *self)
{
  g_return_val_if_fail (ADU_IS_CASE_ROW (self), NULL);
  return self->value;
}
