-- jsonb sorts its keys; the parts of a rationale are read in the order in which they were asked.
ALTER TABLE "Decision" ALTER COLUMN "rationale" SET DATA TYPE JSON USING "rationale"::text::json;
