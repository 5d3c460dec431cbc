import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import { searchName } from '@/lib/domain/intake/search-name'
import type { Account, AdultRelationship, Evidence, Exploitation, Imagery, Place, Section45 } from '@/lib/domain/rules/facts'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { editionById, editionInForce } from '../triage/edition'
import { writeVictims, type VictimInput } from '../victim/write-victims'
import type { CaseRecord } from './case-record'
import { moveCase, requireVersion, takeCase } from './take-case'

/** The whole notification as its form sends it. A null is "not recorded". */
export type NotificationInput = {
  ref: string
  version: number
  child: {
    givenNames: string; familyName: string; knownAs: string | null; dateOfBirth: IsoDay; sex: string | null; ethnicity: string | null
    firstLanguage: string | null; interpreterNeeded: boolean | null; communicationNeeds: string | null; school: string | null
  }
  notifiedOn: IsoDay | null
  crimeReference: string | null
  officerInCase: string | null
  circumstances: string | null
  offences: readonly { code: string; committedOn: IsoDay; place: Place; imagery: Imagery | null }[]
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
}

/** What is still to be answered before a notification can be submitted, as field and message. */
export function missingToSubmit(input: Pick<NotificationInput, 'notifiedOn' | 'officerInCase' | 'evidence' | 'offences' | 'circumstances'>): { field: string; message: string }[] {
  return [
    ...(input.notifiedOn ? [] : [{ field: 'notifiedOn', message: 'Enter the day on which the notification arrived' }]),
    ...(input.officerInCase ? [] : [{ field: 'officerInCase', message: 'Enter the officer in the case' }]),
    ...(input.circumstances ? [] : [{ field: 'circumstances', message: 'Write what is said to have happened' }]),
    ...(input.offences.length > 0 ? [] : [{ field: 'offences.0.title', message: 'Add at least one offence' }]),
    ...(input.evidence ? [] : [{ field: 'evidence', message: 'Choose how far the evidence goes' }]),
  ]
}

async function requirePossible(tx: Tx, actor: Actor, record: CaseRecord, input: NotificationInput): Promise<void> {
  const today = londonDay(actor.at)
  if (input.child.dateOfBirth > today) throw new Refused('invalid', 'The day of birth is in the future')
  if (input.notifiedOn && input.notifiedOn > today) throw new Refused('invalid', 'The notification cannot have arrived in the future')
  const edition = record.score ? await editionById(tx, record.score.editionId) : await editionInForce(tx, today)
  for (const offence of input.offences) {
    if (!findOffence(edition, offence.code)) throw new Refused('invalid', 'One of the offences is not in the matrix edition that this case is scored with')
    if (offence.committedOn > today) throw new Refused('invalid', 'An offence cannot have happened in the future')
    if (offence.committedOn < input.child.dateOfBirth) throw new Refused('invalid', 'An offence cannot have happened before the child was born')
  }
}

/** Offences may change until triage is done; a score that was given for others is taken away. Answers whether it was. */
async function requireOffencesMayChange(tx: Tx, record: CaseRecord, input: NotificationInput): Promise<boolean> {
  const codes = (offences: readonly { code: string }[]) => offences.map((offence) => offence.code).sort().join(' ')
  if (codes(record.offences) === codes(input.offences)) return false
  if (!['draft', 'submitted', 'in_triage'].includes(record.status)) throw new Refused('invalid', 'The offences can be changed only until triage is done')
  if (!record.score) return false
  await tx.score.delete({ where: { caseId: record.id }, select: { caseId: true } })
  return true
}

/**
 * Saves a notification, or the facts of a case that is under way; with `submit` it goes to triage as well.
 * A draft may be saved with blanks; it may be submitted once `missingToSubmit` finds nothing.
 */
export async function saveNotification(actor: Actor, input: NotificationInput, submit: boolean): Promise<Done<{ ref: string }>> {
  return transact(actor, submit ? 'notification.submit' : 'notification.save', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    const subject = { serviceId: record.serviceId, status: record.status }
    requireCan(actor, record.status === 'draft' ? 'notification.edit' : 'facts.record', subject, about)
    if (submit) requireCan(actor, 'notification.submit', subject, about)
    requireVersion(record, input.version)
    await requirePossible(tx, actor, record, input)
    const [missing] = submit ? missingToSubmit(input) : []
    if (missing) throw new Refused('invalid', missing.message)

    // Whoever may not see the victims sends none: theirs stay as they are.
    const mayRecordVictims = can(actor, 'victim.record', subject).allowed
    const rescore = await requireOffencesMayChange(tx, record, input)
    const { child } = input
    await tx.child.update({
      where: { id: record.childId },
      data: { ...child, dateOfBirth: new Date(child.dateOfBirth), searchName: searchName(child.givenNames, child.familyName, child.knownAs), version: { increment: 1 } },
      select: { id: true },
    })
    const today = new Date(londonDay(actor.at))
    await tx.notification.update({
      where: { caseId: record.id },
      data: {
        notifiedOn: input.notifiedOn ? new Date(input.notifiedOn) : null,
        crimeReference: input.crimeReference, officerInCase: input.officerInCase, circumstances: input.circumstances,
        evidence: input.evidence, account: input.account, cautioned: input.cautioned, legalAdviceOffered: input.legalAdviceOffered,
        adultPresent: input.adultPresent, adultRelationship: input.adultRelationship, adultName: input.adultName,
        careExperienced: input.careExperienced, socialWorkerView: input.socialWorkerView,
        exploitation: input.exploitation, exploitationConsidered: input.exploitationConsidered, exploitationNote: input.exploitationNote, section45: input.section45,
        ...(mayRecordVictims ? { victimIdentified: input.victims.length > 0 ? true : input.victimIdentified } : {}),
        yjsReferredOn: input.yjsReferredOn ? new Date(input.yjsReferredOn) : null,
        ...(input.historyChecked && !record.notification.historyCheckedOn ? { historyCheckedOn: today, historyCheckedById: actor.personId } : {}),
        ...(submit ? { submittedAt: actor.at, submittedById: actor.personId } : {}),
      },
      select: { caseId: true },
    })
    await tx.offence.deleteMany({ where: { caseId: record.id } })
    await tx.offence.createMany({ data: input.offences.map((offence) => ({ ...offence, committedOn: new Date(offence.committedOn), caseId: record.id })) })
    if (mayRecordVictims) await writeVictims(tx, record.id, input.victims)
    if (submit) await moveCase(tx, actor, record, 'submitted')
    else await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return {
      value: { ref: record.ref },
      audit: [{
        kind: 'alteration',
        action: submit ? 'notification.submit' : record.status === 'draft' ? 'notification.save' : 'facts.record',
        ...about,
        before: factsForAudit(record),
        ...(rescore ? { reason: 'The offences changed, so the score was taken away and is to be given again' } : {}),
        after: { status: submit ? 'submitted' : record.status, evidence: input.evidence, account: input.account, offences: input.offences.map((offence) => offence.code), ...(mayRecordVictims ? { victims: input.victims.length } : {}) },
      }],
    }
  })
}

function factsForAudit(record: CaseRecord) {
  return {
    status: record.status, evidence: record.notification.evidence, account: record.notification.account,
    offences: record.offences.map((offence) => offence.code), victims: record.victims.length,
  }
}
