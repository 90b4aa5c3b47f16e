/* adu-clocks-box.c — all clocks of a complaint, each with how it stands and why it ends when it does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-clocks-box.ui
 * A clock is never colour alone: icon, words and colour say the same. The explanation of a date is made when
 * the clocks are shown, so that the window which shows it needs nothing of the case.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/case/adu-clocks-box.h"
#include "gui/case/adu-why-window.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define SOON_DAYS 3

struct _AduClocksBox
{
  GtkWidget parent_instance;

  GtkBox *body;       /* template child */
  gboolean unprovable; /* of no case: there is nothing to prove on paper */
  GtkButton *binding; /* owned by the tree; the button of the clock that binds; nullable */
};

G_DEFINE_FINAL_TYPE (AduClocksBox, adu_clocks_box, GTK_TYPE_WIDGET)

/* What a button explains. */
typedef struct
{
  AduProof *proof;
  gboolean provable;
} Explanation;

static void
explanation_free (gpointer data)
{
  Explanation *explanation = data;

  adu_proof_free (explanation->proof);
  g_free (explanation);
}

static gboolean
is_soon (const AduDeadline *deadline)
{
  return deadline->state == ADU_STATE_RUNNING && deadline->can_be_late && deadline->has_days_left &&
         deadline->days_left <= SOON_DAYS;
}

/* Returns: (transfer none): the icon that goes with how @deadline stands */
const char *
adu_deadline_icon_name (const AduDeadline *deadline)
{
  static const char *const icons[ADU_N_DEADLINE_STATES] = {
    [ADU_STATE_RUNNING] = "alarm-symbolic",       [ADU_STATE_PAUSED] = "media-playback-pause-symbolic",
    [ADU_STATE_MET] = "emblem-ok-symbolic",       [ADU_STATE_MET_LATE] = "emblem-ok-symbolic",
    [ADU_STATE_LATE] = "dialog-warning-symbolic",
  };

  return icons[deadline->state];
}

/* Returns: (transfer none): the style class that goes with how @deadline stands */
const char *
adu_deadline_css_class (const AduDeadline *deadline)
{
  if (deadline->state == ADU_STATE_LATE || deadline->state == ADU_STATE_MET_LATE)
    return "error";
  if (deadline->state == ADU_STATE_MET)
    return "success";
  if (deadline->state == ADU_STATE_PAUSED)
    return "dim-label";
  return is_soon (deadline) ? "warning" : "on-time";
}

/* Returns: (transfer full): "7 December 2026, 3 days left"; without a date while it is paused */
char *
adu_deadline_sentence (const AduDeadline *deadline)
{
  g_autofree char *left = adu_words_deadline_left (deadline);
  g_autofree char *due = NULL;
  g_autofree char *day = NULL;

  if (!adu_day_is_set (deadline->due))
    return g_steal_pointer (&left);
  day = adu_words_day (deadline->due);
  if (deadline->due_minute >= 0)
    {
      g_autofree char *clock = adu_words_clock_at (deadline->due_minute, NULL);

      due = g_strdup_printf ("%s %s", day, clock);
    }
  else
    {
      due = g_steal_pointer (&day);
    }
  if (left[0] == '\0')
    return g_steal_pointer (&due);
  /* Translators: %1$s is a date, %2$s how it stands: "7 December 2026, 3 days left" */
  return g_strdup_printf (_("%1$s, %2$s"), due, left);
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The page of the case knows the case. */
static void
print_cb (GtkButton *button)
{
  const Explanation *explanation = g_object_get_data (G_OBJECT (button), "adu-explanation");

  gtk_widget_activate_action (GTK_WIDGET (button), "case.proof", "s", adu_deadline_kind_to_code (explanation->proof->kind));
}

static void
explain_cb (GtkButton *button)
{
  const Explanation *explanation = g_object_get_data (G_OBJECT (button), "adu-explanation");
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWindow *window = adu_why_window_new (GTK_WINDOW (root), explanation->proof);

  g_signal_connect_object (window, "print", G_CALLBACK (print_cb), button, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "why.print", explanation->provable);
  gtk_window_present (window);
}

/* Takes @proof. */
static GtkWidget *
explain_button_new (AduProof *proof, gboolean provable)
{
  GtkWidget *button = gtk_button_new_with_label (_("Why this date?"));
  Explanation *explanation = g_new0 (Explanation, 1);
  g_autofree char *name = NULL;

  explanation->proof = proof;
  explanation->provable = provable;
  g_object_set_data_full (G_OBJECT (button), "adu-explanation", explanation, explanation_free);
  /* Translators: %s is the name and date of a limit */
  name = g_strdup_printf (_("Why this date? %s"), proof->title);
  adu_names_set (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "why");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (explain_cb), NULL);
  return button;
}

