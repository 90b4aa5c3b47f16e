/* adu-find.c — a search as an immutable value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; immutable and reference counted.
 *
 * Its text form is one line "key=value" for everything that differs from adu_find_new(), always in the same
 * order: equal searches have equal texts. Words typed are escaped byte by byte, so that any of them survive.
 */
#include "config.h"

#include <string.h>

#include "base/adu-code.h"
#include "core/adu-find.h"

#define HEADER "aduan-find 1"

struct _AduFind
{
  gatomicrefcount references;
  char *text; /* never NULL */
  guint stages;
  guint channels;
  guint kinds;
  guint supervisory;
  guint inspection;
  AduFindOpen open;
  gint64 unit;
  gint64 topic;
  gint64 problem;
  gint64 handler;
  AduDay due_from;
  AduDay due_to;
  AduDay received_from;
  AduDay received_to;
  gboolean overdue;
  AduDay settled_from;
  AduDay settled_to;
  guint outcomes;
  gboolean unconfirmed;
  AduDay standing;
  AduDay late;
  guint counter;
  AduDay extended_from;
  AduDay extended_to;
  AduDay ombudsman_from;
  AduDay ombudsman_to;
  AduSort sort;
  gboolean descending;
};

static const char *const sorts[ADU_N_SORTS] = {
  [ADU_SORT_DUE] = "due",
  [ADU_SORT_NUMBER] = "number",
  [ADU_SORT_RECEIVED] = "received",
  [ADU_SORT_CHANNEL] = "channel",
  [ADU_SORT_COMPLAINANT] = "complainant",
  [ADU_SORT_SUBJECT] = "subject",
  [ADU_SORT_UNIT] = "unit",
  [ADU_SORT_TOPIC] = "topic",
  [ADU_SORT_STAGE] = "stage",
};

static const char *const opens[] = {
  [ADU_FIND_ANY] = "any",
  [ADU_FIND_OPEN] = "open",
  [ADU_FIND_CLOSED] = "closed",
};

/**
 * adu_sort_to_code:
 * @sort: an order
 *
 * Returns: (transfer none) (nullable): its machine name
 */
const char *
adu_sort_to_code (AduSort sort)
{
  return (guint) sort < ADU_N_SORTS ? sorts[sort] : NULL;
}

/**
 * adu_find_new:
 *
 * Returns: (transfer full): the search for everything, by due day, earliest first
 */
AduFind *
adu_find_new (void)
{
  AduFind *find = g_new0 (AduFind, 1);

  g_atomic_ref_count_init (&find->references);
  find->text = g_strdup ("");
  return find;
}

AduFind *
adu_find_ref (AduFind *find)
{
  g_atomic_ref_count_inc (&find->references);
  return find;
}

/**
 * adu_find_unref:
 * @find: (nullable) (transfer full): a search
 */
void
adu_find_unref (AduFind *find)
{
  if (find == NULL || !g_atomic_ref_count_dec (&find->references))
    return;
  g_free (find->text);
  g_free (find);
}

static AduFind *
copy (const AduFind *find)
{
  AduFind *other = g_memdup2 (find, sizeof *find);

  g_atomic_ref_count_init (&other->references);
  other->text = g_strdup (find->text);
  return other;
}

static guint
valid_bits (guint bits, guint n)
{
  return bits & ((1u << n) - 1);
}

/* adu_find_with_*: (transfer full): the same search with one thing changed. */
#define WITH(find, member, value)                                                                            \
  AduFind *other = copy (find);                                                                              \
                                                                                                             \
  other->member = (value);                                                                                   \
  return other

/**
 * adu_find_with_text:
 * @find: a search
 * @text: (nullable): the words typed, exactly as typed; nothing in them has a special meaning here
 *
 * Returns: (transfer full): the search for these words
 */
AduFind *
adu_find_with_text (const AduFind *find, const char *text)
{
  AduFind *other = copy (find);

  g_free (other->text);
  other->text = g_strdup (text != NULL ? text : "");
  return other;
}

