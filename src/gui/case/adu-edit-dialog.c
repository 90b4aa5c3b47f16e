/* adu-edit-dialog.c — corrects what stands in the register about a complaint, with a reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-edit-dialog.ui
 * Only fields that were changed are sent, so that a correction of the address never writes back an old phone
 * number. The history keeps old and new; what concerns people is kept without its values.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-dialogs.h"
#include "gui/case/adu-edit-dialog.h"
#include "gui/case/adu-form-row.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/help/adu-help-window.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

struct _AduEditDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading; /* template child */
  GtkButton *save;         /* template child */
  GtkBox *body;            /* template child */
  GtkBox *foot;            /* template child */
  GtkBox *trouble;         /* template child */
  GtkLabel *sentence;      /* template child */

  AduSession *session; /* owned */
  AduCase *value;      /* owned; as it was read */
  AduEditPart part;
  gint64 id;
  gint version;
  gint64 official;
  char *action;                     /* owned; UUID of this deed, however often it is tried */
  AduFormRow *rows[ADU_N_FIELDS];   /* owned by the tree */
  AduFormRow *reason;               /* owned by the tree */
  GPtrArray *choices[ADU_N_FIELDS]; /* owned; values of a choice, in its order; NULL: no choice */
  gboolean busy;
  gboolean done;
};

