/* adu-inspection-form.c — what people write in an inspection, as a form over the value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-inspection-form.ui
 * Its single values are adu-inspection-lines, its signatures adu-signatures-box; people and findings are lists whose rows
 * open a dialog. What is signed is shown by the same form, closed.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/inspections/adu-inspection-form.h"
#include "gui/inspections/adu-inspection-lines.h"
#include "gui/inspections/adu-item-row.h"
#include "gui/inspections/adu-person-dialog.h"
#include "gui/inspections/adu-rows.h"
#include "gui/inspections/adu-signatures-box.h"
#include "gui/viewer/adu-photo-viewer.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-problem.h"

#define MOST_THUMBNAILS 4

struct _AduInspectionForm
{
  GtkBox parent_instance;

  GtkBox *visit;                /* template child */
  GtkBox *order;                /* template child */
  GtkBox *conclusion;           /* template child */
  GtkListBox *team;             /* template child */
  GtkListBox *findings;         /* template child */
  GtkListBox *people;           /* template child */
  AduSignaturesBox *signatures; /* template child */
  GtkButton *add_member;        /* template child */
  GtkButton *add_finding;       /* template child */
  GtkButton *add_person;        /* template child */
  GtkLabel *no_team;            /* template child */
  GtkLabel *no_findings;        /* template child */
  GtkLabel *no_people;          /* template child */

  AduInspectionLines *lines; /* owned; NULL while nothing is shown */
  AduSession *session;       /* owned */
  AduInspection *value;      /* owned */
  GPtrArray *attachments;    /* owned; of AduAttachment */
  AduThumbnails *thumbnails; /* owned */
  AduPrivateCopies *copies;  /* owned */
  gboolean editable;
  gboolean filling;
  guint asking;              /* dialogs that are open: their answers go to a place in @value */
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduInspectionForm, adu_inspection_form, GTK_TYPE_BOX)

static void show_lists (AduInspectionForm *self);

static void
changed_cb (AduInspectionForm *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* A row that opens what it shows, with a button that takes it away. */
static GtkWidget *
row_new (AduInspectionForm *self, guint index, const char *title, const char *detail, GCallback removed)
{
  GtkWidget *row = adu_item_row_new (index, title, detail);

  if (self->editable)
    adu_item_row_add_remove (row, title, removed, self);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), self->editable);
  return row;
}

static void
lists_changed (AduInspectionForm *self)
{
  show_lists (self);
  changed_cb (self);
}

/* --- people ----------------------------------------------------------------------------------------------------- */

static gboolean
is_team (AduPart part)
{
  return part == ADU_PART_LEADER || part == ADU_PART_MEMBER;
}

static void
person_removed_cb (GtkButton *button, AduInspectionForm *self)
{
  g_ptr_array_remove_index (self->value->people, adu_item_row_index (button));
  lists_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_member));
}

static char *
details_of (const AduInspectionPerson *person)
{
  const char *part = adu_words_part (person->part);
  const char *statement = person->statement != NULL ? person->statement : "";
  g_autofree char *first = adu_text_first_line (statement, 80);

  return g_strdup_printf ("%s%s%s%s%s", part, person->position != NULL ? " · " : "",
                          person->position != NULL ? person->position : "", *first != '\0' ? " · " : "", first);
}

static void
show_people (AduInspectionForm *self)
{
  guint n[2] = { 0, 0 };
  gboolean in_team = adu_rows_clear (self->team), in_people = adu_rows_clear (self->people);

  for (guint i = 0; i < self->value->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (self->value->people, i);
      g_autofree char *details = details_of (person);
      gboolean team = is_team (person->part);

      n[team ? 0 : 1]++;
      gtk_list_box_append (team ? self->team : self->people,
                           row_new (self, i, person->name != NULL ? person->name : "–", details,
                                    G_CALLBACK (person_removed_cb)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->team), n[0] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_team), n[0] == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->people), n[1] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_people), n[1] == 0);
  adu_rows_focus (self->team, in_team);
  adu_rows_focus (self->people, in_people);
}

/* Where the answer of a dialog goes. */
typedef struct
{
  AduInspectionForm *self; /* owned */
  gint index;              /* −1: a new one */
} Asked;

static Asked *
asked_new (AduInspectionForm *self, gint index)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->self = g_object_ref (self);
  asked->index = index;
  self->asking++;
  return asked;
}

static void
replace (GPtrArray *list, gint index, gpointer item, GDestroyNotify free_item)
{
  if (index >= 0 && (guint) index < list->len)
    {
      free_item (g_ptr_array_index (list, index));
      g_ptr_array_index (list, index) = item;
    }
  else
    {
      g_ptr_array_add (list, item);
    }
}

static void
person_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduInspectionForm) self = asked->self;
  AduInspectionPerson *person = adu_person_dialog_finish (result);

  self->asking--;
  if (person != NULL && self->value != NULL)
    {
      replace (self->value->people, asked->index, person, (GDestroyNotify) adu_inspection_person_free);
      lists_changed (self);
    }
}

