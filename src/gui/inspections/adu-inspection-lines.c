/* adu-inspection-lines.c — the single values of an inspection, each a line of its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Why:    one table says which fields there are, in which part of the form, with which control, and where their values
 *         stand; people and findings, which are lists, are adu-inspection-form.c's.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/case/adu-form-row.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/inspections/adu-inspection-lines.h"
#include "words/adu-words-field.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-problem.h"

typedef enum
{
  KIND_LINE,
  KIND_TEXT,
  KIND_UNIT,
  KIND_SUB_DISTRICT,
  KIND_DAY,
  KIND_MOMENT,
  KIND_CONCLUSION,
} Kind;

typedef enum
{
  IN_ORDER,
  IN_VISIT,
  IN_CONCLUSION,
  N_SECTIONS
} Section;

static const struct
{
  AduField field;
  Section section;
  Kind kind;
  gsize offset; /* in AduInspection */
} lines[] = {
  { ADU_FIELD_PLANNED_FROM, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, planned_from) },
  { ADU_FIELD_PLANNED_UNTIL, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, planned_until) },
  { ADU_FIELD_UNIT, IN_VISIT, KIND_UNIT, G_STRUCT_OFFSET (AduInspection, unit) },
  { ADU_FIELD_SUB_DISTRICT, IN_VISIT, KIND_SUB_DISTRICT, G_STRUCT_OFFSET (AduInspection, sub_district) },
  { ADU_FIELD_PLACE, IN_VISIT, KIND_LINE, G_STRUCT_OFFSET (AduInspection, place) },
  { ADU_FIELD_ACTUAL_FROM, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, actual_from) },
  { ADU_FIELD_ACTUAL_UNTIL, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, actual_until) },
  { ADU_FIELD_ORDER_NUMBER, IN_ORDER, KIND_LINE, G_STRUCT_OFFSET (AduInspection, order_number) },
  { ADU_FIELD_ORDER_DATE, IN_ORDER, KIND_DAY, G_STRUCT_OFFSET (AduInspection, order_date) },
  { ADU_FIELD_SIGNATORY, IN_ORDER, KIND_LINE, G_STRUCT_OFFSET (AduInspection, signatory) },
  { ADU_FIELD_CONCLUSION, IN_CONCLUSION, KIND_CONCLUSION, G_STRUCT_OFFSET (AduInspection, conclusion) },
  { ADU_FIELD_CONCLUSION_TEXT, IN_CONCLUSION, KIND_TEXT, G_STRUCT_OFFSET (AduInspection, conclusion_text) },
  { ADU_FIELD_RECOMMENDATION, IN_CONCLUSION, KIND_TEXT, G_STRUCT_OFFSET (AduInspection, recommendation) },
};
#define N_LINES G_N_ELEMENTS (lines)

struct _AduInspectionLines
{
  GObject parent_instance;

  AduFormRow *rows[N_LINES]; /* borrowed from the boxes they stand in */
  GPtrArray *names[N_LINES]; /* of char *: the choices of units and sub-districts, the first is "" */
  AduSession *session;       /* owned */
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduInspectionLines, adu_inspection_lines, G_TYPE_OBJECT)

static AduZone *
zone_of (AduInspectionLines *self)
{
  return adu_store_zone (adu_session_store (self->session));
}

/* --- the rows ----------------------------------------------------------------------------------------------- */

static AduFormRow *
make_names (AduInspectionLines *self, guint i, AduList list)
{
  GPtrArray *items = adu_store_list (adu_session_store (self->session), list);
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  AduFormRow *row;

  self->names[i] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->names[i], g_strdup (""));
  g_ptr_array_add (choices, (gpointer) _("Not yet chosen"));
  for (guint n = 0; items != NULL && n < items->len; n++)
    {
      const AduListItem *item = g_ptr_array_index (items, n);

      if (!item->active)
        continue;
      g_ptr_array_add (self->names[i], g_strdup (item->name));
      g_ptr_array_add (choices, item->name);
    }
  g_ptr_array_add (choices, NULL);
  row = adu_form_row_new_choice (lines[i].field, adu_words_field (lines[i].field), (const char *const *) choices->pdata);
  adu_form_row_set_searchable (row);
  return row;
}

static AduFormRow *
make_conclusion (guint i)
{
  const char *choices[ADU_N_CONCLUSIONS + 1] = { NULL };

  for (guint n = 0; n < ADU_N_CONCLUSIONS; n++)
    choices[n] = adu_words_conclusion ((AduConclusion) n);
  return adu_form_row_new_choice (lines[i].field, adu_words_field (lines[i].field), choices);
}

