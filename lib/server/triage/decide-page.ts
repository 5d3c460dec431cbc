import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { factsInWords } from '@/lib/domain/triage/explain-outcome'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import { admitsNothing, asksForNoAdmissionRoute, outcomesOutOfCourt } from '@/lib/domain/triage/not-diverted'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import {
  departuresOf, missingAtGiving, needsChildInformationForm, SETTLED_OUTCOMES, usualChoices, whyChoiceIsShut, whyNotChosen, type Chosen, type SettledOutcome, type TriageChoice,
} from '@/lib/domain/triage/triage-choice'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { likeCases, type LikeCases } from './like-cases'

/** One outcome that the police might settle on: why not, or what is still missing when it is given, and what it departs from. */
export type SettleOption = { outcome: SettledOutcome; whyNot: string | null; stillMissing: string[]; departures: string[] }

/** What the pages of the triage decision show. */
export type DecidePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child' | 'notification' | 'offences'>
  may: Answer
  assessment: Assessment | null
  notice: string | null
  working: ScoreWorking | null
  scoreRationale: string | null
  history: string
  /** The choice that the rules point to; null while the case is not scored. */
  pointsTo: TriageChoice | null
  /** Why a choice is shut; null where it can be made. */
  shut: Record<TriageChoice, string | null>
  settle: SettleOption[]
  /** What the three choices that have one outcome or none depart from. */
  departures: Record<Exclude<TriageChoice, 'settle'>, string[]>
  asksForChildInformationForm: boolean
  /** The outcomes out of court that the rules do not close. */
  couldBe: Outcome[]
  /** The child denies the offence, or says nothing. */
  saysNothing: boolean
  asksForNoAdmissionRoute: boolean
  /** How the nearest cases ended (F133); null while the case is not scored. */
  like: LikeCases | null
}

const SINGLE = {
  send_to_panel: { choice: 'send_to_panel', outcome: null },
  charging_decision: { choice: 'charging_decision', outcome: 'CHARGE' },
  no_criminal_outcome: { choice: 'no_criminal_outcome', outcome: 'NFA' },
} as const satisfies Record<Exclude<TriageChoice, 'settle'>, Chosen>

/** The pages on which triage decides; null where the reader may not see the case. */
export async function decidePage(actor: Actor, ref: string): Promise<DecidePage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'triage.view', ['case.view'])
  if (!found) return null
  const { today, record, assessed, subject } = found
  const shutBy = (choice: TriageChoice) => (assessed ? whyChoiceIsShut(assessed.assessment, assessed.facts, choice) : 'The matrix cannot judge the offences of this case, or none is recorded. Correct the notification first')
  const departuresBy = (chosen: Chosen) => (assessed ? departuresOf(assessed.assessment, assessed.facts, chosen) : [])
  return {
    today,
    record,
    may: can(actor, 'triage.decide', subject),
    assessment: assessed?.assessment ?? null,
    notice: assessed?.edition.notice ?? null,
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition),
    scoreRationale: record.score?.rationale ?? null,
    history: historyInWords(record.earlier, record.notification.historyCheckedOn, today),
    pointsTo: (assessed && usualChoices(assessed.assessment, assessed.facts)[0]) ?? null,
    shut: { settle: shutBy('settle'), send_to_panel: shutBy('send_to_panel'), charging_decision: shutBy('charging_decision'), no_criminal_outcome: shutBy('no_criminal_outcome') },
    settle: !assessed ? [] : SETTLED_OUTCOMES.map((outcome) => ({
      outcome,
      whyNot: whyNotChosen(assessed.assessment, assessed.facts, { choice: 'settle', outcome }),
      stillMissing: factsInWords(missingAtGiving(assessed.assessment, outcome)),
      departures: departuresBy({ choice: 'settle', outcome }),
    })),
    departures: {
      send_to_panel: departuresBy(SINGLE.send_to_panel),
      charging_decision: departuresBy(SINGLE.charging_decision),
      no_criminal_outcome: departuresBy(SINGLE.no_criminal_outcome),
    },
    couldBe: assessed ? outcomesOutOfCourt(assessed.assessment) : [],
    saysNothing: admitsNothing(record.notification.account),
    asksForNoAdmissionRoute: assessed !== null && asksForNoAdmissionRoute(assessed.assessment, record.notification.account),
    asksForChildInformationForm: assessed !== null && needsChildInformationForm(assessed.assessment),
    like: assessed && (await likeCases(db, actor, record, assessed)),
  }
}
