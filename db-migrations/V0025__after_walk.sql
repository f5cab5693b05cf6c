-- After a walk: photos are covered and their history kept, what was removed is erased, and defects are handed over to
-- fault reporting.

ALTER TABLE photo
  ADD COLUMN version INT NOT NULL DEFAULT 1 COMMENT 'one more each time something in it is covered';

-- What officials have done to a photo: each step is a row that stays as long as the photo does.
CREATE TABLE photo_step (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  photo_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step INT NOT NULL COMMENT '1 for the first',
  action VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PUBLISHED, HIDDEN, COVERED',
  boxes INT NOT NULL DEFAULT 0 COMMENT 'how many were burnt in; where they are the picture shows',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_name VARCHAR(150) NOT NULL,
  at DATETIME NOT NULL COMMENT 'UTC',
  PRIMARY KEY (photo_id, step),
  KEY photo_step_of_municipality (municipality_code, photo_id),
  CONSTRAINT photo_step_photo FOREIGN KEY (municipality_code, photo_id) REFERENCES photo (municipality_code, photo_id)
);

ALTER TABLE observation
  ADD COLUMN erased_at DATETIME NULL COMMENT 'UTC: when its words, photos and exact place were deleted for good';

-- What has been sent to fault reporting about a point. A row is there before anything is sent, so that nothing is sent
-- twice without somebody knowing.
CREATE TABLE fault_report (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_id BINARY(16) NOT NULL COMMENT 'the point',
  attempt INT NOT NULL COMMENT '1 for the first',
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SENDING, RECEIVED, REFUSED, UNCERTAIN',
  service_code VARCHAR(100) NOT NULL,
  service_name VARCHAR(200) NOT NULL,
  description VARCHAR(4000) NOT NULL COMMENT 'as it was sent',
  lat DECIMAL(9,6) NOT NULL,
  lon DECIMAL(9,6) NOT NULL,
  problem VARCHAR(500) NULL COMMENT 'what the receiver said when it refused',
  service_request_id VARCHAR(100) NULL COMMENT 'their number',
  token VARCHAR(100) NULL COMMENT 'until there is a number',
  notice VARCHAR(500) NULL COMMENT 'what the receiver said when it took it',
  remote_status VARCHAR(50) NULL COMMENT 'as last fetched',
  remote_notes VARCHAR(500) NULL,
  remote_at DATETIME NULL COMMENT 'UTC: when it was fetched',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_name VARCHAR(150) NOT NULL,
  sent_at DATETIME NOT NULL COMMENT 'UTC',
  PRIMARY KEY (observation_id, attempt),
  KEY fault_report_of_walk (municipality_code, walk_id),
  CONSTRAINT fault_report_observation FOREIGN KEY (municipality_code, observation_id)
    REFERENCES observation (municipality_code, observation_id),
  CONSTRAINT fault_report_walk FOREIGN KEY (municipality_code, walk_id) REFERENCES walk (municipality_code, walk_id)
);
