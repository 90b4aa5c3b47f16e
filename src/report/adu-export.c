/* adu-export.c — complaints as an Excel workbook: the recap of a period, the list, what belongs to it, and about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the calls main. The sheets are filled on a reading thread of the store while it reads, and
 *         finished on one of GTask's; never at the same time.
 *
 * One after the other: the figures of the period, the cases they count, the cases themselves, the rest of the book. So
 * what the recap says can be counted in the list beside it; the sheet about the export says whether it can.
 */
#include "config.h"

#include "report/adu-export.h"

#include <glib/gi18n.h>

#include "report/adu-export-private.h"
#include "store/adu-store-figures.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

typedef struct
{
  AduStore *store;
  AduActor *actor;
  AduExportContext context;
  AduExportProgress *progress; /* borrowed; nullable */
  char *path;
  AduDeliver how;
  AduFind *find;
  gboolean has_figures;
  gboolean has_period;
  AduPeriod period;
  gboolean complete;
  char *reveal;

  AduFigures *figures;  /* nullable */
  AduRecap *recap;      /* of them */
  GArray *ids;          /* which, in order; NULL: find says it */
  GHashTable *carried;  /* set of ids that were carried in; NULL without a period */
  AduInspectionList *inspections; /* with all sheets: every one the actor may know of */
  GHashTable *inspected_cases;    /* their cases, as far as they leave: id → AduExportCase */
  GHashTable *standing; /* set of ids that stand at the end of the period */

  AduBook *book;
  AduSheet *list;
  AduSheet *clocks;
  AduSheet *late;
  AduSheet *inspected;
  AduRecapSheet recap_sheet;
  AduExportOutcome outcome;
  guint64 still_masked; /* in a file with names: not for who made it */
} Export;

/* --- context --------------------------------------------------------------------------------------------------- */

void
adu_export_context_init (AduExportContext *context, AduStore *store, AduActor *actor)
{
  context->zone = adu_zone_ref (adu_store_zone (store));
  context->calendar = adu_calendar_ref (adu_store_calendar (store));
  context->office = adu_office_copy (adu_store_office (store));
  context->names.units = g_ptr_array_ref (adu_store_list (store, ADU_LIST_UNIT));
  context->names.topics = g_ptr_array_ref (adu_store_list (store, ADU_LIST_TOPIC));
  context->names.problems = g_ptr_array_ref (adu_store_list (store, ADU_LIST_PROBLEM_CODE));
  context->names.officials = g_ptr_array_ref (adu_store_officials (store));
  context->actor = g_strdup (actor != NULL ? adu_actor_name (actor) : "");
  context->now = adu_clock_now (adu_store_clock (store));
  context->example = adu_store_is_example (store);
}

void
adu_export_context_clear (AduExportContext *context)
{
  g_clear_pointer (&context->zone, adu_zone_unref);
  g_clear_pointer (&context->calendar, adu_calendar_unref);
  g_clear_pointer (&context->office, adu_office_free);
  g_clear_pointer (&context->names.units, g_ptr_array_unref);
  g_clear_pointer (&context->names.topics, g_ptr_array_unref);
  g_clear_pointer (&context->names.problems, g_ptr_array_unref);
  g_clear_pointer (&context->names.officials, g_ptr_array_unref);
  g_clear_pointer (&context->actor, g_free);
}

static void
name_rows (AduRecap *recap, AduBy by, const GPtrArray *items)
{
  for (guint i = 0; i < recap->rows[by]->len; i++)
    {
      AduRecapRow *row = g_ptr_array_index (recap->rows[by], i);

      for (guint k = 0; k < items->len; k++)
        {
          const AduListItem *item = g_ptr_array_index (items, k);

          if (item->id == row->key)
            {
              g_free (row->name);
              row->name = g_strdup (item->name);
            }
        }
    }
}

