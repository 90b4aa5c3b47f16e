/* adu-letters-screen.c — the letters of the office that still wait: for a signature, a number, or to be sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/letters/adu-letters-screen.ui
 * Actions:  waiting.sign, waiting.number: what was done with those that are marked
 *
 * A pile comes back from the head of the office signed and goes to the book of outgoing letters as one: both are recorded
 * here for the whole pile. Oldest first, as the pile lies; numbers are drawn in that order.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/letters/adu-letter-move-dialog.h"
#include "gui/letters/adu-letter-row.h"
#include "gui/letters/adu-letters-screen.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words-letter.h"

/* What a letter waits for. */
typedef enum
{
  WAITS_SIGNATURE,
  WAITS_NUMBER,
  WAITS_DISPATCH,
  N_WAITS
} Waits;

struct _AduLettersScreen
{
  AduScreen parent_instance;

  /* template children */
  GtkStack *stack;
  GtkLabel *problem;
  GtkWidget *groups[N_WAITS];
  GtkLabel *heads[N_WAITS];
  GtkCheckButton *all[N_WAITS];
  GtkListBox *lists[N_WAITS];
  GtkLabel *marked;

  GPtrArray *letters;        /* owned; of AduLetter, oldest first; NULL: not read yet */
  GHashTable *ids;           /* owned; set of gint64 *: the marked ones */
  gboolean setting;          /* checks are set by the program */
  GCancellable *cancellable; /* owned; of the reading under way; nullable */
};

G_DEFINE_FINAL_TYPE (AduLettersScreen, adu_letters_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduLettersScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

static Waits
waits_of (const AduLetter *letter)
{
  if (!adu_letter_state_is_frozen (letter->state))
    return WAITS_SIGNATURE;
  return adu_letter_next_state (letter->kind, letter->state) == ADU_LETTER_NUMBERED ? WAITS_NUMBER : WAITS_DISPATCH;
}

static gboolean
is_marked (AduLettersScreen *self, const AduLetter *letter)
{
  return g_hash_table_contains (self->ids, &letter->id);
}

static void
mark (AduLettersScreen *self, gint64 id, gboolean on)
{
  if (on)
    g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->ids, &id);
}

/* --- what is marked --------------------------------------------------------------------------------------- */

/* Returns: (transfer container): the marked ones, oldest first. */
static GPtrArray *
marked_letters (AduLettersScreen *self)
{
  GPtrArray *marked = g_ptr_array_new ();

  for (guint i = 0; self->letters != NULL && i < self->letters->len; i++)
    if (is_marked (self, g_ptr_array_index (self->letters, i)))
      g_ptr_array_add (marked, g_ptr_array_index (self->letters, i));
  return marked;
}

/* The check over a group follows its rows: all, none, or some. */
static void
show_all_checks (AduLettersScreen *self)
{
  guint n[N_WAITS] = { 0 };
  guint on[N_WAITS] = { 0 };

  for (guint i = 0; i < self->letters->len; i++)
    {
      const AduLetter *letter = g_ptr_array_index (self->letters, i);

      n[waits_of (letter)]++;
      on[waits_of (letter)] += is_marked (self, letter) ? 1 : 0;
    }
  self->setting = TRUE;
  for (guint w = 0; w < N_WAITS; w++)
    {
      gtk_check_button_set_active (self->all[w], n[w] > 0 && on[w] == n[w]);
      gtk_check_button_set_inconsistent (self->all[w], on[w] > 0 && on[w] < n[w]);
    }
  self->setting = FALSE;
}

/* What can be done with the marked ones: all of them must be able to go there. */
static void
show_marked (AduLettersScreen *self)
{
  static const struct
  {
    const char *action;
    AduLetterState to;
  } deeds[] = { { "waiting.sign", ADU_LETTER_SIGNED }, { "waiting.number", ADU_LETTER_NUMBERED } };
  g_autoptr (GPtrArray) marked = marked_letters (self);
  g_autofree char *number = adu_words_number (marked->len);
  /* Translators: %s is a number of letters */
  g_autofree char *text = g_strdup_printf (_("%s marked"), number);
  gboolean may = adu_session_may_write (session_of (self), ADU_MAY_WRITE_LETTERS);

  gtk_label_set_text (self->marked, marked->len > 0 ? text : _("Mark the letters that came back together."));
  for (gsize d = 0; d < G_N_ELEMENTS (deeds); d++)
    {
      gboolean fits = may && marked->len > 0;

      for (guint i = 0; i < marked->len; i++)
        {
          const AduLetter *letter = g_ptr_array_index (marked, i);

          fits = fits && adu_letter_may_move (letter->kind, letter->state, deeds[d].to);
        }
      gtk_widget_action_set_enabled (GTK_WIDGET (self), deeds[d].action, fits);
    }
  show_all_checks (self);
}

