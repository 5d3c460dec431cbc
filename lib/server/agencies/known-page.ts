import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { agencySettings } from './agency-settings'

/** The answer to a look-up that the reader made themselves. It holds nothing about the child but what they typed. */
export type KnownAnswer = { answer: 'call' | 'no-record'; asked: { givenNames: string; familyName: string; dateOfBirth: IsoDay }; askedAt: Date; service: string; duty: { number: string; hours: string } | null }

/** The page on which an officer asks whether a child is known. */
export type KnownPage = { services: { id: string; name: string }[]; answer: KnownAnswer | null; mayReadLog: boolean }

/** The look-up page, with the answer to one look-up of the reader's own; null for whoever may neither ask nor read the list. A fixed number of queries. */
export async function knownPage(actor: Actor, lookUpId: string | null): Promise<KnownPage | null> {
  const db = reading(actor)
  const ids = servicesWhere(actor, 'known.look-up')
  if (ids.length === 0) return null
  const services = await db.organisation.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, take: 50, select: { id: true, name: true } })
  const own = lookUpId && z.uuid().safeParse(lookUpId).success
    ? await db.knownLookUp.findFirst({ where: { id: lookUpId, askedById: actor.personId, serviceId: { in: ids } }, select: { serviceId: true, answer: true, number: true, givenNames: true, familyName: true, dateOfBirth: true, askedAt: true } })
    : null
  const settings = own ? await agencySettings(db, own.serviceId, londonDay(actor.at)) : null
  return {
    services,
    mayReadLog: servicesWhere(actor, 'known.log').length > 0,
    answer: own && {
      answer: own.answer === 'call' ? 'call' : 'no-record', askedAt: own.askedAt, service: services.find(({ id }) => id === own.serviceId)?.name ?? '',
      asked: { givenNames: own.givenNames, familyName: own.familyName, dateOfBirth: own.dateOfBirth.toISOString().slice(0, 10) }, duty: settings?.duty ?? null,
    },
  }
}
