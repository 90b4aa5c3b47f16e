/* adu-move-dialog.c — an inspection goes on: begun, written, signed, reported, postponed, cancelled, corrected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Who decided and who records are two things here as they are for the steps of a complaint. Signing freezes, so it
 * asks for the PIN once more. The register's "changed" tells the screens.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/adu-text.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/case/adu-reveal-dialog.h"
#include "gui/inspections/adu-form-window.h"
#include "gui/inspections/adu-move-dialog.h"
#include "store/adu-store-inspections.h"
#include "words/adu-words.h"
#include "words/adu-words-error.h"
#include "words/adu-words-inspection.h"

/* What a move asks besides who decided it. */
static const struct
{
  AduInspectionMove move;
  gboolean when;
  gboolean note;
  const char *when_title; /* msgid */
} asks[] = {
  { ADU_INSPECTION_MOVE_REPLAN, TRUE, FALSE, N_("New date and time") },
  { ADU_INSPECTION_MOVE_START, TRUE, FALSE, N_("Arrived") },
  { ADU_INSPECTION_MOVE_DRAFT, TRUE, FALSE, N_("Left") },
  { ADU_INSPECTION_MOVE_RETURN, FALSE, TRUE, NULL },
  { ADU_INSPECTION_MOVE_POSTPONE, FALSE, TRUE, NULL },
  { ADU_INSPECTION_MOVE_CANCEL, FALSE, TRUE, NULL },
};

typedef struct
{
  gint64 id;
  gint version;
  AduInspectionMove move;
  char *action;     /* UUID of this deed, however often it is tried */
  GArray *deciders; /* of gint64 */
} Moving;

static void
moving_free (gpointer data)
{
  Moving *moving = data;

  g_free (moving->action);
  g_array_unref (moving->deciders);
  g_free (moving);
}

/**
 * adu_move_deciders:
 * @officials: of #AduOfficial
 * @actor: (nullable): who is signed in
 *
 * Returns: (transfer container): the officials who may have decided @move, the one signed in first; empty if it is not
 * for @actor to record. The elements belong to @officials.
 */
GPtrArray *
adu_move_deciders (GPtrArray *officials, const AduActor *actor, AduInspectionMove move)
{
  GPtrArray *deciders = g_ptr_array_new ();
  AduRoles roles = adu_inspection_move_info (move)->decided_by;
  gboolean for_others = adu_actor_may (actor, ADU_MAY_RECORD_FOR_OTHERS);

  for (guint i = 0; actor != NULL && i < officials->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (officials, i);

      if (!official->active || (official->roles & roles) == 0)
        continue;
      if (official->id == adu_actor_official (actor))
        g_ptr_array_insert (deciders, 0, official);
      else if (for_others)
        g_ptr_array_add (deciders, official);
    }
  return deciders;
}

static gsize
row_of (AduInspectionMove move)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (asks) && asks[i].move != move)
    i++;
  return i;
}

/* --- the lines ------------------------------------------------------------------------------------------ */

static void
add_deciders (AduFormWindow *window, Moving *moving)
{
  AduSession *session = adu_form_window_session (window);
  g_autoptr (GPtrArray) officials =
      adu_move_deciders (adu_store_officials (adu_session_store (session)), adu_session_actor (session), moving->move);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);
      gboolean placed = official->position != NULL && *official->position != '\0';

      g_array_append_val (moving->deciders, official->id);
      g_ptr_array_add (names, placed ? g_strdup_printf ("%s, %s", official->name, official->position)
                                     : g_strdup (official->name));
    }
  g_ptr_array_add (names, NULL);
  adu_form_window_add_choice (window, ADU_FIELD_DECIDED_BY, (const char *const *) names->pdata, 0);
}

