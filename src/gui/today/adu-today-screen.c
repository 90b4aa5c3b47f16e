/* adu-today-screen.c — the page of the day: one sentence, what is to be done now, what is waited for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/today/adu-today-screen.ui
 * Every number of the sentence opens the list it counts; every row opens its case, and its button the dialog of the
 * next step. The page follows the register and midnight by itself; what had the focus keeps it.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/case/adu-step-dialog.h"
#include "gui/today/adu-today-row.h"
#include "gui/today/adu-today-screen.h"
#include "model/adu-today.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

#define MOST_ROWS 50 /* of each list: the rest is a list of the register */
#define AT_ONCE 3    /* rows made before the first frame */
#define A_TURN 2     /* rows made in idle time after that: no frame has to wait for more */

struct _AduTodayScreen
{
  AduScreen parent_instance;

  GtkScrolledWindow *scrolled; /* template child */
  GtkLabel *date;              /* template child */
  GtkBox *sentence;            /* template child */
  GtkStack *stack;             /* template child */
  GtkLabel *now_none;          /* template child */
  GtkListBox *now;             /* template child */
  GtkLabel *waiting_title;     /* template child */
  GtkListBox *waiting;         /* template child */
  GtkButton *all;              /* template child */
  AdwStatusPage *calm_page;    /* template child */
  GtkButton *first;            /* template child */
  AdwStatusPage *failed;       /* template child */

  GtkWidget *parts[ADU_N_TODAY_COUNTS];     /* of the tree: links of the sentence */
  GtkWidget *dots[ADU_N_TODAY_COUNTS];      /* of the tree: what stands before each */
  GtkLabel *calm;                           /* of the tree: the sentence when nothing presses */
  guint growing;                            /* source: rows are still being made */
  GtkSizeGroup *columns[ADU_TODAY_COLUMNS]; /* owned: of the rows of both lists */
  AduToday *today;                          /* owned */
  int opening;                              /* the step whose dialog is wanted; -1: none */
};

G_DEFINE_FINAL_TYPE (AduTodayScreen, adu_today_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduTodayScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

/* --- the sentence ---------------------------------------------------------------------------------------------------- */

static char *
part_in_words (AduTodayCount which, guint n)
{
  switch (which)
    {
    case ADU_TODAY_OVERDUE:
      return g_strdup_printf (ngettext ("%u overdue", "%u overdue", n), n);
    case ADU_TODAY_DUE:
      return g_strdup_printf (ngettext ("%u due today", "%u due today", n), n);
    case ADU_TODAY_SOON:
      return g_strdup_printf (ngettext ("%u due within 3 days", "%u due within 3 days", n), n);
    case ADU_TODAY_DISPOSITION:
      return g_strdup_printf (ngettext ("%u waiting for disposition", "%u waiting for disposition", n), n);
    case ADU_TODAY_OPEN:
    default:
      return g_strdup_printf (ngettext ("%u open", "%u open", n), n);
    }
}

static void
show_sentence (AduTodayScreen *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < ADU_N_TODAY_COUNTS; i++)
    {
      guint n = adu_today_count (self->today, (AduTodayCount) i);
      g_autofree char *text = part_in_words ((AduTodayCount) i, n);
      g_autoptr (AduFind) find = adu_today_find (self->today, (AduTodayCount) i);
      g_autofree char *list = adu_find_to_text (find);

      gtk_button_set_label (GTK_BUTTON (self->parts[i]), text);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->parts[i]), "s", list);
      gtk_widget_set_visible (self->parts[i], n > 0);
      gtk_widget_set_visible (self->dots[i], n > 0 && any);
      any = any || n > 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->calm), adu_today_count (self->today, ADU_TODAY_OVERDUE) == 0 &&
                                                     adu_today_count (self->today, ADU_TODAY_DUE) == 0 && any);
}

static void
make_sentence (AduTodayScreen *self)
{
  for (guint i = 0; i < ADU_N_TODAY_COUNTS; i++)
    {
      self->dots[i] = gtk_label_new ("·");
      self->parts[i] = gtk_button_new_with_label ("");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->parts[i]), "s", "");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->parts[i]), "win.show-list");
      gtk_widget_add_css_class (self->parts[i], "flat");
      gtk_widget_add_css_class (self->parts[i], "numeric");
      if (i == ADU_TODAY_OVERDUE)
        gtk_widget_add_css_class (self->parts[i], "error");
      gtk_widget_set_visible (self->parts[i], FALSE);
      gtk_widget_set_visible (self->dots[i], FALSE);
      gtk_box_append (self->sentence, self->dots[i]);
      gtk_box_append (self->sentence, self->parts[i]);
    }
  self->calm = GTK_LABEL (gtk_label_new (_("Nothing is late, and nothing is due today.")));
  gtk_widget_add_css_class (GTK_WIDGET (self->calm), "dim-label");
  gtk_widget_set_margin_start (GTK_WIDGET (self->calm), 6);
  gtk_widget_set_visible (GTK_WIDGET (self->calm), FALSE);
  gtk_box_append (self->sentence, GTK_WIDGET (self->calm));
}