static void
on_check_toggled (GtkCheckButton *check, AduLettersScreen *self)
{
  if (self->setting || self->letters == NULL)
    return;
  mark (self, *(gint64 *) g_object_get_data (G_OBJECT (check), "adu-id"), gtk_check_button_get_active (check));
  show_marked (self);
}

/* --- rows --------------------------------------------------------------------------------------------------- */

static GtkWidget *
row_new (AduLettersScreen *self, const AduLetter *letter)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = g_strdup_printf ("%s · %s", letter->case_number, adu_words_letter (letter->kind));
  g_autofree char *way = adu_letter_way_in_words (letter);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", title, adu_words_letter_state (letter->state), way);
  /* Translators: %s is a letter */
  g_autofree char *spoken = g_strdup_printf (_("Mark %s"), title);

  g_object_set_data_full (G_OBJECT (check), "adu-id", g_memdup2 (&letter->id, sizeof letter->id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_marked (self, letter));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adu_names_set (check, spoken);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled), self, G_CONNECT_DEFAULT);
  gtk_widget_add_css_class (box, "line");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), adu_letter_texts_new (title, FALSE, letter));
  gtk_box_append (GTK_BOX (box), adu_letter_badge_new (letter->state));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", letter->case_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-case");
  g_object_set_data (G_OBJECT (row), "adu-check", check);
  adu_names_set (row, name);
  return row;
}

static void
show_heads (AduLettersScreen *self, const guint n[N_WAITS])
{
  static const char *const names[N_WAITS] = {
    N_("Waiting for a signature"), N_("Signed, waiting for a number"), N_("Waiting to be sent"),
  };

  for (guint w = 0; w < N_WAITS; w++)
    {
      g_autofree char *number = adu_words_number (n[w]);
      g_autofree char *text = g_strdup_printf ("%s · %s", _(names[w]), number);
      /* Translators: %s is a group of letters, "Waiting to be sent" */
      g_autofree char *spoken = g_strdup_printf (_("Mark all: %s"), _(names[w]));

      gtk_label_set_text (self->heads[w], text);
      gtk_widget_set_visible (self->groups[w], n[w] > 0);
      adu_names_set (GTK_WIDGET (self->all[w]), spoken);
      adu_names_set (GTK_WIDGET (self->lists[w]), _(names[w]));
    }
}

/* Marks of letters that are gone are gone with them. */
static void
keep_marks (AduLettersScreen *self)
{
  GHashTable *kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->letters->len; i++)
    {
      const AduLetter *letter = g_ptr_array_index (self->letters, i);

      if (is_marked (self, letter))
        g_hash_table_add (kept, g_memdup2 (&letter->id, sizeof letter->id));
    }
  g_hash_table_unref (self->ids);
  self->ids = kept;
}

static void
show (AduLettersScreen *self)
{
  guint n[N_WAITS] = { 0 };
  GtkListBoxRow *row;

  for (guint w = 0; w < N_WAITS; w++)
    while ((row = gtk_list_box_get_row_at_index (self->lists[w], 0)) != NULL)
      gtk_list_box_remove (self->lists[w], GTK_WIDGET (row));
  keep_marks (self);
  for (guint i = 0; i < self->letters->len; i++)
    {
      const AduLetter *letter = g_ptr_array_index (self->letters, i);

      n[waits_of (letter)]++;
      gtk_list_box_append (self->lists[waits_of (letter)], row_new (self, letter));
    }
  show_heads (self, n);
  gtk_stack_set_visible_child_name (self->stack, self->letters->len > 0 ? "letters" : "empty");
  show_marked (self);
}

/* --- reading -------------------------------------------------------------------------------------------------- */

static gint
compare_age (gconstpointer a, gconstpointer b)
{
  const AduLetter *one = *(const AduLetter *const *) a;
  const AduLetter *two = *(const AduLetter *const *) b;

  return (one->id > two->id) - (one->id < two->id);
}

static void
letters_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLettersScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *letters = adu_store_finish_value (result, &error);

  if (session_of (self) == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&letters, g_ptr_array_unref);
      return;
    }
  g_clear_object (&self->cancellable);
  if (letters == NULL)
    {
      g_autofree char *text = adu_words_error (error, adu_store_zone (adu_session_store (session_of (self))));

      gtk_label_set_text (self->problem, text);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  g_ptr_array_sort (letters, compare_age);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  self->letters = letters;
  show (self);
}

