/* adu-case-facets.h — by what the list of complaints can be filtered: one table for the popover and the chips
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-find.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* One of a few codes, several at once: bits. */
typedef struct
{
  const char *title; /* msgid */
  guint n;           /* values 0 … n - 1 */
  guint (*get) (const AduFind *find);
  AduFind *(*with) (const AduFind *find, guint mask);
  const char *(*word) (guint value);
} AduCaseFacet;
#define ADU_N_CASE_FACETS 5

/* One entry of a list of the office. */
typedef enum
{
  ADU_ENTRY_UNIT,
  ADU_ENTRY_TOPIC,
  ADU_ENTRY_OFFICIAL,
} AduEntryKind;

typedef struct
{
  const char *title; /* msgid */
  AduEntryKind kind;
  gint64 (*get) (const AduFind *find);
  AduFind *(*with) (const AduFind *find, gint64 id);
} AduCaseEntryFacet;
#define ADU_N_CASE_ENTRY_FACETS 3

extern const AduCaseFacet adu_case_facets[ADU_N_CASE_FACETS];
extern const AduCaseEntryFacet adu_case_entry_facets[ADU_N_CASE_ENTRY_FACETS];

/* An entry of such a list that can be chosen. */
typedef struct
{
  gint64 id;
  const char *name; /* borrowed from the store */
} AduCaseEntry;

GArray *adu_case_entries (AduStore *store, AduEntryKind kind);

/* A filter that is set, as a chip that takes it off. */
typedef struct
{
  char *text;
  AduFind *without;
} AduCaseChip;

GPtrArray *adu_case_chips (AduFind *find, AduStore *store);
AduFind *adu_case_find_without_filters (AduFind *find);

G_END_DECLS
