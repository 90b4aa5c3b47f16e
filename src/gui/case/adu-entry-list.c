/* adu-entry-list.c — entries of a complaint's history: who decided, who recorded, when, old → new, and the
 * note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-entry-list.ui
 * Decided is not typed: the head decides with a pen, an officer records it. Both stand in every entry, newest
 * first.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/case/adu-entry-list.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

struct _AduEntryList
{
  GtkWidget parent_instance;

  GtkListBox *list; /* template child */
};

G_DEFINE_FINAL_TYPE (AduEntryList, adu_entry_list, GTK_TYPE_WIDGET)

static void
append (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 75);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
append_fact (GtkBox *box, const char *title, const char *value)
{
  g_autofree char *text = NULL;

  if (value == NULL || value[0] == '\0')
    return;
  /* Translators: a fact in the history: its title, then its value */
  text = g_strdup_printf (_("%1$s: %2$s"), title, value);
  append (box, text, NULL);
}

/* "Decided by Maria T., a.n. the head, 19/09/2026 (disposition sheet)" */
static char *
decision_text (const AduEntry *entry)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = adu_words_day_short (entry->decided_on);

  /* Translators: %s is the name of an official */
  g_string_append_printf (text, _("Decided by %s"), entry->decided_by);
  if (entry->capacity != ADU_CAPACITY_OWN)
    g_string_append_printf (text, " (%s)", adu_words_capacity (entry->capacity));
  if (adu_day_is_set (entry->decided_on))
    g_string_append_printf (text, ", %s", day);
  if (entry->basis != ADU_BASIS_OWN)
    g_string_append_printf (text, ", %s", adu_words_basis (entry->basis));
  return g_string_free (text, FALSE);
}

static char *
people_text (const AduEntry *entry)
{
  g_autofree char *decision = NULL;

  if (entry->decided_by == NULL)
    return entry->recorded_by != NULL ? g_strdup_printf (_("Recorded by %s"), entry->recorded_by)
                                      : g_strdup ("");
  decision = decision_text (entry);
  if (g_strcmp0 (entry->decided_by, entry->recorded_by) == 0 || entry->recorded_by == NULL)
    return g_steal_pointer (&decision);
  /* Translators: %1$s says who decided, %2$s is the name of who recorded it */
  return g_strdup_printf (_("%1$s · recorded by %2$s"), decision, entry->recorded_by);
}

static void
append_changes (GtkBox *box, const GPtrArray *changes)
{
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const AduChange *change = g_ptr_array_index (changes, i);
      g_autofree char *before = adu_words_value (change->field, change->before);
      g_autofree char *after = adu_words_value (change->field, change->after);
      int clock = adu_deadline_kind_from_code (change->detail); /* a moved limit says which */
      gboolean numbered = change->detail != NULL && g_ascii_isdigit (change->detail[0]); /* so does a finding */
      g_autofree char *label =
          numbered ? g_strdup_printf ("%s %s", adu_words_field (change->field), change->detail)
                   : g_strdup (clock >= 0 ? adu_words_deadline_kind ((AduDeadlineKind) clock) : adu_words_field (change->field));
      /* Translators: a changed field: its name, what it was, what it is now */
      g_autofree char *text =
          g_strdup_printf (_("%1$s: %2$s → %3$s"), label, before[0] != '\0' ? before : "–", after[0] != '\0' ? after : "–");

      append (box, text, "change");
    }
}

