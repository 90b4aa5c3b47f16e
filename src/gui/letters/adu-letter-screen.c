/* adu-letter-screen.c — one letter: its text on the left, the letter as it will stand on paper on the right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/letters/adu-letter-screen.ui
 * Actions:  letter.save, letter.print
 *
 * A new letter starts with the office's wording, filled in. What is typed is kept as a draft of its own while one types,
 * and comes back after a power cut; it is the letter's text once it is saved. What is signed is only read.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-ask-pin.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-shortcuts.h"
#include "gui/letters/adu-document-print.h"
#include "gui/letters/adu-letter-editor.h"
#include "gui/letters/adu-letter-screen.h"
#include "gui/preview/adu-preview.h"
#include "words/adu-words-error.h"
#include "words/adu-words-letter.h"
#include "words/adu-words-problem.h"

#define REASON_LIMIT 500
#define PREVIEW_DELAY 400 /* ms after the last key */
#define DRAFT_DELAY 1000

struct _AduLetterScreen
{
  AduScreen parent_instance;

  GtkLabel *heading;        /* template child */
  GtkLabel *state;          /* template child */
  GtkLabel *notice;         /* template child */
  GtkCheckButton *identity; /* template child */
  GtkButton *save;          /* template child */
  AduLetterEditor *editor;  /* template child */
  AduPreview *preview;      /* template child */

  AduLetter *letter; /* owned */
  AduActor *author;  /* owned; who writes: what they typed is kept for them, locked or not; nullable */
  char *number;      /* owned; of the case */
  gboolean may_reveal;
  AduDocumentSource *source; /* owned; NULL until it is read */
  guint later_preview;       /* source */
  guint later_draft;         /* source */
  guint made;                /* how often a preview was asked for */
  gboolean unsaved;
  gboolean saving;
  gboolean setting; /* the program sets the check */
};

G_DEFINE_FINAL_TYPE (AduLetterScreen, adu_letter_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduLetterScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

static AduStore *
store_of (AduLetterScreen *self)
{
  return adu_session_store (session_of (self));
}

static gboolean
is_open (AduLetterScreen *self)
{
  return adu_session_may_write (session_of (self), ADU_MAY_WRITE_LETTERS) &&
         (self->letter->id == 0 || (self->letter->may_edit && !adu_letter_state_is_frozen (self->letter->state)));
}

/* What the draft of it is called: of a letter its number, of a new one what it will be. */
static char *
draft_name (AduLetterScreen *self)
{
  if (self->letter->id != 0)
    return g_strdup_printf ("letter-%" G_GINT64_FORMAT, self->letter->id);
  return g_strdup_printf ("letter-new-%" G_GINT64_FORMAT "-%s-%" G_GINT64_FORMAT, self->letter->case_id,
                          adu_letter_kind_to_code (self->letter->kind), self->letter->inspection);
}

/* --- showing -------------------------------------------------------------------------------------------------- */

static void
say (AduLetterScreen *self, const char *sentence)
{
  gtk_label_set_text (self->notice, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), sentence != NULL);
}

static void
show_rights (AduLetterScreen *self)
{
  gboolean open = is_open (self) && self->source != NULL;
  const AduLetterInfo *info = adu_letter_info (self->letter->kind);

  adu_letter_editor_set_editable (self->editor, open);
  gtk_widget_set_visible (GTK_WIDGET (self->save), is_open (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.save",
                                 open && !self->saving && (self->unsaved || self->letter->id == 0));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.print", self->letter->id != 0 && !self->unsaved);
  gtk_widget_set_visible (GTK_WIDGET (self->identity), info->to_unit && (open || self->letter->with_identity));
  gtk_widget_set_sensitive (GTK_WIDGET (self->identity), open && self->may_reveal);
}

static void
show_head (AduLetterScreen *self)
{
  AduLetterState state = self->letter->state;
  g_autofree char *title = g_strdup_printf ("%s · %s", adu_words_letter (self->letter->kind), self->number);

  adu_screen_set_title (ADU_SCREEN (self), title);
  gtk_label_set_text (self->heading, adu_words_letter (self->letter->kind));
  gtk_label_set_text (self->state, self->letter->id == 0 ? _("New") : adu_words_letter_state (state));
  self->setting = TRUE;
  gtk_check_button_set_active (self->identity, self->letter->with_identity);
  self->setting = FALSE;
  if (self->letter->id != 0 && state == ADU_LETTER_VOID)
    say (self, _("This letter is void. It stays to be read."));
  else if (self->letter->id != 0 && adu_letter_state_is_frozen (state))
    say (self, _("This letter is signed: its text does not change any more."));
  show_rights (self);
}

/* --- preview -------------------------------------------------------------------------------------------------- */

typedef struct
{
  AduLetterScreen *screen; /* owned */
  guint number;
} Asked;

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduLetterScreen) self = asked->screen;
  g_autoptr (AduSheets) sheets = g_task_propagate_pointer (G_TASK (result), NULL);

  if (asked->number == self->made && sheets != NULL && session_of (self) != NULL)
    adu_preview_set_sheets (self->preview, sheets, adu_words_letter (self->letter->kind));
}

