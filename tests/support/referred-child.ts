import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { caseInTriage } from './case-in-triage'
import { owner as db } from './owner'
import { CAST } from '../../prisma/scenarios/cast'

/** A child whom a school referred to the service, without an offence and without the police. */
export async function referredChild(at: Date): Promise<{ id: string; ref: string; childId: string }> {
  const made = await caseInTriage({ at, status: 'submitted', historyChecked: false })
  await db.offence.deleteMany({ where: { caseId: made.id } })
  await db.victim.deleteMany({ where: { caseId: made.id } })
  await db.notification.update({
    where: { caseId: made.id },
    data: { notifiedOn: new Date(londonDay(at)), circumstances: 'She is out late with older boys and has stopped coming to lessons.', evidence: null, account: null, cautioned: null, legalAdviceOffered: null, adultPresent: null, adultRelationship: null, adultName: null, victimIdentified: null },
    select: { caseId: true },
  })
  await db.referral.create({ data: { caseId: made.id, source: 'school', fromName: 'Ms Ives', fromRole: 'Head of year', lawfulBasis: 'parent-agrees', asks: 'Somebody whom she can talk to.', policeInvolved: false, takenById: CAST.caseManager.id, takenAt: at } })
  return made
}
