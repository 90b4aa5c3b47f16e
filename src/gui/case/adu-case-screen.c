/* adu-case-screen.c — one complaint: facts, dates, next step, history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-case-screen.ui
 * Actions:  case.step (s), case.next, case.reveal, case.edit, case.edit-summary, case.edit-identity,
 * case.attach, case.print, case.save-receipt, case.explain, case.explain-limit (s), case.proof (s), case.tab (i) The parts of the page read the
 * record and keep nothing of it, so a change in the register is shown by reading again and handing it round;
 * which tab is open and where one has scrolled to stays.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-print.h"
#include "gui/adu-shortcuts.h"
#include "gui/case/adu-case-facts.h"
#include "gui/case/adu-case-now.h"
#include "gui/case/adu-case-screen.h"
#include "gui/case/adu-case-timeline.h"
#include "gui/case/adu-edit-dialog.h"
#include "gui/case/adu-entry-list.h"
#include "gui/case/adu-files-box.h"
#include "gui/case/adu-proof-printable.h"
#include "gui/case/adu-reveal-dialog.h"
#include "gui/case/adu-stage-line.h"
#include "gui/case/adu-step-dialog.h"
#include "gui/case/adu-step-offer.h"
#include "gui/case/adu-steps-window.h"
#include "gui/inspections/adu-inspections-box.h"
#include "gui/letters/adu-document-menu.h"
#include "gui/letters/adu-document-print.h"
#include "gui/letters/adu-letters-box.h"
#include "gui/preview/adu-preview-screen.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

struct _AduCaseScreen
{
  AduScreen parent_instance;

  GtkStack *pages;         /* template child */
  AdwStatusPage *gone;     /* template child */
  GtkLabel *number;        /* template child */
  GtkBox *badges;          /* template child */
  GtkLabel *subject;       /* template child */
  GtkBox *secret;          /* template child */
  AduCaseNow *now;         /* template child */
  AduStageLine *line;      /* template child */
  GtkStack *tabs;          /* template child */
  AduCaseFacts *facts;     /* template child */
  GtkLabel *summary;       /* template child */
  GtkLabel *no_follow_up;  /* template child */
  AduEntryList *follow_up; /* template child */
  AduFilesBox *files;      /* template child */
  AduInspectionsBox *inspections; /* template child */
  AduLettersBox *letters;  /* template child */
  GtkMenuButton *documents; /* template child */
  AduCaseTimeline *timeline; /* template child */
  AduEntryList *history;   /* template child */

  gint64 id;
  AduRecord *record;         /* owned; NULL until it is read */
  GCancellable *cancellable; /* owned; of the reading under way; nullable */
};

enum
{
  PROP_ID = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AduCaseScreen, adu_case_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduCaseScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

static AduActor *
actor_of (AduCaseScreen *self)
{
  return adu_session_actor (session_of (self));
}

static GtkWindow *
window_of (AduCaseScreen *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* --- showing -------------------------------------------------------------------------------------------- */

static void
add_badge (AduCaseScreen *self, const char *icon_name, const char *text, const char *css_class)
{
  GtkWidget *badge = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_box_append (GTK_BOX (badge), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (badge), gtk_label_new (text));
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_add_css_class (badge, css_class);
  gtk_box_append (self->badges, badge);
}

static void
show_badges (AduCaseScreen *self)
{
  const AduRow *row = self->record->row;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->badges))) != NULL)
    gtk_box_remove (self->badges, child);
  if (row->kind != ADU_KIND_COMPLAINT)
    add_badge (self, "dialog-information-symbolic", adu_words_kind (row->kind), "plain");
  if (row->supervisory == ADU_YES)
    add_badge (self, "security-high-symbolic", _("Supervisory"), "supervisory");
  if (row->confidential)
    add_badge (self, "channel-secure-symbolic", _("Confidential"), "secret");
  if (row->anonymous)
    add_badge (self, "avatar-default-symbolic", _("Anonymous"), "plain");
}

static void
show_title (AduCaseScreen *self)
{
  const AduRow *row = self->record->row;
  g_autofree char *title = g_strdup_printf ("%s · %s", row->number, row->subject);

  adu_screen_set_title (ADU_SCREEN (self), row->confidential ? row->number : title);
  gtk_label_set_text (self->number, row->number);
  gtk_label_set_text (self->subject, row->subject);
  gtk_widget_set_visible (GTK_WIDGET (self->secret), row->confidential);
}

