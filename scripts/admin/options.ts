import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ORGANISATION_KINDS, PARTNER_AGENCIES } from '../../lib/domain/admin/organisation-kind'
import { POLICE_RANKS, ROLES } from '../../lib/domain/access/role'
import { isIsoDay } from '../../lib/domain/deadlines/iso-day'

const text = (missing: string) => z.string({ error: missing }).trim().min(1, missing).max(200, 'Use 200 characters or fewer')
const word = <T extends readonly [string, ...string[]]>(words: T, what: string) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim().toLowerCase() : value), z.enum(words, { error: `${what}: one of ${words.join(', ')}` }))
/** Roles and ranks are written with a hyphen as well as with an underscore. */
const code = <T extends readonly [string, ...string[]]>(words: T, what: string) => z.preprocess((value) => (typeof value === 'string' ? value.replaceAll('-', '_') : value), word(words, what))
const day = (what: string) => z.string().refine(isIsoDay, `${what} is a day as YYYY-MM-DD`).optional()

const email = z.object({ email: z.string({ error: 'Say with --email whom you mean' }).trim().max(200, '--email has 200 characters at the most').pipe(z.email({ error: '--email is an e-mail address, such as name@example.org' })) })

const post = email.extend({
  role: code(ROLES, '--role'),
  rank: code(POLICE_RANKS, '--rank').optional(),
  organisation: text('Say with --organisation where they work'),
  kind: word(ORGANISATION_KINDS, '--kind').optional(),
  agency: word(PARTNER_AGENCIES, '--agency').optional(),
  service: text('--service is empty').optional(),
  from: day('--from'),
  to: day('--to'),
})

/** Each command with what it is told. */
export const COMMANDS = {
  'create-user': post.extend({ name: text('Say with --name what colleagues call them') }),
  'add-post': post,
  'set-password': email,
  'end-sessions': email,
} as const

/** The name of a command. */
export type CommandName = keyof typeof COMMANDS

/** What a command was told, or every problem of it as a sentence. */
export type Told<C extends CommandName> = { options: z.output<(typeof COMMANDS)[C]> } | { problems: string[] }

/** Whether a text names a command. */
export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)

/** Reads a command's options. */
export function readOptions<C extends CommandName>(command: C, args: readonly string[]): Told<C> {
  const schema: z.ZodObject = COMMANDS[command]
  const known = Object.fromEntries([...Object.keys(schema.shape).map((name) => [name, { type: 'string' as const }]), ['password-stdin', { type: 'boolean' as const }]])
  let values: Record<string, unknown>
  try {
    ;({ values } = parseArgs({ args: [...args], options: known, allowPositionals: false }))
  } catch (error) {
    return { problems: [error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error)] }
  }
  const parsed = COMMANDS[command].safeParse(values)
  // The schema is that of the command, which the index loses.
  return parsed.success ? { options: parsed.data as z.output<(typeof COMMANDS)[C]> } : { problems: parsed.error.issues.map((issue) => issue.message) }
}
