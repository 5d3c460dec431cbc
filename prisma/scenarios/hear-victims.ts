import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { everyService } from '@/lib/server/reading'
import { recordVictims } from '@/lib/server/victim/record-victims'
import { as } from './as'
import { done } from './done'
import { versionOf } from './version-of'

/** Michael Sayer speaks with everybody who was harmed, tells them what is happening, and writes down their view (or that they give none). */
export async function hearVictims(ref: string, { at, view, enhanced }: { at: Date; view: string | null; enhanced?: boolean }): Promise<void> {
  const victims = await everyService().victim.findMany({ where: { case: { ref } }, orderBy: { id: 'asc' }, select: { id: true, name: true, enhanced: true } })
  const heard = victims.map((victim) => ({ ...victim, enhanced: enhanced ?? victim.enhanced, informed: true, informedOn: londonDay(at), view, viewDeclined: view === null }))
  done(await recordVictims(as('victimWorker', at), { ref, version: await versionOf(ref), victims: heard }))
}
