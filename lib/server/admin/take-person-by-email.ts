import 'server-only'
import type { Tx } from '../db'
import { Refused } from '../refused'
import { takePersonById, type TakenPerson } from './take-person'

/** Takes the person of an e-mail address, whoever they work for. For the server's command line only. */
export async function takePersonByEmail(tx: Tx, email: string): Promise<TakenPerson> {
  const found = await tx.person.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } })
  const person = found ? await takePersonById(tx, found.id) : null
  if (!person) throw new Refused('not-found', `Nobody has the e-mail address ${email}`)
  return person
}
