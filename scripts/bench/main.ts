import { createHash, randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { readyPerson } from '../../lib/domain/matching/compare-people'
import { matchKeys } from '../../lib/domain/matching/match-keys'
import { CAST, ORGANISATIONS } from '../../prisma/scenarios/cast'
import { seeded, oneOf } from '../generate/seeded'
import { formFields } from './form-fields'
import { percentile } from './percentile'

/** One page that is measured: how it is asked for, and the values of the statements that fetch the same plainly. */
type Sample = { path: string; values: unknown[]; form?: string }
type Measure = { name: string; label: string; samples: Sample[] }

const WARM_UP = 5
const [address = '', floor = '', rounds = '40'] = process.argv.slice(2)
const { DATABASE_URL: connectionString } = process.env
const service = ORGANISATIONS.yjs.id
const client = new pg.Client({ connectionString })
await client.connect()

/** Signs the triage officer in: a row, and a cookie that names it. */
async function cookieOf(): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('base64url')
  await client.query(`INSERT INTO "Session" (id, "personId", "createdAt", "expiresAt", "tokenHash") VALUES (gen_random_uuid(), $1, now(), now() + interval '10 hours', $2)`, [CAST.triage.id, hash])
  return `juncture.session=${token}`
}

/** What is asked for in turn, drawn from the casebook by a seed. */
async function measures(): Promise<Measure[]> {
  const draw = seeded(1)
  type Row = { ref: string; status: string; child: string; given: string; family: string; born: string }
  const rowsWhere = async (where: string): Promise<Row[]> =>
    (await client.query<Row>(`SELECT c.ref, c.status, c."childId" AS child, ch."givenNames" AS given, ch."familyName" AS family, ch."dateOfBirth"::text AS born FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" WHERE c."serviceId" = $1 AND ch."serviceId" = $1 AND NOT ch.restricted AND ${where} ORDER BY hashtext(c.ref) LIMIT 500`, [service])).rows
  const [closed, waiting, drafts] = [await rowsWhere(`c.status = 'closed'`), await rowsWhere(`c.status IN ('submitted', 'in_triage')`), await rowsWhere(`c.status = 'draft'`)]
  const many = (from: Row[], sample: (row: Row) => Sample) => Array.from({ length: Number(rounds) + WARM_UP }, () => sample(oneOf(draw, from)))
  const q = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
  const base = [service, CAST.triage.id]
  return [
    { name: 'queue', label: 'triage queue', samples: many(waiting, () => ({ path: '/triage?show=all', values: base })) },
    { name: 'search', label: 'cases by name', samples: many(closed, ({ family }) => ({ path: `/cases?${q({ words: family })}`, values: [...base, `%${family.toLowerCase()}%`] })) },
    {
      name: 'find', label: 'find a child',
      samples: many(closed, ({ given, family, born }) => {
        const [year = '', month = '', day = ''] = born.split('-')
        return {
          path: `/notifications/new?${q({ givenNames: given, familyName: family, 'dateOfBirth-day': day, 'dateOfBirth-month': month, 'dateOfBirth-year': year })}`,
          values: [...base, '', matchKeys(readyPerson({ givenNames: given, familyName: family, dateOfBirth: born }))],
        }
      }),
    },
    { name: 'child', label: 'a child’s record', samples: many(closed, ({ child }) => ({ path: `/children/${child}`, values: [...base, child] })) },
    { name: 'case', label: 'a case', samples: many(closed, ({ ref }) => ({ path: `/cases/${ref}`, values: [...base, ref] })) },
    { name: 'triage', label: 'triage of a case', samples: many(waiting, ({ ref }) => ({ path: `/triage/${ref}`, values: [...base, ref] })) },
    { name: 'save', label: 'saving a notification', samples: many(drafts, ({ ref }) => ({ path: `/notifications/${ref}`, values: [...base, ref], form: 'version' })) },
  ]
}

async function timed(what: string, ask: () => Promise<Response>, isRight: (status: number) => boolean): Promise<number> {
  const began = performance.now()
  const answer = await ask()
  const text = await answer.text()
  const took = performance.now() - began
  if (!isRight(answer.status)) throw new Error(`${what} answered ${answer.status}: ${text.slice(0, 300)}`)
  return took
}

/** Asks once for a page, or sends its form as a browser without a script would; in milliseconds. */
async function asked({ path, form }: Sample, cookie: string): Promise<number> {
  const headers = { cookie, origin: address }
  if (!form) return timed(path, () => fetch(address + path, { headers, redirect: 'manual' }), (status) => status === 200)
  const page = await (await fetch(address + path, { headers })).text()
  const body = formFields(page, form)
  body.set('intent', 'save')
  return timed(`saving ${path}`, () => fetch(address + path, { method: 'POST', headers, body, redirect: 'manual' }), (status) => status === 303)
}

const cookie = await cookieOf()
const shown = (milliseconds: number) => milliseconds.toFixed(1).padStart(8)
const counts = (await client.query<{ children: string; cases: string }>(`SELECT (SELECT count(*) FROM "Child") AS children, (SELECT count(*) FROM "Case") AS cases`)).rows[0]
console.log(`\n${Number(counts?.children).toLocaleString('en-GB')} children, ${Number(counts?.cases).toLocaleString('en-GB')} cases; ${rounds} requests each, one after another, in milliseconds;\nthe floor is the same data by plain pg and plain node:http.\n`)
console.log(`${''.padEnd(24)}     p50      p95   floor p50 floor p95   ratio p50 ratio p95`)
for (const { name, label, samples } of await measures()) {
  const [ours, plain]: [number[], number[]] = [[], []]
  for (const [index, sample] of samples.entries()) {
    const one = await asked(sample, cookie)
    const other = await timed(`the floor of ${name}`, () => fetch(`${floor}/${name}`, { method: 'POST', body: JSON.stringify(sample.values) }), (status) => status === 200)
    if (index < WARM_UP) continue
    ours.push(one)
    plain.push(other)
  }
  const [p50, p95, floor50, floor95] = [percentile(ours, 0.5), percentile(ours, 0.95), percentile(plain, 0.5), percentile(plain, 0.95)]
  console.log(`${label.padEnd(24)}${shown(p50)} ${shown(p95)}    ${shown(floor50)}  ${shown(floor95)}    ${(p50 / floor50).toFixed(1).padStart(8)}  ${(p95 / floor95).toFixed(1).padStart(8)}`)
}
await client.end()
