import { PARTNERS, type Partner } from '../agencies/partners'
import type { IsoDay } from '../deadlines/iso-day'
import { dueInWords } from '../triage/clock-in-words'
import { writtenDay } from '../wording/written-day'

/** The partners of whom a panel wants to have heard. */
export const PANEL_PARTNERS = ['education', 'health', 'social-care'] as const satisfies readonly Partner[]
/** One of `PANEL_PARTNERS`. */
export type PanelPartner = (typeof PANEL_PARTNERS)[number]

/** What somebody was heard to say, or why nothing was said; the newest. */
export type Heard = { on: IsoDay; whyNone: string | null }

/** How a check with a partner stands: answered, accounted for without an answer, waited for, or never asked; a written view for the panel is an answer too. */
export type PartnerStanding = { state: 'answered' | 'accounted' | 'not-asked' } | { state: 'waits'; askedOf: string; dueOn: IsoDay }

/** What is recorded about a case that a panel is to hear. A null is "not recorded". */
export type ReadinessFacts = {
  child: Heard | null
  parents: Heard | null
  victimIdentified: boolean | null
  /** One entry for each victim. */
  victims: readonly ('given' | 'declined' | 'not-recorded')[]
  partners: Readonly<Record<PanelPartner, PartnerStanding>>
  assessment: { dueOn: IsoDay | null; receivedOn: IsoDay | null; extendedTo: IsoDay | null; extendedWhy: string | null }
  historyCheckedOn: IsoDay | null
  isScored: boolean
  /** False for a child who was referred without one: what only a decision about an offence needs is not asked for. */
  hasOffence: boolean
  people: { triage: string | null; caseManager: string | null }
}

/** How one thing that a panel needs stands: there, accounted for although it is not, or missing; with who has it where it is missing. */
export type Standing = { state: 'ready' | 'accounted'; says: string } | { state: 'missing'; says: string; who: string }

/** One thing that a panel needs before it hears a case, and where that is asked for. */
export type ReadinessItem = {
  id: string
  name: string
  source: { title: string; ref: string }
  /** Asked for only where the case is about an offence. */
  needsOffence?: true
  standing: (facts: ReadinessFacts, today: IsoDay) => Standing
}

const PDAT = { title: 'Norfolk Youth Justice Service, HM Inspectorate of Probation, January 2025', ref: 'page on out-of-court disposals: sources of assessments' }
const caseManager = ({ people }: ReadinessFacts) => (people.caseManager ? `${people.caseManager}, case manager` : 'A case manager, who is still to be named')
const triageOfficer = ({ people }: ReadinessFacts) => (people.triage ? `${people.triage}, triage officer` : 'A triage officer')

function heardFrom(heard: Heard | null, nobody: string, facts: ReadinessFacts): Standing {
  if (!heard) return { state: 'missing', says: nobody, who: caseManager(facts) }
  return heard.whyNone === null ? { state: 'ready', says: `Heard on ${writtenDay(heard.on)}` } : { state: 'accounted', says: `Not heard: ${heard.whyNone}` }
}

const partnerItem = (partner: PanelPartner): ReadinessItem => ({
  id: `partner.${partner}`,
  name: `What ${PARTNERS[partner].name.toLowerCase()} knows`,
  source: { title: 'Joint inspection of out-of-court disposals and Norfolk Youth Justice Service, HM Inspectorate of Probation', ref: 'education and health at the panel; checks with partner agencies' },
  standing: (facts, today) => {
    const check = facts.partners[partner]
    if (check.state === 'answered') return { state: 'ready', says: 'Answered' }
    if (check.state === 'accounted') return { state: 'accounted', says: 'No answer, and why is recorded' }
    if (check.state === 'waits') return { state: 'missing', says: `Asked, and ${dueInWords(check.dueOn, today).words}`, who: check.askedOf }
    return { state: 'missing', says: 'Not asked yet', who: caseManager(facts) }
  },
})

