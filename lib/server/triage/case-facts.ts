import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { EarlierOutcome } from '@/lib/domain/outcome/outcome'
import { ACCOUNTS, ADULT_RELATIONSHIPS, AUTHORITIES, EVIDENCE, EXPLOITATION, IMAGERY, PLACES, SECTION_45, type Facts } from '@/lib/domain/rules/facts'
import type { CaseRecord } from '../intake/case-record'

/** The word as one of the list, or null where nothing is recorded; the database's own constraint holds the list. */
function word<T extends string>(list: readonly T[], value: string | null): T | null {
  return list.find((item) => item === value) ?? null
}

/** True when all are true, false when any is false, null while something is not recorded. */
function all(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false
  return values.length === 0 || values.includes(null) ? null : true
}

/** What the rules are asked about a case on a day: the record in the contract's words, with nothing filled in that is not recorded. */
export function factsOf(record: CaseRecord, asOf: IsoDay): Facts {
  const { notification: told, victims, disposalFacts } = record
  const enhanced = victims.map((victim) => victim.enhanced)
  return {
    id: record.ref,
    asOf,
    notifiedOn: told.notifiedOn,
    child: {
      dateOfBirth: record.child.dateOfBirth,
      careExperienced: told.careExperienced,
      exploitation: word(EXPLOITATION, told.exploitation),
      exploitationConsidered: told.exploitationConsidered,
      section45: word(SECTION_45, told.section45),
      socialWorkerViewRecorded: told.socialWorkerView ? true : null,
    },
    offences: record.offences.map((offence) => ({
      offence: offence.code,
      committedOn: offence.committedOn,
      place: word(PLACES, offence.place),
      imagery: word(IMAGERY, offence.imagery),
    })),
    factors: record.score?.factors ?? [],
    score: record.score ? { final: record.score.final, rationale: record.score.rationale } : null,
    evidence: word(EVIDENCE, told.evidence),
    account: word(ACCOUNTS, told.account),
    rights: {
      cautioned: told.cautioned,
      legalAdviceOffered: told.legalAdviceOffered,
      appropriateAdult: { present: told.adultPresent, relationship: word(ADULT_RELATIONSHIPS, told.adultRelationship) },
    },
    victim: {
      identified: told.victimIdentified,
      informed: all(victims.map((victim) => victim.informed)),
      viewRecorded: victims.length > 0 && victims.every((victim) => victim.viewDeclined || victim.view) ? true : null,
      enhanced: enhanced.includes(true) ? true : all(enhanced.map((value) => (value === null ? null : !value))) ? false : null,
    },
    yjsReferredOn: told.yjsReferredOn,
    history: told.historyCheckedOn
      ? record.earlier.filter((entry) => entry.givenOn <= asOf).map((entry) => ({ outcome: entry.outcome as EarlierOutcome, on: entry.givenOn }))
      : null,
    authorities: record.authorities.flatMap((given) => {
      const authority = word(AUTHORITIES, given.authority)
      return authority ? [{ authority, outcome: given.outcome }] : []
    }),
    disposal: disposalFacts && {
      agency: disposalFacts.agency,
      agencyAccepted: disposalFacts.agencyAccepted,
      schoolAction: disposalFacts.schoolAction,
      safeguardingLead: disposalFacts.safeguardingLead,
      suspectNamed: disposalFacts.suspectNamed,
      rationale: disposalFacts.rationale,
      childAgrees: disposalFacts.childAgrees,
      activityCompletedOn: disposalFacts.activityCompletedOn,
      conditions: disposalFacts.conditions.length > 0 ? disposalFacts.conditions : null,
      conditionsEndOn: disposalFacts.conditionsEndOn,
      yjsRecommendation: disposalFacts.yjsRecommendation,
      consentSigned: disposalFacts.consentSigned,
      explained: disposalFacts.explained,
      childInformationForm: disposalFacts.childInformationForm,
    },
  }
}
