import { OUTCOME_LEVELS, OUTCOME_NAMES, type Outcome } from '../outcome/outcome'
import type { Assessment, Finding } from '../rules/assessment'
import { AUTHORITY_WORDS } from '../rules/finding'
import { authoritiesNeeded, closedBy, missingFor } from '../rules/next-steps'
import { FACT_WORDS, type FactName } from '../rules/seen'

/** The four ways in which triage can end. */
export const TRIAGE_CHOICES = ['settle', 'send_to_panel', 'charging_decision', 'no_criminal_outcome'] as const
/** One of `TRIAGE_CHOICES`. */
export type TriageChoice = (typeof TRIAGE_CHOICES)[number]

/** The outcomes that the police may settle on at triage. */
export const SETTLED_OUTCOMES = ['NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC'] as const satisfies readonly Outcome[]
/** One of `SETTLED_OUTCOMES`. */
export type SettledOutcome = (typeof SETTLED_OUTCOMES)[number]

/** What was chosen at triage, with the outcome that it comes to; null where somebody else decides that. */
export type Chosen =
  | { choice: 'settle'; outcome: SettledOutcome }
  | { choice: 'send_to_panel'; outcome: null }
  | { choice: 'charging_decision'; outcome: 'CHARGE' }
  | { choice: 'no_criminal_outcome'; outcome: 'NFA' }

/** Each choice as people read it, and what follows from it. */
export const TRIAGE_CHOICE_WORDS: Readonly<Record<TriageChoice, { name: string; means: string }>> = {
  settle: { name: 'Settle by police', means: 'You choose the outcome. It is explained to the child and given once nothing is missing.' },
  send_to_panel: { name: 'Send to the panel', means: 'The diversion panel hears the case and decides.' },
  charging_decision: { name: 'Ask for a charging decision', means: 'The case goes to the police or the CPS, who charge or send it back.' },
  no_criminal_outcome: { name: 'No criminal outcome', means: 'The child was under 10, or there is not enough evidence: the case ends with no further action, and help may still be offered.' },
}

const CHILD_INFORMATION_FORM = 'charge.child-information-form'

/** Each choice as an address carries it. */
export const CHOICE_SLUGS: Readonly<Record<TriageChoice, string>> = { settle: 'settle', send_to_panel: 'panel', charging_decision: 'charge', no_criminal_outcome: 'no-criminal-outcome' }

/** The choice that an address names, or null. */
export function choiceOfSlug(slug: string): TriageChoice | null {
  return TRIAGE_CHOICES.find((choice) => CHOICE_SLUGS[choice] === slug) ?? null
}

/** What of a case its choices depend on beside the assessment. */
type Evidence = { evidence?: string | null }

/** Facts that are recorded while an outcome is being given, after it was decided. */
function isRecordedAtGiving(fact: FactName): boolean {
  return fact.startsWith('disposal.') || fact === 'victim.informed'
}

/** The facts that an outcome still waits for and that are recorded when it is given; its reason is recorded by the decision itself. */
export function missingAtGiving(assessment: Assessment, outcome: Outcome): FactName[] {
  return [...new Set(missingFor(assessment, outcome).flatMap(({ facts }) => facts))].filter((fact) => isRecordedAtGiving(fact) && fact !== 'disposal.rationale')
}

/** Why a choice may not be made on this case today, in words for people; null where it may. */
export function whyNotChosen(assessment: Assessment, facts: Evidence, { choice, outcome }: Chosen): string | null {
  switch (choice) {
    case 'settle': return whyPoliceMayNot(assessment, outcome) ?? whyNotOutcome(assessment, outcome)
    case 'send_to_panel': return whyNotPanel(assessment)
    case 'charging_decision': return whyNotCharge(assessment, ['charge.cps'])
    case 'no_criminal_outcome':
      if (assessment.route !== 'no-criminal-outcome' && facts.evidence !== 'insufficient') return 'The child was 10 or over at an offence, and the evidence is not recorded as insufficient. Choose another way, or correct the facts first'
      return whyNotOutcome(assessment, outcome)
  }
}

/** Whether a charging decision waits for the Child Information Form, which the CPS needs; the form that asks for the decision asks for it too. */
export function needsChildInformationForm(assessment: Assessment): boolean {
  return assessment.outcomes.CHARGE.findings.some(({ rule, verdict }) => rule === CHILD_INFORMATION_FORM && verdict !== 'pass')
}

