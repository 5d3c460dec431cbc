import 'server-only'
import { writeAudit } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { Refused, type Done } from '../refused'
import { changeOwn } from './change-own'
import { confirmCode, giveRecoveryCodes } from './confirm-code'
import { newSecondFactor } from './new-second-factor'
import { countTry, keyOfEmail, RESTING_WORDS } from './sign-in-tries'
import { takeCode, type Step } from './sign-in-step'
import { spendCode } from './spend-code'

/** Sets up the authenticator app of somebody who has to have one before they come in. Answers with the recovery codes, which nobody sees again. */
export async function setUpAtSignIn(step: Step, code: string): Promise<Done<{ codes: string[] }>> {
  return takeCode(step, 'set-up', async (tx, { id, personId }) => {
    const codes = await confirmCode(tx, personId, code, step.at)
    if (!codes) return null
    await tx.session.update({ where: { id }, data: { awaits: 'ready' }, select: { id: true } })
    await writeAudit(tx, { personId, sessionId: id, requestId: step.from.requestId, at: step.at }, [{ kind: 'access', action: 'account.second-factor', subject: `person:${personId}` }])
    return { codes }
  })
}

/** Makes a secret for the authenticator app of whoever asks. It counts for nothing before its first code. */
export async function beginOwnSecondFactor(actor: Actor): Promise<Done<null>> {
  return changeOwn(actor, async (tx, subject) => {
    await newSecondFactor(tx, actor.personId, actor.at)
    return { value: null, audit: [{ kind: 'access', action: 'account.begin-second-factor', subject }] }
  })
}

/** Counts a code that whoever is signed in gives as a try at their account: a session that somebody left open is no place to guess. */
async function withCode(actor: Actor, check: (tx: Tx) => Promise<string[] | null>, action: string): Promise<Done<{ codes: string[] }>> {
  const db = reading(actor)
  const { email } = await db.person.findFirstOrThrow({ where: { id: actor.personId }, select: { email: true } })
  const key = keyOfEmail(email)
  const resting = await countTry(key, null, actor.at)
  if (resting) return { ok: false, refusal: { kind: 'invalid', reason: RESTING_WORDS[resting] } }
  return changeOwn(actor, async (tx, subject) => {
    const codes = await check(tx)
    if (!codes) throw new Refused('invalid', 'The code is not right, or was used already. Wait for the next one and try again')
    await tx.signInAttempt.deleteMany({ where: { key } })
    return { value: { codes }, audit: [{ kind: 'access', action, subject }] }
  })
}

/** Sets up the authenticator app of whoever asks with its first code; answers with the recovery codes. */
export async function confirmOwnSecondFactor(actor: Actor, input: { code: string }): Promise<Done<{ codes: string[] }>> {
  return withCode(actor, (tx) => confirmCode(tx, actor.personId, input.code, actor.at), 'account.second-factor')
}

/** New recovery codes in the place of the old ones, against a code of the app. */
export async function renewRecoveryCodes(actor: Actor, input: { code: string }): Promise<Done<{ codes: string[] }>> {
  const renew = async (tx: Tx) => ((await spendCode(tx, actor.personId, input.code, actor.at)) === 'app' ? giveRecoveryCodes(tx, actor.personId, actor.at) : null)
  return withCode(actor, renew, 'account.recovery-codes')
}
