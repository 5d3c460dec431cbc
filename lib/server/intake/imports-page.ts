import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { importRight, IMPORT_KINDS, type ImportKind } from '@/lib/domain/intake/import-columns'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'

const PAGE_SIZE = 20

/** A file that was handed in, as a list shows it. */
export type ImportListed = { id: string; kind: string; fileName: string; status: string; rowCount: number; faultCount: number; uploadedAt: Date; uploadedBy: string | null }

/** What somebody may import, for which services, and the files of those services. */
export type ImportsPage = { kinds: ImportKind[]; services: { id: string; name: string }[]; runs: ImportListed[]; next: string | null }

/** The files that were handed in for the actor's services, newest first; null where they may import nothing. Three queries. */
export async function importsPage(actor: Actor, after: PageKey | null): Promise<ImportsPage | null> {
  const db = reading(actor)
  const kinds = IMPORT_KINDS.filter((kind) => servicesWhere(actor, importRight(kind)).length > 0)
  if (kinds.length === 0) return null
  const serviceIds = [...new Set(kinds.flatMap((kind) => servicesWhere(actor, importRight(kind))))]
  const found = await db.importRun.findMany({
    where: {
      OR: kinds.map((kind) => ({ kind, serviceId: { in: servicesWhere(actor, importRight(kind)) } })),
      ...(after ? { AND: [{ OR: [{ uploadedAt: { lt: after.at } }, { uploadedAt: after.at, id: { lt: after.id } }] }] } : {}),
    },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    select: { id: true, kind: true, fileName: true, status: true, rowCount: true, faultCount: true, uploadedAt: true, uploadedById: true },
  })
  const shown = found.slice(0, PAGE_SIZE)
  const last = shown[shown.length - 1]
  const names = await namesOf(shown.map(({ uploadedById }) => uploadedById))
  const services = await db.organisation.findMany({ where: { id: { in: serviceIds } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  return {
    kinds, services,
    runs: shown.map(({ uploadedById, ...run }) => ({ ...run, uploadedBy: names.get(uploadedById) ?? null })),
    next: found.length > PAGE_SIZE && last ? writePageKey({ at: last.uploadedAt, id: last.id }) : null,
  }
}
