-- What holds of an observation now and where it may be shown, beside it: worked out from its decisions whenever one of
-- the two changes, so that a map of very many finds its answer in one index.

ALTER TABLE observation
  ADD COLUMN standing VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PENDING'
    COMMENT 'ModerationState, as it holds for the words as they are now',
  ADD COLUMN at_home BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'shown at a rough position, since somebody lives there',
  ADD COLUMN shown_lat DECIMAL(9,6) NOT NULL DEFAULT 0 COMMENT 'the rough position where at_home, else the exact one',
  ADD COLUMN shown_lon DECIMAL(9,6) NOT NULL DEFAULT 0;

UPDATE observation SET shown_lat = lat, shown_lon = lon;

UPDATE observation
JOIN moderation_step
  ON moderation_step.municipality_code = observation.municipality_code
  AND moderation_step.observation_id = observation.observation_id
  AND moderation_step.observation_version = observation.version
  AND moderation_step.step = (
    SELECT MAX(later.step) FROM moderation_step later
    WHERE later.municipality_code = observation.municipality_code AND later.observation_id = observation.observation_id)
SET observation.standing = moderation_step.state, observation.at_home = moderation_step.at_home;

UPDATE observation SET standing = 'PRIVATE' WHERE private_note AND standing = 'PENDING';

-- The middle of a square of 200 m, as the application reckons it.
UPDATE observation
SET shown_lat = (FLOOR(CAST(lat AS DOUBLE) / (200 / 111200e0)) + 0.5e0) * (200 / 111200e0)
WHERE at_home;
UPDATE observation
SET shown_lon =
  (FLOOR(CAST(lon AS DOUBLE) / (200 / 111200e0 / COS(RADIANS(
    (FLOOR(CAST(lat AS DOUBLE) / (200 / 111200e0)) + 0.5e0) * (200 / 111200e0))))) + 0.5e0)
  * (200 / 111200e0 / COS(RADIANS((FLOOR(CAST(lat AS DOUBLE) / (200 / 111200e0)) + 0.5e0) * (200 / 111200e0))))
WHERE at_home;

ALTER TABLE observation
  ALTER COLUMN shown_lat DROP DEFAULT,
  ALTER COLUMN shown_lon DROP DEFAULT,
  ADD KEY observation_in_sight
    (municipality_code, shown_lat, shown_lon, standing, valence, category, walk_id, observed_at),
  ADD KEY observation_by_time
    (municipality_code, observed_at, observation_id, standing, valence, category, walk_id, shown_lat, shown_lon);
