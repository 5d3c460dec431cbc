import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '@/lib/domain/access/role'
import { makeActor, type Actor } from '@/lib/server/make-actor'
import { ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { childAtEveryStation, type ChildAtEveryStation } from '../../support/child-at-every-station'
import { owner as db } from '../../support/owner'
import { startFromStories, TOLD_AT } from '../../support/start-from-stories'
import { asksOf } from './page-asks'

const root = path.resolve(import.meta.dirname, '../../..')
const RANKS = { triage_officer: 'constable', police_officer: 'constable', sergeant: 'sergeant', inspector: 'inspector', senior_officer: 'superintendent' } as const

type Read = { name: string; read: (actor: Actor, ...asked: unknown[]) => unknown; pages: string[] }

/** The address of a page's file. */
const addressOf = (file: string) => `/${path.relative(path.join(root, 'app'), path.dirname(file)).split(path.sep).filter((part) => !part.startsWith('(')).join('/')}`

/** Every page of the application, as its files stand, with the reads that it imports. */
function pages(): { address: string; reads: string[] }[] {
  const files = fs.readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx')
  return files.map((file) => {
    const source = fs.readFileSync(path.join(root, 'app', file), 'utf8')
    return { address: addressOf(path.join(root, 'app', file)), reads: [...source.matchAll(/import \{([^}]*)\} from '@\/lib\/server\//g)].flatMap(([, names = '']) => [...names.matchAll(/\b(?<!type )(\w+Page)\b/g)].map(([name]) => name)) }
  })
}

/** Every read of a page, as it stands in the folders, with the addresses that use it. */
async function reads(): Promise<Read[]> {
  const folder = path.join(root, 'lib/server')
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('-page.ts')).sort()
  const found = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(path.join(folder, file))
      return Object.entries(exported).flatMap(([name, read]) => (name.endsWith('Page') && typeof read === 'function' ? [{ name, read: (actor: Actor, ...asked: unknown[]): unknown => read(actor, ...asked) }] : []))
    }),
  )
  const used = pages()
  return found.flat().map((one) => ({ ...one, pages: used.filter((page) => page.reads.includes(one.name)).map(({ address }) => address).sort() }))
}

/** Somebody invented for the walk, with a post of each role in a service. */
async function somebody(roles: readonly Role[], serviceId: string): Promise<Actor> {
  const { id } = await db.person.create({ data: { email: `${crypto.randomUUID()}@juncture.example`, name: 'A walker' }, select: { id: true } })
  const posts = await Promise.all(
    roles.map(async (role) => {
      const rank = role in RANKS ? RANKS[role as keyof typeof RANKS] : null
      const organisation = ORGANISATIONS[role === 'panel_member' ? 'socialCare' : rank ? 'force' : role === 'victim_worker' ? 'victimServices' : 'yjs']
      const post = await db.post.create({ data: { personId: id, organisationId: organisation.id, serviceId, role, rank, startsOn: new Date('2026-01-01') }, select: { id: true } })
      return { id: post.id, role, rank, serviceId, organisation: organisation.name, agency: organisation.agency }
    }),
  )
  return makeActor({ personId: id, name: 'A walker', sessionId: null, requestId: null, at: TOLD_AT, posts })
}

/** Somebody who also holds a seat at the meeting, and was there. */
async function seated(roles: readonly Role[], world: ChildAtEveryStation): Promise<Actor> {
  const actor = await somebody(roles, ORGANISATIONS.yjs.id)
  await db.seat.create({ data: { meetingId: world.meetingId, personId: actor.personId, agency: actor.posts[0]?.agency ?? '', seat: 'adviser', present: true } })
  return actor
}

