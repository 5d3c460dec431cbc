import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import { HELD_TABLES, type HeldName, type HeldTable } from './held-tables'

/** One thing that is held: the item's name (table, row, column and a mark of what it says, so that a decision about it ends when it changes), and whether it may tell of somebody else. */
export type HeldItem = { item: string; label: string; says: string; asks: boolean }

/** A part of what is held about a child: entries, each with its items. */
export type HeldPart = { name: HeldName; title: string; entries: HeldItem[][] }

/** More than any record has; beyond it, nothing would be given silently: the gathering fails. */
const MOST_ROWS = 10_000

/** Columns that only the program reads, and what it works out again from the rest. */
const OF_THE_PROGRAM: readonly string[] = ['id', 'lock', 'version', 'searchName', 'matchKeys', 'matchedAt', 'assessment', 'settings', 'ruleset', 'editionId', 'firstEditionId', 'offenceRows', 'finalScore', 'isExplained', 'isHistoryChecked', 'hash', 'content', 'likeCases', 'result', 'factors', 'firstFactors', 'nextTryAt', 'era', 'transaction']

const tables: readonly (readonly [HeldName, Exclude<HeldTable, { exempt: string }>])[] = (Object.entries(HELD_TABLES) as [HeldName, HeldTable][]).flatMap(([name, table]) => ('exempt' in table ? [] : [[name, table] as const]))

/** Which rows of a table are the child's. */
function found(name: HeldName, children: Prisma.Sql, at = 't'): Prisma.Sql {
  const table: HeldTable = HELD_TABLES[name]
  if ('exempt' in table) throw new Error(`${name} is not given`)
  const of = Prisma.raw(at)
  const cases = Prisma.sql`(SELECT c.id FROM "Case" c WHERE c."childId" IN ${children})`
  if (table.by === 'id') return Prisma.sql`${of}.id IN ${children}`
  if (table.by === 'childId') return Prisma.sql`${of}."childId" IN ${children}`
  if (table.by === 'caseId') return Prisma.sql`${of}."caseId" IN ${cases}`
  if (table.by === 'meeting') return Prisma.sql`${of}."meetingId" IN (SELECT i."meetingId" FROM "AgendaItem" i WHERE i."caseId" IN ${cases})`
  const [column, parent] = table.by
  if (parent === 'Child') return Prisma.sql`${of}.${Prisma.raw(`"${column}"`)} IN ${children}`
  const above = `${at}p`
  return Prisma.sql`${of}.${Prisma.raw(`"${column}"`)} IN (SELECT ${Prisma.raw(`${above}.id FROM "${parent}" ${above}`)} WHERE ${found(parent as HeldName, children, above)})`
}

const rowsSchema = z.array(z.object({ name: z.string(), row: z.record(z.string(), z.unknown()) }))

/** Everything that is held about a child, part by part, in the order in which it was recorded. Two queries. Says nothing about who may see it. */
export async function heldAboutChild(tx: Pick<Tx, '$queryRaw' | 'person'>, childId: string): Promise<HeldPart[]> {
  const children = Prisma.sql`(WITH RECURSIVE one AS (SELECT ${childId}::uuid AS id UNION SELECT ch.id FROM "Child" ch JOIN one ON ch."mergedIntoId" = one.id) SELECT id FROM one)`
  const parts = tables.map(([name]) => {
    const row = name === 'Minutes'
      ? Prisma.sql`jsonb_build_object('id', t."meetingId", 'signedById', t."signedById", 'signedAt', t."signedAt", 'about', (SELECT jsonb_agg(x) FROM jsonb_array_elements(t.content::jsonb -> 'cases') x WHERE (x ->> 'childId')::uuid IN ${children}))`
      : name === 'MinutesApart' ? Prisma.sql`to_jsonb(t) || jsonb_build_object('about', t.content)` : Prisma.sql`to_jsonb(t)`
    return Prisma.sql`SELECT ${name}::text AS name, ${row} AS "row" FROM ${Prisma.raw(`"${name}" t`)} WHERE ${found(name, children)}`
  })
  const rows = rowsSchema.parse(await tx.$queryRaw`SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) held ORDER BY name, "row" ->> 'id', "row"::text LIMIT ${MOST_ROWS + 1}`)
  if (rows.length > MOST_ROWS) throw new Error('More is held about this child than one pack can hold')
  const ids = rows.flatMap(({ row }) => Object.entries(row).flatMap(([column, value]) => (isPerson(column) && typeof value === 'string' ? [value] : [])))
  const people = new Map((await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]))
  return tables.flatMap(([name, table]) => {
    const entries = rows.filter((one) => one.name === name).map(({ row }) => itemsOf(name, row, table.asks ?? [], people)).filter((items) => items.length > 0)
    return entries.length > 0 ? [{ name, title: table.title, entries }] : []
  })
}

const isPerson = (column: string): boolean => /(ById|^personId|^ownerId|^triageById|^caseManagerId|^askedOfId|^coveredId)$/.test(column)

function itemsOf(name: HeldName, row: Readonly<Record<string, unknown>>, asks: readonly string[], people: ReadonlyMap<string, string>): HeldItem[] {
  const key = typeof row.id === 'string' ? row.id : createHash('sha256').update(JSON.stringify([row.caseId, row.meetingId, row.agendaItemId, row.personId, row.section, row.childId])).digest('hex').slice(0, 16)
  return Object.entries(row).flatMap(([column, value]) => {
    if (OF_THE_PROGRAM.includes(column) || (/Ids?$/.test(column) && !isPerson(column))) return []
    const says = isPerson(column) ? (typeof value === 'string' ? (people.get(value) ?? null) : null) : inWords(value)
    if (says === null || says === '') return []
    const mark = createHash('sha256').update(says).digest('hex').slice(0, 8)
    return [{ item: `${name}.${key}.${column}.${mark}`, label: labelOf(column), says, asks: asks.includes(column) || column === 'about' || column === 'rationale' }]
  })
}

/** A column as a label: `happenedOn` is `Happened on`. */
function labelOf(column: string): string {
  const words = column.replace(/(By)Id$/, '$1').replace(/Id$/, '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value as people read it; null for a blank. */
function inWords(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return writtenDay(value)
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(\+00:00|Z)$/.test(value)) return writtenInstant(new Date(value))
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return null
    return /^[a-z]+([-_][a-z]+)+$/.test(value) ? value.replace(/[-_]/g, ' ') : value
  }
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join('; ') || null
  return Object.entries(value).flatMap(([key, inner]) => {
    const says = inWords(inner)
    return says === null || says === '' ? [] : [`${labelOf(key)}: ${says}`]
  }).join('\n') || null
}
