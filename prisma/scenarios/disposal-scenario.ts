import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { everyService } from '@/lib/server/reading'
import { authoriseDecision } from '@/lib/server/disposal/authorise-decision'
import { closeCase } from '@/lib/server/disposal/close-case'
import { finishConditions } from '@/lib/server/disposal/finish-conditions'
import { giveOutcome } from '@/lib/server/disposal/give-outcome'
import { recordOutcomeFacts, type OutcomeFactsInput } from '@/lib/server/disposal/record-outcome-facts'
import { returnToTriage } from '@/lib/server/disposal/return-to-triage'
import { startActivity } from '@/lib/server/disposal/start-activity'
import { as } from './as'
import type { CastName } from './cast'
import { done } from './done'
import { versionOf } from './version-of'

/** When something happens, and who does it where it is not the case manager Sofia Marques. */
type When = { at: Date; by?: CastName }

async function outcomeOf(ref: string): Promise<Outcome> {
  const { outcome } = await everyService().case.findFirstOrThrow({ where: { ref }, select: { outcome: true } })
  if (!outcome) throw new Error(`${ref} has no outcome`)
  return outcome
}

/** A police decision-maker authorises the decision, or returns it; the sergeant unless told. */
export async function authorise(ref: string, { at, by = 'sergeant', answer = 'authorised', reason }: When & { answer?: 'authorised' | 'returned'; reason: string }): Promise<void> {
  done(await authoriseDecision(as(by, at), { ref, version: await versionOf(ref), answer, reason }))
}

/** The facts that the outcome asks for are recorded. */
export async function recordFacts(ref: string, { at, by = 'caseManager', ...facts }: When & OutcomeFactsInput): Promise<void> {
  done(await recordOutcomeFacts(as(by, at), { ref, version: await versionOf(ref), outcome: await outcomeOf(ref), facts }))
}

/** The activity of an Outcome 22 begins: what it is, and that the child agrees, are recorded with it. */
export async function beginActivity(ref: string, { at, by = 'caseManager', activity }: When & { activity: string }): Promise<void> {
  await recordFacts(ref, { at, by, activity, provider: 'The youth justice service', activityEndsOn: addDays(londonDay(at), 56), childAgrees: true })
  done(await startActivity(as(by, at), { ref, version: await versionOf(ref) }))
}

/** The outcome is explained and given, with the last facts that it waits for. */
export async function give(ref: string, { at, by = 'caseManager', ...facts }: When & OutcomeFactsInput): Promise<void> {
  const said = (await outcomeOf(ref)) === 'OC8' ? { offeredFreely: true, saidVoluntary: true } : {}
  if (Object.keys({ ...facts, ...said }).length > 0) await recordFacts(ref, { at, by, ...said, ...facts })
  done(await giveOutcome(as(by, at), { ref, version: await versionOf(ref) }))
}

/** The conditions were kept to their end. */
export async function finish(ref: string, { at, by = 'caseManager', reason }: When & { reason: string }): Promise<void> {
  done(await finishConditions(as(by, at), { ref, version: await versionOf(ref), reason }))
}

/** The case goes back to triage, with the reason. */
export async function takeBack(ref: string, { at, by = 'caseManager', reason }: When & { reason: string }): Promise<void> {
  done(await returnToTriage(as(by, at), { ref, version: await versionOf(ref), reason }))
}

/** The case is closed. */
export async function close(ref: string, { at, by = 'caseManager', reason }: When & { reason: string }): Promise<void> {
  done(await closeCase(as(by, at), { ref, version: await versionOf(ref), reason }))
}
