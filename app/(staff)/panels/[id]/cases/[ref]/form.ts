import { z } from 'zod'
import { NOTE_HEADINGS, whyNotNoted } from '@/lib/domain/panel/discussion'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { AGENCIES } from '@/lib/domain/panel/tally'
import { optionalText, requiredText } from '../../../../../form-state'

/** One case of one meeting. */
export const itemForm = z.object({ meetingId: z.string(), ref: z.string() })

const round = z.coerce.number().int()

/** A member's view in a round of voting. */
export const voteForm = itemForm.extend({
  round,
  outcome: z.enum([...OUTCOMES, 'abstain'], { error: 'Choose an outcome, or that you abstain' }),
  reason: requiredText('Give the reason for your view'),
  whyNotLower: optionalText(),
})

/** The round that the chair closes. */
export const closeForm = itemForm.extend({ round })

/** A member's interest in the case. */
export const interestForm = itemForm.extend({
  seatId: z.string({ error: 'Choose whose interest it is' }).min(1, 'Choose whose interest it is'),
  detail: requiredText('Say what the interest is', 1000),
})

/** What an agency wrote about the case. */
export const viewForm = itemForm.extend({
  agency: z.enum(AGENCIES, { error: 'Choose the agency that sent it' }),
  view: requiredText('Write what the agency says'),
})

const noteFields = z.object(Object.fromEntries(NOTE_HEADINGS.map((heading) => [heading, z.object({ text: optionalText(), unspoken: z.string().optional(), seen: z.string().optional() }).optional()])))

/** Notes of the discussion: a text under a heading, a look at what was written, or why it was not spoken to. What is left empty is no note. */
export const discussionForm = itemForm
  .extend({ note: noteFields.optional() })
  .transform(({ note, ...item }) => ({
    ...item,
    notes: NOTE_HEADINGS.flatMap((heading) => {
      const { text = null, unspoken, seen } = note?.[heading] ?? {}
      return text === null && !unspoken && !seen ? [] : [{ heading, spokenTo: !unspoken, note: text }]
    }),
  }))
  .check((context) => {
    for (const { heading, spokenTo, note } of context.value.notes) {
      const why = whyNotNoted(heading, spokenTo, note)
      if (why) context.issues.push({ code: 'custom', message: why, path: ['note', heading, 'text'], input: note })
    }
    if (context.value.notes.length === 0) context.issues.push({ code: 'custom', message: 'Write at least one note', path: ['note', NOTE_HEADINGS[0], 'text'], input: null })
  })

const lines = optionalText(2000).transform((text) => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 20))

/** An outcome that somebody proposes; one condition and one piece of work a line. */
export const proposalForm = itemForm
  .extend({
    proposed: z.enum(OUTCOMES, { error: 'Choose the outcome that you propose' }),
    conditions: lines,
    interventions: lines,
    weeks: z.string().trim().optional().refine((text) => !text || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 52), 'Enter a number of weeks from 1 to 52, or leave it empty').transform((text) => (text ? Number(text) : null)),
    proposedWhy: requiredText('Say why you propose it'),
    proposedNotLower: optionalText(),
  })
  .transform(({ proposed, proposedWhy, proposedNotLower, ...rest }) => ({ ...rest, outcome: proposed, why: proposedWhy, whyNotLower: proposedNotLower }))

/** A proposal to take back. */
export const withdrawForm = itemForm.extend({ proposalId: z.string() })
