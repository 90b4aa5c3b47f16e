/* adu-intake-form.c — the form of a new complaint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: intake/adu-intake-form.ui
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/intake/adu-intake-field.h"
#include "gui/intake/adu-intake-form.h"
#include "gui/intake/adu-intake-when.h"
#include "words/adu-words.h"

#define FOLD "adu-fold"

struct _AduIntakeForm
{
  GtkBox parent_instance;

  /* template */
  GtkDropDown *channel;
  GtkLabel *channel_hint;
  GtkWidget *letter;
  GtkWidget *lapor;
  GtkWidget *service;
  GtkSwitch *anonymous;
  GtkSwitch *confidential;
  GtkLabel *subject;
  GtkFlowBox *officials;
  GtkLabel *conflict;

  AduCaseDraft *draft; /* owned */
  AduSession *session; /* owned */
  GPtrArray *inboxes;  /* of AduListItem: what the drop-down offers */
  GPtrArray *fields;   /* of AduIntakeField, borrowed, in the order of the form */
  gboolean forced;     /* somebody tried to save: everything wrong is said */
  gboolean loading;
};

enum
{
  CHANNEL_CHOSEN,
  OVERFLOW,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduIntakeForm, adu_intake_form, GTK_TYPE_BOX)

static AduIntakeField *
field_of (AduIntakeForm *self, AduField field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (adu_intake_field_field (g_ptr_array_index (self->fields, i)) == field)
      return g_ptr_array_index (self->fields, i);
  return NULL;
}

/* --- the channel ---------------------------------------------------------------------------------------- */

static int
find_inbox (AduIntakeForm *self, AduChannel channel, const char *name)
{
  int of_channel = -1;

  for (guint i = 0; i < self->inboxes->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (self->inboxes, i);

      if (item->channel == channel && g_str_equal (item->name, name))
        return (int) i;
      if (item->channel == channel && of_channel < 0)
        of_channel = (int) i;
    }
  return of_channel;
}

static char *
inbox_title (const AduListItem *item)
{
  return item->in_standard ? g_strdup (item->name) : g_strconcat (item->name, " · ", _("outside the standard"), NULL);
}

/* What stands in the complaint stays a choice even if the office does not use it any more. */
static void
offer_written_inbox (AduIntakeForm *self)
{
  GPtrArray *all = adu_store_list (adu_session_store (self->session), ADU_LIST_INBOX);
  AduChannel channel = adu_case_draft_channel (self->draft);
  const char *name = adu_case_draft_text (self->draft, ADU_FIELD_INBOX);
  int found = find_inbox (self, channel, name);

  if (*name == '\0' ||
      (found >= 0 && g_str_equal (((const AduListItem *) g_ptr_array_index (self->inboxes, (guint) found))->name, name)))
    return;
  for (guint i = 0; i < all->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (all, i);

      if (item->channel == channel && g_str_equal (item->name, name))
        {
          g_autofree char *title = inbox_title (item);

          g_ptr_array_add (self->inboxes, adu_list_item_copy (item));
          gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (self->channel)), title);
        }
    }
}

/* What belongs to one channel only is there only then. */
static void
show_channel (AduIntakeForm *self)
{
  AduChannel channel = adu_case_draft_channel (self->draft);
  const AduListItem *item;
  int i;

  self->loading = TRUE;
  offer_written_inbox (self);
  i = find_inbox (self, channel, adu_case_draft_text (self->draft, ADU_FIELD_INBOX));
  item = i >= 0 ? g_ptr_array_index (self->inboxes, (guint) i) : NULL;
  if (i >= 0)
    gtk_drop_down_set_selected (self->channel, (guint) i);
  self->loading = FALSE;
  gtk_widget_set_visible (self->letter, channel == ADU_CHANNEL_LETTER);
  gtk_widget_set_visible (self->lapor, adu_channel_is_lapor (channel));
  gtk_widget_set_visible (self->service, adu_case_draft_is_present (self->draft));
  gtk_widget_set_visible (GTK_WIDGET (self->channel_hint), item != NULL && !item->in_standard);
}

static void
on_channel_selected (GtkDropDown *choice, GParamSpec *pspec, AduIntakeForm *self)
{
  guint i = gtk_drop_down_get_selected (choice);
  const AduListItem *item;

  if (self->loading || i >= self->inboxes->len)
    return;
  item = g_ptr_array_index (self->inboxes, i);
  adu_case_draft_set_channel (self->draft, item->channel, item->name);
  g_signal_emit (self, signals[CHANNEL_CHOSEN], 0);
}

