/* test-find-sql.c — what a search gives is what a slow walk over all rows gives, for whoever asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "store/adu-find-sql-private.h"
#include "tests/store/rows.h"

#define N_ROWS 2000

typedef struct
{
  char *folder;
  char *path;
  AduDb *db;
  GPtrArray *rows; /* of Rows, by id */
  AduZone *zone;
} Register;

static void
set_up (Register *r, gconstpointer data)
{
  r->folder = g_dir_make_tmp ("aduan-find-XXXXXX", NULL);
  r->path = g_build_filename (r->folder, "rows.aduan", NULL);
  r->rows = g_ptr_array_new_with_free_func (rows_free);
  r->zone = adu_zone_new (ADU_ZONE_DEFAULT);
  r->db = rows_open (r->path);
  rows_fill (r->db, N_ROWS, 7, 0, r->rows);
}

static void
tear_down (Register *r, gconstpointer data)
{
  adu_db_free (r->db);
  g_unlink (r->path);
  g_rmdir (r->folder);
  g_ptr_array_unref (r->rows);
  adu_zone_unref (r->zone);
  g_free (r->path);
  g_free (r->folder);
}

#define TODAY ((AduDay){ ROWS_FIRST_DAY + 1850 })

static AduFindContext
context_for (const Register *r, const AduActor *actor)
{
  return (AduFindContext){ .actor = actor, .today = TODAY, .zone = r->zone, .number_pattern = "ADU-{year}-{number:4}" };
}

/* --- the slow way ----------------------------------------------------------------------------------------------- */

static gboolean
is_decider (const AduActor *actor)
{
  return (adu_actor_roles (actor) & (ADU_ROLE_OFFICER | ADU_ROLE_HEAD)) != 0;
}

static gboolean
is_visible (const Rows *row, const AduActor *actor)
{
  if (adu_actor_roles (actor) == 0 || (row->denied & (1u << adu_actor_official (actor))) != 0)
    return FALSE;
  return !row->confidential || is_decider (actor) || row->handler == adu_actor_official (actor);
}

static gboolean
in_bits (guint bits, gint value)
{
  return bits == 0 || (bits & (1u << value)) != 0;
}

static gboolean
in_days (AduDay from, AduDay to, gint day)
{
  if (!adu_day_is_set (from) && !adu_day_is_set (to))
    return TRUE;
  return day != 0 && (!adu_day_is_set (from) || day >= from.n) && (!adu_day_is_set (to) || day <= to.n);
}

static gboolean
passes (const Rows *row, const AduFind *find)
{
  if (adu_find_open (find) == ADU_FIND_OPEN && !row->open)
    return FALSE;
  if (adu_find_open (find) == ADU_FIND_CLOSED && row->open)
    return FALSE;
  if (adu_find_overdue (find) &&
      (!row->open || row->stopped != 0 || row->binding_due == 0 || row->binding_due >= TODAY.n))
    return FALSE;
  return in_bits (adu_find_stages (find), row->stage) && in_bits (adu_find_channels (find), row->channel) &&
         in_bits (adu_find_kinds (find), row->kind) && in_bits (adu_find_supervisory (find), row->supervisory) &&
         in_bits (adu_find_inspection (find), row->inspection) &&
         (adu_find_unit (find) == 0 || adu_find_unit (find) == row->unit) &&
         (adu_find_topic (find) == 0 || adu_find_topic (find) == row->topic) &&
         (adu_find_handler (find) == 0 || adu_find_handler (find) == row->handler) &&
         in_days (adu_find_due_from (find), adu_find_due_to (find), row->stopped != 0 ? 0 : row->binding_due) &&
         in_days (adu_find_received_from (find), adu_find_received_to (find), row->received_day);
}

/* Whether one of @tokens begins with @word, or is its root. */
static gboolean
has_word (const char *tokens, const char *word)
{
  g_auto (GStrv) all = g_strsplit (tokens, " ", -1);
  g_autofree char *folded = adu_text_fold (word), *root = adu_tokens_root (folded);

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0' && (g_str_has_prefix (all[i], folded) || g_str_equal (all[i], root)))
      return TRUE;
  return FALSE;
}

/* One word, typed to its end or not; also the register number. */
static gboolean
is_hit (const Rows *row, const char *word, const AduActor *actor)
{
  g_autofree char *content =
    adu_tokens_content ((const char *const[]){ row->subject, row->unit_key, NULL });
  g_autofree char *person = adu_tokens_person ((const char *const[]){ row->name, NULL }, NULL, NULL);
  g_autofree char *phone = adu_tokens_person (NULL, row->phone, NULL);
  g_autofree char *typed_phone = adu_tokens_phone (word);
  gboolean may = is_decider (actor) || (adu_actor_may (actor, ADU_MAY_REVEAL) && !row->anonymous &&
                                        row->handler == adu_actor_official (actor));
  gboolean number = strspn (word, "0123456789") == strlen (word);

  if (has_word (content, word) || (number && g_ascii_strtoll (word, NULL, 10) == row->sequence))
    return TRUE;
  return may && (has_word (person, word) || (number && (has_word (phone, word) || has_word (phone, typed_phone))));
}

