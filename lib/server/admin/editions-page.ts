import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { readEdition } from '../triage/edition'
import { namesOf } from '../triage/names-of'
import { waitingDrafts } from './matrix-drafts'

/** A published edition in the list: from when to when it scores, and how many of the reader's open cases it scored. */
export type EditionRow = {
  id: string; name: string; version: string; publisher: string; from: IsoDay
  state: 'coming' | 'in force' | 'earlier' | 'never'
  publishedBy: string | null
  /** Null for those who may not list cases. */
  openCases: number | null
}

/** Every edition of the matrix, and the drafts that wait. */
export type EditionsPage = { editions: EditionRow[]; drafts: { id: string; name: string; version: string; publisher: string; importedBy: string; importedAt: Date }[]; mayImport: boolean }

const counts = z.array(z.object({ editionId: z.string(), count: z.number() }))

/** Open cases of the actor's services that may be seen, by the edition that scored them. One query. */
export async function openCasesByEdition(actor: Actor): Promise<ReadonlyMap<string, number>> {
  const db = reading(actor)
  const rows = counts.parse(await db.$queryRaw`
    SELECT s."editionId", count(*)::int AS count FROM "Score" s JOIN "Case" c ON c.id = s."caseId" JOIN "Child" ch ON ch.id = c."childId"
    WHERE ${visibleChildSql(actor)} AND c."serviceId" = ANY(${servicesWhere(actor, 'case.list')}::uuid[]) AND c.status <> 'closed' GROUP BY s."editionId"`)
  return new Map(rows.map(({ editionId, count }) => [editionId, count]))
}

/** The editions of the matrix and its drafts, newest first; null where the reader may not read the rulebook. Four queries. */
export async function editionsPage(actor: Actor): Promise<EditionsPage | null> {
  const db = reading(actor)
  if (servicesWhere(actor, 'rulebook.view').length === 0) return null
  const today = londonDay(actor.at)
  const [rows, drafts, open] = await Promise.all([
    db.matrixEdition.findMany({ orderBy: [{ inForceFrom: 'desc' }, { publishedAt: 'desc' }], take: 50, select: { id: true, inForceFrom: true, content: true, publishedById: true } }),
    waitingDrafts(db, today),
    openCasesByEdition(actor),
  ])
  const names = await namesOf([...rows.map((row) => row.publishedById), ...drafts.map((draft) => draft.importedById)])
  const days = rows.map((row) => row.inForceFrom.toISOString().slice(0, 10))
  const inForce = days.findIndex((day) => day <= today)
  const mayCount = servicesWhere(actor, 'case.list').length > 0
  return {
    editions: rows.map((row, index) => {
      const { name, version, publisher } = readEdition(row.content)
      const from = days[index] ?? today
      // Of two from one day the one published later scores; the list has it first.
      const state = days.indexOf(from) < index ? 'never' : index === inForce ? 'in force' : from > today ? 'coming' : 'earlier'
      return { id: row.id, name, version, publisher, from, state, publishedBy: row.publishedById ? (names.get(row.publishedById) ?? null) : null, openCases: mayCount ? (open.get(row.id) ?? 0) : null }
    }),
    drafts: drafts.map(({ id, importedById, importedAt, edition: { name, version, publisher } }) => ({ id, name, version, publisher, importedBy: names.get(importedById) ?? '', importedAt })),
    mayImport: servicesWhere(actor, 'edition.import').length > 0,
  }
}
