/* adu-import-dialog.c — what an inspector brings from the field: a folder with a filled sheet and photographs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the folder is read by a thread.
 * Why:    nothing is added before it was shown: what would come in, what could not be read, and into which inspection.
 *         It is one action and can be taken back.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/inspections/adu-form-window.h"
#include "gui/inspections/adu-import-dialog.h"
#include "intake/adu-inspection-sheet.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words-field.h"
#include "words/adu-words-inspection.h"

#define SUMMARY 90 /* characters of a text that are shown */

typedef struct
{
  GtkWidget *from; /* owned */
  AduSession *session; /* owned */
  gint64 case_id;
  char *number;
  GArray *inspections; /* of gint64: the choices, the first is 0 */
  GPtrArray *titles;   /* of char *: of them */
  char *folder;
  AduInspectionSheet *sheet;
  char *action;
} Importing;

static void
importing_free (gpointer data)
{
  Importing *importing = data;

  g_object_unref (importing->from);
  g_object_unref (importing->session);
  g_free (importing->number);
  g_array_unref (importing->inspections);
  g_ptr_array_unref (importing->titles);
  g_free (importing->folder);
  g_clear_pointer (&importing->sheet, adu_inspection_sheet_free);
  g_free (importing->action);
  g_free (importing);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Importing, importing_free)

/* --- the plan ---------------------------------------------------------------------------------------------- */

static void
add_row (GtkListBox *list, const char *icon_name, const char *text, const char *css_class)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (icon, css_class);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adu_names_set (row, text);
  gtk_list_box_append (list, row);
}

static void
add_fact (GtkListBox *list, AduField field, const char *text)
{
  g_autofree char *first = text != NULL ? adu_text_first_line (text, SUMMARY) : NULL;
  g_autofree char *line = first != NULL ? g_strdup_printf ("%s: %s", adu_words_field (field), first) : NULL;

  if (first != NULL && *first != '\0')
    add_row (list, "list-add-symbolic", line, "success");
}

static void
add_time (GtkListBox *list, AduField field, AduTime time, const AduZone *zone)
{
  g_autofree char *text = adu_time_is_set (time) ? adu_words_time (time, zone) : NULL;

  add_fact (list, field, text);
}

static void
add_people (GtkListBox *list, const AduInspection *value)
{
  for (guint i = 0; i < value->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (value->people, i);
      g_autofree char *line = g_strdup_printf ("%s: %s", adu_words_part (person->part), person->name);

      add_row (list, "list-add-symbolic", line, "success");
    }
}

static void
add_findings (GtkListBox *list, const AduInspection *value)
{
  for (guint i = 0; i < value->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (value->findings, i);
      g_autofree char *fact = adu_text_first_line (finding->fact != NULL ? finding->fact : "", SUMMARY);
      g_autofree char *count =
          g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", finding->evidence->len),
                           finding->evidence->len);
      /* Translators: %1$u number of a finding, %2$s the fact, %3$s how much evidence */
      g_autofree char *line = g_strdup_printf (_("Finding %1$u: %2$s (%3$s)"), i + 1, fact, count);

      add_row (list, "list-add-symbolic", line, "success");
    }
}

static void
add_plan (GtkListBox *list, const Importing *importing)
{
  const AduInspection *value = importing->sheet->value;
  AduZone *zone = adu_store_zone (adu_session_store (importing->session));
  guint n = importing->sheet->pictures->len;
  g_autofree char *pictures = g_strdup_printf (ngettext ("%u file", "%u files", n), n);

  for (guint i = 0; i < importing->sheet->problems->len; i++)
    {
      const AduSheetProblem *problem = g_ptr_array_index (importing->sheet->problems, i);
      g_autofree char *sentence = adu_words_sheet_problem (problem);

      add_row (list, "dialog-warning-symbolic", sentence, adu_sheet_problem_stops (problem->code) ? "error" : "warning");
    }
  if (value == NULL)
    return;
  add_fact (list, ADU_FIELD_PLACE, value->place);
  add_time (list, ADU_FIELD_ACTUAL_FROM, value->actual_from, zone);
  add_time (list, ADU_FIELD_ACTUAL_UNTIL, value->actual_until, zone);
  add_people (list, value);
  add_findings (list, value);
  if (value->conclusion != ADU_CONCLUSION_OPEN)
    add_fact (list, ADU_FIELD_CONCLUSION, adu_words_conclusion (value->conclusion));
  add_fact (list, ADU_FIELD_RECOMMENDATION, value->recommendation);
  if (n > 0)
    add_fact (list, ADU_FIELD_EVIDENCE, pictures);
}

/* --- the deed ------------------------------------------------------------------------------------------------ */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFormWindow) window = user_data;
  const Importing *importing = g_object_get_data (G_OBJECT (window), "adu-importing");
  g_autoptr (GError) error = NULL;

  if (adu_form_window_session (window) == NULL)
    return;
  adu_form_window_set_busy (window, FALSE);
  if (adu_store_finish_number (result, &error) >= 0)
    {
      adu_notice_undo (importing->from, _("Field results added"), importing->action);
      adu_form_window_done (window);
    }
  else if (adu_store_error_problems (error) != NULL)
    {
      adu_form_window_tell (window, adu_store_error_problems (error));
    }
  else
    {
      g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (importing->session)));

      adu_form_window_say (window, what);
    }
}

