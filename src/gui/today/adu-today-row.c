/* adu-today-row.c — one case on the page of the day: how it stands, what it is, who has it, and the next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/today/adu-today-row.ui
 * What is to be done now begins with its limit, what is waited for with who has it. A row is filled again rather than
 * made again: what has the focus keeps it.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/case/adu-step-offer.h"
#include "gui/cases/adu-case-due.h"
#include "gui/today/adu-today-row.h"
#include "words/adu-words-date.h"
#include "words/adu-words-turn.h"
#include "words/adu-words.h"

struct _AduTodayRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *lead_column;  /* template child */
  GtkWidget *trail_column; /* template child */
  GtkWidget *next_column;  /* template child; as wide with a button as without */
  GtkImage *lead_icon;     /* template child */
  GtkLabel *lead;          /* template child */
  GtkLabel *lead_sub;      /* template child */
  GtkLabel *subject;       /* template child */
  GtkLabel *place;         /* template child */
  GtkImage *trail_icon;    /* template child */
  GtkLabel *trail;         /* template child */
  GtkLabel *trail_sub;     /* template child */
  GtkButton *next;         /* template child */

  gint64 id;
  int step;         /* AduStep, or -1 */
  const char *css;  /* static; of the limit; nullable */
};

G_DEFINE_FINAL_TYPE (AduTodayRow, adu_today_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  STEP,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* A pair of lines with a picture before it. */
typedef struct
{
  GtkImage *icon;
  GtkLabel *text;
  GtkLabel *sub;
} Pair;

/* Whether a text is sure to have room on one line of @chars: capitals and what is not a letter of Latin count double. */
static gboolean
is_short (const char *text, int chars)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == ' ' ? 1 : 2;
  return n <= chars;
}

/* A label that may wrap is measured many times over, and most of these never have to. */
static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_wrap (label, !is_short (text, gtk_label_get_width_chars (label)));
  gtk_label_set_text (label, text);
}

static void
set_pair (Pair pair, const char *icon, const char *text, const char *sub)
{
  /* Without a picture its place stays free: the lines of all rows stand under each other. */
  gtk_image_set_from_icon_name (pair.icon, icon);
  set_text (pair.text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (pair.text), text);
  set_text (pair.sub, sub);
  gtk_widget_set_visible (GTK_WIDGET (pair.sub), *sub != '\0');
}

/* "2 days late", and the date below it. */
static void
show_due (AduTodayRow *self, Pair pair, AduSession *session, const AduWork *work, char **said)
{
  AduStore *store = adu_session_store (session);
  const AduRow *row = work->row;
  AduDueState state = adu_case_due_state (row, adu_clock_today (adu_session_clock (session)));
  g_autofree char *date = adu_words_day_short (row->binding_due);
  /* Translators: a limit; %s is a date */
  g_autofree char *limit = adu_day_is_set (row->binding_due) ? g_strdup_printf (_("limit %s"), date) : g_strdup ("");
  g_autofree char *text = NULL;

  if (state == ADU_DUE_PAUSED && work->pause_at_most > 0)
    /* Translators: of a limit that stands still: on which day, of at most how many */
    text = g_strdup_printf (_("paused, day %d of %u"), work->paused_day, work->pause_at_most);
  else
    text = adu_case_due_words (row, store);
  if (self->css != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->lead), self->css);
      gtk_widget_remove_css_class (GTK_WIDGET (self->trail), self->css);
    }
  self->css = adu_case_due_css (state);
  if (self->css != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (pair.text), self->css);
  set_pair (pair, adu_case_due_icon (state), text, adu_day_is_set (row->stopped) ? "" : limit);
  *said = g_steal_pointer (&text);
}

/* "Puskesmas Ponu", and since when below it; of one's own turn, where the case stands. */
static void
show_who (Pair pair, const AduWork *work, gboolean own, AduDay today, char **said)
{
  const char *with = work->turn.whose == ADU_TURN_OFFICIAL ? work->row->handler_name : work->with;
  g_autofree char *who = own ? g_strdup (adu_words_stage (work->row->stage)) : adu_words_turn (&work->turn, with);
  g_autofree char *since = adu_words_since (adu_day_between (work->since, today));
  g_autofree char *asked = NULL;
  gboolean overdue = adu_day_is_set (work->answer_by) && work->answer_by.n < today.n &&
                     (work->turn.whose == ADU_TURN_OFFICIAL || work->turn.whose == ADU_TURN_UNIT);

  if (overdue)
    {
      g_autofree char *date = adu_words_day_short (work->answer_by);

      /* Translators: for how long somebody has had it, and by when their answer was asked for */
      asked = g_strdup_printf (_("%s, asked by %s"), since, date);
    }
  set_pair (pair, NULL, who, overdue ? asked : since);
  *said = g_strdup_printf ("%s, %s", who, overdue ? asked : since);
}