G_DEFINE_FINAL_TYPE (AduEditDialog, adu_edit_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- which fields --------------------------------------------------------------------------------------- */

/* Which complaints have a field. */
typedef enum
{
  FOR_ALL,
  FOR_LETTER,
  FOR_LAPOR,
  FOR_COUNTER,
} For;

typedef struct
{
  AduField field;
  For which;
} Line;

static const Line facts[] = {
  { ADU_FIELD_SUBJECT, FOR_ALL },
  { ADU_FIELD_DESCRIPTION, FOR_ALL },
  { ADU_FIELD_UNIT, FOR_ALL },
  { ADU_FIELD_SUB_DISTRICT, FOR_ALL },
  { ADU_FIELD_VILLAGE, FOR_ALL },
  { ADU_FIELD_INCIDENT_DATE, FOR_ALL },
  { ADU_FIELD_INCIDENT_PLACE, FOR_ALL },
  { ADU_FIELD_REPORTED_PARTY, FOR_ALL },
  { ADU_FIELD_HOPED_FOR, FOR_ALL },
  { ADU_FIELD_RECEIVED, FOR_ALL },
  { ADU_FIELD_SERVED_FROM, FOR_COUNTER },
  { ADU_FIELD_SERVED_UNTIL, FOR_COUNTER },
  { ADU_FIELD_TRACKING_ID, FOR_LAPOR },
  { ADU_FIELD_FILED, FOR_LAPOR },
  { ADU_FIELD_FORWARDED, FOR_LAPOR },
  { ADU_FIELD_LETTER_NUMBER, FOR_LETTER },
  { ADU_FIELD_LETTER_DATE, FOR_LETTER },
  { ADU_FIELD_AGENDA_NUMBER, FOR_LETTER },
  { ADU_FIELD_NONE, FOR_ALL },
};

static const Line summary[] = {
  { ADU_FIELD_UNIT_SUMMARY, FOR_ALL },
  { ADU_FIELD_NONE, FOR_ALL },
};

static const Line identity[] = {
  { ADU_FIELD_COMPLAINANT, FOR_ALL }, { ADU_FIELD_PHONE, FOR_ALL },   { ADU_FIELD_PHONE_OWNER, FOR_ALL },
  { ADU_FIELD_CALL_TIME, FOR_ALL },   { ADU_FIELD_EMAIL, FOR_ALL },   { ADU_FIELD_ADDRESS, FOR_ALL },
  { ADU_FIELD_ID_NUMBER, FOR_ALL },   { ADU_FIELD_ID_CARD, FOR_ALL }, { ADU_FIELD_OCCUPATION, FOR_ALL },
  { ADU_FIELD_STANDING, FOR_ALL },    { ADU_FIELD_PATIENT, FOR_ALL }, { ADU_FIELD_HELPER, FOR_ALL },
  { ADU_FIELD_HELP_KIND, FOR_ALL },   { ADU_FIELD_NONE, FOR_ALL },
};

static const struct
{
  const Line *lines;
  const char *title;
} parts[] = {
  [ADU_EDIT_FACTS] = { facts, N_("Correct the complaint") },
  [ADU_EDIT_SUMMARY] = { summary, N_("Summary for the unit") },
  [ADU_EDIT_IDENTITY] = { identity, N_("Correct the identity") },
};

static gboolean
applies (const AduCase *value, For which)
{
  if (which == FOR_LAPOR)
    return adu_channel_is_lapor (value->channel);
  if (which == FOR_LETTER)
    return value->channel == ADU_CHANNEL_LETTER || value->channel == ADU_CHANNEL_OTHER;
  if (which == FOR_COUNTER)
    return value->channel == ADU_CHANNEL_COUNTER || value->present == ADU_YES;
  return TRUE;
}

/* Where a moment of @value stands; NULL if @field is none. */
static AduTime *
moment_of (AduCase *value, AduField field)
{
  if (field == ADU_FIELD_RECEIVED)
    return &value->received;
  if (field == ADU_FIELD_SERVED_FROM)
    return &value->served_from;
  if (field == ADU_FIELD_SERVED_UNTIL)
    return &value->served_until;
  if (field == ADU_FIELD_FILED)
    return &value->filed;
  return field == ADU_FIELD_FORWARDED ? &value->forwarded : NULL;
}

static AduDay *
day_of (AduCase *value, AduField field)
{
  if (field == ADU_FIELD_LETTER_DATE)
    return &value->letter_date;
  return field == ADU_FIELD_INCIDENT_DATE ? &value->incident_date : NULL;
}

/* --- the lines ------------------------------------------------------------------------------------------ */

static AduZone *
zone_of (AduEditDialog *self)
{
  return adu_store_zone (adu_session_store (self->session));
}

static AduFormRow *
choice_new (AduEditDialog *self, AduField field, GPtrArray *names)
{
  const char *now = adu_case_text (self->value, field);
  AduFormRow *row = NULL;
  guint chosen = 0;

  g_ptr_array_add (names, NULL);
  row = adu_form_row_new_choice (field, adu_words_field (field), (const char *const *) names->pdata);
  for (guint i = 0; i < self->choices[field]->len; i++)
    if (g_str_equal (g_ptr_array_index (self->choices[field], i), now))
      chosen = i;
  adu_form_row_choose (row, chosen);
  return row;
}

/* A choice of a list of the office; what stands there stays a choice even if it is not in the list. */
static AduFormRow *
listed_new (AduEditDialog *self, AduField field, AduList list)
{
  GPtrArray *items = adu_store_list (adu_session_store (self->session), list);
  const char *now = adu_case_text (self->value, field);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gboolean known = now[0] == '\0';
  AduFormRow *row = NULL;

  self->choices[field] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->choices[field], g_strdup (""));
  g_ptr_array_add (names, (gpointer) _("Not known"));
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      AduListItem *item = g_ptr_array_index (items, i);

      if (!item->active && !g_str_equal (item->name, now))
        continue;
      known = known || g_str_equal (item->name, now);
      g_ptr_array_add (self->choices[field], g_strdup (item->name));
      g_ptr_array_add (names, item->name);
    }
  if (!known)
    {
      g_ptr_array_add (self->choices[field], g_strdup (now));
      g_ptr_array_add (names, (gpointer) now);
    }
  row = choice_new (self, field, names);
  adu_form_row_set_searchable (row);
  return row;
}

static AduFormRow *
coded_new (AduEditDialog *self, AduField field)
{
  const char *const *codes = adu_field_codes (field);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  self->choices[field] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->choices[field], g_strdup (""));
  g_ptr_array_add (names, (gpointer) _("Not known"));
  for (gsize i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      g_ptr_array_add (self->choices[field], g_strdup (codes[i]));
      g_ptr_array_add (names, (gpointer) (field == ADU_FIELD_ID_CARD ? adu_words_id_card (codes[i])
                                                                     : adu_words_standing (codes[i])));
    }
  return choice_new (self, field, names);
}

