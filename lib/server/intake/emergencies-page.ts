import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { emergencyRows, type EmergencyRow } from './emergency-rows'

const SHOWN = 25

/** Restricted records that were opened in an emergency, newest first: those that nobody has reviewed, or all. Null for whoever may not see them. Two queries. */
export async function emergenciesPage(actor: Actor, shows: 'waiting' | 'all', after: PageKey | null): Promise<{ rows: EmergencyRow[]; next: string | null; mayRename: boolean } | null> {
  const db = reading(actor)
  const [service] = servicesWhere(actor, 'emergency.list')
  if (!service) return null
  const rows = await emergencyRows(
    actor,
    Prisma.sql`${shows === 'all' ? Prisma.sql`TRUE` : Prisma.sql`r."accessId" IS NULL`} AND ${after ? Prisma.sql`(e."openedAt", e.id) < (${after.at}, ${after.id}::uuid)` : Prisma.sql`TRUE`}`,
    SHOWN + 1,
  )
  await writeAudit(db, actor, [{ kind: 'access', action: 'emergency.list', serviceId: service, after: { shows } }])
  const shown = rows.slice(0, SHOWN)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > SHOWN && last ? writePageKey({ at: last.openedAt, id: last.id }) : null, mayRename: servicesWhere(actor, 'child.rename-managers').length > 0 }
}
