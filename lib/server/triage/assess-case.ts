import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { EscalationSettings } from '@/lib/domain/escalation/escalation-settings'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import type { DecisionSettings } from '@/lib/domain/panel/decision-settings'
import type { RoomSettings } from '@/lib/domain/panel/room-settings'
import { assess } from '@/lib/domain/rules/assess'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { problemsIn } from '@/lib/domain/rules/check-facts'
import type { Facts } from '@/lib/domain/rules/facts'
import { rulesInForce } from '@/lib/domain/rules/in-force'
import type { Settings } from '@/lib/domain/rules/settings'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import { basisInForce, type BasisInForce } from './basis-in-force'
import { editionById } from './edition'
import { factsOf } from './case-facts'

/** What the rules say about a case at an instant, with everything that the answer rests on. */
export type CaseAssessment = {
  facts: Facts
  assessment: Assessment
  edition: MatrixEdition
  settings: Settings
  escalation: EscalationSettings
  decision: DecisionSettings
  room: RoomSettings
  /** The edition in force where the case was scored by another, which it keeps (F33). */
  laterEdition: Pick<MatrixEdition, 'name' | 'version' | 'inForceFrom'> | null
}

/** Asks the rules about a case: those in force on the day, with the edition that scored it or, before that, the one in force. Null while no offence is recorded, or one that this edition does not hold. */
export async function assessCase(tx: Pick<Tx, '$queryRaw' | 'matrixEdition'>, record: CaseRecord, at: Date): Promise<CaseAssessment | null> {
  if (record.offences.length === 0) return null
  const day = londonDay(at)
  return assessOn(tx, record, await basisInForce(tx, [record.serviceId], day), day)
}

/** The same on a basis that was read already, for several cases at once: no query, but one for each edition that this process has not read yet. */
export async function assessOn(tx: Pick<Tx, 'matrixEdition'>, record: CaseRecord, basis: BasisInForce, day: IsoDay): Promise<CaseAssessment | null> {
  if (record.offences.length === 0) return null
  const edition = record.score ? await editionById(tx, record.score.editionId) : basis.edition
  const facts = factsOf(record, day)
  if (problemsIn(facts, edition).length > 0) return null
  const { settings, escalation, decision, room } = basis.protocolOf(record.serviceId).protocol
  const laterEdition = edition.id === basis.edition.id ? null : basis.edition
  return { facts, edition, settings, escalation, decision, room, laterEdition, assessment: assess(facts, { ruleset: rulesInForce(day), edition, settings }) }
}
