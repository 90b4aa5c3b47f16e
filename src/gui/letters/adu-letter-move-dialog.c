/* adu-letter-move-dialog.c — one step of a letter on its way, or of a pile: initials, signature, number, dispatch, void
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/letters/adu-letter-move-dialog.ui
 *
 * What was done with a pen is recorded here, never decided. Sending an answer answers the complaint: the step is offered
 * beside the dispatch and recorded with it, or neither is. Letters that were signed together are recorded together; their
 * numbers follow the first one as they do in the book, and each can be put right.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "core/adu-number.h"
#include "gui/case/adu-step-offer.h"
#include "gui/letters/adu-letter-move-dialog.h"
#include "gui/settings/adu-settings-field.h"
#include "words/adu-words-date.h"
#include "words/adu-words-letter.h"
#include "words/adu-words-problem.h"
#include "words/adu-words.h"

#define NUMBER_LIMIT 100
#define RECIPIENT_LIMIT 200
#define REASON_LIMIT 500
#define NOON (12 * 60) /* of a day only the date is known of */

struct _AduLetterMoveDialog
{
  AduSettingsDialog parent_instance;

  /* template */
  GtkLabel *what;
  GtkGrid *grid;
  GtkCheckButton *step;
  GtkLabel *step_hint;
  GtkBox *pile_rows;

  /* owned by the tree; NULL where not asked */
  AduSettingsField *day;
  AduSettingsField *by;
  AduSettingsField *capacity;
  AduSettingsField *number;
  AduSettingsField *how;
  AduSettingsField *recipient;
  AduSettingsField *reason;

  AduLetter *letter; /* owned; of a pile the first */
  GPtrArray *pile;   /* owned; of AduLetter, in the order they lie in; NULL: one letter */
  GPtrArray *places; /* owned; of AduSettingsField: the number of each letter of the pile; empty: not asked */
  AduLetterState to;
  GArray *officials; /* owned; gint64, the choices of @by */
  AduStage stage;    /* of the case */
  char *action;      /* owned; UUID of this deed, however often it is tried */
};

G_DEFINE_FINAL_TYPE (AduLetterMoveDialog, adu_letter_move_dialog, ADU_TYPE_SETTINGS_DIALOG)

/* The ways a letter goes out, in the order they are offered. */
static const AduHow ways[] = { ADU_HOW_LETTER,   ADU_HOW_IN_PERSON, ADU_HOW_WHATSAPP,
                               ADU_HOW_EMAIL,    ADU_HOW_LAPOR,     ADU_HOW_TELEPHONE,
                               ADU_HOW_POSTED };

static AduStore *
store_of (AduLetterMoveDialog *self)
{
  return adu_session_store (adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self)));
}

static AduDay
today_of (AduLetterMoveDialog *self)
{
  return adu_clock_today (adu_session_clock (adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self))));
}

static gboolean
has_own_book (AduLetterMoveDialog *self)
{
  return *adu_store_office (store_of (self))->text[ADU_OFFICE_LETTER_BOOK] != '\0';
}

/* --- a pile --------------------------------------------------------------------------------------------- */

/* The numbers that follow the first one; what cannot be counted on is typed one by one. */
static void
fill_down (AduLetterMoveDialog *self)
{
  const AduOffice *office = adu_store_office (store_of (self));
  const char *pattern = office->text[has_own_book (self) ? ADU_OFFICE_LETTER_BOOK : ADU_OFFICE_LETTER_NUMBER];
  const char *first = adu_settings_field_text (self->number);

  for (guint i = 0; i < self->places->len; i++)
    {
      g_autofree char *number = adu_number_follow (pattern, first, adu_day_year (today_of (self)), i);

      adu_settings_field_set_text (g_ptr_array_index (self->places, i),
                                   number != NULL ? number
                                   : i == 0       ? first
                                                  : "");
    }
}

