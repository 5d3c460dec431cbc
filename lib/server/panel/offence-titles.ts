import 'server-only'
import { findOffence, type MatrixEdition } from '@/lib/domain/gravity/edition'
import { db } from '../db'
import { editionById } from '../triage/edition'

/** What the offences of listed cases are called: by the edition that scored each case, or the one in force. Editions are read once and kept. */
export async function offenceTitles(inForce: MatrixEdition, editionIds: readonly (string | null)[]): Promise<(code: string, editionId: string | null) => string> {
  const wanted = [...new Set(editionIds)].filter((id): id is string => id !== null)
  const editions = new Map((await Promise.all(wanted.map((id) => editionById(db, id)))).map((edition) => [edition.id, edition]))
  return (code, editionId) => findOffence((editionId !== null && editions.get(editionId)) || inForce, code)?.offence ?? code
}
