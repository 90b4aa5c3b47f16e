/* adu-inspection-row.c — one inspection in a list: when, which, where, by whom, how far
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/inspections/adu-inspection-row.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"

#define ROW_DATA "adu-inspection"

typedef struct
{
  gint64 id, case_id;
} Ids;

static const char *
icon_of (AduInspectionStage stage)
{
  static const char *const icons[ADU_N_INSPECTION_STAGES] = {
    [ADU_INSPECTION_PLANNED] = "x-office-calendar-symbolic",
    [ADU_INSPECTION_UNDER_WAY] = "media-record-symbolic",
    [ADU_INSPECTION_DRAFTED] = "document-edit-symbolic",
    [ADU_INSPECTION_SIGNED] = "changes-prevent-symbolic",
    [ADU_INSPECTION_REPORTED] = "emblem-ok-symbolic",
    [ADU_INSPECTION_POSTPONED] = "media-playback-pause-symbolic",
    [ADU_INSPECTION_CANCELLED] = "process-stop-symbolic",
  };

  return icons[stage];
}

static GtkWidget *
label_new (const char *text, const char *css_class, gboolean wraps)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  if (!wraps)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Where, by whom, with what so far. */
static char *
details_of (const AduInspectionRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (row->unit != NULL || row->place != NULL)
    g_ptr_array_add (parts, g_strdup_printf ("%s%s%s", row->unit != NULL ? row->unit : "",
                                             row->unit != NULL && row->place != NULL ? ", " : "",
                                             row->place != NULL ? row->place : ""));
  if (row->leader != NULL)
    /* Translators: %s is the leader of a team */
    g_ptr_array_add (parts, g_strdup_printf (_("led by %s"), row->leader));
  if (row->n_findings > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u finding", "%u findings", row->n_findings), row->n_findings));
  if (row->stage == ADU_INSPECTION_DRAFTED && row->n_missing > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u signature missing", "%u signatures missing", row->n_missing),
                                             row->n_missing));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* @with_case: whether it says of which complaint it is. Returns: (transfer floating): the row */
GtkWidget *
adu_inspection_row_new (const AduInspectionRow *row, gboolean with_case)
{
  GtkWidget *widget = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *stage = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *when;
  g_autofree char *day = adu_day_is_set (row->day) ? adu_words_day_short (row->day) : g_strdup (_("no date"));
  /* Translators: %u is which inspection of a complaint it is */
  g_autofree char *nth = g_strdup_printf (_("Inspection %u"), row->ordinal);
  g_autofree char *title = with_case ? g_strdup_printf ("%s · %s", row->number, row->confidential ? nth : row->subject)
                                     : g_strdup (nth);
  g_autofree char *details = details_of (row);
  const char *words = adu_words_inspection_stage (row->stage);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s, %s", day, title, words, details);
  Ids *ids = g_new0 (Ids, 1);

  ids->id = row->id;
  ids->case_id = row->case_id;
  g_object_set_data_full (G_OBJECT (widget), ROW_DATA, ids, g_free);
  when = label_new (day, "numeric", FALSE);
  gtk_box_append (GTK_BOX (stage), gtk_image_new_from_icon_name (icon_of (row->stage)));
  gtk_box_append (GTK_BOX (stage), gtk_label_new (words));
  gtk_widget_add_css_class (stage, "badge");
  gtk_box_append (GTK_BOX (head), when);
  gtk_box_append (GTK_BOX (head), stage);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), label_new (title, "heading", TRUE));
  if (*details != '\0')
    gtk_box_append (GTK_BOX (box), label_new (details, "dim-label", TRUE));
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  adu_names_set (widget, spoken);
  return widget;
}

/* Returns: which inspection the row is of */
gint64
adu_inspection_row_id (GtkWidget *widget)
{
  const Ids *ids = g_object_get_data (G_OBJECT (widget), ROW_DATA);

  return ids != NULL ? ids->id : 0;
}

/* Returns: of which complaint */
gint64
adu_inspection_row_case (GtkWidget *widget)
{
  const Ids *ids = g_object_get_data (G_OBJECT (widget), ROW_DATA);

  return ids != NULL ? ids->case_id : 0;
}
