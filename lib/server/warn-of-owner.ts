import 'server-only'
import { z } from 'zod'
import { db } from './db'
import { errorFields, log } from './log'

const found = z.array(z.object({ isOwner: z.boolean() }))

/** Whether the login that the application uses could step out of its role: a superuser, or the owner of its tables. Then the role holds mistakes and no attacker. */
export async function signsInAsOwner(): Promise<boolean> {
  const [row] = found.parse(
    await db.$queryRaw`
      SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) OR EXISTS (SELECT 1 FROM pg_class WHERE relname = 'AuditEvent' AND relkind = 'r' AND pg_has_role(session_user, relowner, 'MEMBER')) AS "isOwner"`,
  )
  return row?.isOwner ?? false
}

/** Says in the log, once a start, that the application signs in to the database as its owner: README says how it does not. */
export async function warnOfOwner(): Promise<void> {
  try {
    if (await signsInAsOwner()) log('warn', 'database.signed-in-as-owner')
  } catch (error) {
    log('warn', 'database.unknown-login', errorFields(error))
  }
}
