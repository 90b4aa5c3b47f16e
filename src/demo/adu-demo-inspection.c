/* adu-demo-inspection.c — the inspection of an invented supervisory complaint, as far as its case has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: the store's writing thread.
 *
 * It has dice of its own, so that the complaints of a seed are the same with and without inspections.
 */
#include "config.h"

#include "demo/adu-demo-inspection-private.h"

#include "demo/adu-demo-picture-private.h"
#include "demo/adu-demo-texts-private.h"

#define OPENING (8 * 60)

static const struct
{
  const char *fact;
  const char *rule; /* NULL: nothing is violated */
} findings[] = {
  { "Tarif layanan tidak dipasang di ruang tunggu.", "Peraturan Bupati tentang tarif layanan kesehatan" },
  { "Pembayaran diterima tanpa kuitansi pada tanggal yang diadukan.", "SOP penerimaan di loket" },
  { "Daftar hadir tidak diisi pada jam layanan.", "PP 94/2021 tentang Disiplin PNS" },
  { "Kartu stok obat berbeda dengan isi rak.", "Permenkes 74/2016 tentang Standar Pelayanan Kefarmasian" },
  { "Obat kedaluwarsa belum dipisahkan dari stok.", "Permenkes 74/2016 tentang Standar Pelayanan Kefarmasian" },
  { "Buku antrean menunjukkan pasien dilayani menurut nomor.", NULL },
  { "Jadwal petugas terpasang dan sesuai dengan yang bertugas.", NULL },
  { "Kotak saran terkunci dan terakhir dibuka dua minggu sebelumnya.", "SK 440/86.a/Dinkes/2022" },
};

static const char *const rooms[] = { "Loket pendaftaran", "Ruang obat", "Ruang pelayanan umum", "Ruang tata usaha",
                                     "Gudang farmasi" };
static const char *const statements[] = { "Kami kekurangan petugas pada hari itu.", "Saya hanya menjalankan perintah.",
                                          "Hal itu sudah kami perbaiki." };
static const char *const recommendations[] = {
  "Tarif dipasang di tempat yang terlihat dan setiap pembayaran diberi kuitansi.",
  "Kepala unit membina petugas dan melaporkan perbaikannya dalam 14 hari.",
  "Stok obat dihitung ulang dan obat kedaluwarsa dimusnahkan dengan berita acara.",
};

/* An inspection while it is being told. */
typedef struct
{
  const AduDemoVisit *visit;
  GRand *dice;
  AduLifeInspection *life;
} Telling;

static gint
throw (Telling *t, gint low, gint high)
{
  return g_rand_int_range (t->dice, low, high + 1);
}

static const char *
pick (Telling *t, const char *const *from, guint n)
{
  return from[throw (t, 0, (gint) n - 1)];
}

static char *
throw_name (Telling *t)
{
  return g_strdup_printf ("%s %s", pick (t, adu_demo_first_names, g_strv_length ((char **) adu_demo_first_names)),
                          pick (t, adu_demo_last_names, g_strv_length ((char **) adu_demo_last_names)));
}

static AduTime
after_days (Telling *t, AduTime from, gint days, gint minute)
{
  AduDay day = adu_calendar_add_working_days (t->visit->calendar, adu_zone_day (t->visit->zone, from), days);

  return adu_zone_time (t->visit->zone, day, minute);
}

static gboolean
has_been (Telling *t, AduTime time)
{
  return time < adu_zone_time (t->visit->zone, t->visit->options->today, OPENING);
}

static AduInspectionPerson *
add_person (AduInspection *value, AduPart part, gint64 official, const char *name, const char *position)
{
  AduInspectionPerson *person = adu_inspection_person_new (part, name);

  person->official = official;
  person->position = g_strdup (position);
  g_ptr_array_add (value->people, person);
  return person;
}