static gint
compare_key (const Rows *a, const Rows *b, AduSort sort)
{
  switch (sort)
    {
    case ADU_SORT_DUE:
      return rows_due_order (a) - rows_due_order (b);
    case ADU_SORT_NUMBER:
      return a->year != b->year ? a->year - b->year : a->sequence - b->sequence;
    case ADU_SORT_RECEIVED:
      return a->received < b->received ? -1 : a->received > b->received;
    case ADU_SORT_CHANNEL:
      return a->channel - b->channel;
    case ADU_SORT_SUBJECT:
      return strcmp (a->subject_key, b->subject_key);
    case ADU_SORT_UNIT:
      return strcmp (a->unit_key, b->unit_key);
    case ADU_SORT_TOPIC:
      return strcmp (a->topic_key, b->topic_key);
    case ADU_SORT_STAGE:
      return a->stage - b->stage;
    case ADU_SORT_COMPLAINANT:
    default:
      return 0;
    }
}

typedef struct
{
  AduSort sort;
  gboolean descending;
} Order;

static gint
compare (gconstpointer x, gconstpointer y, gpointer data)
{
  const Rows *a = *(Rows *const *) x, *b = *(Rows *const *) y;
  const Order *order = data;
  gint result = compare_key (a, b, order->sort);

  if (order->sort == ADU_SORT_COMPLAINANT)
    {
      g_autofree char *left = adu_text_fold (a->name), *right = adu_text_fold (b->name);

      if (a->anonymous != b->anonymous)
        return a->anonymous ? 1 : -1; /* masked rows last, whichever way */
      result = a->anonymous ? 0 : strcmp (left, right);
    }
  if (result == 0)
    result = a->id < b->id ? -1 : a->id > b->id;
  return order->descending ? -result : result;
}

static GArray *
find_slowly (Register *r, const AduFind *find, const AduActor *actor)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new ();
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *text = adu_find_text (find);
  Order order = { adu_find_sort (find), adu_find_descending (find) };

  if (*text != '\0' && order.sort == ADU_SORT_DUE && !order.descending)
    order = (Order){ ADU_SORT_NUMBER, TRUE }; /* typed: newest first; ids grow with numbers here */
  if (order.sort == ADU_SORT_COMPLAINANT && !is_decider (actor))
    order.sort = ADU_SORT_NUMBER;
  for (guint i = 0; i < r->rows->len; i++)
    {
      Rows *row = g_ptr_array_index (r->rows, i);

      if (is_visible (row, actor) && passes (row, find) && (*text == '\0' || is_hit (row, text, actor)))
        g_ptr_array_add (hits, row);
    }
  g_ptr_array_sort_with_data (hits, compare, &order);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (ids, ((Rows *) g_ptr_array_index (hits, i))->id);
  return ids;
}

/* --- both ways -------------------------------------------------------------------------------------------------- */

#define CHANGE(find, call) \
  do \
    { \
      AduFind *changed = call; \
 \
      adu_find_unref (find); \
      (find) = changed; \
    } \
  while (0)

static gboolean
chance (gint n)
{
  return g_test_rand_int_range (0, n) == 0;
}

static AduDay
some_day (void)
{
  return (AduDay){ ROWS_FIRST_DAY + g_test_rand_int_range (0, 1950) };
}

