import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { searchName } from '@/lib/domain/intake/search-name'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { missingToSubmit } from '@/lib/domain/intake/missing-to-submit'
import type { LawfulBasis, ReferralSource } from '@/lib/domain/intake/referral'
import { whyNotRelease, type Release, type ReleaseFacts } from '@/lib/domain/intake/release'
import { rightToSave, rightToSubmit } from '@/lib/domain/intake/rights-to-save'
import { openSections, SECTION_NAMES, sectionOfField } from '@/lib/domain/intake/sections'
import type { Account, AdultRelationship, Evidence, Exploitation, Section45 } from '@/lib/domain/rules/facts'
import type { EventName } from '@/lib/domain/wording/event-words'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact, type Work } from '../transact'
import { writeVictims, type VictimInput } from '../victim/write-victims'
import type { CaseRecord } from './case-record'
import { endSendBack } from './end-send-back'
import { namedOffences, type OffenceAnswer, type OffenceRow } from './named-offences'
import { matchChild } from './match-child'
import { moveCase, requireVersion, takeCase } from './take-case'

/** The answers of a whole notification. A null is "not recorded". */
export type NotificationAnswers = {
  child: {
    givenNames: string; familyName: string; knownAs: string | null; dateOfBirth: IsoDay; sex: string | null; ethnicity: string | null
    firstLanguage: string | null; interpreterNeeded: boolean | null; communicationNeeds: string | null; school: string | null
  }
  notifiedOn: IsoDay | null
  crimeReference: string | null
  officerInCase: string | null
  circumstances: string | null
  offences: readonly OffenceAnswer[]
  evidence: Evidence | null
  account: Account | null
  cautioned: boolean | null
  legalAdviceOffered: boolean | null
  adultPresent: boolean | null
  adultRelationship: AdultRelationship | null
  adultName: string | null
  careExperienced: boolean | null
  socialWorkerView: string | null
  exploitation: Exploitation | null
  exploitationConsidered: boolean | null
  exploitationNote: string | null
  section45: Section45 | null
  victimIdentified: boolean | null
  victims: readonly VictimInput[]
  historyChecked: boolean
  yjsReferredOn: IsoDay | null
  release: Release | null
  releasedOn: IsoDay | null
  bailUntil: IsoDay | null
  bailConditionsUntil: IsoDay | null
  releaseReviewOn: IsoDay | null
  /** Only where it was not the police who told. */
  referral: {
    source: ReferralSource; fromName: string | null; fromRole: string | null; fromContact: string | null
    lawfulBasis: LawfulBasis | null; asks: string | null; policeInvolved: boolean | null
  }
}

/** What a form sends. An answer that is not there was not asked, and stays as it is recorded. */
export type NotificationInput = { ref: string; version: number } & Partial<Omit<NotificationAnswers, 'child' | 'referral'>> & {
  child?: Partial<NotificationAnswers['child']>
  referral?: Partial<NotificationAnswers['referral']>
}

/** Refuses what a section holds that is not open: while some were sent back, the others stay as they are. */
function requireOpen(record: CaseRecord, input: NotificationInput): void {
  const open = openSections(record)
  for (const name of Object.keys(input)) {
    const section = name === 'child' || name === 'referral' ? name : sectionOfField(name)
    if (!section || input[name as keyof NotificationInput] === undefined) continue
    if (section === 'referral' && !record.referral) throw new Refused('invalid', 'This is a police notification: nobody else referred the child')
    if (record.status === 'sent_back' && !open.includes(section)) throw new Refused('invalid', `“${SECTION_NAMES[section]}” was not sent back, so it stays as it is`)
  }
}

function requirePossible(actor: Actor, record: CaseRecord, input: NotificationInput): void {
  const today = londonDay(actor.at)
  const born = input.child?.dateOfBirth ?? record.child.dateOfBirth
  if (born > today) throw new Refused('invalid', 'The day of birth is in the future')
  if (input.notifiedOn && input.notifiedOn > today) throw new Refused('invalid', 'The notification cannot have arrived in the future')
  const whyNot = whyNotRelease(filled(releaseOf(record), input))
  if (whyNot) throw new Refused('invalid', whyNot)
  if (!input.offences) return
  for (const offence of input.offences) {
    if (offence.committedOn > today) throw new Refused('invalid', 'An offence cannot have happened in the future')
    if (offence.committedOn < born) throw new Refused('invalid', 'An offence cannot have happened before the child was born')
  }
}

