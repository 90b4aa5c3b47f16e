-- 0004-inspection.sql — field inspections, their people, findings and evidence; frozen once signed
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A row of people or findings is written once: a change is a new row, and the old one says by which entry it was
-- removed. What stands in a signed inspection (digest set) changes by nobody's hand: only reporting moves it on.

CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaint (id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL CHECK (ordinal > 0), -- first, second, … of its complaint
  version INTEGER NOT NULL DEFAULT 1,
  seq INTEGER NOT NULL REFERENCES journal (seq), -- by which it was planned
  stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 6),
  order_number TEXT,
  order_date INTEGER,
  signatory TEXT,
  unit TEXT,          -- as written: a signed inspection does not follow a renamed list
  sub_district TEXT,
  place TEXT,
  planned_from INTEGER,
  planned_until INTEGER,
  actual_from INTEGER,
  actual_until INTEGER,
  conclusion INTEGER NOT NULL DEFAULT 0 CHECK (conclusion BETWEEN 0 AND 3),
  conclusion_text TEXT,
  recommendation TEXT,
  reason TEXT,
  signed_on INTEGER,
  signed INTEGER REFERENCES journal (seq),
  digest BLOB CHECK (length (digest) = 32), -- SHA-256 of the signed text (core, adu_inspection_canonical)
  reported_on INTEGER,
  removed INTEGER REFERENCES journal (seq), -- an import that was taken back
  UNIQUE (complaint, ordinal),
  CHECK ((stage IN (3, 4)) = (digest IS NOT NULL)),
  CHECK ((digest IS NULL) = (signed IS NULL))
) STRICT;
CREATE INDEX inspection_planned ON inspection (planned_from);
CREATE INDEX inspection_stage ON inspection (stage);

-- part: 0 leader, 1 member, 2 met, 3 examined, 4 acknowledging; signature: 0 missing, 1 signed, 2 refused
CREATE TABLE inspection_person (
  id INTEGER PRIMARY KEY,
  inspection INTEGER NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  n INTEGER NOT NULL,
  part INTEGER NOT NULL CHECK (part BETWEEN 0 AND 4),
  official INTEGER REFERENCES official (id),
  name TEXT NOT NULL,
  position TEXT,
  nip TEXT,
  statement TEXT,
  signature INTEGER NOT NULL DEFAULT 0 CHECK (signature BETWEEN 0 AND 2),
  witness TEXT,
  removed INTEGER REFERENCES journal (seq)
) STRICT;
CREATE INDEX inspection_person_inspection ON inspection_person (inspection, n);
CREATE INDEX inspection_person_official ON inspection_person (official) WHERE official IS NOT NULL;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  inspection INTEGER NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  seq INTEGER NOT NULL REFERENCES journal (seq),
  n INTEGER NOT NULL,
  fact TEXT NOT NULL,
  rule TEXT,
  statement TEXT,
  place TEXT,
  seen INTEGER,
  removed INTEGER REFERENCES journal (seq)
) STRICT;
CREATE INDEX finding_inspection ON finding (inspection, n);

CREATE TABLE finding_evidence (
  finding INTEGER NOT NULL REFERENCES finding (id) ON DELETE RESTRICT,
  n INTEGER NOT NULL,
  attachment INTEGER NOT NULL REFERENCES attachment (id) ON DELETE RESTRICT,
  PRIMARY KEY (finding, n),
  UNIQUE (finding, attachment)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_evidence_attachment ON finding_evidence (attachment);

-- The step of the case an attachment belongs to.
CREATE TABLE attachment_step (
  attachment INTEGER PRIMARY KEY REFERENCES attachment (id) ON DELETE RESTRICT,
  step INTEGER NOT NULL REFERENCES step (seq)
) STRICT;
CREATE INDEX attachment_step_step ON attachment_step (step);

-- A move that was made; its words stand in history.
CREATE TABLE inspection_move (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  inspection INTEGER NOT NULL REFERENCES inspection (id),
  move INTEGER NOT NULL CHECK (move BETWEEN 0 AND 8),
  recorded_by INTEGER NOT NULL REFERENCES official (id),
  decided_by INTEGER REFERENCES official (id),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 0 AND 3),
  basis INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 4),
  decided_on INTEGER,
  happened INTEGER,
  stage_before INTEGER CHECK (stage_before BETWEEN 0 AND 6),
  stage_after INTEGER NOT NULL CHECK (stage_after BETWEEN 0 AND 6)
) STRICT;
CREATE INDEX inspection_move_inspection ON inspection_move (inspection, seq);