static void
show_follow_up (AduCaseScreen *self, const AduZone *zone)
{
  const char *summary = adu_case_text (self->record->value, ADU_FIELD_UNIT_SUMMARY);
  guint n = adu_entry_list_set (self->follow_up, self->record->history, zone, adu_entry_is_follow_up);

  gtk_label_set_text (self->summary,
                      summary[0] != '\0'
                          ? summary
                          : _("Not written yet: until then the unit reads only the topic and the place."));
  gtk_widget_set_visible (GTK_WIDGET (self->no_follow_up), n == 0);
}

static void
show_rights (AduCaseScreen *self)
{
  static const char *const attaching[] = { "case.attach", "case.attach-folder", "case.paste" };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writes = adu_session_may_write (session_of (self), ADU_MAY_REGISTER);
  int next = writes || !adu_session_is_read_only (session_of (self))
                 ? adu_step_suggested (adu_store_officials (adu_session_store (session_of (self))),
                                       actor_of (self), self->record)
                 : -1;

  gtk_widget_action_set_enabled (widget, "case.edit", writes);
  gtk_widget_action_set_enabled (widget, "case.edit-summary", writes);
  gtk_widget_action_set_enabled (widget, "case.edit-identity", writes);
  for (guint i = 0; i < G_N_ELEMENTS (attaching); i++)
    gtk_widget_action_set_enabled (widget, attaching[i], adu_session_may_write (session_of (self), ADU_MAY_ATTACH));
  gtk_widget_action_set_enabled (widget, "case.next", next >= 0);
}

static void
show_record (AduCaseScreen *self)
{
  AduSession *session = session_of (self);
  AduZone *zone = adu_store_zone (adu_session_store (session));

  show_title (self);
  show_badges (self);
  adu_case_now_set_record (self->now, session, self->record);
  adu_stage_line_set_record (self->line, self->record);
  adu_case_facts_set_record (self->facts, session, self->record);
  show_follow_up (self, zone);
  adu_inspections_box_set_record (self->inspections, session, self->record);
  adu_files_box_set_session (self->files, session);
  adu_files_box_set_record (self->files, self->record);
  adu_letters_box_set_record (self->letters, session, self->record);
  adu_document_menu_set_record (ADU_DOCUMENT_MENU (gtk_menu_button_get_popover (self->documents)), session,
                                self->record);
  adu_case_timeline_set_record (self->timeline, session, self->record);
  adu_entry_list_set (self->history, self->record->history, zone, NULL);
  show_rights (self);
  gtk_stack_set_visible_child_name (self->pages, "case");
}

static void
show_error (AduCaseScreen *self, const GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (session_of (self))));
  g_autofree char *advice = adu_words_error_advice (error);
  g_autofree char *text = g_strjoin ("\n", what, advice, NULL);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  g_clear_pointer (&self->record, adu_record_free);
  adu_identity_box_hide (adu_case_facts_identity (self->facts));
  adu_screen_set_title (ADU_SCREEN (self), _("Complaint"));
  adw_status_page_set_title (self->gone, adu_words_error_title (error));
  adw_status_page_set_description (self->gone, markup);
  gtk_stack_set_visible_child_name (self->pages, "gone");
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCaseScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  AduRecord *record = adu_store_finish_value (result, &error);
  gboolean first = FALSE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || session_of (self) == NULL)
    {
      g_clear_pointer (&record, adu_record_free);
      return;
    }
  g_clear_object (&self->cancellable);
  if (record == NULL)
    {
      show_error (self, error);
      return;
    }
  first = self->record == NULL;
  g_clear_pointer (&self->record, adu_record_free);
  self->record = record;
  show_record (self);
  /* The keys of the page work where the focus is; it starts on the next step. */
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->now), GTK_DIR_TAB_FORWARD);
}

static void
read_again (AduCaseScreen *self)
{
  if (actor_of (self) == NULL)
    return;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adu_store_record_async (adu_session_store (session_of (self)), actor_of (self), self->id, self->cancellable,
                          record_cb, g_object_ref (self));
}

