/* adu-case-facts.c — what a complaint says: text, facts, the people, the clocks, the checklist
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-case-facts.ui
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/case/adu-case-facts.h"
#include "gui/case/adu-facts-grid.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

struct _AduCaseFacts
{
  GtkWidget parent_instance;

  GtkLabel *description;    /* template child */
  GtkBox *hope;             /* template child */
  GtkLabel *hoped_for;      /* template child */
  GtkGrid *grid;            /* template child */
  AduIdentityBox *identity; /* template child */
  AduClocksBox *clocks;     /* template child */
  GtkBox *checklist;        /* template child */
  GtkBox *evidence;         /* template child */
};

G_DEFINE_FINAL_TYPE (AduCaseFacts, adu_case_facts, GTK_TYPE_WIDGET)

static void
add_text (AduCaseFacts *self, const AduCase *value, AduField field)
{
  adu_facts_grid_add (self->grid, adu_words_field (field), adu_case_text (value, field));
}

static void
add_time (AduCaseFacts *self, AduField field, AduTime time, const AduZone *zone)
{
  g_autofree char *text = adu_time_is_set (time) ? adu_words_time (time, zone) : NULL;

  adu_facts_grid_add (self->grid, adu_words_field (field), text);
}

/* "Sasi, Kota Kefamenanu" */
static char *
place_of (const AduCase *value)
{
  const char *village = adu_case_text (value, ADU_FIELD_VILLAGE);
  const char *district = adu_case_text (value, ADU_FIELD_SUB_DISTRICT);

  return g_strdup_printf ("%s%s%s", village, village[0] != '\0' && district[0] != '\0' ? ", " : "", district);
}

static void
add_incident (AduCaseFacts *self, const AduCase *value)
{
  g_autofree char *day = adu_day_is_set (value->incident_date)
                             ? adu_words_day_precise (value->incident_date, value->incident_precision)
                             : NULL;
  g_autofree char *place = place_of (value);

  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_INCIDENT_DATE), day);
  add_text (self, value, ADU_FIELD_INCIDENT_PLACE);
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_SUB_DISTRICT), place);
  add_text (self, value, ADU_FIELD_REPORTED_PARTY);
}

static void
add_letter (AduCaseFacts *self, const AduCase *value)
{
  g_autofree char *day = adu_day_is_set (value->letter_date) ? adu_words_day (value->letter_date) : NULL;

  add_text (self, value, ADU_FIELD_LETTER_NUMBER);
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_LETTER_DATE), day);
  add_text (self, value, ADU_FIELD_AGENDA_NUMBER);
}

static void
show_facts (AduCaseFacts *self, const AduRecord *record, const AduZone *zone)
{
  const AduCase *value = record->value;
  const AduRow *row = record->row;

  adu_facts_grid_clear (self->grid);
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_UNIT),
                      row->unit_name != NULL ? row->unit_name : adu_case_text (value, ADU_FIELD_UNIT));
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_TOPIC), row->topic_name);
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_KIND), adu_words_kind (row->kind));
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_SUPERVISORY), adu_words_tri (row->supervisory));
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_INSPECTION), adu_words_tri (row->inspection));
  add_incident (self, value);
  adu_facts_grid_add (self->grid, adu_words_field (ADU_FIELD_CHANNEL), adu_words_channel (row->channel));
  add_text (self, value, ADU_FIELD_INBOX);
  add_time (self, ADU_FIELD_RECEIVED, value->received, zone);
  add_text (self, value, ADU_FIELD_TRACKING_ID);
  add_time (self, ADU_FIELD_FILED, value->filed, zone);
  add_time (self, ADU_FIELD_FORWARDED, value->forwarded, zone);
  add_letter (self, value);
  add_time (self, ADU_FIELD_SERVED_FROM, value->served_from, zone);
  add_time (self, ADU_FIELD_SERVED_UNTIL, value->served_until, zone);
  adu_facts_grid_add (self->grid, _("Recorded by"), record->registered_by);
  adu_facts_grid_add (self->grid, _("Merged into"), record->lead_number);
}