/* --- the next step, in place ----------------------------------------------------------------------------------------- */

static void
on_recorded (AduStepDialog *dialog, const char *action, AduTodayScreen *self)
{
  AduStep step = adu_step_dialog_step (dialog);

  if (adu_step_info (step)->undoable)
    adu_notice_undo (GTK_WIDGET (self), adu_words_step_done (step), action);
  else
    adu_notice (GTK_WIDGET (self), adu_words_step_done (step));
}

static void
on_record (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduTodayScreen) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);
  AduSession *session = session_of (self);
  int step = self->opening;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *dialog;

  self->opening = -1;
  if (session == NULL || adu_session_is_locked (session) || root == NULL || step < 0)
    return;
  if (record == NULL)
    {
      adu_notice_error (GTK_WIDGET (self), error);
      return;
    }
  dialog = adu_step_dialog_new (GTK_WINDOW (root), session, record, (AduStep) step);
  g_signal_connect_object (dialog, "recorded", G_CALLBACK (on_recorded), self, G_CONNECT_DEFAULT);
  gtk_window_present (dialog);
}

/* The dialog asks with all that is known of the case, so that is read first. */
static void
on_step (AduTodayRow *row, AduTodayScreen *self)
{
  AduSession *session = session_of (self);

  if (self->opening >= 0 || adu_session_is_locked (session))
    return;
  self->opening = adu_today_row_step (row);
  adu_store_record_async (adu_session_store (session), adu_session_actor (session), adu_today_row_case (row), NULL,
                          on_record, g_object_ref (self));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, AduTodayScreen *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", adu_today_row_case (ADU_TODAY_ROW (row)));
}

/* --- the lists -------------------------------------------------------------------------------------------------------- */

/* What has the focus: a case, and whether its button. */
typedef struct
{
  gint64 id; /* 0: nothing in the lists */
  gboolean button;
} Focus;

static Focus
focus_in (AduTodayScreen *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, ADU_TYPE_TODAY_ROW) : NULL;

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    return (Focus){ 0, FALSE };
  return (Focus){ adu_today_row_case (ADU_TODAY_ROW (row)), adu_today_row_button_has_focus (ADU_TODAY_ROW (row)) };
}

static AduTodayRow *
row_at (GtkListBox *list, guint i)
{
  return ADU_TODAY_ROW (gtk_list_box_get_row_at_index (list, (int) i));
}

static void
add_row (AduTodayScreen *self, GtkListBox *list, const AduWork *work, gboolean waiting)
{
  AduTodayRow *row = ADU_TODAY_ROW (adu_today_row_new (self->columns));

  g_signal_connect_object (row, "step", G_CALLBACK (on_step), self, G_CONNECT_DEFAULT);
  gtk_list_box_append (list, GTK_WIDGET (row));
  adu_today_row_set (row, session_of (self), work, waiting);
}

/* Fills the rows there are, and removes those too many. */
static void
fill (AduTodayScreen *self, GtkListBox *list, const GPtrArray *all, gboolean waiting)
{
  guint n = MIN (all->len, MOST_ROWS);

  for (guint i = 0; i < n && row_at (list, i) != NULL; i++)
    adu_today_row_set (row_at (list, i), session_of (self), g_ptr_array_index (all, i), waiting);
  while (row_at (list, n) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row_at (list, n)));
  gtk_widget_set_visible (GTK_WIDGET (list), n > 0);
}

/* Makes the rows that are missing, the upper list first, but no more than @most; returns whether some still are. */
static gboolean
grow (AduTodayScreen *self, guint most)
{
  GtkListBox *lists[] = { self->now, self->waiting };
  const GPtrArray *works[] = { adu_today_now (self->today), adu_today_waiting (self->today) };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < MIN (works[l]->len, MOST_ROWS); i++)
      if (row_at (lists[l], i) == NULL)
        {
          if (most-- == 0)
            return TRUE;
          add_row (self, lists[l], g_ptr_array_index (works[l], i), lists[l] == self->waiting);
        }
  return FALSE;
}

static gboolean
grow_cb (gpointer user_data)
{
  AduTodayScreen *self = user_data;

  if (grow (self, A_TURN))
    return G_SOURCE_CONTINUE;
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

/* Back to the case that had it, wherever it stands now; else to what stands first. */
static void
give_focus (AduTodayScreen *self, Focus focus)
{
  GtkListBox *lists[] = { self->now, self->waiting };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; row_at (lists[l], i) != NULL; i++)
      if (adu_today_row_case (row_at (lists[l], i)) == focus.id)
        {
          adu_today_row_grab (row_at (lists[l], i), focus.button);
          return;
        }
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    if (row_at (lists[l], 0) != NULL)
      {
        adu_today_row_grab (row_at (lists[l], 0), FALSE);
        return;
      }
}