static AduFormRow *
dated_new (AduEditDialog *self, AduField field)
{
  AduTime *moment = moment_of (self->value, field);
  AduDay *day = day_of (self->value, field);
  GtkWidget *entry =
      adu_moment_entry_new (moment != NULL, adu_clock_today (adu_session_clock (self->session)));

  if (moment != NULL && adu_time_is_set (*moment))
    adu_moment_entry_set_local (ADU_MOMENT_ENTRY (entry), adu_zone_local (zone_of (self), *moment));
  else if (day != NULL)
    adu_moment_entry_set_day (ADU_MOMENT_ENTRY (entry), *day);
  return adu_form_row_new (field, adu_words_field (field), entry);
}

static AduFormRow *
text_new (AduEditDialog *self, AduField field)
{
  const char *hint = adu_words_field_hint (field);
  gboolean long_text = adu_field_info (field)->kind == ADU_FIELD_KIND_TEXT;
  AduFormRow *row = long_text ? adu_form_row_new_text (field, adu_words_field (field))
                              : adu_form_row_new_line (field, adu_words_field (field));

  adu_form_row_set_text (row, adu_case_text (self->value, field));
  if (self->part != ADU_EDIT_FACTS && hint[0] != '\0')
    adu_form_row_set_hint (row, hint);
  return row;
}

static AduFormRow *
row_new (AduEditDialog *self, AduField field)
{
  if (field == ADU_FIELD_UNIT)
    return listed_new (self, field, ADU_LIST_UNIT);
  if (field == ADU_FIELD_SUB_DISTRICT)
    return listed_new (self, field, ADU_LIST_SUB_DISTRICT);
  if (adu_field_codes (field) != NULL)
    return coded_new (self, field);
  if (moment_of (self->value, field) != NULL || day_of (self->value, field) != NULL)
    return dated_new (self, field);
  return text_new (self, field);
}

/* --- what was changed ----------------------------------------------------------------------------------- */

/* Puts what is filled in for @field into @value; FALSE if it cannot be read. */
static gboolean
take (AduEditDialog *self, AduField field, AduCase *value)
{
  AduFormRow *row = self->rows[field];
  AduTime *moment = moment_of (value, field);
  AduDay *day = day_of (value, field);
  AduLocal local = { ADU_DAY_NONE, 0 };

  if (day != NULL)
    return adu_moment_entry_get_day (ADU_MOMENT_ENTRY (adu_form_row_control (row)), day);
  if (moment != NULL)
    {
      gint64 seconds = adu_time_is_set (*moment) ? *moment % 60 : 0;

      if (!adu_moment_entry_get_local (ADU_MOMENT_ENTRY (adu_form_row_control (row)), &local))
        return FALSE;
      *moment = adu_day_is_set (local.day) ? adu_zone_time (zone_of (self), local.day, local.minute) + seconds
                                           : ADU_TIME_NONE;
      return TRUE;
    }
  if (self->choices[field] != NULL)
    {
      adu_case_set_text (value, field, g_ptr_array_index (self->choices[field], adu_form_row_chosen (row)));
    }
  else
    {
      g_autofree char *text = g_strstrip (adu_form_row_text (row));

      adu_case_set_text (value, field, text);
    }
  return TRUE;
}

static gboolean
differs (AduCase *a, AduCase *b, AduField field)
{
  if (moment_of (a, field) != NULL)
    return *moment_of (a, field) != *moment_of (b, field);
  if (day_of (a, field) != NULL)
    return day_of (a, field)->n != day_of (b, field)->n;
  return !g_str_equal (adu_case_text (a, field), adu_case_text (b, field));
}

