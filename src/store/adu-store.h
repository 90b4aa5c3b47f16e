/* adu-store.h — the register's only public door
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the main context that made it; the work is done by one writing and two reading threads.
 *
 * Every call is asynchronous: it takes what it needs by value (arguments are copied or referenced), and its callback
 * gets a GAsyncResult for one of three finishers. What adu_store_finish_value() returns, and how it is freed, stands
 * at each call. Errors are of the domain ADU_STORE_ERROR, or G_IO_ERROR_CANCELLED for a cancelled reading. A writing
 * call is one transaction with its journal entry and its history; it cannot be cancelled once given.
 *
 * @actor says who asks: rights, secrecy and conflict of interest are checked here, below the screen.
 */
#pragma once

#include "base/adu-clock.h"
#include "core/adu-stage.h"
#include "store/adu-records.h"
#include "store/adu-store-error.h"

G_BEGIN_DECLS

#define ADU_TYPE_STORE (adu_store_get_type ())
G_DECLARE_FINAL_TYPE (AduStore, adu_store, ADU, STORE, GObject)

/* What a "changed" signal is about (bits). */
typedef enum
{
  ADU_CHANGED_CASES = 1 << 0,     /* @ids names them; empty = many */
  ADU_CHANGED_LISTS = 1 << 1,     /* units, topics, inboxes, sub-districts */
  ADU_CHANGED_OFFICIALS = 1 << 2,
  ADU_CHANGED_OFFICE = 1 << 3,    /* profile */
  ADU_CHANGED_RULES = 1 << 4,     /* standard or calendar: dates may have moved */
  ADU_CHANGED_VIEWS = 1 << 5,
} AduChanged;

/* Signals:
 * "changed"  (AduStore *, AduChanged what, GArray *ids)  after a commit, in the main context; @ids of gint64, or NULL
 * "damaged"  (AduStore *)                                the check after start found damage: read-only from now on */

typedef enum
{
  ADU_OPEN_WRITE,
  ADU_OPEN_READ,          /* beside somebody who writes; every writing call is refused READ_ONLY */
} AduOpen;

/* --- one register ------------------------------------------------------------------------------------------- */

/* The finishers. */
gpointer adu_store_finish_value (GAsyncResult *result, GError **error); /* NULL on error */
gint64 adu_store_finish_number (GAsyncResult *result, GError **error);  /* -1 on error */
gboolean adu_store_finish (GAsyncResult *result, GError **error);

/* How a new register is filled. */
typedef struct
{
  const char *administrator;      /* name of the first official, who is administrator and officer; nullable for none */
  const char *administrator_pin;  /* nullable */
  const char *administrator_login; /* desktop login; nullable */
  const char *const *office;      /* ADU_N_OFFICE_KEYS texts, NULL = as shipped; nullable */
  gint last_number;               /* last register number used on paper this year; 0 = none; at most 999999 */
  gboolean example;               /* contoh: demonstration data, for ever */
} AduNewRegister;
#define ADU_NEW_LAST_NUMBER_MOST 999999

/* value: AduStore * (transfer full), open for writing. NULL @path: the register of the signed-in user. */
void adu_store_create_async (const char *path, AduClock *clock, const AduNewRegister *values,
                             GAsyncReadyCallback callback, gpointer user_data);
void adu_store_open_async (const char *path, AduOpen how, AduClock *clock,
                           GAsyncReadyCallback callback, gpointer user_data);
/* done: readers closed, checkpointed, writer closed, lock given back. Idempotent. */
void adu_store_close_async (AduStore *self, GAsyncReadyCallback callback, gpointer user_data);

char *adu_store_default_path (void);           /* hanya saya: $XDG_DATA_HOME/aduan/register.aduan */
char *adu_store_shared_path (void);            /* semua petugas: /var/lib/aduan/register.aduan */
const char *adu_store_path (AduStore *self);
gboolean adu_store_is_read_only (AduStore *self);
gboolean adu_store_is_example (AduStore *self);
AduClock *adu_store_clock (AduStore *self);

/* Snapshots held in memory, as of the last "changed". Borrowed until the next "changed"; take a reference to keep. */
AduZone *adu_store_zone (AduStore *self);
AduStandard *adu_store_standard (AduStore *self);
AduCalendar *adu_store_calendar (AduStore *self);
const AduOffice *adu_store_office (AduStore *self);
GPtrArray *adu_store_list (AduStore *self, AduList list); /* of AduListItem, all, in the office's order */
GPtrArray *adu_store_officials (AduStore *self);          /* of AduOfficial */

