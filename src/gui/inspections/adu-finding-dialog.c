/* adu-finding-dialog.c — one finding: a fact, what it goes against, and the evidence for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/inspections/adu-evidence-chooser.h"
#include "gui/inspections/adu-finding-dialog.h"
#include "gui/inspections/adu-form-window.h"
#include "gui/viewer/adu-photo-facts.h"
#include "words/adu-words-field.h"

typedef struct
{
  AduInspectionFinding *finding; /* owned */
  AduInspectionFinding *given;   /* owned; NULL until accepted */
  AduEvidenceChooser *chooser;
  GtkWidget *use; /* takes over what the photograph says */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *editing = data;

  g_clear_pointer (&editing->finding, adu_inspection_finding_free);
  g_clear_pointer (&editing->given, adu_inspection_finding_free);
  g_free (editing);
}

static void
take_text (AduFormWindow *window, AduField field, char **text)
{
  g_autofree char *typed = adu_form_row_text (adu_form_window_row (window, field));

  g_free (*text);
  *text = adu_text_is_empty (typed) ? NULL : adu_text_clean (typed, TRUE);
}

static void
take_seen (AduFormWindow *window, AduInspectionFinding *finding, GPtrArray *problems)
{
  AduMomentEntry *entry = ADU_MOMENT_ENTRY (adu_form_row_control (adu_form_window_row (window, ADU_FIELD_SEEN)));
  AduZone *zone = adu_store_zone (adu_session_store (adu_form_window_session (window)));
  AduLocal local;

  if (!adu_moment_entry_get_local (entry, &local))
    adu_problems_add (problems, ADU_FIELD_SEEN, ADU_PROBLEM_TIME, 0);
  else
    finding->seen = adu_day_is_set (local.day) ? adu_zone_time (zone, local.day, local.minute) : ADU_TIME_NONE;
}

static void
accept_cb (AduFormWindow *window)
{
  Editing *editing = g_object_get_data (G_OBJECT (window), "adu-editing");
  AduInspectionFinding *finding = adu_inspection_finding_copy (editing->finding);
  const GArray *chosen = adu_evidence_chooser_chosen (editing->chooser);
  g_autoptr (GPtrArray) problems = adu_problems_new ();

  take_text (window, ADU_FIELD_FACT, &finding->fact);
  take_text (window, ADU_FIELD_RULE, &finding->rule);
  take_text (window, ADU_FIELD_STATEMENT, &finding->statement);
  take_text (window, ADU_FIELD_PLACE, &finding->place);
  take_seen (window, finding, problems);
  if (finding->fact == NULL)
    adu_problems_add (problems, ADU_FIELD_FACT, ADU_PROBLEM_REQUIRED, 0);
  adu_form_window_tell (window, problems);
  if (problems->len > 0 || adu_evidence_chooser_is_busy (editing->chooser))
    {
      adu_inspection_finding_free (finding);
      return;
    }
  g_array_set_size (finding->evidence, 0);
  g_array_append_vals (finding->evidence, chosen->data, chosen->len);
  editing->given = finding;
  adu_form_window_done (window);
}

/* What a photograph says is offered, never taken by itself: cameras are wrong too. */
static void
offer_cb (AduFormWindow *window)
{
  const Editing *editing = g_object_get_data (G_OBJECT (window), "adu-editing");
  AduPictureFacts facts = { 0 };
  gboolean offers = adu_evidence_chooser_facts (editing->chooser, &facts);
  g_autofree char *line = offers ? adu_photo_facts_line (&facts, NULL) : NULL;
  /* Translators: button; %s is a time and a place */
  g_autofree char *label = offers ? g_strdup_printf (_("Use what the photograph says: %s"), line) : NULL;

  gtk_widget_set_visible (editing->use, offers);
  if (offers)
    gtk_button_set_label (GTK_BUTTON (editing->use), label);
}

static void
use_cb (AduFormWindow *window)
{
  const Editing *editing = g_object_get_data (G_OBJECT (window), "adu-editing");
  AduFormRow *seen = adu_form_window_row (window, ADU_FIELD_SEEN), *place = adu_form_window_row (window, ADU_FIELD_PLACE);
  g_autofree char *typed = adu_form_row_text (place), *where = NULL;
  AduPictureFacts facts = { 0 };

  if (!adu_evidence_chooser_facts (editing->chooser, &facts))
    return;
  where = adu_photo_facts_place (&facts);
  if (facts.has_taken)
    adu_moment_entry_set_local (ADU_MOMENT_ENTRY (adu_form_row_control (seen)), facts.taken);
  if (where != NULL && adu_text_is_empty (typed))
    adu_form_row_set_text (place, where);
}