/* The figures with the names of today. */
static AduRecap *
recap_of (const AduExportContext *context, const AduFigures *figures)
{
  AduRecap *recap = adu_recap_new_from_figures (figures);

  name_rows (recap, ADU_BY_PROBLEM, context->names.problems);
  name_rows (recap, ADU_BY_TOPIC, context->names.topics);
  name_rows (recap, ADU_BY_UNIT, context->names.units);
  return recap;
}

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_pointer (&self->book, adu_book_free);
  g_clear_pointer (&self->figures, adu_figures_unref);
  g_clear_pointer (&self->recap, adu_recap_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->carried, g_hash_table_unref);
  g_clear_pointer (&self->standing, g_hash_table_unref);
  g_clear_pointer (&self->inspected_cases, g_hash_table_unref);
  g_clear_pointer (&self->inspections, adu_inspection_list_free);
  g_clear_pointer (&self->find, adu_find_unref);
  adu_export_context_clear (&self->context);
  g_clear_object (&self->store);
  g_clear_pointer (&self->actor, adu_actor_unref);
  g_free (self->path);
  g_free (self->reveal);
  g_free (self);
}

/* --- filling, on a reading thread ------------------------------------------------------------------------------ */

/* What is printed at the foot of every page. */
static char *
foot_of (const Export *self)
{
  const char *office = self->context.office->text[ADU_OFFICE_NAME];

  if (self->reveal != NULL)
    /* Translators: at the foot of every page with names: who made it, and why. */
    return g_strdup_printf (_("SECRET, holds personal data (UU 27/2022), made by %s for: %s"), self->context.actor,
                            self->reveal);
  return self->context.example ? g_strdup_printf ("%s · %s", office, _("DEMONSTRATION DATA")) : g_strdup (office);
}

static AduRecapFrame
frame_of (const Export *self)
{
  return (AduRecapFrame){ .office = self->context.office,
                          .zone = self->context.zone,
                          .officer = self->context.actor,
                          .now = self->context.now,
                          .example = self->context.example };
}

static gboolean
begin_book (Export *self, GError **error)
{
  const AduRecapFrame frame = frame_of (self);
  const char *const *office = (const char *const *) self->context.office->text;
  g_autofree char *foot = foot_of (self);
  const AduBookOptions options = { .path = self->path,
                                   .how = self->how,
                                   .paper = office[ADU_OFFICE_PAPER],
                                   .title = _("Complaints"),
                                   .author = office[ADU_OFFICE_NAME],
                                   .company = office[ADU_OFFICE_GOVERNMENT],
                                   .foot = foot,
                                   .created = self->context.now };

  self->book = adu_book_new (&options, error);
  if (self->book == NULL)
    return FALSE;
  if (self->recap != NULL)
    self->recap_sheet = adu_recap_sheet_begin (self->book, &frame, self->recap);
  self->list = adu_export_add_list (self->book, self->reveal != NULL, self->carried != NULL);
  if (self->complete)
    {
      self->clocks = adu_export_add_clocks (self->book);
      self->inspected = adu_export_add_inspections (self->book);
      self->late = adu_export_add_late (self->book);
    }
  return TRUE;
}

static const char *
part_of (const Export *self, gint64 id)
{
  if (self->carried == NULL)
    return NULL;
  return g_hash_table_contains (self->carried, &id) ? adu_recap_column (0) : adu_recap_column (1);
}

static void
put_standing (Export *self, const AduExported *exported)
{
  const AduRow *row = exported->record->row;
  const AduRecapLine line = { .number = row->number,
                              .subject = exported->withheld ? NULL : row->subject,
                              .unit = row->unit_name,
                              .due = row->binding_due,
                              .paused = adu_day_is_set (row->paused_since),
                              .stage = row->stage,
                              .closed = row->closed };

  adu_recap_sheet_put (&self->recap_sheet, &line);
}

static void
case_free (gpointer data)
{
  AduExportCase *of = data;

  if (of == NULL) /* of a case that did not leave */
    return;
  g_free (of->subject);
  g_free (of->unit);
  g_free (of);
}

/* Remembers how a case that has an inspection is called in this file. */
static void
remember (Export *self, const AduExported *exported)
{
  const AduRow *row = exported->record->row;
  gpointer key, value;

  if (!g_hash_table_lookup_extended (self->inspected_cases, &row->id, &key, &value))
    return;
  value = g_new0 (AduExportCase, 1);
  ((AduExportCase *) value)->subject = exported->withheld ? NULL : g_strdup (row->subject);
  ((AduExportCase *) value)->unit = g_strdup (row->unit_name);
  g_hash_table_insert (self->inspected_cases, g_memdup2 (&row->id, sizeof row->id), value);
}

static void
put_inspections (Export *self)
{
  for (guint i = 0; i < self->inspections->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (self->inspections->rows, i);
      const AduExportCase *of = g_hash_table_lookup (self->inspected_cases, &row->case_id);

      if (of != NULL)
        adu_export_put_inspection (self->inspected, &self->context, row, of, self->reveal != NULL);
    }
}