static AduFormRow *
make_row (AduInspectionLines *self, guint i)
{
  const char *title = adu_words_field (lines[i].field);
  AduDay today = adu_clock_today (adu_session_clock (self->session));

  switch (lines[i].kind)
    {
    case KIND_TEXT:
      return adu_form_row_new_text (lines[i].field, title);
    case KIND_UNIT:
      return make_names (self, i, ADU_LIST_UNIT);
    case KIND_SUB_DISTRICT:
      return make_names (self, i, ADU_LIST_SUB_DISTRICT);
    case KIND_DAY:
    case KIND_MOMENT:
      return adu_form_row_new (lines[i].field, title, adu_moment_entry_new (lines[i].kind == KIND_MOMENT, today));
    case KIND_CONCLUSION:
      return make_conclusion (i);
    case KIND_LINE:
    default:
      return adu_form_row_new_line (lines[i].field, title);
    }
}

static void
changed_cb (AduInspectionLines *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
make_rows (AduInspectionLines *self, GtkBox *const boxes[N_SECTIONS])
{
  for (guint i = 0; i < N_LINES; i++)
    {
      AduFormRow *row = make_row (self, i);
      GtkWidget *control = adu_form_row_control (row);
      const char *hint = adu_words_field_hint (lines[i].field);

      self->rows[i] = row;
      if (*hint != '\0')
        adu_form_row_set_hint (row, hint);
      gtk_box_append (boxes[lines[i].section], GTK_WIDGET (row));
      if (GTK_IS_TEXT_VIEW (control))
        g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), "changed", G_CALLBACK (changed_cb),
                                 self, G_CONNECT_SWAPPED);
      else if (GTK_IS_DROP_DOWN (control))
        g_signal_connect_object (control, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      else
        g_signal_connect_object (control, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

/* --- values ------------------------------------------------------------------------------------------------ */

static void
choose_name (AduInspectionLines *self, guint i, const char *name)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (adu_form_row_control (self->rows[i])));
  guint at = 0;

  if (name != NULL && !g_ptr_array_find_with_equal_func (self->names[i], name, g_str_equal, &at))
    {
      /* A name the list does not have any more stays what was written. */
      at = self->names[i]->len;
      g_ptr_array_add (self->names[i], g_strdup (name));
      gtk_string_list_append (GTK_STRING_LIST (model), name);
    }
  adu_form_row_choose (self->rows[i], at);
}

static void
fill_row (AduInspectionLines *self, guint i, const AduInspection *value, gboolean editable)
{
  gconstpointer at = G_STRUCT_MEMBER_P (value, lines[i].offset);
  GtkWidget *control = adu_form_row_control (self->rows[i]);
  AduTime time;

  switch (lines[i].kind)
    {
    case KIND_UNIT:
    case KIND_SUB_DISTRICT:
      choose_name (self, i, *(char *const *) at);
      break;
    case KIND_DAY:
      adu_moment_entry_set_day (ADU_MOMENT_ENTRY (control), *(const AduDay *) at);
      break;
    case KIND_MOMENT:
      time = *(const AduTime *) at;
      adu_moment_entry_set_local (ADU_MOMENT_ENTRY (control), adu_time_is_set (time) ? adu_zone_local (zone_of (self), time)
                                                                                     : (AduLocal){ ADU_DAY_NONE, 0 });
      break;
    case KIND_CONCLUSION:
      adu_form_row_choose (self->rows[i], *(const AduConclusion *) at);
      break;
    case KIND_LINE:
    case KIND_TEXT:
    default:
      adu_form_row_set_text (self->rows[i], *(char *const *) at != NULL ? *(char *const *) at : "");
    }
  /* Nobody has been there yet. */
  if (lines[i].field == ADU_FIELD_ACTUAL_FROM || lines[i].field == ADU_FIELD_ACTUAL_UNTIL)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), value->id != 0 && value->stage != ADU_INSPECTION_PLANNED);
  if (GTK_IS_TEXT_VIEW (control))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (control), editable);
  else if (GTK_IS_EDITABLE (control))
    gtk_editable_set_editable (GTK_EDITABLE (control), editable);
  else
    gtk_widget_set_sensitive (control, editable);
}

static void
take_moment (AduInspectionLines *self, guint i, gpointer at, GPtrArray *problems)
{
  AduMomentEntry *entry = ADU_MOMENT_ENTRY (adu_form_row_control (self->rows[i]));
  AduLocal local = { ADU_DAY_NONE, 0 };
  gboolean good = lines[i].kind == KIND_DAY ? adu_moment_entry_get_day (entry, &local.day)
                                            : adu_moment_entry_get_local (entry, &local);

  if (!good)
    adu_problems_add (problems, lines[i].field, ADU_PROBLEM_TIME, 0);
  else if (lines[i].kind == KIND_DAY)
    *(AduDay *) at = local.day;
  else
    *(AduTime *) at = adu_day_is_set (local.day) ? adu_zone_time (zone_of (self), local.day, local.minute)
                                                 : ADU_TIME_NONE;
}

