/* adu-store-inspections.h — the register's door for field inspections and for evidence by the folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: as adu-store.h, whose finishers take the results; sight and conflict of interest likewise.
 *
 * Every writing call says "changed" with ADU_CHANGED_CASES and the id of the case: an inspection changes with it.
 */
#pragma once

#include "core/adu-inspection-warning.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* ---- reading --------------------------------------------------------------------------------------------------- */

/* Which inspections. All zero: every one there is. */
typedef struct
{
  gint64 case_id;  /* of one case; 0 = all */
  AduDay from;     /* visit on or after this day; ADU_DAY_NONE = no bound */
  AduDay until;    /* visit on or before this day; ADU_DAY_NONE = no bound */
  guint stages;    /* bits (1 << AduInspectionStage); 0 = all */
  gint64 official; /* in the team; 0 = anybody */
} AduInspectionFind;

/* One line of the list. Texts are owned, NULL where said. */
typedef struct
{
  gint64 id;
  gint64 case_id;
  gint version;
  guint ordinal;
  char *number;           /* register number of the case */
  char *subject;          /* of the case */
  gboolean confidential;  /* the case is */
  AduStage case_stage;
  AduInspectionStage stage;
  AduTime planned_from;
  AduTime planned_until;
  AduTime actual_from;
  AduTime actual_until;
  AduDay day;             /* actual, else planned, in the office's zone; ADU_DAY_NONE: neither */
  char *unit;             /* nullable */
  char *place;            /* nullable */
  char *leader;           /* nullable */
  guint n_findings;
  guint n_missing;        /* signatures still missing */
  AduConclusion conclusion;
  AduDay signed_on;       /* ADU_DAY_NONE: not signed */
  AduDay binding_due;     /* of the case; ADU_DAY_NONE: none, or paused */
} AduInspectionRow;
void adu_inspection_row_free (AduInspectionRow *row);

/* A case named by a warning that has no row in the list. */
typedef struct
{
  gint64 id;
  char *number;
  char *subject;
} AduCaseName;

typedef struct
{
  GPtrArray *rows;     /* of AduInspectionRow, by day of the visit, those without a day last */
  GPtrArray *warnings; /* of AduInspectionWarning, about all this viewer may see, whatever was asked for */
  GPtrArray *cases;    /* of AduCaseName: every case a warning is about */
} AduInspectionList;
void adu_inspection_list_free (AduInspectionList *list);

/* A correction of what is signed. */
typedef struct
{
  gint64 seq;        /* of its journal entry */
  AduTime at;
  char *recorded_by; /* name */
  char *text;
} AduAddendum;
void adu_addendum_free (AduAddendum *addendum);

/* One inspection whole. */
typedef struct
{
  AduInspection *value;
  char *number;            /* register number of the case */
  char *subject;
  GPtrArray *attachments;  /* of AduAttachment: every one of the case, to choose evidence from */
  GPtrArray *addenda;      /* of AduAddendum, oldest first */
  char *digest;            /* SHA-256 of the signed content, hex; NULL before */
  AduTime signed_at;       /* when signing was recorded; ADU_TIME_NONE */
  gboolean may_edit;       /* this viewer, now */
  AduInspectionMove moves[ADU_N_INSPECTION_MOVES]; /* possible now for the viewer's own roles */
  guint n_moves;
} AduInspectionRecord;
void adu_inspection_record_free (AduInspectionRecord *record);