static void
fill_channels (AduIntakeForm *self)
{
  GPtrArray *all = adu_store_list (adu_session_store (self->session), ADU_LIST_INBOX);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->inboxes, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (all, i);
      g_autofree char *name = inbox_title (item);

      if (!item->active)
        continue;
      g_ptr_array_add (self->inboxes, adu_list_item_copy (item));
      gtk_string_list_append (names, name);
    }
  self->loading = TRUE;
  gtk_drop_down_set_model (self->channel, G_LIST_MODEL (names));
  self->loading = FALSE;
}

/**
 * adu_intake_form_first_inbox:
 * @self: a form
 * @channel: (out): the channel a new complaint begins with: the office's first
 * @inbox: (out) (transfer full): its name
 */
void
adu_intake_form_first_inbox (AduIntakeForm *self, AduChannel *channel, char **inbox)
{
  const AduListItem *item = self->inboxes->len > 0 ? g_ptr_array_index (self->inboxes, 0) : NULL;

  *channel = item != NULL ? item->channel : ADU_CHANNEL_COUNTER;
  *inbox = g_strdup (item != NULL ? item->name : NULL);
}

/* --- who it is about ------------------------------------------------------------------------------------ */

static gboolean
is_about_role (AduIntakeForm *self, AduRoles role)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (self->session));

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if ((official->roles & role) != 0 && adu_case_draft_is_denied (self->draft, official->id))
        return TRUE;
    }
  return FALSE;
}

/* Returns: whether the head is among those it is about: its way is Inspektorat or Sekda */
gboolean
adu_intake_form_is_about_head (AduIntakeForm *self)
{
  return is_about_role (self, ADU_ROLE_HEAD);
}

/* Returns: whether it is about who is writing it down */
gboolean
adu_intake_form_is_about_me (AduIntakeForm *self)
{
  AduActor *actor = adu_session_actor (self->session);

  return actor != NULL && adu_case_draft_is_denied (self->draft, adu_actor_official (actor));
}

static void
show_conflict (AduIntakeForm *self)
{
  const char *sentence = NULL;
  gsize n;

  adu_case_draft_denied (self->draft, &n);
  if (adu_intake_form_is_about_me (self))
    sentence =
        _("This complaint is about you: ask another official to record it. Nothing of it is saved by you.");
  else if (adu_intake_form_is_about_head (self))
    sentence =
        _("A complaint about the head goes to the Inspektorat or the regional secretary (Sekda): tell the "
           "complainant now. What is registered here is handed on to them.");
  else if (n > 0)
    sentence = _("Whoever is ticked sees nothing of this complaint, finds nothing and counts nothing.");
  gtk_label_set_text (self->conflict, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->conflict), sentence != NULL);
}

static void
on_official_toggled (GtkCheckButton *button, AduIntakeForm *self)
{
  gint64 id = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "adu-official"));

  if (!self->loading)
    adu_case_draft_set_denied (self->draft, id, gtk_check_button_get_active (button));
}

static void
fill_officials (AduIntakeForm *self)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (self->session));

  for (GtkFlowBoxChild *child; (child = gtk_flow_box_get_child_at_index (self->officials, 0)) != NULL;)
    gtk_flow_box_remove (self->officials, GTK_WIDGET (child));
  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);
      GtkWidget *button, *child;

      if (!official->active)
        continue;
      button = gtk_check_button_new_with_label (official->name);
      child = gtk_flow_box_child_new ();
      g_object_set_data (G_OBJECT (button), "adu-official", GINT_TO_POINTER ((gint) official->id));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                   adu_case_draft_is_denied (self->draft, official->id));
      g_signal_connect (button, "toggled", G_CALLBACK (on_official_toggled), self);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
      gtk_widget_set_focusable (child, FALSE);
      adu_names_set (child, official->name);
      gtk_flow_box_append (self->officials, child);
    }
}

static void
show_officials (AduIntakeForm *self)
{
  GtkFlowBoxChild *child;

  self->loading = TRUE;
  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->officials, i)) != NULL; i++)
    {
      GtkWidget *button = gtk_flow_box_child_get_child (child);
      gint64 id = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "adu-official"));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), adu_case_draft_is_denied (self->draft, id));
    }
  self->loading = FALSE;
  show_conflict (self);
}

/* --- lists, flags, subject ------------------------------------------------------------------------------ */

static void
offer_names (AduIntakeForm *self, AduField field, AduList list)
{
  GPtrArray *items = adu_store_list (adu_session_store (self->session), list);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (items, i);

      if (item->active)
        g_ptr_array_add (names, item->name);
    }
  g_ptr_array_add (names, NULL);
  adu_intake_field_set_choices (field_of (self, field), (const char *const *) names->pdata);
}

