import 'server-only'
import { can, servicesWhere, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { NATIONAL_PROTOCOL, protocolInForce, type Protocol } from '@/lib/domain/rulebook/protocol'
import { clocksInWords, protocolDifferences, settingsInWords, type ClockInWords, type SettingDifference, type SettingInWords } from '@/lib/domain/rulebook/protocol-in-words'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'
import { approvedVersions, lastApproved, protocolVersions, waitingVersion, type ProtocolAnswer, type ProtocolVersion } from './protocol-versions'

/** A version as the page tells it: from when, who wanted it and why, who answered, and what it changes. */
export type VersionInWords = {
  id: string; from: IsoDay; reason: string; proposedBy: string; proposedAt: Date
  answer: { word: ProtocolAnswer; reason: string | null; by: string; at: Date } | null
  /** Against what holds, or would hold without it, on its first day. */
  differences: SettingDifference[]
}

/** The local protocol of one service: what holds, what is coming, what waits for an answer, and what there was. */
export type ProtocolPage = {
  today: IsoDay
  service: { id: string; name: string }
  /** The services whose protocol the reader may look at. */
  services: { id: string; name: string }[]
  inForce: { from: IsoDay; isNational: boolean; protocol: Protocol; settings: SettingInWords[]; clocks: ClockInWords[] }
  coming: VersionInWords[]
  waiting: (VersionInWords & { approve: Answer; mayWithdraw: boolean }) | null
  history: VersionInWords[]
  propose: Answer
  lastApproved: string
}

/** The protocol of the reader's service, or of the one they chose; null where they may not read the rulebook there. Three queries. */
export async function protocolPage(actor: Actor, chosen: string | null): Promise<ProtocolPage | null> {
  const db = reading(actor)
  const readable = servicesWhere(actor, 'rulebook.view')
  const serviceId = readable.find((id) => id === chosen) ?? readable[0]
  if (!serviceId) return null
  const today = londonDay(actor.at)
  const [versions, services] = await Promise.all([
    protocolVersions(db, serviceId),
    db.organisation.findMany({ where: { id: { in: readable } }, orderBy: { name: 'asc' }, take: 50, select: { id: true, name: true } }),
  ])
  const service = services.find(({ id }) => id === serviceId)
  if (!service) return null
  const names = await namesOf(versions.flatMap((version) => [version.proposedById, version.answer?.byId]))
  const approved = approvedVersions(versions)
  const tell = (version: ProtocolVersion): VersionInWords => {
    const others = approved.filter((other) => other.id !== version.id && (!version.answer || Number(other.answer?.at) < Number(version.answer.at)))
    const { answer } = version
    return {
      id: version.id, from: version.from, reason: version.reason, proposedBy: names.get(version.proposedById) ?? '', proposedAt: version.proposedAt,
      answer: answer && { word: answer.word, reason: answer.reason, by: names.get(answer.byId) ?? '', at: answer.at },
      differences: protocolDifferences(protocolInForce(version.from, others).protocol, version.protocol),
    }
  }
  const inForce = protocolInForce(today, approved)
  const waiting = waitingVersion(versions, actor.at)
  return {
    today, service, services,
    inForce: { from: inForce.from, isNational: inForce === NATIONAL_PROTOCOL, protocol: inForce.protocol, settings: settingsInWords(inForce.protocol), clocks: clocksInWords(inForce.protocol) },
    coming: approved.filter((version) => version.from > today).sort((a, b) => (a.from < b.from ? -1 : 1)).map(tell),
    waiting: waiting && {
      ...tell(waiting),
      approve: can(actor, 'protocol.approve', { serviceId, workOf: [{ personId: waiting.proposedById, work: 'you proposed this change' }] }),
      mayWithdraw: waiting.proposedById === actor.personId && can(actor, 'protocol.propose', { serviceId }).allowed,
    },
    history: versions.filter((version) => version !== waiting && !(version.answer?.word === 'approved' && version.from > today)).map(tell),
    propose: can(actor, 'protocol.propose', { serviceId }),
    lastApproved: lastApproved(versions),
  }
}