describe('every page, and who may open it', () => {
  let world: ChildAtEveryStation
  let all: Read[]
  /** What was asked of each read that showed something to somebody with every role and a seat, and whether it was of the child. */
  const asked = new Map<string, { asks: unknown[][]; isOfChild: boolean }>()
  let everywhere: Actor

  const tellsOfChild = (answer: unknown) => {
    const text = JSON.stringify(answer) ?? ''
    return [world.childId, world.familyName, ...Object.values(world.refs)].some((name) => text.includes(name))
  }
  const answerOf = (one: Read, actor: Actor, asks: unknown[]) => Promise.resolve().then(() => one.read(actor, ...asks)).catch(() => null)

  /** Whether somebody is shown anything by one of the asks that show something to somebody: the child, where the page is about children. */
  async function isShown(one: Read, actor: Actor): Promise<boolean> {
    const { asks, isOfChild } = asked.get(one.name) ?? { asks: [], isOfChild: false }
    for (const ask of asks) {
      const answer = await answerOf(one, actor, ask)
      if (isOfChild ? tellsOfChild(answer) : answer !== null && answer !== undefined) return true
    }
    return false
  }

  beforeAll(async () => {
    await startFromStories()
    all = await reads()
    world = await childAtEveryStation('Quintessa', 'Ravensmoor', TOLD_AT)
    everywhere = await seated(ROLES, world)
    const asks = await asksOf(world)
    for (const one of all) {
      const answers = await Promise.all(asks(one.name).map(async (ask) => ({ ask, answer: await answerOf(one, everywhere, ask) })))
      const shows = answers.filter(({ answer }) => answer !== null && answer !== undefined)
      const ofChild = shows.filter(({ answer }) => tellsOfChild(answer))
      asked.set(one.name, { asks: (ofChild.length > 0 ? ofChild : shows).slice(0, 4).map(({ ask }) => ask), isOfChild: ofChild.length > 0 })
    }
  }, 240_000)

  it('has a way in: each read of a page shows something to somebody, and each page reads', async () => {
    expect(all.length).toBeGreaterThan(70)
    expect(all.filter((one) => asked.get(one.name)?.asks.length === 0).map(({ name }) => name)).toEqual(['emergencyReviewPage'])
    // Signing in asks who somebody is, and one's own account is nobody else's: neither follows from a post.
    expect(pages().filter((page) => page.reads.length === 0 && !/^\/(sign-in|account)(\/|$)/.test(page.address))).toEqual([])
  })

  it('is as the table in lib/domain/rulebook/page-rights.ts says, role by role, with a seat at a meeting and without', async () => {
    const without = await Promise.all(ROLES.map(async (role) => [role, await somebody([role], ORGANISATIONS.yjs.id)] as const))
    const withSeat = await Promise.all(ROLES.map(async (role) => [role, await seated([role], world)] as const))
    const lines: string[] = []
    const walked = all.filter((one) => (asked.get(one.name)?.asks.length ?? 0) > 0)
    for (const one of walked) {
      const opens = (await Promise.all(without.map(async ([role, actor]) => ((await isShown(one, actor)) ? [role] : [])))).flat()
      const bySeat = (await Promise.all(withSeat.filter(([role]) => !opens.includes(role)).map(async ([role, actor]) => ((await isShown(one, actor)) ? [role] : [])))).flat()
      lines.push(`  { read: '${one.name}', pages: ${quoted(one.pages)}, isOfChild: ${asked.get(one.name)?.isOfChild ?? false}, roles: ${quoted(opens)}, bySeat: ${quoted(bySeat)} },`)
    }
    expect(lines.length).toBeGreaterThan(75)
    await expect(`${HEAD}${lines.join('\n')}\n]\n`).toMatchFileSnapshot('../../../lib/domain/rulebook/page-rights.ts')
  }, 240_000)

  it('shows nothing of a child to anybody of another service, whatever their posts there', async () => {
    const neighbour = await somebody(ROLES, ORGANISATIONS.neighbour.id)
    const shown = await Promise.all(all.filter((one) => asked.get(one.name)?.isOfChild).map(async (one) => ((await isShown(one, neighbour)) ? [one.name] : [])))
    expect(shown.length).toBeGreaterThan(45)
    expect(shown.flat()).toEqual([])
  }, 120_000)

  it('shows nothing at all to somebody whose posts have ended, but an empty list of their work', async () => {
    const former = await somebody([], ORGANISATIONS.yjs.id)
    const shown = await Promise.all(all.map(async (one) => ((await isShown(one, former)) ? [one.name] : [])))
    expect(shown.flat()).toEqual([])
  }, 120_000)

  it('shows nothing of a restricted child to anybody who is not named, whatever their posts and with a seat', async () => {
    await db.child.update({ where: { id: world.childId }, data: { restricted: true } })
    const shown = await Promise.all(all.filter((one) => asked.get(one.name)?.isOfChild).map(async (one) => ((await isShown(one, everywhere)) ? [one.name] : [])))
    expect(shown.flat()).toEqual([])
  }, 120_000)
})

const quoted = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(', ')}]`

const HEAD = `import type { Role } from '../access/role'

/** Who may open the pages behind one read, in the service of their post. */
export type PageRight = {
  /** The read, by name. */
  read: string
  /** The addresses that show it. */
  pages: readonly string[]
  /** It tells of a child: elsewhere, of a restricted child and to anybody not named, never. */
  isOfChild: boolean
  roles: readonly Role[]
  /** Those to whom it opens only with a seat at a meeting that has the case. */
  bySeat: readonly Role[]
}

/** Who is shown what by every page: written by \`npm run rights\` from a walk over all of them, and compared with a new walk in each run of the tests. */
export const PAGE_RIGHTS: readonly PageRight[] = [
`