static void
destroy_cb (GtkWidget *window, GTask *task)
{
  Editing *editing = g_object_get_data (G_OBJECT (window), "adu-editing");

  g_task_return_pointer (task, g_steal_pointer (&editing->given), (GDestroyNotify) adu_inspection_finding_free);
  g_object_unref (task);
}

static void
add_rows (AduFormWindow *window, const AduFindingContext *context, const AduInspectionFinding *finding)
{
  AduStore *store = adu_session_store (context->session);
  GtkWidget *seen = adu_moment_entry_new (TRUE, adu_clock_today (adu_session_clock (context->session)));
  AduFormRow *row = adu_form_window_add_text (window, ADU_FIELD_FACT, finding->fact);

  adu_form_row_set_hint (row, adu_words_field_hint (ADU_FIELD_FACT));
  adu_form_window_add_line (window, ADU_FIELD_RULE, finding->rule);
  adu_form_window_add_text (window, ADU_FIELD_STATEMENT, finding->statement);
  row = adu_form_row_new_line (ADU_FIELD_PLACE, _("Where exactly"));
  adu_form_row_set_text (row, finding->place != NULL ? finding->place : "");
  adu_form_window_add (window, GTK_WIDGET (row));
  if (adu_time_is_set (finding->seen))
    adu_moment_entry_set_local (ADU_MOMENT_ENTRY (seen), adu_zone_local (adu_store_zone (store), finding->seen));
  row = adu_form_row_new (ADU_FIELD_SEEN, adu_words_field (ADU_FIELD_SEEN), seen);
  adu_form_row_set_hint (row, _("Left open: during the visit"));
  adu_form_window_add (window, GTK_WIDGET (row));
}

/**
 * adu_finding_dialog_async:
 * @from: a widget of the window that asks
 * @context: what the finding is written in
 * @finding: (nullable): the one that is changed; %NULL: a new one
 */
void
adu_finding_dialog_async (GtkWidget *from, const AduFindingContext *context, const AduInspectionFinding *finding,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (from, NULL, callback, user_data);
  /* Translators: %u is the number of a finding */
  g_autofree char *heading = g_strdup_printf (_("Finding %u"), context->number);
  AduFormWindow *window = adu_form_window_new (GTK_WINDOW (gtk_widget_get_root (from)), context->session, heading, NULL,
                                               _("_Apply"));
  Editing *editing = g_new0 (Editing, 1);

  editing->finding = finding != NULL ? adu_inspection_finding_copy (finding) : adu_inspection_finding_new (NULL);
  g_object_set_data_full (G_OBJECT (window), "adu-editing", editing, editing_free);
  add_rows (window, context, editing->finding);
  editing->chooser = ADU_EVIDENCE_CHOOSER (adu_evidence_chooser_new (context, editing->finding->evidence));
  editing->use = gtk_button_new_with_label ("");
  gtk_widget_set_halign (editing->use, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (editing->use))), TRUE);
  g_signal_connect_object (editing->use, "clicked", G_CALLBACK (use_cb), window, G_CONNECT_SWAPPED);
  adu_form_window_add (window, GTK_WIDGET (editing->chooser));
  adu_form_window_add (window, editing->use);
  offer_cb (window);
  g_signal_connect_object (editing->chooser, "changed", G_CALLBACK (offer_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (editing->chooser, "read", G_CALLBACK (offer_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (editing->chooser, "changed", G_CALLBACK (adu_form_window_touch), window, G_CONNECT_SWAPPED);
  g_signal_connect (window, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect (window, "destroy", G_CALLBACK (destroy_cb), task);
  gtk_widget_grab_focus (adu_form_row_control (adu_form_window_row (window, ADU_FIELD_FACT)));
  gtk_window_present (GTK_WINDOW (window));
}

/* Returns: (transfer full) (nullable): the finding; %NULL: nothing was changed */
AduInspectionFinding *
adu_finding_dialog_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
