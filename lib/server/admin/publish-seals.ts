import 'server-only'
import { appendFile } from 'node:fs/promises'
import { env } from '../env'
import type { Seal } from './seal-audit'

/** Writes new seals, a line of JSON each, to the end of the file that AUDIT_SEAL_FILE names: a place that no administrator of the database can write. Does nothing where none is named. */
export async function publishSeals(seals: readonly Seal[]): Promise<void> {
  const file = env().AUDIT_SEAL_FILE
  if (file && seals.length > 0) await appendFile(file, seals.map((seal) => `${JSON.stringify(seal)}\n`).join(''))
}