/** Everything that a panel needs before it hears a case, in the order of the pack (F45, F50, R59, R60, R80). */
export const READINESS: readonly ReadinessItem[] = [
  { id: 'words.child', name: 'The child’s own words', source: PDAT, standing: (facts) => heardFrom(facts.child, 'Not recorded', facts) },
  { id: 'words.parents', name: 'The parents’ or carers’ own words', source: PDAT, standing: (facts) => heardFrom(facts.parents, 'Not recorded', facts) },
  {
    id: 'victim', needsOffence: true,
    name: 'The victim’s view',
    source: { title: 'Code of Practice for Victims; Norfolk Youth Justice Service, HM Inspectorate of Probation, January 2025', ref: 'right 6; victims’ views in assessments' },
    standing: ({ victimIdentified, victims }) => {
      const who = 'The victim worker'
      if (victimIdentified === null) return { state: 'missing', says: 'Whether anybody was harmed is not recorded', who: 'A triage officer' }
      if (!victimIdentified) return { state: 'ready', says: 'Nobody is known to have been harmed' }
      if (victims.length === 0 || victims.includes('not-recorded')) return { state: 'missing', says: 'Neither a view nor that none is given is recorded', who }
      return victims.includes('given') ? { state: 'ready', says: victims.includes('declined') ? 'Recorded; not everybody wanted to give one' : 'Recorded' } : { state: 'accounted', says: 'Asked, and gave none' }
    },
  },
  ...PANEL_PARTNERS.map(partnerItem),
  {
    id: 'assessment', needsOffence: true,
    name: 'The assessment',
    source: { title: 'Norfolk Youth Justice Service, HM Inspectorate of Probation, January 2025', ref: 'three weeks to complete the assessment' },
    standing: (facts, today) => {
      const { dueOn, receivedOn, extendedTo, extendedWhy } = facts.assessment
      if (receivedOn) return { state: 'ready', says: `Received on ${writtenDay(receivedOn)}` }
      if (extendedTo && extendedTo >= today) return { state: 'accounted', says: `Extended to ${writtenDay(extendedTo)}: ${extendedWhy ?? ''}` }
      const due = extendedTo ?? dueOn
      return { state: 'missing', says: due ? `Not received, and ${dueInWords(due, today).words}` : 'Not received', who: caseManager(facts) }
    },
  },
  {
    id: 'history', needsOffence: true,
    name: 'The history across records',
    source: { title: 'Joint inspection of out-of-court disposals', ref: 'earlier disposals are checked before a decision' },
    standing: (facts) => (facts.historyCheckedOn ? { state: 'ready', says: `Checked on ${writtenDay(facts.historyCheckedOn)}` } : { state: 'missing', says: 'Not checked', who: triageOfficer(facts) }),
  },
  {
    id: 'score', needsOffence: true,
    name: 'The gravity score',
    source: { title: 'National Police Chiefs’ Council, Child Gravity Matrix', ref: 'each case is scored before it is decided' },
    standing: (facts) => (facts.isScored ? { state: 'ready', says: 'Scored' } : { state: 'missing', says: 'Not scored', who: triageOfficer(facts) }),
  },
]

/** One line of what a panel needs, as it stands for a case. */
export type ReadinessLine = { id: string; name: string; source: ReadinessItem['source'] } & Standing

/** How everything that a panel needs stands for a case on a day, in the order of the pack; less is needed of a child who was referred without an offence. */
export function readinessOf(facts: ReadinessFacts, today: IsoDay): ReadinessLine[] {
  return READINESS.filter(({ needsOffence }) => facts.hasOffence || !needsOffence).map(({ id, name, source, standing }) => ({ id, name, source, ...standing(facts, today) }))
}

/** What is missing of a case's readiness; a case is ready where nothing is. */
export function missingOf(lines: readonly ReadinessLine[]): Extract<ReadinessLine, { state: 'missing' }>[] {
  return lines.filter((line): line is Extract<ReadinessLine, { state: 'missing' }> => line.state === 'missing')
}
