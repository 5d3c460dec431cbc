import { HEADINGS, type Heading } from '@/lib/domain/panel/discussion'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Actor } from '@/lib/server/make-actor'
import { makeProposal } from '@/lib/server/panel/make-proposal'
import { openCase } from '@/lib/server/panel/open-case'
import { recordDiscussion } from '@/lib/server/panel/record-discussion'
import { done } from './done'

const SAID: Readonly<Record<Exclude<Heading, 'child-words' | 'victim-words'>, string>> = {
  risk: 'The panel weighed what the police know of earlier behaviour, and what would make harm to others less likely.',
  safety: 'Social care told the panel who protects the child, and whether anybody exploits them.',
  desistance: 'A trusted adult, and something to do after school, would keep this from happening again.',
  diversity: 'Communication needs were allowed for when the child was asked. The panel saw no sign that background decided who came before it.',
  care: 'The panel asked whether a child at home would be here for this, and heard the social worker.',
}

/** A chair opens a case and notes what was said under every heading; whoever proposes puts each outcome on the table. */
export async function discuss(chair: Actor, item: { meetingId: string; ref: string }, told: { by: Actor; outcomes: readonly Outcome[] }): Promise<void> {
  done(await openCase(chair, item))
  done(await recordDiscussion(chair, { ...item, notes: HEADINGS.map((heading) => ({ heading, spokenTo: true, note: heading === 'child-words' || heading === 'victim-words' ? null : SAID[heading] })) }))
  for (const outcome of told.outcomes)
    done(
      await makeProposal(told.by, {
        ...item, outcome, conditions: outcome === 'YCC' || outcome === 'OC23' ? ['Meets the case manager once a week', 'Takes part in the work that is agreed'] : [],
        interventions: outcome === 'CHARGE' ? [] : ['Work on what led to it', 'Restorative contact, if the person who was harmed wants it'], weeks: outcome === 'CHARGE' || outcome === 'NFA' ? null : 12,
        why: 'It answers what happened and what is behind it.', whyNotLower: 'Less than this would leave the harm without an answer, or the child without the help.',
      }),
    )
}
