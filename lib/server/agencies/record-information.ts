import 'server-only'
import type { ConsentAnswer, HandlingCode, InformationAssessment, InformationKind, SourceEvaluation } from '@/lib/domain/agencies/information-grades'
import type { LawfulReason } from '@/lib/domain/agencies/lawful-bases'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { keepSharing } from './keep-sharing'

/** What is known of how a child behaved, from whom, and how far it can be relied on. */
export type InformationEntry = {
  kind: InformationKind; happenedOn: IsoDay | null; says: string; sourceAgency: string; source: string
  sourceEvaluation: SourceEvaluation; assessment: InformationAssessment; handling: HandlingCode; conditions: string | null
  meaning: string | null; consent: ConsentAnswer
}

/** A piece of police information about a child, and why it may be held. */
export type RecordInformationInput = InformationEntry & { childId: string; reason: LawfulReason }

/** The columns of an entry, once what goes together was checked. */
export function informationColumns(entry: InformationEntry, today: IsoDay) {
  if (entry.happenedOn !== null && entry.happenedOn > today) throw new Refused('invalid', 'The day on which it happened is in the future')
  if (entry.handling === 'C' && !entry.conditions) throw new Refused('invalid', 'Say under which conditions it may be shared')
  const { kind, happenedOn, says, sourceAgency, source, sourceEvaluation, assessment, handling, conditions, meaning, consent } = entry
  return { kind, happenedOn: happenedOn && new Date(happenedOn), says, sourceAgency, source, sourceEvaluation, assessment, handling, conditions: handling === 'C' ? conditions : null, meaning, consent }
}

/** Records police information about a child, graded 3x5x2 (F24). It is kept as it was recorded; whoever is wrong corrects it with a new entry. */
export async function recordInformation(actor: Actor, input: RecordInformationInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'information.record', async (tx) => {
    const { child } = await takeChild(tx, actor, 'information.record', { childId: input.childId, version: null })
    const about = { serviceId: child.serviceId, childId: child.id }
    if (input.handling === 'C') requireCan(actor, 'information.view-under-conditions', about, about)
    await tx.policeInformation.create({ data: { ...informationColumns(input, londonDay(actor.at)), childId: child.id, recordedById: actor.personId, recordedAt: actor.at }, select: { id: true } })
    const sharing = await keepSharing(tx, actor, about, { direction: 'in', kind: 'police-information', what: 'How the child behaved before, as it is held there', withWhom: input.sourceAgency, reason: input.reason })
    return {
      value: { childId: child.id },
      audit: [{ kind: 'collection', action: 'information.record', ...about, after: { kind: input.kind, grade: `${input.sourceEvaluation}${input.assessment}${input.handling}` } }, sharing],
    }
  })
}