static AduFind *
some_find (void)
{
  static const char *const typed[] = { "obat", "ob",  "o",   "pelayanan", "melayani", "dokter", "mar",  "lopo",
                                       "17",   "1999", "08", "puskesmas", "xyz",      "jum",    "tnesi", "a" };
  AduFind *find = adu_find_new ();

  if (chance (2))
    CHANGE (find, adu_find_with_text (find, typed[g_test_rand_int_range (0, G_N_ELEMENTS (typed))]));
  if (chance (4))
    CHANGE (find, adu_find_with_stages (find, (guint) g_test_rand_int_range (1, 1 << ADU_N_STAGES)));
  if (chance (4))
    CHANGE (find, adu_find_with_channels (find, (guint) g_test_rand_int_range (1, 1 << ADU_N_CHANNELS)));
  if (chance (6))
    CHANGE (find, adu_find_with_kinds (find, (guint) g_test_rand_int_range (1, 1 << ADU_N_KINDS)));
  if (chance (6))
    CHANGE (find, adu_find_with_supervisory (find, (guint) g_test_rand_int_range (1, 8)));
  if (chance (6))
    CHANGE (find, adu_find_with_inspection (find, (guint) g_test_rand_int_range (1, 8)));
  if (chance (3))
    CHANGE (find, adu_find_with_open (find, (AduFindOpen) g_test_rand_int_range (0, 3)));
  if (chance (6))
    CHANGE (find, adu_find_with_unit (find, g_test_rand_int_range (1, ROWS_UNITS + 1)));
  if (chance (8))
    CHANGE (find, adu_find_with_topic (find, g_test_rand_int_range (1, ROWS_TOPICS + 1)));
  if (chance (6))
    CHANGE (find, adu_find_with_handler (find, g_test_rand_int_range (1, ROWS_OFFICIALS + 1)));
  if (chance (6))
    CHANGE (find, adu_find_with_due (find, chance (3) ? ADU_DAY_NONE : some_day (), chance (3) ? ADU_DAY_NONE : some_day ()));
  if (chance (6))
    CHANGE (find, adu_find_with_received (find, chance (3) ? ADU_DAY_NONE : some_day (), chance (3) ? ADU_DAY_NONE : some_day ()));
  if (chance (8))
    CHANGE (find, adu_find_with_overdue (find, TRUE));
  if (!chance (3))
    CHANGE (find, adu_find_with_sort (find, (AduSort) g_test_rand_int_range (0, ADU_N_SORTS), chance (2)));
  return find;
}

static void
assert_same (Register *r, const AduFind *find, const AduActor *actor)
{
  AduFindContext context = context_for (r, actor);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = adu_find_sql_ids (r->db, find, &context, 0, &error);
  g_autoptr (GArray) first = NULL, slow = find_slowly (r, find, actor);
  g_autofree char *text = adu_find_to_text (find);

  g_assert_no_error (error);
  first = adu_find_sql_ids (r->db, find, &context, 24, &error);
  g_assert_no_error (error);
  if (ids->len != slow->len || (slow->len > 0 && memcmp (ids->data, slow->data, slow->len * sizeof (gint64)) != 0))
    g_error ("as official %d, roles %x: %u instead of %u:\n%s", (gint) adu_actor_official (actor),
             adu_actor_roles (actor), ids->len, slow->len, text);
  g_assert_cmpuint (first->len, ==, MIN (slow->len, 24));
  g_assert_true (first->len == 0 || memcmp (first->data, slow->data, first->len * sizeof (gint64)) == 0);
  g_assert_cmpint (adu_find_sql_count (r->db, find, &context, &error), ==, slow->len);
  g_assert_no_error (error);
}

static void
test_random (Register *r, gconstpointer data)
{
  static const AduRoles roles[] = { ADU_ROLE_OFFICER, ADU_ROLE_HEAD, ADU_ROLE_HANDLER, ADU_ROLE_INSPECTOR,
                                    ADU_ROLE_CLERK, ADU_ROLE_ADMINISTRATOR, 0, ADU_ROLE_OFFICER | ADU_ROLE_CLERK };

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (AduFind) find = some_find ();
      g_autoptr (AduActor) actor = adu_actor_new (g_test_rand_int_range (1, ROWS_OFFICIALS + 1), "x", "X",
                                                  roles[g_test_rand_int_range (0, G_N_ELEMENTS (roles))]);

      assert_same (r, find, actor);
    }
}

/* What a denied official, and one without a right to secrets, can learn of a case: nothing, by no way. */
static void
test_secrets (Register *r, gconstpointer data)
{
  g_autoptr (AduActor) denied = adu_actor_new (3, "o3", "O", ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_ADMINISTRATOR);
  g_autoptr (AduActor) clerk = adu_actor_new (5, "o5", "O", ADU_ROLE_CLERK);
  guint n_denied = 0, n_secret = 0;

  for (guint i = 0; i < r->rows->len; i++)
    {
      const Rows *row = g_ptr_array_index (r->rows, i);
      gboolean is_denied = row->denied != 0, is_secret = row->confidential && row->handler != 5;
      g_autofree char *number = g_strdup_printf ("ADU-%d-%04d", row->year, row->sequence);
      AduFindContext context = context_for (r, is_denied ? denied : clerk);
      g_autoptr (GError) error = NULL;
      gboolean sees;
      gint64 id;

      if (!is_denied && !is_secret)
        continue;
      n_denied += is_denied;
      n_secret += is_secret;
      g_assert_true (adu_find_sql_sees (r->db, context.actor, row->id, &sees, &error));
      g_assert_false (sees);
      g_assert_true (adu_find_sql_number (r->db, number, &context, &id, &error));
      g_assert_no_error (error);
      g_assert_cmpint (id, ==, 0);
    }
  g_assert_cmpuint (n_denied, >, 50);
  g_assert_cmpuint (n_secret, >, 50);
}