static void
changed_cb (AduCaseScreen *self, guint what, GArray *ids)
{
  gboolean mine = ids == NULL || ids->len == 0;

  for (guint i = 0; !mine && i < ids->len; i++)
    mine = g_array_index (ids, gint64, i) == self->id;
  if ((what & ADU_CHANGED_CASES) == 0)
    mine = (what & (ADU_CHANGED_LISTS | ADU_CHANGED_OFFICIALS | ADU_CHANGED_RULES)) != 0;
  /* A folder of files changes the case once for each; it is read again when they are in. */
  if (mine && !adu_files_box_is_busy (self->files))
    read_again (self);
}

/* Another official may see less: nothing of the former one's stays. */
static void
actor_changed_cb (AduCaseScreen *self)
{
  adu_identity_box_hide (adu_case_facts_identity (self->facts));
  read_again (self);
}

/* --- doing ---------------------------------------------------------------------------------------------- */

static void
recorded_cb (AduStepDialog *dialog, const char *action, AduCaseScreen *self)
{
  AduStep step = adu_step_dialog_step (dialog);

  if (adu_step_info (step)->undoable)
    adu_notice_undo (GTK_WIDGET (self), adu_words_step_done (step), action);
  else
    adu_notice (GTK_WIDGET (self), adu_words_step_done (step));
}

static void
take_step (AduCaseScreen *self, AduStep step)
{
  AduSession *session = session_of (self);
  GtkWindow *dialog = NULL;

  if (self->record == NULL || actor_of (self) == NULL || adu_session_is_read_only (session) ||
      !adu_step_offered (adu_store_officials (adu_session_store (session)), actor_of (self), self->record,
                         step))
    return;
  /* An inspection is more than a step: the step is recorded by beginning one. */
  if (step == ADU_STEP_INSPECT)
    {
      gtk_stack_set_visible_child_name (self->tabs, "inspections");
      gtk_widget_child_focus (GTK_WIDGET (self->inspections), GTK_DIR_TAB_FORWARD);
      return;
    }
  dialog = adu_step_dialog_new (window_of (self), session, self->record, step);
  g_signal_connect_object (dialog, "recorded", G_CALLBACK (recorded_cb), self, G_CONNECT_DEFAULT);
  gtk_window_present (dialog);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int step = adu_step_from_code (g_variant_get_string (parameter, NULL));

  if (step >= 0)
    take_step (ADU_CASE_SCREEN (widget), (AduStep) step);
}

static void
why_not_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  if (self->record != NULL && actor_of (self) != NULL)
    gtk_window_present (adu_steps_window_new (window_of (self), session_of (self), self->record));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);
  int step = -1;

  if (self->record != NULL)
    step = adu_step_suggested (adu_store_officials (adu_session_store (session_of (self))), actor_of (self),
                               self->record);
  if (step >= 0)
    take_step (self, (AduStep) step);
}

static void
revealed_cb (AduCaseScreen *self, const AduCase *value)
{
  adu_identity_box_reveal (adu_case_facts_identity (self->facts), value);
}

static void
reveal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);
  GtkWindow *dialog = NULL;

  if (self->record == NULL || actor_of (self) == NULL || !self->record->may_reveal)
    return;
  dialog = adu_reveal_dialog_new (window_of (self), session_of (self), self->id);
  g_signal_connect_object (dialog, "revealed", G_CALLBACK (revealed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
saved_cb (AduCaseScreen *self)
{
  adu_identity_box_hide (adu_case_facts_identity (self->facts));
  adu_notice (GTK_WIDGET (self), _("Corrected"));
}

static void
edit (AduCaseScreen *self, const AduCase *value, AduEditPart part)
{
  GtkWindow *dialog = NULL;

  if (self->record == NULL || value == NULL || !adu_session_may_write (session_of (self), ADU_MAY_REGISTER))
    return;
  dialog = adu_edit_dialog_new (window_of (self), session_of (self), self->record, value, part);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  edit (self, self->record != NULL ? self->record->value : NULL, ADU_EDIT_FACTS);
}

static void
edit_summary_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  edit (self, self->record != NULL ? self->record->value : NULL, ADU_EDIT_SUMMARY);
}

static void
edit_identity_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  edit (self, adu_identity_box_value (adu_case_facts_identity (self->facts)), ADU_EDIT_IDENTITY);
}

