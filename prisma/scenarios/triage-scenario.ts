import type { SettledOutcome } from '@/lib/domain/triage/triage-choice'
import type { TriageRationale } from '@/lib/domain/triage/rationale'
import { everyService } from '@/lib/server/reading'
import type { Done } from '@/lib/server/refused'
import { answerAuthority } from '@/lib/server/triage/answer-authority'
import { askAuthority, type AskAuthorityInput } from '@/lib/server/triage/ask-authority'
import { claimCase } from '@/lib/server/triage/claim-case'
import { decideTriage } from '@/lib/server/triage/decide-triage'
import { recordScore } from '@/lib/server/triage/record-score'
import { as } from './as'
import type { CastName } from './cast'

/** When something happens, and who does it where it is not PC Grace Adeyemi. */
type When = { at: Date; by?: CastName }

function done<T>(answer: Done<T>): T {
  if (!answer.ok) throw new Error(`The scenario was refused (${answer.refusal.kind}): ${answer.refusal.reason}`)
  return answer.value
}

async function versionOf(ref: string): Promise<number> {
  return (await everyService().case.findFirstOrThrow({ where: { ref }, select: { version: true } })).version
}

const rationale = (given: Partial<TriageRationale>): TriageRationale => ({
  why: 'The harm was small, and the child understands it.',
  alternatives: 'A lower response would leave the person harmed without an answer.',
  child: 'There is no sign of exploitation, and the history was checked.',
  departure: null,
  ...given,
})

/** A submitted case is taken into triage and scored. */
export async function triage(ref: string, { at, by = 'triage', final, factors = [], rationale: why = null }: When & { final: number; factors?: readonly string[]; rationale?: string | null }): Promise<void> {
  done(await claimCase(as(by, at), { ref, takeOverReason: null }))
  done(await recordScore(as(by, at), { ref, version: await versionOf(ref), factors, final, rationale: why }))
}

/** A scored case goes to the panel. */
export async function sendToPanel(ref: string, { at, by = 'triage', ...given }: When & Partial<TriageRationale>): Promise<void> {
  done(await decideTriage(as(by, at), { ref, version: await versionOf(ref), choice: 'send_to_panel', outcome: null, rationale: rationale(given) }))
}

/** The police settle a case on an outcome. */
export async function settleByPolice(ref: string, { at, by = 'triage', outcome, ...given }: When & { outcome: SettledOutcome } & Partial<TriageRationale>): Promise<void> {
  done(await decideTriage(as(by, at), { ref, version: await versionOf(ref), choice: 'settle', outcome, rationale: rationale(given) }))
}

/** A case goes to the police or the CPS for a charging decision. */
export async function sendForCharge(ref: string, { at, by = 'triage', childInformationForm = true, ...given }: When & { childInformationForm?: boolean } & Partial<TriageRationale>): Promise<void> {
  done(await decideTriage(as(by, at), { ref, version: await versionOf(ref), choice: 'charging_decision', outcome: 'CHARGE', childInformationForm, notDiverted: 'cps-decides', noAdmissionRoute: 'considered-unsuitable', rationale: rationale(given) }))
}

/** A case ends without a criminal outcome. */
export async function endWithoutOutcome(ref: string, { at, by = 'triage', ...given }: When & Partial<TriageRationale>): Promise<void> {
  done(await decideTriage(as(by, at), { ref, version: await versionOf(ref), choice: 'no_criminal_outcome', outcome: 'NFA', rationale: rationale(given) }))
}

/** Somebody asks for an authority, and somebody of that rank answers where `answeredBy` is named. */
export async function authority(
  ref: string,
  { at, by = 'triage', answeredBy, answer = 'given', reason = 'The facts ask for it.', ...asked }: When & Pick<AskAuthorityInput, 'authority' | 'outcome'> & { reason?: string; answeredBy?: CastName; answer?: 'given' | 'refused' },
): Promise<void> {
  const { requestId } = done(await askAuthority(as(by, at), { ref, version: await versionOf(ref), reason, ...asked }))
  if (answeredBy) done(await answerAuthority(as(answeredBy, at), { ref, requestId, answer, reason: 'I have read the case and agree with the reason given.' }))
}
