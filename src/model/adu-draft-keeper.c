/* adu-draft-keeper.c — keeps what is being written in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 *
 * Two drafts: the fields, which change with every letter, and the evidence, which is large and seldom
 * changes. It writes as the official who began, so that a screen that locks itself still keeps what was typed
 * until then.
 */
#include "config.h"

#include "model/adu-draft-keeper.h"

#define FORM_FIELDS ADU_DRAFT_INTAKE
#define FORM_EVIDENCE ADU_DRAFT_INTAKE_EVIDENCE
#define SECONDS_BETWEEN 3

struct _AduDraftKeeper
{
  GObject parent_instance;
  AduSession *session; /* owned */
  AduActor *actor;     /* owned; whose draft it is */
  AduCaseDraft *draft; /* owned */
  guint timer;
  guint saved; /* revision of the draft the register holds or is being given */
  gboolean evidence_changed;
  gboolean failed; /* the last try failed: @saved is not true */
  guint pending;
};

enum
{
  LOADED,
  SAVED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduDraftKeeper, adu_draft_keeper, G_TYPE_OBJECT)

static void
on_evidence_changed (AduDraftKeeper *self)
{
  self->evidence_changed = TRUE;
}

static void
adu_draft_keeper_dispose (GObject *object)
{
  AduDraftKeeper *self = ADU_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (adu_case_draft_evidence (self->draft), self);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  g_clear_pointer (&self->actor, adu_actor_unref);
  G_OBJECT_CLASS (adu_draft_keeper_parent_class)->dispose (object);
}

static void
adu_draft_keeper_class_init (AduDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_draft_keeper_dispose;
  signals[LOADED] = g_signal_new ("loaded", ADU_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SAVED] =
      g_signal_new ("saved", ADU_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", ADU_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
adu_draft_keeper_init (AduDraftKeeper *self)
{
}

static gboolean
on_timer (gpointer data)
{
  AduDraftKeeper *self = data;

  if (!adu_draft_keeper_is_current (self))
    adu_draft_keeper_save (self);
  return G_SOURCE_CONTINUE;
}

/* Returns: (transfer full): keeps @draft for whoever is signed in now, from now on */
AduDraftKeeper *
adu_draft_keeper_new (AduSession *session, AduCaseDraft *draft)
{
  AduDraftKeeper *self = g_object_new (ADU_TYPE_DRAFT_KEEPER, NULL);
  AduActor *actor = adu_session_actor (session);

  self->session = g_object_ref (session);
  self->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  self->draft = g_object_ref (draft);
  self->saved = adu_case_draft_revision (draft);
  g_signal_connect_swapped (adu_case_draft_evidence (draft), "changed", G_CALLBACK (on_evidence_changed),
                            self);
  self->timer = g_timeout_add_seconds (SECONDS_BETWEEN, on_timer, self);
  return self;
}

/* Returns: whether the register holds what is on screen, or there is nothing to hold */
gboolean
adu_draft_keeper_is_current (AduDraftKeeper *self)
{
  return !self->failed && self->saved == adu_case_draft_revision (self->draft);
}

/* --- reading -------------------------------------------------------------------------------------------- */

static void
on_evidence_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDraftKeeper) self = data;
  g_autofree char *text = adu_store_finish_value (result, NULL);

  if (self->draft == NULL)
    return;
  adu_evidence_list_load_text (adu_case_draft_evidence (self->draft), text);
  self->evidence_changed = FALSE;
  self->saved = adu_case_draft_revision (self->draft);
  g_signal_emit (self, signals[LOADED], 0, TRUE);
}

static void
on_fields_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDraftKeeper) self = data;
  g_autofree char *text = adu_store_finish_value (result, NULL);

  if (self->draft == NULL)
    return;
  /* Whoever began to write already is not overwritten. */
  if (text == NULL || *text == '\0' || !adu_case_draft_is_empty (self->draft) ||
      !adu_case_draft_load_text (self->draft, text))
    {
      g_signal_emit (self, signals[LOADED], 0, FALSE);
      return;
    }
  adu_store_load_draft_async (adu_session_store (self->session), self->actor, FORM_EVIDENCE,
                              on_evidence_loaded, g_object_ref (self));
}

/* Reads the draft of before; "loaded" tells. */
void
adu_draft_keeper_load (AduDraftKeeper *self)
{
  if (self->actor == NULL || adu_session_store (self->session) == NULL)
    return;
  adu_store_load_draft_async (adu_session_store (self->session), self->actor, FORM_FIELDS, on_fields_loaded,
                              g_object_ref (self));
}

/* --- writing -------------------------------------------------------------------------------------------- */

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDraftKeeper) self = data;
  g_autoptr (GError) error = NULL;

  self->pending--;
  if (!adu_store_finish (result, &error))
    {
      self->failed = TRUE;
      self->evidence_changed = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  else if (self->pending == 0 && !self->failed)
    g_signal_emit (self, signals[SAVED], 0);
}

static void
write_form (AduDraftKeeper *self, const char *form, const char *text)
{
  self->pending++;
  adu_store_save_draft_async (adu_session_store (self->session), self->actor, form, text, on_written,
                              g_object_ref (self));
}

static gboolean
may_write (AduDraftKeeper *self)
{
  AduStore *store = self->draft != NULL ? adu_session_store (self->session) : NULL;

  return self->actor != NULL && store != NULL && !adu_store_is_read_only (store);
}

/* Saves now, if there is anything new; an empty form leaves no draft behind. */
void
adu_draft_keeper_save (AduDraftKeeper *self)
{
  gboolean empty = self->draft != NULL && adu_case_draft_is_empty (self->draft);
  g_autofree char *fields = NULL;

  if (!may_write (self) || adu_draft_keeper_is_current (self))
    return;
  self->failed = FALSE;
  self->saved = adu_case_draft_revision (self->draft);
  if (self->evidence_changed)
    {
      g_autofree char *evidence = adu_evidence_list_to_text (adu_case_draft_evidence (self->draft));

      self->evidence_changed = FALSE;
      write_form (self, FORM_EVIDENCE, *evidence != '\0' ? evidence : NULL);
    }
  fields = empty ? NULL : adu_case_draft_to_text (self->draft);
  write_form (self, FORM_FIELDS, fields);
}

/* The complaint is registered, or was thrown away: its draft goes. */
void
adu_draft_keeper_forget (AduDraftKeeper *self)
{
  if (!may_write (self))
    return;
  self->failed = FALSE;
  self->saved = adu_case_draft_revision (self->draft);
  self->evidence_changed = FALSE;
  write_form (self, FORM_EVIDENCE, NULL);
  write_form (self, FORM_FIELDS, NULL);
}

/* The form goes; what was given to the register still arrives. */
void
adu_draft_keeper_stop (AduDraftKeeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
}
