import 'server-only'
import { generateSecret } from 'otplib'
import type { Tx } from '../db'
import { sealText } from '../sealed-text'

/** Makes a secret for somebody's authenticator app, in the place of one that waited for its first code: whoever was shown that one may be somebody else. It counts for nothing before its first code. */
export async function newSecondFactor(tx: Tx, personId: string, at: Date): Promise<void> {
  const secret = sealText('second-factor', personId, generateSecret())
  await tx.secondFactor.deleteMany({ where: { personId, confirmedAt: null } })
  await tx.secondFactor.createMany({ data: [{ personId, secret, createdAt: at }], skipDuplicates: true })
}