static GtkWidget *
line_new (const char *icon_name, const char *text, const char *spoken)
{
  GtkWidget *box =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 8, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  adu_names_set (box, spoken);
  return box;
}

static void
empty (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_checklist (AduCaseFacts *self, const AduRecord *record)
{
  empty (self->checklist);
  for (int i = 0; i < ADU_N_REQUIREMENTS; i++)
    {
      gboolean met = (record->meets & 1u << i) != 0;
      const char *requirement = adu_words_requirement ((AduRequirement) i);
      /* Translators: %s is a requirement of the service standard */
      g_autofree char *spoken = met ? g_strdup_printf (_("%s: there"), requirement)
                                    : g_strdup_printf (_("%s: can follow"), requirement);

      gtk_box_append (self->checklist, line_new (met ? "checkbox-checked-symbolic" : "checkbox-symbolic",
                                                 met ? requirement : spoken, spoken));
    }
}

static void
show_evidence (AduCaseFacts *self, const AduRecord *record)
{
  empty (self->evidence);
  for (guint i = 0; i < record->attachments->len; i++)
    {
      const AduAttachment *attachment = g_ptr_array_index (record->attachments, i);
      const char *text = attachment->sha256 != NULL ? attachment->name : attachment->note;

      gtk_box_append (self->evidence, line_new (attachment->sha256 != NULL ? "mail-attachment-symbolic"
                                                                           : "document-edit-symbolic",
                                                text, text));
    }
  if (record->attachments->len == 0)
    gtk_box_append (self->evidence, line_new ("mail-attachment-symbolic", _("None yet"), _("None yet")));
}

static void
adu_case_facts_dispose (GObject *object)
{
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_CASE_FACTS);
  G_OBJECT_CLASS (adu_case_facts_parent_class)->dispose (object);
}

static void
adu_case_facts_class_init (AduCaseFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADU_TYPE_CLOCKS_BOX);
  g_type_ensure (ADU_TYPE_IDENTITY_BOX);
  G_OBJECT_CLASS (klass)->dispose = adu_case_facts_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-case-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, description);
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, hope);
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, hoped_for);
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, grid);
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, identity);
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, clocks);
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, checklist);
  gtk_widget_class_bind_template_child (widget_class, AduCaseFacts, evidence);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "case-facts");
}

static void
adu_case_facts_init (AduCaseFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_names_set (GTK_WIDGET (self->description), adu_words_field (ADU_FIELD_DESCRIPTION));
  adu_names_set (GTK_WIDGET (self->hoped_for), adu_words_field (ADU_FIELD_HOPED_FOR));
}

/* Shows @record, which is read, not kept. */
void
adu_case_facts_set_record (AduCaseFacts *self, AduSession *session, const AduRecord *record)
{
  AduStore *store = adu_session_store (session);
  AduZone *zone = adu_store_zone (store);
  const AduProofFacts proof = { .facts = &record->facts,
                                .standard = adu_store_standard (store),
                                .calendar = adu_store_calendar (store),
                                .zone = zone,
                                .now = adu_clock_now (adu_session_clock (session)),
                                .deadlines = record->deadlines,
                                .history = record->history };
  const char *hoped_for = adu_case_text (record->value, ADU_FIELD_HOPED_FOR);

  g_return_if_fail (ADU_IS_CASE_FACTS (self));

  gtk_label_set_text (self->description, adu_case_text (record->value, ADU_FIELD_DESCRIPTION));
  gtk_label_set_text (self->hoped_for, hoped_for);
  gtk_widget_set_visible (GTK_WIDGET (self->hope), hoped_for[0] != '\0');
  show_facts (self, record, zone);
  show_checklist (self, record);
  show_evidence (self, record);
  adu_identity_box_set_record (self->identity, record);
  adu_clocks_box_set (self->clocks, &proof);
}

AduIdentityBox *
adu_case_facts_identity (AduCaseFacts *self)
{
  g_return_val_if_fail (ADU_IS_CASE_FACTS (self), NULL);
  return self->identity;
}

AduClocksBox *
adu_case_facts_clocks (AduCaseFacts *self)
{
  g_return_val_if_fail (ADU_IS_CASE_FACTS (self), NULL);
  return self->clocks;
}