AduFind *
adu_find_with_stages (const AduFind *find, guint stages)
{
  WITH (find, stages, valid_bits (stages, ADU_N_STAGES));
}

AduFind *
adu_find_with_channels (const AduFind *find, guint channels)
{
  WITH (find, channels, valid_bits (channels, ADU_N_CHANNELS));
}

AduFind *
adu_find_with_kinds (const AduFind *find, guint kinds)
{
  WITH (find, kinds, valid_bits (kinds, ADU_N_KINDS));
}

AduFind *
adu_find_with_supervisory (const AduFind *find, guint tris)
{
  WITH (find, supervisory, valid_bits (tris, ADU_N_TRIS));
}

AduFind *
adu_find_with_inspection (const AduFind *find, guint tris)
{
  WITH (find, inspection, valid_bits (tris, ADU_N_TRIS));
}

AduFind *
adu_find_with_open (const AduFind *find, AduFindOpen open)
{
  WITH (find, open, (guint) open < G_N_ELEMENTS (opens) ? open : ADU_FIND_ANY);
}

AduFind *
adu_find_with_unit (const AduFind *find, gint64 unit)
{
  WITH (find, unit, unit);
}

AduFind *
adu_find_with_topic (const AduFind *find, gint64 topic)
{
  WITH (find, topic, topic);
}

AduFind *
adu_find_with_problem (const AduFind *find, gint64 problem_code)
{
  WITH (find, problem, problem_code);
}

AduFind *
adu_find_with_handler (const AduFind *find, gint64 official)
{
  WITH (find, handler, official);
}

#define WITH_DAYS(name)                                                                                      \
  AduFind *adu_find_with_##name (const AduFind *find, AduDay from, AduDay to)                                \
  {                                                                                                          \
    AduFind *other = copy (find);                                                                            \
                                                                                                             \
    other->name##_from = from;                                                                               \
    other->name##_to = to;                                                                                   \
    return other;                                                                                            \
  }

WITH_DAYS (due)
WITH_DAYS (received)
WITH_DAYS (settled)
WITH_DAYS (extended)
WITH_DAYS (ombudsman)

AduFind *
adu_find_with_overdue (const AduFind *find, gboolean overdue)
{
  WITH (find, overdue, !!overdue);
}

AduFind *
adu_find_with_outcomes (const AduFind *find, guint outcomes)
{
  WITH (find, outcomes, valid_bits (outcomes, ADU_N_OUTCOMES));
}

AduFind *
adu_find_with_unconfirmed (const AduFind *find, gboolean unconfirmed)
{
  WITH (find, unconfirmed, !!unconfirmed);
}

AduFind *
adu_find_with_standing (const AduFind *find, AduDay day)
{
  WITH (find, standing, day);
}

AduFind *
adu_find_with_late (const AduFind *find, AduDay day)
{
  WITH (find, late, day);
}

AduFind *
adu_find_with_counter (const AduFind *find, guint counters)
{
  WITH (find, counter, valid_bits (counters, ADU_N_COUNTERS));
}

AduFind *
adu_find_with_sort (const AduFind *find, AduSort sort, gboolean descending)
{
  AduFind *other = copy (find);

  other->sort = (guint) sort < ADU_N_SORTS ? sort : ADU_SORT_DUE;
  other->descending = !!descending;
  return other;
}

#define GETTER(type, member)                                                                                 \
  type adu_find_##member (const AduFind *find) { return find->member; }

