import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { setApart } from '@/lib/domain/panel/minutes'
import { codeDissent } from '@/lib/server/escalation/code-dissent'
import { readFeedback } from '@/lib/server/escalation/read-feedback'
import { addToMinutes } from '@/lib/server/panel/add-to-minutes'
import { answerAction } from '@/lib/server/panel/answer-action'
import { answerFlag } from '@/lib/server/panel/answer-flag'
import { decideDeferral } from '@/lib/server/panel/decide-deferral'
import { deferCase } from '@/lib/server/panel/defer-case'
import { flagFairness } from '@/lib/server/panel/flag-fairness'
import { giveAction } from '@/lib/server/panel/give-action'
import { hashOf, minutesContent } from '@/lib/server/panel/minutes-content'
import { moveAction } from '@/lib/server/panel/move-action'
import { recordAdvice } from '@/lib/server/panel/record-advice'
import { returnCase } from '@/lib/server/panel/return-case'
import { signMinutes } from '@/lib/server/panel/sign-minutes'
import { signMinutesApart } from '@/lib/server/panel/sign-minutes-apart'
import { CAST, type CastName } from '../../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../../support/case-with-panel'
import { openPanel } from '../../../support/open-panel'
import type { Call } from '../call'
import { owner as db } from '../../../support/owner'

const at = new Date('2026-11-22T10:20:00Z')
const NOT_CHAIRS: readonly CastName[] = ['operations', 'sergeant', 'inspector', 'senior', 'superintendent']
/** Everybody who may have a seat at some meeting and holds none at this one. */
const NO_SEAT: readonly CastName[] = ['triage', 'sergeant', 'inspector', 'senior', 'superintendent', 'education', 'health', 'community', 'victimWorker', 'secondCaseManager']
const ranks: readonly CastName[] = ['sergeant', 'inspector', 'senior', 'superintendent']

let held: { meetingId: string; ref: string; itemId: string; caseId: string; preventive: { meetingId: string; ref: string } } | undefined

/** A meeting that heard four cases and one that gives no outcome; made once. */
async function hold() {
  if (held) return held
  const names = ['Heard', 'Deferred', 'Returned', 'Twice'] as const
  const cases = []
  for (const givenNames of names) cases.push(await caseWithPanel({ at, givenNames }))
  const panel = { at, voters: ['operations', 'secondTriage', 'socialCare'] as const, others: [{ name: 'caseManager' as const, seat: 'case-manager' as const }] }
  const { meetingId } = await openPanel({ ...panel, cases })
  const items = await db.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' }, select: { id: true } })
  const prevented = await caseWithPanel({ at, givenNames: 'Helped' })
  const preventive = await openPanel({ ...panel, cases: [prevented] })
  await db.meeting.update({ where: { id: preventive.meetingId }, data: { kind: 'preventive' } })
  const [heard, , , twice] = cases
  if (!heard || !twice || !items[0] || !items[3]) throw new Error('The meeting was not made')
  await db.agendaItem.update({ where: { id: items[3].id }, data: { result: 'deferred' } })
  await db.deferral.create({ data: { agendaItemId: items[3].id, caseId: twice.id, nth: 2, reason: 'victim', missing: 'The victim’s view', ownerId: CAST.caseManager.id, newDay: new Date('2026-12-10'), deferredById: CAST.chair.id, deferredAt: at } })
  held = { meetingId, ref: heard.ref, itemId: items[0].id, caseId: heard.id, preventive: { meetingId: preventive.meetingId, ref: prevented.ref } }
  return held
}

const nowHeld = () => {
  if (!held) throw new Error('Nothing was held')
  return held
}
const refOf = async (givenNames: string) => db.case.findFirstOrThrow({ where: { child: { givenNames } }, select: { ref: true, version: true } })
const actionOf = async () => ({ ref: nowHeld().ref, actionId: (await db.panelAction.findFirstOrThrow({ where: { caseId: nowHeld().caseId }, select: { id: true } })).id })

let apart: { meetingId: string; ref: string } | undefined

/** A meeting whose minutes are signed without a case that was restricted from the chair; the record is open again, so that only the seat decides who signs its part. */
async function setOneApart() {
  const made = await caseWithPanel({ at, givenNames: 'Apart' })
  const { meetingId } = await openPanel({ at, voters: ['operations', 'secondTriage', 'socialCare'], cases: [made] })
  await db.meeting.update({ where: { id: meetingId }, data: { status: 'closed' } })
  const content = setApart(await minutesContent(db, meetingId), () => false)
  await db.minutes.create({ data: { meetingId, content: content as object, hash: hashOf(content), signedById: CAST.chair.id, signedAs: 'chair', signedAt: at } })
  apart = { meetingId, ref: made.ref }
}

const nowApart = () => {
  if (!apart) throw new Error('Nothing was set apart')
  return apart
}

