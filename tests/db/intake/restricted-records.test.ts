import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { figuresPage } from '@/lib/server/oversight/figures-page'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { meetingPage } from '@/lib/server/panel/meeting-page'
import { panelsPage } from '@/lib/server/panel/panels-page'
import { castVote } from '@/lib/server/panel/cast-vote'
import { startNotification } from '@/lib/server/intake/start-notification'
import { claimCase } from '@/lib/server/triage/claim-case'
import { triageQueuePage } from '@/lib/server/triage/triage-queue-page'
import type { Actor } from '@/lib/server/make-actor'
import { RETENTION_LISTS } from '@/lib/server/retention/retention-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { childAtEveryStation, type ChildAtEveryStation } from '../../support/child-at-every-station'
import { owner as db } from '../../support/owner'
import { startFromStories, TOLD_AT } from '../../support/start-from-stories'

const at = TOLD_AT
/** One person a role. */
const EVERYBODY = (Object.keys(CAST) as CastName[]).filter((name, index, all) => CAST[name].serviceId === ORGANISATIONS.yjs.id && all.findIndex((other) => CAST[other].role === CAST[name].role) === index)
const server = path.resolve(import.meta.dirname, '../../../lib/server')

/** Every read of a screen, as it stands in the folders: a new one is walked as soon as it is there. */
const PAGES = fs.readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('-page.ts')).sort()

/** What each page is asked, where that is more than a reference, a child's id or a meeting's. */
const ASKED: Record<string, (world: ChildAtEveryStation) => unknown[][]> = {
  'admin/audit-page.ts': ({ refs }) => Object.values(refs).map((ref) => [{ kind: null, person: '', ref, day: null }, null]),
  'admin/people-page.ts': () => [[{ words: '' }, null]],
  'intake/cases-page.ts': ({ refs }) => [[{ words: '', status: null }, null], [{ words: 'Ravensmoor', status: null }, null], ...Object.values(refs).map((ref) => [{ words: ref, status: null }, null])],
  'intake/find-children-page.ts': () => [[{ givenNames: 'Quintessa', familyName: 'Ravensmoor', dateOfBirth: '2011-05-05' }]],
  'intake/notifications-page.ts': () => [['drafts', null], ['sent', null]],
  'triage/triage-queue-page.ts': () => [['all', null], ['mine', null], ['unclaimed', null]],
  'oversight/figures-page.ts': () => [[null]],
  'retention/retention-page.ts': () => RETENTION_LISTS.map((list) => [list, null]),
  'intake/child-part-page.ts': ({ childId }) => ['names', 'care', 'warnings', 'note', 'access'].map((part) => [childId, part]),
}

/** Whatever else a page may be asked: nothing, each reference, the child, the meeting, the pack. */
function usual({ childId, meetingId, refs }: ChildAtEveryStation, parameters: number): unknown[][] {
  if (parameters < 2) return [[]]
  return [[null], [childId, null], [meetingId], ...Object.values(refs).flatMap((ref) => (parameters < 3 ? [[ref]] : [[ref, null], [meetingId, ref]]))]
}

/** What a page shows of the child, asked everything that it can be asked or, with `isEnough`, until it shows something; a page that cannot be asked this shows nothing. */
async function shown(file: string, actor: Actor, world: ChildAtEveryStation, isEnough = false): Promise<string[]> {
  const page: Record<string, unknown> = await import(path.join(server, file))
  const reads = Object.entries(page).flatMap(([name, read]) => (name.endsWith('Page') && typeof read === 'function' ? [read] : []))
  expect(reads.length, `a read in ${file}`).toBeGreaterThan(0)
  const names = [world.childId, 'Ravensmoor', ...Object.values(world.refs)]
  const seen = new Set<string>()
  for (const read of reads) {
    for (const asked of ASKED[file]?.(world) ?? usual(world, read.length)) {
      const answer = JSON.stringify(await Promise.resolve(read(actor, ...asked)).catch(() => null))
      for (const name of names) if (answer.includes(name)) seen.add(name)
      if (isEnough && seen.size > 0) return [...seen]
    }
  }
  return [...seen]
}

/** Pages that show no child at all. */
const CHILDLESS = ['admin/organisations-page.ts', 'admin/people-page.ts', 'admin/person-page.ts', 'oversight/figures-page.ts', 'oversight/matrix-page.ts', 'oversight/rulebook-page.ts', 'panel/arrange-page.ts']

/** The numbers that people see of the cases that they may see. */
async function counts() {
  const queue = await triageQueuePage(as('triage', at), 'all', null)
  const work = await myWorkPage(as('operations', at))
  const figures = await figuresPage(as('analyst', at), null)
  const managed = await figuresPage(as('service', at), null)
  const panels = await panelsPage(as('chair', at), null)
  return {
    queue: queue?.counts.all ?? 0,
    panels: panels?.coming.reduce((sum, meeting) => sum + meeting.cases, 0) ?? 0,
    waiting: work.parts.find((part) => part.title === 'Cases that wait for a panel')?.count ?? 0,
    figures: managed?.figures.statuses.total ?? 0,
    hasAnalyst: figures !== null,
  }
}

