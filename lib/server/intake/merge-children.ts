import 'server-only'
import { z } from 'zod'
import { searchName } from '@/lib/domain/intake/search-name'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import { FILLED_COLUMNS, MOVING_TABLES } from './child-tables'
import { matchChild } from './match-child'

/** What a merge moved, as it is kept for the day on which it is undone. */
export const movedSchema = z.object({
  /** The keys of the rows that went to the record that is kept, by table. */
  rows: z.record(z.string(), z.array(z.string())),
  /** The facts that were filled in, as they were. */
  filled: z.record(z.string(), z.union([z.string(), z.boolean()])),
  /** The names that became other names of the child. */
  aliases: z.array(z.string()),
  /** Whether the record that is kept was restricted before. */
  wasRestricted: z.boolean(),
})

/** What a merge moved. */
export type Moved = z.infer<typeof movedSchema>

const idRows = z.array(z.object({ id: z.string() }))

/** Takes every case of two children, and then the children, in the order in which every other change takes them. */
export async function takeBothChildren(tx: Tx, one: string, other: string): Promise<void> {
  const both = [one, other]
  await tx.$executeRaw`SELECT id FROM "Case" WHERE "childId" = ANY(${both}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`SELECT id FROM "Child" WHERE id = ANY(${both}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  await tx.$executeRaw`UPDATE "Child" SET lock = lock + 1 WHERE id = ANY(${both}::uuid[])`
}

/** Makes stale every form that shows one of these children or their cases. */
async function raiseVersions(tx: Tx, childIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE "Child" SET version = version + 1 WHERE id = ANY(${[...childIds]}::uuid[])`
  await tx.$executeRaw`UPDATE "Case" SET version = version + 1, lock = lock + 1 WHERE "childId" = ANY(${[...childIds]}::uuid[])`
}

/**
 * Moves everything that hangs on one record to the other, inside a transaction that took both: rows with their ids,
 * blanks filled, names as other names, the restriction of either. Answers with what was moved.
 */
export async function moveToKept(tx: Tx, keptId: string, mergedId: string, at: Date): Promise<Moved> {
  const select = { ...Object.fromEntries(FILLED_COLUMNS.map((column) => [column, true])), givenNames: true, familyName: true, knownAs: true, aliases: true, restricted: true } as const
  const kept = await tx.child.findUniqueOrThrow({ where: { id: keptId }, select })
  const merged = await tx.child.findUniqueOrThrow({ where: { id: mergedId }, select })

  const rows: Moved['rows'] = Object.fromEntries(
    await inTurn(MOVING_TABLES, async ({ table, key }) => {
      const ids = idRows.parse(await tx.$queryRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET "childId" = ${keptId}::uuid WHERE "childId" = ${mergedId}::uuid RETURNING ${Prisma.raw(`"${key}"`)} AS id`)
      return [table, ids.map(({ id }) => id).sort()] as const
    }),
  )
  const facts = (child: object): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(child))
  const filled = Object.fromEntries(
    FILLED_COLUMNS.flatMap((column) => {
      const [standing, other] = [facts(kept)[column], facts(merged)[column]]
      return standing === null && (typeof other === 'string' || typeof other === 'boolean') ? [[column, other] as const] : []
    }),
  )
  const known = [`${kept.givenNames} ${kept.familyName}`, ...(kept.knownAs ? [kept.knownAs] : []), ...kept.aliases].map((name) => searchName(name))
  const names = [`${merged.givenNames} ${merged.familyName}`, ...(merged.knownAs && !('knownAs' in filled) ? [merged.knownAs] : []), ...merged.aliases]
  const aliases = names.filter((name, index) => !known.includes(searchName(name)) && names.findIndex((other) => searchName(other) === searchName(name)) === index)

  await tx.child.update({
    where: { id: keptId },
    data: { ...filled, aliases: [...kept.aliases, ...aliases], restricted: kept.restricted || merged.restricted },
    select: { id: true },
  })
  await tx.child.update({ where: { id: mergedId }, data: { mergedIntoId: keptId }, select: { id: true } })
  await refresh(tx, [keptId], at)
  await raiseVersions(tx, [keptId, mergedId])
  return { rows, filled, aliases, wasRestricted: kept.restricted }
}

/**
 * Gives a record back exactly what a merge took from it, inside a transaction that took both; what came to the kept record
 * later stays there, and so does a fact that was changed since.
 */
export async function moveBack(tx: Tx, keptId: string, mergedId: string, moved: Moved, at: Date): Promise<void> {
  await inTurn(MOVING_TABLES, async ({ table, key }) => {
    const ids: readonly string[] = moved.rows[table] ?? []
    if (ids.length > 0) await tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET "childId" = ${mergedId}::uuid WHERE ${Prisma.raw(`"${key}"`)} = ANY(${[...ids]}::uuid[]) AND "childId" = ${keptId}::uuid`
  })
  const kept: Readonly<Record<string, unknown>> = await tx.child.findUniqueOrThrow({ where: { id: keptId } })
  const aliases = z.array(z.string()).parse(kept.aliases)
  const emptied = Object.fromEntries(Object.entries(moved.filled).flatMap(([column, value]) => (kept[column] === value ? [[column, null] as const] : [])))
  // Somebody who was named on the kept record since, or before, keeps it restricted.
  const isRestricted = moved.wasRestricted || (await tx.childAccess.count({ where: { childId: keptId, endedAt: null } })) > 0
  await tx.child.update({
    where: { id: keptId },
    data: { ...emptied, aliases: aliases.filter((name) => !moved.aliases.includes(name)), restricted: isRestricted },
    select: { id: true },
  })
  await tx.child.update({ where: { id: mergedId }, data: { mergedIntoId: null }, select: { id: true } })
  await refresh(tx, [keptId, mergedId], at)
  await raiseVersions(tx, [keptId, mergedId])
}

/** Does the work for one after another: a transaction has one connection. */
async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const one of list) done.push(await work(one))
  return done
}

/** What search and matching run on, after names have come or gone. */
async function refresh(tx: Tx, childIds: readonly string[], at: Date): Promise<void> {
  await inTurn(childIds, async (id) => {
    const child = await tx.child.findUniqueOrThrow({ where: { id }, select: { givenNames: true, familyName: true, knownAs: true, aliases: true } })
    await tx.child.update({ where: { id }, data: { searchName: searchName(child.givenNames, child.familyName, child.knownAs, ...child.aliases) }, select: { id: true } })
    await matchChild(tx, id, at)
  })
}
