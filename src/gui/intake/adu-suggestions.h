/* adu-suggestions.h — names that are known, offered under an entry while one types; anything else may be
 * typed too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. GtkEntryCompletion stands on what GTK is about to drop; this is a popover and a
 * list.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ADU_TYPE_SUGGESTIONS (adu_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (AduSuggestions, adu_suggestions, ADU, SUGGESTIONS, GObject)

AduSuggestions *adu_suggestions_new (GtkEntry *entry, const char *label);
void adu_suggestions_set_names (AduSuggestions *self, const char *const *names);
void adu_suggestions_hide (AduSuggestions *self);

G_END_DECLS