GETTER (const char *, text)
GETTER (guint, stages)
GETTER (guint, channels)
GETTER (guint, kinds)
GETTER (guint, supervisory)
GETTER (guint, inspection)
GETTER (AduFindOpen, open)
GETTER (gint64, unit)
GETTER (gint64, topic)
GETTER (gint64, problem)
GETTER (gint64, handler)
GETTER (AduDay, due_from)
GETTER (AduDay, due_to)
GETTER (AduDay, received_from)
GETTER (AduDay, received_to)
GETTER (gboolean, overdue)
GETTER (AduDay, settled_from)
GETTER (AduDay, settled_to)
GETTER (guint, outcomes)
GETTER (gboolean, unconfirmed)
GETTER (AduDay, standing)
GETTER (AduDay, late)
GETTER (guint, counter)
GETTER (AduDay, extended_from)
GETTER (AduDay, extended_to)
GETTER (AduDay, ombudsman_from)
GETTER (AduDay, ombudsman_to)
GETTER (AduSort, sort)
GETTER (gboolean, descending)

/* How a line is written and read back. */
typedef enum
{
  LINE_BITS,
  LINE_ID,
  LINE_DAY,
  LINE_FLAG,
  LINE_CODE,
} LineKind;

typedef struct
{
  const char *key;
  LineKind kind;
  gsize offset;
  guint n; /* bits, codes: how many values there are */
  const char *(*to_code) (guint value);
} Line;

/* One signature for the vocabularies, so that they can stand in the table. */
#define CODE_OF(name, type, function)                                                                        \
  static const char *name (guint value) { return function ((type) value); }

CODE_OF (stage_code, AduStage, adu_stage_to_code)
CODE_OF (channel_code, AduChannel, adu_channel_to_code)
CODE_OF (kind_code, AduKind, adu_kind_to_code)
CODE_OF (tri_code, AduTri, adu_tri_to_code)
CODE_OF (outcome_code, AduOutcome, adu_outcome_to_code)
CODE_OF (counter_code, AduCounter, adu_counter_to_code)
CODE_OF (sort_code, AduSort, adu_sort_to_code)

static const char *
open_code (guint value)
{
  return opens[value];
}

static const Line lines[] = {
  { "stages", LINE_BITS, G_STRUCT_OFFSET (AduFind, stages), ADU_N_STAGES, stage_code },
  { "channels", LINE_BITS, G_STRUCT_OFFSET (AduFind, channels), ADU_N_CHANNELS, channel_code },
  { "kinds", LINE_BITS, G_STRUCT_OFFSET (AduFind, kinds), ADU_N_KINDS, kind_code },
  { "supervisory", LINE_BITS, G_STRUCT_OFFSET (AduFind, supervisory), ADU_N_TRIS, tri_code },
  { "inspection", LINE_BITS, G_STRUCT_OFFSET (AduFind, inspection), ADU_N_TRIS, tri_code },
  { "open", LINE_CODE, G_STRUCT_OFFSET (AduFind, open), G_N_ELEMENTS (opens), open_code },
  { "unit", LINE_ID, G_STRUCT_OFFSET (AduFind, unit), 0, NULL },
  { "topic", LINE_ID, G_STRUCT_OFFSET (AduFind, topic), 0, NULL },
  { "problem", LINE_ID, G_STRUCT_OFFSET (AduFind, problem), 0, NULL },
  { "handler", LINE_ID, G_STRUCT_OFFSET (AduFind, handler), 0, NULL },
  { "due-from", LINE_DAY, G_STRUCT_OFFSET (AduFind, due_from), 0, NULL },
  { "due-to", LINE_DAY, G_STRUCT_OFFSET (AduFind, due_to), 0, NULL },
  { "received-from", LINE_DAY, G_STRUCT_OFFSET (AduFind, received_from), 0, NULL },
  { "received-to", LINE_DAY, G_STRUCT_OFFSET (AduFind, received_to), 0, NULL },
  { "overdue", LINE_FLAG, G_STRUCT_OFFSET (AduFind, overdue), 0, NULL },
  /* what figures count */
  { "settled-from", LINE_DAY, G_STRUCT_OFFSET (AduFind, settled_from), 0, NULL },
  { "settled-to", LINE_DAY, G_STRUCT_OFFSET (AduFind, settled_to), 0, NULL },
  { "outcome", LINE_BITS, G_STRUCT_OFFSET (AduFind, outcomes), ADU_N_OUTCOMES, outcome_code },
  { "unconfirmed", LINE_FLAG, G_STRUCT_OFFSET (AduFind, unconfirmed), 0, NULL },
  { "standing", LINE_DAY, G_STRUCT_OFFSET (AduFind, standing), 0, NULL },
  { "late", LINE_DAY, G_STRUCT_OFFSET (AduFind, late), 0, NULL },
  { "counter", LINE_BITS, G_STRUCT_OFFSET (AduFind, counter), ADU_N_COUNTERS, counter_code },
  { "extended-from", LINE_DAY, G_STRUCT_OFFSET (AduFind, extended_from), 0, NULL },
  { "extended-to", LINE_DAY, G_STRUCT_OFFSET (AduFind, extended_to), 0, NULL },
  { "ombudsman-from", LINE_DAY, G_STRUCT_OFFSET (AduFind, ombudsman_from), 0, NULL },
  { "ombudsman-to", LINE_DAY, G_STRUCT_OFFSET (AduFind, ombudsman_to), 0, NULL },
  /* the order */
  { "sort", LINE_CODE, G_STRUCT_OFFSET (AduFind, sort), ADU_N_SORTS, sort_code },
  { "descending", LINE_FLAG, G_STRUCT_OFFSET (AduFind, descending), 0, NULL },
};

