-- Photos of what was noted on walks: never what was sent, but what was drawn anew from it. The pictures
-- themselves stand in a table of their own, so that lists do not read them.

CREATE TABLE photo (
  photo_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_id BINARY(16) NOT NULL,
  position INT NOT NULL COMMENT 'order in which they came, from 1',
  upload_id BINARY(16) NOT NULL COMMENT 'UUID made by the client',
  upload_sha256 BINARY(32) NOT NULL COMMENT 'of what was sent, to know it again',
  sha256 BINARY(32) NOT NULL COMMENT 'of the stored picture',
  width_px INT NOT NULL,
  height_px INT NOT NULL,
  size_bytes INT NOT NULL,
  visibility VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PRIVATE' COMMENT 'PhotoVisibility',
  public_key CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '128 random bits in its public address, only while it is public',
  PRIMARY KEY (photo_id),
  UNIQUE KEY photo_of_municipality (municipality_code, photo_id),
  UNIQUE KEY photo_upload (upload_id),
  UNIQUE KEY photo_public_key (public_key),
  UNIQUE KEY photo_of_observation (municipality_code, observation_id, position),
  CONSTRAINT photo_observation FOREIGN KEY (municipality_code, observation_id)
    REFERENCES observation (municipality_code, observation_id),
  CONSTRAINT photo_public_has_key CHECK ((visibility = 'PUBLIC') = (public_key IS NOT NULL))
);

CREATE TABLE photo_content (
  photo_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  picture LONGBLOB NOT NULL COMMENT 'JPEG without metadata, longest side at most 2048',
  preview MEDIUMBLOB NOT NULL COMMENT 'the same, small',
  PRIMARY KEY (photo_id),
  CONSTRAINT photo_content_photo FOREIGN KEY (municipality_code, photo_id) REFERENCES photo (municipality_code, photo_id)
);

-- What its sender took back, so that a late copy on its way does not bring it again.
CREATE TABLE withdrawn_photo (
  upload_id BINARY(16) NOT NULL COMMENT 'UUID made by the client',
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  observation_id BINARY(16) NOT NULL,
  PRIMARY KEY (upload_id),
  CONSTRAINT withdrawn_photo_observation FOREIGN KEY (municipality_code, observation_id)
    REFERENCES observation (municipality_code, observation_id)
);