/* Returns: (transfer full): the case as it would be; the changed fields are added to @changed. */
static AduCase *
collect (AduEditDialog *self, GArray *changed, GPtrArray *problems)
{
  AduCase *value = adu_case_copy (self->value);

  for (AduField field = ADU_FIELD_NONE; field < ADU_FIELD_LAST; field++)
    {
      if (self->rows[field] == NULL)
        continue;
      if (!take (self, field, value))
        adu_problems_add (problems, field, ADU_PROBLEM_TIME, 0);
      else if (differs (self->value, value, field))
        g_array_append_val (changed, field);
    }
  return value;
}

/* --- saving --------------------------------------------------------------------------------------------- */

static void
say (AduEditDialog *self, const char *sentence)
{
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL && sentence[0] != '\0');
}

/* The form stays sensitive: an entry that loses the focus that way warns, and the wait is a moment. */
static void
set_busy (AduEditDialog *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), !busy);
}

static void
show_problems (AduEditDialog *self, const GPtrArray *problems)
{
  g_autoptr (GPtrArray) others = adu_problems_new ();
  g_autofree char *text = NULL;
  AduFormRow *first = NULL;

  for (guint field = 0; field < ADU_N_FIELDS; field++)
    if (self->rows[field] != NULL)
      adu_form_row_set_problem (self->rows[field], NULL);
  adu_form_row_set_problem (self->reason, NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);
      AduFormRow *row = problem->field == ADU_FIELD_NOTE ? self->reason : self->rows[problem->field];
      g_autofree char *sentence = adu_words_problem (problem);

      if (row == NULL)
        adu_problems_add (others, problem->field, problem->code, problem->limit);
      else
        adu_form_row_set_problem (row, sentence);
      if (first == NULL)
        first = row;
    }
  text = adu_words_problems (others);
  say (self, text);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
reread_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduEditDialog) self = user_data;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, NULL);

  if (record != NULL)
    self->version = record->row->version;
  say (self, _("Somebody changed this complaint meanwhile. It has been read again and what you typed is "
                "kept: check "
                "it, then save it once more."));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduEditDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  set_busy (self, FALSE);
  if (adu_store_finish (result, &error))
    {
      self->done = TRUE;
      g_signal_emit (self, signals[SIGNAL_SAVED], 0);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (adu_session_actor (self->session) == NULL)
    return;
  if (adu_store_error_problems (error) != NULL)
    {
      show_problems (self, adu_store_error_problems (error));
      return;
    }
  if (g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT))
    {
      adu_store_record_async (adu_session_store (self->session), adu_session_actor (self->session), self->id,
                              NULL, reread_cb, g_object_ref (self));
      return;
    }
  text = adu_words_error (error, zone_of (self));
  say (self, text);
}

/* Saves what was changed, as the button and Ctrl+Enter do. */
void
adu_edit_dialog_save (AduEditDialog *self)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (AduField));
  g_autoptr (AduCase) value = NULL;
  g_autofree char *reason = NULL;

  g_return_if_fail (ADU_IS_EDIT_DIALOG (self));

  if (self->busy || adu_session_actor (self->session) == NULL)
    return;
  value = collect (self, changed, problems);
  reason = g_strstrip (adu_form_row_text (self->reason));
  if (reason[0] == '\0' && self->part != ADU_EDIT_SUMMARY)
    adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_REASON, 0);
  if (problems->len == 0 && changed->len == 0)
    {
      say (self, _("Nothing has been changed."));
      return;
    }
  show_problems (self, problems);
  if (problems->len > 0)
    return;
  set_busy (self, TRUE);
  adu_store_edit_async (adu_session_store (self->session), adu_session_actor (self->session), self->action,
                        self->id, self->version, value, (const AduField *) changed->data, changed->len,
                        reason[0] != '\0' ? reason : _("Summary for the unit"), saved_cb,
                        g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_edit_dialog_save (ADU_EDIT_DIALOG (widget));
}

