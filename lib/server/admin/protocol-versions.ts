import 'server-only'
import { z } from 'zod'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { DatedProtocol } from '@/lib/domain/rulebook/protocol'
import type { Tx } from '../db'
import { protocolSchema } from '../triage/basis-in-force'

const ANSWERS = ['approved', 'declined', 'withdrawn'] as const

/** What became of a proposal. */
export type ProtocolAnswer = (typeof ANSWERS)[number]

/** A version of a service's protocol as it was proposed, with its answer where there is one. */
export type ProtocolVersion = DatedProtocol & {
  id: string
  serviceId: string
  reason: string
  proposedById: string
  proposedAt: Date
  answer: { word: ProtocolAnswer; reason: string | null; byId: string; at: Date } | null
}

/** The newest versions of a service's protocol, newest proposal first, at most 200. One query. */
export async function protocolVersions(tx: Pick<Tx, 'protocolVersion'>, serviceId: string): Promise<ProtocolVersion[]> {
  const rows = await tx.protocolVersion.findMany({
    where: { serviceId }, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }], take: 200,
    select: { id: true, inForceFrom: true, content: true, reason: true, proposedById: true, proposedAt: true, answer: { select: { answer: true, reason: true, answeredById: true, answeredAt: true } } },
  })
  return rows.map(({ inForceFrom, content, answer, ...row }) => ({
    ...row, serviceId, from: inForceFrom.toISOString().slice(0, 10), protocol: protocolSchema.parse(content),
    answer: answer && { word: z.enum(ANSWERS).parse(answer.answer), reason: answer.reason, byId: answer.answeredById, at: answer.answeredAt },
  }))
}

/** The versions that were approved, in the order of their approval. */
export function approvedVersions(versions: readonly ProtocolVersion[]): ProtocolVersion[] {
  return versions.filter((version) => version.answer?.word === 'approved').sort((a, b) => Number(a.answer?.at) - Number(b.answer?.at))
}

/** The proposal that waits for an answer; one whose day has passed waits no longer, since nothing is agreed for the past. */
export function waitingVersion(versions: readonly ProtocolVersion[], at: Date): ProtocolVersion | null {
  return versions.find((version) => !version.answer && version.from >= londonDay(at)) ?? null
}

/** What a form was opened on: the version that was approved last, or nothing. */
export function lastApproved(versions: readonly ProtocolVersion[]): string {
  return approvedVersions(versions).at(-1)?.id ?? ''
}
