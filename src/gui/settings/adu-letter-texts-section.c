/* adu-letter-texts-section.c — settings: the office's texts of letters, and its own book of letter numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-letter-texts-section.ui
 * Actions:  texts.restore
 *
 * What was typed in one text is kept while another one is looked at; saving saves them all. The preview shows the newest
 * complaint as an example: a template without a case in it says little.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/adu-letter-text.h"
#include "core/adu-number.h"
#include "gui/adu-names.h"
#include "gui/letters/adu-document-source.h"
#include "gui/letters/adu-letter-editor.h"
#include "gui/preview/adu-preview.h"
#include "gui/settings/adu-letter-texts-section.h"
#include "words/adu-words-letter.h"

#define PREVIEW_DELAY 400 /* ms after the last key */

struct _AduLetterTextsSection
{
  AduSection parent_instance;

  GtkDropDown *kinds;      /* template child */
  GtkLabel *about;         /* template child */
  AduLetterEditor *editor; /* template child */
  AduPreview *preview;     /* template child */
  GtkCheckButton *book;    /* template child */
  GtkEntry *pattern;       /* template child */
  GtkLabel *book_hint;     /* template child */
  GtkWidget *book_box;     /* template child */

  GPtrArray *texts;                 /* owned; of AduLetterTemplate; NULL until they are read */
  char *edited[ADU_N_LETTER_KINDS]; /* owned; NULL: as it was read */
  guint shown;                      /* place in @texts */
  AduDocumentSource *source;        /* owned; of the example; nullable */
  gint64 example;                   /* the case it is made of; 0: there is none */
  guint later_preview;              /* source */
  guint made;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (AduLetterTextsSection, adu_letter_texts_section, ADU_TYPE_SECTION)

static AduLetterTemplate *
template_of (AduLetterTextsSection *self)
{
  return self->texts != NULL && self->shown < self->texts->len ? g_ptr_array_index (self->texts, self->shown) : NULL;
}

static gboolean
is_about_inspection (AduLetterKind kind)
{
  return adu_letter_info (kind)->scope == ADU_SCOPE_INSPECTION;
}

/* --- preview -------------------------------------------------------------------------------------------------- */

typedef struct
{
  AduLetterTextsSection *section; /* owned */
  guint number;
} Asked;

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduLetterTextsSection) self = asked->section;
  g_autoptr (AduSheets) sheets = g_task_propagate_pointer (G_TASK (result), NULL);
  AduLetterTemplate *text = template_of (self);

  if (asked->number == self->made && sheets != NULL && text != NULL)
    adu_preview_set_sheets (self->preview, sheets, adu_words_letter (text->kind));
}

static void
lay_out_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, adu_sheets_new (data), (GDestroyNotify) adu_sheets_unref);
}

static gboolean
preview_cb (gpointer user_data)
{
  AduLetterTextsSection *self = user_data;
  g_autofree char *text = adu_letter_editor_text (self->editor);
  g_autoptr (GTask) task = NULL;
  Asked *asked;

  self->later_preview = 0;
  if (self->source == NULL || adu_section_actor (ADU_SECTION (self)) == NULL)
    return G_SOURCE_REMOVE;
  asked = g_new0 (Asked, 1);
  asked->section = g_object_ref (self);
  asked->number = ++self->made;
  task = g_task_new (NULL, NULL, laid_out_cb, asked);
  g_task_set_task_data (task, adu_document_source_page (self->source, NULL, text, NULL), NULL);
  g_task_run_in_thread (task, lay_out_thread);
  return G_SOURCE_REMOVE;
}

static void
preview_soon (AduLetterTextsSection *self, guint delay)
{
  g_clear_handle_id (&self->later_preview, g_source_remove);
  self->later_preview = g_timeout_add (delay, preview_cb, self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduLetterTextsSection) self = asked->section;
  AduDocumentSource *loaded = adu_document_source_load_finish (result, NULL);

  if (loaded == NULL || asked->number != self->made || adu_section_session (ADU_SECTION (self)) == NULL)
    {
      g_clear_pointer (&loaded, adu_document_source_unref);
      return;
    }
  g_clear_pointer (&self->source, adu_document_source_unref);
  self->source = loaded;
  preview_soon (self, 0);
}

