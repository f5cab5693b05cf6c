-- What has been decided about a mark stays though the mark that it was once merged into is deleted in its time: without
-- a step in the middle, the steps no longer say how many there have been.

ALTER TABLE mark_step DROP FOREIGN KEY mark_step_merged;
