/* adu-signatures-box.c — who signed the minutes of an inspection, and before whom it was refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-signatures-box.ui
 * Why:      a signature is written into the person it is of; there is one to give only after the visit.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/inspections/adu-item-row.h"
#include "gui/inspections/adu-rows.h"
#include "gui/inspections/adu-signatures-box.h"
#include "words/adu-words-field.h"
#include "words/adu-words-inspection.h"

#define WITNESS_CHARS 26

struct _AduSignaturesBox
{
  GtkBox parent_instance;

  GtkListBox *list; /* template child */

  AduInspection *value; /* borrowed */
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduSignaturesBox, adu_signatures_box, GTK_TYPE_BOX)

static void
signature_cb (GtkDropDown *choice, GParamSpec *pspec, AduSignaturesBox *self)
{
  AduInspectionPerson *person = g_ptr_array_index (self->value->people, adu_item_row_index (choice));
  GtkWidget *witness = gtk_widget_get_next_sibling (GTK_WIDGET (choice));

  person->signature = (AduSignature) gtk_drop_down_get_selected (choice);
  gtk_widget_set_visible (witness, person->signature == ADU_SIGNATURE_REFUSED);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
witness_cb (GtkEditable *entry, AduSignaturesBox *self)
{
  AduInspectionPerson *person = g_ptr_array_index (self->value->people, adu_item_row_index (entry));
  const char *typed = gtk_editable_get_text (entry);

  g_free (person->witness);
  person->witness = adu_text_is_empty (typed) ? NULL : g_strdup (typed);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
choice_new (AduSignaturesBox *self, const AduInspectionPerson *person, gboolean editable)
{
  const char *choices[ADU_N_SIGNATURES + 1] = { NULL };
  g_autofree char *name = g_strdup_printf ("%s, %s", adu_words_field (ADU_FIELD_SIGNATURE), person->name);
  GtkWidget *choice;

  for (guint n = 0; n < ADU_N_SIGNATURES; n++)
    choices[n] = adu_words_signature ((AduSignature) n);
  choice = gtk_drop_down_new_from_strings (choices);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), person->signature);
  gtk_widget_set_sensitive (choice, editable);
  adu_names_set (choice, name);
  adu_names_set (gtk_widget_get_first_child (choice), name);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (signature_cb), self, G_CONNECT_DEFAULT);
  return choice;
}

static GtkWidget *
witness_new (AduSignaturesBox *self, const AduInspectionPerson *person, gboolean editable)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", adu_words_field (ADU_FIELD_WITNESS), person->name);
  GtkWidget *witness = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (witness), person->witness != NULL ? person->witness : "");
  gtk_editable_set_editable (GTK_EDITABLE (witness), editable);
  gtk_editable_set_width_chars (GTK_EDITABLE (witness), WITNESS_CHARS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (witness), adu_words_field (ADU_FIELD_WITNESS));
  gtk_widget_set_visible (witness, person->signature == ADU_SIGNATURE_REFUSED);
  adu_names_set (witness, name);
  g_signal_connect_object (witness, "changed", G_CALLBACK (witness_cb), self, G_CONNECT_DEFAULT);
  return witness;
}

static GtkWidget *
row_new (AduSignaturesBox *self, guint i, gboolean editable)
{
  const AduInspectionPerson *person = g_ptr_array_index (self->value->people, i);
  GtkWidget *row = adu_item_row_new (i, person->name != NULL ? person->name : "–", adu_words_part (person->part));

  adu_item_row_append (row, choice_new (self, person, editable));
  adu_item_row_append (row, witness_new (self, person, editable));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/**
 * adu_signatures_box_set:
 * @value: whose people sign; written to. Borrowed until the next call
 * @editable: whether it may be written in
 *
 * Shows those who sign, once there was a visit.
 */
void
adu_signatures_box_set (AduSignaturesBox *self, AduInspection *value, gboolean editable)
{
  gboolean had_focus;
  guint n = 0;

  self->value = value;
  had_focus = adu_rows_clear (self->list);
  for (guint i = 0; i < value->people->len; i++)
    if (adu_part_signs (((const AduInspectionPerson *) g_ptr_array_index (value->people, i))->part))
      {
        gtk_list_box_append (self->list, row_new (self, i, editable));
        n++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 && value->id != 0 && value->stage != ADU_INSPECTION_PLANNED);
  adu_rows_focus (self->list, had_focus);
}

static void
adu_signatures_box_dispose (GObject *object)
{
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_SIGNATURES_BOX);
  G_OBJECT_CLASS (adu_signatures_box_parent_class)->dispose (object);
}

static void
adu_signatures_box_class_init (AduSignaturesBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_signatures_box_dispose;
  signals[CHANGED] =
      g_signal_new ("changed", ADU_TYPE_SIGNATURES_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/inspections/adu-signatures-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduSignaturesBox, list);
}

static void
adu_signatures_box_init (AduSignaturesBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_names_set (GTK_WIDGET (self->list), _("Signatures"));
}
