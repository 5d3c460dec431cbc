import 'server-only'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { Refused } from '../refused'
import { changeableChildSql, emergencySql } from './visible-child'

/** Until when a record is open to the actor in an emergency only; null where it is theirs anyway, or not open at all. One query. */
export async function emergencyUntil(actor: Actor, childId: string): Promise<Date | null> {
  const db = reading(actor)
  const [found] = await db.$queryRaw<{ until: Date | null }[]>`
    SELECT (SELECT max(e."endsAt") FROM "EmergencyAccess" e WHERE e."childId" = ch.id AND e."personId" = ${actor.personId}::uuid) AS until
    FROM "Child" ch WHERE ch.id = ${childId}::uuid AND NOT ${changeableChildSql(actor)} AND ${emergencySql(actor)}`
  return found?.until ?? null
}

/** Says so where somebody tries to change a record that they only see in an emergency; `which` narrows the table "Child", called `ch`. */
export async function requireNoEmergency(tx: Tx, actor: Actor, which: Prisma.Sql): Promise<void> {
  const [found] = await tx.$queryRaw<{ id: string; serviceId: string }[]>`SELECT ch.id, ch."serviceId" FROM "Child" ch WHERE ${which} AND ${emergencySql(actor)}`
  if (found) throw new Refused('right', 'You see this record in an emergency only, and under that nothing in it can be changed. Ask one of those who are named on it', { serviceId: found.serviceId, childId: found.id })
}
