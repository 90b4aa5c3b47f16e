/* adu-inspection-form.c — what people write in an inspection, as a form over the value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-inspection-form.ui
 * One table says which fields there are and where their values stand; people and findings are lists whose rows open a
 * dialog. What is signed is shown by the same form, closed.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/case/adu-form-row.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/inspections/adu-inspection-form.h"
#include "gui/inspections/adu-person-dialog.h"
#include "gui/inspections/adu-rows.h"
#include "gui/viewer/adu-photo-viewer.h"
#include "words/adu-words-field.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-problem.h"

#define MOST_THUMBNAILS 4
#define INDEX_DATA "adu-index"

typedef enum
{
  KIND_LINE,
  KIND_TEXT,
  KIND_UNIT,
  KIND_SUB_DISTRICT,
  KIND_DAY,
  KIND_MOMENT,
  KIND_CONCLUSION,
} Kind;

typedef enum
{
  IN_ORDER,
  IN_VISIT,
  IN_CONCLUSION,
  N_SECTIONS
} Section;

static const struct
{
  AduField field;
  Section section;
  Kind kind;
  gsize offset; /* in AduInspection */
} lines[] = {
  { ADU_FIELD_PLANNED_FROM, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, planned_from) },
  { ADU_FIELD_PLANNED_UNTIL, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, planned_until) },
  { ADU_FIELD_UNIT, IN_VISIT, KIND_UNIT, G_STRUCT_OFFSET (AduInspection, unit) },
  { ADU_FIELD_SUB_DISTRICT, IN_VISIT, KIND_SUB_DISTRICT, G_STRUCT_OFFSET (AduInspection, sub_district) },
  { ADU_FIELD_PLACE, IN_VISIT, KIND_LINE, G_STRUCT_OFFSET (AduInspection, place) },
  { ADU_FIELD_ACTUAL_FROM, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, actual_from) },
  { ADU_FIELD_ACTUAL_UNTIL, IN_VISIT, KIND_MOMENT, G_STRUCT_OFFSET (AduInspection, actual_until) },
  { ADU_FIELD_ORDER_NUMBER, IN_ORDER, KIND_LINE, G_STRUCT_OFFSET (AduInspection, order_number) },
  { ADU_FIELD_ORDER_DATE, IN_ORDER, KIND_DAY, G_STRUCT_OFFSET (AduInspection, order_date) },
  { ADU_FIELD_SIGNATORY, IN_ORDER, KIND_LINE, G_STRUCT_OFFSET (AduInspection, signatory) },
  { ADU_FIELD_CONCLUSION, IN_CONCLUSION, KIND_CONCLUSION, G_STRUCT_OFFSET (AduInspection, conclusion) },
  { ADU_FIELD_CONCLUSION_TEXT, IN_CONCLUSION, KIND_TEXT, G_STRUCT_OFFSET (AduInspection, conclusion_text) },
  { ADU_FIELD_RECOMMENDATION, IN_CONCLUSION, KIND_TEXT, G_STRUCT_OFFSET (AduInspection, recommendation) },
};
#define N_LINES G_N_ELEMENTS (lines)

struct _AduInspectionForm
{
  GtkBox parent_instance;

  GtkBox *visit;          /* template child */
  GtkBox *order;          /* template child */
  GtkBox *conclusion;     /* template child */
  GtkListBox *team;       /* template child */
  GtkListBox *findings;   /* template child */
  GtkListBox *people;     /* template child */
  GtkListBox *signatures; /* template child */
  GtkWidget *signing;     /* template child */
  GtkButton *add_member;  /* template child */
  GtkButton *add_finding; /* template child */
  GtkButton *add_person;  /* template child */
  GtkLabel *no_team;      /* template child */
  GtkLabel *no_findings;  /* template child */
  GtkLabel *no_people;    /* template child */