static void
test_number (Register *r, gconstpointer data)
{
  g_autoptr (AduActor) actor = adu_actor_new (1, "o1", "O", ADU_ROLE_OFFICER);
  AduFindContext context = context_for (r, actor);
  const Rows *row = g_ptr_array_index (r->rows, 146);
  g_autofree char *printed = g_strdup_printf ("ADU-%d-0147", row->year);
  g_autofree char *loose = g_strdup_printf (" adu-%d-147 ", row->year);
  const char *const typed[] = { printed, loose, "147", "0147" };
  gint64 id;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_assert_true (adu_find_sql_number (r->db, typed[i], &context, &id, NULL));
      g_assert_cmpint (id, ==, 147);
    }
  g_assert_true (adu_find_sql_number (r->db, "ADU-1999-0147", &context, &id, NULL));
  g_assert_cmpint (id, ==, 0);
  g_assert_true (adu_find_sql_number (r->db, NULL, &context, &id, NULL));
  g_assert_cmpint (id, ==, 0);
}

static void
test_nobody (Register *r, gconstpointer data)
{
  g_autoptr (AduFind) find = adu_find_new ();
  AduFindContext context = context_for (r, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (adu_find_sql_ids (r->db, find, &context, 0, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_cmpint (adu_find_sql_count (r->db, find, &context, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* --- the indexes stay sound ------------------------------------------------------------------------------------- */

/* Many saves, each taking a row out and putting it back, with merges in between; then both indexes are whole, and find
 * what they found. */
static void
test_sound (Register *r, gconstpointer data)
{
  g_autoptr (AduActor) actor = adu_actor_new (1, "o1", "O", ADU_ROLE_OFFICER);
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (GError) error = NULL;
  gboolean sound;

  for (guint i = 0; i < 2000; i++)
    {
      Rows *row = g_ptr_array_index (r->rows, (guint) g_test_rand_int_range (0, N_ROWS));

      rows_run (r->db, "BEGIN");
      g_assert_true (adu_search_sql_remove (r->db, row->id, &error));
      g_free (row->subject);
      row->subject = g_strdup (rows_words[g_test_rand_int_range (0, G_N_ELEMENTS (rows_words))]);
      g_assert_true (adu_db_run (r->db, &error, "UPDATE complaint SET subject = ?2 WHERE id = ?1", "ls", row->id,
                                 row->subject));
      g_assert_true (adu_search_sql_put (r->db, row->id, &error));
      rows_run (r->db, "COMMIT");
      if (i % 16 == 0)
        g_assert_true (adu_search_sql_merge (r->db, &error));
      g_assert_no_error (error);
    }
  g_assert_true (adu_search_sql_is_sound (r->db, &sound, &error));
  g_assert_true (sound);
  for (guint i = 0; i < G_N_ELEMENTS (rows_words) - 1; i++) /* the last is two words */
    {
      g_autoptr (AduFind) find = adu_find_with_text (all, rows_words[i]);

      assert_same (r, find, actor);
    }
}

/* No name, number or NIK in what everybody may search. */
static void
test_apart (Register *r, gconstpointer data)
{
  g_autoptr (AduActor) clerk = adu_actor_new (5, "o5", "O", ADU_ROLE_CLERK);
  g_autoptr (AduFind) all = adu_find_new ();
  AduFindContext context = context_for (r, clerk);

  for (guint i = 0; i < 200; i++)
    {
      const Rows *row = g_ptr_array_index (r->rows, i);
      g_autoptr (AduFind) by_name = adu_find_with_text (all, row->name);
      g_autoptr (AduFind) by_phone = adu_find_with_text (all, row->phone);
      g_autoptr (GArray) names = adu_find_sql_ids (r->db, by_name, &context, 0, NULL);
      g_autoptr (GArray) phones = adu_find_sql_ids (r->db, by_phone, &context, 0, NULL);

      g_assert_cmpuint (names->len, ==, 0);
      g_assert_cmpuint (phones->len, ==, 0);
    }
}

#define ADD(name, function) g_test_add ("/find/" name, Register, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("random", test_random);
  ADD ("secrets", test_secrets);
  ADD ("number", test_number);
  ADD ("nobody", test_nobody);
  ADD ("apart", test_apart);
  ADD ("sound", test_sound);
  return g_test_run ();
}