/* The lines below the date: what an office must know of this clock beyond it. */
static void
add_remarks (GtkBox *box, const AduDeadline *deadline)
{
  g_autofree char *ombudsman = adu_words_ombudsman (deadline);

  if (ombudsman[0] != '\0' && (deadline->state == ADU_STATE_RUNNING || deadline->state == ADU_STATE_LATE))
    gtk_box_append (box, label_new (ombudsman, "caption"));
  if (adu_day_is_set (deadline->if_resumed))
    {
      g_autofree char *day = adu_words_day (deadline->if_resumed);
      /* Translators: of a paused limit; %s is a date */
      g_autofree char *text = g_strdup_printf (_("If resumed today: %s"), day);

      gtk_box_append (box, label_new (text, "caption"));
    }
  if (adu_day_is_set (deadline->due) && deadline->latest_working_day.n != deadline->due.n &&
      deadline->due_minute < 0)
    {
      g_autofree char *day = adu_words_day (deadline->latest_working_day);
      /* Translators: the limit ends on a day off; %s is the last working day before it */
      g_autofree char *text = g_strdup_printf (_("A day off. Last working day: %s"), day);

      gtk_box_append (box, label_new (text, "caption"));
    }
  if (deadline->provisional)
    gtk_box_append (box,
                    label_new (_("Provisional: the days off of that year are not official yet"), "caption"));
}

static GtkWidget *
clock_new (AduClocksBox *self, const AduProofFacts *given, const AduDeadline *deadline)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (adu_deadline_icon_name (deadline));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *button = explain_button_new (adu_proof_new (given, deadline->kind), !self->unprovable);
  g_autofree char *name = adu_words_deadline_name (deadline);
  g_autofree char *sentence = adu_deadline_sentence (deadline);
  GtkWidget *due = label_new (sentence, adu_deadline_css_class (deadline));

  gtk_widget_add_css_class (row, "clock");
  gtk_widget_add_css_class (icon, adu_deadline_css_class (deadline));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (due, "numeric");
  gtk_box_append (GTK_BOX (texts), label_new (name, deadline->binding ? "heading" : "clock-name"));
  gtk_box_append (GTK_BOX (texts), due);
  add_remarks (GTK_BOX (texts), deadline);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (texts), button);
  gtk_box_append (GTK_BOX (row), texts);
  if (deadline->binding)
    self->binding = GTK_BUTTON (button);
  return row;
}

static void
adu_clocks_box_dispose (GObject *object)
{
  ADU_CLOCKS_BOX (object)->binding = NULL;
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_CLOCKS_BOX);
  G_OBJECT_CLASS (adu_clocks_box_parent_class)->dispose (object);
}

static void
adu_clocks_box_class_init (AduClocksBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_clocks_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-clocks-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AduClocksBox, body);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "clocks-box");
}

static void
adu_clocks_box_init (AduClocksBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * adu_clocks_box_set:
 * @given: the clocks, and what their dates are proved with; read, not kept
 */
void
adu_clocks_box_set (AduClocksBox *self, const AduProofFacts *given)
{
  GtkWidget *child = NULL;

  g_return_if_fail (ADU_IS_CLOCKS_BOX (self));

  self->binding = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
  for (guint i = 0; i < given->deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (given->deadlines, i);

      /* Two months say nothing beside fourteen days, unless they bind. */
      if (deadline->kind != ADU_DEADLINE_SERVICE || deadline->binding)
        gtk_box_append (self->body, clock_new (self, given, deadline));
    }
}

/* Explains the date that binds, as its button does. */
void
adu_clocks_box_explain (AduClocksBox *self)
{
  g_return_if_fail (ADU_IS_CLOCKS_BOX (self));

  if (self->binding != NULL)
    explain_cb (self->binding);
}

static GtkButton *
button_of (GtkWidget *widget, AduDeadlineKind kind)
{
  const Explanation *explanation = g_object_get_data (G_OBJECT (widget), "adu-explanation");
  GtkButton *found = explanation != NULL && explanation->proof->kind == kind ? GTK_BUTTON (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = button_of (child, kind);
  return found;
}

/* Explains the date of that clock, if it is shown. */
void
adu_clocks_box_explain_kind (AduClocksBox *self, AduDeadlineKind kind)
{
  GtkButton *button = button_of (GTK_WIDGET (self), kind);

  if (button != NULL)
    explain_cb (button);
}

/* Whether the proof of a date can be put on paper; of a complaint nobody has filed it cannot. */
void
adu_clocks_box_set_provable (AduClocksBox *self, gboolean provable)
{
  self->unprovable = !provable;
}