static void
take_text (char **text, const char *typed)
{
  g_free (*text);
  *text = adu_text_is_empty (typed) ? NULL : g_strdup (typed);
}

static void
take_row (AduInspectionLines *self, guint i, AduInspection *value, GPtrArray *problems)
{
  gpointer at = G_STRUCT_MEMBER_P (value, lines[i].offset);
  g_autofree char *typed = NULL;
  guint chosen;

  switch (lines[i].kind)
    {
    case KIND_UNIT:
    case KIND_SUB_DISTRICT:
      chosen = adu_form_row_chosen (self->rows[i]);
      take_text (at, chosen < self->names[i]->len ? g_ptr_array_index (self->names[i], chosen) : "");
      break;
    case KIND_DAY:
    case KIND_MOMENT:
      take_moment (self, i, at, problems);
      break;
    case KIND_CONCLUSION:
      *(AduConclusion *) at = (AduConclusion) adu_form_row_chosen (self->rows[i]);
      break;
    case KIND_LINE:
    case KIND_TEXT:
    default:
      typed = adu_form_row_text (self->rows[i]);
      take_text (at, typed);
    }
}

/* --- the object --------------------------------------------------------------------------------------------- */

static void
adu_inspection_lines_finalize (GObject *object)
{
  AduInspectionLines *self = ADU_INSPECTION_LINES (object);

  for (guint i = 0; i < N_LINES; i++)
    g_clear_pointer (&self->names[i], g_ptr_array_unref);
  g_object_unref (self->session);
  G_OBJECT_CLASS (adu_inspection_lines_parent_class)->finalize (object);
}

static void
adu_inspection_lines_class_init (AduInspectionLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_inspection_lines_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", ADU_TYPE_INSPECTION_LINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_inspection_lines_init (AduInspectionLines *self)
{
}

/**
 * adu_inspection_lines_new:
 * @session: the session
 * @order: takes the lines of the order
 * @visit: takes the lines of place and time
 * @conclusion: takes the lines of the conclusion
 *
 * Returns: (transfer full): the lines, empty; they must not be used any more once the boxes are gone
 */
AduInspectionLines *
adu_inspection_lines_new (AduSession *session, GtkBox *order, GtkBox *visit, GtkBox *conclusion)
{
  AduInspectionLines *self = g_object_new (ADU_TYPE_INSPECTION_LINES, NULL);
  GtkBox *const boxes[N_SECTIONS] = { [IN_ORDER] = order, [IN_VISIT] = visit, [IN_CONCLUSION] = conclusion };

  self->session = g_object_ref (session);
  make_rows (self, boxes);
  return self;
}

/* Shows the values of @value, and lets them be changed if @editable. */
void
adu_inspection_lines_show (AduInspectionLines *self, const AduInspection *value, gboolean editable)
{
  for (guint i = 0; i < N_LINES; i++)
    fill_row (self, i, value, editable);
}

/* Writes what stands in the lines into @value; @problems: dates that cannot be read are added */
void
adu_inspection_lines_read (AduInspectionLines *self, AduInspection *value, GPtrArray *problems)
{
  for (guint i = 0; i < N_LINES; i++)
    take_row (self, i, value, problems);
}

static AduFormRow *
row_of (AduInspectionLines *self, AduField field)
{
  for (guint i = 0; i < N_LINES; i++)
    if (lines[i].field == field)
      return self->rows[i];
  return NULL;
}

/**
 * adu_inspection_lines_tell:
 * @problems: of #AduProblem; those of an earlier call go
 * @others: takes those that are not about a line
 *
 * Puts each problem beside its line and the focus on the first of them.
 */
void
adu_inspection_lines_tell (AduInspectionLines *self, const GPtrArray *problems, GPtrArray *others)
{
  gboolean focused = FALSE;

  for (guint i = 0; i < N_LINES; i++)
    adu_form_row_set_problem (self->rows[i], NULL);
  for (guint n = 0; n < problems->len; n++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, n);
      AduFormRow *row = problem->row == 0 ? row_of (self, problem->field) : NULL;
      g_autofree char *sentence = NULL;

      if (row == NULL)
        {
          adu_problems_add_row (others, problem->field, problem->row, problem->code, problem->limit);
          continue;
        }
      sentence = adu_words_problem (problem);
      adu_form_row_set_problem (row, sentence);
      if (!focused)
        gtk_widget_grab_focus (adu_form_row_control (row));
      focused = TRUE;
    }
}
