import 'server-only'
import { z } from 'zod'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { areLate } from '@/lib/domain/panel/paper-access'
import { missingOf, type ReadinessLine } from '@/lib/domain/panel/readiness'
import { notInDate } from '@/lib/domain/panel/trainings'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { readinessOfCases } from './readiness-of-cases'

const instant = z.string().transform((text) => new Date(text)).nullable()

const schema = z.object({
  link: z.string().nullable(), capacity: z.number().nullable(), papersDueOn: z.string().nullable(), papersAt: instant, cancelledAt: instant, cancelReason: z.string().nullable(), sequence: z.number(),
  series: z.object({ every: z.enum(['weekly', 'fortnightly', 'monthly']), next: z.string().nullable() }).nullable(),
  seats: z.array(z.object({
    id: z.string(), apology: z.string().nullable(), deputyPostId: z.string().nullable(), deputy: z.string().nullable(), insteadOf: z.string().nullable(), takenBy: z.string().nullable(), voteWithheld: z.string().nullable(), holdsPost: z.boolean(),
    trainings: z.array(z.object({ kind: z.string(), expiresOn: z.string() })),
  })),
  items: z.array(z.object({ caseId: z.string(), unreadyReason: z.string().nullable(), fullReason: z.string().nullable(), papersAt: instant })),
  explained: z.array(z.object({ agency: z.enum(['education', 'health']), reason: z.string() })),
})

/** What is to be known of a seat before a meeting: apologies and deputy, training that is not in date, a post that has ended. */
export type SeatBefore = { apology: string | null; deputyPostId: string | null; deputy: string | null; insteadOf: string | null; /** Who took the seat of its holder. */ takenBy: string | null; training: string | null; voteWithheld: boolean; holdsPost: boolean }

/** What is to be known of a case before a meeting: what is missing and who has it, why it is heard all the same, and when its papers went out. */
export type ItemBefore = { readiness: ReadinessLine[]; missing: ReturnType<typeof missingOf>; unreadyReason: string | null; fullReason: string | null; papersAt: Date | null; isLate: boolean }

/** A meeting before it meets: how to join, how many cases, its papers, and seats and cases by their id. */
export type MeetingBefore = {
  link: string | null; capacity: number | null; papersDueOn: IsoDay | null; papersAt: Date | null; papersWaiting: number; isLate: boolean
  cancelReason: string | null; sequence: number; series: z.infer<typeof schema>['series']
  seats: Map<string, SeatBefore>; items: Map<string, ItemBefore>; explained: z.infer<typeof schema>['explained']
}

/** What is to be known of a meeting before it meets. Three queries, however many seats and cases. Says nothing about rights: whoever asks has been let in, and names the cases that the reader may see. */
export async function meetingBefore(actor: Actor, meeting: { id: string; startsAt: Date; status: 'planned' | 'open' | 'closed' }, caseIds: readonly string[]): Promise<MeetingBefore> {
  const db = reading(actor)
  const day = londonDay(meeting.startsAt)
  const [row] = await db.$queryRaw<{ found: unknown }[]>`
    SELECT to_jsonb(m) || jsonb_build_object(
      'series', (SELECT jsonb_build_object('every', r.every, 'next', (SELECT n.id FROM "Meeting" n WHERE n."seriesId" = r.id AND n."startsAt" > m."startsAt" ORDER BY n."startsAt" LIMIT 1)) FROM "MeetingSeries" r WHERE r.id = m."seriesId"),
      'seats', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', s.id, 'apology', s.apology, 'deputyPostId', s."deputyPostId", 'deputy', (SELECT p.name FROM "Post" t JOIN "Person" p ON p.id = t."personId" WHERE t.id = s."deputyPostId"),
          'insteadOf', (SELECT p.name FROM "Seat" o JOIN "Person" p ON p.id = o."personId" WHERE o.id = s."insteadOfId"),
          'takenBy', (SELECT p.name FROM "Seat" o JOIN "Person" p ON p.id = o."personId" WHERE o."insteadOfId" = s.id LIMIT 1), 'voteWithheld', s."voteWithheld",
          'holdsPost', EXISTS (SELECT 1 FROM "Post" t WHERE t."personId" = s."personId" AND t."serviceId" = m."serviceId" AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date)),
          'trainings', coalesce((SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'expiresOn', d."expiresOn")) FROM "Training" d WHERE d."personId" = s."personId" AND d."serviceId" = m."serviceId"), '[]')))
        FROM "Seat" s WHERE s."meetingId" = m.id), '[]'),
      'items', coalesce((SELECT jsonb_agg(to_jsonb(i)) FROM "AgendaItem" i WHERE i."meetingId" = m.id), '[]'),
      'explained', coalesce((SELECT jsonb_agg(e ORDER BY e.agency) FROM "AbsenceExplained" e WHERE e."meetingId" = m.id), '[]')
    ) AS found
    FROM "Meeting" m WHERE m.id = ${meeting.id}::uuid`
  const found = schema.parse(row?.found)
  const today = londonDay(actor.at)
  // Once a meeting has begun, what matters is what went out, and not what has come in since.
  const readiness = meeting.status === 'planned' ? await readinessOfCases(db, caseIds, actor.at) : new Map<string, ReadinessLine[]>()
  const shown = found.items.filter(({ caseId }) => caseIds.includes(caseId))
  return {
    link: found.link, capacity: found.capacity, papersDueOn: found.papersDueOn, papersAt: found.papersAt, papersWaiting: found.items.filter(({ papersAt }) => papersAt === null).length,
    isLate: found.items.length > 0 && areLate(found.papersAt, found.papersDueOn, today), cancelReason: found.cancelReason, sequence: found.sequence, series: found.series, explained: found.explained,
    seats: new Map(found.seats.map(({ id, trainings, voteWithheld, ...seat }) => [id, { ...seat, voteWithheld: voteWithheld !== null, training: notInDate(trainings, day) }])),
    items: new Map(shown.map(({ caseId, ...item }) => {
      const lines = readiness.get(caseId) ?? []
      return [caseId, { ...item, readiness: lines, missing: missingOf(lines), isLate: areLate(item.papersAt, found.papersDueOn, today) }]
    })),
  }
}