static void
lay_out_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, adu_sheets_new (data), (GDestroyNotify) adu_sheets_unref);
}

static gboolean
preview_cb (gpointer user_data)
{
  AduLetterScreen *self = user_data;
  g_autofree char *text = adu_letter_editor_text (self->editor);
  g_autoptr (GTask) task = NULL;
  Asked *asked;

  self->later_preview = 0;
  if (self->source == NULL || adu_session_actor (session_of (self)) == NULL)
    return G_SOURCE_REMOVE;
  asked = g_new0 (Asked, 1);
  asked->screen = g_object_ref (self);
  asked->number = ++self->made;
  task = g_task_new (NULL, NULL, laid_out_cb, asked);
  g_task_set_task_data (task, adu_document_source_page (self->source, self->letter->id != 0 ? self->letter : NULL, text, NULL),
                        NULL);
  g_task_run_in_thread (task, lay_out_thread);
  return G_SOURCE_REMOVE;
}

static void
preview_soon (AduLetterScreen *self, guint delay)
{
  g_clear_handle_id (&self->later_preview, g_source_remove);
  self->later_preview = g_timeout_add (delay, preview_cb, self);
}

/* --- the draft -------------------------------------------------------------------------------------------------- */

static void
keep_draft (AduLetterScreen *self, const char *text)
{
  g_autofree char *name = draft_name (self);

  g_clear_handle_id (&self->later_draft, g_source_remove);
  if (self->author != NULL && !adu_session_is_read_only (session_of (self)))
    adu_store_save_draft_async (store_of (self), self->author, name, text, NULL, NULL);
}

static gboolean
draft_cb (gpointer user_data)
{
  AduLetterScreen *self = user_data;
  g_autofree char *text = adu_letter_editor_text (self->editor);

  self->later_draft = 0;
  keep_draft (self, text);
  return G_SOURCE_REMOVE;
}

static void
on_changed (AduLetterScreen *self)
{
  self->unsaved = TRUE;
  g_clear_handle_id (&self->later_draft, g_source_remove);
  self->later_draft = g_timeout_add (DRAFT_DELAY, draft_cb, self);
  preview_soon (self, PREVIEW_DELAY);
  show_rights (self);
}

static void
set_text (AduLetterScreen *self, const char *text)
{
  adu_letter_editor_set_text (self->editor, text, self->letter->inspection != 0);
  preview_soon (self, 0);
  show_rights (self);
}

static void
draft_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterScreen) self = user_data;
  g_autofree char *draft = adu_store_finish_value (result, NULL);

  if (session_of (self) == NULL)
    return;
  if (draft != NULL && *draft != '\0' && g_strcmp0 (draft, self->letter->text) != 0 && is_open (self))
    {
      self->unsaved = TRUE;
      say (self, _("What was typed here before and not saved is back."));
      set_text (self, draft);
    }
  else
    {
      set_text (self, self->letter->text != NULL ? self->letter->text : "");
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/* --- reading ------------------------------------------------------------------------------------------------------ */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  AduDocumentSource *loaded = adu_document_source_load_finish (result, &error);
  g_autofree char *name = draft_name (self);

  if (session_of (self) == NULL || adu_session_actor (session_of (self)) == NULL)
    {
      g_clear_pointer (&loaded, adu_document_source_unref);
      return;
    }
  if (loaded == NULL)
    {
      g_autofree char *what = adu_words_error (error, adu_store_zone (store_of (self)));

      adu_preview_set_sentence (self->preview, adu_words_error_title (error), what);
      return;
    }
  g_clear_pointer (&self->source, adu_document_source_unref);
  self->source = loaded;
  if (self->letter->text == NULL)
    self->letter->text = adu_document_source_text (loaded);
  adu_store_load_draft_async (store_of (self), adu_session_actor (session_of (self)), name, draft_loaded_cb,
                              g_object_ref (self));
}

