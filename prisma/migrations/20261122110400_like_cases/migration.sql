-- What like cases a decision was made beside (F133); null where there was nothing to compare.
ALTER TABLE "Decision" ADD COLUMN "likeCases" JSONB;

-- Decided cases in the words and figures by which they are like one another.
CREATE TABLE "LikeCase" (
    "caseId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "offence" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "history" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "LikeCase_pkey" PRIMARY KEY ("caseId"),
    CONSTRAINT "LikeCase_words" CHECK (
      score BETWEEN 1 AND 5 AND history IN ('none', 'one', 'several', 'unknown') AND account IN ('accepts', 'denies', 'silent', 'unknown'))
);
CREATE UNIQUE INDEX "LikeCase_decisionId_key" ON "LikeCase"("decisionId");
-- Like cases are looked for in one small cell after another, the newest first: the cost does not grow with the casebook.
CREATE INDEX "LikeCase_same_offence" ON "LikeCase"("serviceId", "offence", "score", "history", "account", "decidedAt" DESC, "caseId");
CREATE INDEX "LikeCase_same_category" ON "LikeCase"("serviceId", "category", "score", "history", "account", "decidedAt" DESC, "caseId");
ALTER TABLE "LikeCase" ADD CONSTRAINT "LikeCase_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LikeCase" ADD CONSTRAINT "LikeCase_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The decisions that there are, as lib/domain/triage/like-cases.ts would put them on the day of this migration.
INSERT INTO "LikeCase" ("caseId", "decisionId", "serviceId", offence, category, score, history, account, outcome, "decidedAt")
SELECT DISTINCT ON (d."caseId")
  d."caseId", d.id, c."serviceId", gravest.code, gravest.category, (d.assessment #>> '{gravity,final}')::int,
  CASE
    WHEN jsonb_typeof(d.facts -> 'history') IS DISTINCT FROM 'array' THEN 'unknown'
    ELSE (SELECT CASE count(*) WHEN 0 THEN 'none' WHEN 1 THEN 'one' ELSE 'several' END
          FROM jsonb_array_elements(d.facts -> 'history') e WHERE e ->> 'outcome' IN ('OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CONVICTION'))
  END,
  CASE d.facts ->> 'account'
    WHEN 'admits' THEN 'accepts' WHEN 'accepts-responsibility' THEN 'accepts' WHEN 'denies' THEN 'denies'
    WHEN 'no-comment' THEN 'silent' WHEN 'silent' THEN 'silent' ELSE 'unknown'
  END,
  d.outcome, d."decidedAt"
FROM "Decision" d
JOIN "Case" c ON c.id = d."caseId"
JOIN "MatrixEdition" m ON m.id = d."editionId"
CROSS JOIN LATERAL (
  SELECT o ->> 'code' AS code, o ->> 'category' AS category
  FROM jsonb_array_elements(d.assessment #> '{gravity,trace}') step
  JOIN jsonb_array_elements(m.content -> 'offences') o ON o ->> 'code' = step ->> 'offence'
  ORDER BY (step ->> 'score')::int DESC, (o ->> 'code') COLLATE "C" LIMIT 1
) gravest
WHERE d.outcome IS NOT NULL AND jsonb_typeof(d.assessment #> '{gravity,final}') = 'number'
  AND d.facts ->> 'evidence' IS DISTINCT FROM 'insufficient' AND d.assessment ->> 'route' <> 'no-criminal-outcome'
ORDER BY d."caseId", d."decidedAt" DESC, d.id DESC;
