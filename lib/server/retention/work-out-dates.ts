import 'server-only'
import { everyService } from '../reading'
import { retentionOfChildren } from './retention-of-children'

/** How many records are worked out at a time. */
const BATCH = 500

const A_DAY = 86_400_000

/**
 * Works out again until when records are kept: those never worked out, and those whose day is older than a day; answers
 * with how many. It erases nothing and decides nothing: the lists are read from it, and each decision asks anew.
 */
export async function workOutDates(at: Date): Promise<number> {
  const db = everyService()
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT ch.id FROM "Child" ch LEFT JOIN "RetentionDate" r ON r."childId" = ch.id
    WHERE ch."mergedIntoId" IS NULL AND ch."erasedAt" IS NULL AND (r."childId" IS NULL OR r."workedOutAt" < ${new Date(at.getTime() - A_DAY)})
    ORDER BY r."workedOutAt" NULLS FIRST, ch.id LIMIT ${BATCH}`
  if (due.length === 0) return 0
  const worked = await retentionOfChildren(db, due.map(({ id }) => id), at)
  const lines = JSON.stringify(worked.map(({ childId, serviceId, retention }) => ({ childId, serviceId, keepUntil: retention.until, because: retention.rule })))
  // An erasure that came in between has taken the child's line away for good.
  await db.$executeRaw`
    INSERT INTO "RetentionDate" ("childId", "serviceId", "keepUntil", because, "workedOutAt")
    SELECT w."childId", w."serviceId", w."keepUntil", w.because, ${at}
    FROM jsonb_to_recordset(${lines}::jsonb) w("childId" uuid, "serviceId" uuid, "keepUntil" date, because text) JOIN "Child" ch ON ch.id = w."childId" AND ch."erasedAt" IS NULL
    ON CONFLICT ("childId") DO UPDATE SET "serviceId" = excluded."serviceId", "keepUntil" = excluded."keepUntil", because = excluded.because, "workedOutAt" = excluded."workedOutAt"`
  return worked.length
}
