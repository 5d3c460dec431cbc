/** One statement and which of the measure's values it takes, by position. */
export type Statement = { text: string; uses: readonly number[] }

const LOOK = `INSERT INTO "AuditEvent" (id, at, kind, action, "serviceId", "actorId") VALUES (gen_random_uuid(), now(), 'consultation', 'bench', $1, $2)`
const RECORD = `
  SELECT to_jsonb(c) AS "case", to_jsonb(ch) AS child, to_jsonb(n) AS notification,
    (SELECT jsonb_agg(o) FROM "Offence" o WHERE o."caseId" = c.id) AS offences, (SELECT jsonb_agg(v) FROM "Victim" v WHERE v."caseId" = c.id) AS victims,
    (SELECT to_jsonb(s) FROM "Score" s WHERE s."caseId" = c.id) AS score, (SELECT to_jsonb(d) FROM "DisposalFacts" d WHERE d."caseId" = c.id) AS facts,
    (SELECT jsonb_agg(d) FROM "Disposal" d WHERE d."childId" = c."childId") AS disposals, (SELECT jsonb_agg(e) FROM "EarlierDisposal" e WHERE e."childId" = c."childId") AS earlier
  FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" JOIN "Notification" n ON n."caseId" = c.id WHERE c.ref = $1`
const DECISIONS = `SELECT d.id, d.station, d.choice, d.outcome, d.rationale, d."decidedAt", d.ruleset, d."editionId", p.name FROM "Decision" d JOIN "Case" c ON c.id = d."caseId" LEFT JOIN "Person" p ON p.id = d."decidedById" WHERE c.ref = $1 ORDER BY d."decidedAt"`
const QUEUE = `FROM "Case" c JOIN "Notification" n ON n."caseId" = c.id WHERE c."serviceId" = $1 AND c.status IN ('submitted', 'in_triage', 'sent_back', 'awaiting_authority')`
const LISTED = `c.ref, c.status, c."createdAt", c.outcome, ch."givenNames", ch."familyName", ch."dateOfBirth", ARRAY(SELECT o.code FROM "Offence" o WHERE o."caseId" = c.id LIMIT 5) AS offences`

/** The statements that fetch, or write, what each measured page does; values: 0 service, 1 person, then the measure's own. */
export const FLOOR: Readonly<Record<string, readonly Statement[]>> = {
  queue: [
    { text: `SELECT ${LISTED}, n.* ${QUEUE.replace('WHERE', 'JOIN "Child" ch ON ch.id = c."childId" WHERE')} ORDER BY n."submittedAt", c.id LIMIT 26`, uses: [0] },
    { text: `SELECT count(*) FILTER (WHERE c."triageById" = $2) AS mine, count(*) FILTER (WHERE c."triageById" IS NULL) AS unclaimed, count(*) AS every ${QUEUE}`, uses: [0, 1] },
  ],
  search: [
    { text: LOOK, uses: [0, 1] },
    { text: `SELECT ${LISTED} FROM "Child" ch JOIN "Case" c ON c."childId" = ch.id WHERE ch."searchName" LIKE $2 AND c."serviceId" = $1 ORDER BY c."createdAt" DESC, c.id DESC LIMIT 26`, uses: [0, 2] },
  ],
  find: [
    { text: LOOK, uses: [0, 1] },
    { text: `SELECT ch.id, ch."givenNames", ch."familyName", ch."dateOfBirth", ch.school FROM "Child" ch WHERE ch."serviceId" = $1 AND ch."matchKeys" && $2 LIMIT 10`, uses: [0, 3] },
  ],
  child: [
    { text: LOOK, uses: [0, 1] },
    { text: `SELECT * FROM "Child" WHERE id = $1`, uses: [2] },
    { text: `SELECT ${LISTED} FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" WHERE ch.id = $1 ORDER BY c."createdAt" DESC LIMIT 26`, uses: [2] },
    { text: `SELECT outcome::text, "givenOn" FROM "Disposal" WHERE "childId" = $1 UNION ALL SELECT outcome, "givenOn" FROM "EarlierDisposal" WHERE "childId" = $1`, uses: [2] },
  ],
  case: [
    { text: LOOK, uses: [0, 1] },
    { text: RECORD, uses: [2] },
    { text: DECISIONS, uses: [2] },
    { text: `SELECT e.id, e.at, e.action, e.after, e.reason, p.name FROM "AuditEvent" e JOIN "Case" c ON c.id = e."caseId" LEFT JOIN "Person" p ON p.id = e."actorId" WHERE c.ref = $1 AND e.kind <> 'consultation' ORDER BY e.at DESC LIMIT 200`, uses: [2] },
  ],
  triage: [
    { text: LOOK, uses: [0, 1] },
    { text: RECORD, uses: [2] },
    { text: DECISIONS, uses: [2] },
  ],
  save: [
    { text: 'BEGIN', uses: [] },
    { text: `UPDATE "Case" SET lock = lock + 1 WHERE ref = $1`, uses: [2] },
    { text: RECORD, uses: [2] },
    { text: `UPDATE "Child" ch SET lock = ch.lock + 1 FROM "Case" c WHERE c."childId" = ch.id AND c.ref = $1`, uses: [2] },
    { text: `UPDATE "Notification" n SET circumstances = n.circumstances FROM "Case" c WHERE c.id = n."caseId" AND c.ref = $1`, uses: [2] },
    { text: `UPDATE "Offence" o SET place = o.place FROM "Case" c WHERE c.id = o."caseId" AND c.ref = $1`, uses: [2] },
    { text: LOOK, uses: [0, 1] },
    { text: 'COMMIT', uses: [] },
  ],
}
