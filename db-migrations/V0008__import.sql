-- What was loaded from files, so that loading again can tell a row that vanished from its file from one
-- that people made in the app.

CREATE TABLE imported_row (
  imported_row_id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'in the order of loading: a row stands after those it refers to',
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  branch VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what the row belongs to and is left alone with, e.g. promise/lofte-2018',
  in_table VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the primary key but for the municipality code, its parts joined by /',
  PRIMARY KEY (imported_row_id),
  UNIQUE KEY imported_row_once (municipality_code, in_table, row_key),
  CONSTRAINT imported_row_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);

-- The file a municipality was last loaded from; an unchanged file is not loaded again.
CREATE TABLE seed_file (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 in hexadecimal',
  PRIMARY KEY (municipality_code),
  CONSTRAINT seed_file_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);
