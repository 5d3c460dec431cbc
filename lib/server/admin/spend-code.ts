import 'server-only'
import { verify } from 'otplib'
import { z } from 'zod'
import type { Tx } from '../db'
import { keyedHash } from '../derived-key'
import { openText } from '../sealed-text'

/** A recovery code as it is compared: however its letters and groups were typed. */
export const hashOfRecoveryCode = (personId: string, code: string): string => keyedHash('recovery-code', `${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)

const factors = z.array(z.object({ secret: z.string(), lastStep: z.number(), isConfirmed: z.boolean() }))

/** Which kind of code was right. */
export type SpentCode = 'app' | 'recovery'

/**
 * Takes a code of somebody's authenticator app, or one of their recovery codes, and spends it: each is good once. Half a
 * minute to either side is allowed for clocks that differ. Null where it is not right, or was used before.
 */
export async function spendCode(tx: Tx, personId: string, code: string, at: Date): Promise<SpentCode | null> {
  const [factor] = factors.parse(await tx.$queryRaw`SELECT secret, "lastStep", "confirmedAt" IS NOT NULL AS "isConfirmed" FROM "SecondFactor" WHERE "personId" = ${personId}::uuid FOR UPDATE`)
  if (!factor) return null
  const digits = code.replace(/\s/g, '')
  if (/^\d{6}$/.test(digits)) {
    const secret = openText('second-factor', personId, factor.secret)
    if (!secret) return null
    const found = await verify({ secret, token: digits, epoch: Math.floor(at.getTime() / 1000), epochTolerance: 30, afterTimeStep: factor.lastStep })
    if (!found.valid || !('timeStep' in found)) return null
    await tx.secondFactor.update({ where: { personId }, data: { lastStep: found.timeStep }, select: { personId: true } })
    return 'app'
  }
  if (!factor.isConfirmed) return null
  const { count } = await tx.recoveryCode.updateMany({ where: { personId, hash: hashOfRecoveryCode(personId, code), usedAt: null }, data: { usedAt: at } })
  return count === 1 ? 'recovery' : null
}