  AduFormRow *rows[N_LINES];
  GPtrArray *names[N_LINES]; /* of char *: the choices of units and sub-districts, the first is "" */
  AduSession *session;       /* owned */
  AduInspection *value;      /* owned */
  GPtrArray *attachments;    /* owned; of AduAttachment */
  AduThumbnails *thumbnails; /* owned */
  AduPrivateCopies *copies;  /* owned */
  gboolean editable;
  gboolean filling;
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

static AduZone *
zone_of (AduInspectionForm *self)
{
  return adu_store_zone (adu_session_store (self->session));
}

/* --- lines ------------------------------------------------------------------------------------------------- */

static AduFormRow *
make_names (AduInspectionForm *self, guint i, AduList list)
{
  GPtrArray *items = adu_store_list (adu_session_store (self->session), list);
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();
  AduFormRow *row;

  self->names[i] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->names[i], g_strdup (""));
  g_ptr_array_add (choices, (gpointer) _("Not yet chosen"));
  for (guint n = 0; items != NULL && n < items->len; n++)
    {
      const AduListItem *item = g_ptr_array_index (items, n);

      if (!item->active)
        continue;
      g_ptr_array_add (self->names[i], g_strdup (item->name));
      g_ptr_array_add (choices, item->name);
    }
  g_ptr_array_add (choices, NULL);
  row = adu_form_row_new_choice (lines[i].field, adu_words_field (lines[i].field), (const char *const *) choices->pdata);
  adu_form_row_set_searchable (row);
  return row;
}

static AduFormRow *
make_conclusion (guint i)
{
  const char *choices[ADU_N_CONCLUSIONS + 1] = { NULL };

  for (guint n = 0; n < ADU_N_CONCLUSIONS; n++)
    choices[n] = adu_words_conclusion ((AduConclusion) n);
  return adu_form_row_new_choice (lines[i].field, adu_words_field (lines[i].field), choices);
}

static AduFormRow *
make_row (AduInspectionForm *self, guint i)
{
  const char *title = adu_words_field (lines[i].field);
  AduDay today = adu_clock_today (adu_session_clock (self->session));

  switch (lines[i].kind)
    {
    case KIND_TEXT:
      return adu_form_row_new_text (lines[i].field, title);
    case KIND_UNIT:
      return make_names (self, i, ADU_LIST_UNIT);
    case KIND_SUB_DISTRICT:
      return make_names (self, i, ADU_LIST_SUB_DISTRICT);
    case KIND_DAY:
    case KIND_MOMENT:
      return adu_form_row_new (lines[i].field, title, adu_moment_entry_new (lines[i].kind == KIND_MOMENT, today));
    case KIND_CONCLUSION:
      return make_conclusion (i);
    case KIND_LINE:
    default:
      return adu_form_row_new_line (lines[i].field, title);
    }
}

static void
make_rows (AduInspectionForm *self)
{
  GtkBox *const boxes[N_SECTIONS] = { self->order, self->visit, self->conclusion };

  for (guint i = 0; i < N_LINES; i++)
    {
      AduFormRow *row = make_row (self, i);
      GtkWidget *control = adu_form_row_control (row);
      const char *hint = adu_words_field_hint (lines[i].field);

      self->rows[i] = row;
      if (*hint != '\0')
        adu_form_row_set_hint (row, hint);
      gtk_box_append (boxes[lines[i].section], GTK_WIDGET (row));
      if (GTK_IS_TEXT_VIEW (control))
        g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), "changed", G_CALLBACK (changed_cb),
                                 self, G_CONNECT_SWAPPED);
      else if (GTK_IS_DROP_DOWN (control))
        g_signal_connect_object (control, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      else
        g_signal_connect_object (control, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
choose_name (AduInspectionForm *self, guint i, const char *name)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (adu_form_row_control (self->rows[i])));
  guint at = 0;

  if (name != NULL && !g_ptr_array_find_with_equal_func (self->names[i], name, g_str_equal, &at))
    {
      /* A name the list does not have any more stays what was written. */
      at = self->names[i]->len;
      g_ptr_array_add (self->names[i], g_strdup (name));
      gtk_string_list_append (GTK_STRING_LIST (model), name);
    }
  adu_form_row_choose (self->rows[i], at);
}