describe('a restricted record', () => {
  let world: ChildAtEveryStation
  let before: Awaited<ReturnType<typeof counts>>
  const shownBefore = new Map<string, CastName[]>()

  beforeAll(async () => {
    await startFromStories()
    world = await childAtEveryStation('Quintessa', 'Ravensmoor', at)
    before = await counts()
    for (const file of PAGES) {
      const seen = await Promise.all(EVERYBODY.map(async (name) => ((await shown(file, as(name, at), world, true)).length > 0 ? [name] : [])))
      if (seen.flat().length > 0) shownBefore.set(file, seen.flat())
    }
    await db.child.update({ where: { id: world.childId }, data: { restricted: true } })
    await db.childAccess.create({ data: { childId: world.childId, personId: CAST.operations.id, reason: 'A colleague’s niece', grantedById: CAST.operations.id, grantedAt: at } })
  }, 400_000)

  it('was on every page that shows children before it was restricted', () => {
    expect(PAGES.length).toBeGreaterThan(30)
    expect(Object.keys(world.refs).length).toBeGreaterThan(10)
    const known = ['intake/case-page.ts', 'intake/cases-page.ts', 'intake/child-page.ts', 'intake/child-part-page.ts', 'intake/children-to-ask-page.ts', 'intake/find-children-page.ts', 'intake/notification-page.ts', 'intake/notifications-page.ts', 'triage/triage-queue-page.ts', 'triage/triage-case-page.ts',
      'triage/score-page.ts', 'triage/decide-page.ts', 'triage/history-page.ts', 'triage/authority-page.ts', 'triage/ask-authority-page.ts', 'triage/charge-page.ts', 'triage/case-manager-page.ts', 'panel/meeting-page.ts', 'panel/pack-page.ts', 'panel/panels-page.ts',
      'escalation/escalation-page.ts', 'escalation/escalations-page.ts', 'disposal/authorisation-page.ts', 'disposal/outcome-page.ts', 'victim/victims-page.ts', 'oversight/my-work-page.ts', 'admin/audit-page.ts']
    expect(known.filter((file) => !shownBefore.has(file))).toEqual([])
    expect(CHILDLESS.filter((file) => shownBefore.has(file))).toEqual([])
  })

  it.each(PAGES)('is not on %s for anybody who is not named', async (file) => {
    await Promise.all(
      (shownBefore.get(file) ?? []).map(async (name) => {
        const seen = await shown(file, as(name, at), world, name === 'operations')
        if (name === 'operations') expect(seen, `${file} for the person who is named`).not.toEqual([])
        else expect(seen, `${file} for ${name}`).toEqual([])
      }),
    )
  }, 120_000)

  it('is in no count either', async () => {
    const after = await counts()
    const inQueue = await db.case.count({ where: { childId: world.childId, status: { in: ['submitted', 'in_triage', 'sent_back', 'awaiting_authority'] } } })
    const submitted = await db.notification.count({ where: { case: { childId: world.childId }, submittedAt: { gte: new Date('2025-11-23') } } })
    expect(inQueue).toBeGreaterThan(0)
    expect(submitted).toBeGreaterThan(0)
    expect(before.queue - after.queue).toBe(inQueue)
    expect(before.figures - after.figures).toBe(submitted)
    expect(before.panels - after.panels).toBe(1)
    expect(after.waiting).toBe(before.waiting)
    expect((await meetingPage(as('chair', at), world.meetingId))?.agenda).toHaveLength(((await meetingPage(as('operations', at), world.meetingId))?.agenda.length ?? 0) - 1)
  })

  it('ends the access of somebody who is named no more, at once', async () => {
    await db.childAccess.create({ data: { childId: world.childId, personId: CAST.triage.id, reason: 'Has the case', grantedById: CAST.operations.id, grantedAt: at } })
    expect(await shown('intake/child-page.ts', as('triage', at), world)).not.toEqual([])
    await db.childAccess.updateMany({ where: { childId: world.childId, personId: CAST.triage.id }, data: { endedAt: at } })
    expect(await shown('intake/child-page.ts', as('triage', at), world)).toEqual([])
  })

  it('is taken by no change of somebody who is not named, and the try is recorded', async () => {
    const submitted = world.refs.submitted ?? ''
    const onAgenda = world.refs['with_panel on an agenda'] ?? ''
    const missing = { ok: false, refusal: { kind: 'not-found' } }
    expect(await claimCase(as('triage', at), { ref: submitted, takeOverReason: null })).toMatchObject(missing)
    expect(await castVote(as('socialCare', at), { meetingId: world.meetingId, ref: onAgenda, round: 1, outcome: 'OC22', reason: 'x' })).toMatchObject(missing)
    expect(await startNotification(as('sergeant', at), { id: world.childId })).toMatchObject(missing)
    expect(await db.auditEvent.count({ where: { kind: 'refusal', action: 'triage.claim', actorId: CAST.triage.id, subject: submitted } })).toBe(1)
  })
})