static void
person_activated_cb (GtkListBox *list, GtkListBoxRow *row, AduInspectionForm *self)
{
  guint i = adu_item_row_index (row);
  const AduInspectionPerson *person = g_ptr_array_index (self->value->people, i);

  adu_person_dialog_async (GTK_WIDGET (self), self->session, person, is_team (person->part), person_cb,
                           asked_new (self, (gint) i));
}

static void
add_member_cb (AduInspectionForm *self)
{
  g_autoptr (AduInspectionPerson) leader = NULL;

  /* Somebody leads: the first one, unless said otherwise. */
  if (adu_inspection_leader (self->value) == NULL)
    leader = adu_inspection_person_new (ADU_PART_LEADER, NULL);
  adu_person_dialog_async (GTK_WIDGET (self), self->session, leader, TRUE, person_cb, asked_new (self, -1));
}

static void
add_person_cb (AduInspectionForm *self)
{
  adu_person_dialog_async (GTK_WIDGET (self), self->session, NULL, FALSE, person_cb, asked_new (self, -1));
}

/* --- findings ------------------------------------------------------------------------------------------------------ */

static void
finding_removed_cb (GtkButton *button, AduInspectionForm *self)
{
  g_ptr_array_remove_index (self->value->findings, adu_item_row_index (button));
  lists_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_finding));
}

static const AduAttachment *
attachment_of (AduInspectionForm *self, gint64 id)
{
  for (guint i = 0; i < self->attachments->len; i++)
    {
      const AduAttachment *attachment = g_ptr_array_index (self->attachments, i);

      if (attachment->id == id)
        return attachment;
    }
  return NULL;
}

/* The first photograph among the evidence; 0: none that may be looked at. */
static gint64
first_picture (AduInspectionForm *self, const AduInspectionFinding *finding)
{
  for (guint i = 0; i < finding->evidence->len; i++)
    {
      const AduAttachment *attachment = attachment_of (self, g_array_index (finding->evidence, gint64, i));

      if (attachment != NULL && adu_attachment_is_picture (attachment))
        return attachment->id;
    }
  return 0;
}

static void
append_thumbnails (AduInspectionForm *self, GtkWidget *row, const AduInspectionFinding *finding)
{
  for (guint i = 0; i < finding->evidence->len && i < MOST_THUMBNAILS; i++)
    {
      const AduAttachment *attachment = attachment_of (self, g_array_index (finding->evidence, gint64, i));
      GtkWidget *slot;

      if (attachment == NULL)
        continue;
      slot = adu_thumbnail_slot_new (attachment);
      adu_item_row_insert (row, slot);
      adu_thumbnails_fill (self->thumbnails, slot);
    }
}

static void
show_findings (AduInspectionForm *self)
{
  gboolean had_focus = adu_rows_clear (self->findings);

  for (guint i = 0; i < self->value->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (self->value->findings, i);
      g_autofree char *title = g_strdup_printf ("%u. %s", i + 1, finding->fact != NULL ? finding->fact : "");
      g_autofree char *count =
          g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", finding->evidence->len),
                           finding->evidence->len);
      g_autofree char *rule =
          finding->rule != NULL ? g_strdup_printf ("%s · %s", finding->rule, count) : g_strdup (count);
      /* What is closed does not open as a dialog: all of it stands in the row. */
      g_autofree char *detail = !self->editable && finding->statement != NULL
                                    ? g_strdup_printf ("%s\n%s", rule, finding->statement)
                                    : g_strdup (rule);
      GtkWidget *row = row_new (self, i, title, detail, G_CALLBACK (finding_removed_cb));

      append_thumbnails (self, row, finding);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), self->editable || first_picture (self, finding) != 0);
      gtk_list_box_append (self->findings, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->findings), self->value->findings->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_findings), self->value->findings->len == 0);
  adu_rows_focus (self->findings, had_focus);
}

static void
finding_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduInspectionForm) self = asked->self;
  AduInspectionFinding *finding = adu_finding_dialog_finish (result);

  self->asking--;
  if (finding != NULL && self->value != NULL)
    {
      replace (self->value->findings, asked->index, finding, (GDestroyNotify) adu_inspection_finding_free);
      lists_changed (self);
    }
}

static void
edit_finding (AduInspectionForm *self, gint index)
{
  AduFindingContext context = {
    .session = self->session,
    .case_id = self->value->case_id,
    .number = (index >= 0 ? (guint) index : self->value->findings->len) + 1,
    .attachments = self->attachments,
    .inspection = self->value,
    .thumbnails = self->thumbnails,
    .copies = self->copies,
  };
  g_autoptr (GPtrArray) unread = adu_problems_new ();

  adu_inspection_lines_read (self->lines, self->value, unread);
  adu_finding_dialog_async (GTK_WIDGET (self), &context,
                            index >= 0 ? g_ptr_array_index (self->value->findings, index) : NULL, finding_cb,
                            asked_new (self, index));
}

