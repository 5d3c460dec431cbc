import 'server-only'
import { randomInt } from 'node:crypto'
import type { Tx } from '../db'
import { hashOfRecoveryCode, spendCode } from './spend-code'

/** How many recovery codes somebody gets. */
export const RECOVERY_CODES = 10

// No letter that is easily taken for another one.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Gives somebody new recovery codes in the place of those they had: shown once, kept as hashes. */
export async function giveRecoveryCodes(tx: Tx, personId: string, at: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`)
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ personId, hash: hashOfRecoveryCode(personId, code), createdAt: at })) })
  return codes
}

/** Sets up somebody's authenticator app for good with a first code of it; answers with the recovery codes, or null where the code is not right. */
export async function confirmCode(tx: Tx, personId: string, code: string, at: Date): Promise<string[] | null> {
  const waiting = await tx.secondFactor.findUnique({ where: { personId }, select: { confirmedAt: true } })
  if (!waiting || waiting.confirmedAt || (await spendCode(tx, personId, code, at)) !== 'app') return null
  await tx.secondFactor.update({ where: { personId }, data: { confirmedAt: at }, select: { personId: true } })
  return giveRecoveryCodes(tx, personId, at)
}