static void
append_body (GtkBox *box, const AduEntry *entry, const AduZone *zone)
{
  g_autofree char *people = people_text (entry);

  if (entry->stage_before != entry->stage_after)
    {
      g_autofree char *stages = g_strdup_printf ("%s → %s", adu_words_stage (entry->stage_before),
                                                 adu_words_stage (entry->stage_after));

      append (box, stages, NULL);
    }
  append_fact (box, adu_words_field (ADU_FIELD_TO), entry->to_name);
  append_fact (box, adu_words_field (ADU_FIELD_OTHERS), entry->others);
  if (adu_day_is_set (entry->due))
    {
      g_autofree char *due = adu_words_day (entry->due);

      append_fact (box, adu_words_field (ADU_FIELD_DUE), due);
    }
  if (entry->how != ADU_HOW_NONE)
    append_fact (box, adu_words_field (ADU_FIELD_HOW), adu_words_how (entry->how));
  if (adu_time_is_set (entry->when))
    {
      g_autofree char *when = adu_words_time (entry->when, zone);

      append_fact (box, adu_words_field (ADU_FIELD_WHEN), when);
    }
  append_fact (box, adu_words_field (ADU_FIELD_BY), entry->by);
  if (entry->note != NULL && entry->note[0] != '\0')
    append (box, entry->note, "note");
  else if (adu_words_masked_print (entry->action, entry->note) != NULL)
    append (box, adu_words_masked_print (entry->action, entry->note), "note");
  append_changes (box, entry->changes);
  if (people[0] != '\0')
    append (box, people, "dim-label");
}

/* @n: how many entries it stands for */
static GtkWidget *
row_new (const AduEntry *entry, guint n, const AduZone *zone)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *at = adu_words_time (entry->at, zone);
  g_autofree char *action =
      n > 1 ? g_strdup_printf (_("%1$s (%2$u)"), adu_words_action (entry->action), n)
            : g_strdup (adu_words_action (entry->action));
  GtkWidget *title = gtk_label_new (action);
  GtkWidget *time = gtk_label_new (at);
  g_autofree char *name = NULL;

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (time, "dim-label");
  gtk_widget_add_css_class (time, "numeric");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), time);
  gtk_box_append (GTK_BOX (box), head);
  append_body (GTK_BOX (box), entry, zone);
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  name = g_strdup_printf ("%s, %s%s%s", action, at, entry->note != NULL ? ", " : "",
                          entry->note != NULL ? entry->note : "");
  adu_names_set (row, name);
  return row;
}

static void
adu_entry_list_dispose (GObject *object)
{
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_ENTRY_LIST);
  G_OBJECT_CLASS (adu_entry_list_parent_class)->dispose (object);
}

static void
adu_entry_list_class_init (AduEntryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_entry_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-entry-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AduEntryList, list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "entry-list");
}

static void
adu_entry_list_init (AduEntryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_names_set (GTK_WIDGET (self->list), _("History"));
}

/* Returns: whether @entry is something done with the complaint, rather than with its record. */
gboolean
adu_entry_is_follow_up (const AduEntry *entry)
{
  static const AduStep steps[] = { ADU_STEP_REQUEST_COMPLETION,
                                   ADU_STEP_COMPLETE,
                                   ADU_STEP_DISPOSE,
                                   ADU_STEP_FOLLOW_UP,
                                   ADU_STEP_VISIT,
                                   ADU_STEP_INSPECT,
                                   ADU_STEP_ANSWER,
                                   ADU_STEP_CONFIRM,
                                   ADU_STEP_SETTLE_ON_SPOT,
                                   ADU_STEP_REFER };
  int step = adu_step_from_code (entry->action);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (step == (int) steps[i])
      return TRUE;
  return FALSE;
}

/**
 * adu_entry_list_set:
 * @history: of #AduEntry, oldest first; read, not kept
 * @zone: the office's
 * @filter: (nullable): which entries; %NULL = all
 *
 * Returns: how many are shown
 */
guint
adu_entry_list_set (AduEntryList *self, const GPtrArray *history, const AduZone *zone, AduEntryFilter filter)
{
  GtkWidget *child = NULL;
  guint n = 0;

  g_return_val_if_fail (ADU_IS_ENTRY_LIST (self), 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = history->len; i-- > 0;)
    {
      const AduEntry *entry = g_ptr_array_index (history, i);

      guint same = 1;

      if (filter != NULL && !filter (entry))
        continue;
      for (; i > 0 && adu_words_is_same_deed (entry, g_ptr_array_index (history, i - 1)); i--)
        same++;
      gtk_list_box_append (self->list, row_new (entry, same, zone));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  return n;
}