static gboolean
take_case (const AduExported *exported, guint n, guint of, gpointer user_data, GError **error)
{
  Export *self = user_data;
  gint64 id = exported->record->row->id;
  const AduExportRow row = { .context = &self->context,
                             .exported = exported,
                             .revealed = self->reveal != NULL,
                             .part = part_of (self, id) };

  if (self->book == NULL && !begin_book (self, error))
    return FALSE;
  adu_export_put_list (self->list, &row, self->carried != NULL);
  if (self->clocks != NULL)
    {
      adu_export_put_clocks (self->clocks, &row);
      adu_export_put_late (self->late, &row);
      remember (self, exported);
    }
  if (self->standing != NULL && g_hash_table_contains (self->standing, &id))
    put_standing (self, exported);
  self->outcome.withheld += exported->withheld ? 1 : 0;
  self->still_masked += row.revealed && !exported->revealed ? 1 : 0;
  if (self->progress != NULL)
    {
      g_atomic_int_set (&self->progress->of, (gint) of);
      g_atomic_int_set (&self->progress->done, (gint) n);
    }
  return adu_book_is_whole (self->book, error);
}

/* --- about itself ---------------------------------------------------------------------------------------------- */

static void
put_about (AduSheet *sheet, const char *label, const char *text)
{
  adu_sheet_begin_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEADING);
  adu_sheet_put_text (sheet, 0, label);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_PLAIN);
  adu_sheet_put_long (sheet, 1, text);
}

static void
put_count (AduSheet *sheet, const char *label, AduSheet *counted)
{
  g_autofree char *formula = adu_sheet_count_formula (counted);

  adu_sheet_begin_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEADING);
  adu_sheet_put_text (sheet, 0, label);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_PLAIN);
  adu_sheet_put_formula (sheet, 1, formula, (double) adu_sheet_n_rows (counted));
}

static void
put_number (AduSheet *sheet, const char *label, guint64 number)
{
  adu_sheet_begin_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEADING);
  adu_sheet_put_text (sheet, 0, label);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_PLAIN);
  adu_sheet_put_number (sheet, 1, (double) number);
}

/* Whether the recap counts what the list holds. */
static void
put_check (AduSheet *sheet, const Export *self)
{
  guint64 counted = adu_figures_total (self->figures, ADU_MEASURE_CARRIED_IN) +
                    adu_figures_total (self->figures, ADU_MEASURE_RECEIVED);
  gboolean same = counted == adu_sheet_n_rows (self->list) &&
                  self->recap_sheet.standing == adu_figures_total (self->figures, ADU_MEASURE_CARRIED_OUT);

  put_number (sheet, _("Recap: carried in and received"), counted);
  put_number (sheet, _("Recap: carried out"), adu_figures_total (self->figures, ADU_MEASURE_CARRIED_OUT));
  put_number (sheet, _("List: not settled at the end of the period"), self->recap_sheet.standing);
  put_about (sheet, _("Recap and list agree"),
             same ? _("Yes") : _("No: something was recorded while this was written. Export again."));
}

static void
put_masked (AduSheet *sheet, const Export *self)
{
  g_autofree char *names = NULL;

  if (self->reveal == NULL)
    {
      put_about (sheet, _("Names"),
                 _("Masked: no people, no original text, no attachments; in every text the names, numbers and "
                   "addresses of the complaint are replaced."));
      put_number (sheet, _("Confidential, without any text"), self->outcome.withheld);
      return;
    }
  names = g_strdup_printf (_("Shown, for: %s"), self->reveal);
  put_about (sheet, _("Names"), names);
  put_number (sheet, _("Still masked: not for who made this"), self->still_masked);
}

/* What was searched for. In a masked file not the words: they may be somebody's name or number. */
static char *
filter_of (const Export *self)
{
  g_autoptr (AduFind) find = NULL;

  if (self->find == NULL)
    return g_strdup ("");
  find = self->reveal != NULL ? adu_find_ref (self->find) : adu_words_mask_find (self->find);
  return adu_words_find (find, &self->context.names);
}