static gboolean
is_touched (AduEditDialog *self)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (AduField));
  g_autoptr (AduCase) value = collect (self, changed, problems);

  return changed->len > 0 || problems->len > 0;
}

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduEditDialog) self = user_data;

  if (adu_ask_finish (result, NULL))
    {
      self->done = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

static gboolean
adu_edit_dialog_close_request (GtkWindow *window)
{
  AduEditDialog *self = ADU_EDIT_DIALOG (window);

  if (self->busy)
    return TRUE;
  if (!self->done && is_touched (self))
    {
      adu_ask_async (GTK_WIDGET (self), _("Discard what you typed?"), _("The correction is not saved yet."),
                     _("_Discard"), ADU_ASK_DESTRUCTIVE, discard_cb, g_object_ref (self));
      return TRUE;
    }
  return GTK_WINDOW_CLASS (adu_edit_dialog_parent_class)->close_request (window);
}

/* Locked, it hides with what is typed, but for names, which go at once. */
static void
actor_changed_cb (AduEditDialog *self)
{
  AduActor *actor = adu_session_actor (self->session);

  if (actor == NULL && self->part != ADU_EDIT_IDENTITY)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
    }
  else if (actor != NULL && adu_actor_official (actor) == self->official)
    {
      gtk_window_present (GTK_WINDOW (self));
    }
  else
    {
      self->done = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
adu_edit_dialog_dispose (GObject *object)
{
  AduEditDialog *self = ADU_EDIT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_EDIT_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_edit_dialog_parent_class)->dispose (object);
}

static void
adu_edit_dialog_finalize (GObject *object)
{
  AduEditDialog *self = ADU_EDIT_DIALOG (object);

  for (guint field = 0; field < ADU_N_FIELDS; field++)
    g_clear_pointer (&self->choices[field], g_ptr_array_unref);
  g_clear_pointer (&self->value, adu_case_free);
  g_free (self->action);
  G_OBJECT_CLASS (adu_edit_dialog_parent_class)->finalize (object);
}

static void
adu_edit_dialog_class_init (AduEditDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_edit_dialog_dispose;
  object_class->finalize = adu_edit_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = adu_edit_dialog_close_request;

  signals[SIGNAL_SAVED] =
      g_signal_new ("saved", ADU_TYPE_EDIT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-edit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduEditDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, AduEditDialog, save);
  gtk_widget_class_bind_template_child (widget_class, AduEditDialog, body);
  gtk_widget_class_bind_template_child (widget_class, AduEditDialog, foot);
  gtk_widget_class_bind_template_child (widget_class, AduEditDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, AduEditDialog, sentence);
  gtk_widget_class_install_action (widget_class, "edit.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "case");
}

static void
adu_edit_dialog_init (AduEditDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->action = g_uuid_string_random ();
}

static void
build (AduEditDialog *self)
{
  const Line *lines = parts[self->part].lines;
  AduField first = lines[0].field;

  for (gsize i = 0; lines[i].field != ADU_FIELD_NONE; i++)
    {
      AduField field = lines[i].field;

      if (!applies (self->value, lines[i].which))
        continue;
      self->rows[field] = row_new (self, field);
      gtk_box_append (self->body, GTK_WIDGET (self->rows[field]));
    }
  self->reason = adu_form_row_new_line (ADU_FIELD_NOTE, _("_Reason for the correction"));
  gtk_box_prepend (self->foot, GTK_WIDGET (self->reason));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), self->part != ADU_EDIT_SUMMARY);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[first]));
}

/**
 * adu_edit_dialog_new:
 * @parent: the window it belongs to
 * @session: the session; somebody is signed in
 * @record: the case
 * @value: its fields as they are, with the people if @part is %ADU_EDIT_IDENTITY; copied
 * @part: what is corrected
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
adu_edit_dialog_new (GtkWindow *parent,
                     AduSession *session,
                     const AduRecord *record,
                     const AduCase *value,
                     AduEditPart part)
{
  AduEditDialog *self = g_object_new (ADU_TYPE_EDIT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->value = adu_case_copy (value);
  self->part = part;
  self->id = record->row->id;
  self->version = record->row->version;
  self->official = adu_actor_official (adu_session_actor (session));
  gtk_window_set_title (GTK_WINDOW (self), _ (parts[part].title));
  adw_window_title_set_title (self->heading, _ (parts[part].title));
  adw_window_title_set_subtitle (self->heading, record->row->number);
  build (self);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
