import { ageOn, birthday } from '../deadlines/iso-day'
import type { Route } from './seen'
import type { CaseView } from './case-view'
import type { Seen } from './seen'
import type { Settings } from './settings'

/** Lays out everything that rules may read about a case, whatever the outcome. */
export function seeCase(view: CaseView, route: Route, settings: Settings): Omit<Seen, 'outcome'> {
  const { facts, offences, gravity } = view
  const { child, rights, victim, disposal } = facts
  return {
    asOf: facts.asOf,
    'child.age': ageOn(child.dateOfBirth, facts.asOf),
    'child.agesAtOffences': view.agesAtOffences,
    'child.eighteenthBirthday': birthday(child.dateOfBirth, 18),
    'child.careExperienced': child.careExperienced,
    'child.exploitation': child.exploitation,
    'child.exploitationConsidered': child.exploitationConsidered,
    'child.section45': child.section45,
    'child.socialWorkerViewRecorded': child.socialWorkerViewRecorded,
    'offences.place': offences.map(({ fact }) => ({ offence: fact.offence, place: fact.place ?? null })),
    'offences.markers': offences.map(({ row }) => ({ offence: row.code, markers: row.markers })),
    'offences.modeOfTrial': offences.map(({ row }) => ({ offence: row.code, modeOfTrial: row.modeOfTrial })),
    'offences.imagery': offences
      .filter(({ row }) => row.markers.includes('imagery'))
      .map(({ fact }) => ({ offence: fact.offence, imagery: fact.imagery ?? null })),
    'offences.summaryOnly': offences
      .filter(({ row }) => row.modeOfTrial === 'summary')
      .map(({ fact }) => ({ offence: fact.offence, committedOn: fact.committedOn })),
    factors: view.factors,
    'score.final': gravity.final,
    'score.rationale': facts.score?.rationale,
    'gravity.base': gravity.base,
    'gravity.suggested': gravity.suggested,
    route,
    evidence: facts.evidence,
    account: facts.account,
    'rights.cautioned': rights?.cautioned,
    'rights.legalAdviceOffered': rights?.legalAdviceOffered,
    'rights.appropriateAdult.present': rights?.appropriateAdult?.present,
    'rights.appropriateAdult.relationship': rights?.appropriateAdult?.relationship,
    'victim.identified': victim?.identified,
    'victim.informed': victim?.informed,
    'victim.viewRecorded': victim?.viewRecorded,
    yjsReferredOn: facts.yjsReferredOn,
    history: facts.history,
    'disposal.agency': disposal?.agency,
    'disposal.agencyAccepted': disposal?.agencyAccepted,
    'disposal.schoolAction': disposal?.schoolAction,
    'disposal.safeguardingLead': disposal?.safeguardingLead,
    'disposal.suspectNamed': disposal?.suspectNamed,
    'disposal.rationale': disposal?.rationale,
    'disposal.childAgrees': disposal?.childAgrees,
    'disposal.activityCompletedOn': disposal?.activityCompletedOn,
    'disposal.conditions': disposal?.conditions,
    'disposal.conditionsEndOn': disposal?.conditionsEndOn,
    'disposal.yjsRecommendation': disposal?.yjsRecommendation,
    'disposal.consentSigned': disposal?.consentSigned,
    'disposal.explained': disposal?.explained,
    'disposal.childInformationForm': disposal?.childInformationForm,
    'settings.communityResolutionCap': settings.communityResolutionCap,
    'settings.usualConditionsWeeks': settings.usualConditionsWeeks,
    'settings.longestConditionsWeeks': settings.longestConditionsWeeks,
  }
}