static void
accept_cb (AduFormWindow *window)
{
  const Importing *importing = g_object_get_data (G_OBJECT (window), "adu-importing");
  guint chosen = adu_form_row_chosen (adu_form_window_row (window, ADU_FIELD_MOVE));
  gint64 inspection =
      chosen < importing->inspections->len ? g_array_index (importing->inspections, gint64, chosen) : 0;

  if (!adu_inspection_sheet_fits (importing->sheet, importing->number))
    {
      adu_form_window_say (window, _("This cannot be added: see what is said above, correct the sheet, and import it "
                                     "again."));
      return;
    }
  adu_form_window_set_busy (window, TRUE);
  adu_store_import_inspection_async (adu_session_store (importing->session), adu_session_actor (importing->session),
                                     importing->action,
                                     adu_inspection_sheet_to_import (importing->sheet, importing->case_id, inspection),
                                     imported_cb, g_object_ref (window));
}

static void
show_plan (Importing *importing)
{
  GtkRoot *root = gtk_widget_get_root (importing->from);
  AduFormWindow *window;
  GtkWidget *list = gtk_list_box_new ();
  AduFormRow *row;

  if (!GTK_IS_WINDOW (root) || adu_session_actor (importing->session) == NULL)
    {
      importing_free (importing);
      return;
    }
  window = adu_form_window_new (GTK_WINDOW (root), importing->session, _("Import field results"), importing->number,
                                _("_Add"));
  importing->action = g_uuid_string_random ();
  g_object_set_data_full (G_OBJECT (window), "adu-importing", importing, importing_free);
  row = adu_form_row_new_choice (ADU_FIELD_MOVE, _("Add to"), (const char *const *) importing->titles->pdata);
  adu_form_row_choose (row, importing->inspections->len > 1 ? 1 : 0);
  adu_form_window_add (window, GTK_WIDGET (row));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adu_names_set (list, _("What would be added"));
  adu_form_window_add (window, list);
  add_plan (GTK_LIST_BOX (list), importing);
  g_signal_connect (window, "accept", G_CALLBACK (accept_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

/* --- reading --------------------------------------------------------------------------------------------------- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Importing) importing = user_data;
  g_autoptr (GError) error = NULL;

  importing->sheet = g_task_propagate_pointer (G_TASK (result), &error);
  if (importing->sheet != NULL)
    {
      show_plan (g_steal_pointer (&importing));
    }
  else
    {
      g_autofree char *what = adu_words_error (error, NULL);

      adu_notice (importing->from, what);
    }
}

/* Both belong to the thread alone. */
typedef struct
{
  char *folder;
  AduZone *zone;
} Folder;

static void
folder_free (gpointer data)
{
  Folder *folder = data;

  g_free (folder->folder);
  adu_zone_unref (folder->zone);
  g_free (folder);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Folder *folder = data;
  GError *error = NULL;
  AduInspectionSheet *sheet = adu_inspection_sheet_read (folder->folder, folder->zone, cancellable, &error);

  if (sheet != NULL)
    g_task_return_pointer (task, sheet, (GDestroyNotify) adu_inspection_sheet_free);
  else
    g_task_return_error (task, error);
}

static void
folder_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Importing) importing = user_data;
  g_autoptr (GFile) chosen = adu_choose_folder_finish (result, NULL);
  g_autofree char *path = chosen != NULL ? g_file_get_path (chosen) : NULL;
  g_autoptr (GTask) task = NULL;
  Folder *folder;

  if (path == NULL)
    return;
  folder = g_new0 (Folder, 1);
  folder->folder = g_steal_pointer (&path);
  folder->zone = adu_zone_new (adu_zone_identifier (adu_store_zone (adu_session_store (importing->session))));
  task = g_task_new (NULL, NULL, read_cb, g_steal_pointer (&importing));
  g_task_set_task_data (task, folder, folder_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * adu_import_dialog_show:
 * @from: a widget of the window that asks
 * @session: somebody is signed in
 * @case_id: the complaint
 * @number: its register number, which the sheet must name
 * @inspections: of #AduInspectionRow: those of the complaint; the open ones may be added to; read, not kept
 */
void
adu_import_dialog_show (GtkWidget *from, AduSession *session, gint64 case_id, const char *number,
                        const GPtrArray *inspections)
{
  Importing *importing = g_new0 (Importing, 1);
  gint64 none = 0;

  importing->from = g_object_ref (from);
  importing->session = g_object_ref (session);
  importing->case_id = case_id;
  importing->number = g_strdup (number);
  importing->inspections = g_array_new (FALSE, FALSE, sizeof (gint64));
  importing->titles = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (importing->inspections, none);
  g_ptr_array_add (importing->titles, g_strdup (_("A new inspection")));
  for (guint i = 0; inspections != NULL && i < inspections->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (inspections, i);

      if (!adu_inspection_is_open (row->stage))
        continue;
      g_array_append_val (importing->inspections, row->id);
      g_ptr_array_add (importing->titles, g_strdup_printf (_("Inspection %u"), row->ordinal));
    }
  g_ptr_array_add (importing->titles, NULL);
  adu_choose_folder_async (from, _("Folder with the inspection sheet and photographs"), folder_cb, importing);
}
