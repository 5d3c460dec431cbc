import { beforeAll, describe, expect, it } from 'vitest'
import { runAudit } from '../../../scripts/audit/run-audit'
import { db } from '@/lib/server/db'
import { sealAudit } from '@/lib/server/admin/seal-audit'
import { verifyAudit } from '@/lib/server/admin/verify-audit'
import { childPage } from '@/lib/server/intake/child-page'
import { countFigures } from '@/lib/server/oversight/count-figures'
import { addToMinutes } from '@/lib/server/panel/add-to-minutes'
import { minutesPage } from '@/lib/server/panel/minutes-page'
import { signMinutes } from '@/lib/server/panel/sign-minutes'
import { answerErasure } from '@/lib/server/retention/answer-erasure'
import { HELD_TABLES } from '@/lib/server/retention/held-tables'
import { liftHold } from '@/lib/server/retention/lift-hold'
import { placeHold } from '@/lib/server/retention/place-hold'
import { proposeErasure } from '@/lib/server/retention/propose-erasure'
import { WHAT_STAYS } from '@/lib/server/retention/what-stays'
import { replayDecisions } from '@/lib/server/triage/replay-decisions'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { owner } from '../../support/owner'
import { settled } from '../../support/settle'
import { startFromStories, TOLD_AT } from '../../support/start-from-stories'

const at = new Date(TOLD_AT.getTime() + 60_000)
const [proposer, approver] = [as('operations', at), as('chair', at)]
const CANARY = 'canary zebra quartz'
const STAYS: Readonly<Record<string, readonly string[]>> = WHAT_STAYS
const held = Object.keys(HELD_TABLES)

type Column = { table: string; column: string; type: string }

/** Every column that could hold words, of the tables with something about a child. */
async function textColumns(): Promise<Column[]> {
  return owner.$queryRaw<Column[]>`
    SELECT c.table_name AS table, c.column_name AS column, CASE WHEN c.data_type = 'ARRAY' THEN c.udt_name ELSE c.data_type END AS type
    FROM information_schema.columns c JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = c.table_schema AND t.table_type = 'BASE TABLE'
    WHERE c.table_schema = 'public' AND (c.data_type IN ('text', 'json', 'jsonb', 'character varying') OR c.udt_name = '_text') AND c.is_generated = 'NEVER' ORDER BY 1, 2`
}

/** Writes without triggers or rights in the way: what a test arranges. */
const arrange = (statements: readonly string[]) => owner.$transaction([owner.$executeRawUnsafe(`SET LOCAL session_replication_role = 'replica'`), ...statements.map((statement) => owner.$executeRawUnsafe(statement))])

/** Signs the minutes of a meeting of the demonstration, and adds to them. */
async function signSomeMinutes(): Promise<void> {
  const chair = as('chair', at)
  const meetings = await owner.meeting.findMany({ where: { status: 'closed', cancelledAt: null, agenda: { some: {} } }, select: { id: true } })
  for (const { id } of meetings) {
    const page = await minutesPage(chair, id)
    if (!page || !(await signMinutes(chair, { meetingId: id, shown: page.hash })).ok) continue
    settled(await addToMinutes(chair, { meetingId: id, reason: 'Forgotten', says: 'Her uncle was in the room' }))
    return
  }
  throw new Error('No meeting of the demonstration could be minuted')
}