/* The same number twice is said beside the second. Returns: whether all are there. */
static gboolean
check_places (AduLetterMoveDialog *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AduSettingsField *wrong = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      AduSettingsField *field = g_ptr_array_index (self->places, i);
      char *number = adu_text_clean (adu_settings_field_text (field), FALSE);
      gboolean fine = adu_settings_field_check (field);

      if (*number != '\0' && g_hash_table_contains (seen, number))
        {
          adu_settings_field_set_problem (field, _("This number stands on another letter of the pile already."));
          fine = FALSE;
        }
      g_hash_table_add (seen, number);
      if (!fine && wrong == NULL)
        wrong = field;
    }
  if (wrong != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (wrong));
  return wrong == NULL;
}

/* Returns: (transfer full): what becomes of each letter of the pile; its texts are owned by @numbers. */
static GArray *
movings (AduLetterMoveDialog *self, const AduLetterMove *move, GPtrArray *numbers)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (AduLetterMoving));

  for (guint i = 0; i < self->pile->len; i++)
    {
      const AduLetter *letter = g_ptr_array_index (self->pile, i);
      AduLetterMoving one = { letter->id, letter->version, *move };

      if (i < self->places->len)
        {
          char *number = adu_text_clean (adu_settings_field_text (g_ptr_array_index (self->places, i)), FALSE);

          g_ptr_array_add (numbers, number);
          one.move.number = *number != '\0' ? number : NULL;
        }
      g_array_append_val (all, one);
    }
  return all;
}

static void
add_pile (AduLetterMoveDialog *self)
{
  gboolean numbered = self->to == ADU_LETTER_NUMBERED;

  for (guint i = 0; i < self->pile->len; i++)
    {
      const AduLetter *letter = g_ptr_array_index (self->pile, i);
      /* Translators: %1$u counts, %2$s is a register number, %3$s a kind of letter */
      g_autofree char *title =
        g_strdup_printf (_("%1$u. %2$s · %3$s"), i + 1, letter->case_number, adu_words_letter (letter->kind));
      GtkWidget *row = numbered ? GTK_WIDGET (adu_settings_field_new (title, NULL, NUMBER_LIMIT)) : gtk_label_new (title);

      if (numbered)
        {
          g_object_set (row, "required", !has_own_book (self), NULL);
          g_signal_connect_object (row, "changed", G_CALLBACK (adu_settings_dialog_touch), self, G_CONNECT_SWAPPED);
          g_ptr_array_add (self->places, row);
        }
      else
        {
          gtk_label_set_xalign (GTK_LABEL (row), 0);
          gtk_label_set_ellipsize (GTK_LABEL (row), PANGO_ELLIPSIZE_END);
        }
      gtk_box_append (self->pile_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->pile_rows), TRUE);
}

/* --- saving --------------------------------------------------------------------------------------------- */

static gboolean
check_day (AduLetterMoveDialog *self, AduDay *day)
{
  *day = self->day != NULL ? adu_words_parse_day (adu_settings_field_text (self->day)) : ADU_DAY_NONE;
  if (self->day == NULL || adu_day_is_set (*day))
    return TRUE;
  adu_settings_field_set_problem (self->day, _("Write a date like 18/8/2026."));
  return FALSE;
}

static AduSettingsField *
field_of (AduLetterMoveDialog *self, AduField field, guint row)
{
  if (field == ADU_FIELD_LETTER_NUMBER && row > 0 && row <= self->places->len)
    return g_ptr_array_index (self->places, row - 1);
  switch ((int) field)
    {
    case ADU_FIELD_WHEN:
      return self->day;
    case ADU_FIELD_DECIDED_BY:
      return self->by;
    case ADU_FIELD_CAPACITY:
      return self->capacity;
    case ADU_FIELD_LETTER_NUMBER:
      return self->number;
    case ADU_FIELD_HOW:
      return self->how;
    case ADU_FIELD_TO:
    case ADU_FIELD_BY:
      return self->recipient;
    case ADU_FIELD_NOTE:
      return self->reason;
    default:
      return NULL;
    }
}