static AduInspection *
tell_plan (Telling *t, AduTime from)
{
  AduInspection *value = adu_inspection_new (0);

  value->unit = g_strdup (t->visit->unit);
  value->place = g_strdup (pick (t, rooms, G_N_ELEMENTS (rooms)));
  value->planned_from = from;
  value->planned_until = from + throw (t, 2, 5) * 3600;
  add_person (value, ADU_PART_LEADER, t->visit->people->inspector, NULL, NULL);
  if (throw (t, 1, 3) > 1)
    add_person (value, ADU_PART_MEMBER, t->visit->people->handler, NULL, NULL);
  return value;
}

static AduInspectionRequest *
add_move (Telling *t, AduInspectionMove move, gint64 decided_by, AduTime when, const char *note)
{
  g_autofree char *action = g_strdup_printf ("demo-inspection-%u-%u", t->visit->number, t->life->moves->len);
  AduInspectionRequest *request = adu_inspection_request_new (move, action);

  request->decided_by = decided_by;
  request->basis = ADU_BASIS_SHEET;
  request->decided_on = adu_zone_day (t->visit->zone, when);
  request->when = when;
  request->note = g_strdup (note);
  g_ptr_array_add (t->life->moves, request);
  return request;
}

/* ---- what stands in the minutes ------------------------------------------------------------------------------------ */

static void
tell_findings (Telling *t, AduInspection *value)
{
  guint n = (guint) throw (t, 2, 4), first = (guint) throw (t, 0, G_N_ELEMENTS (findings) - 1), violated = 0;

  for (guint i = 0; i < n; i++)
    {
      guint row = (first + i * 3) % G_N_ELEMENTS (findings);
      AduInspectionFinding *finding = adu_inspection_finding_new (findings[row].fact);
      gint64 place = (gint64) i + 1;

      finding->rule = g_strdup (findings[row].rule);
      violated += findings[row].rule != NULL;
      if (t->life->pictures != NULL && i < t->life->pictures->len)
        g_array_append_val (finding->evidence, place);
      g_ptr_array_add (value->findings, finding);
    }
  value->conclusion = violated == 0  ? ADU_CONCLUSION_NOT_PROVEN
                      : violated < n ? ADU_CONCLUSION_PARTLY
                                     : ADU_CONCLUSION_PROVEN;
  value->conclusion_text = g_strdup_printf ("%u dari %u temuan menunjukkan pelanggaran.", violated, n);
  value->recommendation = g_strdup (pick (t, recommendations, G_N_ELEMENTS (recommendations)));
}

static void
tell_people (Telling *t, AduInspection *value, gboolean signed_all)
{
  g_autofree char *head = throw_name (t), *staff = throw_name (t), *witness = throw_name (t);
  AduInspectionPerson *examined;

  add_person (value, ADU_PART_ACKNOWLEDGING, 0, head, "Kepala unit");
  examined = add_person (value, ADU_PART_EXAMINED, 0, staff, "Staf");
  examined->statement = g_strdup (pick (t, statements, G_N_ELEMENTS (statements)));
  for (guint i = 0; i < value->people->len; i++)
    {
      AduInspectionPerson *person = g_ptr_array_index (value->people, i);

      if (signed_all || person->part == ADU_PART_LEADER)
        person->signature = ADU_SIGNATURE_SIGNED;
    }
  if (signed_all && throw (t, 1, 5) == 1)
    {
      examined->signature = ADU_SIGNATURE_REFUSED;
      examined->witness = g_strdup_printf ("%s, Kepala Tata Usaha", witness);
    }
}

