import type { Client } from 'pg'
import type { MatrixEdition } from '../../lib/domain/gravity/edition'
import { DEFAULT_SETTINGS } from '../../lib/domain/rules/settings'
import { CAST } from '../../prisma/scenarios/cast'
import { generatedId, inventedCases, inventedChildren, type CasebookPlan } from './invented-casebook'
import { patternsOf } from './patterns'

/** How many rows go over in one statement. */
const BATCH = 4_000

/** Cases that were decided longer ago than this came, as it were, from an older system: with their outcome and without a frozen decision. */
const DAYS_WITH_DECISIONS = 365

/** A generated id as the database makes it: see generatedId. */
const id = (kind: number, number: string) => `('0c0000${String(kind).padStart(2, '0')}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`

/** Writes the casebook in one transaction that `client` has open, telling what it is at. */
export async function fillCasebook(client: Client, plan: CasebookPlan, edition: MatrixEdition, say: (line: string) => void): Promise<void> {
  const patterns = patternsOf(edition)
  await client.query(`
    CREATE TEMP TABLE pattern (id int PRIMARY KEY, station text, choice text, outcome text, facts jsonb, assessment jsonb, ruleset text, offence text, category text, score int, history text, account text) ON COMMIT DROP;
    CREATE TEMP TABLE made (n int PRIMARY KEY, id uuid, ref text, child uuid, service uuid, status text, pattern int, created timestamptz, since timestamptz, triage uuid, manager uuid, scored boolean, decided boolean) ON COMMIT DROP`)
  await send(client, 'pattern', 'id int, station text, choice text, outcome text, facts jsonb, assessment jsonb, ruleset text, offence text, category text, score int, history text, account text',
    patterns.map(({ id: pattern, station, choice, outcome, facts, assessment, likeness }) => ({ id: pattern, station, choice, outcome, facts, assessment, ruleset: assessment.ruleset, ...likeness })), 50)

  const indexes = await takeIndexesAway(client)
  say(`${plan.children.toLocaleString('en-GB')} children`)
  const services: string[] = []
  await sendAll(client, inventedChildren(plan), CHILDREN, (child) => { services[child.n] = child.service })
  say('their cases')
  await sendAll(client, inventedCases(plan, patterns, (child) => services[child] ?? ''), CASES)
  await client.query('ANALYZE made')
  for (const [what, sql, values] of steps(plan, edition)) {
    say(what)
    await client.query(sql, values)
  }
  say('the indexes')
  for (const definition of indexes) await client.query(definition)
}