-- A correction of what is signed.
CREATE TABLE inspection_addendum (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  inspection INTEGER NOT NULL REFERENCES inspection (id),
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX inspection_addendum_inspection ON inspection_addendum (inspection, seq);

-- ---- what nobody changes ---------------------------------------------------------------------------------------

CREATE TRIGGER inspection_kept BEFORE DELETE ON inspection BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER inspection_stays BEFORE UPDATE OF id, complaint, ordinal, seq ON inspection
BEGIN SELECT RAISE (ABORT, 'stays'); END;
CREATE TRIGGER inspection_frozen BEFORE UPDATE ON inspection
WHEN OLD.digest IS NOT NULL AND NOT (
  OLD.stage = 3 AND NEW.stage = 4 AND OLD.reported_on IS NULL AND NEW.reported_on IS NOT NULL
  AND NEW.version = OLD.version + 1 AND NEW.id IS OLD.id AND NEW.complaint IS OLD.complaint
  AND NEW.ordinal IS OLD.ordinal AND NEW.seq IS OLD.seq AND NEW.order_number IS OLD.order_number
  AND NEW.order_date IS OLD.order_date AND NEW.signatory IS OLD.signatory AND NEW.unit IS OLD.unit
  AND NEW.sub_district IS OLD.sub_district AND NEW.place IS OLD.place AND NEW.planned_from IS OLD.planned_from
  AND NEW.planned_until IS OLD.planned_until AND NEW.actual_from IS OLD.actual_from
  AND NEW.actual_until IS OLD.actual_until AND NEW.conclusion IS OLD.conclusion
  AND NEW.conclusion_text IS OLD.conclusion_text AND NEW.recommendation IS OLD.recommendation
  AND NEW.reason IS OLD.reason AND NEW.signed_on IS OLD.signed_on AND NEW.signed IS OLD.signed
  AND NEW.digest IS OLD.digest AND NEW.removed IS OLD.removed)
BEGIN SELECT RAISE (ABORT, 'signed'); END;

CREATE TRIGGER inspection_person_kept BEFORE DELETE ON inspection_person
BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER inspection_person_written BEFORE UPDATE OF id, inspection, seq, n, part, official, name, position, nip,
  statement, signature, witness ON inspection_person
BEGIN SELECT RAISE (ABORT, 'written once'); END;
CREATE TRIGGER inspection_person_frozen BEFORE UPDATE ON inspection_person
WHEN EXISTS (SELECT 1 FROM inspection WHERE id = OLD.inspection AND digest IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed'); END;
CREATE TRIGGER inspection_person_closed BEFORE INSERT ON inspection_person
WHEN EXISTS (SELECT 1 FROM inspection WHERE id = NEW.inspection AND digest IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed'); END;

CREATE TRIGGER finding_kept BEFORE DELETE ON finding BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER finding_written BEFORE UPDATE OF id, inspection, seq, n, fact, rule, statement, place, seen ON finding
BEGIN SELECT RAISE (ABORT, 'written once'); END;
CREATE TRIGGER finding_frozen BEFORE UPDATE ON finding
WHEN EXISTS (SELECT 1 FROM inspection WHERE id = OLD.inspection AND digest IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed'); END;
CREATE TRIGGER finding_closed BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM inspection WHERE id = NEW.inspection AND digest IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed'); END;

CREATE TRIGGER finding_evidence_kept BEFORE DELETE ON finding_evidence
BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER finding_evidence_written BEFORE UPDATE ON finding_evidence
BEGIN SELECT RAISE (ABORT, 'written once'); END;
CREATE TRIGGER finding_evidence_closed BEFORE INSERT ON finding_evidence
WHEN EXISTS (SELECT 1 FROM finding f JOIN inspection i ON i.id = f.inspection
             WHERE f.id = NEW.finding AND i.digest IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed'); END;

-- The evidence of what is signed: the row that names it, and every byte of it.
CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment BEGIN SELECT RAISE (ABORT, 'never deleted'); END;
CREATE TRIGGER attachment_frozen BEFORE UPDATE ON attachment
WHEN EXISTS (SELECT 1 FROM finding_evidence e JOIN finding f ON f.id = e.finding JOIN inspection i ON i.id = f.inspection
             WHERE e.attachment = OLD.id AND f.removed IS NULL AND i.digest IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed'); END;
CREATE TRIGGER blob_chunk_closed BEFORE INSERT ON blob_chunk
WHEN EXISTS (SELECT 1 FROM attachment a JOIN finding_evidence e ON e.attachment = a.id
             JOIN finding f ON f.id = e.finding JOIN inspection i ON i.id = f.inspection
             WHERE a.sha = NEW.sha AND f.removed IS NULL AND i.digest IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'signed'); END;

CREATE TRIGGER attachment_step_frozen BEFORE UPDATE ON attachment_step BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER attachment_step_kept BEFORE DELETE ON attachment_step BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER inspection_move_frozen BEFORE UPDATE ON inspection_move BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER inspection_move_kept BEFORE DELETE ON inspection_move BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER inspection_addendum_frozen BEFORE UPDATE ON inspection_addendum
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER inspection_addendum_kept BEFORE DELETE ON inspection_addendum
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
