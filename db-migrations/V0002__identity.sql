-- Who: people, the roles they hold in each municipality, and the trail of what they did.

CREATE TABLE person (
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username VARCHAR(100) NOT NULL,
  display_name VARCHAR(150) NOT NULL,
  title VARCHAR(150) NULL COMMENT 'as it stands under a signature',
  password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  password_must_change BOOLEAN NOT NULL DEFAULT FALSE,
  disabled BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (person_id),
  UNIQUE KEY person_username (username)
);

CREATE TABLE membership (
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Role',
  party VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Party the person acts for',
  PRIMARY KEY (person_id, municipality_code, role),
  CONSTRAINT membership_person FOREIGN KEY (person_id) REFERENCES person (person_id) ON DELETE CASCADE,
  CONSTRAINT membership_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);

-- Written in the same transaction as what it tells of. Never updated; no answers, no personal data of residents.
CREATE TABLE audit_entry (
  audit_entry_id BIGINT NOT NULL AUTO_INCREMENT,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null for what concerns the whole installation',
  at DATETIME(3) NOT NULL COMMENT 'UTC',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null when the system itself acted',
  action VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'picture.adopted, promise.signed, ...',
  subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  details JSON NOT NULL,
  PRIMARY KEY (audit_entry_id),
  KEY audit_entry_of_subject (municipality_code, subject_kind, subject_id)
);
