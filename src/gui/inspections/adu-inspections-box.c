/* adu-inspections-box.c — the inspections of one complaint, and the way to the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-inspections-box.ui
 * Source:   office.md §1: an inspection belongs to a supervisory complaint; any other may have a visit. The way in is
 *           shown closed, with the reason, so that nobody looks for it.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/case/adu-step-offer.h"
#include "gui/inspections/adu-import-dialog.h"
#include "gui/inspections/adu-inspection-row.h"
#include "gui/inspections/adu-inspections-box.h"
#include "gui/inspections/adu-rows.h"

struct _AduInspectionsBox
{
  GtkBox parent_instance;

  GtkListBox *list;  /* template child */
  GtkLabel *empty;   /* template child */
  GtkButton *plan;   /* template child */
  GtkButton *visit;  /* template child */
  GtkButton *import; /* template child */
  GtkLabel *reason;  /* template child */

  AduSession *session;      /* owned */
  AduInspectionList *shown; /* owned; NULL until read */
  char *number;             /* owned */
  gint64 case_id;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AduInspectionsBox, adu_inspections_box, GTK_TYPE_BOX)

static void
open_inspection (AduInspectionsBox *self, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-inspection", "(xx)", self->case_id, id);
}

static void
plan_cb (AduInspectionsBox *self)
{
  open_inspection (self, 0);
}

static void
import_cb (AduInspectionsBox *self)
{
  adu_import_dialog_show (GTK_WIDGET (self), self->session, self->case_id, self->number,
                          self->shown != NULL ? self->shown->rows : NULL);
}

static void
activated_cb (AduInspectionsBox *self, GtkListBoxRow *row)
{
  open_inspection (self, adu_inspection_row_id (GTK_WIDGET (row)));
}

static void
list_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionsBox) self = user_data;
  AduInspectionList *list = adu_store_finish_value (result, NULL);
  gboolean had_focus;

  if (list == NULL || self->session == NULL)
    {
      g_clear_pointer (&list, adu_inspection_list_free);
      return;
    }
  g_clear_pointer (&self->shown, adu_inspection_list_free);
  self->shown = list;
  had_focus = adu_rows_clear (self->list);
  for (guint i = 0; i < list->rows->len; i++)
    gtk_list_box_append (self->list, adu_inspection_row_new (g_ptr_array_index (list->rows, i), FALSE));
  gtk_widget_set_visible (GTK_WIDGET (self->list), list->rows->len > 0);
  adu_rows_focus (self->list, had_focus);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), list->rows->len == 0 && gtk_widget_get_sensitive (GTK_WIDGET (self->plan)));
}

/* Why none may be planned; NULL if one may. */
static const char *
reason_of (AduSession *session, const AduRecord *record)
{
  const AduRow *row = record->row;

  if (row->supervisory == ADU_NO)
    return _("This complaint is not supervisory: a field inspection belongs to supervisory complaints only. A visit with "
             "notes and photographs can be recorded instead.");
  if (row->supervisory != ADU_YES || row->inspection != ADU_YES)
    return _("Not yet: first it has to be decided that this complaint is supervisory and needs a field inspection (Set "
             "category). A visit with notes and photographs can be recorded meanwhile.");
  if (!adu_stage_is_open (row->stage))
    return _("This complaint is closed.");
  if (!adu_session_may_write (session, ADU_MAY_ATTACH))
    return _("Your role does not plan inspections.");
  return NULL;
}

/* Shows the inspections of @record, which is read, not kept. */
void
adu_inspections_box_set_record (AduInspectionsBox *self, AduSession *session, const AduRecord *record)
{
  const char *reason = reason_of (session, record);
  GPtrArray *officials = adu_store_officials (adu_session_store (session));
  AduInspectionFind find = { .case_id = record->row->id, .from = ADU_DAY_NONE, .until = ADU_DAY_NONE };

  self->case_id = record->row->id;
  g_set_object (&self->session, session);
  g_free (self->number);
  self->number = g_strdup (record->row->number);
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan), reason == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->import), reason == NULL);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->visit),
                          !adu_session_is_read_only (session) &&
                              adu_step_offered (officials, adu_session_actor (session), record, ADU_STEP_VISIT));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adu_store_inspections_async (adu_session_store (session), adu_session_actor (session), &find, self->cancellable,
                               list_cb, g_object_ref (self));
}

static void
adu_inspections_box_dispose (GObject *object)
{
  AduInspectionsBox *self = ADU_INSPECTIONS_BOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INSPECTIONS_BOX);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, adu_inspection_list_free);
  g_clear_pointer (&self->number, g_free);
  G_OBJECT_CLASS (adu_inspections_box_parent_class)->dispose (object);
}

static void
adu_inspections_box_class_init (AduInspectionsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_inspections_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/inspections/adu-inspections-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsBox, list);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsBox, empty);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsBox, plan);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsBox, visit);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsBox, import);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsBox, reason);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
adu_inspections_box_init (AduInspectionsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_names_set (GTK_WIDGET (self->list), _("Inspections"));
}
