import type { TriageChoice } from './triage-choice'

/** The parts of a triage rationale, in the order in which they are asked for (F38). */
export const RATIONALE_PARTS = ['why', 'alternatives', 'child', 'departure'] as const
/** One of `RATIONALE_PARTS`. */
export type RationalePart = (typeof RATIONALE_PARTS)[number]

/** What the officer wrote, part by part; `departure` is null where nothing was departed from. */
export type TriageRationale = Record<Exclude<RationalePart, 'departure'>, string> & { departure: string | null }

/** Each part as a heading, for whoever reads the decision later. */
export const RATIONALE_HEADINGS: Readonly<Record<RationalePart, string>> = {
  why: 'Why this',
  alternatives: 'What was considered instead',
  child: 'How the child’s history, care and exploitation were weighed',
  departure: 'Why this departs from what the rules or the matrix suggest',
}

/** What each choice asks its maker to say, as a question and a hint. */
export const RATIONALE_QUESTIONS: Readonly<Record<TriageChoice, Readonly<Record<RationalePart, { label: string; hint: string }>>>> = {
  settle: {
    why: { label: 'Why is this outcome right for this child?', hint: 'The offence and its harm, what the child says, and what would make it less likely to happen again.' },
    alternatives: { label: 'Why would a lower response not do?', hint: 'If it is the lowest, say why a higher one is not needed.' },
    child: childQuestion('Say also if there was nothing to weigh.'),
    departure: departureQuestion(),
  },
  send_to_panel: {
    why: { label: 'Why does the panel decide this?', hint: 'What makes this more than the police should settle alone.' },
    alternatives: { label: 'What should the panel weigh, and against what?', hint: 'The outcomes that look possible to you, and the lowest one that might do.' },
    child: childQuestion('The panel reads this first.'),
    departure: departureQuestion(),
  },
  charging_decision: {
    why: { label: 'Why is a charging decision needed?', hint: 'The seriousness and the public interest in putting a child before a court.' },
    alternatives: { label: 'Why would no outcome out of court do?', hint: 'Name those that you considered, deferred prosecution among them.' },
    child: childQuestion('Say what a court would need to know.'),
    departure: departureQuestion(),
  },
  no_criminal_outcome: {
    why: { label: 'Why is there no criminal outcome?', hint: 'The child’s age, or what the evidence lacks.' },
    alternatives: { label: 'What was considered instead, and what help is offered?', hint: 'A child who gets no outcome may still need help: say who will offer it.' },
    child: childQuestion('Say also if there was nothing to weigh.'),
    departure: departureQuestion(),
  },
}

function childQuestion(hint: string): { label: string; hint: string } {
  return { label: 'How did you weigh the child’s history, care experience and any exploitation?', hint }
}

function departureQuestion(): { label: string; hint: string } {
  return { label: 'Why do you depart from the suggestion?', hint: 'Only where you choose something other than the rules or the suggested score point to.' }
}
