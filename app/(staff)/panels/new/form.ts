import { z } from 'zod'
import { meetingInstant } from '@/lib/domain/panel/meeting-instant'
import { PANEL_KINDS } from '@/lib/domain/panel/panel-kinds'
import { MOST_IN_SERIES, SERIES } from '@/lib/domain/panel/series-days'
import { AGENCIES } from '@/lib/domain/panel/tally'
import { requiredDay, requiredText } from '../../../form-state'

const posts = z.partialRecord(z.enum(AGENCIES), z.union([z.string(), z.array(z.string())])).default({}).transform((byAgency) => Object.values(byAgency).flat().filter((postId) => postId !== ''))

/** A meeting to be arranged: day, time and venue, who chairs, who has a vote and who else takes part, each by their post. */
export const arrangeForm = z
  .object({
    serviceId: z.uuid({ error: 'Choose the service' }),
    kind: z.enum(PANEL_KINDS).default('diversion'),
    day: requiredDay('Enter the day of the meeting'),
    time: z.string({ error: 'Enter the time' }).trim().min(1, 'Enter the time').regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'Enter the time as hours and minutes, such as 14:30').transform((time) => time.replace('.', ':').padStart(5, '0')),
    venue: requiredText('Enter where the panel meets', 200),
    link: z.union([z.literal(''), z.url({ protocol: /^https$/, error: 'Enter an address that begins with https://' })]).optional().transform((address) => address || null),
    capacity: z.string().trim().regex(/^\d{1,2}$/, 'Enter how many cases the meeting hears').transform(Number).refine((count) => count >= 1, 'Enter 1 or more'),
    every: z.enum(['once', ...SERIES]).default('once'),
    times: z.string().trim().optional().transform((text) => text || '1').pipe(z.string().regex(/^\d{1,2}$/, 'Enter a number')).transform(Number),
    chair: z.string({ error: 'Choose who chairs' }).min(1, 'Choose who chairs'),
    coChair: z.string().optional().transform((postId) => postId || null),
    voting: posts.refine((chosen) => chosen.length > 0, 'Choose at least one member with a vote'),
    caseManagers: posts,
    advisers: posts,
  })
  .refine(({ every, times }) => !every || every === 'once' || (typeof times === 'number' && times >= 2 && times <= MOST_IN_SERIES), { path: ['times'], error: `Enter how many meetings, from 2 to ${MOST_IN_SERIES}`, when: () => true })
  .superRefine((plan, context) => {
    const all = [plan.chair, plan.coChair, ...plan.voting, ...plan.caseManagers, ...plan.advisers].filter(Boolean)
    if (new Set(all).size !== all.length) context.addIssue({ code: 'custom', path: ['voting'], message: 'Somebody was given two seats. The chair and the co-chair have no vote' })
    if (meetingInstant(plan.day, plan.time) === null) context.addIssue({ code: 'custom', path: ['time'], message: 'This time does not exist on that day: the clocks go forward' })
  })
