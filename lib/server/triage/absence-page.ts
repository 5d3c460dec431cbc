import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { colleaguesOf, type Colleague } from './colleagues-of'

/** The page on which somebody says when they are away and who stands in. */
export type AbsencePage = {
  today: IsoDay
  colleagues: Colleague[]
  /** Not over yet, soonest first. */
  yours: { id: string; coverName: string; startsOn: IsoDay; endsOn: IsoDay }[]
  /** For whom the reader stands in, now or to come. */
  covering: { id: string; name: string; startsOn: IsoDay; endsOn: IsoDay }[]
}

const dayOf = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** The reader’s absences and covers; null for those whose work nobody can cover. Three queries. */
export async function absencePage(actor: Actor): Promise<AbsencePage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'absence.record')
  if (services.length === 0) return null
  const today = londonDay(actor.at)
  const notOver = { cancelledAt: null, endsOn: { gte: new Date(today) } }
  const [colleagues, yours, covering] = await Promise.all([
    colleaguesOf(db, services, today),
    db.absence.findMany({ where: { ...notOver, personId: actor.personId }, orderBy: { startsOn: 'asc' }, take: 20, select: { id: true, startsOn: true, endsOn: true, cover: { select: { name: true } } } }),
    db.absence.findMany({ where: { ...notOver, coverId: actor.personId }, orderBy: { startsOn: 'asc' }, take: 20, select: { id: true, startsOn: true, endsOn: true, person: { select: { name: true } } } }),
  ])
  return {
    today,
    colleagues: colleagues.filter(({ id }) => id !== actor.personId),
    yours: yours.map(({ id, startsOn, endsOn, cover }) => ({ id, coverName: cover.name, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) })),
    covering: covering.map(({ id, startsOn, endsOn, person }) => ({ id, name: person.name, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) })),
  }
}