/* --- who acts ----------------------------------------------------------------------------------------------- */

/* value: AduActor * (transfer full). Wrong PIN: ADU_STORE_ERROR_PIN, slower each time. */
void adu_store_sign_in_async (AduStore *self, gint64 official, const char *pin,
                              GAsyncReadyCallback callback, gpointer user_data);
void adu_store_sign_in_login_async (AduStore *self, const char *login,
                                    GAsyncReadyCallback callback, gpointer user_data);
/* number: the official's id. @official->id 0 = new. */
void adu_store_save_official_async (AduStore *self, AduActor *actor, const AduOfficial *official,
                                    GAsyncReadyCallback callback, gpointer user_data);
void adu_store_set_pin_async (AduStore *self, AduActor *actor, gint64 official, const char *pin,
                              GAsyncReadyCallback callback, gpointer user_data);

/* --- reading (a reading actor may be NULL only for what names nobody: counts for the lock screen are not) ------- */

/* value: GArray of gint64 in order (transfer full). */
void adu_store_find_async (AduStore *self, AduActor *actor, AduFind *find, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
/* value: GPtrArray of AduRow: the first @limit of the same order, without waiting for all ids. */
void adu_store_first_async (AduStore *self, AduActor *actor, AduFind *find, guint limit, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
/* value: GPtrArray of AduRow, in the order of @ids; those that are gone or not for this actor are left out. */
void adu_store_rows_async (AduStore *self, AduActor *actor, const gint64 *ids, gsize n, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
/* The same with names, journaled one by one with @reason. A writing call. */
void adu_store_reveal_rows_async (AduStore *self, AduActor *actor, const gint64 *ids, gsize n, const char *reason,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* number: how many. */
void adu_store_count_async (AduStore *self, AduActor *actor, AduFind *find, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
/* value: AduRecord *. Opening a confidential case is journaled. */
void adu_store_record_async (AduStore *self, AduActor *actor, gint64 id, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
/* number: the id of the case with that register number. */
void adu_store_lookup_async (AduStore *self, AduActor *actor, const char *number,
                             GAsyncReadyCallback callback, gpointer user_data);
/* value: GArray of gint64: earlier cases of the same phone or NIK, or of the same unit with much the same words. */
void adu_store_similar_async (AduStore *self, AduActor *actor, const AduCase *value, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/* value: AduCase * with identity. Journaled. A writing call. */
void adu_store_reveal_async (AduStore *self, AduActor *actor, gint64 id, const char *reason,
                             GAsyncReadyCallback callback, gpointer user_data);

/* --- writing a case ------------------------------------------------------------------------------------------- */

/* number: the new case's id. The same @action twice gives the same case. @evidence: of AduEvidence, nullable.
 * @denied: ids of officials the complaint is about, n_denied of them. */
void adu_store_register_async (AduStore *self, AduActor *actor, const char *action, const AduCase *value,
                               GPtrArray *evidence, const gint64 *denied, gsize n_denied,
                               GAsyncReadyCallback callback, gpointer user_data);
/* Corrects fields of a case (history keeps old → new). @mask: which AduFields count, array of @n. */
void adu_store_edit_async (AduStore *self, AduActor *actor, const char *action, gint64 id, gint version,
                           const AduCase *value, const AduField *fields, gsize n, const char *reason,
                           GAsyncReadyCallback callback, gpointer user_data);
/* @version 0: whatever it is (command line). */
void adu_store_step_async (AduStore *self, AduActor *actor, gint64 id, gint version, const AduStepRequest *request,
                           GAsyncReadyCallback callback, gpointer user_data);
/* value: AduBulkResult *. One transaction, one undo. */
void adu_store_bulk_step_async (AduStore *self, AduActor *actor, const gint64 *ids, gsize n,
                                const AduStepRequest *request, GAsyncReadyCallback callback, gpointer user_data);
/* Takes back the action with that UUID by a compensating entry, if nothing changed since. */
void adu_store_undo_async (AduStore *self, AduActor *actor, const char *action,
                           GAsyncReadyCallback callback, gpointer user_data);
/* value: GPtrArray of AduAttachment, the new ones. @evidence: of AduEvidence. All or nothing. */
void adu_store_attach_async (AduStore *self, AduActor *actor, const char *action, gint64 id, GPtrArray *evidence,
                             GAsyncReadyCallback callback, gpointer user_data);
/* value: GBytes *, the bytes that came in, digest verified. Journaled (attachment opened). NOT_ALLOWED for who sees the
 * case masked and did not bring the file in (AduAttachment.may_open says so before). */
void adu_store_attachment_bytes_async (AduStore *self, AduActor *actor, gint64 attachment,
                                       GAsyncReadyCallback callback, gpointer user_data);
/* Journals that something left: @what "print-receipt", "export-list", … @id 0 = no single case. */
void adu_store_note_async (AduStore *self, AduActor *actor, const char *what, gint64 id, const char *reason,
                           GAsyncReadyCallback callback, gpointer user_data);

/* --- drafts, views ---------------------------------------------------------------------------------------------- */

/* A draft is one text by (owner, form); saving NULL deletes it. Not journaled. value of load: char *, "" if none.
 * The draft of a new complaint and of its evidence go with its registration: with the action that stands in the text. */
#define ADU_DRAFT_INTAKE "intake"
#define ADU_DRAFT_INTAKE_EVIDENCE "intake-evidence"
void adu_store_save_draft_async (AduStore *self, AduActor *actor, const char *form, const char *text,
                                 GAsyncReadyCallback callback, gpointer user_data);
void adu_store_load_draft_async (AduStore *self, AduActor *actor, const char *form,
                                 GAsyncReadyCallback callback, gpointer user_data);
/* value: GPtrArray of AduView. */
void adu_store_views_async (AduStore *self, AduActor *actor, GAsyncReadyCallback callback, gpointer user_data);
/* number: id. @find NULL deletes the view of that name. */
void adu_store_save_view_async (AduStore *self, AduActor *actor, const char *name, AduFind *find,
                                GAsyncReadyCallback callback, gpointer user_data);

/* --- settings ---------------------------------------------------------------------------------------------------- */

void adu_store_save_office_async (AduStore *self, AduActor *actor, const AduOffice *office,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* number: id. @item->id 0 = new. */
void adu_store_save_list_item_async (AduStore *self, AduActor *actor, AduList list, const AduListItem *item,
                                     GAsyncReadyCallback callback, gpointer user_data);
/* Rules are what dates follow from: the standard, and the calendar whole (working week, whether joint leave is a day off,
 * days off). NULL = as it is. ADU_OFFICE_WEEK follows the calendar; saving the office leaves it alone. */
/* value: GPtrArray of AduMove: the open cases these rules would move; nothing is saved. */
void adu_store_preview_rules_async (AduStore *self, AduActor *actor, AduStandard *standard, AduCalendar *calendar,
                                    GAsyncReadyCallback callback, gpointer user_data);
/* value: GPtrArray of AduMove: what moved. Closed cases stay as they were. */
void adu_store_save_rules_async (AduStore *self, AduActor *actor, AduStandard *standard, AduCalendar *calendar,
                                 const char *reason, GAsyncReadyCallback callback, gpointer user_data);

/* --- the whole register ------------------------------------------------------------------------------------------- */

/* value: GPtrArray of AduFinding; empty = sound. @deep: every digest, the whole journal chain, every deadline. */
void adu_store_check_async (AduStore *self, gboolean deep, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);

/* One complaint with its life, for making demonstration registers and later for imports: the steps are checked like
 * any other, at the time each carries. */
typedef struct
{
  AduCase *value;
  AduTime registered;
  gint64 recorded_by; /* official */
  GPtrArray *steps;   /* of AduStepRequest; recorded at request->when, else on decided_on */
  GPtrArray *evidence; /* of AduEvidence; nullable */
  struct _AduLifeInspection *inspection; /* takes the place of the step "inspect"; nullable, see adu-store-inspections.h */
} AduLife;
void adu_life_free (AduLife *life);
/* Called on the writing thread until it returns NULL; transfer full. Lives come in order of registration. */
typedef AduLife *(*AduLifeSource) (gpointer user_data);
/* number: how many complaints. One transaction, search index built once at the end. */
void adu_store_bulk_async (AduStore *self, AduActor *actor, AduLifeSource next, gpointer source_data,
                           GDestroyNotify destroy, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
