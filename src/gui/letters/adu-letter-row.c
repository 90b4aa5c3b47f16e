/* adu-letter-row.c — a letter in a list: what it is, how far it has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/letters/adu-letter-row.h"
#include "words/adu-words-date.h"
#include "words/adu-words-letter.h"
#include "words/adu-words.h"

/* "Ditandatangani dr. Yohanes Kolo 23/11/2026 · No. 400.7/12/Dinkes/2026 · dikirim 24/11/2026, surat" */
char *
adu_letter_way_in_words (const AduLetter *letter)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *initialled = adu_words_day_short (letter->initialled_on);
  g_autofree char *signed_on = adu_words_day_short (letter->signed_on);
  g_autofree char *sent = adu_words_day_short (letter->sent_on);

  if (letter->state == ADU_LETTER_VOID)
    return g_strdup (letter->void_reason != NULL ? letter->void_reason : "");
  if (letter->number != NULL)
    /* Translators: %s is the number of a letter */
    g_ptr_array_add (parts, g_strdup_printf (_("No. %s"), letter->number));
  if (adu_day_is_set (letter->sent_on))
    /* Translators: %1$s is a date, %2$s how */
    g_ptr_array_add (parts, g_strdup_printf (_("sent %1$s, %2$s"), sent, adu_words_how (letter->how)));
  else if (adu_day_is_set (letter->signed_on))
    /* Translators: %1$s is a date, %2$s a person */
    g_ptr_array_add (parts, g_strdup_printf (_("signed %1$s, %2$s"), signed_on,
                                             letter->signed_by != NULL ? letter->signed_by : "–"));
  else if (adu_day_is_set (letter->initialled_on))
    g_ptr_array_add (parts, g_strdup_printf (_("initialled %s"), initialled));
  else
    /* Translators: %s is a person */
    g_ptr_array_add (parts, g_strdup_printf (_("drafted by %s"), letter->made_by != NULL ? letter->made_by : "–"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* Returns: (transfer floating): its state as a badge. */
GtkWidget *
adu_letter_badge_new (AduLetterState state)
{
  static const char *const icons[ADU_N_LETTER_STATES] = {
    [ADU_LETTER_DRAFT] = "document-edit-symbolic",      [ADU_LETTER_INITIALLED] = "document-edit-symbolic",
    [ADU_LETTER_SIGNED] = "emblem-ok-symbolic",         [ADU_LETTER_NUMBERED] = "view-list-ordered-symbolic",
    [ADU_LETTER_SENT] = "mail-send-symbolic",           [ADU_LETTER_VOID] = "process-stop-symbolic",
  };
  GtkWidget *badge = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_box_append (GTK_BOX (badge), gtk_image_new_from_icon_name (icons[state]));
  gtk_box_append (GTK_BOX (badge), gtk_label_new (adu_words_letter_state (state)));
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  return badge;
}

/* Returns: (transfer floating): @title, perhaps its subject, and how far it has come, one below the other. */
GtkWidget *
adu_letter_texts_new (const char *title, gboolean with_subject, const AduLetter *letter)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *way = adu_letter_way_in_words (letter);
  const char *lines[] = { title, with_subject ? letter->subject : NULL, way };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *label;

      if (lines[i] == NULL || *lines[i] == '\0')
        continue;
      label = gtk_label_new (lines[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (label, i == 0 ? "heading" : i == 1 ? "body" : "caption");
      if (i == 2)
        gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  return texts;
}