static void
fill_row (AduInspectionForm *self, guint i)
{
  gpointer at = G_STRUCT_MEMBER_P (self->value, lines[i].offset);
  GtkWidget *control = adu_form_row_control (self->rows[i]);
  AduTime time;

  switch (lines[i].kind)
    {
    case KIND_UNIT:
    case KIND_SUB_DISTRICT:
      choose_name (self, i, *(char **) at);
      break;
    case KIND_DAY:
      adu_moment_entry_set_day (ADU_MOMENT_ENTRY (control), *(AduDay *) at);
      break;
    case KIND_MOMENT:
      time = *(AduTime *) at;
      adu_moment_entry_set_local (ADU_MOMENT_ENTRY (control), adu_time_is_set (time) ? adu_zone_local (zone_of (self), time)
                                                                                     : (AduLocal){ ADU_DAY_NONE, 0 });
      break;
    case KIND_CONCLUSION:
      adu_form_row_choose (self->rows[i], *(AduConclusion *) at);
      break;
    case KIND_LINE:
    case KIND_TEXT:
    default:
      adu_form_row_set_text (self->rows[i], *(char **) at != NULL ? *(char **) at : "");
    }
  /* Nobody has been there yet. */
  if (lines[i].field == ADU_FIELD_ACTUAL_FROM || lines[i].field == ADU_FIELD_ACTUAL_UNTIL)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[i]),
                            self->value->id != 0 && self->value->stage != ADU_INSPECTION_PLANNED);
  if (GTK_IS_TEXT_VIEW (control))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (control), self->editable);
  else if (GTK_IS_EDITABLE (control))
    gtk_editable_set_editable (GTK_EDITABLE (control), self->editable);
  else
    gtk_widget_set_sensitive (control, self->editable);
}

static void
take_moment (AduInspectionForm *self, guint i, gpointer at, GPtrArray *problems)
{
  AduMomentEntry *entry = ADU_MOMENT_ENTRY (adu_form_row_control (self->rows[i]));
  AduLocal local = { ADU_DAY_NONE, 0 };
  gboolean good = lines[i].kind == KIND_DAY ? adu_moment_entry_get_day (entry, &local.day)
                                            : adu_moment_entry_get_local (entry, &local);

  if (!good)
    adu_problems_add (problems, lines[i].field, ADU_PROBLEM_TIME, 0);
  else if (lines[i].kind == KIND_DAY)
    *(AduDay *) at = local.day;
  else
    *(AduTime *) at = adu_day_is_set (local.day) ? adu_zone_time (zone_of (self), local.day, local.minute)
                                                 : ADU_TIME_NONE;
}

static void
take_text (char **text, const char *typed)
{
  g_free (*text);
  *text = adu_text_is_empty (typed) ? NULL : g_strdup (typed);
}

static void
take_row (AduInspectionForm *self, guint i, GPtrArray *problems)
{
  gpointer at = G_STRUCT_MEMBER_P (self->value, lines[i].offset);
  g_autofree char *typed = NULL;
  guint chosen;

  switch (lines[i].kind)
    {
    case KIND_UNIT:
    case KIND_SUB_DISTRICT:
      chosen = adu_form_row_chosen (self->rows[i]);
      take_text (at, chosen < self->names[i]->len ? g_ptr_array_index (self->names[i], chosen) : "");
      break;
    case KIND_DAY:
    case KIND_MOMENT:
      take_moment (self, i, at, problems);
      break;
    case KIND_CONCLUSION:
      *(AduConclusion *) at = (AduConclusion) adu_form_row_chosen (self->rows[i]);
      break;
    case KIND_LINE:
    case KIND_TEXT:
    default:
      typed = adu_form_row_text (self->rows[i]);
      take_text (at, typed);
    }
}

/* --- rows of lists -------------------------------------------------------------------------------------------- */

