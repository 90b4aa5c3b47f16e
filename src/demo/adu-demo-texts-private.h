/* adu-demo-texts-private.h — the invented people and stories of a demonstration register, as tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: any. Data in Indonesian, like the complaints of a real office; nobody in it exists.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One kind of story. {unit} stands for the unit's name, {place} for a village or ward. */
typedef struct
{
  const char *topic;      /* code of data/seed/topics.tsv */
  const char *subject;
  const char *story;
  const char *hoped_for;
  const char *follow_up;  /* what was done */
  gboolean supervisory;   /* an abuse or violation is alleged */
} AduDemoStory;

extern const AduDemoStory adu_demo_stories[];
extern const gsize adu_demo_n_stories;

/* NULL-terminated. */
extern const char *const adu_demo_first_names[];
extern const char *const adu_demo_last_names[];
extern const char *const adu_demo_places[];
extern const char *const adu_demo_occupations[];
extern const char *const adu_demo_details[]; /* sentences that make each story its own */

G_END_DECLS