static void
add_enumerations (AduFormWindow *window, gboolean own)
{
  const char *capacities[ADU_N_CAPACITIES + 1] = { NULL };
  const char *bases[ADU_N_BASES + 1] = { NULL };

  for (int i = 0; i < ADU_N_CAPACITIES; i++)
    capacities[i] = adu_words_capacity ((AduCapacity) i);
  for (int i = 0; i < ADU_N_BASES; i++)
    bases[i] = adu_words_basis ((AduBasis) i);
  adu_form_window_add_choice (window, ADU_FIELD_CAPACITY, capacities, ADU_CAPACITY_OWN);
  adu_form_window_add_choice (window, ADU_FIELD_BASIS, bases, own ? ADU_BASIS_OWN : ADU_BASIS_SHEET);
}

static AduMomentEntry *
moment_of (AduFormWindow *window, AduField field)
{
  AduFormRow *row = adu_form_window_row (window, field);

  return row != NULL ? ADU_MOMENT_ENTRY (adu_form_row_control (row)) : NULL;
}

static void
add_moments (AduFormWindow *window, const Moving *moving, const AduInspection *inspection)
{
  AduSession *session = adu_form_window_session (window);
  AduClock *clock = adu_session_clock (session);
  AduZone *zone = adu_store_zone (adu_session_store (session));
  gsize i = row_of (moving->move);
  GtkWidget *day = adu_moment_entry_new (FALSE, adu_clock_today (clock));

  if (i < G_N_ELEMENTS (asks) && asks[i].when)
    {
      GtkWidget *when = adu_moment_entry_new (TRUE, adu_clock_today (clock));
      AduTime known = moving->move == ADU_INSPECTION_MOVE_START   ? inspection->actual_from
                      : moving->move == ADU_INSPECTION_MOVE_DRAFT ? inspection->actual_until
                                                                  : ADU_TIME_NONE;

      if (adu_time_is_set (known))
        adu_moment_entry_set_local (ADU_MOMENT_ENTRY (when), adu_zone_local (zone, known));
      else if (moving->move != ADU_INSPECTION_MOVE_REPLAN)
        adu_moment_entry_set_local (ADU_MOMENT_ENTRY (when), adu_zone_local (zone, adu_clock_now (clock)));
      adu_form_window_add (window, GTK_WIDGET (adu_form_row_new (ADU_FIELD_WHEN, _ (asks[i].when_title), when)));
    }
  adu_moment_entry_set_day (ADU_MOMENT_ENTRY (day), adu_clock_today (clock));
  adu_form_window_add (window,
                       GTK_WIDGET (adu_form_row_new (ADU_FIELD_DECIDED_ON,
                                                     moving->move == ADU_INSPECTION_MOVE_SIGN ? _("Date on the minutes")
                                                                                              : _("Decided on"),
                                                     day)));
}

/* --- the deed ------------------------------------------------------------------------------------------- */

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFormWindow) window = user_data;
  AduSession *session = adu_form_window_session (window);
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return;
  adu_form_window_set_busy (window, FALSE);
  if (adu_store_finish (result, &error))
    {
      adu_form_window_done (window);
    }
  else if (adu_store_error_problems (error) != NULL)
    {
      adu_form_window_tell (window, adu_store_error_problems (error));
    }
  else
    {
      g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (session)));

      adu_form_window_say (window, what);
    }
}