G_STATIC_ASSERT (sizeof (AduSort) == sizeof (guint) && sizeof (AduFindOpen) == sizeof (guint) &&
                 sizeof (AduDay) == sizeof (guint) && sizeof (gboolean) == sizeof (guint));

static gboolean
line_is_set (const Line *line, const AduFind *find)
{
  gconstpointer member = G_STRUCT_MEMBER_P (find, line->offset);

  switch (line->kind)
    {
    case LINE_ID:
      return *(const gint64 *) member != 0;
    case LINE_DAY:
      return adu_day_is_set (*(const AduDay *) member);
    case LINE_BITS:
    case LINE_CODE:
    case LINE_FLAG:
    default:
      return *(const guint *) member != 0;
    }
}

/* Whether one of the lines between two keys (the first included, the last not) says something. */
static gboolean
has_lines (const AduFind *find, const char *first, const char *last)
{
  gboolean within = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      within = (within || g_str_equal (lines[i].key, first)) && !g_str_equal (lines[i].key, last);
      if (within && line_is_set (&lines[i], find))
        return TRUE;
    }
  return FALSE;
}

/**
 * adu_find_has_filters:
 * @find: a search
 *
 * Returns: whether it asks for anything but words and an order
 */
gboolean
adu_find_has_filters (const AduFind *find)
{
  return has_lines (find, lines[0].key, "sort");
}

/**
 * adu_find_has_settlement:
 * @find: a search
 *
 * Returns: whether it asks for what figures count: settled, standing or late at a day, and their like
 */
gboolean
adu_find_has_settlement (const AduFind *find)
{
  return has_lines (find, "settled-from", "sort");
}

/**
 * adu_find_equal:
 * @a: a search
 * @b: another
 *
 * Returns: whether they ask for the same, in the same order
 */
gboolean
adu_find_equal (const AduFind *a, const AduFind *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gsize size = lines[i].kind == LINE_ID ? sizeof (gint64) : sizeof (guint);

      if (memcmp (G_STRUCT_MEMBER_P (a, lines[i].offset), G_STRUCT_MEMBER_P (b, lines[i].offset), size) != 0)
        return FALSE;
    }
  return g_str_equal (a->text, b->text);
}

static char *
bits_to_text (const Line *line, guint bits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < line->n; i++)
    if (bits & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", line->to_code (i));
  return g_string_free (text, FALSE);
}

