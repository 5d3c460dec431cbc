import 'server-only'
import { accessSettingsOn } from '@/lib/domain/access/access-settings'
import { EMERGENCY_REASONS, type EmergencyReason } from '@/lib/domain/access/emergency'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { searchName } from '@/lib/domain/intake/search-name'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueAccessNotice } from './queue-access-notice'
import { recordManagers } from './record-managers'
import { changeableChild } from './visible-child'

/** Which record is meant, exactly: by a reference of a case, or by the whole name and the day of birth. */
export type WhichRecord = { ref: string } | { givenNames: string; familyName: string; dateOfBirth: IsoDay }

/** A restricted record that somebody must see at once, and why. */
export type EmergencyInput = { serviceId: string; which: WhichRecord; reason: EmergencyReason; says: string }

/** The restricted records of a service that are exactly the one that is meant. */
async function exactly(tx: Tx, { serviceId, which }: EmergencyInput): Promise<string[]> {
  const inService = { serviceId, restricted: true, mergedIntoId: null }
  if ('ref' in which) return (await tx.child.findMany({ where: { ...inService, cases: { some: { ref: which.ref } } }, take: 2, select: { id: true } })).map(({ id }) => id)
  const born = await tx.child.findMany({ where: { ...inService, dateOfBirth: new Date(which.dateOfBirth) }, take: 500, select: { id: true, givenNames: true, familyName: true } })
  const wanted = searchName(which.givenNames, which.familyName)
  return born.filter((child) => searchName(child.givenNames, child.familyName) === wanted).map(({ id }) => id)
}

/**
 * Opens a restricted record to somebody who is not named on it, to look at for a few hours (break-glass). The managers who
 * are named and the service's manager are told at once, whatever is looked at bears the mark, and a manager reviews it. A
 * try that names no such record is refused, recorded and counted: nobody finds out by guessing.
 */
export async function openInEmergency(actor: Actor, input: EmergencyInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.break-glass', async (tx) => {
    const { serviceId, reason, says } = input
    requireCan(actor, 'child.break-glass', { serviceId })
    const today = londonDay(actor.at)
    const settings = accessSettingsOn(today)
    // One person's tries go one after the other, so that none slips past the limit beside another.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`emergency ${actor.personId}`}, 0))`
    const tries = await tx.auditEvent.count({ where: { actorId: actor.personId, at: { gt: new Date(actor.at.getTime() - 3_600_000) }, action: 'child.break-glass' } })
    if (tries >= settings.emergencyTriesPerHour) throw new Refused('right', 'You have tried as often as one person may in an hour. Call one of the service’s managers', { serviceId })
    const found = await exactly(tx, input)
    const [childId] = found
    if (!childId || found.length > 1) throw new Refused('not-found', 'No restricted record of this service is exactly the one that you describe. If it is not restricted you find it under Cases', { serviceId })
    await tx.$queryRaw`UPDATE "Child" SET lock = lock + 1 WHERE id = ${childId}::uuid RETURNING id`
    if (await tx.child.findFirst({ where: { id: childId, ...changeableChild(actor) }, select: { id: true } })) throw new Refused('invalid', 'You are named on this record, and may open it without this')
    const open = await tx.emergencyAccess.findFirst({ where: { childId, personId: actor.personId, endsAt: { gt: actor.at }, OR: [{ review: { is: null } }, { review: { is: { isJustified: true } } }] }, select: { endsAt: true } })
    if (open) throw new Refused('invalid', `This record is open to you already, until ${writtenInstant(open.endsAt)}`)

    const endsAt = new Date(actor.at.getTime() + settings.emergencyHours * 3_600_000)
    const { id } = await tx.emergencyAccess.create({ data: { serviceId, childId, personId: actor.personId, reason, says, openedAt: actor.at, endsAt }, select: { id: true } })
    const managers = await recordManagers(tx, { childId, serviceId }, today)
    const told = [...new Set([...managers.named, ...managers.service])].filter((personId) => personId !== actor.personId)
    await queueAccessNotice(tx, actor, 'emergency-opened', serviceId, told)
    return {
      value: { childId },
      audit: [{ kind: 'emergency', action: 'child.break-glass', serviceId, childId, subject: `emergency:${id}`, after: { reason, until: endsAt.toISOString(), told: told.length }, reason: EMERGENCY_REASONS[reason] }],
    }
  })
}
