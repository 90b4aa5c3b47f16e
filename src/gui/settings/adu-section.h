/* adu-section.h — one section of the settings: its head, its body, and the foot where it is saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Abstract: one subclass per section.
 *
 * Properties: "session" (construct-only), "heading", "description" (plain text), "save-label" (with
 * mnemonic), "body" (the one widget in it; what a template puts there), "dirty" (something was changed by
 * hand and is not saved).
 *
 * The section hears of the register's changes itself: what is not changed by hand is read again; what is,
 * stays, and the foot says that somebody else was faster.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_SECTION (adu_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (AduSection, adu_section, ADU, SECTION, GtkWidget)

/* @interest: which changes of the register make it read again
 * @load: shows what the register says now; called when it is first shown, after saving, and to throw changes
 * away
 * @save: checks and saves what was changed; may be left out where every change is saved by itself */
struct _AduSectionClass
{
  GtkWidgetClass parent_class;

  AduChanged interest;
  void (*load) (AduSection *self);
  void (*save) (AduSection *self);
};

AduSession *adu_section_session (AduSection *self);
AduStore *adu_section_store (AduSection *self);
AduActor *adu_section_actor (AduSection *self);

gboolean adu_section_is_dirty (AduSection *self);
void adu_section_touch (AduSection *self);
void adu_section_reload (AduSection *self);
void adu_section_save (AduSection *self);
gboolean adu_section_may_go_on (AduSection *self);

void adu_section_set_busy (AduSection *self, gboolean busy);
gboolean adu_section_is_loading (AduSection *self);
void adu_section_say (AduSection *self, const char *sentence);
void adu_section_fail (AduSection *self, const GError *error);
void adu_section_saved (AduSection *self, const char *notice);

G_END_DECLS
