import 'server-only'
import type { Done } from '../refused'
import type { Begun } from './begin-session'
import { letIn, takeCode, type Step } from './sign-in-step'
import { spendCode } from './spend-code'

/** The second step of signing in: a code of the authenticator app or a recovery code, and the person is in, with a new token. */
export async function answerSecondFactor(step: Step, code: string): Promise<Done<Begun>> {
  return takeCode(step, 'code', async (tx, pending) => {
    const spent = await spendCode(tx, pending.personId, code, step.at)
    return spent && letIn(tx, pending, step, spent === 'app' ? 'password and authenticator app' : 'password and recovery code')
  })
}