/** Valid calls of what follows a case's discussion, at a meeting of their own. */
export const PANEL_AFTER_CALLS: readonly Call[] = [
  {
    file: 'lib/server/panel/flag-fairness.ts', right: 'fairness.flag', by: 'socialCare', nor: NO_SEAT, prepare: hold,
    call: (actor) => flagFairness(actor, { ...nowHeld(), reason: 'Two others were spoken to in the street for the same.' }),
  },
  {
    file: 'lib/server/panel/answer-flag.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => answerFlag(actor, { ...nowHeld(), flagId: (await db.fairnessFlag.findFirstOrThrow({ where: { agendaItemId: nowHeld().itemId }, select: { id: true } })).id, says: 'We asked for their records before we voted.' }),
  },
  {
    file: 'lib/server/panel/give-action.ts', right: 'panel-action.give', by: 'operations', nor: ranks,
    call: (actor) => giveAction(actor, { ...nowHeld(), says: 'Ask the school for a mentor', personId: CAST.education.id, dueOn: addDays(londonDay(actor.at), 14) }),
  },
  {
    file: 'lib/server/panel/move-action.ts', right: 'panel-action.give', by: 'chair', nor: ranks,
    call: async (actor) => moveAction(actor, { ...(await actionOf()), personId: CAST.socialCare.id, dueOn: addDays(londonDay(actor.at), 20) }),
  },
  {
    file: 'lib/server/panel/answer-action.ts', right: 'panel-action.answer', by: 'socialCare',
    nor: ['triage', 'secondTriage', 'sergeant', 'inspector', 'senior', 'superintendent', 'operations', 'chair', 'service', 'caseManager', 'secondCaseManager', 'victimWorker', 'education', 'health', 'community'],
    call: async (actor) => answerAction(actor, { ...(await actionOf()), answer: 'done', closedOn: londonDay(actor.at), note: null }),
  },
  {
    file: 'lib/server/panel/defer-case.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => deferCase(actor, { meetingId: nowHeld().meetingId, ref: (await refOf('Deferred')).ref, reason: 'victim', missing: 'The victim’s view', ownerId: CAST.victimWorker.id, newDay: addDays(londonDay(actor.at), 14), toMeetingId: null }),
  },
  {
    file: 'lib/server/panel/return-case.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => returnCase(actor, { meetingId: nowHeld().meetingId, ref: (await refOf('Returned')).ref, reason: 'The police may decide this one.' }),
  },
  {
    file: 'lib/server/panel/record-advice.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: (actor) => recordAdvice(actor, { ...nowHeld().preventive, says: 'A mentor, and a place at the boxing club.' }),
  },
  {
    file: 'lib/server/panel/decide-deferral.ts', right: 'deferral.decide', by: 'operations', nor: ['chair'],
    call: async (actor) => decideDeferral(actor, { ...(await refOf('Twice')), decision: 'hear', reason: 'The victim has answered now.', toMeetingId: null }),
  },
  {
    file: 'lib/server/panel/sign-minutes.ts', right: 'minutes.sign', by: 'chair', nor: NOT_CHAIRS,
    prepare: () => db.meeting.update({ where: { id: nowHeld().meetingId }, data: { status: 'closed' } }),
    call: async (actor) => signMinutes(actor, { meetingId: nowHeld().meetingId, shown: hashOf(await minutesContent(db, nowHeld().meetingId)) }),
  },
  {
    file: 'lib/server/panel/sign-minutes-apart.ts', right: 'minutes.sign-apart', by: 'operations', nor: NO_SEAT, prepare: setOneApart,
    call: async (actor) => {
      const { meetingId, ref } = nowApart()
      return signMinutesApart(actor, { meetingId, ref, shown: hashOf((await minutesContent(db, meetingId)).cases[0]) })
    },
  },
  {
    file: 'lib/server/panel/add-to-minutes.ts', right: 'minutes.sign', by: 'chair', nor: NOT_CHAIRS,
    call: (actor) => addToMinutes(actor, { meetingId: nowHeld().meetingId, reason: 'A name was wrong', says: 'The officer is PC Grace Adeyemi.' }),
  },
  {
    file: 'lib/server/escalation/code-dissent.ts', right: 'dissent.code', by: 'operations',
    prepare: () => db.agendaItem.update({ where: { id: nowHeld().itemId }, data: { result: 'escalated' } }),
    call: (actor) => codeDissent(actor, { ref: nowHeld().ref, agendaItemId: nowHeld().itemId, themes: ['victim', 'gravity'] }),
  },
  {
    file: 'lib/server/escalation/read-feedback.ts', right: 'panel.heard', by: 'socialCare', nor: NO_SEAT,
    prepare: async () => {
      const { itemId, caseId } = nowHeld()
      const ballot = await db.ballot.create({ data: { agendaItemId: itemId, round: 1, status: 'closed', openedById: CAST.chair.id, openedAt: at, closedAt: at }, select: { id: true } })
      await db.escalation.create({ data: { caseId, agendaItemId: itemId, ballotId: ballot.id, status: 'settled', openedAt: at, dueOn: at, settledAt: at } })
    },
    call: async (actor) => readFeedback(actor, { ref: nowHeld().ref, escalationId: (await db.escalation.findFirstOrThrow({ where: { caseId: nowHeld().caseId }, select: { id: true } })).id }),
  },
]