/** Where in the whole database a text is found, by table. */
async function whereIs(text: string): Promise<string[]> {
  const tables = await owner.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  const parts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM "${name}" t WHERE t::text ILIKE $1`)
  const found = await owner.$queryRawUnsafe<{ name: string; rows: number }[]>(parts.join(' UNION ALL '), `%${text}%`)
  return found.filter(({ rows }) => rows > 0).map(({ name }) => name).sort()
}

let childId = ''
let columns: Column[] = []
const emptied = ({ table, column }: Column) => held.includes(table) && !(STAYS[table] ?? []).includes(column)

beforeAll(async () => {
  await startFromStories()
  columns = await textColumns()
  const child = await owner.child.findFirstOrThrow({ where: { givenNames: 'Beatriz' }, select: { id: true } })
  childId = child.id
}, 120_000)

describe('what is held about a child', () => {
  it('is every table that leads to one, in the database’s own catalogue', async () => {
    const found = await owner.$queryRaw<{ name: string }[]>`
      WITH RECURSIVE leads AS (
        SELECT '"Child"'::regclass::oid AS id
        UNION SELECT k.conrelid FROM pg_constraint k JOIN leads ON leads.id = k.confrelid WHERE k.contype = 'f'
      )
      SELECT c.relname AS name FROM leads JOIN pg_class c ON c.oid = leads.id
      UNION SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('childId', 'caseId')`
    expect(found.length).toBeGreaterThan(50)
    expect(found.map(({ name }) => name).filter((name) => !held.includes(name) && !['ErasureCount', 'ErasedMinutes'].includes(name))).toEqual([])
    // Minutes are of a meeting, and a look that was pointed out is answered by number.
    expect(held.filter((name) => !found.some((one) => one.name === name))).toEqual(['Minutes', 'PointedLookAnswer'].filter((name) => !found.some((one) => one.name === name)))
  })

  it('stays after an erasure only as codes: no such column of the demonstration holds a sentence', async () => {
    const wrong: string[] = []
    for (const { table, column, type } of columns.filter(({ table, column }) => (STAYS[table] ?? []).includes(column))) {
      if (column === 'cjsTitle' || column === 'category' || column === 'settings' || type === 'jsonb') continue
      const [row] = await owner.$queryRawUnsafe<{ value: string }[]>(`SELECT "${column}"::text AS value FROM "${table}" WHERE "${column}"::text !~ '^[A-Za-z0-9_.,:{}()"/-]*$' LIMIT 1`)
      if (row) wrong.push(`${table}.${column}: ${row.value}`)
    }
    expect(wrong).toEqual([])
  })

  it('is not in the audit record, which keeps ids and no words', async () => {
    const names = await owner.$queryRaw<{ name: string }[]>`SELECT DISTINCT "familyName" AS name FROM "Child" WHERE length("familyName") > 2 AND "erasedAt" IS NULL UNION SELECT DISTINCT name FROM "Victim" WHERE length(name) > 5 UNION SELECT DISTINCT circumstances FROM "Notification" WHERE length(circumstances) > 2`
    expect(names.length).toBeGreaterThan(40)
    const [row] = await owner.$queryRaw<{ found: string[] | null }[]>`SELECT array_agg(DISTINCT n) AS found FROM "AuditEvent" e, unnest(${names.map(({ name }) => name)}::text[]) n WHERE position(n IN e::text) > 0`
    expect(row?.found ?? []).toEqual([])
  })
})

describe('an erasure', () => {
  it('needs a second person, no hold, no open case, and nobody who waits to see the record', async () => {
    expect(await proposeErasure(proposer, { childId, ground: 'recorded-in-error', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringMatching(/goes on|voting/) as string } })
    await arrange([`UPDATE "Case" SET status = 'closed'`, `UPDATE "Ballot" SET status = 'closed' WHERE status = 'open'`])
    expect(await proposeErasure(proposer, { childId, ground: 'period-ended', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('has not ended') as string } })
    settled(await placeHold(proposer, { childId, ground: 'inquiry', reason: `Asked for by the inquiry. ${CANARY}`, reviewOn: '2027-05-01' }))
    expect(await proposeErasure(proposer, { childId, ground: 'asked-for', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('legal hold') as string } })
    settled(await liftHold(approver, { childId, reason: `The inquiry has ended. ${CANARY}` }))
    const { proposalId } = settled(await proposeErasure(as('chair', at), { childId, ground: 'asked-for', reason: `She asked for it. ${CANARY}` }))
    expect(await answerErasure(as('chair', at), { proposalId, answer: 'approved', reason: null })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answerErasure(as('operations', at), { proposalId, answer: 'approved', reason: null })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answerErasure(as('neighbourManager', at), { proposalId, answer: 'approved', reason: null })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    settled(await answerErasure(as('service', at), { proposalId, answer: 'declined', reason: `She may come back. ${CANARY}` }))
  })

  it('cannot be had from the database without two people, nor past a hold', async () => {
    const { proposalId } = settled(await proposeErasure(proposer, { childId, ground: 'asked-for', reason: `She asked again. ${CANARY}` }))
    await expect(db.$executeRaw`SELECT carry_out_erasure(${proposalId}::uuid, now())`).rejects.toThrow(/No erasure was approved/)
    await expect(db.$executeRaw`DELETE FROM "ChildNote" WHERE "childId" = ${childId}::uuid`).rejects.toThrow(/append-only|permission denied/)
    await expect(owner.$executeRaw`DELETE FROM "ChildNote" WHERE "childId" = ${childId}::uuid`).rejects.toThrow(/append-only/)
    const forged = { id: proposalId, serviceId: ORGANISATIONS.yjs.id, childId, caseRefs: [], ground: 'asked-for', rule: 'x', policyFrom: at, proposedById: proposer.personId, approvedById: approver.personId, erasedAt: at, era: 0, transaction: 0n }
    await expect(db.erasure.create({ data: forged })).rejects.toThrow(/permission denied|approved by a second person/)
    await expect(owner.erasure.create({ data: forged })).rejects.toThrow(/approved by a second person/)
    await expect(owner.$transaction(async (tx) => {
      await tx.erasureAnswer.create({ data: { proposalId, answer: 'approved', answeredById: approver.personId, answeredAt: at } })
      await tx.legalHold.create({ data: { serviceId: ORGANISATIONS.yjs.id, childId, ground: 'court', reason: 'x', placedById: approver.personId, placedAt: at, reviewOn: at } })
      await tx.$executeRaw`SELECT carry_out_erasure(${proposalId}::uuid, now())`
    })).rejects.toThrow(/legal hold/)
    // Even while one is carried out, the audit record stays as it is.
    await expect(owner.$transaction(async (tx) => {
      await tx.erasureAnswer.create({ data: { proposalId, answer: 'approved', answeredById: approver.personId, answeredAt: at } })
      await tx.$executeRaw`SELECT carry_out_erasure(${proposalId}::uuid, now())`
      await tx.$executeRaw`DELETE FROM "AuditEvent" WHERE "childId" = ${childId}::uuid`
    })).rejects.toThrow(/AuditEvent is append-only/)
    settled(await answerErasure(proposer, { proposalId, answer: 'withdrawn', reason: null }))
  })

  it('leaves no word of all that the demonstration ever recorded, of one child to whom all of it belongs', async () => {
    await signSomeMinutes()
    // Everything that hangs on any child of the service hangs on this one; and in every column that is to be emptied stands the canary.
    const moved = (await owner.$queryRaw<{ table: string }[]>`SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'childId' AND table_name NOT IN ('NewDespiteMatch', 'RetentionDate', 'Erasure')`).map(({ table }) => `UPDATE "${table}" SET "childId" = '${childId}' WHERE "childId" IS NOT NULL`)
    const value = (type: string) =>
      type === '_text' ? `ARRAY['${CANARY}']` : type === 'text' ? `'${CANARY}'` : `'{"canary":"${CANARY}"}'::${type}`
    const filled = columns.filter(emptied).filter(({ table }) => table !== 'AuditEvent' && table !== 'Minutes').map(({ table, column, type }) => `UPDATE "${table}" SET "${column}" = ${value(type)} WHERE "${column}" IS NOT NULL`)
    await arrange([
      ...moved,
      // The days of the others, whose records this child has now.
      `DELETE FROM "RetentionDate" WHERE "childId" <> '${childId}'`,
      `UPDATE "LegalHold" SET "liftedAt" = now(), "liftedById" = '${CAST.chair.id}', "liftReason" = 'x' WHERE "liftedAt" IS NULL`,
      `UPDATE "SubjectAccessRequest" SET status = 'closed', "closedAt" = now(), "closedById" = '${CAST.chair.id}', "closedReason" = 'x' WHERE status = 'open'`,
      `INSERT INTO "ErasureAnswer" ("proposalId", answer, reason, "answeredById", "answeredAt") SELECT p.id, 'declined', 'x', '${CAST.chair.id}', now() FROM "ErasureProposal" p WHERE NOT EXISTS (SELECT 1 FROM "ErasureAnswer" a WHERE a."proposalId" = p.id)`,
      `UPDATE "KnownLookUp" SET "matchedChildId" = '${childId}'`,
      `INSERT INTO "NewDespiteMatch" ("childId", "shownIds", reason, "writtenById", "writtenAt") VALUES ('${childId}', '{}', 'x', '${CAST.triage.id}', now()) ON CONFLICT DO NOTHING`,
      // Whatever the matcher thought or somebody decided about two records, one of them was merged into this child's.
      `UPDATE "Child" SET "mergedIntoId" = '${childId}' WHERE id <> '${childId}' AND id IN (SELECT "firstChildId" FROM "DuplicatePair" UNION SELECT "mergedChildId" FROM "ChildMerge")`,
      // Where the database itself allows a list of words alone, it refuses the canary, and there is none to look for.
      ...filled.filter((statement) => !/^UPDATE "(Child|KnownLookUp)"/.test(statement)).map((statement) => `DO $$ BEGIN ${statement}; EXCEPTION WHEN check_violation OR unique_violation THEN NULL; END $$`),
      `UPDATE "Child" SET "givenNames" = '${CANARY}', "familyName" = '${CANARY}', "knownAs" = '${CANARY}', aliases = ARRAY['${CANARY}'], "searchName" = '${CANARY}', "matchKeys" = ARRAY['${CANARY}'], sex = 'female', ethnicity = '${CANARY}', school = '${CANARY}', "communicationNeeds" = '${CANARY}', adjustments = '${CANARY}', "sendDetail" = '${CANARY}', "eteDetail" = '${CANARY}', "firstLanguage" = '${CANARY}', restricted = true WHERE id = '${childId}'`,
      `UPDATE "KnownLookUp" SET "givenNames" = '${CANARY}', "familyName" = '${CANARY}', reason = '${CANARY}', postcode = '${CANARY}', number = '${CANARY}'`,
      `UPDATE "Decision" SET facts = facts || '{"canary":"${CANARY}"}', assessment = '{"canary":"${CANARY}"}', rationale = '{"why":"${CANARY}"}'`,
      `UPDATE "Minutes" SET content = replace(content::text, '"ref":', '"account":"${CANARY}","childId":"${childId}","ref":')::json`,
      `UPDATE "MinutesAddendum" SET says = 'About ${CANARY}, who was there'`,
      `INSERT INTO "ChildAccess" (id, "childId", "personId", reason, "grantedById", "grantedAt") VALUES (gen_random_uuid(), '${childId}', '${CAST.operations.id}', '${CANARY}', '${CAST.chair.id}', now()), (gen_random_uuid(), '${childId}', '${CAST.chair.id}', '${CANARY}', '${CAST.chair.id}', now())`,
    ])
    const counted = () => countFigures(approver, ORGANISATIONS.yjs.id, '2020-01-01')
    const [before, hadIt] = [await counted(), await whereIs(CANARY)]
    expect(hadIt.length).toBeGreaterThan(40)
    await sealAudit(at)
    expect((await verifyAudit()).broken).toBeNull()

    const { proposalId } = settled(await proposeErasure(proposer, { childId, ground: 'asked-for', reason: CANARY }))
    settled(await answerErasure(approver, { proposalId, answer: 'approved', reason: null }))

    expect(await whereIs(CANARY)).toEqual([])
    expect(await counted()).toEqual(before)
    await sealAudit(at)
    expect((await verifyAudit()).broken).toBeNull()
    expect(await runAudit(['verify'], { at, say: () => {}, complain: () => {} })).toBe(0)

    const left = await owner.child.findUniqueOrThrow({ where: { id: childId } })
    const filledIn = Object.entries(left).filter(([, what]) => what !== null && !(Array.isArray(what) && what.length === 0) && what !== '').map(([name]) => name)
    expect(filledIn.sort()).toEqual(['createdAt', 'createdById', 'dateOfBirth', 'erasedAt', 'familyName', 'givenNames', 'id', 'lock', 'matchedAt', 'restricted', 'serviceId', 'version'])
    expect(left).toMatchObject({ givenNames: 'Erased', familyName: 'record', restricted: false })
    expect(left.dateOfBirth.toISOString()).toMatch(/-01-01T/)

    const stub = await owner.erasure.findUniqueOrThrow({ where: { id: proposalId }, include: { counts: true } })
    expect(stub).toMatchObject({ childId, ground: 'asked-for', proposedById: CAST.operations.id, approvedById: CAST.chair.id, erasedAt: at })
    expect(stub.caseRefs.length).toBeGreaterThan(20)
    expect(Object.fromEntries(stub.counts.map(({ what, rows }) => [what, rows]))).toMatchObject({ Child: 1, Victim: expect.any(Number) as number, Decision: expect.any(Number) as number, Minutes: expect.any(Number) as number })
    const [event] = await owner.auditEvent.findMany({ where: { action: 'child.erase', subject: `erasure:${proposalId}` } })
    expect(event).toMatchObject({ kind: 'erasure', actorId: CAST.chair.id, childId })
  }, 60_000)

  it('leaves nothing to open, to replay or to erase again, and minutes that are told apart from changed ones', async () => {
    expect(await childPage(proposer, childId)).toBeNull()
    expect(await proposeErasure(proposer, { childId, ground: 'asked-for', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    const minutes = await owner.minutes.findFirstOrThrow({ select: { meetingId: true, content: true } })
    const page = await minutesPage(as('chair', at), minutes.meetingId)
    expect(page).toMatchObject({ erased: 1, signed: { isUnchanged: true }, entries: [] })
    await arrange([`UPDATE "Minutes" SET content = replace(content::text, 'diversion', 'preventive')::json`])
    expect(await minutesPage(as('chair', at), minutes.meetingId)).toMatchObject({ signed: { isUnchanged: false } })
    const replayed = await replayDecisions(at, null)
    const others = new Set((await owner.case.findMany({ where: { childId }, select: { ref: true } })).map(({ ref }) => ref))
    for await (const { ref } of replayed ?? []) expect(others.has(ref)).toBe(false)
  })
})