static AduInspectionRequest *
request_of (AduFormWindow *window, GPtrArray *problems)
{
  const Moving *moving = g_object_get_data (G_OBJECT (window), "adu-moving");
  AduInspectionRequest *request = adu_inspection_request_new (moving->move, moving->action);
  AduZone *zone = adu_store_zone (adu_session_store (adu_form_window_session (window)));
  AduFormRow *note = adu_form_window_row (window, ADU_FIELD_NOTE);
  guint decider = adu_form_row_chosen (adu_form_window_row (window, ADU_FIELD_DECIDED_BY));
  AduMomentEntry *when = moment_of (window, ADU_FIELD_WHEN);
  AduLocal local = { ADU_DAY_NONE, 0 };

  request->decided_by = decider < moving->deciders->len ? g_array_index (moving->deciders, gint64, decider) : 0;
  request->capacity = (AduCapacity) adu_form_row_chosen (adu_form_window_row (window, ADU_FIELD_CAPACITY));
  request->basis = (AduBasis) adu_form_row_chosen (adu_form_window_row (window, ADU_FIELD_BASIS));
  if (!adu_moment_entry_get_day (moment_of (window, ADU_FIELD_DECIDED_ON), &request->decided_on))
    adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_TIME, 0);
  if (when != NULL && !adu_moment_entry_get_local (when, &local))
    adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_TIME, 0);
  request->when = adu_day_is_set (local.day) ? adu_zone_time (zone, local.day, local.minute) : ADU_TIME_NONE;
  if (note != NULL)
    {
      g_autofree char *text = adu_form_row_text (note);

      request->note = adu_text_is_empty (text) ? NULL : adu_text_clean (text, TRUE);
      if (request->note == NULL)
        adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_REQUIRED, 0);
    }
  return request;
}

static void
send (AduFormWindow *window)
{
  const Moving *moving = g_object_get_data (G_OBJECT (window), "adu-moving");
  AduSession *session = adu_form_window_session (window);
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (AduInspectionRequest) request = request_of (window, problems);

  adu_form_window_tell (window, problems);
  if (problems->len > 0)
    return;
  adu_form_window_set_busy (window, TRUE);
  adu_store_move_inspection_async (adu_session_store (session), adu_session_actor (session), moving->id,
                                   moving->version, request, moved_cb, g_object_ref (window));
}

static GtkEditable *
pin_of (AduFormWindow *window)
{
  return GTK_EDITABLE (adu_form_row_control (adu_form_window_row (window, ADU_FIELD_ACTION)));
}

static void
pin_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFormWindow) window = user_data;
  AduSession *session = adu_form_window_session (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, &error);

  if (session == NULL)
    return;
  adu_form_window_set_busy (window, FALSE);
  if (actor != NULL && adu_session_actor (session) != NULL)
    {
      send (window);
    }
  else
    {
      g_autofree char *what = error != NULL ? adu_words_error (error, adu_store_zone (adu_session_store (session))) : NULL;

      adu_form_window_say (window, what);
      gtk_editable_set_text (pin_of (window), "");
      gtk_widget_grab_focus (GTK_WIDGET (pin_of (window)));
    }
}

/* The line that asks for it. */
static void
add_pin (AduFormWindow *window)
{
  GtkWidget *pin = gtk_password_entry_new ();
  AduFormRow *row = adu_form_row_new (ADU_FIELD_ACTION, _("_PIN"), pin);

  g_object_set (pin, "show-peek-icon", TRUE, "activates-default", TRUE, "hexpand", TRUE, NULL);
  adu_form_row_set_hint (row, _("Signing asks for your PIN again"));
  adu_form_window_add (window, GTK_WIDGET (row));
}

static void
accept_cb (AduFormWindow *window)
{
  AduSession *session = adu_form_window_session (window);

  if (adu_form_window_row (window, ADU_FIELD_ACTION) == NULL)
    {
      send (window);
      return;
    }
  adu_form_window_set_busy (window, TRUE);
  adu_store_sign_in_async (adu_session_store (session), adu_actor_official (adu_session_actor (session)),
                           gtk_editable_get_text (pin_of (window)), pin_cb, g_object_ref (window));
}

static char *
heading_of (AduInspectionMove move)
{
  const char *words = adu_words_inspection_move (move);

  return g_str_has_suffix (words, "…") ? g_strndup (words, strlen (words) - strlen ("…")) : g_strdup (words);
}

/**
 * adu_move_dialog_show:
 * @from: a widget of the window that asks
 * @session: somebody is signed in
 * @inspection: as it is in the register; read, not kept
 * @number: register number of the complaint
 * @move: one that is possible and offered
 */
