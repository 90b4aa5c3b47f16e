/* adu-person-dialog.c — one person of an inspection: of the team, talked to, examined, or acknowledging
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Why:    the team comes from the officials, who are known; whoever is met there is written down.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/inspections/adu-form-window.h"
#include "gui/inspections/adu-person-dialog.h"
#include "words/adu-words-field.h"
#include "words/adu-words-inspection.h"

static const AduPart parts_of_team[] = { ADU_PART_LEADER, ADU_PART_MEMBER };
static const AduPart parts_of_others[] = { ADU_PART_EXAMINED, ADU_PART_MET, ADU_PART_ACKNOWLEDGING };

typedef struct
{
  AduInspectionPerson *person; /* owned */
  AduInspectionPerson *given;  /* owned; NULL until accepted */
  gboolean team;
  GArray *officials; /* of gint64: the choices, the first is 0 */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *editing = data;

  g_clear_pointer (&editing->person, adu_inspection_person_free);
  g_clear_pointer (&editing->given, adu_inspection_person_free);
  g_array_unref (editing->officials);
  g_free (editing);
}

static const AduPart *
parts_of (gboolean team, guint *n)
{
  *n = team ? G_N_ELEMENTS (parts_of_team) : G_N_ELEMENTS (parts_of_others);
  return team ? parts_of_team : parts_of_others;
}

static void
add_parts (AduFormWindow *window, const Editing *editing)
{
  const char *choices[ADU_N_PARTS + 1] = { NULL };
  guint n, chosen = 0;
  const AduPart *parts = parts_of (editing->team, &n);

  for (guint i = 0; i < n; i++)
    {
      choices[i] = adu_words_part (parts[i]);
      if (parts[i] == editing->person->part)
        chosen = i;
    }
  adu_form_window_add_choice (window, ADU_FIELD_PART, choices, chosen);
}

static void
add_officials (AduFormWindow *window, Editing *editing)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (adu_form_window_session (window)));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint chosen = 0, likely = 0;
  AduFormRow *row;
  gint64 none = 0;

  g_array_append_val (editing->officials, none);
  g_ptr_array_add (names, g_strdup (_("Somebody else: write the name")));
  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);
      gboolean placed = official->position != NULL && *official->position != '\0';

      if (!official->active && official->id != editing->person->official)
        continue;
      if (official->id == editing->person->official)
        chosen = editing->officials->len;
      if (likely == 0 && (official->roles & ADU_ROLE_INSPECTOR) != 0)
        likely = editing->officials->len;
      g_array_append_val (editing->officials, official->id);
      g_ptr_array_add (names, placed ? g_strdup_printf ("%s, %s", official->name, official->position)
                                     : g_strdup (official->name));
    }
  g_ptr_array_add (names, NULL);
  row = adu_form_row_new_choice (ADU_FIELD_BY, _("Official"), (const char *const *) names->pdata);
  adu_form_row_set_searchable (row);
  /* Somebody new in the team is most likely an inspector. */
  adu_form_row_choose (row, editing->person->name == NULL ? likely : chosen);
  adu_form_window_add (window, GTK_WIDGET (row));
}

static gint64
official_of (AduFormWindow *window, const Editing *editing)
{
  AduFormRow *row = adu_form_window_row (window, ADU_FIELD_BY);
  guint chosen = row != NULL ? adu_form_row_chosen (row) : 0;

  return chosen < editing->officials->len ? g_array_index (editing->officials, gint64, chosen) : 0;
}

static void
official_chosen_cb (AduFormWindow *window)
{
  static const AduField fields[] = { ADU_FIELD_NAME, ADU_FIELD_POSITION, ADU_FIELD_NIP };
  const Editing *editing = g_object_get_data (G_OBJECT (window), "adu-editing");
  gboolean written = official_of (window, editing) == 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_visible (GTK_WIDGET (adu_form_window_row (window, fields[i])), written);
}

static char *
text_of (AduFormWindow *window, AduField field)
{
  AduFormRow *row = adu_form_window_row (window, field);
  g_autofree char *text = row != NULL ? adu_form_row_text (row) : NULL;

  return text != NULL && !adu_text_is_empty (text) ? adu_text_clean (text, field == ADU_FIELD_STATEMENT) : NULL;
}

