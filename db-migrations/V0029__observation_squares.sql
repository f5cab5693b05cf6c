-- Where an observation may be shown, as whole numbers: the database counts very many in squares in half the time that
-- decimals take it. Reckoned by the database itself, so that nothing else has to be kept true.

ALTER TABLE observation
  ADD COLUMN shown_lat_microdegrees INT AS (ROUND(shown_lat * 1000000)) PERSISTENT,
  ADD COLUMN shown_lon_microdegrees INT AS (ROUND(shown_lon * 1000000)) PERSISTENT,
  DROP KEY observation_in_sight,
  DROP KEY observation_by_time,
  ADD KEY observation_in_sight
    (municipality_code, shown_lat_microdegrees, shown_lon_microdegrees, standing, valence, category, walk_id, observed_at),
  ADD KEY observation_by_time
    (municipality_code, observed_at, observation_id, standing, valence, category, walk_id, shown_lat_microdegrees,
      shown_lon_microdegrees);
