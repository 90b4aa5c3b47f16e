-- 0001-register.sql — the first schema of a register; never edited after release
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Times are UTC seconds, days are AduDay numbers (days since 31 December of the year 0), flags are 0 or 1, NULL is
-- "not known" or "has not happened". Enumerations are the numbers of core's enums (AduChannel, AduStage, …), which
-- never change once released. Every editable row has a version. src/store/README.md draws the tables.

-- What the file is: register (its UUID), created, example, schema-digest, search-tokenizer.
CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
  key     TEXT NOT NULL PRIMARY KEY CHECK (length (key) BETWEEN 1 AND 40),
  value   TEXT NOT NULL CHECK (length (value) <= 2000),
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

-- ---- the office's lists: rows are never deleted, only made inactive --------------------------------------------

CREATE TABLE problem_code (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  code TEXT NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 60),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  position INTEGER NOT NULL,
  verified INTEGER NOT NULL DEFAULT 1 CHECK (verified IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE sub_district (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  code TEXT NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 60),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  position INTEGER NOT NULL,
  verified INTEGER NOT NULL DEFAULT 1 CHECK (verified IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- name_key is the folded name: complaints carry a copy of it to be sorted by.
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  code TEXT NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 60),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  name_key TEXT NOT NULL,
  kind TEXT,
  sub_district TEXT,
  position INTEGER NOT NULL,
  verified INTEGER NOT NULL DEFAULT 1 CHECK (verified IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  code TEXT NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 60),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  name_key TEXT NOT NULL,
  problem_code TEXT REFERENCES problem_code (code) ON UPDATE CASCADE ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  verified INTEGER NOT NULL DEFAULT 1 CHECK (verified IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  code TEXT NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 60),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  channel INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 7),
  address TEXT,
  in_standard INTEGER NOT NULL DEFAULT 0 CHECK (in_standard IN (0, 1)),
  position INTEGER NOT NULL,
  verified INTEGER NOT NULL DEFAULT 1 CHECK (verified IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE official (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  code TEXT NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 60),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  position TEXT,
  rank TEXT,
  nip TEXT,
  roles INTEGER NOT NULL CHECK (roles BETWEEN 0 AND 63),
  login TEXT UNIQUE,
  pin_hash TEXT,
  pin_failed INTEGER NOT NULL DEFAULT 0,
  pin_failed_at INTEGER,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- ---- rules: each change is a new row; complaints say which one made their dates --------------------------------

CREATE TABLE standard (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  effective INTEGER,
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER REFERENCES official (id),
  reason TEXT
) STRICT;

CREATE TABLE calendar (
  id INTEGER PRIMARY KEY,
  week INTEGER NOT NULL CHECK (week BETWEEN 1 AND 127),
  joint_leave_is_off INTEGER NOT NULL DEFAULT 1 CHECK (joint_leave_is_off IN (0, 1)),
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER REFERENCES official (id),
  reason TEXT
) STRICT;

CREATE TABLE day_off (
  calendar INTEGER NOT NULL REFERENCES calendar (id),
  day INTEGER NOT NULL,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
  official INTEGER NOT NULL CHECK (official IN (0, 1)),
  name TEXT NOT NULL,
  decree TEXT,
  PRIMARY KEY (calendar, day, kind, name)
) STRICT, WITHOUT ROWID;

-- ---- the complaint ---------------------------------------------------------------------------------------------

CREATE TABLE complaint (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  action TEXT NOT NULL UNIQUE CHECK (length (action) BETWEEN 1 AND 64),
  -- the register number: sorted by its parts, shown as it was printed
  book INTEGER NOT NULL DEFAULT 1,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  suffix TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL,
  registered INTEGER NOT NULL,
  registered_by INTEGER NOT NULL REFERENCES official (id),
  -- facts
  channel INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 7),
  present INTEGER NOT NULL CHECK (present BETWEEN 0 AND 2),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  supervisory INTEGER NOT NULL CHECK (supervisory BETWEEN 0 AND 2),
  inspection INTEGER NOT NULL CHECK (inspection BETWEEN 0 AND 2),
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  topic INTEGER REFERENCES topic (id),
  unit INTEGER REFERENCES unit (id),
  unit_text TEXT,          -- as typed, where it is not in the list
  inbox INTEGER REFERENCES inbox (id),
  inbox_text TEXT,
  -- words
  subject TEXT NOT NULL,
  description TEXT NOT NULL,
  sub_district TEXT,
  village TEXT,
  incident_place TEXT,
  hoped_for TEXT,
  unit_summary TEXT,
  letter_number TEXT,
  agenda_number TEXT,
  evidence INTEGER NOT NULL DEFAULT 0, -- pieces given, files and notes
  -- where it stands
  stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 12),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  stage_before INTEGER CHECK (stage_before BETWEEN 0 AND 12), -- before it awaited completion or was merged
  handler INTEGER REFERENCES official (id),
  lead INTEGER REFERENCES complaint (id),
  since INTEGER NOT NULL DEFAULT 0, -- seq of the last reopening: tries and confirmations before it do not count
  -- what its clocks depend on, beside case_date and pause
  received INTEGER NOT NULL,
  received_day INTEGER NOT NULL,
  restarted INTEGER,       -- clocks count from here instead
  complete INTEGER,
  acknowledged INTEGER,
  first_follow_up INTEGER,
  answered INTEGER,
  confirmed INTEGER,
  -- cache of the binding date, and the rules that made it
  binding_kind INTEGER CHECK (binding_kind BETWEEN 0 AND 5),
  binding_unit INTEGER CHECK (binding_unit BETWEEN 0 AND 3),
  binding_due INTEGER,     -- NULL: none, or paused
  paused_since INTEGER,
  stopped INTEGER,
  closed INTEGER,
  standard INTEGER NOT NULL REFERENCES standard (id),
  calendar INTEGER NOT NULL REFERENCES calendar (id),
  -- folded keys to sort by
  due_order INTEGER NOT NULL,   -- running: binding_due, none: 9999999, answered: 20000000 - stopped
  subject_key TEXT NOT NULL,
  complainant_key TEXT,         -- NULL: masked
  unit_key TEXT NOT NULL DEFAULT '',
  topic_key TEXT NOT NULL DEFAULT '',
  CHECK (lead IS NULL OR lead <> id)
) STRICT;