/* Reads the office's lists again: channels, units, sub-districts, officials. */
void
adu_intake_form_fill_lists (AduIntakeForm *self)
{
  fill_channels (self);
  offer_names (self, ADU_FIELD_UNIT, ADU_LIST_UNIT);
  offer_names (self, ADU_FIELD_SUB_DISTRICT, ADU_LIST_SUB_DISTRICT);
  fill_officials (self);
  show_channel (self);
  show_conflict (self);
}

static void
show_flags (AduIntakeForm *self)
{
  self->loading = TRUE;
  gtk_switch_set_active (self->anonymous, adu_case_draft_flag (self->draft, ADU_FIELD_ANONYMOUS));
  gtk_switch_set_active (self->confidential, adu_case_draft_flag (self->draft, ADU_FIELD_CONFIDENTIAL));
  self->loading = FALSE;
}

static void
on_switched (GtkSwitch *toggle, GParamSpec *pspec, AduIntakeForm *self)
{
  AduField field = toggle == self->anonymous ? ADU_FIELD_ANONYMOUS : ADU_FIELD_CONFIDENTIAL;

  if (!self->loading)
    adu_case_draft_set_flag (self->draft, field, gtk_switch_get_active (toggle));
}

/* What will stand in lists, so that somebody sees it before it is saved. */
static void
show_subject (AduIntakeForm *self)
{
  g_autofree char *proposed = adu_case_draft_proposed_subject (self->draft);
  g_autofree char *typed = adu_text_clean (adu_case_draft_text (self->draft, ADU_FIELD_SUBJECT), FALSE);
  const char *subject = *typed != '\0' ? typed : proposed;
  g_autofree char *text = NULL;

  /* Translators: %s is the subject of a complaint as it will stand in lists */
  text = *subject != '\0' ? g_strdup_printf (_("Subject in lists: %s"), subject) : g_strdup ("");
  gtk_label_set_text (self->subject, text);
  gtk_widget_set_visible (GTK_WIDGET (self->subject), *subject != '\0');
  adu_intake_field_set_placeholder (field_of (self, ADU_FIELD_SUBJECT),
                                    *proposed != '\0' ? proposed : adu_words_field_hint (ADU_FIELD_SUBJECT));
}

static void
on_draft_changed (AduCaseDraft *draft, guint field, AduIntakeForm *self)
{
  gboolean all = field == ADU_FIELD_NONE;

  if (all)
    self->forced = FALSE;
  if (all || field == ADU_FIELD_CHANNEL)
    show_channel (self);
  if (all || field == ADU_FIELD_REPORTED_PARTY)
    show_officials (self);
  if (all || field == ADU_FIELD_ANONYMOUS || field == ADU_FIELD_CONFIDENTIAL)
    show_flags (self);
  show_subject (self);
  adu_intake_form_show_problems (self, FALSE);
}

/* --- what is wrong -------------------------------------------------------------------------------------- */

/* Opens what is folded over a field. A folded child has no parent: its expander was noted when it was
 * collected. */
static void
unfold (AduIntakeField *field)
{
  GtkExpander *expander = g_object_get_data (G_OBJECT (field), FOLD);

  if (expander != NULL)
    gtk_expander_set_expanded (expander, TRUE);
}

/**
 * adu_intake_form_show_problems:
 * @self: a form
 * @forced: somebody tries to save: what is missing is said too, and stays said
 *
 * Returns: whether nothing is wrong
 */
gboolean
adu_intake_form_show_problems (AduIntakeForm *self, gboolean forced)
{
  g_autoptr (GPtrArray) problems = adu_case_draft_problems (self->draft);

  self->forced = self->forced || forced;
  for (guint i = 0; i < self->fields->len; i++)
    {
      AduIntakeField *field = g_ptr_array_index (self->fields, i);

      adu_intake_field_set_problem (field, adu_problems_find (problems, adu_intake_field_field (field)),
                                    self->forced);
      if (forced && adu_intake_field_has_problem (field))
        unfold (field);
    }
  return problems->len == 0;
}

static void
on_field_left (AduIntakeField *field, AduIntakeForm *self)
{
  adu_intake_form_show_problems (self, FALSE);
}

static void
on_field_overflow (AduIntakeField *field, const char *text, AduIntakeForm *self)
{
  g_signal_emit (self, signals[OVERFLOW], 0, text);
}

