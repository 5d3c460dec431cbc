import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase, databasesNamed, dropDatabase } from '../../scripts/databases.mjs'
import { migrate } from '../../scripts/migrate.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    template: string
    server: string
  }
}

/** Makes the template that every database test copies: migrated, with the starter edition and the invented cast. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the database tests with `npm test`, or `npm run test:db -- FILTER`')
  const template = `juncture_test_template_${process.pid}`
  const url = new URL(server)
  url.pathname = `/${template}`
  await createDatabase(server, template)
  await migrate(String(url))
  const filled = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', path.join(import.meta.dirname, 'fill-template.ts')], {
    env: { ...process.env, DATABASE_URL: String(url) },
    encoding: 'utf8',
  })
  if (filled.status !== 0) throw new Error(`The template could not be filled: ${filled.stderr}`)
  project.provide('template', template)
  project.provide('server', server)
  return async () => {
    for (const name of [template, ...(await databasesNamed(server, `${template}_told`))]) await dropDatabase(server, name)
  }
}
