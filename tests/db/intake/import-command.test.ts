import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runImport } from '../../../scripts/import/run-import'
import { importFile } from '../../support/import-file'
import { owner as db } from '../../support/owner'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'juncture-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command and answers with its exit status and what it said. */
async function run(...args: string[]) {
  const said: string[] = []
  const complaints: string[] = []
  const status = await runImport(args, { now: () => new Date('2026-11-22T10:20:00Z'), say: (line) => said.push(line), complain: (line) => complaints.push(line) })
  return { status, said, complaints }
}

async function fileOf(name: string, rows: Parameters<typeof importFile>[1]): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, importFile('notifications', rows))
  return file
}

const as = ['--as', 'triage@juncture.example']

describe('npm run import', () => {
  it('tells every fault by row and column and writes nothing', async () => {
    const answer = await run('notifications', await fileOf('wrong.csv', [{ evidence: 'plenty', date_of_birth: '2011-02-30' }]), ...as)
    expect(answer).toMatchObject({ status: 1, said: [], complaints: [expect.stringMatching(/^row 2, date_of_birth: /), expect.stringMatching(/^row 2, evidence: /), expect.stringContaining('Nothing was written')] })
    expect(await db.case.count()).toBe(0)
  })

  it('checks, then writes in the person’s name, and says when it was done before', async () => {
    const file = await fileOf('right.csv', [{}, { given_names: 'Tobias', family_name: 'Wren', date_of_birth: '2012-08-01', crime_reference: '36/2/26' }])
    expect(await run('notifications', file, ...as, '--check')).toMatchObject({ status: 0, said: [expect.stringContaining('2 rows, and no fault')] })
    expect(await db.case.count()).toBe(0)
    expect(await run('notifications', file, ...as, '--service', 'Wensum Youth Justice Service')).toMatchObject({ status: 0, complaints: [], said: [expect.stringContaining('2 rows written, 0 skipped, 0 not written')] })
    expect(await db.case.count({ where: { status: 'submitted' } })).toBe(2)
    expect(await run('notifications', file, ...as)).toMatchObject({ status: 0, said: [expect.stringContaining('imported before')] })
    expect(await db.case.count()).toBe(2)
  })

  it('lets nobody do what their posts do not allow, and says what it was not told', async () => {
    const file = await fileOf('other.csv', [{ crime_reference: '36/5/26' }])
    expect(await run('notifications', file, '--as', 'analyst@juncture.example')).toMatchObject({ status: 1, complaints: ['Your role does not let you import a file of police notifications'] })
    expect(await run('notifications', file, '--as', 'nobody@juncture.example')).toMatchObject({ status: 1, complaints: [expect.stringContaining('Nobody')] })
    expect(await run('notifications', file, ...as, '--service', 'Nowhere')).toMatchObject({ status: 1, complaints: [expect.stringContaining('no youth justice service')] })
    expect(await run('notifications', path.join(folder, 'none.csv'), ...as)).toMatchObject({ status: 1, complaints: [expect.stringContaining('cannot be read')] })
    expect(await run('tea', '--colour', 'blue')).toMatchObject({ status: 2 })
    expect(await run('tea')).toMatchObject({ status: 2, complaints: ['There is no command “tea”', 'Say which file', 'Say with --as in whose name it is done'] })
    expect(await run('--help')).toMatchObject({ status: 0 })
  })
})