static void
attach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  if (self->record != NULL && actor_of (self) != NULL)
    adu_files_box_add (self->files);
}

static void
attach_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  if (self->record != NULL && actor_of (self) != NULL)
    adu_files_box_add_folder (self->files);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  if (self->record != NULL && actor_of (self) != NULL)
    adu_files_box_paste (self->files);
}

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_clocks_box_explain (adu_case_facts_clocks (ADU_CASE_SCREEN (widget)->facts));
}

static void
explain_limit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int kind = adu_deadline_kind_from_code (g_variant_get_string (parameter, NULL));

  if (kind >= 0)
    adu_clocks_box_explain_kind (adu_case_facts_clocks (ADU_CASE_SCREEN (widget)->facts), (AduDeadlineKind) kind);
}

/* The proof of one of its dates, to be looked at before it is printed or saved. */
static void
proof_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);
  int kind = adu_deadline_kind_from_code (g_variant_get_string (parameter, NULL));
  g_autoptr (AduPrintable) printable = NULL;

  if (self->record == NULL || actor_of (self) == NULL || kind < 0)
    return;
  printable = adu_proof_printable_new (session_of (self), self->record->row, (AduDeadlineKind) kind);
  adu_preview_screen_show (widget, session_of (self), printable);
}

/* The tab before or after the open one. */
static void
tab_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);
  GtkWidget *open = gtk_stack_get_visible_child (self->tabs);
  GtkWidget *other = NULL;

  if (open != NULL)
    other = g_variant_get_int32 (parameter) > 0 ? gtk_widget_get_next_sibling (open)
                                                : gtk_widget_get_prev_sibling (open);
  if (other != NULL)
    gtk_stack_set_visible_child (self->tabs, other);
}

/* --- the screen ----------------------------------------------------------------------------------------- */

static void
adu_case_screen_refresh (AduScreen *screen)
{
  read_again (ADU_CASE_SCREEN (screen));
}

/* The receipt; with the people on it while they are shown. */
static gboolean
adu_case_screen_print (AduScreen *screen)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (screen);
  g_autoptr (AduPrintable) receipt = NULL;

  if (self->record == NULL || actor_of (self) == NULL)
    return FALSE;
  receipt = adu_receipt_printable_new (session_of (self), self->record->row,
                                       adu_identity_box_value (adu_case_facts_identity (self->facts)));
  adu_preview_screen_show (GTK_WIDGET (self), session_of (self), receipt);
  return TRUE;
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_case_screen_print (ADU_SCREEN (widget));
}

static void
save_receipt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (widget);

  if (self->record != NULL && actor_of (self) != NULL)
    adu_save_receipt (widget, session_of (self), self->id,
                      adu_identity_box_value (adu_case_facts_identity (self->facts)));
}

/* A letter is written first; anything else is shown as it will stand on paper. */
static void
on_document_chosen (AduDocumentMenu *menu, guint kind, gint64 inspection, AduCaseScreen *self)
{
  const AduDocumentWhich which = { .kind = (AduLetterKind) kind, .case_id = self->id, .inspection = inspection };

  if (self->record == NULL || actor_of (self) == NULL)
    return;
  if (kind == ADU_LETTER_RECEIPT)
    adu_case_screen_print (ADU_SCREEN (self));
  else if (adu_letter_info (which.kind)->kept)
    adu_letters_box_write (self->letters, which.kind, inspection);
  else
    adu_document_print (GTK_WIDGET (self), session_of (self), &which, NULL, self->record->row->number,
                        self->record->may_reveal);
}

static gboolean
adu_case_screen_leave (AduScreen *screen)
{
  adu_identity_box_hide (adu_case_facts_identity (ADU_CASE_SCREEN (screen)->facts));
  return TRUE;
}

static void
adu_case_screen_constructed (GObject *object)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (object);
  AduSession *session = session_of (self);

  G_OBJECT_CLASS (adu_case_screen_parent_class)->constructed (object);
  if (session == NULL || adu_session_store (session) == NULL)
    return;
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_clock (session), "day-changed", G_CALLBACK (read_again), self,
                           G_CONNECT_SWAPPED);
  read_again (self);
}

