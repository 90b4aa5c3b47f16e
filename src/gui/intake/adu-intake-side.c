/* adu-intake-side.c — beside the form: the counter's clock, the time limit, the four requirements, evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: intake/adu-intake-side.ui
 * Source: SK 440/86.a/Dinkes/2022, "Persyaratan" and "Jangka waktu penyelesaian".
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/adu-deadline.h"
#include "gui/adu-names.h"
#include "gui/intake/adu-intake-side.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"

#define TICK_SECONDS 5
#define MS_UNTIL_SIMILAR 700
#define SECONDS_PER_MINUTE 60

struct _AduIntakeSide
{
  GtkBox parent_instance;

  /* template */
  GtkBox *counter;
  GtkLabel *minutes;
  GtkLabel *served;
  GtkProgressBar *progress;
  GtkLabel *limit;
  GtkLabel *limit_detail;
  GtkBox *requirements;
  GtkLabel *similar;
  AduEvidenceBox *evidence;

  AduCaseDraft *draft; /* owned */
  AduSession *session; /* owned */
  GtkImage *icons[ADU_N_REQUIREMENTS];
  GtkLabel *states[ADU_N_REQUIREMENTS];
  guint tick;
  guint search_timer;
  GCancellable *searching; /* owned */
  GArray *found;           /* of gint64; owned; NULL: not searched yet */
};

G_DEFINE_FINAL_TYPE (AduIntakeSide, adu_intake_side, GTK_TYPE_BOX)

/* --- the clocks ----------------------------------------------------------------------------------------- */

/* Transfer full. */
static GPtrArray *
clocks_of (AduIntakeSide *self, const AduCase *value)
{
  AduStore *store = adu_session_store (self->session);
  AduTime now = adu_clock_now (adu_session_clock (self->session));
  AduFacts facts;

  if (store == NULL || value->received > now || value->received < ADU_EARLIEST_TIME)
    return NULL;
  adu_facts_init_from_case (&facts, value);
  return adu_deadlines_compute (&facts, adu_store_standard (store), adu_store_calendar (store),
                                adu_store_zone (store), now);
}

/* The clock of 30 minutes: how long somebody is being listened to. */
static void
show_counter (AduIntakeSide *self, const GPtrArray *clocks)
{
  const AduDeadline *counter = clocks != NULL ? adu_deadlines_find (clocks, ADU_DEADLINE_COUNTER) : NULL;
  AduTime from = adu_case_draft_time (self->draft, ADU_FIELD_SERVED_FROM);
  AduTime until = adu_case_draft_time (self->draft, ADU_FIELD_SERVED_UNTIL);
  AduTime now = adu_clock_now (adu_session_clock (self->session));
  AduZone *zone = adu_clock_zone (adu_session_clock (self->session));
  gboolean runs = counter != NULL && adu_time_is_set (from) && from <= now;
  g_autofree char *words = NULL;
  g_autofree char *since = NULL;
  gint64 minutes;

  gtk_widget_set_visible (GTK_WIDGET (self->counter), adu_case_draft_is_present (self->draft));
  if (!runs)
    {
      gtk_label_set_text (self->minutes, _("0 minutes"));
      gtk_label_set_text (self->served, _("Starts with the first letter you type."));
      gtk_progress_bar_set_fraction (self->progress, 0);
      return;
    }
  minutes = ((adu_time_is_set (until) ? until : now) - from) / SECONDS_PER_MINUTE;
  minutes = CLAMP (minutes, 0, 9999);
  words = adu_words_amount (ADU_UNIT_MINUTE, (guint) minutes);
  gtk_label_set_text (self->minutes, words);
  since = adu_words_clock_at (adu_zone_local (zone, from).minute, zone);
  {
    g_autofree char *most = adu_words_amount (counter->limit.unit, counter->limit.amount);
    /* Translators: the first %s is a time ("at 09:30 WITA"), the second a duration ("30 minutes") */
    g_autofree char *text = g_strdup_printf (_("Served since %s, of %s"), since, most);

    gtk_label_set_text (self->served, text);
  }
  gtk_progress_bar_set_fraction (self->progress,
                                 MIN (1.0, (double) minutes / (double) MAX (counter->limit.amount, 1)));
}

static void
show_limit (AduIntakeSide *self, const GPtrArray *clocks)
{
  const AduDeadline *binding = clocks != NULL ? adu_deadlines_binding (clocks) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;
  g_autofree char *left = NULL;
  g_autofree char *detail = NULL;

  if (binding == NULL || !adu_day_is_set (binding->due))
    {
      gtk_label_set_text (self->limit, "–");
      gtk_label_set_text (self->limit_detail, _("Needs a time of receipt that is possible."));
      return;
    }
  day = adu_words_day (binding->due);
  name = adu_words_deadline_name (binding);
  left = adu_words_deadline_left (binding);
  gtk_label_set_text (self->limit, day);
  detail = g_strjoin (" · ", name, left, NULL);
  gtk_label_set_text (self->limit_detail, detail);
}

