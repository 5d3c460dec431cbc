import 'server-only'
import { CHILD_COLUMNS } from '@/lib/domain/intake/import-columns'
import { sameText, type EarlierRow, type NotificationRow } from '@/lib/domain/intake/import-row'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { isEarlierKnown, writeEarlierDisposal } from '../triage/write-earlier-disposal'
import { beginCase } from './begin-case'
import type { CaseRecord } from './case-record'
import { importedChild } from './imported-child'
import { saveAnswers } from './save-notification'
import { takeCase } from './take-case'
import type { TakenImport } from './take-import'

/** What became of a row: written, or skipped since it was there already; what is to be said of it, and the events that tell of it. */
export type RowWritten = { status: 'written' | 'skipped'; says: string | null; isToSee: boolean; childId: string; caseId: string | null; events: AuditDraft[] }

const LIKE_ANOTHER = 'A new record was begun, and somebody very like this child is known: look at the list of duplicates'

/** What a file says about a child where the record says nothing yet, and the columns where it says something else. */
function blanksOf(child: CaseRecord['child'], told: NotificationRow['child']): { filled: Partial<NotificationRow['child']>; kept: string[] } {
  const names = Object.keys(CHILD_COLUMNS) as (keyof typeof CHILD_COLUMNS)[]
  const answered = names.filter((name) => told[name] !== null)
  const isBlank = (name: (typeof names)[number]) => child[name] === null || child[name] === ''
  return {
    filled: Object.fromEntries(answered.filter(isBlank).map((name) => [name, told[name]])),
    kept: answered.filter((name) => !isBlank(name) && child[name] !== told[name]).map((name) => CHILD_COLUMNS[name].name),
  }
}

/** The child's cases with the same crime reference, and the codes of their offences. */
async function sameCrime(tx: Tx, childId: string, reference: string): Promise<{ id: string; codes: string[] }[]> {
  const cases = await tx.case.findMany({ where: { childId }, select: { id: true, notification: { select: { crimeReference: true } }, offences: { select: { code: true } } } })
  return cases.filter(({ notification }) => sameText(notification?.crimeReference ?? '') === sameText(reference)).map(({ id, offences }) => ({ id, codes: offences.map(({ code }) => code) }))
}

/** Writes one notification of a file: its child, its case, its answers, and where the file asks so the sending to triage. Part of a change that has taken the run. */
export async function writeNotificationRow(tx: Tx, actor: Actor, run: TakenImport, { who, child: told, told: answers, offences, victims }: NotificationRow): Promise<RowWritten> {
  const child = await importedChild(tx, actor, run, who)
  const before = child.isNew ? [] : await sameCrime(tx, child.id, answers.crimeReference)
  const there = before.find(({ codes }) => offences.some(({ code }) => codes.includes(code)))
  if (there) return { status: 'skipped', says: 'It was there already: the same child, crime reference and offence', isToSee: false, childId: child.id, caseId: there.id, events: [] }

  const begun = await beginCase(tx, actor, { serviceId: run.serviceId, childId: child.id, source: 'police' })
  const record = await takeCase(tx, actor, { id: begun.id })
  const { filled, kept } = blanksOf(record.child, told)
  const input = { ref: begun.ref, version: record.version, ...answers, offences, victims, ...(Object.keys(filled).length > 0 ? { child: filled } : {}) }
  const saved = await saveAnswers(tx, actor, record, input, run.submits)
  const says = [
    ...(child.isToSee ? [LIKE_ANOTHER] : []),
    ...(kept.length > 0 ? [`The child was known, and the record kept what it says: ${kept.join(', ')}`] : []),
    ...(before.length > 0 ? ['The child has another case with this crime reference'] : []),
  ]
  return { status: 'written', says: says.join('. ') || null, isToSee: says.length > 0, childId: child.id, caseId: begun.id, events: [...child.events, begun.event, ...saved.audit] }
}

/** Writes one earlier disposal of a file, marked with the file. Part of a change that has taken the run. */
export async function writeEarlierRow(tx: Tx, actor: Actor, run: TakenImport, { who, disposal }: EarlierRow): Promise<RowWritten> {
  const child = await importedChild(tx, actor, run, who)
  const found = { isToSee: child.isToSee, childId: child.id, caseId: null }
  if (!child.isNew && (await isEarlierKnown(tx, child.id, disposal))) return { ...found, status: 'skipped', says: 'It was in the child’s history already', events: [] }
  await writeEarlierDisposal(tx, actor, { id: child.id, dateOfBirth: who.dateOfBirth }, disposal, run.id)
  return {
    ...found, status: 'written', says: child.isToSee ? LIKE_ANOTHER : null,
    events: [...child.events, { kind: 'collection', action: 'history.record', serviceId: run.serviceId, childId: child.id, after: { outcome: disposal.outcome, givenOn: disposal.givenOn } }],
  }
}