/* In place of the lists. Its drawing is read only now: large ones take longer to read than the page to draw. */
static void
show_status (AduTodayScreen *self, AdwStatusPage *page, const char *name, const char *icon)
{
  adw_status_page_set_icon_name (page, icon);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_all (AduTodayScreen *self, guint open, guint shown)
{
  g_autoptr (AduFind) find = adu_today_find (self->today, ADU_TODAY_OPEN);
  g_autofree char *list = adu_find_to_text (find);
  g_autofree char *text = g_strdup_printf (_("The most pressing stand here. All %u open complaints"), open);

  gtk_widget_set_visible (GTK_WIDGET (self->all), open > shown);
  gtk_button_set_label (self->all, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->all), "s", list);
}

static void
show_date (AduTodayScreen *self)
{
  g_autofree char *date = adu_words_day_full (adu_clock_today (adu_session_clock (session_of (self))));

  gtk_label_set_text (self->date, date);
}

static void
on_changed (AduTodayScreen *self)
{
  const GPtrArray *now = adu_today_now (self->today);
  const GPtrArray *waiting = adu_today_waiting (self->today);
  guint shown = MIN (now->len, MOST_ROWS) + MIN (waiting->len, MOST_ROWS);
  gboolean was_shown = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "lists") == 0;
  gboolean first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "reading") == 0;
  Focus focus = focus_in (self);

  show_date (self);
  show_sentence (self);
  fill (self, self->now, now, FALSE);
  fill (self, self->waiting, waiting, TRUE);
  if (grow (self, self->growing == 0 ? AT_ONCE : 0) && self->growing == 0)
    self->growing = g_idle_add (grow_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->now_none), now->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_title), waiting->len > 0);
  show_all (self, adu_today_count (self->today, ADU_TODAY_OPEN), shown);
  if (shown > 0)
    gtk_stack_set_visible_child_name (self->stack, "lists");
  else
    show_status (self, self->calm_page, "empty", "emblem-ok-symbolic");
  adu_screen_set_attention (ADU_SCREEN (self), now->len);
  if ((was_shown && focus.id != 0) || (first && gtk_widget_get_mapped (GTK_WIDGET (self))))
    give_focus (self, focus);
}

static void
on_failed (AduTodayScreen *self, GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (session_of (self))));
  g_autofree char *markup = g_markup_escape_text (what, -1);

  adw_status_page_set_title (self->failed, adu_words_error_title (error));
  adw_status_page_set_description (self->failed, markup);
  show_status (self, self->failed, "failed", "dialog-warning-symbolic");
}

/* --- the screen --------------------------------------------------------------------------------------------------------- */

static void
adu_today_screen_refresh (AduScreen *screen)
{
  AduTodayScreen *self = ADU_TODAY_SCREEN (screen);

  if (self->today != NULL)
    adu_today_refresh (self->today);
}

static void
adu_today_screen_constructed (GObject *object)
{
  AduTodayScreen *self = ADU_TODAY_SCREEN (object);
  AduSession *session = session_of (self);

  G_OBJECT_CLASS (adu_today_screen_parent_class)->constructed (object);
  make_sentence (self);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  if (session == NULL || adu_session_store (session) == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->first), adu_session_may_write (session, ADU_MAY_REGISTER));
  show_date (self);
  self->today = adu_today_new (session);
  g_signal_connect_object (self->today, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->today, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

static void
adu_today_screen_dispose (GObject *object)
{
  AduTodayScreen *self = ADU_TODAY_SCREEN (object);

  g_clear_handle_id (&self->growing, g_source_remove);
  g_clear_object (&self->today);
  for (guint i = 0; i < ADU_TODAY_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_TODAY_SCREEN);
  G_OBJECT_CLASS (adu_today_screen_parent_class)->dispose (object);
}

static void
adu_today_screen_class_init (AduTodayScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = adu_today_screen_constructed;
  object_class->dispose = adu_today_screen_dispose;
  ADU_SCREEN_CLASS (klass)->refresh = adu_today_screen_refresh;
  gtk_widget_class_set_css_name (widget_class, "today-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/today/adu-today-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, date);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, sentence);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, stack);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, now_none);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, now);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, waiting_title);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, waiting);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, all);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, calm_page);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, first);
  gtk_widget_class_bind_template_child (widget_class, AduTodayScreen, failed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
adu_today_screen_init (AduTodayScreen *self)
{
  self->opening = -1;
  for (guint i = 0; i < ADU_TODAY_COLUMNS; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Today"));
  adu_screen_set_help_id (ADU_SCREEN (self), "today");
}

/* Returns: (transfer floating): the page of the day. */
AduScreen *
adu_today_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_TODAY_SCREEN, "session", session, NULL);
}
