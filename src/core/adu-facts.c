/* adu-facts.c — the machine names of the small vocabularies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "base/adu-code.h"
#include "core/adu-facts.h"

static const char *const channels[ADU_N_CHANNELS] = {
  [ADU_CHANNEL_COUNTER] = "counter",     [ADU_CHANNEL_SUGGESTION_BOX] = "suggestion-box",
  [ADU_CHANNEL_LETTER] = "letter",       [ADU_CHANNEL_EMAIL] = "email",
  [ADU_CHANNEL_WHATSAPP] = "whatsapp",   [ADU_CHANNEL_LAPOR_SMS] = "lapor-sms",
  [ADU_CHANNEL_LAPOR_WEB] = "lapor-web", [ADU_CHANNEL_OTHER] = "other",
};

static const char *const tris[ADU_N_TRIS] = {
  [ADU_UNKNOWN] = "unknown",
  [ADU_NO] = "no",
  [ADU_YES] = "yes",
};

static const char *const kinds[ADU_N_KINDS] = {
  [ADU_KIND_COMPLAINT] = "complaint",
  [ADU_KIND_INFORMATION] = "information",
  [ADU_KIND_SUGGESTION] = "suggestion",
  [ADU_KIND_THANKS] = "thanks",
};

/* Returns: (transfer none): the machine name. */
const char *
adu_channel_to_code (AduChannel channel)
{
  g_return_val_if_fail ((guint) channel < ADU_N_CHANNELS, NULL);
  return channels[channel];
}

/* Returns: the AduChannel, or -1 if @code (nullable) is none. */
int
adu_channel_from_code (const char *code)
{
  return adu_code_find (channels, ADU_N_CHANNELS, code);
}

/* Returns: whether the complaint came by SP4N-LAPOR! (SMS 1708 or web), which has a limit of its own. */
gboolean
adu_channel_is_lapor (AduChannel channel)
{
  return channel == ADU_CHANNEL_LAPOR_SMS || channel == ADU_CHANNEL_LAPOR_WEB;
}

/* Returns: (transfer none): the machine name. */
const char *
adu_tri_to_code (AduTri tri)
{
  g_return_val_if_fail ((guint) tri < ADU_N_TRIS, NULL);
  return tris[tri];
}

/* Returns: the AduTri, or -1 if @code (nullable) is none. */
int
adu_tri_from_code (const char *code)
{
  return adu_code_find (tris, ADU_N_TRIS, code);
}

/* Returns: (transfer none): the machine name. */
const char *
adu_kind_to_code (AduKind kind)
{
  g_return_val_if_fail ((guint) kind < ADU_N_KINDS, NULL);
  return kinds[kind];
}

/* Returns: the AduKind, or -1 if @code (nullable) is none. */
int
adu_kind_from_code (const char *code)
{
  return adu_code_find (kinds, ADU_N_KINDS, code);
}
