import { describe, expect, it } from 'vitest'
import { isIn, sourceFiles, type SourceFile } from './source-files'

const uses = (word: string) => sourceFiles.filter(({ file, text }) => !isIn('tests', file) && new RegExp(`\\b${word}\\b`).test(text)).map(({ file }) => file).sort()

/** Whether a file imports the database with nobody's scope, as a value. */
const isUnscoped = ({ text }: SourceFile): boolean => /^import \{[^}]*\bdb\b[^}]*\} from '(@\/lib\/server|\.\.|\.)\/db'/m.test(text)

describe('whose children and cases are read', () => {
  it('is said by whoever reads: nobody reads a child or a case with nobody’s scope', () => {
    const unscoped = sourceFiles.filter((source) => isIn('lib/server', source.file) && isUnscoped(source))
    expect(unscoped.length).toBeGreaterThan(10)
    // The sweep makes a transaction of its own, with the scope of every service.
    const reads = unscoped.filter(({ file, text }) => file !== 'lib/server/intake/sweep-duplicates.ts' && /"(Child|Case)"|\bdb\.(child|case)\b/.test(text))
    expect(reads.map(({ file }) => file)).toEqual([])
  })

  it('is every service’s for few, for whom nobody asks on their own behalf', () => {
    const allowed = [
      'lib/server/admin/keep-pointing-out.ts',
      'lib/server/admin/point-out-looks.ts', // looks that stand out are found over everybody's looks, before a manager of the service sees them
      'lib/server/intake/sweep-duplicates.ts', // the sweep compares each child within its own service
      'lib/server/reading.ts',
      'lib/server/retention/work-out-dates.ts', // days until which records are kept are worked out for every service
      'lib/server/scope.ts',
      'lib/server/triage/replay-decisions.ts', // the command that derives decisions again, for whoever runs the server
    ]
    const found = [...new Set([...uses('everyService'), ...uses('EVERY_SERVICE')])].filter((file) => !isIn('prisma', file))
    expect(found.filter((file) => !allowed.includes(file))).toEqual([])
    expect(found.length).toBeGreaterThan(3)
  })

  it('is one more service’s for a hand-over alone, and is told to the database in one place', () => {
    expect(uses('widenScope')).toEqual(['lib/server/agencies/take-hand-over.ts', 'lib/server/scope.ts'])
    expect(uses('inScope')).toEqual(['lib/server/intake/sweep-duplicates.ts', 'lib/server/reading.ts', 'lib/server/scope.ts', 'lib/server/transact.ts'])
    expect(sourceFiles.filter(({ file, text }) => !isIn('tests', file) && text.includes('juncture.scope')).map(({ file }) => file)).toEqual(['lib/server/scope.ts'])
  })
})
