import { parseArgs } from 'node:util'
import { z } from 'zod'
import { IMPORT_KINDS } from '../../lib/domain/intake/import-columns'

/** What the import command can do. */
export const USAGE = `npm run import -- notifications FILE.csv --as EMAIL [--service NAME] [--drafts] [--check]
npm run import -- earlier-disposals FILE.csv --as EMAIL [--service NAME] [--check]
npm run import -- continue ID --as EMAIL

Checks the whole file; where nothing is wrong in it, writes it row by row. Where something is, every fault is a line
with its row and column, nothing is written and the exit status is 1. Stopped in the middle, the same command goes on
where it was; a file or a row that was imported before is skipped.

  --as EMAIL      the person in whose name it is done, and whose rights apply
  --service NAME  the youth justice service, where the person works for several
  --drafts        notifications stay drafts; left out, they go straight to triage
  --check         only checks, and leaves the file to be begun on the page or by the same command without --check
The columns, and an empty file with them, are at /notifications/import. On the database of DATABASE_URL, or else on
the embedded one of this folder.`

const optionsSchema = z.object({
  as: z.string({ error: 'Say with --as in whose name it is done' }).trim().toLowerCase().min(1, 'Say with --as in whose name it is done'),
  service: z.string().trim().min(1, '--service is empty').optional(),
  drafts: z.boolean().default(false),
  check: z.boolean().default(false),
})
const commandSchema = z.enum([...IMPORT_KINDS, 'continue'])

/** What the command was told. */
export type ImportOptions = z.output<typeof optionsSchema> & { command: z.output<typeof commandSchema>; what: string }

/** Reads the command line, or says every problem of it. */
export function readImportOptions(args: readonly string[]): ImportOptions | { problems: string[] } {
  let told
  try {
    told = parseArgs({ args: [...args], options: { as: { type: 'string' }, service: { type: 'string' }, drafts: { type: 'boolean' }, check: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    return { problems: [error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error)] }
  }
  const [name, what, ...more] = told.positionals
  const command = commandSchema.safeParse(name)
  const options = optionsSchema.safeParse(told.values)
  const problems = [
    ...(command.success ? [] : [name === undefined ? 'Say what the file holds: notifications or earlier-disposals' : `There is no command “${name}”`]),
    ...(what === undefined ? ['Say which file'] : []),
    ...(more.length > 0 ? ['One file at a time'] : []),
    ...(options.success ? [] : options.error.issues.map(({ message }) => message)),
  ]
  return command.success && options.success && what !== undefined && problems.length === 0 ? { ...options.data, command: command.data, what } : { problems }
}
