import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'
import { Refused } from '../refused'

/** A victim as a form sends them; without an id it is somebody new. */
export type VictimInput = {
  id: string | null
  name: string
  enhanced: boolean | null
  informed: boolean | null
  informedOn: IsoDay | null
  view: string | null
  viewDeclined: boolean
}

/** Makes a case's victims what the form says: changes, adds, and removes those who are not in it. Part of a change that has taken the case. */
export async function writeVictims(tx: Tx, caseId: string, victims: readonly VictimInput[]): Promise<void> {
  const kept = victims.flatMap((victim) => (victim.id ? [victim.id] : []))
  await tx.victim.deleteMany({ where: { caseId, id: { notIn: kept } } })
  for (const { id, informedOn, ...rest } of victims) {
    const data = { ...rest, informedOn: informedOn ? new Date(informedOn) : null }
    if (!id) {
      await tx.victim.create({ data: { ...data, caseId } })
      continue
    }
    const { count } = await tx.victim.updateMany({ where: { id, caseId }, data })
    if (count === 0) throw new Refused('stale', 'Somebody else removed a person from this list since you opened it. What you typed is still here: check it, then save again')
  }
}
