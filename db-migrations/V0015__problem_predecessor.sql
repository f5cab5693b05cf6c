-- A problem that a later picture takes over is the same problem, with a new id. What it was before is kept, so that
-- whoever was tied to it then is tied to it still.

ALTER TABLE problem
  ADD COLUMN predecessor_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'the same problem in the picture that this one began as a copy of' AFTER problem_id,
  ADD CONSTRAINT problem_predecessor FOREIGN KEY (municipality_code, predecessor_id)
    REFERENCES problem (municipality_code, problem_id);

-- Copies made before this was kept: told by the audit trail, and by their titles where nobody has changed them since.
UPDATE problem AS taken
  JOIN audit_entry AS copied ON copied.municipality_code = taken.municipality_code
    AND copied.subject_id = taken.picture_id AND copied.action = 'picture.copied'
  JOIN picture AS earlier ON earlier.municipality_code = taken.municipality_code
    AND earlier.picture_version = CAST(JSON_VALUE(copied.details, '$.from') AS INT)
  JOIN problem AS first ON first.municipality_code = taken.municipality_code
    AND first.picture_id = earlier.picture_id AND first.title = taken.title
SET taken.predecessor_id = first.problem_id;
