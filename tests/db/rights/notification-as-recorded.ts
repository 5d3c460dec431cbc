import { caseRecord } from '@/lib/server/intake/case-record'
import type { NotificationAnswers, NotificationInput } from '@/lib/server/intake/save-notification'
import { owner as db } from '../../support/owner'

/** A case's notification as its form would send it back unchanged. */
export async function notificationAsRecorded(ref: string): Promise<NotificationInput & Pick<NotificationAnswers, 'victims'>> {
  const { id } = await db.case.findUniqueOrThrow({ where: { ref }, select: { id: true } })
  const record = await caseRecord(db, id)
  if (!record) throw new Error(`There is no case ${ref}`)
  const { givenNames, familyName, knownAs, dateOfBirth, sex, ethnicity, firstLanguage, interpreterNeeded, communicationNeeds, school } = record.child
  const told = record.notification as unknown as Omit<NotificationInput, 'ref' | 'version' | 'child' | 'offences' | 'victims' | 'historyChecked'>
  return {
    ref,
    version: record.version,
    child: { givenNames, familyName, knownAs, dateOfBirth, sex, ethnicity, firstLanguage, interpreterNeeded, communicationNeeds, school },
    notifiedOn: told.notifiedOn, crimeReference: told.crimeReference, officerInCase: told.officerInCase, circumstances: told.circumstances,
    evidence: told.evidence, account: told.account, cautioned: told.cautioned, legalAdviceOffered: told.legalAdviceOffered,
    adultPresent: told.adultPresent, adultRelationship: told.adultRelationship, adultName: told.adultName,
    careExperienced: told.careExperienced, socialWorkerView: told.socialWorkerView,
    exploitation: told.exploitation, exploitationConsidered: told.exploitationConsidered, exploitationNote: told.exploitationNote, section45: told.section45,
    victimIdentified: told.victimIdentified, yjsReferredOn: told.yjsReferredOn,
    offences: record.offences.map(({ code, cjsCode, committedOn, place, imagery }) => ({ code, cjsCode, committedOn, place, imagery })) as unknown as NotificationInput['offences'],
    victims: record.victims,
    historyChecked: record.notification.historyCheckedOn !== null,
  }
}
