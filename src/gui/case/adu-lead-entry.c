/* adu-lead-entry.c — the register number of another complaint, which says at once whose subject that is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-lead-entry.ui
 * Two complaints are merged by a number read from paper: one wrong digit would merge into a stranger's
 * complaint, so the subject behind the number is shown before anything is recorded.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-template.h"
#include "gui/case/adu-lead-entry.h"

#define LOOK_UP_AFTER_MS 250

struct _AduLeadEntry
{
  GtkWidget parent_instance;

  GtkEntry *entry;  /* template child */
  GtkLabel *answer; /* template child */

  AduSession *session; /* owned */
  gint64 except;       /* the case itself */
  gint64 found;        /* 0 = none yet */
  guint timer;
  guint asked; /* counts the look-ups, so that a late answer to an older one is dropped */
};

G_DEFINE_FINAL_TYPE (AduLeadEntry, adu_lead_entry, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  GWeakRef self;
  guint asked;
} Question;

static Question *
question_new (AduLeadEntry *self)
{
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->self, self);
  question->asked = self->asked;
  return question;
}

static void
question_free (Question *question)
{
  g_weak_ref_clear (&question->self);
  g_free (question);
}

/* Returns: (transfer full) (nullable): the entry, if it still waits for this very answer. */
static AduLeadEntry *
question_asker (Question *question)
{
  g_autoptr (AduLeadEntry) self = g_weak_ref_get (&question->self);

  return self != NULL && self->asked == question->asked ? g_steal_pointer (&self) : NULL;
}

static void
row_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (AduLeadEntry) self = question_asker (question);
  g_autoptr (GPtrArray) rows = adu_store_finish_value (result, NULL);

  if (self != NULL && rows != NULL && rows->len > 0)
    gtk_label_set_text (self->answer, ((AduRow *) g_ptr_array_index (rows, 0))->subject);
  question_free (question);
}

static void
lookup_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (AduLeadEntry) self = question_asker (question);
  gint64 id = adu_store_finish_number (result, NULL);

  if (self != NULL && id > 0 && id != self->except)
    {
      self->found = id;
      adu_store_rows_async (adu_session_store (self->session), adu_session_actor (self->session), &id, 1,
                            NULL, row_cb, question_new (self));
    }
  else if (self != NULL)
    {
      gtk_label_set_text (self->answer, id == self->except ? _("That is this complaint itself")
                                                           : _("There is no complaint of this number"));
    }
  question_free (question);
}

static gboolean
look_up_cb (gpointer user_data)
{
  AduLeadEntry *self = user_data;
  g_autofree char *number = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  self->timer = 0;
  if (number[0] != '\0' && adu_session_actor (self->session) != NULL)
    adu_store_lookup_async (adu_session_store (self->session), adu_session_actor (self->session), number,
                            lookup_cb, question_new (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (AduLeadEntry *self)
{
  self->found = 0;
  self->asked++;
  gtk_label_set_text (self->answer, "");
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->session != NULL)
    self->timer = g_timeout_add (LOOK_UP_AFTER_MS, look_up_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Shift+Tab asks what is around a control after the control: it must let go. */
static gboolean
adu_lead_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_get_focus_child (widget) == NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (ADU_LEAD_ENTRY (widget)->entry));
}

static void
adu_lead_entry_dispose (GObject *object)
{
  AduLeadEntry *self = ADU_LEAD_ENTRY (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  adu_template_dispose (GTK_WIDGET (self), ADU_TYPE_LEAD_ENTRY);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_lead_entry_parent_class)->dispose (object);
}

static void
adu_lead_entry_class_init (AduLeadEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_lead_entry_dispose;
  widget_class->grab_focus = adu_lead_entry_grab_focus;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", ADU_TYPE_LEAD_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-lead-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLeadEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, AduLeadEntry, answer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lead-entry");
}

static void
adu_lead_entry_init (AduLeadEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/* @except: the case that is to be merged. Returns: (transfer floating): an empty entry */
GtkWidget *
adu_lead_entry_new (AduSession *session, gint64 except)
{
  AduLeadEntry *self = g_object_new (ADU_TYPE_LEAD_ENTRY, NULL);

  self->session = g_object_ref (session);
  self->except = except;
  return GTK_WIDGET (self);
}

/* Returns: the id of the complaint whose subject is shown; 0 if none is found (yet). */
gint64
adu_lead_entry_case (AduLeadEntry *self)
{
  g_return_val_if_fail (ADU_IS_LEAD_ENTRY (self), 0);
  return self->found;
}