/* Each problem beside its field; what belongs to none, at the foot. */
static void
show_problems (AduLetterMoveDialog *self, const GPtrArray *problems)
{
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      AduProblem problem = *(const AduProblem *) g_ptr_array_index (problems, i);
      guint row = problem.row;
      AduSettingsField *field = field_of (self, problem.field, row);
      const AduLetter *letter = row > 0 && self->pile != NULL && row <= self->pile->len
                                  ? g_ptr_array_index (self->pile, row - 1)
                                  : NULL;
      g_autofree char *sentence = NULL;

      problem.row = 0; /* it stands beside it, or is named by its complaint */
      sentence = adu_words_problem (&problem);
      if (field != NULL)
        adu_settings_field_set_problem (field, sentence);
      else if (letter != NULL)
        g_string_append_printf (others, "%s%s: %s", others->len > 0 ? "\n" : "", letter->case_number, sentence);
      else
        g_string_append_printf (others, "%s%s", others->len > 0 ? "\n" : "", sentence);
    }
  adu_settings_dialog_say (ADU_SETTINGS_DIALOG (self),
                           others->len > 0 ? others->str : _("Not recorded yet: look at the marked fields."));
}

static void
on_moved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduLetterMoveDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean moved = adu_store_finish (result, &error);

  adu_settings_dialog_set_busy (ADU_SETTINGS_DIALOG (self), FALSE);
  if (moved)
    {
      adu_settings_dialog_saved (ADU_SETTINGS_DIALOG (self));
      return;
    }
  if (adu_store_error_problems (error) != NULL)
    show_problems (self, adu_store_error_problems (error));
  else
    adu_settings_dialog_fail (ADU_SETTINGS_DIALOG (self), error);
}

static AduHow
way_of (AduLetterMoveDialog *self)
{
  guint chosen = self->how != NULL ? adu_settings_field_chosen (self->how) : G_MAXUINT;

  return chosen < G_N_ELEMENTS (ways) ? ways[chosen] : ADU_HOW_NONE;
}

/* Returns: (transfer full) (nullable): what is recorded about the complaint with the dispatch. */
static AduStepRequest *
step_request (AduLetterMoveDialog *self, const AduLetterMove *move)
{
  AduSession *session = adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self));
  AduClock *clock = adu_session_clock (session);
  AduStepRequest *request;
  g_autofree char *note = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->step)) || !gtk_check_button_get_active (self->step))
    return NULL;
  request = adu_step_request_new ((AduStep) adu_letter_info (self->letter->kind)->step, self->action);
  request->decided_by = self->letter->signer;
  request->capacity = self->letter->capacity;
  request->basis = ADU_BASIS_SHEET;
  request->decided_on = self->letter->signed_on;
  request->how = move->how;
  request->by = g_strdup (move->recipient);
  /* Translators: %1$s is a kind of letter, %2$s its number */
  note = g_strdup_printf (_("%1$s, number %2$s"), adu_words_letter (self->letter->kind),
                          self->letter->number != NULL ? self->letter->number : "–");
  request->note = g_steal_pointer (&note);
  if (move->on.n == today_of (self).n)
    request->when = adu_clock_now (clock);
  else
    request->when = adu_zone_time (adu_store_zone (store_of (self)), move->on, NOON);
  return request;
}

