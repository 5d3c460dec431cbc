import pg from 'pg'
import { inject } from 'vitest'
import { tellStories } from '../../prisma/scenarios/demonstration/tell-stories'
import { createDatabase, databasesNamed, dropDatabase } from '../../scripts/databases.mjs'
import { goTo } from './go-to'

/** The instant at which the stories are told. */
export const TOLD_AT = new Date('2026-11-22T10:20:00Z')

/** Gives this file's database the demonstration: whichever file comes first tells its stories, and the others copy what was told. */
export async function startFromStories(): Promise<void> {
  const [server, template, mine] = [inject('server'), inject('template'), process.env.DATABASE_URL ?? '']
  const told = `${template}_told`
  const url = new URL(mine)
  const own = url.pathname.slice(1)
  url.pathname = `/${told}_begun`
  const turn = new pg.Client({ connectionString: server })
  await turn.connect()
  try {
    await turn.query('SELECT pg_advisory_lock(hashtext($1))', [told])
    if (!(await databasesNamed(server, told)).includes(told)) {
      await dropDatabase(server, `${told}_begun`)
      await createDatabase(server, `${told}_begun`, template)
      await goTo(String(url))
      await tellStories(TOLD_AT)
      await goTo(mine)
      await turn.query(`ALTER DATABASE "${told}_begun" RENAME TO "${told}"`)
    }
    await goTo(mine)
    await dropDatabase(server, own)
    await createDatabase(server, own, told)
  } finally {
    await turn.end()
  }
}