static void
load (AduLetterScreen *self)
{
  const AduDocumentWhich which = {
    .kind = self->letter->kind,
    .case_id = self->letter->case_id,
    .inspection = self->letter->inspection,
  };

  adu_preview_set_waiting (self->preview);
  adu_document_source_load_async (session_of (self), &which, loaded_cb, g_object_ref (self));
}

/* --- saving --------------------------------------------------------------------------------------------------------- */

static void
letter_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterScreen) self = user_data;
  g_autoptr (AduLetter) letter = adu_store_finish_value (result, NULL);

  if (letter == NULL || session_of (self) == NULL)
    return;
  g_clear_pointer (&self->letter, adu_letter_free);
  self->letter = g_steal_pointer (&letter);
  say (self, NULL);
  show_head (self);
  preview_soon (self, 0);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = adu_store_finish_number (result, &error);
  g_autofree char *text_now = NULL;

  self->saving = FALSE;
  if (session_of (self) == NULL)
    return;
  if (id < 0)
    {
      const GPtrArray *problems = adu_store_error_problems (error);
      g_autofree char *text = problems != NULL ? adu_words_problems (problems)
                                               : adu_words_error (error, adu_store_zone (store_of (self)));

      say (self, text);
      show_rights (self);
      return;
    }
  /* Under the name it had before the letter got its own. */
  keep_draft (self, NULL);
  self->letter->id = id;
  /* Typed while it was being saved: not in it yet. */
  text_now = adu_letter_editor_text (self->editor);
  self->unsaved = g_strcmp0 (text_now, self->letter->text) != 0;
  if (self->unsaved)
    keep_draft (self, text_now);
  adu_notice (GTK_WIDGET (self), _("The letter is saved."));
  adu_store_letter_async (store_of (self), adu_session_actor (session_of (self)), id, NULL, letter_cb,
                          g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLetterScreen *self = ADU_LETTER_SCREEN (widget);
  AduActor *actor = adu_session_actor (session_of (self));
  g_autofree char *action = g_uuid_string_random ();

  if (actor == NULL || self->saving || !is_open (self))
    return;
  if (adu_letter_editor_n_faults (self->editor) > 0)
    {
      say (self, _("Not saved yet: something in the text is wrong, see below it."));
      adu_letter_editor_show_fault (self->editor);
      return;
    }
  g_free (self->letter->text);
  self->letter->text = adu_letter_editor_text (self->editor);
  g_clear_handle_id (&self->later_draft, g_source_remove);
  self->saving = TRUE;
  say (self, NULL);
  show_rights (self);
  adu_store_save_letter_async (store_of (self), actor, action, self->letter, saved_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLetterScreen *self = ADU_LETTER_SCREEN (widget);
  const AduDocumentWhich which = {
    .kind = self->letter->kind,
    .case_id = self->letter->case_id,
    .inspection = self->letter->inspection,
  };

  if (self->letter->id != 0)
    adu_document_print (widget, session_of (self), &which, self->letter, self->number, self->may_reveal);
}

/* --- names in a letter to the unit ------------------------------------------------------------------------------------ */

static void
set_identity (AduLetterScreen *self, gboolean with, char *reason)
{
  self->letter->with_identity = with;
  g_free (self->letter->identity_reason);
  self->letter->identity_reason = reason;
  self->setting = TRUE;
  gtk_check_button_set_active (self->identity, with);
  self->setting = FALSE;
  self->unsaved = TRUE;
  show_rights (self);
}

typedef struct
{
  AduLetterScreen *screen; /* owned */
  char *reason;
} Naming;

static void
pin_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Naming *naming = user_data;
  g_autoptr (AduLetterScreen) self = naming->screen;
  g_autofree char *reason = naming->reason;

  if (adu_ask_pin_finish (result, NULL) && session_of (self) != NULL)
    set_identity (self, TRUE, g_steal_pointer (&reason));
}

static void
reason_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterScreen) self = user_data;
  char *reason = adu_ask_reason_finish (result, NULL);
  Naming *naming;

  if (reason == NULL)
    return;
  naming = g_new0 (Naming, 1);
  naming->screen = g_object_ref (self);
  naming->reason = reason;
  adu_ask_pin_async (GTK_WIDGET (self), session_of (self), _("Name the complainant to the unit?"),
                     _("Your PIN once more: the chair in front of the program may have changed."), pin_cb, naming);
}