static void
adu_letter_move_dialog_save (AduSettingsDialog *dialog)
{
  AduLetterMoveDialog *self = ADU_LETTER_MOVE_DIALOG (dialog);
  AduActor *actor = adu_session_actor (adu_settings_dialog_session (dialog));
  AduSettingsField *texts[] = { self->pile == NULL ? self->number : NULL, self->recipient, self->reason };
  g_autofree char *number = self->number != NULL ? adu_text_clean (adu_settings_field_text (self->number), FALSE) : NULL;
  g_autofree char *recipient =
    self->recipient != NULL ? adu_text_clean (adu_settings_field_text (self->recipient), FALSE) : NULL;
  g_autofree char *reason = self->reason != NULL ? adu_text_clean (adu_settings_field_text (self->reason), FALSE) : NULL;
  g_autoptr (AduStepRequest) step = NULL;
  AduLetterMove move = { .to = self->to };
  gboolean fine = check_day (self, &move.on);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    fine = (texts[i] == NULL || adu_settings_field_check (texts[i])) && fine;
  fine = check_places (self) && fine;
  if (!fine || actor == NULL)
    return;
  if (self->by != NULL)
    move.by = g_array_index (self->officials, gint64, adu_settings_field_chosen (self->by));
  if (self->capacity != NULL)
    move.capacity = (AduCapacity) adu_settings_field_chosen (self->capacity);
  move.number = number != NULL && *number != '\0' ? number : NULL;
  move.how = way_of (self);
  move.recipient = recipient;
  move.reason = reason;
  step = step_request (self, &move);
  adu_settings_dialog_say (dialog, NULL);
  adu_settings_dialog_set_busy (dialog, TRUE);
  if (self->pile != NULL)
    {
      g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GArray) all = NULL;

      move.number = NULL;
      all = movings (self, &move, numbers);
      adu_store_move_letters_async (store_of (self), actor, self->action, (const AduLetterMoving *) (gpointer) all->data,
                                    all->len, on_moved, g_object_ref (self));
      return;
    }
  adu_store_move_letter_async (store_of (self), actor, self->action, self->letter->id, self->letter->version, &move, step,
                               on_moved, g_object_ref (self));
}

/* --- what is asked --------------------------------------------------------------------------------------- */

static AduSettingsField *
add (AduLetterMoveDialog *self, AduSettingsField *field, int column, int row, int width)
{
  gtk_grid_attach (self->grid, GTK_WIDGET (field), column, row, width, 1);
  g_signal_connect_object (field, "changed", G_CALLBACK (adu_settings_dialog_touch), self, G_CONNECT_SWAPPED);
  return field;
}

static void
add_day (AduLetterMoveDialog *self, const char *title)
{
  g_autofree char *today = adu_words_day_short (today_of (self));

  self->day = add (self, adu_settings_field_new (title, _("Like 18/8/2026"), 40), 0, 0, 1);
  adu_settings_field_set_text (self->day, today);
  g_object_set (self->day, "required", TRUE, NULL);
}

/* Everybody who could have held the pen; who usually does comes first. */
static void
add_official (AduLetterMoveDialog *self, const char *title, gboolean may_be_unknown)
{
  GPtrArray *officials = adu_store_officials (store_of (self));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint usual = 0;
  gint64 nobody = 0;

  self->officials = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (may_be_unknown)
    {
      g_array_append_val (self->officials, nobody);
      g_ptr_array_add (names, (gpointer) _("Not named"));
    }
  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (!official->active)
        continue;
      if (!may_be_unknown && usual == 0 && (official->roles & ADU_ROLE_HEAD) != 0)
        usual = names->len;
      g_array_append_val (self->officials, official->id);
      g_ptr_array_add (names, official->name);
    }
  g_ptr_array_add (names, NULL);
  self->by = add (self, adu_settings_field_new_choice (title, (const char *const *) names->pdata), 1, 0, 1);
  adu_settings_field_choose (self->by, usual);
}

static void
add_capacity (AduLetterMoveDialog *self)
{
  const char *choices[ADU_N_CAPACITIES + 1] = { NULL };

  for (guint i = 0; i < ADU_N_CAPACITIES; i++)
    choices[i] = adu_words_capacity ((AduCapacity) i);
  self->capacity = add (self, adu_settings_field_new_choice (_("In whose _name"), choices), 0, 1, 2);
}