static void
forget (AduLettersScreen *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
read_again (AduLettersScreen *self)
{
  AduActor *actor = adu_session_actor (session_of (self));

  forget (self);
  if (actor == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  adu_store_letters_async (adu_session_store (session_of (self)), actor, 0, self->cancellable, letters_cb,
                           g_object_ref (self));
}

static void
on_store_changed (AduStore *store, AduChanged what, GArray *ids, AduLettersScreen *self)
{
  if ((what & (ADU_CHANGED_CASES | ADU_CHANGED_OFFICE)) != 0)
    read_again (self);
}

/* --- doing ---------------------------------------------------------------------------------------------------- */

static void
on_all_toggled (AduLettersScreen *self, GtkCheckButton *check)
{
  gboolean on = gtk_check_button_get_active (check);
  guint group = 0;

  if (self->setting || self->letters == NULL)
    return;
  while (self->all[group] != check)
    group++;
  for (guint i = 0; i < self->letters->len; i++)
    {
      const AduLetter *letter = g_ptr_array_index (self->letters, i);

      if (waits_of (letter) == (Waits) group)
        mark (self, letter->id, on);
    }
  self->setting = TRUE;
  for (int i = 0; gtk_list_box_get_row_at_index (self->lists[group], i) != NULL; i++)
    gtk_check_button_set_active (
      g_object_get_data (G_OBJECT (gtk_list_box_get_row_at_index (self->lists[group], i)), "adu-check"), on);
  self->setting = FALSE;
  show_marked (self);
}

static void
on_recorded (AduLettersScreen *self)
{
  g_hash_table_remove_all (self->ids);
  adu_notice (GTK_WIDGET (self), _("Recorded"));
  read_again (self);
}

static void
move_marked (AduLettersScreen *self, AduLetterState to)
{
  g_autoptr (GPtrArray) marked = marked_letters (self);
  AduLetterMoveDialog *dialog;

  if (marked->len == 0 || adu_session_actor (session_of (self)) == NULL)
    return;
  dialog = adu_letter_move_dialog_new_pile (session_of (self), marked, to);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_recorded), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (self));
}

static void
sign_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_marked (ADU_LETTERS_SCREEN (widget), ADU_LETTER_SIGNED);
}

static void
number_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_marked (ADU_LETTERS_SCREEN (widget), ADU_LETTER_NUMBERED);
}

/* --- the screen ------------------------------------------------------------------------------------------------- */

static void
adu_letters_screen_refresh (AduScreen *screen)
{
  read_again (ADU_LETTERS_SCREEN (screen));
}

static void
adu_letters_screen_constructed (GObject *object)
{
  AduLettersScreen *self = ADU_LETTERS_SCREEN (object);
  AduSession *session = session_of (self);

  G_OBJECT_CLASS (adu_letters_screen_parent_class)->constructed (object);
  g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
}

static void
adu_letters_screen_dispose (GObject *object)
{
  forget (ADU_LETTERS_SCREEN (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_LETTERS_SCREEN);
  G_OBJECT_CLASS (adu_letters_screen_parent_class)->dispose (object);
}

static void
adu_letters_screen_finalize (GObject *object)
{
  AduLettersScreen *self = ADU_LETTERS_SCREEN (object);

  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_hash_table_unref (self->ids);
  G_OBJECT_CLASS (adu_letters_screen_parent_class)->finalize (object);
}

static void
bind_groups (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *prefix;
    goffset offset;
  } kinds[] = { { "group", G_STRUCT_OFFSET (AduLettersScreen, groups) },
                { "head", G_STRUCT_OFFSET (AduLettersScreen, heads) },
                { "all", G_STRUCT_OFFSET (AduLettersScreen, all) },
                { "list", G_STRUCT_OFFSET (AduLettersScreen, lists) } };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint w = 0; w < N_WAITS; w++)
      {
        g_autofree char *name = g_strdup_printf ("%s_%u", kinds[k].prefix, w);

        gtk_widget_class_bind_template_child_full (widget_class, g_intern_string (name), FALSE,
                                                   kinds[k].offset + (goffset) (w * sizeof (gpointer)));
      }
}

static void
adu_letters_screen_class_init (AduLettersScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = adu_letters_screen_constructed;
  object_class->dispose = adu_letters_screen_dispose;
  object_class->finalize = adu_letters_screen_finalize;
  ADU_SCREEN_CLASS (klass)->refresh = adu_letters_screen_refresh;
  gtk_widget_class_install_action (widget_class, "waiting.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "waiting.number", NULL, number_action);
  gtk_widget_class_set_css_name (widget_class, "letters-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/letters/adu-letters-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLettersScreen, stack);
  gtk_widget_class_bind_template_child (widget_class, AduLettersScreen, problem);
  gtk_widget_class_bind_template_child (widget_class, AduLettersScreen, marked);
  bind_groups (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_all_toggled);
}

static void
adu_letters_screen_init (AduLettersScreen *self)
{
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Outgoing letters"));
  adu_screen_set_help_id (ADU_SCREEN (self), "letters");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "waiting.sign", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "waiting.number", FALSE);
}

/* Returns: (transfer floating): the letters that still wait. */
AduScreen *
adu_letters_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_LETTERS_SCREEN, "session", session, NULL);
}