/** Why no outcome at all can be chosen under this choice; null where at least one can. */
export function whyChoiceIsShut(assessment: Assessment, facts: Evidence, choice: TriageChoice): string | null {
  if (choice === 'send_to_panel') return whyNotChosen(assessment, facts, { choice, outcome: null })
  if (choice === 'charging_decision') return whyNotCharge(assessment, ['charge.cps', CHILD_INFORMATION_FORM])
  if (choice === 'no_criminal_outcome') return whyNotChosen(assessment, facts, { choice, outcome: 'NFA' })
  const reasons = SETTLED_OUTCOMES.map((outcome) => whyNotChosen(assessment, facts, { choice, outcome }))
  if (reasons.includes(null)) return null
  return whyPoliceMayNot(assessment, 'OC8') ?? 'No outcome can be settled on yet: see below what each of them waits for'
}

/** The choices that the rules point to, the first of them most plainly; none while the case is not scored. */
export function usualChoices(assessment: Assessment, { evidence }: Evidence): readonly TriageChoice[] {
  switch (assessment.route) {
    case 'no-criminal-outcome': return ['no_criminal_outcome', 'settle']
    case 'police-may-decide': return evidence === 'insufficient' ? ['no_criminal_outcome', 'settle'] : ['settle']
    case 'panel': return ['send_to_panel']
    case 'charging-decision': return ['charging_decision']
    case 'unscored': return []
  }
}

/** Where a choice departs from what the rules and the matrix suggest, as sentences; empty where it does not (F38). */
export function departuresOf(assessment: Assessment, facts: Evidence, { choice, outcome }: Chosen): string[] {
  const usual = usualChoices(assessment, facts)
  const [first] = usual
  const departures: string[] = []
  if (first && !usual.includes(choice)) departures.push(`The rules point to “${TRIAGE_CHOICE_WORDS[first].name.toLowerCase()}”`)
  const { suggested } = assessment.gravity
  const isScored = assessment.gravity.final !== null && facts.evidence !== 'insufficient' && assessment.route !== 'no-criminal-outcome'
  if (outcome && isScored && OUTCOME_LEVELS[outcome] !== suggested) {
    departures.push(`${OUTCOME_NAMES[outcome].long} answers to a score of ${OUTCOME_LEVELS[outcome]}, and the suggested score is ${suggested}`)
  }
  return departures
}

function whyPoliceMayNot({ route, routeReasons }: Assessment, outcome: SettledOutcome): string | null {
  if (route === 'police-may-decide') return null
  if (route === 'no-criminal-outcome') return outcome === 'NFA' ? null : 'The child was under 10 at every offence, so there is no criminal outcome'
  if (route === 'unscored') return 'Score the case first'
  const reasons = routeReasons.join(' ')
  return route === 'panel' ? `The police do not settle this alone. ${reasons} Send it to the panel` : `The police do not settle this alone. ${reasons} Ask for a charging decision`
}

function whyNotPanel({ route, gravity }: Assessment): string | null {
  if (route === 'no-criminal-outcome') return 'The child was under 10 at every offence, so there is nothing for a panel to decide'
  return gravity.final === null ? 'Score the case before it goes to the panel' : null
}

function whyNotOutcome(assessment: Assessment, outcome: Outcome): string | null {
  const name = OUTCOME_NAMES[outcome].long
  const closed = closedBy(assessment, outcome)
  if (closed.length > 0) return `${name} is closed. ${sentences(closed)}`
  const [needed] = authoritiesNeeded(assessment, outcome)
  if (needed === 'panel') return `${name} needs the panel here: send the case to the panel. ${sentences(failingNeeds(assessment, outcome))}`
  if (needed) return `${name} needs the authority of ${AUTHORITY_WORDS[needed]} first. ${sentences(failingNeeds(assessment, outcome))}`
  const missing = [...new Set(missingFor(assessment, outcome).flatMap(({ facts }) => facts))].filter((fact) => !isRecordedAtGiving(fact))
  return missing.length > 0 ? `Record first, for ${name}: ${missing.map((fact) => FACT_WORDS[fact]).join('; ')}` : null
}

function whyNotCharge(assessment: Assessment, leftOut: readonly string[]): string | null {
  const inTheWay = assessment.outcomes.CHARGE.findings.filter(
    ({ rule, effect, verdict }) => !leftOut.includes(rule) && (effect === 'blocks' || effect === 'needs') && verdict !== 'pass',
  )
  if (inTheWay.length === 0) return null
  const needed = inTheWay.find(({ effect, verdict }) => effect === 'needs' && verdict === 'fail')?.authority
  const lead = inTheWay.some(({ effect, verdict }) => effect === 'blocks' && verdict === 'fail') ? 'A charge is closed.' : needed ? `A charge needs the authority of ${AUTHORITY_WORDS[needed]} first.` : 'The case is not ready for a charging decision.'
  return `${lead} ${sentences(inTheWay)}`
}

function failingNeeds(assessment: Assessment, outcome: Outcome): Finding[] {
  return assessment.outcomes[outcome].findings.filter(({ effect, verdict }) => effect === 'needs' && verdict === 'fail')
}

function sentences(findings: readonly Finding[]): string {
  return findings.map(({ message }) => message).join('. ')
}