static void
show_requirements (AduIntakeSide *self, const AduCase *value)
{
  for (guint i = 0; i < ADU_N_REQUIREMENTS; i++)
    {
      gboolean met = adu_case_meets (value, i);
      g_autofree char *name = NULL;

      gtk_image_set_from_icon_name (self->icons[i], met ? "checkbox-checked-symbolic" : "checkbox-symbolic");
      gtk_label_set_text (self->states[i], met ? _("given") : _("may follow"));
      if (met)
        {
          gtk_widget_add_css_class (GTK_WIDGET (self->icons[i]), "success");
          gtk_widget_remove_css_class (GTK_WIDGET (self->icons[i]), "dim-label");
        }
      else
        {
          gtk_widget_remove_css_class (GTK_WIDGET (self->icons[i]), "success");
          gtk_widget_add_css_class (GTK_WIDGET (self->icons[i]), "dim-label");
        }
      name = g_strconcat (adu_words_requirement (i), ": ", met ? _("given") : _("may follow"), NULL);
      adu_names_set (gtk_widget_get_parent (GTK_WIDGET (self->icons[i])), name);
    }
}

/* Shows what the draft comes to now. */
void
adu_intake_side_update (AduIntakeSide *self)
{
  g_autoptr (AduCase) value = NULL;
  g_autoptr (GPtrArray) clocks = NULL;

  if (self->draft == NULL)
    return;
  value = adu_case_draft_value (self->draft);
  clocks = clocks_of (self, value);
  show_counter (self, clocks);
  show_limit (self, clocks);
  show_requirements (self, value);
}

static gboolean
on_tick (gpointer data)
{
  if (gtk_widget_get_mapped (data))
    adu_intake_side_update (data);
  return G_SOURCE_CONTINUE;
}

/* --- similar complaints --------------------------------------------------------------------------------- */

/* Only how many, because somebody may look at the screen. */
static void
show_similar (AduIntakeSide *self)
{
  guint n = self->found != NULL ? self->found->len : 0;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->similar), n > 0);
  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u similar complaint, look at it afterwards",
                                    "%u similar complaints, look at them afterwards", n),
                          n);
  gtk_label_set_text (self->similar, text);
}

static void
on_similar (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduIntakeSide) self = data;
  g_autoptr (GArray) ids = adu_store_finish_value (result, NULL);

  if (ids == NULL || self->draft == NULL)
    return;
  g_clear_pointer (&self->found, g_array_unref);
  self->found = g_steal_pointer (&ids);
  show_similar (self);
}

static gboolean
on_search_timer (gpointer data)
{
  AduIntakeSide *self = data;
  AduActor *actor = adu_session_actor (self->session);
  g_autoptr (AduCase) value = NULL;

  self->search_timer = 0;
  if (actor == NULL)
    return G_SOURCE_REMOVE;
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  value = adu_case_draft_value (self->draft);
  adu_store_similar_async (adu_session_store (self->session), actor, value, self->searching, on_similar,
                           g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Looks for earlier complaints much like this one, once nobody types for a moment. */
void
adu_intake_side_search_soon (AduIntakeSide *self)
{
  g_clear_handle_id (&self->search_timer, g_source_remove);
  self->search_timer = g_timeout_add (MS_UNTIL_SIMILAR, on_search_timer, self);
}

/* Another complaint is begun. */
void
adu_intake_side_forget_similar (AduIntakeSide *self)
{
  g_clear_handle_id (&self->search_timer, g_source_remove);
  g_cancellable_cancel (self->searching);
  g_clear_pointer (&self->found, g_array_unref);
  show_similar (self);
}

/* Returns: (transfer none) (nullable) (element-type gint64): ids of those found last */
const GArray *
adu_intake_side_similar (AduIntakeSide *self)
{
  return self->found;
}

/* --- making it ------------------------------------------------------------------------------------------ */

static void
make_requirements (AduIntakeSide *self)
{
  for (guint i = 0; i < ADU_N_REQUIREMENTS; i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *name = gtk_label_new (adu_words_requirement (i));

      self->icons[i] = GTK_IMAGE (gtk_image_new ());
      self->states[i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (self->states[i]), "caption");
      gtk_widget_add_css_class (GTK_WIDGET (self->states[i]), "dim-label");
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->icons[i]));
      gtk_box_append (GTK_BOX (row), name);
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->states[i]));
      gtk_box_append (self->requirements, row);
    }
}

static void
adu_intake_side_dispose (GObject *object)
{
  AduIntakeSide *self = ADU_INTAKE_SIDE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->search_timer, g_source_remove);
  g_cancellable_cancel (self->searching);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INTAKE_SIDE);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_intake_side_parent_class)->dispose (object);
}

static void
adu_intake_side_class_init (AduIntakeSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_intake_side_dispose;
  g_type_ensure (ADU_TYPE_EVIDENCE_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/intake/adu-intake-side.ui");
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, counter);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, minutes);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, served);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, progress);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, limit);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, limit_detail);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, requirements);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, similar);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeSide, evidence);
}

static void
adu_intake_side_init (AduIntakeSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_requirements (self);
  self->tick = g_timeout_add_seconds (TICK_SECONDS, on_tick, self);
}

/* Joins it to the complaint that is written. */
void
adu_intake_side_bind (AduIntakeSide *self, AduCaseDraft *draft, AduSession *session)
{
  self->draft = g_object_ref (draft);
  self->session = g_object_ref (session);
  adu_evidence_box_set_list (self->evidence, adu_case_draft_evidence (draft), session);
  adu_intake_side_update (self);
}

AduEvidenceBox *
adu_intake_side_evidence (AduIntakeSide *self)
{
  return self->evidence;
}