/** Offences may change until triage is done; a score that was given for others is taken away. Answers whether it was. */
async function requireOffencesMayChange(tx: Tx, record: CaseRecord, offences: readonly OffenceRow[] | null): Promise<boolean> {
  if (!offences) return false
  const same = (text: (offence: { code: string; cjsCode: string | null }) => string) => record.offences.map(text).sort().join() === offences.map(text).sort().join()
  if (same(({ code, cjsCode }) => `${code} ${cjsCode}`)) return false
  if (!['draft', 'submitted', 'in_triage', 'sent_back'].includes(record.status)) throw new Refused('invalid', 'The offences can be changed only until triage is done')
  if (!record.score || same(({ code }) => code)) return false
  await tx.score.delete({ where: { caseId: record.id }, select: { caseId: true } })
  return true
}

/** What triage still needs: of the sections that are open, with what is recorded where the form did not ask. */
function stillMissing(record: CaseRecord, input: NotificationInput): { field: string; message: string }[] {
  const open = openSections(record)
  const { notification: told } = record
  const referral = record.referral && { ...record.referral, ...input.referral }
  return missingToSubmit({
    ...(referral && open.includes('referral') ? { fromName: referral.fromName, lawfulBasis: referral.lawfulBasis } : {}),
    ...(open.includes('circumstances') ? { ...filled({ notifiedOn: told.notifiedOn, circumstances: told.circumstances }, input), ...(referral && !referral.policeInvolved ? {} : filled({ officerInCase: told.officerInCase }, input)) } : {}),
    ...(open.includes('offences') ? filled({ offences: record.offences }, input) : {}),
    ...(open.includes('evidence') ? filled({ evidence: told.evidence }, input) : {}),
  })
}

const releaseOf = ({ notification: told }: CaseRecord): ReleaseFacts => ({ release: told.release, releasedOn: told.releasedOn, bailUntil: told.bailUntil, bailConditionsUntil: told.bailConditionsUntil, releaseReviewOn: told.releaseReviewOn })

/** What is recorded, with what a form sent over it. */
function filled<T extends object>(recorded: T, sent: Partial<Record<keyof T, unknown>>): T {
  const over = Object.keys(recorded).filter((name) => sent[name as keyof T] !== undefined).map((name) => [name, sent[name as keyof T]])
  return { ...recorded, ...Object.fromEntries(over) }
}

/** A day for its column: null clears it, and undefined leaves it as it is. */
const dayOf = (day: IsoDay | null | undefined) => (day ? new Date(day) : day)

/**
 * Saves a notification, or the facts of a case that is under way; with `submit` it goes to triage as well, the first time
 * or again with the answer to what was sent back. A draft may be saved with blanks; it may be submitted once nothing is
 * missing that triage needs. Answers with the version that the next save is on.
 */
export async function saveNotification(actor: Actor, input: NotificationInput, submit: boolean): Promise<Done<{ ref: string; version: number; status: CaseStatus }>> {
  return transact(actor, submit ? 'notification.submit' : 'notification.save', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    const subject = { serviceId: record.serviceId, status: record.status }
    requireCan(actor, rightToSave(record), subject, about)
    if (submit) requireCan(actor, rightToSubmit(record) ?? 'notification.submit', subject, about)
    requireVersion(record, input.version)
    return saveAnswers(tx, actor, record, input, submit)
  })
}

/**
 * Saves the answers of a case that was taken, and with `submit` sends it to triage. Part of a change that has asked for the
 * right to.
 */
export async function saveAnswers(tx: Tx, actor: Actor, record: CaseRecord, input: NotificationInput, submit: boolean): Promise<Work<{ ref: string; version: number; status: CaseStatus }>> {
  const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
  const subject = { serviceId: record.serviceId, status: record.status }
  requireOpen(record, input)
  requirePossible(actor, record, input)
  const [missing] = submit ? stillMissing(record, input) : []
  if (missing) throw new Refused('invalid', missing.message)

  const offences = input.offences ? await namedOffences(tx, actor, record, input.offences) : null
  const rescore = await requireOffencesMayChange(tx, record, offences)
  // Whoever may not see the victims sends none: theirs stay as they are.
  const mayRecordVictims = can(actor, 'victim.record', subject).allowed
  await writeAnswers(tx, actor, record, { ...input, offences }, mayRecordVictims, submit)
  const status: CaseStatus = !submit ? record.status : record.status === 'sent_back' ? 'in_triage' : 'submitted'
  if (submit && record.sentBack) await endSendBack(tx, actor, record.sentBack.id, 'answered')
  if (submit) await moveCase(tx, actor, record, status)
  else await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
  return {
    value: { ref: record.ref, version: record.version + 1, status },
    audit: [{
      kind: 'alteration',
      action: eventOf(record, submit),
      ...about,
      before: factsForAudit(record),
      ...(rescore ? { reason: 'The offences changed, so the score was taken away and is to be given again' } : {}),
      after: {
        status, ...filled({ evidence: record.notification.evidence, account: record.notification.account }, input),
        offences: (offences ?? record.offences).map((offence) => offence.code), ...(mayRecordVictims ? { victims: (input.victims ?? record.victims).length } : {}),
      },
    }],
  }
}

