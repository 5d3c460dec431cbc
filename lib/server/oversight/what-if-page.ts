import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixFactor } from '@/lib/domain/gravity/edition'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { waitingDrafts } from '../admin/matrix-drafts'
import { protocolVersions } from '../admin/protocol-versions'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { editionInForce, readEdition } from '../triage/edition'

type Choice = { value: string; label: string }

/** What the form needs on which facts are tried without a case: today's offences and factors, and the editions and protocols that can be chosen. */
export type WhatIfPage = {
  today: string
  offences: { code: string; offence: string; category: string }[]
  factors: MatrixFactor[]
  editions: Choice[]
  protocols: Choice[]
}

/** The page that tries facts against any date's rules (“what if”); null where the reader may not read the rulebook. No child is read, nothing is written. Five queries at most. */
export async function whatIfPage(actor: Actor): Promise<WhatIfPage | null> {
  const db = reading(actor)
  const [serviceId] = servicesWhere(actor, 'rulebook.view')
  if (!serviceId) return null
  const today = londonDay(actor.at)
  const [edition, published, drafts, versions] = await Promise.all([
    editionInForce(db, today),
    db.matrixEdition.findMany({ orderBy: [{ inForceFrom: 'desc' }, { publishedAt: 'desc' }], take: 50, select: { content: true } }),
    waitingDrafts(db, today),
    protocolVersions(db, serviceId),
  ])
  return {
    today,
    offences: edition.offences.map(({ code, offence, category }) => ({ code, offence, category })),
    factors: [...edition.factors],
    editions: [
      ...published.map(({ content }) => readEdition(content)).map(({ id, name, version, inForceFrom }) => ({ value: id, label: `${name}, version ${version}, in force from ${writtenDay(inForceFrom)}` })),
      ...drafts.map(({ id, edition: { name, version } }) => ({ value: id, label: `${name}, version ${version}: a draft` })),
    ],
    protocols: [
      { value: 'national', label: 'The national defaults' },
      ...versions.filter(({ answer }) => !answer || answer.word === 'approved').map(({ id, from, answer }) => ({ value: id, label: `From ${writtenDay(from)}${answer ? '' : ': a proposal'}` })),
    ],
  }
}
