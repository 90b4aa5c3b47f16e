/* adu-why-window.c — "Why this date?": the proof of a date on the screen, ready to be copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-why-window.ui
 * A date nobody can explain is not believed: a complainant, the Ombudsman or a new head asks, and the officer
 * reads the lines aloud or copies them into an answer. It says what the page on paper says.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/case/adu-why-window.h"
#include "gui/help/adu-help-window.h"

struct _AduWhyWindow
{
  AdwWindow parent_instance;

  GtkLabel *title;      /* template child */
  GtkLabel *conclusion; /* template child */
  GtkBox *lines;        /* template child */
  GtkLabel *copied;     /* template child */

  char *text; /* owned */
};

G_DEFINE_FINAL_TYPE (AduWhyWindow, adu_why_window, ADW_TYPE_WINDOW)

enum
{
  PRINT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduWhyWindow *self = ADU_WHY_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->text);
  gtk_label_set_text (self->copied, _("Copied"));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRINT], 0);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
adu_why_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_WHY_WINDOW);
  G_OBJECT_CLASS (adu_why_window_parent_class)->dispose (object);
}

static void
adu_why_window_finalize (GObject *object)
{
  g_free (ADU_WHY_WINDOW (object)->text);
  G_OBJECT_CLASS (adu_why_window_parent_class)->finalize (object);
}

static void
adu_why_window_class_init (AduWhyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_why_window_dispose;
  object_class->finalize = adu_why_window_finalize;
  signals[PRINT] = g_signal_new ("print", ADU_TYPE_WHY_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-why-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, conclusion);
  gtk_widget_class_bind_template_child (widget_class, AduWhyWindow, copied);
  gtk_widget_class_install_action (widget_class, "why.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "why.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "why.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "why");
}

static void
adu_why_window_init (AduWhyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
text_new (const char *text, const char *css_class, gboolean dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 70);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "numeric");
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
line_new (guint number, const AduProof *proof, const AduReason *reason)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *count = g_strdup_printf ("%u.", number);
  GtkWidget *index = gtk_label_new (count);

  gtk_widget_set_valign (index, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (index), 3);
  gtk_widget_add_css_class (index, "dim-label");
  gtk_widget_add_css_class (index, "numeric");
  gtk_box_append (GTK_BOX (texts), text_new (reason->text, reason->kind == ADU_WHY_RESULT ? "heading" : "body", FALSE));
  /* That of the whole rule stands above. */
  if (reason->ground != NULL && reason->ground[0] != '\0' && g_strcmp0 (reason->ground, proof->ground) != 0)
    gtk_box_append (GTK_BOX (texts), text_new (reason->ground, "caption", TRUE));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), index);
  gtk_box_append (GTK_BOX (row), texts);
  return row;
}

static void
add_rule (GtkBox *box, const AduProof *proof)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *clause = g_strdup_printf ("“%s”", proof->clause);

  gtk_box_append (GTK_BOX (texts), text_new (proof->rule, "body", FALSE));
  if (proof->clause != NULL && proof->clause[0] != '\0')
    gtk_box_append (GTK_BOX (texts), text_new (clause, "caption", TRUE));
  gtk_box_append (GTK_BOX (texts), text_new (proof->ground, "caption", TRUE));
  gtk_box_append (box, texts);
}

/* A heading, and below it a grid for lines of several parts. */
static GtkGrid *
add_section (GtkBox *box, const char *title)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_set_margin_start (grid, 12);
  gtk_box_append (box, text_new (title, "heading", FALSE));
  gtk_box_append (box, grid);
  return GTK_GRID (grid);
}

/* A line of the grid; texts that are NULL are left out. The last column takes the room that is left. */
static void
add_parts (GtkGrid *grid, int row, const char *css_class, const char *const parts[3])
{
  for (int i = 0; i < 3; i++)
    if (parts[i] != NULL)
      {
        GtkWidget *label = text_new (parts[i], css_class, FALSE);

        gtk_widget_set_valign (label, GTK_ALIGN_START);
        gtk_widget_set_hexpand (label, i > 0);
        gtk_grid_attach (grid, label, i, row, 1, 1);
      }
}

static void
add_days_off (GtkBox *box, const AduProof *proof)
{
  GtkGrid *grid = proof->days_off->len > 0 ? add_section (box, _("Days off that were not counted")) : NULL;

  for (guint i = 0; i < proof->days_off->len; i++)
    {
      const AduProofDayOff *off = g_ptr_array_index (proof->days_off, i);

      add_parts (grid, (int) i, "caption", (const char *const[]){ off->date, off->name, off->ground });
    }
}

static void
add_pauses (GtkBox *box, const AduProof *proof)
{
  GtkGrid *grid = proof->pauses->len > 0 ? add_section (box, _("Pauses")) : NULL;

  for (guint i = 0; i < proof->pauses->len; i++)
    {
      const AduProofPause *pause = g_ptr_array_index (proof->pauses, i);

      add_parts (grid, (int) i, "body", (const char *const[]){ pause->span, pause->reason, NULL });
    }
}

static void
add_changes (GtkBox *box, const AduProof *proof)
{
  GtkGrid *grid = proof->changes->len > 0 ? add_section (box, _("The category and the limit")) : NULL;

  for (guint i = 0; i < proof->changes->len; i++)
    add_parts (grid, (int) i, "body", (const char *const[]){ g_ptr_array_index (proof->changes, i), NULL, NULL });
}

static void
add_readings (GtkBox *box, const AduProof *proof)
{
  GtkGrid *grid = proof->readings->len > 1 ? add_section (box, _("What another reading would give")) : NULL;

  for (guint i = 0; grid != NULL && i < proof->readings->len; i++)
    {
      const AduProofReading *reading = g_ptr_array_index (proof->readings, i);
      g_autofree char *own = g_strdup_printf ("%s (%s)", reading->text, _("that of the office"));

      add_parts (grid, (int) i, reading->office ? "heading" : "body",
                 (const char *const[]){ reading->office ? own : reading->text, reading->date, NULL });
    }
}

/**
 * adu_why_window_new:
 * @parent: the window it belongs to
 * @proof: of the date; read, not kept
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWindow *
adu_why_window_new (GtkWindow *parent, const AduProof *proof)
{
  AduWhyWindow *self = g_object_new (ADU_TYPE_WHY_WINDOW, "transient-for", parent, NULL);

  self->text = adu_proof_to_text (proof);
  gtk_label_set_text (self->title, proof->title);
  gtk_label_set_text (self->conclusion, proof->conclusion);
  add_rule (self->lines, proof);
  for (guint i = 0; i < proof->reasons->len; i++)
    gtk_box_append (self->lines, line_new (i + 1, proof, g_ptr_array_index (proof->reasons, i)));
  add_days_off (self->lines, proof);
  add_pauses (self->lines, proof);
  add_changes (self->lines, proof);
  add_readings (self->lines, proof);
  return GTK_WINDOW (self);
}
