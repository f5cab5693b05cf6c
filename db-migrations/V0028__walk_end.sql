-- When a walk ends: those that were planned before anybody said so last two hours, as most do.

ALTER TABLE walk
  ADD COLUMN ends_at DATETIME NULL COMMENT 'UTC' AFTER starts_at;

UPDATE walk SET ends_at = starts_at + INTERVAL 2 HOUR;

ALTER TABLE walk
  MODIFY ends_at DATETIME NOT NULL COMMENT 'UTC',
  ADD CONSTRAINT walk_ends_after_its_start CHECK (starts_at < ends_at);