/** Takes the indexes that hold no rule away until the tables are full, which makes them several times faster; answers with how to make them again. */
async function takeIndexesAway(client: Client): Promise<string[]> {
  await client.query(`SET LOCAL maintenance_work_mem = '512MB'`)
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND NOT i.indisunique AND c.relname = ANY($1) ORDER BY 1`, [['Child', 'Case', 'Notification', 'Offence', 'Victim', 'EarlierDisposal', 'Disposal', 'Decision', 'LikeCase', 'AuditEvent']])
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return rows.map(({ definition }) => definition)
}

const CHILDREN = `
  INSERT INTO "Child" (id, "serviceId", "givenNames", "familyName", "knownAs", "dateOfBirth", sex, ethnicity, "firstLanguage", "interpreterNeeded", school, aliases, "searchName", "matchKeys", "matchedAt", restricted, "createdAt", "createdById")
  SELECT id, service, given, family, known, born, sex, ethnicity, language, language <> 'English', school, '{}', search, keys, created, restricted, created, '${CAST.sergeant.id}'
  FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, service uuid, given text, family text, known text, born date, sex text, ethnicity text, language text, school text, search text, keys text[], restricted boolean, created timestamptz)`

const CASES = `
  INSERT INTO made SELECT * FROM jsonb_to_recordset($1::jsonb)
  AS x(n int, id uuid, ref text, child uuid, service uuid, status text, pattern int, created timestamptz, since timestamptz, triage uuid, manager uuid, scored boolean, decided boolean)`

/** Everything that follows from which cases there are, table by table; each statement reads `made` and `pattern`. */
function steps({ at }: CasebookPlan, edition: MatrixEdition): [string, string, unknown[]][] {
  const recent = new Date(at.getTime() - DAYS_WITH_DECISIONS * 86_400_000)
  return [
    ['the cases', `
      INSERT INTO "Case" (id, ref, "serviceId", "childId", status, "statusSince", outcome, "triageById", "caseManagerId", version, "createdAt", "createdById")
      SELECT m.id, m.ref, m.service, m.child, m.status::"CaseStatus", m.since, CASE WHEN m.decided THEN p.outcome::"Outcome" END, m.triage, m.manager, 1, m.created, '${CAST.sergeant.id}' FROM made m JOIN pattern p ON p.id = m.pattern ORDER BY m.n`, []],
    ['notifications', `
      INSERT INTO "Notification" ("caseId", "notifiedOn", "crimeReference", "officerInCase", circumstances, evidence, account, cautioned, "legalAdviceOffered", "adultPresent", "adultRelationship", "adultName", "careExperienced", exploitation, "exploitationConsidered", section45, "victimIdentified", "historyCheckedOn", "historyCheckedById", "submittedById", "submittedAt")
      SELECT m.id, m.created::date, '36/' || m.n || '/' || to_char(m.created, 'YY'), 'PC ' || (1000 + m.n % 900), 'An invented matter for measuring with. Two children met, one of them was hurt or lost something, and a grown-up called the police.',
             'sufficient-to-charge', p.facts ->> 'account', true, true, true, 'parent', 'A parent', false, 'no', true, 'does-not-apply', true, m.created::date, '${CAST.sergeant.id}',
             CASE WHEN m.status <> 'draft' THEN '${CAST.sergeant.id}'::uuid END, CASE WHEN m.status <> 'draft' THEN m.created END
      FROM made m JOIN pattern p ON p.id = m.pattern ORDER BY m.n`, []],
    ['offences', `
      INSERT INTO "Offence" (id, "caseId", code, "committedOn", place)
      SELECT ${id(3, 'm.n * 2 + extra')}, m.id, CASE extra WHEN 0 THEN p.offence ELSE 'criminal-damage-5000-or-less' END, m.created::date - 10, p.facts #>> '{offences,0,place}'
      FROM made m JOIN pattern p ON p.id = m.pattern CROSS JOIN generate_series(0, 1) extra WHERE extra = 0 OR m.n % 7 = 0 ORDER BY m.n`, []],
    ['scores', `
      INSERT INTO "Score" ("caseId", "editionId", factors, final, rationale, "scoredById", "scoredAt")
      SELECT m.id, $1, '{}', p.score, p.facts #>> '{score,rationale}', m.triage, m.created + interval '1 day' FROM made m JOIN pattern p ON p.id = m.pattern WHERE m.scored ORDER BY m.n`, [edition.id]],
    ['victims', `
      INSERT INTO "Victim" (id, "caseId", name, enhanced, informed, "informedOn", view, "viewDeclined")
      SELECT ${id(4, 'm.n')}, m.id, 'Somebody ' || m.n, m.n % 4 = 0, true, m.created::date + 2, 'I would like it to stop.', false FROM made m ORDER BY m.n`, []],
    ['earlier disposals', `
      INSERT INTO "EarlierDisposal" (id, "childId", outcome, "givenOn", "givenBy", offence, "recordedById", "recordedAt")
      SELECT ${id(5, 'm.n * 4 + h.position')}, m.child, h.entry ->> 'outcome', m.created::date - (h.position * 200)::int, 'Another force', 'Theft from a shop', '${CAST.sergeant.id}', m.created
      FROM made m JOIN pattern p ON p.id = m.pattern CROSS JOIN LATERAL jsonb_array_elements(p.facts -> 'history') WITH ORDINALITY h(entry, position) ORDER BY m.n`, []],
    ['outcomes', `
      INSERT INTO "DisposalFacts" ("caseId", rationale, "childAgrees", explained, conditions, "childInformationForm")
      SELECT m.id, 'It fits the child and the harm.', true, m.status IN ('given', 'closed'), '{}', true FROM made m WHERE m.decided ORDER BY m.n`, []],
    ['disposals', `
      INSERT INTO "Disposal" ("caseId", "childId", outcome, "givenOn", "givenById", "recordedAt")
      SELECT m.id, m.child, p.outcome::"Outcome", m.since::date, m.manager, m.since FROM made m JOIN pattern p ON p.id = m.pattern WHERE m.status IN ('given', 'closed') ORDER BY m.n`, []],
    ['decisions of the last year, each with what it rests on', `
      INSERT INTO "Decision" (id, "caseId", station, choice, outcome, rationale, "decidedById", "decidedAt", facts, assessment, ruleset, "editionId", settings)
      SELECT ${id(6, 'm.n')}, m.id, p.station::"Station", p.choice, p.outcome::"Outcome", '{"why":"An invented reason, for measuring with."}', CASE p.station WHEN 'triage' THEN m.triage END, least(m.created + interval '2 days', $1), p.facts, p.assessment, p.ruleset, $2, $3
      FROM made m JOIN pattern p ON p.id = m.pattern WHERE m.decided AND m.created >= $4 ORDER BY m.n`, [at, edition.id, JSON.stringify(DEFAULT_SETTINGS.settings), recent]],
    ['like cases', `
      INSERT INTO "LikeCase" ("caseId", "decisionId", "serviceId", offence, category, score, history, account, outcome, "decidedAt")
      SELECT m.id, ${id(6, 'm.n')}, m.service, p.offence, p.category, p.score, p.history, p.account, p.outcome::"Outcome", least(m.created + interval '2 days', $1)
      FROM made m JOIN pattern p ON p.id = m.pattern WHERE m.decided AND m.created >= $2 ORDER BY m.n`, [at, recent]],
    ['authorisations', `
      INSERT INTO "Authorisation" (id, "caseId", "decisionId", outcome, "requiredRank", answer, reason, "decidedById", "decidedRank", "decidedAt")
      SELECT ${id(7, 'm.n')}, m.id, ${id(6, 'm.n')}, p.outcome::"Outcome", 'sergeant', 'authorised', 'In line with the panel.', '${CAST.inspector.id}', 'inspector', m.created + interval '3 days'
      FROM made m JOIN pattern p ON p.id = m.pattern WHERE m.decided AND m.created >= $1 AND p.station = 'panel' AND m.status <> 'awaiting_authorisation' ORDER BY m.n`, [recent]],
    ['split panels', `
      WITH meeting AS (
        INSERT INTO "Meeting" (id, "serviceId", "startsAt", venue, status, "createdAt")
        SELECT DISTINCT ON (m.service) ${id(8, 'm.n')}, m.service, $1::timestamptz - interval '7 days', 'County Hall', 'closed'::"MeetingStatus", $1::timestamptz - interval '30 days' FROM made m WHERE m.status = 'escalated' ORDER BY m.service, m.n
        RETURNING id, "serviceId"),
      item AS (
        INSERT INTO "AgendaItem" (id, "meetingId", "caseId", position, result)
        SELECT ${id(9, 'm.n')}, meeting.id, m.id, m.n, 'escalated' FROM made m JOIN meeting ON meeting."serviceId" = m.service WHERE m.status = 'escalated'),
      ballot AS (
        INSERT INTO "Ballot" (id, "agendaItemId", round, status, "openedById", "openedAt", "closedAt", result)
        SELECT ${id(10, 'm.n')}, ${id(9, 'm.n')}, 1, 'closed', '${CAST.chair.id}', $1::timestamptz - interval '7 days', $1::timestamptz - interval '7 days', '{}' FROM made m WHERE m.status = 'escalated')
      INSERT INTO "Escalation" (id, "caseId", "agendaItemId", "ballotId", "openedAt", "dueOn")
      SELECT ${id(11, 'm.n')}, m.id, ${id(9, 'm.n')}, ${id(10, 'm.n')}, $1::timestamptz - interval '7 days', $1::date + (m.n % 5)::int FROM made m WHERE m.status = 'escalated'`, [at]],
    ['who may see restricted records', `
      INSERT INTO "ChildAccess" (id, "childId", "personId", reason, "grantedById", "grantedAt")
      SELECT ${id(12, `row_number() OVER (ORDER BY id)`)}, id, '${CAST.operations.id}', 'Manages the service', '${CAST.operations.id}', "createdAt" FROM "Child" WHERE restricted`, []],
    ['the audit record', `
      INSERT INTO "AuditEvent" (id, at, kind, action, "serviceId", "actorId", "caseId", "childId")
      SELECT ${id(13, 'm.n * 16 + e.n')}, m.created + e.n * interval '7 hours', e.kind::"AuditKind", e.action, m.service, '${CAST.triage.id}', m.id, m.child
      FROM made m JOIN (VALUES (0, 'collection', 'notification.start', 0), (1, 'alteration', 'notification.submit', 0), (2, 'alteration', 'triage.claim', 1), (3, 'consultation', 'triage.view', 1), (4, 'alteration', 'triage.score', 1), (5, 'consultation', 'case.view', 1), (6, 'alteration', 'triage.decide', 1), (7, 'consultation', 'case.view', 1), (8, 'alteration', 'outcome.give', 1), (9, 'alteration', 'case.close', 0)) e(n, kind, action, later)
        ON (m.created >= $1 OR e.later = 0) AND (m.decided OR e.n < 6) AND m.created + e.n * interval '7 hours' < $2
      ORDER BY m.n, e.n`, [recent, at]],
    ['the counter of references', `SELECT setval('case_reference', greatest((SELECT max(n) FROM made), nextval('case_reference')))`, []],
  ]
}

async function sendAll<T>(client: Client, rows: Iterable<T>, sql: string, each?: (row: T) => void): Promise<void> {
  let batch: T[] = []
  const flush = async () => {
    if (batch.length > 0) await client.query(sql, [JSON.stringify(batch)])
    batch = []
  }
  for (const row of rows) {
    each?.(row)
    batch.push(row)
    if (batch.length === BATCH) await flush()
  }
  await flush()
}

async function send(client: Client, table: string, columns: string, rows: readonly unknown[], size: number): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(${columns})`, [JSON.stringify(rows.slice(from, from + size))])
}

/** The event by which a generated database is known. */
export const MARK = { id: generatedId(99, 1), action: 'casebook.generate' }