/* The example for the text that is shown now. */
static void
load_example (AduLetterTextsSection *self)
{
  AduLetterTemplate *text = template_of (self);
  AduDocumentWhich which = { .case_id = self->example };
  Asked *asked;

  g_clear_pointer (&self->source, adu_document_source_unref);
  self->made++;
  if (text == NULL || adu_section_actor (ADU_SECTION (self)) == NULL)
    return;
  if (self->example == 0)
    {
      adu_preview_set_sentence (self->preview, _("No example yet"),
                                _("Once a complaint is registered, the letter is shown here with it as an example."));
      return;
    }
  which.kind = text->kind;
  asked = g_new0 (Asked, 1);
  asked->section = g_object_ref (self);
  asked->number = self->made;
  adu_preview_set_waiting (self->preview);
  adu_document_source_load_async (adu_section_session (ADU_SECTION (self)), &which, loaded_cb, asked);
}

/* --- the text that is shown -------------------------------------------------------------------------------------- */

static void
show_text (AduLetterTextsSection *self)
{
  AduLetterTemplate *text = template_of (self);
  const char *edited = text != NULL ? self->edited[text->kind] : NULL;

  if (text == NULL)
    return;
  adu_letter_editor_set_text (self->editor, edited != NULL ? edited : text->text, is_about_inspection (text->kind));
  gtk_label_set_text (self->about, adu_words_letter_hint (text->kind));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "texts.restore", !text->shipped || edited != NULL);
  load_example (self);
}

static void
on_kind_chosen (AduLetterTextsSection *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kinds);

  if (self->setting || chosen == GTK_INVALID_LIST_POSITION)
    return;
  self->shown = chosen;
  show_text (self);
}

static void
on_text_changed (AduLetterTextsSection *self)
{
  AduLetterTemplate *text = template_of (self);

  if (text == NULL)
    return;
  g_free (self->edited[text->kind]);
  self->edited[text->kind] = adu_letter_editor_text (self->editor);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "texts.restore", TRUE);
  adu_section_touch (ADU_SECTION (self));
  preview_soon (self, PREVIEW_DELAY);
}

/* The text the program brought, to be saved or not. */
static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduLetterTextsSection *self = ADU_LETTER_TEXTS_SECTION (widget);
  AduLetterTemplate *text = template_of (self);

  if (text == NULL)
    return;
  g_free (self->edited[text->kind]);
  self->edited[text->kind] = adu_letter_shipped_text (text->kind);
  adu_section_touch (ADU_SECTION (self));
  show_text (self);
}

/* --- the own number book ------------------------------------------------------------------------------------------ */

static void
show_book (AduLetterTextsSection *self)
{
  gboolean own = gtk_check_button_get_active (self->book);
  const char *pattern = gtk_editable_get_text (GTK_EDITABLE (self->pattern));
  AduNumber number = { adu_day_year (adu_clock_today (adu_session_clock (adu_section_session (ADU_SECTION (self))))), 12, "" };
  g_autofree char *example = adu_number_pattern_is_valid (pattern) ? adu_number_render (pattern, &number) : NULL;
  g_autofree char *hint = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->pattern), own);
  if (!own)
    hint = g_strdup (_("Numbers are copied from the office’s book of outgoing letters after the signature."));
  else if (example == NULL)
    hint = g_strdup (_("Write {year} and {number} once each, for example 400.7/{number}/Dinkes/{year}."));
  else
    /* Translators: %s is a letter's number */
    hint = g_strdup_printf (_("Letter 12 of this year gets the number %s. Drawn numbers are never used again."), example);
  gtk_label_set_text (self->book_hint, hint);
}

static void
on_book_changed (AduLetterTextsSection *self)
{
  show_book (self);
  if (!self->setting)
    adu_section_touch (ADU_SECTION (self));
}

static const char *
book_pattern (AduLetterTextsSection *self)
{
  return gtk_check_button_get_active (self->book) ? gtk_editable_get_text (GTK_EDITABLE (self->pattern)) : "";
}

static gboolean
book_is_changed (AduLetterTextsSection *self)
{
  const AduOffice *office = adu_store_office (adu_section_store (ADU_SECTION (self)));

  return gtk_widget_get_sensitive (self->book_box) &&
         g_strcmp0 (book_pattern (self), office->text[ADU_OFFICE_LETTER_BOOK]) != 0;
}

