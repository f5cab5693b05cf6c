-- A walk while it is held: in what roles people take part, which notes each official has read, and notes that are
-- private from the start. A walk that is called off stays, so that whoever holds its code is told.

ALTER TABLE walk
  MODIFY status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    COMMENT 'DRAFT, PLANNED, CALLED_OFF, OPEN, CLOSED';

ALTER TABLE observation
  ADD COLUMN private_note BOOLEAN NOT NULL DEFAULT FALSE
    COMMENT 'about a person, a crime or a number plate: never public, and deleted when its time is out';

-- No time, no name and no tie to what is noted: only how many there are in each role is asked for.
CREATE TABLE walk_participant (
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  participant_id BINARY(16) NOT NULL COMMENT 'UUID made by the device for this and nothing else',
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ParticipantRole',
  PRIMARY KEY (walk_id, participant_id),
  KEY walk_participant_role (municipality_code, walk_id, role),
  CONSTRAINT walk_participant_walk FOREIGN KEY (municipality_code, walk_id)
    REFERENCES walk (municipality_code, walk_id) ON DELETE CASCADE
);

CREATE TABLE walk_note_read (
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_id BINARY(16) NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  walk_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_version INT NOT NULL COMMENT 'what was read; a note that has changed since is news again',
  PRIMARY KEY (person_id, observation_id),
  KEY walk_note_read_of_walk (municipality_code, walk_id),
  CONSTRAINT walk_note_read_observation FOREIGN KEY (municipality_code, observation_id)
    REFERENCES observation (municipality_code, observation_id) ON DELETE CASCADE
);
