import { addDays, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { AdultRelationship, Imagery, Place } from '@/lib/domain/rules/facts'
import type { Ethnicity } from '@/lib/domain/wording/fact-words'
import { everyService } from '@/lib/server/reading'
import { saveNotification, type NotificationInput } from '@/lib/server/intake/save-notification'
import { startNotification } from '@/lib/server/intake/start-notification'
import type { VictimInput } from '@/lib/server/victim/write-victims'
import { as } from './as'
import type { CastName } from './cast'
import { done } from './done'
import { versionOf } from './version-of'

/** An invented child, with the adult who stands by them at the police station. */
export type InventedChild = {
  givenNames: string
  familyName: string
  dateOfBirth: IsoDay
  sex: 'female' | 'male' | 'not-stated'
  ethnicity: Ethnicity
  firstLanguage: string
  school: string | null
  knownAs?: string
  interpreterNeeded?: boolean
  communicationNeeds?: string
  adult: { relationship: AdultRelationship; name: string }
}

/** An alleged offence, so many days before the notification (one, unless told). */
export type InventedOffence = { code: string; daysBefore?: number; place?: Place; imagery?: Imagery }

/** Somebody who was harmed, with what they said; told on the day of the notification unless it says otherwise. */
export type InventedVictim = Pick<VictimInput, 'name'> & Partial<Omit<VictimInput, 'id' | 'name'>>

/** A police notification: what happened, and whatever differs from a notification in which every fact is recorded. */
export type InventedNotification = {
  offences: readonly InventedOffence[]
  circumstances: string
  victims?: readonly InventedVictim[]
  facts?: Partial<Omit<NotificationInput, 'ref' | 'version' | 'child' | 'offences' | 'victims' | 'circumstances'>>
}

/** A notification is recorded, and submitted unless it is to stay a draft. `childId` where the child is known already. */
export async function notify(
  child: InventedChild,
  { offences, circumstances, victims = [], facts = {} }: InventedNotification,
  { at, by = 'triage', childId, submit = true }: { at: Date; by?: CastName; childId?: string; submit?: boolean },
): Promise<{ ref: string; childId: string }> {
  const actor = as(by, at)
  const today = londonDay(at)
  const { adult, ...about } = child
  const { givenNames, familyName, dateOfBirth } = child
  const { ref } = done(await startNotification(actor, childId ? { id: childId } : { givenNames, familyName, dateOfBirth }))
  const input: NotificationInput = {
    ref,
    version: await versionOf(ref),
    child: { ...about, knownAs: about.knownAs ?? null, interpreterNeeded: about.interpreterNeeded ?? false, communicationNeeds: about.communicationNeeds ?? null },
    notifiedOn: today,
    crimeReference: `36/${Number(ref.slice(8, 14)) * 37 + 10_000}/${ref.slice(5, 7)}`,
    officerInCase: 'PC Ella Spinks',
    circumstances,
    offences: offences.map(({ code, daysBefore = 1, place = 'public', imagery = null }) => ({ code, place, imagery, committedOn: addDays(today, -daysBefore) })),
    evidence: 'sufficient-to-charge',
    account: 'admits',
    cautioned: true,
    legalAdviceOffered: true,
    adultPresent: true,
    adultRelationship: adult.relationship,
    adultName: adult.name,
    careExperienced: false,
    socialWorkerView: null,
    exploitation: 'no',
    exploitationConsidered: true,
    exploitationNote: null,
    section45: 'does-not-apply',
    victimIdentified: victims.length > 0,
    victims: victims.map((victim) => ({
      id: null, enhanced: false, informed: true, view: null, viewDeclined: false, informedOn: victim.informed === false || victim.informed === null ? null : today, ...victim,
    })),
    historyChecked: true,
    yjsReferredOn: null,
    ...facts,
  }
  done(await saveNotification(actor, input, submit))
  const made = await everyService().case.findFirstOrThrow({ where: { ref }, select: { childId: true } })
  return { ref, childId: made.childId }
}