static void
add_number (AduLetterMoveDialog *self)
{
  gboolean own = has_own_book (self);
  gboolean pile = self->pile != NULL;
  const char *title = pile ? _("_First number") : _("_Number of the letter");
  const char *hint = pile && own ? _("Leave it empty to draw the next ones from your own number book, in this order.")
                     : pile      ? _("As it stands in the book of outgoing letters; the others follow it and can be changed.")
                     : own       ? _("Leave it empty to draw the next one from your own number book.")
                                 : _("As it stands in the book of outgoing letters");

  self->number = add (self, adu_settings_field_new (title, hint, NUMBER_LIMIT), 0, 1, 2);
  g_object_set (self->number, "required", !own && !pile, NULL);
  if (pile)
    g_signal_connect_object (self->number, "changed", G_CALLBACK (fill_down), self, G_CONNECT_SWAPPED);
}

static void
add_dispatch (AduLetterMoveDialog *self)
{
  const char *choices[G_N_ELEMENTS (ways) + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    choices[i] = adu_words_how (ways[i]);
  self->how = add (self, adu_settings_field_new_choice (_("_How"), choices), 1, 0, 1);
  self->recipient = add (self,
                         adu_settings_field_new (_("_To whom"), _("Who it was handed or sent to; may be left empty"),
                                                 RECIPIENT_LIMIT),
                         0, 1, 2);
}

static void
offer_step (AduLetterMoveDialog *self, const AduRecord *record)
{
  int step = adu_letter_info (self->letter->kind)->step;
  AduActor *actor = adu_session_actor (adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self)));
  gboolean offered =
    self->to == ADU_LETTER_SENT && step >= 0 && record != NULL && self->letter->signer != 0 &&
    adu_step_offered (adu_store_officials (store_of (self)), actor, record, (AduStep) step) &&
    (step == ADU_STEP_ANSWER || step == ADU_STEP_FOLLOW_UP);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->step), offered);
  gtk_widget_set_visible (GTK_WIDGET (self->step_hint), offered && step == ADU_STEP_ANSWER);
  if (!offered)
    return;
  /* Translators: %s is what is recorded about the complaint, for example "Answer sent" */
  label = g_strdup_printf (_("Record with the complaint: %s"), adu_words_step_done ((AduStep) step));
  gtk_check_button_set_label (self->step, label);
  gtk_check_button_set_active (self->step, TRUE);
}

static void
build (AduLetterMoveDialog *self, const AduRecord *record)
{
  switch (self->to)
    {
    case ADU_LETTER_INITIALLED:
      add_day (self, _("_Date of the initials"));
      add_official (self, _("Initialled _by"), TRUE);
      break;
    case ADU_LETTER_SIGNED:
      add_day (self, _("_Date of the signature"));
      add_official (self, _("Signed _by"), FALSE);
      add_capacity (self);
      break;
    case ADU_LETTER_NUMBERED:
      add_day (self, _("_Date of the letter"));
      add_number (self);
      break;
    case ADU_LETTER_SENT:
      add_day (self, _("_Sent on"));
      add_dispatch (self);
      break;
    case ADU_LETTER_VOID:
      self->reason = add (self, adu_settings_field_new (_("_Reason"), _("It is kept in the journal"), REASON_LIMIT), 0, 0, 2);
      g_object_set (self->reason, "required", TRUE, NULL);
      break;
    case ADU_LETTER_DRAFT:
    default:
      break;
    }
  offer_step (self, record);
}

/* What stands over the fields: what follows from it. */
static const char *
consequence (AduLetterState to)
{
  switch (to)
    {
    case ADU_LETTER_SIGNED:
      return _("From the signature on the text is frozen: what was signed is not changed any more.");
    case ADU_LETTER_NUMBERED:
      return _("The number belongs to the office’s book of outgoing letters and is copied from there.");
    case ADU_LETTER_VOID:
      return _("The letter stays in the list, marked as void. Its number is not used again.");
    case ADU_LETTER_DRAFT:
    case ADU_LETTER_INITIALLED:
    case ADU_LETTER_SENT:
    default:
      return NULL;
    }
}

