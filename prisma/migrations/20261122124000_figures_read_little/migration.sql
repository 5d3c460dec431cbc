-- What the figures count of a decision, beside its long frozen facts: they are read for every decision of a year.
ALTER TABLE "Decision"
  ADD COLUMN "finalScore" INTEGER GENERATED ALWAYS AS ((facts #>> '{score,final}')::integer) STORED,
  ADD COLUMN "isExplained" BOOLEAN GENERATED ALWAYS AS (jsonb_path_exists(rationale::jsonb, '$.* ? (@ like_regex "\\S")')) STORED,
  ADD COLUMN "isHistoryChecked" BOOLEAN GENERATED ALWAYS AS (coalesce(jsonb_typeof(facts -> 'history') = 'array', false)) STORED,
  ADD COLUMN "offenceRows" JSONB GENERATED ALWAYS AS (jsonb_path_query_array(facts, '$.offences[*].offence')) STORED;