static void
tell_minutes (Telling *t, gboolean signed_all)
{
  AduInspection *value = adu_inspection_copy (t->life->planned);
  AduDay begun = adu_zone_day (t->visit->zone, t->visit->begun);
  gint year = adu_day_year (begun);

  value->order_number = g_strdup_printf ("094/%u/Dinkes/%d", 100 + t->visit->number % 800, year);
  value->order_date = begun;
  value->signatory = g_strdup ("dr. Yohanes Kolo, Kepala Dinas Kesehatan");
  value->actual_from = t->visit->begun;
  for (gint i = t->visit->pictures ? throw (t, 1, 3) : 0; i > 0; i--)
    {
      g_autoptr (GBytes) bytes = adu_demo_picture_new (t->dice);
      g_autofree char *name = g_strdup_printf ("lapangan-%u-%d.png", t->visit->number + 1, i);

      if (t->life->pictures == NULL)
        t->life->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
      g_ptr_array_add (t->life->pictures, adu_evidence_new_file (name, bytes));
    }
  tell_findings (t, value);
  tell_people (t, value, signed_all);
  t->life->written = value;
}

/* ---- how far it has come -------------------------------------------------------------------------------------------- */

/* Begun: a case that went on had it signed and reported; the others stand anywhere on the way. */
static void
tell_begun (Telling *t)
{
  const AduDemoPeople *people = t->visit->people;
  AduTime left = t->visit->begun + throw (t, 1, 3) * 3600;
  AduTime signs = after_days (t, left, 1, OPENING + 60), reports = after_days (t, left, 2, OPENING + 120);
  static const guint turns[] = { 2, 1, 3, 4 }; /* awaiting signatures, under way, signed, reported */
  guint last = t->visit->finished ? 4 : turns[t->visit->turn % G_N_ELEMENTS (turns)];
  AduInspection *plan = tell_plan (t, t->visit->begun - throw (t, 0, 30) * 60);

  t->life = adu_life_inspection_new (plan);
  if (!has_been (t, reports))
    last = MIN (last, 3);
  if (!has_been (t, signs))
    last = MIN (last, 2);
  if (!has_been (t, left))
    last = 1;
  tell_minutes (t, last >= 3);
  add_move (t, ADU_INSPECTION_MOVE_START, people->inspector, t->visit->begun, NULL);
  if (last < 2)
    return;
  t->life->written->actual_until = left;
  add_move (t, ADU_INSPECTION_MOVE_DRAFT, people->inspector, left, NULL);
  if (last >= 3)
    add_move (t, ADU_INSPECTION_MOVE_SIGN, people->inspector, signs, NULL);
  if (last >= 4)
    add_move (t, ADU_INSPECTION_MOVE_REPORT, people->inspector, reports, NULL);
}

/* Not begun: two on one day, put off, not planned at all, after the limit, cancelled, so that there is something to warn
 * of. */
static void
tell_planned (Telling *t)
{
  AduTime now = adu_zone_time (t->visit->zone, t->visit->options->today, OPENING);
  guint fate = t->visit->turn % 6;
  gint days = fate == 0 || fate == 2 ? 2 : fate == 4 ? 30 : throw (t, 3, 8);
  AduTime visit = after_days (t, now, days, OPENING + 60 + (gint) fate * 60);

  if (fate == 3 || adu_day_between (t->visit->received, t->visit->options->today) > 120)
    return;
  t->life = adu_life_inspection_new (tell_plan (t, visit));
  if (fate == 1)
    add_move (t, ADU_INSPECTION_MOVE_POSTPONE, t->visit->people->inspector, t->visit->last + 3600,
              "Jalan terputus karena banjir.");
  if (fate == 5)
    add_move (t, ADU_INSPECTION_MOVE_CANCEL, t->visit->people->head, t->visit->last + 3600,
              "Pemeriksaan digabung dengan pengawasan rutin unit.");
}

/**
 * adu_demo_inspection_new:
 * @visit: what is known of the case
 *
 * Returns: (transfer full) (nullable): its inspection; %NULL: none is planned
 */
AduLifeInspection *
adu_demo_inspection_new (const AduDemoVisit *visit)
{
  Telling telling = { .visit = visit, .dice = g_rand_new_with_seed (visit->options->seed * 7919 + visit->number) };

  if (adu_time_is_set (visit->begun))
    tell_begun (&telling);
  else
    tell_planned (&telling);
  g_rand_free (telling.dice);
  return telling.life;
}
