/* adu-case-now.c — the box "Now": where a complaint stands, who has it, until when, and the next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-case-now.ui
 * Everything else on the page may be read later; this box answers the telephone.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-template.h"
#include "gui/case/adu-case-now.h"
#include "gui/case/adu-clocks-box.h"
#include "gui/case/adu-step-offer.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

struct _AduCaseNow
{
  GtkWidget parent_instance;

  GtkLabel *stage;       /* template child */
  GtkLabel *who;         /* template child */
  GtkImage *limit_icon;  /* template child */
  GtkLabel *limit;       /* template child */
  GtkLabel *answer_by;   /* template child */
  GtkLabel *ombudsman;   /* template child */
  GtkButton *next;       /* template child */
  GtkMenuButton *others; /* template child */

  const char *limit_class; /* static; the style class the limit has now */
};

G_DEFINE_FINAL_TYPE (AduCaseNow, adu_case_now, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

/* Whom the newest disposition names: an official, or a unit, which the row of the list does not know. NULL:
 * nobody. */
static const char *
passed_on_to (const AduRecord *record)
{
  for (guint i = record->history->len; i-- > 0;)
    {
      const AduEntry *entry = g_ptr_array_index (record->history, i);

      if (g_str_equal (entry->action, "dispose"))
        return entry->to_name != NULL ? entry->to_name : record->row->handler_name;
    }
  return record->row->handler_name;
}

/* Who has it: the official it was passed on to, the lead case, or the roles the next step waits for. */
static char *
who_has_it (const AduRecord *record)
{
  const AduRow *row = record->row;
  int next = adu_stage_next_step (row->stage, row->supervisory, row->inspection);
  g_autofree char *roles = NULL;

  if (row->stage == ADU_STAGE_MERGED && record->lead_number != NULL)
    /* Translators: %s is a register number */
    return g_strdup_printf (_("Follows %s"), record->lead_number);
  if (row->stage == ADU_STAGE_AWAITING_COMPLETION)
    return g_strdup (_("Waiting for the complainant"));
  if (next < 0)
    return NULL;
  if (row->stage >= ADU_STAGE_DISPOSED && passed_on_to (record) != NULL)
    {
      /* Translators: %s is the official or unit that works on the complaint */
      g_autofree char *with = g_strdup_printf (_("With %s"), passed_on_to (record));

      return record->chain != NULL ? g_strdup_printf ("%s\n%s", with, record->chain) : g_steal_pointer (&with);
    }
  roles = adu_words_roles (adu_step_deciders ((AduStep) next, row->stage));
  /* Translators: %s is one or more roles, for example "Head" */
  return g_strdup_printf (_("Waiting for: %s"), roles);
}

static void
show_limit (AduCaseNow *self, const AduRecord *record)
{
  const AduDeadline *binding = adu_deadlines_binding (record->deadlines);
  const AduDeadline *ombudsman = adu_deadlines_find (record->deadlines, ADU_DEADLINE_OMBUDSMAN);
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;
  g_autofree char *until = NULL;

  /* What has ended has no binding clock: the settlement's says how it was met. */
  if (binding == NULL)
    binding = adu_deadlines_find (record->deadlines, ADU_DEADLINE_SETTLEMENT);
  if (self->limit_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->limit), self->limit_class);
  gtk_widget_set_visible (GTK_WIDGET (self->limit_icon), binding != NULL);
  if (binding != NULL)
    {
      g_autofree char *how = adu_deadline_sentence (binding);

      /* Translators: %s is a date and how it stands */
      sentence = adu_day_is_set (binding->due) ? g_strdup_printf (_("Limit %s"), how) : g_strdup (how);
      self->limit_class = adu_deadline_css_class (binding);
      gtk_image_set_from_icon_name (self->limit_icon, adu_deadline_icon_name (binding));
      gtk_widget_add_css_class (GTK_WIDGET (self->limit), self->limit_class);
    }
  set_text (self->limit, sentence);
  if (adu_day_is_set (record->answer_by) && adu_stage_is_open (record->row->stage) &&
      !adu_day_is_set (record->row->stopped))
    {
      until = adu_words_day (record->answer_by);
      /* Translators: of a disposition; %s is a date */
      text = g_strdup_printf (_("Answer to the disposition by %s"), until);
    }
  set_text (self->answer_by, text);
  g_free (g_steal_pointer (&text));
  if (ombudsman != NULL && !adu_day_is_set (record->row->stopped))
    {
      g_autofree char *both = adu_words_ombudsman (ombudsman);

      /* Translators: %s is the limit, and from when the complainant may go to the Ombudsman */
      text = g_strdup_printf (_("Ombudsman: %s"), both);
    }
  set_text (self->ombudsman, text);
}

static void
show_steps (AduCaseNow *self, AduSession *session, const AduRecord *record)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (session));
  AduActor *actor = adu_session_is_read_only (session) ? NULL : adu_session_actor (session);
  int next = adu_step_suggested (officials, actor, record);
  AduStep steps[ADU_N_STEPS];
  guint n = adu_steps_offered (officials, actor, record, steps);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) why = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (self->next), next >= 0);
  if (next >= 0)
    {
      gtk_button_set_label (self->next, adu_words_step ((AduStep) next));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next), "s", adu_step_to_code ((AduStep) next));
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if ((int) steps[i] == next)
        continue;
      item = g_menu_item_new (adu_words_step (steps[i]), NULL);
      g_menu_item_set_action_and_target (item, "case.step", "s", adu_step_to_code (steps[i]));
      g_menu_append_item (menu, item);
    }
  g_menu_append (why, _("Why not another step?"), "case.why-not");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (why));
  gtk_menu_button_set_menu_model (self->others, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->others), actor != NULL);
}

static void
adu_case_now_dispose (GObject *object)
{
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_CASE_NOW);
  G_OBJECT_CLASS (adu_case_now_parent_class)->dispose (object);
}

static void
adu_case_now_class_init (AduCaseNowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_case_now_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-case-now.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, stage);
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, who);
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, limit_icon);
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, limit);
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, answer_by);
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, ombudsman);
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, next);
  gtk_widget_class_bind_template_child (widget_class, AduCaseNow, others);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "case-now");
}

static void
adu_case_now_init (AduCaseNow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows how @record stands and what can be done; it is read, not kept. */
void
adu_case_now_set_record (AduCaseNow *self, AduSession *session, const AduRecord *record)
{
  g_autofree char *who = NULL;

  g_return_if_fail (ADU_IS_CASE_NOW (self));

  who = who_has_it (record);
  set_text (self->stage, adu_words_stage (record->row->stage));
  set_text (self->who, who);
  show_limit (self, record);
  show_steps (self, session, record);
}