/* The check stands where it was until a reason is given. */
static void
on_identity_toggled (AduLetterScreen *self)
{
  gboolean wanted = gtk_check_button_get_active (self->identity);

  if (self->setting || wanted == self->letter->with_identity)
    return;
  if (!wanted)
    {
      set_identity (self, FALSE, NULL);
      return;
    }
  self->setting = TRUE;
  gtk_check_button_set_active (self->identity, FALSE);
  self->setting = FALSE;
  adu_ask_reason_async (GTK_WIDGET (self), _("Name the complainant to the unit?"),
                        _("The unit complained of then reads who complained. Write why that is necessary; it is kept in "
                          "the journal."),
                        _("Reason"), _("_Continue"), ADU_ASK_DESTRUCTIVE, REASON_LIMIT, reason_cb, g_object_ref (self));
}

/* --- the screen --------------------------------------------------------------------------------------------------------- */

static gboolean
adu_letter_screen_print (AduScreen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen), "letter.print", NULL);
  return TRUE;
}

/* What was typed is in the register as a draft and comes back. */
static gboolean
adu_letter_screen_leave (AduScreen *screen)
{
  AduLetterScreen *self = ADU_LETTER_SCREEN (screen);

  if (self->unsaved && self->source != NULL)
    {
      g_autofree char *text = adu_letter_editor_text (self->editor);

      keep_draft (self, text);
    }
  return TRUE;
}

static void
adu_letter_screen_dispose (GObject *object)
{
  AduLetterScreen *self = ADU_LETTER_SCREEN (object);

  g_clear_handle_id (&self->later_preview, g_source_remove);
  g_clear_handle_id (&self->later_draft, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_LETTER_SCREEN);
  g_clear_pointer (&self->source, adu_document_source_unref);
  G_OBJECT_CLASS (adu_letter_screen_parent_class)->dispose (object);
}

static void
adu_letter_screen_finalize (GObject *object)
{
  AduLetterScreen *self = ADU_LETTER_SCREEN (object);

  g_clear_pointer (&self->letter, adu_letter_free);
  g_clear_pointer (&self->author, adu_actor_unref);
  g_free (self->number);
  G_OBJECT_CLASS (adu_letter_screen_parent_class)->finalize (object);
}

static void
adu_letter_screen_class_init (AduLetterScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  g_type_ensure (ADU_TYPE_LETTER_EDITOR);
  g_type_ensure (ADU_TYPE_PREVIEW);
  object_class->dispose = adu_letter_screen_dispose;
  object_class->finalize = adu_letter_screen_finalize;
  screen_class->print = adu_letter_screen_print;
  screen_class->leave = adu_letter_screen_leave;
  gtk_widget_class_set_css_name (widget_class, "letter-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/letters/adu-letter-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLetterScreen, heading);
  gtk_widget_class_bind_template_child (widget_class, AduLetterScreen, state);
  gtk_widget_class_bind_template_child (widget_class, AduLetterScreen, notice);
  gtk_widget_class_bind_template_child (widget_class, AduLetterScreen, identity);
  gtk_widget_class_bind_template_child (widget_class, AduLetterScreen, save);
  gtk_widget_class_bind_template_child (widget_class, AduLetterScreen, editor);
  gtk_widget_class_bind_template_child (widget_class, AduLetterScreen, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_identity_toggled);
  gtk_widget_class_install_action (widget_class, "letter.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "letter.print", NULL, print_action);
}

static void
adu_letter_screen_init (AduLetterScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_help_id (ADU_SCREEN (self), "letter");
  adu_shortcuts_attach (GTK_WIDGET (self), "letter");
}

/**
 * adu_letter_screen_new:
 * @session: somebody is signed in
 * @letter: the letter; id 0: a new one of that kind; copied
 * @row: its case; read, not kept
 * @may_reveal: whether the official signed in may name the people of the case
 *
 * Returns: (transfer floating): its screen
 */
AduScreen *
adu_letter_screen_new (AduSession *session, const AduLetter *letter, const AduRow *row, gboolean may_reveal)
{
  AduLetterScreen *self = g_object_new (ADU_TYPE_LETTER_SCREEN, "session", session, NULL);

  self->letter = adu_letter_copy (letter);
  self->author = adu_session_actor (session) != NULL ? adu_actor_ref (adu_session_actor (session)) : NULL;
  self->number = g_strdup (row->number);
  self->may_reveal = may_reveal;
  if (letter->id == 0)
    g_clear_pointer (&self->letter->text, g_free);
  show_head (self);
  load (self);
  return ADU_SCREEN (self);
}