static guint
index_of (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), INDEX_DATA));
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A row with texts, and a button that takes it away. */
static GtkWidget *
row_new (AduInspectionForm *self, guint index, const char *title, const char *detail, GCallback removed)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, detail);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), label_new (title, NULL));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (texts), label_new (detail, "dim-label"));
  gtk_box_append (GTK_BOX (box), texts);
  if (self->editable && removed != NULL)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
      g_auto (GStrv) parts = g_strsplit (_("Remove %s"), "%s", 2);
      g_autofree char *name = g_strjoinv (title, parts);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, name);
      adu_names_set (button, name);
      g_object_set_data (G_OBJECT (button), INDEX_DATA, GUINT_TO_POINTER (index));
      g_signal_connect_object (button, "clicked", removed, self, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), self->editable);
  g_object_set_data (G_OBJECT (row), INDEX_DATA, GUINT_TO_POINTER (index));
  adu_names_set (row, spoken);
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
  g_ptr_array_remove_index (self->value->people, index_of (button));
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

  if (person != NULL && self->value != NULL)
    {
      replace (self->value->people, asked->index, person, (GDestroyNotify) adu_inspection_person_free);
      lists_changed (self);
    }
}

static void
person_activated_cb (GtkListBox *list, GtkListBoxRow *row, AduInspectionForm *self)
{
  guint i = index_of (row);
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
  g_ptr_array_remove_index (self->value->findings, index_of (button));
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
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *texts = gtk_widget_get_first_child (box);

  for (guint i = 0; i < finding->evidence->len && i < MOST_THUMBNAILS; i++)
    {
      const AduAttachment *attachment = attachment_of (self, g_array_index (finding->evidence, gint64, i));
      GtkWidget *slot;

      if (attachment == NULL)
        continue;
      slot = adu_thumbnail_slot_new (attachment);
      gtk_box_insert_child_after (GTK_BOX (box), slot, texts);
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

  for (guint i = 0; i < N_LINES; i++)
    take_row (self, i, unread);
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
    edit_finding (self, (gint) index_of (row));
  else
    look_at_finding (self, g_ptr_array_index (self->value->findings, index_of (row)));
}

static void
add_finding_cb (AduInspectionForm *self)
{
  edit_finding (self, -1);
}

/* --- signatures ------------------------------------------------------------------------------------------------------- */

static void
signature_cb (GtkDropDown *choice, GParamSpec *pspec, AduInspectionForm *self)
{
  AduInspectionPerson *person = g_ptr_array_index (self->value->people, index_of (choice));
  GtkWidget *witness = gtk_widget_get_next_sibling (GTK_WIDGET (choice));

  person->signature = (AduSignature) gtk_drop_down_get_selected (choice);
  gtk_widget_set_visible (witness, person->signature == ADU_SIGNATURE_REFUSED);
  changed_cb (self);
}

static void
witness_cb (GtkEditable *entry, AduInspectionForm *self)
{
  AduInspectionPerson *person = g_ptr_array_index (self->value->people, index_of (entry));

  take_text (&person->witness, gtk_editable_get_text (entry));
  changed_cb (self);
}

static GtkWidget *
signature_row_new (AduInspectionForm *self, guint i)
{
  const AduInspectionPerson *person = g_ptr_array_index (self->value->people, i);
  const char *choices[ADU_N_SIGNATURES + 1] = { NULL };
  g_autofree char *choice_name = g_strdup_printf ("%s, %s", adu_words_field (ADU_FIELD_SIGNATURE), person->name);
  g_autofree char *witness_name = g_strdup_printf ("%s, %s", adu_words_field (ADU_FIELD_WITNESS), person->name);
  GtkWidget *row = row_new (self, i, person->name != NULL ? person->name : "–", adu_words_part (person->part), NULL);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *choice, *witness = gtk_entry_new ();

  for (guint n = 0; n < ADU_N_SIGNATURES; n++)
    choices[n] = adu_words_signature ((AduSignature) n);
  choice = gtk_drop_down_new_from_strings (choices);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), person->signature);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (choice, self->editable);
  adu_names_set (choice, choice_name);
  adu_names_set (gtk_widget_get_first_child (choice), choice_name);
  gtk_editable_set_text (GTK_EDITABLE (witness), person->witness != NULL ? person->witness : "");
  gtk_editable_set_editable (GTK_EDITABLE (witness), self->editable);
  gtk_editable_set_width_chars (GTK_EDITABLE (witness), 26);
  gtk_entry_set_placeholder_text (GTK_ENTRY (witness), adu_words_field (ADU_FIELD_WITNESS));
  gtk_widget_set_valign (witness, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (witness, person->signature == ADU_SIGNATURE_REFUSED);
  adu_names_set (witness, witness_name);
  g_object_set_data (G_OBJECT (choice), INDEX_DATA, GUINT_TO_POINTER (i));
  g_object_set_data (G_OBJECT (witness), INDEX_DATA, GUINT_TO_POINTER (i));
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (signature_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (witness, "changed", G_CALLBACK (witness_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (box), witness);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
show_signatures (AduInspectionForm *self)
{
  gboolean had_focus = adu_rows_clear (self->signatures);
  guint n = 0;

  for (guint i = 0; i < self->value->people->len; i++)
    if (adu_part_signs (((const AduInspectionPerson *) g_ptr_array_index (self->value->people, i))->part))
      {
        gtk_list_box_append (self->signatures, signature_row_new (self, i));
        n++;
      }
  gtk_widget_set_visible (self->signing, n > 0 && self->value->id != 0 && self->value->stage != ADU_INSPECTION_PLANNED);
  adu_rows_focus (self->signatures, had_focus);
}

static void
show_lists (AduInspectionForm *self)
{
  show_people (self);
  show_findings (self);
  show_signatures (self);
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
      make_rows (self);
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
  for (guint i = 0; i < N_LINES; i++)
    fill_row (self, i);
  show_lists (self);
  self->filling = FALSE;
}

/* Returns: (transfer none): what is written, borrowed until the next change; @problems: dates that cannot be read */
AduInspection *
adu_inspection_form_value (AduInspectionForm *self, GPtrArray *problems)
{
  for (guint i = 0; i < N_LINES; i++)
    take_row (self, i, problems);
  return self->value;
}

/* Problems beside their lines. Returns: (transfer full): those of people, findings and the whole, one a line */
char *
adu_inspection_form_tell (AduInspectionForm *self, const GPtrArray *problems)
{
  g_autoptr (GPtrArray) others = adu_problems_new ();
  gboolean focused = FALSE;

  for (guint i = 0; i < N_LINES; i++)
    adu_form_row_set_problem (self->rows[i], NULL);
  for (guint n = 0; n < problems->len; n++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, n);
      g_autofree char *sentence = adu_words_problem (problem);
      AduFormRow *row = NULL;

      for (guint i = 0; i < N_LINES; i++)
        if (lines[i].field == problem->field && problem->row == 0)
          row = self->rows[i];
      if (row == NULL)
        {
          adu_problems_add_row (others, problem->field, problem->row, problem->code, problem->limit);
          continue;
        }
      adu_form_row_set_problem (row, sentence);
      if (!focused)
        gtk_widget_grab_focus (adu_form_row_control (row));
      focused = TRUE;
    }
  return adu_words_problems (others);
}

static void
adu_inspection_form_dispose (GObject *object)
{
  AduInspectionForm *self = ADU_INSPECTION_FORM (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INSPECTION_FORM);
  g_clear_object (&self->session);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->copies);
  G_OBJECT_CLASS (adu_inspection_form_parent_class)->dispose (object);
}

static void
adu_inspection_form_finalize (GObject *object)
{
  AduInspectionForm *self = ADU_INSPECTION_FORM (object);

  for (guint i = 0; i < N_LINES; i++)
    g_clear_pointer (&self->names[i], g_ptr_array_unref);
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
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/inspections/adu-inspection-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, visit);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, order);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, conclusion);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, team);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, findings);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, people);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, signatures);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, signing);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, add_member);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, add_finding);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, add_person);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, no_team);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, no_findings);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionForm, no_people);
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
  adu_names_set (GTK_WIDGET (self->signatures), _("Signatures"));
}
