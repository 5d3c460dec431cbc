import 'server-only'
import { generateSecret } from 'otplib'
import type { Tx } from '../db'
import { sealText } from '../sealed-text'

/** Makes a secret for somebody's authenticator app, unless one waits for its first code already. It counts for nothing before that. */
export async function newSecondFactor(tx: Tx, personId: string, at: Date): Promise<void> {
  const secret = sealText('second-factor', personId, generateSecret())
  await tx.secondFactor.createMany({ data: [{ personId, secret, createdAt: at }], skipDuplicates: true })
}