/* --- the dialog ------------------------------------------------------------------------------------------ */

static void
adu_letter_move_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_LETTER_MOVE_DIALOG);
  G_OBJECT_CLASS (adu_letter_move_dialog_parent_class)->dispose (object);
}

static void
adu_letter_move_dialog_finalize (GObject *object)
{
  AduLetterMoveDialog *self = ADU_LETTER_MOVE_DIALOG (object);

  g_clear_pointer (&self->letter, adu_letter_free);
  g_clear_pointer (&self->pile, g_ptr_array_unref);
  g_ptr_array_unref (self->places);
  g_clear_pointer (&self->officials, g_array_unref);
  g_free (self->action);
  G_OBJECT_CLASS (adu_letter_move_dialog_parent_class)->finalize (object);
}

static void
adu_letter_move_dialog_class_init (AduLetterMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_letter_move_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_letter_move_dialog_finalize;
  ADU_SETTINGS_DIALOG_CLASS (klass)->save = adu_letter_move_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/letters/adu-letter-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLetterMoveDialog, what);
  gtk_widget_class_bind_template_child (widget_class, AduLetterMoveDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, AduLetterMoveDialog, step);
  gtk_widget_class_bind_template_child (widget_class, AduLetterMoveDialog, step_hint);
  gtk_widget_class_bind_template_child (widget_class, AduLetterMoveDialog, pile_rows);
}

static void
adu_letter_move_dialog_init (AduLetterMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->action = g_uuid_string_random ();
  self->places = g_ptr_array_new ();
}

static AduLetterMoveDialog *
dialog_new (AduSession *session, const AduLetter *letter, GPtrArray *pile, AduLetterState to, const AduRecord *record)
{
  AduLetterMoveDialog *self = g_object_new (ADU_TYPE_LETTER_MOVE_DIALOG, "session", session, NULL);
  const char *what = consequence (to);
  g_autofree char *title = g_strdup (adu_words_letter_move (to));
  char *dots = g_strrstr (title, "…");

  if (dots != NULL)
    *dots = '\0';
  self->letter = adu_letter_copy (letter);
  self->pile = pile;
  self->to = to;
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_text (self->what, what != NULL ? what : "");
  gtk_widget_set_visible (GTK_WIDGET (self->what), what != NULL);
  build (self, record);
  if (pile != NULL)
    add_pile (self);
  adu_settings_dialog_untouch (ADU_SETTINGS_DIALOG (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->number != NULL   ? self->number
                                     : self->recipient != NULL ? self->recipient
                                     : self->day != NULL       ? self->day
                                                               : self->reason));
  return self;
}

/**
 * adu_letter_move_dialog_new:
 * @session: somebody is signed in
 * @letter: as it stands; copied
 * @to: where it goes
 * @record: (nullable): its case, to offer what sending it records; read, not kept
 *
 * Returns: (transfer none): the dialog, owned by the toolkit
 */
AduLetterMoveDialog *
adu_letter_move_dialog_new (AduSession *session, const AduLetter *letter, AduLetterState to, const AduRecord *record)
{
  return dialog_new (session, letter, NULL, to, record);
}

/**
 * adu_letter_move_dialog_new_pile:
 * @session: somebody is signed in
 * @letters: (element-type AduLetter): as they stand, in the order they lie in; at least one; copied
 * @to: where they all go: ADU_LETTER_SIGNED or ADU_LETTER_NUMBERED
 *
 * Returns: (transfer none): the dialog, owned by the toolkit
 */
AduLetterMoveDialog *
adu_letter_move_dialog_new_pile (AduSession *session, GPtrArray *letters, AduLetterState to)
{
  GPtrArray *pile = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_free);

  for (guint i = 0; i < letters->len; i++)
    g_ptr_array_add (pile, adu_letter_copy (g_ptr_array_index (letters, i)));
  return dialog_new (session, g_ptr_array_index (pile, 0), pile, to, NULL);
}