static void
add_about (Export *self)
{
  const double widths[] = { 40, 80 };
  const AduExportContext *context = &self->context;
  AduSheet *sheet = adu_book_add_form (self->book, C_ ("sheet", "About this export"), widths, 2, FALSE);
  g_autofree char *filter = filter_of (self);
  g_autofree char *period = self->has_figures ? adu_words_period (self->period) : NULL;
  g_autofree char *when = adu_words_time (context->now, context->zone);

  adu_sheet_begin_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_TITLE);
  adu_sheet_put_text (sheet, 0, _("About this export"));
  adu_sheet_put_nothing (sheet, 1);
  adu_sheet_skip_row (sheet);
  put_about (sheet, _("Office"), context->office->text[ADU_OFFICE_NAME]);
  if (period != NULL)
    put_about (sheet, _("Period"), period);
  put_about (sheet, _("Search"), self->find == NULL ? _("Chosen complaints") : *filter != '\0' ? filter : _("All complaints"));
  put_about (sheet, _("Made by"), context->actor);
  put_about (sheet, _("Made on"), when);
  put_about (sheet, _("Program"), "Aduan " ADU_VERSION);
  if (context->example)
    put_about (sheet, _("Register"), _("DEMONSTRATION DATA"));
  put_count (sheet, _("Rows of the list"), self->list);
  if (self->clocks != NULL)
    {
      put_count (sheet, _("Rows of the limits"), self->clocks);
      put_count (sheet, _("Rows of the inspections"), self->inspected);
      put_count (sheet, _("Rows of the late"), self->late);
    }
  if (self->figures != NULL && self->has_period)
    put_check (sheet, self);
  put_masked (sheet, self);
}

/* --- finishing, on a thread of GTask's ------------------------------------------------------------------------- */

static void
finish_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *self = data;
  const AduRecapFrame frame = frame_of (self);
  AduBookCounts counts = { 0 };
  GError *error = NULL;

  if (self->book == NULL && !begin_book (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->recap != NULL)
    adu_recap_sheet_end (&self->recap_sheet, &frame, self->recap);
  if (self->clocks != NULL)
    {
      adu_export_end_clocks (self->clocks);
      put_inspections (self);
    }
  if (self->complete && self->recap != NULL)
    adu_recap_add_groups (self->book, self->recap);
  add_about (self);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!adu_book_close (self->book, &counts, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  self->outcome.rows = adu_sheet_n_rows (self->list);
  self->outcome.sheets = counts.sheets;
  g_task_return_boolean (task, TRUE);
}

/* --- reading, one call after the other ------------------------------------------------------------------------- */

static gboolean
failed (GTask *task, GError *error)
{
  if (error == NULL)
    return FALSE;
  g_task_return_error (task, error);
  return TRUE;
}

static void
on_given (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  (void) adu_store_finish_number (result, &error);
  if (!failed (task, error))
    g_task_run_in_thread (task, finish_in_thread);
}

static void
stream (GTask *task)
{
  Export *self = g_task_get_task_data (task);
  const AduExportRequest request = { .find = self->ids == NULL ? self->find : NULL,
                                     .ids = self->ids != NULL ? (const gint64 *) (gpointer) self->ids->data : NULL,
                                     .n_ids = self->ids != NULL ? self->ids->len : 0,
                                     .reveal = self->reveal,
                                     .instead = _("[masked]") };

  adu_store_export_async (self->store, self->actor, &request, take_case, self, g_task_get_cancellable (task), on_given,
                          task);
}

static void
on_inspections (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->inspections = adu_store_finish_value (result, &error);
  if (failed (task, error))
    {
      g_object_unref (task);
      return;
    }
  self->inspected_cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, case_free);
  for (guint i = 0; i < self->inspections->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (self->inspections->rows, i);

      g_hash_table_insert (self->inspected_cases, g_memdup2 (&row->case_id, sizeof row->case_id), NULL);
    }
  stream (task);
}

static void
give (GTask *task)
{
  Export *self = g_task_get_task_data (task);
  const AduInspectionFind every = { 0 };

  if (self->complete)
    adu_store_inspections_async (self->store, self->actor, &every, g_task_get_cancellable (task), on_inspections, task);
  else
    stream (task);
}

/* The set of @ids. */
static GHashTable *
set_of (GArray *ids)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  return set;
}