static void
load_book (AduLetterTextsSection *self)
{
  const AduOffice *office = adu_store_office (adu_section_store (ADU_SECTION (self)));
  const char *book = office->text[ADU_OFFICE_LETTER_BOOK];

  self->setting = TRUE;
  gtk_check_button_set_active (self->book, *book != '\0');
  gtk_editable_set_text (GTK_EDITABLE (self->pattern), *book != '\0' ? book : office->text[ADU_OFFICE_LETTER_NUMBER]);
  self->setting = FALSE;
  gtk_widget_set_sensitive (self->book_box, adu_session_may_write (adu_section_session (ADU_SECTION (self)),
                                                                   ADU_MAY_EDIT_SETTINGS));
  show_book (self);
}

/* --- saving --------------------------------------------------------------------------------------------------------- */

static void save_next (AduLetterTextsSection *self);

static void
fail (AduLetterTextsSection *self, const GError *error)
{
  adu_section_set_busy (ADU_SECTION (self), FALSE);
  adu_section_fail (ADU_SECTION (self), error);
}

static void
office_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterTextsSection) self = user_data;
  g_autoptr (GError) error = NULL;

  if (adu_store_finish (result, &error))
    save_next (self);
  else
    fail (self, error);
}

static void
text_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduLetterTextsSection) self = asked->section;
  g_autoptr (GError) error = NULL;

  if (!adu_store_finish (result, &error))
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->edited[asked->number], g_free);
  save_next (self);
}

/* What is saved next: the book, then each text that was changed. */
static void
save_next (AduLetterTextsSection *self)
{
  AduActor *actor = adu_section_actor (ADU_SECTION (self));
  AduStore *store;

  if (!adu_section_may_go_on (ADU_SECTION (self)))
    {
      adu_section_set_busy (ADU_SECTION (self), FALSE);
      return;
    }
  store = adu_section_store (ADU_SECTION (self));
  if (book_is_changed (self))
    {
      g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (store));

      g_free (office->text[ADU_OFFICE_LETTER_BOOK]);
      office->text[ADU_OFFICE_LETTER_BOOK] = g_strdup (book_pattern (self));
      adu_store_save_office_async (store, actor, office, office_saved_cb, g_object_ref (self));
      return;
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      const AduLetterTemplate *text = g_ptr_array_index (self->texts, i);
      g_autofree char *shipped = adu_letter_shipped_text (text->kind);
      const char *edited = self->edited[text->kind];
      Asked *asked;

      if (edited == NULL)
        continue;
      asked = g_new0 (Asked, 1);
      asked->section = g_object_ref (self);
      asked->number = text->kind;
      adu_store_save_letter_text_async (store, actor, text->kind, text->version,
                                        g_strcmp0 (edited, shipped) == 0 ? NULL : edited, text_saved_cb, asked);
      return;
    }
  adu_section_set_busy (ADU_SECTION (self), FALSE);
  adu_section_saved (ADU_SECTION (self), _("The texts of letters are saved."));
}

/* Leads to the first text that is wrong. */
static gboolean
check_texts (AduLetterTextsSection *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const AduLetterTemplate *text = g_ptr_array_index (self->texts, i);
      g_autoptr (GPtrArray) faults = NULL;

      if (self->edited[text->kind] == NULL)
        continue;
      faults = adu_letter_text_check (self->edited[text->kind], is_about_inspection (text->kind));
      if (faults->len == 0)
        continue;
      if (self->shown != i)
        gtk_drop_down_set_selected (self->kinds, i);
      adu_letter_editor_show_fault (self->editor);
      return FALSE;
    }
  return TRUE;
}

static void
adu_letter_texts_section_save (AduSection *section)
{
  AduLetterTextsSection *self = ADU_LETTER_TEXTS_SECTION (section);

  if (self->texts == NULL || adu_section_actor (section) == NULL)
    return;
  if (!check_texts (self))
    {
      adu_section_say (section, _("Not saved yet: something in the text is wrong, see below it."));
      return;
    }
  if (book_is_changed (self) && gtk_check_button_get_active (self->book) &&
      !adu_number_pattern_is_valid (book_pattern (self)))
    {
      adu_section_say (section, _("Not saved yet: look at the pattern of the number book."));
      gtk_widget_grab_focus (GTK_WIDGET (self->pattern));
      return;
    }
  adu_section_set_busy (section, TRUE);
  save_next (self);
}

