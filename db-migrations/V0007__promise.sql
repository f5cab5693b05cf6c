-- Agreements, focus areas, goals, promises, activities and the efforts counted against them.

CREATE TABLE agreement (
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title JSON NOT NULL COMMENT 'LocalizedText',
  purpose JSON NULL COMMENT 'LocalizedText',
  valid_from DATE NULL COMMENT 'null when the document does not say',
  valid_until DATE NULL,
  parties JSON NOT NULL COMMENT 'names as they stand in the document',
  decided_by JSON NOT NULL COMMENT 'bodies that decided it; may be empty',
  shared_responsibility JSON NULL COMMENT 'LocalizedText: how the parties share what is common',
  prevention_aims JSON NOT NULL COMMENT 'PreventionAim: SITUATION, VICTIM, OFFENDER; may be empty',
  renews_earlier BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (agreement_id),
  UNIQUE KEY agreement_of_municipality (municipality_code, agreement_id),
  CONSTRAINT agreement_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code)
);

CREATE TABLE linked_plan (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  name JSON NOT NULL COMMENT 'LocalizedText',
  includes_later BOOLEAN NOT NULL COMMENT 'plans decided while the agreement runs count too',
  PRIMARY KEY (agreement_id, position),
  CONSTRAINT linked_plan_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id)
);

CREATE TABLE focus_area (
  focus_area_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  title JSON NOT NULL COMMENT 'LocalizedText',
  PRIMARY KEY (focus_area_id),
  UNIQUE KEY focus_area_of_municipality (municipality_code, focus_area_id),
  CONSTRAINT focus_area_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id)
);

CREATE TABLE promise (
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  title JSON NOT NULL COMMENT 'LocalizedText',
  text JSON NOT NULL COMMENT 'LocalizedText',
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DRAFT, SIGNED, PUBLISHED',
  validity JSON NOT NULL COMMENT 'Validity: fixed period, or a duration from signing',
  caveat JSON NULL COMMENT 'LocalizedText: what may change the work',
  may_be_revised JSON NULL COMMENT 'LocalizedText: when and why the promise may be revised',
  participation JSON NULL COMMENT 'LocalizedText: the part hoped for from residents',
  published_on DATE NULL,
  version INT NOT NULL DEFAULT 1,
  PRIMARY KEY (promise_id),
  UNIQUE KEY promise_of_municipality (municipality_code, promise_id),
  CONSTRAINT promise_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (municipality_code),
  CONSTRAINT promise_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id)
);

-- What the promise says together: "police and municipality promise jointly to ..."
CREATE TABLE commitment (
  commitment_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  text JSON NOT NULL COMMENT 'LocalizedText',
  PRIMARY KEY (commitment_id),
  UNIQUE KEY commitment_of_municipality (municipality_code, commitment_id),
  CONSTRAINT commitment_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id)
);

CREATE TABLE outside_promise (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  text JSON NOT NULL COMMENT 'LocalizedText: work that goes on, deliberately left outside the promise',
  PRIMARY KEY (promise_id, position),
  CONSTRAINT outside_promise_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id)
);

CREATE TABLE promise_problem (
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  problem_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (promise_id, problem_id),
  KEY promise_problem_back (municipality_code, problem_id),
  CONSTRAINT promise_problem_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id),
  CONSTRAINT promise_problem_problem FOREIGN KEY (municipality_code, problem_id) REFERENCES problem (municipality_code, problem_id)
);

-- A signature under an agreement or a promise. A named signatory who has not signed yet has no date.
CREATE TABLE signature (
  signature_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  party VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Party',
  name VARCHAR(150) NOT NULL,
  title VARCHAR(150) NULL,
  signed BOOLEAN NOT NULL COMMENT 'a document may tell that it was signed but not when',
  signed_on DATE NULL,
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who signed here; null for older documents',
  PRIMARY KEY (signature_id),
  UNIQUE KEY signature_of_agreement (agreement_id, party),
  UNIQUE KEY signature_of_promise (promise_id, party),
  CONSTRAINT signature_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id),
  CONSTRAINT signature_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id),
  CONSTRAINT signature_person FOREIGN KEY (person_id) REFERENCES person (person_id),
  CONSTRAINT signature_under_one CHECK ((agreement_id IS NULL) <> (promise_id IS NULL))
);

