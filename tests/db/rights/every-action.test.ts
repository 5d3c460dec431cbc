import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS } from '@/lib/domain/access/actions'
import type { Role } from '@/lib/domain/access/role'
import { makeActor, type Actor } from '@/lib/server/make-actor'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import type { Call } from './call'
import { ACCESS_CALLS } from './calls/access-calls'
import { ADMIN_CALLS } from './calls/admin-calls'
import { AGENCY_CALLS } from './calls/agency-calls'
import { CHILD_CALLS } from './calls/child-calls'
import { DISPOSAL_CALLS } from './calls/disposal-calls'
import { ESCALATION_CALLS } from './calls/escalation-calls'
import { IMPORT_CALLS } from './calls/import-calls'
import { INTAKE_CALLS } from './calls/intake-calls'
import { OFFENCE_CALLS } from './calls/offence-calls'
import { NOTIFICATION_CALLS } from './calls/notification-calls'
import { MATCHING_CALLS } from './calls/matching-calls'
import { PANEL_AFTER_CALLS } from './calls/panel-after-calls'
import { PANEL_CALLS } from './calls/panel-calls'
import { RETENTION_CALLS } from './calls/retention-calls'
import { REVIEW_CALLS } from './calls/review-calls'
import { RULEBOOK_CALLS } from './calls/rulebook-calls'
import { TRIAGE_CALLS } from './calls/triage-calls'
import { owner as db } from '../../support/owner'
import { startFromStories, TOLD_AT } from '../../support/start-from-stories'

const at = TOLD_AT
const root = path.resolve(import.meta.dirname, '../../..')
const CALLS: readonly Call[] = [...ACCESS_CALLS, ...AGENCY_CALLS, ...MATCHING_CALLS, ...OFFENCE_CALLS, ...INTAKE_CALLS, ...NOTIFICATION_CALLS, ...IMPORT_CALLS, ...CHILD_CALLS, ...TRIAGE_CALLS, ...PANEL_CALLS, ...ESCALATION_CALLS, ...DISPOSAL_CALLS, ...PANEL_AFTER_CALLS, ...ADMIN_CALLS, ...RULEBOOK_CALLS, ...REVIEW_CALLS, ...RETENTION_CALLS]
const EVERYBODY = Object.keys(CAST) as CastName[]

/** Every file beneath lib/server with a change in it: an exported function that opens a transaction for an actor. */
function changes(): string[] {
  const folder = path.join(root, 'lib/server')
  const areas = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'generated')
  return areas
    .flatMap(({ name }) => fs.readdirSync(path.join(folder, name)).map((file) => `lib/server/${name}/${file}`))
    .filter((file) => file.endsWith('.ts') && /\btransact\(/.test(fs.readFileSync(path.join(root, file), 'utf8')))
}

/** Who may not make a call: everybody without a role on the line, the neighbours, and those whom the call names. */
function wrongPeople({ right, by, nor = [], isAnywhere = false }: Call): CastName[] {
  const roles: readonly Role[] = ACTIONS[right].roles
  return EVERYBODY.filter((name) => name !== by && (!roles.includes(CAST[name].role) || (!isAnywhere && CAST[name].serviceId !== ORGANISATIONS.yjs.id) || nor.includes(name)))
}

/** Changes that may write nothing but what the audit record says of them. */
const ONLY_RECORDED = ['lib/server/admin/end-sessions.ts', 'lib/server/admin/export-audit.ts']

/** Somebody whose posts have ended: signed in, and nobody any more. */
const former: Actor = makeActor({ ...as('triage', at), posts: [] })

/** All but the audit record and the national list, which is long and which no change writes. */
let tables: string[] = []

/** What stands in the database but the audit record: of each table its rows and the newest transaction that wrote one, which every committed write moves. */
async function fingerprint(): Promise<string> {
  const parts = tables.map((table) => `SELECT '${table}' AS name, count(*) AS rows, max(xmin::text::bigint)::text AS newest FROM "${table}"`)
  const found = await db.$queryRawUnsafe<{ name: string; rows: bigint; newest: string | null }[]>(parts.join(' UNION ALL '))
  return found.map(({ name, rows, newest }) => `${name} ${rows} ${newest}`).sort().join('\n')
}

/** How many refusals are recorded, by whom. */
async function refusals(): Promise<Map<string | null, number>> {
  const counted = await db.auditEvent.groupBy({ by: ['actorId'], where: { kind: 'refusal' }, _count: true })
  return new Map(counted.map(({ actorId, _count }) => [actorId, _count]))
}

beforeAll(async () => {
  await startFromStories()
  const rows = await db.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('AuditEvent', '_prisma_migrations', 'NationalOffence') ORDER BY 1`
  tables = rows.map(({ name }) => name)
}, 120_000)

describe('every change and everybody who may not make it', () => {
  it('has a valid call for each file that changes something', () => {
    const files = changes()
    expect(files.length).toBeGreaterThan(35)
    expect(files.filter((file) => !CALLS.some((call) => call.file === file))).toEqual([])
    expect(CALLS.filter((call) => !files.includes(call.file)).map(({ file }) => file)).toEqual([])
    expect(tables.length).toBeGreaterThan(25)
  })

  it.each(CALLS.map((call) => [`${call.file.split('/').at(-1)?.replace('.ts', '')}${call.says ? ` (${call.says})` : ''}`, call] as const))('%s', async (_name, call) => {
    await call.prepare?.()
    const wrong = wrongPeople(call)
    expect(wrong).toContain('neighbour')
    const before = await fingerprint()
    const recorded = await refusals()
    const refused = [...wrong.map((name) => as(name, at)), former]
    for (const actor of refused) {
      const answer = await call.call(actor)
      expect(answer.ok ? `${actor.name} was let through` : answer.refusal.kind, actor.name).toMatch(/^(right|not-found)$/)
    }
    const expected = new Map(recorded)
    for (const { personId } of refused) expected.set(personId, (expected.get(personId) ?? 0) + 1)
    expect(await refusals()).toEqual(expected)
    expect(await fingerprint()).toBe(before)

    const answer = await call.call(as(call.by, at))
    expect(answer).toMatchObject({ ok: true })
    if (!ONLY_RECORDED.includes(call.file)) expect(await fingerprint()).not.toBe(before)
  })
})
