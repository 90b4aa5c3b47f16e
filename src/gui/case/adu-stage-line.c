/* adu-stage-line.c — received → … → closed: where a complaint has been, stands and goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-stage-line.ui
 * The usual way is always there; awaiting completion, inspection and the side exits only where they belong to
 * this complaint. What was passed over is not ticked.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/case/adu-stage-line.h"
#include "words/adu-words.h"

struct _AduStageLine
{
  GtkWidget parent_instance;

  GtkBox *body; /* template child */
};

G_DEFINE_FINAL_TYPE (AduStageLine, adu_stage_line, GTK_TYPE_WIDGET)

typedef enum
{
  MARK_DONE,
  MARK_NOW,
  MARK_AHEAD,
  MARK_SKIPPED,
} Mark;

static const struct
{
  const char *icon;
  const char *css_class;
} marks[] = {
  [MARK_DONE] = { "emblem-ok-symbolic", "stage-done" },
  [MARK_NOW] = { "media-record-symbolic", "stage-now" },
  [MARK_AHEAD] = { "radio-symbolic", "stage-ahead" },
  [MARK_SKIPPED] = { "radio-symbolic", "stage-ahead" },
};

/* What the mark means, for who hears it; %s is the stage. */
static char *
spoken (AduStage stage, Mark mark)
{
  static const char *const words[] = {
    [MARK_DONE] = N_("%s, done"),
    [MARK_NOW] = N_("%s, now"),
    [MARK_AHEAD] = N_("%s, still ahead"),
    [MARK_SKIPPED] = N_("%s, not needed"),
  };
  g_auto (GStrv) parts = g_strsplit (_ (words[mark]), "%s", 2);

  return g_strjoinv (adu_words_stage (stage), parts);
}

static void
add (AduStageLine *self, AduStage stage, Mark mark)
{
  GtkWidget *item =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 5, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (marks[mark].icon);
  GtkWidget *label = gtk_label_new (adu_words_stage (stage));
  g_autofree char *name = spoken (stage, mark);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->body)) != NULL)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_widget_set_hexpand (line, TRUE);
      gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
      gtk_box_append (self->body, line);
    }
  gtk_box_append (GTK_BOX (item), icon);
  gtk_box_append (GTK_BOX (item), label);
  gtk_widget_add_css_class (item, marks[mark].css_class);
  gtk_widget_set_tooltip_text (item, name);
  adu_names_set (item, name);
  gtk_box_append (self->body, item);
}

/* Bits of the stages the complaint has been at. */
static guint
been_at (const AduRecord *record)
{
  guint bits = 1u << ADU_STAGE_RECEIVED | 1u << record->row->stage;

  for (guint i = 0; i < record->history->len; i++)
    {
      const AduEntry *entry = g_ptr_array_index (record->history, i);

      bits |= 1u << entry->stage_before | 1u << entry->stage_after;
    }
  return bits;
}

/* Whether @stage belongs on the line of this complaint. */
static gboolean
belongs (const AduRow *row, AduStage stage, guint been)
{
  if (stage == row->stage)
    return TRUE;
  if (stage == ADU_STAGE_AWAITING_COMPLETION)
    return FALSE;
  if (stage == ADU_STAGE_INSPECTION)
    return adu_facts_need_inspection (row->supervisory, row->inspection) || (been & 1u << stage) != 0;
  if (stage > ADU_STAGE_CLOSED)
    return FALSE;
  /* A side exit ends the line: what was not reached is not ahead either. */
  return row->stage <= ADU_STAGE_CLOSED || (been & 1u << stage) != 0;
}

static void
adu_stage_line_dispose (GObject *object)
{
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_STAGE_LINE);
  G_OBJECT_CLASS (adu_stage_line_parent_class)->dispose (object);
}

static void
adu_stage_line_class_init (AduStageLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_stage_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-stage-line.ui");
  gtk_widget_class_bind_template_child (widget_class, AduStageLine, body);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stage-line");
}

static void
adu_stage_line_init (AduStageLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_names_set (GTK_WIDGET (self->body), _("Stages"));
}

/* Shows the way of @record; it is read, not kept. */
void
adu_stage_line_set_record (AduStageLine *self, const AduRecord *record)
{
  guint been = been_at (record);
  AduStage now = record->row->stage;
  GtkWidget *child = NULL;

  g_return_if_fail (ADU_IS_STAGE_LINE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
  for (int stage = 0; stage < ADU_N_STAGES; stage++)
    {
      Mark mark = MARK_AHEAD;

      if (!belongs (record->row, (AduStage) stage, been))
        continue;
      if (stage == (int) now)
        mark = now == ADU_STAGE_CLOSED ? MARK_DONE : MARK_NOW;
      else if (stage < (int) now)
        mark = (been & 1u << stage) != 0 ? MARK_DONE : MARK_SKIPPED;
      add (self, (AduStage) stage, mark);
    }
}