CREATE UNIQUE INDEX complaint_number ON complaint (book, year, sequence, suffix);
CREATE INDEX complaint_printed ON complaint (number);
CREATE INDEX complaint_handler ON complaint (handler, open);
CREATE INDEX complaint_lead ON complaint (lead) WHERE lead IS NOT NULL;

-- One wide index per order of the list (AduSort). Each carries every column a list is filtered by, so that any
-- combination of filters is answered from the index alone.
CREATE INDEX complaint_by_due ON complaint (due_order, id, open, stage, channel, kind, supervisory, inspection, unit,
  topic, handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_number ON complaint (year, sequence, suffix, id, open, stage, channel, kind, supervisory,
  inspection, unit, topic, handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_received ON complaint (received, id, open, stage, channel, kind, supervisory, inspection,
  unit, topic, handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_channel ON complaint (channel, id, open, stage, kind, supervisory, inspection, unit, topic,
  handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_complainant ON complaint (complainant_key, id, open, stage, channel, kind, supervisory,
  inspection, unit, topic, handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_subject ON complaint (subject_key, id, open, stage, channel, kind, supervisory, inspection,
  unit, topic, handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_unit ON complaint (unit_key, id, open, stage, channel, kind, supervisory, inspection, unit,
  topic, handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_topic ON complaint (topic_key, id, open, stage, channel, kind, supervisory, inspection, unit,
  topic, handler, received_day, binding_due, stopped, confidential);
CREATE INDEX complaint_by_stage ON complaint (stage, id, open, channel, kind, supervisory, inspection, unit, topic,
  handler, received_day, binding_due, stopped, confidential);
-- What the office still has to do: 5 to 30 rows of however many, so every screen of the day is instant.
CREATE INDEX complaint_open ON complaint (due_order, id, open, stage, channel, kind, supervisory, inspection, unit, topic,
  handler, received_day, binding_due, stopped, confidential) WHERE open = 1;

-- Identity, apart from the case so that it can be erased without touching the case.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT,
  phone TEXT,
  phone_digits TEXT, -- to find who called before
  phone_owner TEXT,
  call_time TEXT,
  email TEXT,
  address TEXT,
  id_number TEXT,
  id_digits TEXT,
  id_card TEXT,
  occupation TEXT,
  standing TEXT,
  help_kind TEXT,
  erased_at INTEGER
) STRICT;
CREATE INDEX person_phone ON person (phone_digits) WHERE phone_digits IS NOT NULL;
CREATE INDEX person_id_number ON person (id_digits) WHERE id_digits IS NOT NULL;

-- role: 0 complainant, 1 patient or victim, 2 helper or writer, 3 reported
CREATE TABLE case_person (
  complaint INTEGER NOT NULL REFERENCES complaint (id) ON DELETE RESTRICT,
  role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  PRIMARY KEY (complaint, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_person_person ON case_person (person);

-- Officials the complaint is about: for them it does not exist.
CREATE TABLE case_denied (
  complaint INTEGER NOT NULL REFERENCES complaint (id) ON DELETE RESTRICT,
  official INTEGER NOT NULL REFERENCES official (id) ON DELETE RESTRICT,
  PRIMARY KEY (complaint, official)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_denied_official ON case_denied (official, complaint);

-- Where it came from, in that system's own words.
CREATE TABLE case_source (
  complaint INTEGER NOT NULL REFERENCES complaint (id) ON DELETE RESTRICT,
  system TEXT NOT NULL,
  external_id TEXT NOT NULL,
  original TEXT,
  PRIMARY KEY (complaint, system),
  UNIQUE (system, external_id)
) STRICT, WITHOUT ROWID;

-- kind: 0 incident, 1 letter, 2 filed, 3 forwarded, 4 received, 5 registered, 6 served from, 7 served until
CREATE TABLE case_date (
  complaint INTEGER NOT NULL REFERENCES complaint (id) ON DELETE RESTRICT,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
  at INTEGER,
  day INTEGER NOT NULL,
  precision INTEGER NOT NULL DEFAULT 0 CHECK (precision BETWEEN 0 AND 2),
  PRIMARY KEY (complaint, kind)
) STRICT, WITHOUT ROWID;

-- ---- trails ----------------------------------------------------------------------------------------------------

-- Who did what, when: no values. digest chains the entries (adu-journal-sql.c says over which text).
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor INTEGER REFERENCES official (id),
  action TEXT NOT NULL CHECK (length (action) BETWEEN 1 AND 40),
  complaint INTEGER REFERENCES complaint (id),
  uuid TEXT NOT NULL CHECK (length (uuid) BETWEEN 1 AND 64),
  history BLOB CHECK (length (history) = 32),
  previous BLOB NOT NULL CHECK (length (previous) = 32),
  digest BLOB NOT NULL CHECK (length (digest) = 32)
) STRICT;
CREATE INDEX journal_uuid ON journal (uuid, complaint);
CREATE INDEX journal_complaint ON journal (complaint, seq) WHERE complaint IS NOT NULL;

-- What changed, in values. Erasing blanks before, after and salt; the digest stays so that the rest can be verified.
CREATE TABLE history (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  n INTEGER NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  salt BLOB CHECK (length (salt) = 16),
  digest BLOB NOT NULL CHECK (length (digest) = 32),
  PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;

-- A step that was taken; its words (note, to, by) stand in history.
CREATE TABLE step (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  complaint INTEGER NOT NULL REFERENCES complaint (id),
  version INTEGER NOT NULL, -- of the complaint after it
  step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 17),
  recorded_by INTEGER NOT NULL REFERENCES official (id),
  decided_by INTEGER REFERENCES official (id),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 0 AND 3),
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 4),
  decided_on INTEGER,
  stage_before INTEGER NOT NULL CHECK (stage_before BETWEEN 0 AND 12),
  stage_after INTEGER NOT NULL CHECK (stage_after BETWEEN 0 AND 12),
  how INTEGER NOT NULL CHECK (how BETWEEN 0 AND 8),
  happened INTEGER,
  due INTEGER,
  recipient INTEGER REFERENCES official (id),
  lead INTEGER REFERENCES complaint (id),
  restart INTEGER NOT NULL DEFAULT 0 CHECK (restart IN (0, 1))
) STRICT;
CREATE INDEX step_complaint ON step (complaint, seq);

-- A step taken back, by which entry.
CREATE TABLE step_undone (
  step INTEGER PRIMARY KEY REFERENCES step (seq),
  seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

CREATE TABLE disposition (
  seq INTEGER PRIMARY KEY REFERENCES step (seq),
  complaint INTEGER NOT NULL REFERENCES complaint (id),
  parent INTEGER REFERENCES disposition (seq),
  recipient INTEGER REFERENCES official (id),
  recipient_name TEXT,
  answer_by INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX disposition_complaint ON disposition (complaint, seq);

-- A request for completion stood open: [from_day, until_day).
CREATE TABLE pause (
  id INTEGER PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaint (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER CHECK (until_day IS NULL OR until_day >= from_day),
  begun INTEGER NOT NULL REFERENCES step (seq),
  ended INTEGER REFERENCES step (seq)
) STRICT;
CREATE INDEX pause_complaint ON pause (complaint, from_day);
CREATE UNIQUE INDEX pause_running ON pause (complaint) WHERE until_day IS NULL;

-- The last number given of each book and year; and the numbers that were skipped.
CREATE TABLE number_book (
  book INTEGER NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (book, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_gap (
  book INTEGER NOT NULL,
  year INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= first),
  reason TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (book, year, first)
) STRICT, WITHOUT ROWID;

-- ---- evidence --------------------------------------------------------------------------------------------------

CREATE TABLE blob (
  sha BLOB NOT NULL PRIMARY KEY CHECK (length (sha) = 32),
  size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 20971520)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob_chunk (
  id INTEGER PRIMARY KEY,
  sha BLOB NOT NULL REFERENCES blob (sha) ON DELETE RESTRICT,
  n INTEGER NOT NULL CHECK (n >= 0),
  data BLOB NOT NULL CHECK (length (data) <= 1048576),
  UNIQUE (sha, n)
) STRICT;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaint (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  sha BLOB REFERENCES blob (sha) ON DELETE RESTRICT,
  name TEXT,
  mime TEXT,
  size INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  added_at INTEGER NOT NULL,
  added_by INTEGER NOT NULL REFERENCES official (id),
  removed INTEGER REFERENCES journal (seq),
  CHECK ((sha IS NULL) = (name IS NULL) AND (sha IS NOT NULL OR note IS NOT NULL))
) STRICT;
CREATE INDEX attachment_complaint ON attachment (complaint, id);
CREATE INDEX attachment_sha ON attachment (sha);

-- ---- of one official -------------------------------------------------------------------------------------------

CREATE TABLE draft (
  owner INTEGER NOT NULL REFERENCES official (id),
  form TEXT NOT NULL CHECK (length (form) BETWEEN 1 AND 100),
  action TEXT,
  text TEXT NOT NULL CHECK (length (text) <= 6000000),
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (owner, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE view (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  owner INTEGER NOT NULL REFERENCES official (id),
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 100),
  find TEXT NOT NULL,
  UNIQUE (owner, name)
) STRICT;

-- ---- search ----------------------------------------------------------------------------------------------------
-- Written from C in the transaction of the row (adu-search-sql.c); rowid = complaint.id. Contentless: what is
-- indexed are words, stems and roots, not the row's text.

CREATE VIRTUAL TABLE content_fts USING fts5 (subject, text,
  content='', tokenize='ascii', prefix='1 2 3 4 5 6 7 8', detail=none, columnsize=0);
CREATE VIRTUAL TABLE person_fts USING fts5 (name, phone, id_number,
  content='', tokenize='ascii', prefix='1 2 3 4 5 6 7 8', detail=none, columnsize=0);
INSERT INTO content_fts (content_fts, rank) VALUES ('automerge', 0);
INSERT INTO content_fts (content_fts, rank) VALUES ('crisismerge', 64);
INSERT INTO person_fts (person_fts, rank) VALUES ('automerge', 0);
INSERT INTO person_fts (person_fts, rank) VALUES ('crisismerge', 64);

-- ---- what nobody changes ---------------------------------------------------------------------------------------

CREATE TRIGGER journal_frozen BEFORE UPDATE ON journal BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER step_frozen BEFORE UPDATE ON step BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER step_kept BEFORE DELETE ON step BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER step_undone_frozen BEFORE UPDATE ON step_undone BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER step_undone_kept BEFORE DELETE ON step_undone BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER standard_frozen BEFORE UPDATE ON standard BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER standard_kept BEFORE DELETE ON standard BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER calendar_frozen BEFORE UPDATE ON calendar BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER calendar_kept BEFORE DELETE ON calendar BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER day_off_frozen BEFORE UPDATE ON day_off BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER day_off_kept BEFORE DELETE ON day_off BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER number_gap_frozen BEFORE UPDATE ON number_gap BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER number_gap_kept BEFORE DELETE ON number_gap BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER blob_frozen BEFORE UPDATE ON blob BEGIN SELECT RAISE (ABORT, 'written once'); END;
CREATE TRIGGER blob_kept BEFORE DELETE ON blob
WHEN EXISTS (SELECT 1 FROM attachment WHERE sha = OLD.sha)
BEGIN SELECT RAISE (ABORT, 'written once'); END;
CREATE TRIGGER blob_chunk_frozen BEFORE UPDATE ON blob_chunk BEGIN SELECT RAISE (ABORT, 'written once'); END;
CREATE TRIGGER blob_chunk_kept BEFORE DELETE ON blob_chunk
WHEN EXISTS (SELECT 1 FROM attachment WHERE sha = OLD.sha)
BEGIN SELECT RAISE (ABORT, 'written once'); END;
CREATE TRIGGER complaint_kept BEFORE DELETE ON complaint BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER person_kept BEFORE DELETE ON person BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER official_kept BEFORE DELETE ON official BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER case_source_original BEFORE UPDATE OF original ON case_source
WHEN OLD.original IS NOT NULL AND NEW.original IS NOT NULL AND NEW.original IS NOT OLD.original
BEGIN SELECT RAISE (ABORT, 'written once'); END;

-- A number once given, and the moment it was given, stay.
CREATE TRIGGER complaint_number_frozen BEFORE UPDATE OF id, action, book, year, sequence, suffix, number, registered,
  registered_by ON complaint
BEGIN SELECT RAISE (ABORT, 'a number stays'); END;
CREATE TRIGGER number_book_grows BEFORE UPDATE ON number_book WHEN NEW.last < OLD.last
BEGIN SELECT RAISE (ABORT, 'numbers only grow'); END;
CREATE TRIGGER number_book_kept BEFORE DELETE ON number_book BEGIN SELECT RAISE (ABORT, 'numbers only grow'); END;

-- History may only be erased, and only as a whole line.
CREATE TRIGGER history_erased BEFORE UPDATE ON history
WHEN NEW.seq <> OLD.seq OR NEW.n <> OLD.n OR NEW.field <> OLD.field OR NEW.digest <> OLD.digest
  OR NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.salt IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER history_kept BEFORE DELETE ON history BEGIN SELECT RAISE (ABORT, 'append-only'); END;

-- What the file is stays.
CREATE TRIGGER meta_frozen BEFORE UPDATE ON meta WHEN OLD.key IN ('register', 'created', 'example')
BEGIN SELECT RAISE (ABORT, 'stays'); END;
CREATE TRIGGER meta_kept BEFORE DELETE ON meta WHEN OLD.key IN ('register', 'created', 'example')
BEGIN SELECT RAISE (ABORT, 'stays'); END;