static void
show_next (AduTodayRow *self, AduSession *session, const AduWork *work)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (session));
  AduActor *actor = adu_session_is_read_only (session) ? NULL : adu_session_actor (session);
  AduRecord record = { .row = work->row, .facts = work->facts, .confirmed = work->confirmed };
  int next = work->turn.next;

  self->step = next >= 0 && adu_step_offered (officials, actor, &record, (AduStep) next) ? next : -1;
  gtk_widget_set_visible (GTK_WIDGET (self->next), self->step >= 0);
  if (self->step >= 0)
    {
      /* Translators: name of a button: a step, and the complaint it is for */
      g_autofree char *spoken = g_strdup_printf (_("%s: %s"), adu_words_step ((AduStep) self->step), work->row->subject);

      gtk_button_set_label (self->next, adu_words_step ((AduStep) self->step));
      adu_names_set (GTK_WIDGET (self->next), spoken);
    }
}

/**
 * adu_today_row_set:
 * @self: a row
 * @session: who looks
 * @work: the case; read, not kept
 * @waiting: whether somebody else acts
 */
void
adu_today_row_set (AduTodayRow *self, AduSession *session, const AduWork *work, gboolean waiting)
{
  Pair lead = { self->lead_icon, self->lead, self->lead_sub };
  Pair trail = { self->trail_icon, self->trail, self->trail_sub };
  AduActor *actor = adu_session_actor (session);
  AduDay today = adu_clock_today (adu_session_clock (session));
  const AduRow *row = work->row;
  g_autofree char *due = NULL;
  g_autofree char *who = NULL;
  g_autofree char *place = row->unit_name != NULL ? g_strdup_printf ("%s · %s", row->unit_name, row->number)
                                                  : g_strdup (row->number);
  g_autofree char *spoken = NULL;
  gboolean own;

  self->id = row->id;
  show_due (self, waiting ? trail : lead, session, work, &due);
  own = adu_turn_place (&work->turn, &work->turn_facts, FALSE, adu_actor_roles (actor), adu_actor_official (actor)) ==
        ADU_TURN_NOW;
  show_who (waiting ? lead : trail, work, own, today, &who);
  gtk_label_set_text (self->subject, row->subject);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subject), row->subject);
  gtk_label_set_text (self->place, place);
  show_next (self, session, work);
  spoken = g_strdup_printf ("%s, %s: %s; %s", row->subject, place, due, who);
  adu_names_set (GTK_WIDGET (self), spoken);
}

static void
on_next (AduTodayRow *self)
{
  g_signal_emit (self, signals[STEP], 0);
}

gint64
adu_today_row_case (AduTodayRow *self)
{
  return self->id;
}

/* Returns: the AduStep of its button; -1: it has none. */
int
adu_today_row_step (AduTodayRow *self)
{
  return self->step;
}

/* Puts the focus on it, or on its @button if it has one. */
void
adu_today_row_grab (AduTodayRow *self, gboolean button)
{
  gtk_widget_grab_focus (button && self->step >= 0 ? GTK_WIDGET (self->next) : GTK_WIDGET (self));
}

gboolean
adu_today_row_button_has_focus (AduTodayRow *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (self->next));
}

static void
adu_today_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_TODAY_ROW);
  G_OBJECT_CLASS (adu_today_row_parent_class)->dispose (object);
}

static void
adu_today_row_class_init (AduTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_today_row_dispose;
  signals[STEP] = g_signal_new ("step", ADU_TYPE_TODAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/today/adu-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, lead_column);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, trail_column);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, next_column);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, lead_icon);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, lead);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, lead_sub);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, subject);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, place);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, trail_icon);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, trail);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, trail_sub);
  gtk_widget_class_bind_template_child (widget_class, AduTodayRow, next);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_next", G_CALLBACK (on_next));
}

static void
adu_today_row_init (AduTodayRow *self)
{
  self->step = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * adu_today_row_new:
 * @columns: what the rows of a page have in common, so that their columns stand under each other
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
adu_today_row_new (GtkSizeGroup *const columns[ADU_TODAY_COLUMNS])
{
  AduTodayRow *self = g_object_new (ADU_TYPE_TODAY_ROW, NULL);

  gtk_size_group_add_widget (columns[0], self->lead_column);
  gtk_size_group_add_widget (columns[1], self->trail_column);
  gtk_size_group_add_widget (columns[2], self->next_column);
  return GTK_WIDGET (self);
}