static void
take_official (AduInspectionPerson *person, AduSession *session)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (session));

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (official->id != person->official)
        continue;
      g_free (person->name);
      person->name = g_strdup (official->name);
      g_free (person->position);
      person->position = g_strdup (official->position);
    }
}

static void
accept_cb (AduFormWindow *window)
{
  Editing *editing = g_object_get_data (G_OBJECT (window), "adu-editing");
  AduInspectionPerson *person = adu_inspection_person_copy (editing->person);
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  guint n, chosen = adu_form_row_chosen (adu_form_window_row (window, ADU_FIELD_PART));
  const AduPart *parts = parts_of (editing->team, &n);

  person->part = parts[MIN (chosen, n - 1)];
  person->official = official_of (window, editing);
  g_free (person->name);
  person->name = text_of (window, ADU_FIELD_NAME);
  g_free (person->position);
  person->position = text_of (window, ADU_FIELD_POSITION);
  g_free (person->nip);
  person->nip = text_of (window, ADU_FIELD_NIP);
  g_free (person->statement);
  person->statement = text_of (window, ADU_FIELD_STATEMENT);
  if (person->official != 0)
    take_official (person, adu_form_window_session (window));
  else if (person->name == NULL)
    adu_problems_add (problems, ADU_FIELD_NAME, ADU_PROBLEM_REQUIRED, 0);
  adu_form_window_tell (window, problems);
  if (problems->len > 0)
    {
      adu_inspection_person_free (person);
      return;
    }
  editing->given = person;
  adu_form_window_done (window);
}

static void
destroy_cb (GtkWidget *window, GTask *task)
{
  Editing *editing = g_object_get_data (G_OBJECT (window), "adu-editing");

  g_task_return_pointer (task, g_steal_pointer (&editing->given), (GDestroyNotify) adu_inspection_person_free);
  g_object_unref (task);
}

/**
 * adu_person_dialog_async:
 * @from: a widget of the window that asks
 * @session: somebody is signed in
 * @person: (nullable): who is changed; %NULL: somebody new
 * @team: whether it is about the team, or about people met there
 */
void
adu_person_dialog_async (GtkWidget *from, AduSession *session, const AduInspectionPerson *person, gboolean team,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (from, NULL, callback, user_data);
  GtkRoot *root = gtk_widget_get_root (from);
  AduFormWindow *window =
      adu_form_window_new (GTK_WINDOW (root), session,
                           team ? _("Member of the team") : _("Person met or examined"), NULL, _("_Apply"));
  Editing *editing = g_new0 (Editing, 1);

  editing->team = team;
  editing->officials = g_array_new (FALSE, FALSE, sizeof (gint64));
  editing->person = person != NULL ? adu_inspection_person_copy (person)
                                   : adu_inspection_person_new (team ? ADU_PART_MEMBER : ADU_PART_EXAMINED, NULL);
  g_object_set_data_full (G_OBJECT (window), "adu-editing", editing, editing_free);
  add_parts (window, editing);
  if (team)
    add_officials (window, editing);
  adu_form_window_add_line (window, ADU_FIELD_NAME, editing->person->name);
  adu_form_window_add_line (window, ADU_FIELD_POSITION, editing->person->position);
  adu_form_window_add_line (window, ADU_FIELD_NIP, editing->person->nip);
  if (team)
    {
      g_signal_connect_object (adu_form_row_control (adu_form_window_row (window, ADU_FIELD_BY)), "notify::selected",
                               G_CALLBACK (official_chosen_cb), window, G_CONNECT_SWAPPED);
      official_chosen_cb (window);
    }
  else
    {
      AduFormRow *statement = adu_form_window_add_text (window, ADU_FIELD_STATEMENT, editing->person->statement);

      adu_form_row_set_hint (statement, adu_words_field_hint (ADU_FIELD_STATEMENT));
    }
  g_signal_connect (window, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect (window, "destroy", G_CALLBACK (destroy_cb), task);
  gtk_widget_grab_focus (adu_form_row_control (adu_form_window_row (window, team ? ADU_FIELD_PART : ADU_FIELD_NAME)));
  gtk_window_present (GTK_WINDOW (window));
}

/* Returns: (transfer full) (nullable): the person; %NULL: nothing was changed */
AduInspectionPerson *
adu_person_dialog_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