/* Puts the focus where the first thing is wrong. */
void
adu_intake_form_focus_problem (AduIntakeForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (adu_intake_field_has_problem (g_ptr_array_index (self->fields, i)))
      {
        gtk_widget_grab_focus (g_ptr_array_index (self->fields, i));
        return;
      }
}

/* Puts the focus where one begins to write. */
void
adu_intake_form_focus_first (AduIntakeForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (field_of (self, ADU_FIELD_COMPLAINANT)));
}

/* --- making it ------------------------------------------------------------------------------------------ */

/* GTK moves the focus into the child of a folded expander, which is in no window then; what is invisible is
 * passed by. */
static GtkWidget *
child_of_fold (GtkExpander *fold)
{
  GtkWidget *child = gtk_expander_get_child (fold);

  g_object_bind_property (fold, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
  return child;
}

static void
collect_fields (AduIntakeForm *self, GtkWidget *in, GtkExpander *fold)
{
  for (GtkWidget *child = gtk_widget_get_first_child (in); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ADU_IS_INTAKE_FIELD (child))
      {
        g_ptr_array_add (self->fields, child);
        g_object_set_data (G_OBJECT (child), FOLD, fold);
        g_signal_connect (child, "left", G_CALLBACK (on_field_left), self);
        g_signal_connect (child, "overflow", G_CALLBACK (on_field_overflow), self);
      }
    else if (GTK_IS_EXPANDER (child))
      collect_fields (self, child_of_fold (GTK_EXPANDER (child)), GTK_EXPANDER (child));
    else
      collect_fields (self, child, fold);
}

static void
adu_intake_form_dispose (GObject *object)
{
  AduIntakeForm *self = ADU_INTAKE_FORM (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_ptr_array_set_size (self->fields, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INTAKE_FORM);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_intake_form_parent_class)->dispose (object);
}

static void
adu_intake_form_finalize (GObject *object)
{
  g_ptr_array_unref (ADU_INTAKE_FORM (object)->fields);
  g_ptr_array_unref (ADU_INTAKE_FORM (object)->inboxes);
  G_OBJECT_CLASS (adu_intake_form_parent_class)->finalize (object);
}

static void
adu_intake_form_class_init (AduIntakeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_intake_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_intake_form_finalize;
  g_type_ensure (ADU_TYPE_INTAKE_FIELD);
  signals[CHANNEL_CHOSEN] = g_signal_new ("channel-chosen", ADU_TYPE_INTAKE_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[OVERFLOW] = g_signal_new ("overflow", ADU_TYPE_INTAKE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/intake/adu-intake-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, channel);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, channel_hint);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, letter);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, lapor);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, service);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, anonymous);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, confidential);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, subject);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, officials);
  gtk_widget_class_bind_template_child (widget_class, AduIntakeForm, conflict);
}

static void
adu_intake_form_init (AduIntakeForm *self)
{
  /* Translators: the keys (letters after "_") of "Came in _by", "_Anonymous", "Confident_ial", "_Files…" and
   * of the buttons under the form; the fields take others by themselves */
  g_autoptr (GString) taken = g_string_new (C_("letters of buttons", "baifdtscw"));

  self->fields = g_ptr_array_new ();
  self->inboxes = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_list_item_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  collect_fields (self, GTK_WIDGET (self), NULL);
  for (guint i = 0; i < self->fields->len; i++)
    adu_intake_field_take_mnemonic (g_ptr_array_index (self->fields, i), taken);
  g_signal_connect (self->channel, "notify::selected", G_CALLBACK (on_channel_selected), self);
  g_signal_connect (self->anonymous, "notify::active", G_CALLBACK (on_switched), self);
  g_signal_connect (self->confidential, "notify::active", G_CALLBACK (on_switched), self);
}

/* Joins the form to the complaint that is written. */
void
adu_intake_form_bind (AduIntakeForm *self, AduCaseDraft *draft, AduSession *session)
{
  self->draft = g_object_ref (draft);
  self->session = g_object_ref (session);
  for (guint i = 0; i < self->fields->len; i++)
    adu_intake_field_bind (g_ptr_array_index (self->fields, i), draft, session);
  adu_intake_field_set_placeholder (field_of (self, ADU_FIELD_RECEIVED), _("now"));
  adu_intake_field_set_placeholder (field_of (self, ADU_FIELD_SERVED_FROM), _("since the first letter"));
  adu_intake_field_set_placeholder (field_of (self, ADU_FIELD_SERVED_UNTIL),
                                    _("when the receipt is handed over"));
  adu_intake_form_fill_lists (self);
  show_flags (self);
  show_subject (self);
  g_signal_connect (draft, "changed", G_CALLBACK (on_draft_changed), self);
}