CREATE TABLE goal (
  goal_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  focus_area_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  position INT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OVERALL, OUTCOME, OUTPUT',
  text JSON NOT NULL COMMENT 'LocalizedText',
  indicator JSON NULL COMMENT 'LocalizedText: what it is read from',
  direction VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'INCREASE, DECREASE, CONTINUE_DECREASE, CONTINUE, PREVENT, UNSTATED',
  target_year INT NULL,
  detailed BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'false where the source names the goal without its content',
  PRIMARY KEY (goal_id),
  UNIQUE KEY goal_of_municipality (municipality_code, goal_id),
  CONSTRAINT goal_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id),
  CONSTRAINT goal_focus_area FOREIGN KEY (municipality_code, focus_area_id) REFERENCES focus_area (municipality_code, focus_area_id),
  CONSTRAINT goal_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id),
  CONSTRAINT goal_under_one CHECK ((agreement_id IS NOT NULL) + (focus_area_id IS NOT NULL) + (promise_id IS NOT NULL) = 1)
);

CREATE TABLE activity (
  activity_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  focus_area_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  commitment_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  position INT NOT NULL,
  text JSON NOT NULL COMMENT 'LocalizedText',
  purpose JSON NULL COMMENT 'LocalizedText: what it is meant to lead to',
  responsible VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Responsible: POLICE, MUNICIPALITY, BOTH',
  participants JSON NOT NULL COMMENT 'others who take part, e.g. residents; may be empty',
  quota JSON NOT NULL COMMENT 'Quota',
  places JSON NOT NULL COMMENT 'places as the document names them; may be empty',
  occasions JSON NOT NULL COMMENT 'Occasion: named events and recurring calendar occasions; may be empty',
  target_groups JSON NOT NULL COMMENT 'may be empty',
  measure_criteria JSON NOT NULL COMMENT 'MeasureCriterion: POSSIBLE, WITHIN_CONTROL, PROVEN_EFFECT; may be empty',
  counts_only BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'efforts concern individuals and are logged as numbers only',
  continues_earlier BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (activity_id),
  UNIQUE KEY activity_of_municipality (municipality_code, activity_id),
  KEY activity_of_promise (municipality_code, promise_id),
  CONSTRAINT activity_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id),
  CONSTRAINT activity_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id),
  CONSTRAINT activity_focus_area FOREIGN KEY (municipality_code, focus_area_id) REFERENCES focus_area (municipality_code, focus_area_id),
  CONSTRAINT activity_commitment FOREIGN KEY (municipality_code, commitment_id) REFERENCES commitment (municipality_code, commitment_id),
  CONSTRAINT activity_under_one CHECK ((promise_id IS NOT NULL) + (agreement_id IS NOT NULL) + (focus_area_id IS NOT NULL) = 1)
);

CREATE TABLE effort (
  effort_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  activity_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done_on DATE NOT NULL,
  occasions INT NOT NULL DEFAULT 1 COMMENT 'how many times',
  hours DECIMAL(8,2) NULL COMMENT 'working hours spent, where the quota is time',
  evening BOOLEAN NOT NULL DEFAULT FALSE,
  place_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  note VARCHAR(500) NULL COMMENT 'never about persons',
  person_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who logged it and may take it back; null for what is made up',
  made_up BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (effort_id),
  KEY effort_of_activity (municipality_code, activity_id),
  CONSTRAINT effort_activity FOREIGN KEY (municipality_code, activity_id) REFERENCES activity (municipality_code, activity_id),
  CONSTRAINT effort_place FOREIGN KEY (municipality_code, place_id) REFERENCES place (municipality_code, place_id),
  CONSTRAINT effort_person FOREIGN KEY (person_id) REFERENCES person (person_id)
);

-- How a promise or an agreement is followed up: how often, about what, by whom, told to whom.
CREATE TABLE follow_up_plan (
  follow_up_plan_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  cadence VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Cadence: CONTINUOUS, TERTIAL, HALF_YEARLY, YEARLY, ONCE',
  due_year INT NULL COMMENT 'for ONCE: the year the account is due',
  about JSON NULL COMMENT 'LocalizedText',
  compiled_by JSON NOT NULL COMMENT 'may be empty',
  presented_to JSON NOT NULL COMMENT 'may be empty',
  published_at JSON NOT NULL COMMENT 'where residents can read it; may be empty',
  PRIMARY KEY (follow_up_plan_id),
  CONSTRAINT follow_up_plan_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id),
  CONSTRAINT follow_up_plan_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id),
  CONSTRAINT follow_up_plan_of_one CHECK ((agreement_id IS NULL) <> (promise_id IS NULL))
);

CREATE TABLE document (
  document_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  promise_id CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  position INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  publisher VARCHAR(200) NOT NULL,
  web_address VARCHAR(500) NULL,
  PRIMARY KEY (document_id),
  CONSTRAINT document_agreement FOREIGN KEY (municipality_code, agreement_id) REFERENCES agreement (municipality_code, agreement_id),
  CONSTRAINT document_promise FOREIGN KEY (municipality_code, promise_id) REFERENCES promise (municipality_code, promise_id)
);