/* value: AduInspectionList *. */
void adu_store_inspections_async (AduStore *self, AduActor *actor, const AduInspectionFind *find,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* value: AduInspectionRecord *; NO_CASE if there is none, or not for this viewer. */
void adu_store_inspection_async (AduStore *self, AduActor *actor, gint64 id, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);

/* ---- writing --------------------------------------------------------------------------------------------------- */

/* number: the inspection's id. @value->id 0 plans a new one on @value->case_id (needs what the move "plan" needs);
 * else corrects everything people write in it while it is not signed. @version 0: whatever it is.
 * REFUSED with NOT_SUPERVISORY for a case that may have none, with FROZEN once it is signed. */
void adu_store_save_inspection_async (AduStore *self, AduActor *actor, const char *action, const AduInspection *value,
                                      gint version, GAsyncReadyCallback callback, gpointer user_data);
/* done. "start" records the step "inspect" of the case in the same transaction; "sign" freezes the inspection. */
void adu_store_move_inspection_async (AduStore *self, AduActor *actor, gint64 id, gint version,
                                      const AduInspectionRequest *request, GAsyncReadyCallback callback,
                                      gpointer user_data);
/* done. Only to what is signed. */
void adu_store_add_addendum_async (AduStore *self, AduActor *actor, const char *action, gint64 id, const char *text,
                                   GAsyncReadyCallback callback, gpointer user_data);

/* What an inspection sheet adds. Everything is optional; what stands in the inspection already is kept. */
typedef struct
{
  gint64 case_id;
  gint64 inspection;       /* 0: a new one is planned from @value */
  AduInspection *value;    /* findings whose evidence are indexes into @evidence, counted from 1 */
  GPtrArray *evidence;     /* of AduEvidence: the pictures of the folder */
} AduInspectionImport;
AduInspectionImport *adu_inspection_import_new (gint64 case_id, gint64 inspection);
void adu_inspection_import_free (AduInspectionImport *import);

/* number: the inspection's id. One action: adu_store_undo_async() takes all of it back while nothing changed. */
void adu_store_import_inspection_async (AduStore *self, AduActor *actor, const char *action,
                                        AduInspectionImport *import /* transfer full */,
                                        GAsyncReadyCallback callback, gpointer user_data);

/* An inspection in the life of an invented case: planned after the steps before it, begun where the step "inspect" stands
 * (or never, if there is none), every move recorded at its @when. */
typedef struct _AduLifeInspection
{
  AduInspection *planned;
  AduInspection *written; /* whole, as the minutes have it; evidence are places in @pictures, from 1; nullable */
  GPtrArray *pictures;    /* of AduEvidence; nullable */
  GPtrArray *moves;       /* of AduInspectionRequest, without "plan" */
} AduLifeInspection;
AduLifeInspection *adu_life_inspection_new (AduInspection *planned /* transfer full */);
void adu_life_inspection_free (AduLifeInspection *inspection);

/* Whether a file may be evidence, by its header and name: TOO_LARGE, TOO_MANY_PIXELS, TRUNCATED, MISLABELLED, EMPTY_FILE,
 * FILE_KIND. Pure; @name nullable. */
gboolean adu_evidence_check (const char *name, GBytes *bytes, GError **error);

/* ---- files by the folder ------------------------------------------------------------------------------------------ */

/* A file that was not attached, and why. */
typedef struct
{
  char *name;    /* cleaned for showing */
  GError *error; /* adu_words_error() has the sentence */
} AduFileRefusal;

typedef struct
{
  GPtrArray *attachments; /* of AduAttachment, the new ones */
  GPtrArray *refused;     /* of AduFileRefusal, in the order of the files */
  gboolean cancelled;     /* what came after is neither */
} AduAttachResult;
void adu_attach_result_free (AduAttachResult *result);

/* Called in the main context after each file. */
typedef void (*AduAttachProgress) (guint done, guint total, gpointer user_data);

/* value: AduAttachResult *. Each file is read in the background, checked by its header before anything else, and filed
 * in a transaction of its own: a full disk or a bad file leaves nothing half attached and keeps the rest. @files: of
 * GFile. @step: seq of the step of the case they belong to; 0 = the case itself. All share @action: one undo.
 * Fails as a whole only if nothing of it may be done (NO_CASE, NOT_ALLOWED, READ_ONLY, CLOSED). */
void adu_store_attach_files_async (AduStore *self, AduActor *actor, const char *action, gint64 id, gint64 step,
                                   GPtrArray *files, GCancellable *cancellable, AduAttachProgress progress,
                                   gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspectionList, adu_inspection_list_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspectionRecord, adu_inspection_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspectionImport, adu_inspection_import_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduAttachResult, adu_attach_result_free)

G_END_DECLS