/* --- the section ------------------------------------------------------------------------------------------------------ */

static void
example_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterTextsSection) self = user_data;
  g_autoptr (GPtrArray) rows = adu_store_finish_value (result, NULL);

  if (adu_section_session (ADU_SECTION (self)) == NULL)
    return;
  self->example = rows != NULL && rows->len > 0 ? ((const AduRow *) g_ptr_array_index (rows, 0))->id : 0;
  load_example (self);
}

static void
texts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduLetterTextsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *texts = adu_store_finish_value (result, &error);
  g_autoptr (GtkStringList) names = NULL;

  if (texts == NULL)
    {
      if (adu_section_session (ADU_SECTION (self)) != NULL)
        adu_section_fail (ADU_SECTION (self), error);
      return;
    }
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  self->texts = texts;
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < texts->len; i++)
    gtk_string_list_append (names, adu_words_letter (((const AduLetterTemplate *) g_ptr_array_index (texts, i))->kind));
  self->setting = TRUE;
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
  self->shown = MIN (self->shown, texts->len - 1);
  gtk_drop_down_set_selected (self->kinds, self->shown);
  self->setting = FALSE;
  show_text (self);
}

static void
adu_letter_texts_section_load (AduSection *section)
{
  AduLetterTextsSection *self = ADU_LETTER_TEXTS_SECTION (section);
  AduActor *actor = adu_section_actor (section);
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) newest = adu_find_with_sort (all, ADU_SORT_RECEIVED, TRUE);

  for (guint kind = 0; kind < ADU_N_LETTER_KINDS; kind++)
    g_clear_pointer (&self->edited[kind], g_free);
  load_book (self);
  if (actor == NULL)
    return;
  adu_store_letter_texts_async (adu_section_store (section), actor, NULL, texts_cb, g_object_ref (self));
  adu_store_first_async (adu_section_store (section), actor, newest, 1, NULL, example_cb, g_object_ref (self));
}

static void
adu_letter_texts_section_dispose (GObject *object)
{
  AduLetterTextsSection *self = ADU_LETTER_TEXTS_SECTION (object);

  g_clear_handle_id (&self->later_preview, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_LETTER_TEXTS_SECTION);
  g_clear_pointer (&self->source, adu_document_source_unref);
  G_OBJECT_CLASS (adu_letter_texts_section_parent_class)->dispose (object);
}

static void
adu_letter_texts_section_finalize (GObject *object)
{
  AduLetterTextsSection *self = ADU_LETTER_TEXTS_SECTION (object);

  g_clear_pointer (&self->texts, g_ptr_array_unref);
  for (guint kind = 0; kind < ADU_N_LETTER_KINDS; kind++)
    g_free (self->edited[kind]);
  G_OBJECT_CLASS (adu_letter_texts_section_parent_class)->finalize (object);
}

static void
adu_letter_texts_section_class_init (AduLetterTextsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  g_type_ensure (ADU_TYPE_LETTER_EDITOR);
  g_type_ensure (ADU_TYPE_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = adu_letter_texts_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_letter_texts_section_finalize;
  section_class->interest = ADU_CHANGED_OFFICE;
  section_class->load = adu_letter_texts_section_load;
  section_class->save = adu_letter_texts_section_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-letter-texts-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, kinds);
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, about);
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, editor);
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, preview);
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, book);
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, pattern);
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, book_hint);
  gtk_widget_class_bind_template_child (widget_class, AduLetterTextsSection, book_box);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_book_changed);
  gtk_widget_class_install_action (widget_class, "texts.restore", NULL, restore_action);
}

/* Before the text, which would take it for a line break. */
static void
listen (AduLetterTextsSection *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                      gtk_named_action_new ("section.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
adu_letter_texts_section_init (AduLetterTextsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  listen (self);
  adu_names_set (GTK_WIDGET (self->kinds), _("Which letter"));
  adu_names_set (gtk_widget_get_first_child (GTK_WIDGET (self->kinds)), _("Which letter"));
  adu_names_set (GTK_WIDGET (self->pattern), _("Pattern of the own numbers"));
}

/* Returns: (transfer floating): the section. */
GtkWidget *
adu_letter_texts_section_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_LETTER_TEXTS_SECTION, "session", session, NULL);
}