void
adu_move_dialog_show (GtkWidget *from, AduSession *session, const AduInspection *inspection, const char *number,
                      AduInspectionMove move)
{
  g_autofree char *heading = heading_of (move);
  AduFormWindow *window =
      adu_form_window_new (GTK_WINDOW (gtk_widget_get_root (from)), session, heading, number, _("_Record"));
  Moving *moving = g_new0 (Moving, 1);
  gsize i = row_of (move);

  moving->id = inspection->id;
  moving->version = inspection->version;
  moving->move = move;
  moving->action = g_uuid_string_random ();
  moving->deciders = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_object_set_data_full (G_OBJECT (window), "adu-moving", moving, moving_free);
  add_deciders (window, moving);
  add_enumerations (window, moving->deciders->len > 0 && g_array_index (moving->deciders, gint64, 0) ==
                                                             adu_actor_official (adu_session_actor (session)));
  add_moments (window, moving, inspection);
  if (i < G_N_ELEMENTS (asks) && asks[i].note)
    adu_form_window_add_text (window, ADU_FIELD_NOTE, NULL);
  if (move == ADU_INSPECTION_MOVE_SIGN)
    adu_form_row_set_hint (adu_form_window_row (window, ADU_FIELD_DECIDED_ON),
                           _("What is signed cannot be changed any more; corrections are added below it."));
  if (move == ADU_INSPECTION_MOVE_SIGN && adu_session_wants_pin (session))
    add_pin (window);
  g_signal_connect (window, "accept", G_CALLBACK (accept_cb), NULL);
  gtk_widget_grab_focus (adu_form_row_control (
    adu_form_window_row (window, i < G_N_ELEMENTS (asks) && asks[i].note ? ADU_FIELD_NOTE : ADU_FIELD_DECIDED_BY)));
  gtk_window_present (GTK_WINDOW (window));
}

/* --- corrections of what is signed ------------------------------------------------------------------------ */

static void
add_addendum_cb (AduFormWindow *window)
{
  const Moving *adding = g_object_get_data (G_OBJECT (window), "adu-moving");
  AduSession *session = adu_form_window_session (window);
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autofree char *text = adu_form_row_text (adu_form_window_row (window, ADU_FIELD_ADDENDUM));
  g_autofree char *clean = adu_text_clean (text, TRUE);

  adu_field_check_text (ADU_FIELD_ADDENDUM, clean, problems);
  if (adu_text_is_empty (clean))
    adu_problems_add (problems, ADU_FIELD_ADDENDUM, ADU_PROBLEM_REQUIRED, 0);
  adu_form_window_tell (window, problems);
  if (problems->len > 0)
    return;
  adu_form_window_set_busy (window, TRUE);
  adu_store_add_addendum_async (adu_session_store (session), adu_session_actor (session), adding->action, adding->id,
                                clean, moved_cb, g_object_ref (window));
}

/* Asks for a correction of signed minutes and records it. */
void
adu_addendum_dialog_show (GtkWidget *from, AduSession *session, gint64 inspection, const char *number)
{
  AduFormWindow *window = adu_form_window_new (GTK_WINDOW (gtk_widget_get_root (from)), session,
                                               _("Addendum to the minutes"), number, _("_Record"));
  Moving *adding = g_new0 (Moving, 1);
  AduFormRow *row;

  adding->id = inspection;
  adding->action = g_uuid_string_random ();
  adding->deciders = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_object_set_data_full (G_OBJECT (window), "adu-moving", adding, moving_free);
  row = adu_form_window_add_text (window, ADU_FIELD_ADDENDUM, NULL);
  adu_form_row_set_hint (row, adu_words_field_hint (ADU_FIELD_ADDENDUM));
  g_signal_connect (window, "accept", G_CALLBACK (add_addendum_cb), NULL);
  gtk_widget_grab_focus (adu_form_row_control (row));
  gtk_window_present (GTK_WINDOW (window));
}
