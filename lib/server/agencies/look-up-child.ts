import 'server-only'
import { mayAskAgainAt, type LookUpPurpose } from '@/lib/domain/agencies/look-up'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { searchName } from '@/lib/domain/intake/search-name'
import { comparePeople, readyPerson } from '@/lib/domain/matching/compare-people'
import { matchKeys } from '@/lib/domain/matching/match-keys'
import { STRONG_MATCH } from '@/lib/domain/matching/weights'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import { matchCandidates, personOf } from '../intake/match-candidates'
import { changeableChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact, type Work } from '../transact'
import { agencySettings } from './agency-settings'
import { keepSharing } from './keep-sharing'

/** Whom an officer asks about, for what, and why. */
export type LookUpInput = { serviceId: string; givenNames: string; familyName: string; dateOfBirth: IsoDay; postcode: string | null; purpose: LookUpPurpose; reason: string }

/** A look-up that was made and kept, or the instant from which the officer may ask again. */
export type LookUpAnswer = { lookUpId: string } | { againAt: Date }

/** The strongly matching children of a service, likeliest first: all of them, restricted ones too. */
async function strongMatches(tx: Tx, input: LookUpInput): Promise<string[]> {
  const person = { givenNames: input.givenNames, familyName: input.familyName, dateOfBirth: input.dateOfBirth, postcode: input.postcode }
  const candidates = await matchCandidates(tx, matchKeys(readyPerson(person)), searchName(input.givenNames, input.familyName), Prisma.sql`(ch."serviceId" = ${input.serviceId}::uuid AND ch."mergedIntoId" IS NULL)`)
  return candidates
    .map((candidate) => ({ id: candidate.id, score: comparePeople(person, personOf(candidate)).score }))
    .filter(({ score }) => score >= STRONG_MATCH)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .map(({ id }) => id)
}

/**
 * Answers whether a child is known to a youth justice service, with its duty number and nothing else (F25). Only strong
 * matches count. A restricted record answers as if there were none (F16), and the log keeps that it was matched; whoever
 * is told "no record" is told to call all the same. Every look-up is kept, and so many in an hour are answered.
 */
export async function lookUpChild(actor: Actor, input: LookUpInput): Promise<Done<LookUpAnswer>> {
  return transact(actor, 'known.look-up', async (tx): Promise<Work<LookUpAnswer>> => {
    requireCan(actor, 'known.look-up', { serviceId: input.serviceId })
    const today = londonDay(actor.at)
    if (input.dateOfBirth > today) throw new Refused('invalid', 'The day of birth is in the future')
    // One officer's look-ups go one after the other, so that none slips past the limit beside another.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`look-up ${actor.personId}`}, 0))`
    const settings = await agencySettings(tx, input.serviceId, today)
    const asked = await tx.knownLookUp.findMany({ where: { askedById: actor.personId }, orderBy: { askedAt: 'desc' }, take: settings.lookUpsPerHour, select: { askedAt: true } })
    const againAt = mayAskAgainAt(asked.map(({ askedAt }) => askedAt), settings.lookUpsPerHour, actor.at)
    if (againAt) return { value: { againAt }, audit: [{ kind: 'refusal', action: 'known.limit', serviceId: input.serviceId, after: { perHour: settings.lookUpsPerHour } }] }

    const matched = await strongMatches(tx, input)
    const open = await tx.child.findMany({ where: { id: { in: matched }, ...changeableChild(actor) }, take: matched.length, select: { id: true } })
    const told = matched.find((id) => open.some((child) => child.id === id)) ?? null
    const { serviceId, givenNames, familyName, dateOfBirth, postcode, purpose, reason } = input
    const { id } = await tx.knownLookUp.create({
      data: {
        serviceId, givenNames, familyName, dateOfBirth: new Date(dateOfBirth), postcode, purpose, reason, askedById: actor.personId, askedAt: actor.at,
        answer: told ? 'call' : 'no-record', matchedChildId: told ?? matched[0] ?? null, number: told ? (settings.duty?.number ?? null) : null,
      },
      select: { id: true },
    })
    const event = { kind: 'consultation', action: 'known.look-up', serviceId, childId: told ?? matched[0] ?? null, subject: `look-up:${id}`, after: { answer: told ? 'call' : 'no-record', purpose } } as const
    if (!told) return { value: { lookUpId: id }, audit: [event] }
    const organisation = actor.posts.find((post) => post.serviceId === serviceId)?.organisation ?? ''
    const sharing = await keepSharing(tx, actor, { serviceId, childId: told }, { direction: 'out', kind: 'known', what: 'That the child is known to the service, and its duty number', withWhom: `${actor.name}, ${organisation}`, reason: SHARING_KINDS.known.usual })
    return { value: { lookUpId: id }, audit: [event, sharing] }
  })
}