/** Under which name a save is recorded. */
function eventOf({ status, referral }: CaseRecord, submit: boolean): EventName {
  if (status === 'sent_back') return submit ? 'notification.answer' : 'notification.save'
  if (status !== 'draft') return 'facts.record'
  return referral ? (submit ? 'referral.submit' : 'referral.save') : submit ? 'notification.submit' : 'notification.save'
}

/** Writes the answers that were sent, and leaves the others alone. */
async function writeAnswers(tx: Tx, actor: Actor, record: CaseRecord, input: Omit<NotificationInput, 'offences'> & { offences: readonly OffenceRow[] | null }, mayRecordVictims: boolean, submit: boolean): Promise<void> {
  const { child, offences, victims, referral } = input
  if (child) {
    const { aliases, ...recorded } = record.child
    const named = filled({ givenNames: recorded.givenNames, familyName: recorded.familyName, knownAs: recorded.knownAs, dateOfBirth: recorded.dateOfBirth }, child)
    await tx.child.update({
      where: { id: record.childId },
      data: { ...child, dateOfBirth: new Date(named.dateOfBirth), searchName: searchName(named.givenNames, named.familyName, named.knownAs, ...aliases), version: { increment: 1 } },
      select: { id: true },
    })
    const isRenamed = (['givenNames', 'familyName', 'knownAs', 'dateOfBirth'] as const).some((name) => named[name] !== recorded[name])
    if (isRenamed) await matchChild(tx, record.childId, actor.at)
  }
  if (referral) await tx.referral.update({ where: { caseId: record.id }, data: referral, select: { caseId: true } })
  await tx.notification.update({
    where: { caseId: record.id },
    data: {
      notifiedOn: dayOf(input.notifiedOn),
      crimeReference: input.crimeReference, officerInCase: input.officerInCase, circumstances: input.circumstances,
      evidence: input.evidence, account: input.account, cautioned: input.cautioned, legalAdviceOffered: input.legalAdviceOffered,
      adultPresent: input.adultPresent, adultRelationship: input.adultRelationship, adultName: input.adultName,
      careExperienced: input.careExperienced, socialWorkerView: input.socialWorkerView,
      exploitation: input.exploitation, exploitationConsidered: input.exploitationConsidered, exploitationNote: input.exploitationNote, section45: input.section45,
      release: input.release, releasedOn: dayOf(input.releasedOn), bailUntil: dayOf(input.bailUntil), bailConditionsUntil: dayOf(input.bailConditionsUntil), releaseReviewOn: dayOf(input.releaseReviewOn),
      ...(mayRecordVictims ? { victimIdentified: victims && victims.length > 0 ? true : input.victimIdentified } : {}),
      yjsReferredOn: dayOf(input.yjsReferredOn),
      ...(input.historyChecked && !record.notification.historyCheckedOn ? { historyCheckedOn: new Date(londonDay(actor.at)), historyCheckedById: actor.personId } : {}),
      // Who sent it, and when, stays: an answer to what was sent back has a record of its own.
      ...(submit && record.status === 'draft' ? { submittedAt: actor.at, submittedById: actor.personId } : {}),
    },
    select: { caseId: true },
  })
  if (offences) {
    await tx.offence.deleteMany({ where: { caseId: record.id } })
    await tx.offence.createMany({ data: offences.map((offence) => ({ ...offence, committedOn: new Date(offence.committedOn), caseId: record.id })) })
  }
  if (victims && mayRecordVictims) await writeVictims(tx, record.id, victims)
}

function factsForAudit(record: CaseRecord) {
  return {
    status: record.status, evidence: record.notification.evidence, account: record.notification.account,
    offences: record.offences.map((offence) => offence.code), victims: record.victims.length,
  }
}