static void
adu_case_screen_dispose (GObject *object)
{
  AduCaseScreen *self = ADU_CASE_SCREEN (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_CASE_SCREEN);
  g_clear_pointer (&self->record, adu_record_free);
  G_OBJECT_CLASS (adu_case_screen_parent_class)->dispose (object);
}

static void
adu_case_screen_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id != PROP_ID)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else
    g_value_set_int64 (value, ADU_CASE_SCREEN (object)->id);
}

static void
adu_case_screen_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_ID)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else
    ADU_CASE_SCREEN (object)->id = g_value_get_int64 (value);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, pages);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, gone);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, number);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, badges);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, subject);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, secret);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, now);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, line);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, tabs);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, facts);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, summary);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, no_follow_up);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, follow_up);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, inspections);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, files);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, timeline);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, history);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, letters);
  gtk_widget_class_bind_template_child (widget_class, AduCaseScreen, documents);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "case.step", "s", step_action);
  gtk_widget_class_install_action (widget_class, "case.why-not", NULL, why_not_action);
  gtk_widget_class_install_action (widget_class, "case.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "case.reveal", NULL, reveal_action);
  gtk_widget_class_install_action (widget_class, "case.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "case.edit-summary", NULL, edit_summary_action);
  gtk_widget_class_install_action (widget_class, "case.edit-identity", NULL, edit_identity_action);
  gtk_widget_class_install_action (widget_class, "case.attach", NULL, attach_action);
  gtk_widget_class_install_action (widget_class, "case.attach-folder", NULL, attach_folder_action);
  gtk_widget_class_install_action (widget_class, "case.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "case.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "case.save-receipt", NULL, save_receipt_action);
  gtk_widget_class_install_action (widget_class, "case.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "case.explain-limit", "s", explain_limit_action);
  gtk_widget_class_install_action (widget_class, "case.proof", "s", proof_action);
  gtk_widget_class_install_action (widget_class, "case.tab", "i", tab_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "case.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "case.next", NULL);
}

static void
adu_case_screen_class_init (AduCaseScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  g_type_ensure (ADU_TYPE_CASE_NOW);
  g_type_ensure (ADU_TYPE_STAGE_LINE);
  g_type_ensure (ADU_TYPE_CASE_FACTS);
  g_type_ensure (ADU_TYPE_CASE_TIMELINE);
  g_type_ensure (ADU_TYPE_ENTRY_LIST);
  g_type_ensure (ADU_TYPE_INSPECTIONS_BOX);
  g_type_ensure (ADU_TYPE_FILES_BOX);
  g_type_ensure (ADU_TYPE_LETTERS_BOX);

  object_class->constructed = adu_case_screen_constructed;
  object_class->dispose = adu_case_screen_dispose;
  object_class->get_property = adu_case_screen_get_property;
  object_class->set_property = adu_case_screen_set_property;
  screen_class->refresh = adu_case_screen_refresh;
  screen_class->print = adu_case_screen_print;
  screen_class->leave = adu_case_screen_leave;
  properties[PROP_ID] =
      g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "case-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-case-screen.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

/* Before the lists of the parts take the keys for themselves. */
static void
add_tab_keys (AduCaseScreen *self)
{
  static const struct
  {
    guint key;
    gint32 by;
  } keys[] = { { GDK_KEY_Page_Up, -1 }, { GDK_KEY_Page_Down, 1 } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK),
                                                gtk_named_action_new ("case.tab"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].by));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
adu_case_screen_init (AduCaseScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Complaint"));
  adu_screen_set_help_id (ADU_SCREEN (self), "case");
  adu_names_set (GTK_WIDGET (self->summary), _("Summary for the unit"));
  gtk_menu_button_set_popover (self->documents, adu_document_menu_new (ADU_DOCUMENTS_ALL));
  g_signal_connect_object (gtk_menu_button_get_popover (self->documents), "chosen", G_CALLBACK (on_document_chosen),
                           self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->files, "attached", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  adu_shortcuts_attach (GTK_WIDGET (self), "case");
  add_tab_keys (self);
}

/* @id: the case shown. Returns: (transfer floating): its screen. */
AduScreen *
adu_case_screen_new (AduSession *session, gint64 id)
{
  return g_object_new (ADU_TYPE_CASE_SCREEN, "session", session, "id", id, NULL);
}
