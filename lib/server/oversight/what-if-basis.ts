import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { isIsoDay, londonDay } from '@/lib/domain/deadlines/iso-day'
import { NATIONAL_PROTOCOL } from '@/lib/domain/rulebook/protocol'
import type { Basis } from '@/lib/domain/rules/assess'
import { RULESETS, rulesInForce } from '@/lib/domain/rules/in-force'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { protocolVersions } from '../admin/protocol-versions'
import { waitingDrafts } from '../admin/matrix-drafts'
import { db } from '../db'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { basisInForce } from '../triage/basis-in-force'
import { editionById } from '../triage/edition'

/** Which rules facts are tried against: those of a day, with an edition and a protocol of that day unless others are chosen by id. */
export type WhatIfChoice = { asOf: unknown; edition: string; protocol: string }

/** What facts are judged by, and what that is in words. */
export type WhatIfBasis = Basis & { says: string[] }

/**
 * What facts without a case are judged by; null where the reader may not read the rulebook, and for a choice that is not
 * offered. Facts with no day that can be read are looked at by today's rules, so that their other problems are told too. Three queries at most.
 */
export async function whatIfBasis(actor: Actor, choice: WhatIfChoice): Promise<WhatIfBasis | null> {
  const db = reading(actor)
  const [serviceId] = servicesWhere(actor, 'rulebook.view')
  if (!serviceId) return null
  const today = londonDay(actor.at)
  const first = RULESETS.map(({ from }) => from).sort()[0] ?? today
  const wanted = typeof choice.asOf === 'string' && isIsoDay(choice.asOf) ? choice.asOf : today
  // Before the first rules nothing is in force: that day's problem is told with the facts, by the basis of the first day.
  const day = wanted < first ? first : wanted
  const inForce = await basisInForce(db, [serviceId], day)
  const edition = choice.edition === '' ? inForce.edition : await chosenEdition(choice.edition, day)
  const protocol = choice.protocol === '' ? inForce.protocolOf(serviceId) : choice.protocol === 'national' ? NATIONAL_PROTOCOL : (await protocolVersions(db, serviceId)).find(({ id }) => id === choice.protocol)
  if (!edition || !protocol) return null
  const ruleset = rulesInForce(day)
  return {
    ruleset, edition, settings: protocol.protocol.settings,
    says: [
      `${ruleset.name}, in force from ${writtenDay(ruleset.from)}`,
      `${edition.name}, version ${edition.version} (${edition.publisher})${choice.edition === '' ? `, in force from ${writtenDay(edition.inForceFrom)}` : ', chosen by you'}`,
      protocol === NATIONAL_PROTOCOL ? 'The national defaults of the local protocol' : `Your service’s protocol from ${writtenDay(protocol.from)}${choice.protocol === '' ? '' : ', chosen by you'}`,
    ],
  }
}

/** A published edition or a draft, as if it were in force on the day. */
async function chosenEdition(id: string, day: string) {
  const draft = (await waitingDrafts(db, day)).find((one) => one.id === id)
  if (draft) return draft.edition
  const isThere = await db.matrixEdition.count({ where: { id } })
  return isThere > 0 ? { ...(await editionById(db, id)), inForceFrom: day } : null
}