/* The value of @line in @find as text; NULL if it is the default. */
static char *
line_to_text (const Line *line, const AduFind *find)
{
  gconstpointer member = G_STRUCT_MEMBER_P (find, line->offset);

  if (!line_is_set (line, find))
    return NULL;
  switch (line->kind)
    {
    case LINE_BITS:
      return bits_to_text (line, *(const guint *) member);
    case LINE_CODE:
      return g_strdup (line->to_code (*(const guint *) member));
    case LINE_ID:
      return g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *) member);
    case LINE_DAY:
      return adu_day_to_iso (*(const AduDay *) member);
    case LINE_FLAG:
    default:
      return g_strdup ("yes");
    }
}

static int
code_from_text (const Line *line, const char *text)
{
  for (guint i = 0; i < line->n; i++)
    if (g_str_equal (line->to_code (i), text))
      return (int) i;
  return -1;
}

static gboolean
bits_from_text (const Line *line, const char *text, guint *bits)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  *bits = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      int code = code_from_text (line, names[i]);

      if (code < 0)
        return FALSE;
      *bits |= 1u << code;
    }
  return *bits != 0;
}

static gboolean
line_from_text (const Line *line, const char *text, AduFind *find)
{
  gpointer member = G_STRUCT_MEMBER_P (find, line->offset);
  int code;

  switch (line->kind)
    {
    case LINE_BITS:
      return bits_from_text (line, text, member);
    case LINE_CODE:
      code = code_from_text (line, text);
      *(guint *) member = code < 0 ? 0 : (guint) code;
      return code >= 0;
    case LINE_ID:
      return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, member, NULL);
    case LINE_DAY:
      *(AduDay *) member = adu_day_parse (text);
      return adu_day_is_set (*(AduDay *) member);
    case LINE_FLAG:
    default:
      *(gboolean *) member = TRUE;
      return g_str_equal (text, "yes");
    }
}

/**
 * adu_find_to_text:
 * @find: a search
 *
 * Returns: (transfer full): its text form, plain ASCII; equal searches give equal texts
 */
char *
adu_find_to_text (const AduFind *find)
{
  GString *text = g_string_new (HEADER "\n");

  if (*find->text != '\0')
    {
      g_autofree char *escaped = g_strescape (find->text, NULL);

      g_string_append_printf (text, "text=%s\n", escaped);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *value = line_to_text (&lines[i], find);

      if (value != NULL)
        g_string_append_printf (text, "%s=%s\n", lines[i].key, value);
    }
  return g_string_free (text, FALSE);
}

/* Every backslash has something behind it. */
static gboolean
is_escaped (const char *text)
{
  for (; *text != '\0'; text++)
    if (*text == '\\' && *++text == '\0')
      return FALSE;
  return TRUE;
}

/* Takes over one line "key=value". */
static gboolean
read_line (const char *line, AduFind *find)
{
  const char *equals = strchr (line, '=');
  gsize length = equals != NULL ? (gsize) (equals - line) : 0;

  if (length == 4 && strncmp (line, "text", 4) == 0)
    {
      if (!is_escaped (equals + 1))
        return FALSE;
      g_free (find->text);
      find->text = g_strcompress (equals + 1);
      return TRUE;
    }
  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (lines); i++)
    if (strlen (lines[i].key) == length && strncmp (line, lines[i].key, length) == 0)
      return line_from_text (&lines[i], equals + 1, find);
  return FALSE;
}

/**
 * adu_find_parse:
 * @text: (nullable): what adu_find_to_text() gave
 *
 * Returns: (transfer full) (nullable): the search; %NULL if @text is none, or says something this program
 * does not know (half a search would show other complaints than its name promises)
 */
AduFind *
adu_find_parse (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (AduFind) find = adu_find_new ();

  if (parts[0] == NULL || !g_str_equal (parts[0], HEADER))
    return NULL;
  for (guint i = 1; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !read_line (parts[i], find))
      return NULL;
  return g_steal_pointer (&find);
}