/* The photographs of a finding that is closed, against the time and place of the visit. */
static void
look_at_finding (AduInspectionForm *self, const AduInspectionFinding *finding)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  AduPhotoViewer *viewer;

  for (guint i = 0; i < finding->evidence->len; i++)
    {
      const AduAttachment *attachment = attachment_of (self, g_array_index (finding->evidence, gint64, i));

      if (attachment != NULL && adu_attachment_is_picture (attachment))
        g_ptr_array_add (shown, (gpointer) attachment);
    }
  if (shown->len == 0 || !GTK_IS_WINDOW (root) || adu_session_actor (self->session) == NULL)
    return;
  viewer = adu_photo_viewer_new (GTK_WINDOW (root), self->session, shown, first_picture (self, finding), self->copies);
  adu_photo_viewer_set_stated (viewer, self->value->actual_from, self->value->actual_until, self->value->place);
  gtk_window_present (GTK_WINDOW (viewer));
}

static void
finding_activated_cb (GtkListBox *list, GtkListBoxRow *row, AduInspectionForm *self)
{
  if (self->editable)
    edit_finding (self, (gint) adu_item_row_index (row));
  else
    look_at_finding (self, g_ptr_array_index (self->value->findings, adu_item_row_index (row)));
}

static void
add_finding_cb (AduInspectionForm *self)
{
  edit_finding (self, -1);
}

static void
show_lists (AduInspectionForm *self)
{
  show_people (self);
  show_findings (self);
  adu_signatures_box_set (self->signatures, self->value, self->editable);
}

/* --- the form ------------------------------------------------------------------------------------------------------------ */

/**
 * adu_inspection_form_set:
 * @session: the session
 * @value: what is shown; copied
 * @attachments: (transfer none): of #AduAttachment: what may be evidence; kept
 * @editable: whether it may be written in
 */
void
adu_inspection_form_set (AduInspectionForm *self, AduSession *session, const AduInspection *value,
                         GPtrArray *attachments, gboolean editable)
{
  self->filling = TRUE;
  if (g_set_object (&self->session, session))
    {
      self->lines = adu_inspection_lines_new (session, self->order, self->visit, self->conclusion);
      g_signal_connect_object (self->lines, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      self->thumbnails = adu_thumbnails_new (session);
      self->copies = adu_private_copies_new (session);
    }
  g_ptr_array_ref (attachments);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  self->attachments = attachments;
  g_clear_pointer (&self->value, adu_inspection_free);
  self->value = adu_inspection_copy (value);
  self->editable = editable;
  gtk_widget_set_visible (GTK_WIDGET (self->add_member), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->add_finding), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->add_person), editable);
  adu_inspection_lines_show (self->lines, self->value, editable);
  show_lists (self);
  self->filling = FALSE;
}

/* Returns: (transfer none): what is written, borrowed until the next change; @problems: dates that cannot be read */
AduInspection *
adu_inspection_form_value (AduInspectionForm *self, GPtrArray *problems)
{
  adu_inspection_lines_read (self->lines, self->value, problems);
  return self->value;
}

/* Returns: whether a dialog about a person or a finding is open */
gboolean
adu_inspection_form_is_asking (AduInspectionForm *self)
{
  return self->asking > 0;
}

/* Problems beside their lines. Returns: (transfer full): those of people, findings and the whole, one a line */
char *
adu_inspection_form_tell (AduInspectionForm *self, const GPtrArray *problems)
{
  g_autoptr (GPtrArray) others = adu_problems_new ();

  adu_inspection_lines_tell (self->lines, problems, others);
  return adu_words_problems (others);
}

static void
adu_inspection_form_dispose (GObject *object)
{
  AduInspectionForm *self = ADU_INSPECTION_FORM (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INSPECTION_FORM);
  g_clear_object (&self->lines);
  g_clear_object (&self->session);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->copies);
  G_OBJECT_CLASS (adu_inspection_form_parent_class)->dispose (object);
}

static void
adu_inspection_form_finalize (GObject *object)
{
  AduInspectionForm *self = ADU_INSPECTION_FORM (object);

  g_clear_pointer (&self->value, adu_inspection_free);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_inspection_form_parent_class)->finalize (object);
}

static void
adu_inspection_form_class_init (AduInspectionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_inspection_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_inspection_form_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", ADU_TYPE_INSPECTION_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (ADU_TYPE_SIGNATURES_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/inspections/adu-inspection-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, visit);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, order);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, conclusion);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, team);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, findings);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, people);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, signatures);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, add_member);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, add_finding);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, add_person);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, no_team);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, no_findings);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, no_people);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_member_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_finding_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
}

static void
adu_inspection_form_init (AduInspectionForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_names_set (GTK_WIDGET (self->team), _("Team"));
  adu_names_set (GTK_WIDGET (self->findings), C_("inspection", "Findings"));
  adu_names_set (GTK_WIDGET (self->people), _("People met and examined"));
}
