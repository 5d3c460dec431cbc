import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { figuresOf, yearUpTo, type Figures } from '@/lib/domain/oversight/figures'
import type { Agreement } from '@/lib/domain/triage/second-score'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { countFigures } from './count-figures'
import { scoreAgreement } from './score-agreement'

/** A service's figures of the last twelve months, with the services whose figures the actor may see. */
export type FiguresPage = { service: { id: string; name: string }; services: { id: string; name: string }[]; from: IsoDay; to: IsoDay; hidesSmall: boolean; figures: Figures; agreement: Agreement }

/**
 * The figures of one service without names, for the twelve months up to today. Whoever sees them as an analyst only sees
 * no small number (R98); managers see the cases themselves, and so every number. Null where the actor may not. Eight queries.
 */
export async function figuresPage(actor: Actor, asked: string | null): Promise<FiguresPage | null> {
  const db = reading(actor)
  const allowed = servicesWhere(actor, 'figures.view')
  const serviceId = allowed.find((id) => id === asked) ?? allowed[0]
  if (!serviceId || (asked !== null && serviceId !== asked)) return null
  const to = londonDay(actor.at)
  const from = yearUpTo(to)
  const [services, counts, agreement] = await Promise.all([
    db.organisation.findMany({ where: { id: { in: allowed } }, orderBy: { name: 'asc' }, take: 50, select: { id: true, name: true } }),
    countFigures(actor, serviceId, from),
    scoreAgreement(actor, serviceId, from),
  ])
  const service = services.find((one) => one.id === serviceId)
  if (!service) return null
  const managesCases = actor.posts.some((post) => post.serviceId === serviceId && servicesWhere({ ...actor, posts: [post] }, 'figures.view').length > 0 && post.role !== 'analyst')
  return { service, services, from, to, hidesSmall: !managesCases, figures: figuresOf(counts, !managesCases), agreement }
}
