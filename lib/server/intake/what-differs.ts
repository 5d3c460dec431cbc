import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import { differences, typedAnswers, type Difference, type FieldValues } from '@/lib/domain/intake/differences'
import { rightToSave } from '@/lib/domain/intake/rights-to-save'
import { offencesInWords, savedAnswers, type SavedOffence } from '@/lib/domain/intake/saved-answers'
import { openSections } from '@/lib/domain/intake/sections'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { editionById, editionInForce } from '../triage/edition'
import { recordByReference } from './record-by-reference'
import { viewRecord } from './view-record'

/**
 * Where what somebody typed into a notification differs from what is saved by now, and the version that they would change;
 * null where they may not write in it. Audited as a look at the child's record, since it tells what others saved.
 */
export async function whatDiffers(actor: Actor, ref: string, typed: { values: FieldValues; offences: readonly SavedOffence[] }): Promise<{ version: number; differs: Difference[] } | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  if (!can(actor, rightToSave(record), subject).allowed) return null
  await viewRecord(actor, record, 'notification.view')
  const edition = record.score ? await editionById(db, record.score.editionId) : await editionInForce(db, londonDay(actor.at))
  const titleOf = (code: string) => findOffence(edition, code)?.offence ?? code
  const mayRecordVictims = can(actor, 'victim.record', subject).allowed
  const sections = openSections(record).filter((section) => section !== 'victims' || mayRecordVictims)
  return { version: record.version, differs: differences(savedAnswers(record, titleOf), typedAnswers(typed.values, offencesInWords(typed.offences, titleOf)), sections) }
}
