import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { searchName } from '@/lib/domain/intake/search-name'
import type { EteStatus, ObservedEthnicity, Roma, SendStatus, Sex } from '@/lib/domain/wording/child-words'
import type { Ethnicity } from '@/lib/domain/wording/fact-words'
import type { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { matchChild } from './match-child'
import { takeChild, type ChildForm } from './take-child'

/** One part of what is recorded about a child. A null is "not recorded", and is chased where it must be known. */
export type ChildDetails =
  | { part: 'names'; givenNames: string; familyName: string; knownAs: string | null; aliases: readonly string[]; dateOfBirth: IsoDay; sex: Sex | null }
  | { part: 'identity'; ethnicity: Ethnicity | null; ethnicityObserved: ObservedEthnicity | null; roma: Roma | null; firstLanguage: string | null; interpreterNeeded: boolean | null }
  | { part: 'education'; sendStatus: SendStatus | null; sendDetail: string | null; school: string | null; eteStatus: EteStatus | null; eteDetail: string | null }
  | { part: 'communication'; communicationNeeds: string | null; adjustments: string | null }

function columnsOf(input: ChildDetails): Prisma.ChildUpdateInput {
  if (input.part !== 'names') {
    const { part: _part, ...details } = input
    return details
  }
  const { givenNames, familyName, knownAs, aliases, dateOfBirth, sex } = input
  return { givenNames, familyName, knownAs, sex, aliases: [...aliases], dateOfBirth: new Date(dateOfBirth), searchName: searchName(givenNames, familyName, knownAs, ...aliases) }
}

/** Records one part of a child's details. The audit record says which fields changed, and never what stands in them. */
export async function recordChildDetails(actor: Actor, input: ChildForm & { details: ChildDetails }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.record', async (tx) => {
    // The child's cases first, as everywhere; their forms show these details too and are stale afterwards.
    await tx.$executeRaw`SELECT id FROM "Case" WHERE "childId" = (SELECT ch.id FROM "Child" ch WHERE ch.id::text = ${input.childId}) ORDER BY id FOR UPDATE`
    const { child, about } = await takeChild(tx, actor, 'child.record', input)
    const { part, ...details } = input.details
    if (input.details.part === 'names' && input.details.dateOfBirth > londonDay(actor.at)) throw new Refused('invalid', 'The day of birth is in the future')
    const before = await tx.child.findUniqueOrThrow({
      where: { id: child.id },
      select: {
        givenNames: true, familyName: true, knownAs: true, aliases: true, dateOfBirth: true, sex: true, ethnicity: true, ethnicityObserved: true, roma: true, firstLanguage: true, interpreterNeeded: true,
        sendStatus: true, sendDetail: true, school: true, eteStatus: true, eteDetail: true, communicationNeeds: true, adjustments: true,
      },
    })
    const was: Readonly<Record<string, unknown>> = { ...before, dateOfBirth: before.dateOfBirth.toISOString().slice(0, 10) }
    const fields = Object.entries(details).flatMap(([name, value]) => (JSON.stringify(was[name]) === JSON.stringify(value) ? [] : [name]))
    await tx.child.update({ where: { id: child.id }, data: { ...columnsOf(input.details), version: { increment: 1 } }, select: { id: true } })
    if (input.details.part === 'names') await matchChild(tx, child.id, actor.at)
    if (fields.length > 0) await tx.case.updateMany({ where: { childId: child.id }, data: { version: { increment: 1 } } })
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.record', ...about, after: { part, fields } }] }
  })
}