static void
find (GTask *task, AduMeasure measure, GAsyncReadyCallback callback)
{
  Export *self = g_task_get_task_data (task);
  g_autoptr (AduFind) unordered = adu_figures_find (self->figures, ADU_BY_ALL, 0, measure);
  g_autoptr (AduFind) ordered = adu_find_with_sort (unordered, ADU_SORT_NUMBER, FALSE);

  adu_store_find_async (self->store, self->actor, ordered, g_task_get_cancellable (task), callback, task);
}

static void
on_received (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GArray) ids = adu_store_finish_value (result, &error);

  if (failed (task, error))
    {
      g_object_unref (task);
      return;
    }
  g_array_append_vals (self->ids, ids->data, ids->len);
  give (task);
}

static void
on_carried_in (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->ids = adu_store_finish_value (result, &error);
  if (failed (task, error))
    {
      g_object_unref (task);
      return;
    }
  self->carried = set_of (self->ids);
  find (task, ADU_MEASURE_RECEIVED, on_received);
}

static void
on_carried_out (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GArray) ids = adu_store_finish_value (result, &error);

  if (failed (task, error))
    {
      g_object_unref (task);
      return;
    }
  self->standing = set_of (ids);
  if (self->has_period)
    find (task, ADU_MEASURE_CARRIED_IN, on_carried_in);
  else
    give (task);
}

static void
on_figures (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->figures = adu_store_finish_value (result, &error);
  if (failed (task, error))
    {
      g_object_unref (task);
      return;
    }
  self->recap = recap_of (&self->context, self->figures);
  find (task, ADU_MEASURE_CARRIED_OUT, on_carried_out);
}

/* The period of the recap beside a search: what it was received in, else the year so far. */
static AduPeriod
period_of (const Export *self)
{
  AduDay today = adu_zone_day (self->context.zone, self->context.now);
  AduDay from = adu_find_received_from (self->find), to = adu_find_received_to (self->find);

  if (adu_day_is_set (from) && adu_day_is_set (to) && from.n <= to.n)
    return (AduPeriod){ from, to };
  return adu_period_around (ADU_PERIOD_YEAR, today);
}

static Export *
export_new (AduStore *store, AduActor *actor, const AduExportOptions *options, AduExportProgress *progress)
{
  Export *self = g_new0 (Export, 1);

  self->store = g_object_ref (store);
  self->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  adu_export_context_init (&self->context, store, actor);
  self->progress = progress;
  self->path = g_strdup (options->path);
  self->how = options->how;
  self->complete = options->complete;
  self->reveal = g_strdup (options->reveal);
  if (options->ids != NULL)
    {
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (self->ids, options->ids, (guint) options->n_ids);
      return self;
    }
  self->find = options->find != NULL ? adu_find_ref (options->find) : adu_find_new ();
  self->has_figures = TRUE;
  self->has_period = options->has_period;
  self->period = options->has_period ? options->period : period_of (self);
  return self;
}

/**
 * adu_export_async:
 * @store: a register
 * @actor: who asks
 * @options: what, where to, with or without names
 * @progress: (nullable): how far it is
 * @cancellable: (nullable): stops it; nothing is left behind
 * @callback: see adu_export_finish()
 * @user_data: for @callback
 */
void
adu_export_async (AduStore *store, AduActor *actor, const AduExportOptions *options, AduExportProgress *progress,
                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Export *self = export_new (store, actor, options, progress);

  g_task_set_source_tag (task, adu_export_async);
  g_task_set_task_data (task, self, export_free);
  if (self->has_figures)
    adu_store_figures_async (store, actor, ADU_FIGURES_SEEN, self->find, self->period, cancellable, on_figures, task);
  else
    give (task);
}

gboolean
adu_export_finish (GAsyncResult *result, AduExportOutcome *outcome, GError **error)
{
  const Export *self = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (outcome != NULL)
    *outcome = self->outcome;
  return TRUE;
}

/**
 * adu_export_file_name:
 * @period: (nullable): the period of a recap
 * @today: today
 * @suffix: "xlsx" or "pdf"
 *
 * Returns: (transfer full): what the file should be called; it names nobody
 */
char *
adu_export_file_name (const AduPeriod *period, AduDay today, const char *suffix)
{
  g_autofree char *when = period != NULL ? adu_period_to_text (*period) : adu_day_to_iso (today);

  g_strdelimit (when, ".", '-'); /* of two days */
  return g_strdup_printf ("%s-%s.%s", period != NULL ? _("Recap-Complaints") : _("List-Complaints"), when, suffix);
}
