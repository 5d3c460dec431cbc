import 'server-only'
import { z } from 'zod'
import { NOTE_HEADINGS } from '@/lib/domain/panel/discussion'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import type { Tx } from '../db'

const roomSchema = z.object({
  isBefore: z.boolean(),
  notes: z.array(z.object({ heading: z.enum(NOTE_HEADINGS), spokenTo: z.boolean() })),
  proposals: z.array(z.object({ id: z.string(), outcome: z.enum(OUTCOMES), whyNotLower: z.string().nullable(), proposedBy: z.string() })),
})

/** What was said and proposed about a case at a meeting, as its changes see it: whether it is before the meeting now, the notes, and the proposals that stand. */
export type RoomOfItem = z.infer<typeof roomSchema>

/** Reads what was said and proposed about a case whose meeting is taken. One query. */
export async function roomOfItem(tx: Pick<Tx, '$queryRaw'>, agendaItemId: string): Promise<RoomOfItem> {
  const [row] = await tx.$queryRaw<{ room: unknown }[]>`
    SELECT jsonb_build_object(
      'isBefore', EXISTS (SELECT 1 FROM "CaseSitting" t WHERE t."agendaItemId" = ${agendaItemId}::uuid AND t."closedAt" IS NULL),
      'notes', coalesce((SELECT jsonb_agg(jsonb_build_object('heading', n.heading, 'spokenTo', n."spokenTo")) FROM "DiscussionNote" n WHERE n."agendaItemId" = ${agendaItemId}::uuid), '[]'),
      'proposals', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', p.id, 'outcome', p.outcome, 'whyNotLower', p."whyNotLower", 'proposedBy', s."personId") ORDER BY p."proposedAt", p.id)
        FROM "Proposal" p JOIN "Seat" s ON s.id = p."seatId"
        WHERE p."agendaItemId" = ${agendaItemId}::uuid AND NOT EXISTS (SELECT 1 FROM "ProposalWithdrawal" w WHERE w."proposalId" = p.id)), '[]')
    ) AS room`
  return roomSchema.parse(row?.room)
}
