import type { IsoDay } from '../deadlines/iso-day'
import { writtenDay } from '../wording/written-day'
import { dueInWords } from './clock-in-words'

/** Guidance on children found with knives (Home Office and Ministry of Justice, 12 February 2026). */
export const KNIFE_GUIDANCE = {
  title: 'Government guidance for child knife possession offences',
  url: 'https://www.gov.uk/government/publications/child-knife-possession-offences/government-guidance-for-child-knife-possession-offences-accessible--2',
} as const

/** One thing that a case in which a knife was carried asks for. */
export type PathwayStep = { id: 'referral' | 'exploitation' | 'plan'; title: string; isDone: boolean; says: string }

/** What the pathway looks at. `referralDue` is null where the day of the notification is not recorded. */
export type KnifeFacts = { referredOn: IsoDay | null; referralDue: IsoDay | null; exploitation: string | null; exploitationConsidered: boolean | null; activity: string | null; conditions: readonly string[] }

/** The steps of the knife pathway as they stand on a day: referral within a working day, exploitation weighed, and a plan that is more than an awareness course. */
export function knifePathway(facts: KnifeFacts, today: IsoDay): PathwayStep[] {
  const { referredOn, referralDue } = facts
  const isWeighed = facts.exploitation === 'no' || facts.exploitationConsidered === true
  const plan = facts.activity ?? (facts.conditions.length > 0 ? facts.conditions.join('; ') : null)
  return [
    {
      id: 'referral', title: 'The police refer the child to the youth justice service within 1 working day', isDone: referredOn !== null,
      says: referredOn ? `Referred on ${writtenDay(referredOn)}${referralDue && referredOn > referralDue ? `: it was due on ${writtenDay(referralDue)}` : ''}`
        : referralDue ? `Not recorded: ${dueInWords(referralDue, today).words}` : 'Not recorded, and the day of the notification is missing',
    },
    {
      id: 'exploitation', title: 'Exploitation is weighed: why does this child carry a knife?', isDone: isWeighed,
      says: facts.exploitation === 'no' ? 'No sign of it' : isWeighed ? 'Considered and recorded' : 'Not considered yet',
    },
    {
      id: 'plan', title: 'The child gets a plan: therapy or mentoring, and not an awareness course alone', isDone: plan !== null && !isAwarenessAlone(plan),
      says: plan === null ? 'Nothing is planned yet' : isAwarenessAlone(plan) ? `Only a course is named (“${plan}”), and there is little evidence that courses alone help` : plan,
    },
  ]
}

/** Whether a plan names an awareness course and nothing beside it. */
function isAwarenessAlone(plan: string): boolean {
  return /\b(awareness|knife|weapons?) (course|session|workshop|programme|talk)s?\b/i.test(plan) && !/\b(mentor|therap|counsel|family|sport|work with|support)/i.test(plan)
}
