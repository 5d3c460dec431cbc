import { londonDay } from '../../lib/domain/deadlines/iso-day'
import { whyNotPassword } from '../../lib/domain/admin/why-not-password'
import { addPostByEmail } from '../../lib/server/admin/add-post-by-email'
import { createUser } from '../../lib/server/admin/create-user'
import { endSessionsByEmail } from '../../lib/server/admin/end-sessions-by-email'
import type { NamedPost } from '../../lib/server/admin/give-named-post'
import { setPassword } from '../../lib/server/admin/set-password'
import type { Done } from '../../lib/server/refused'
import { isCommand, readOptions, type CommandName, type Told } from './options'
import { USAGE } from './usage'

/** What a command needs of the world: the time, where its words go, and a password that was asked for. */
export type AdminWorld = { at: Date; say: (line: string) => void; complain: (line: string) => void; askPassword: () => Promise<string> }

type Options<C extends CommandName> = Extract<Told<C>, { options: unknown }>['options']

const postOf = ({ role, rank, organisation, kind, agency, service, from, to }: Options<'add-post'>, at: Date): NamedPost => ({
  role, rank: rank ?? null, organisation: { name: organisation, kind: kind ?? null, agency: agency ?? null }, service: service ?? null, startsOn: from ?? londonDay(at), endsOn: to ?? null,
})

const sessionsEnded = (count: number): string => (count === 1 ? '1 session ended.' : `${count} sessions ended.`)

/** Runs one command of whoever runs the server; answers with the exit status: 0 when it was done, 1 when it was not, 2 when there is no such command. */
export async function runAdmin(args: readonly string[], world: AdminWorld): Promise<number> {
  const [command = '', ...rest] = args
  if (['help', '--help', '-h'].includes(command) || rest.includes('--help')) {
    world.say(USAGE)
    return 0
  }
  if (!isCommand(command)) {
    world.complain(`${command === '' ? 'No command was given' : `There is no command “${command}”`}. What there is: npm run admin -- help`)
    return 2
  }
  const { complain, at } = world
  /** Runs a command whose options are right, or complains of every one that is not. */
  const doing = async <C extends CommandName, T>(name: C, change: (options: Options<C>) => Promise<Done<T> | null>, words: (value: T, options: Options<C>) => string): Promise<number> => {
    const told = readOptions(name, rest)
    if ('problems' in told) {
      for (const problem of told.problems) complain(problem)
      return 1
    }
    const done = await change(told.options)
    if (!done) return 1
    if (!done.ok) complain(done.refusal.reason)
    else world.say(words(done.value, told.options))
    return done.ok ? 0 : 1
  }
  const withPassword = async <T>(change: (password: string) => Promise<T>): Promise<T | null> => {
    const password = await world.askPassword()
    const whyNot = whyNotPassword(password)
    if (!whyNot) return change(password)
    complain(whyNot)
    return null
  }
  switch (command) {
    case 'create-user':
      return doing(command, (options) => withPassword((password) => createUser(at, { name: options.name, email: options.email, password, post: postOf(options, at) })), (_value, { name, email }) => `${name} was added and signs in as ${email.toLowerCase()}.`)
    case 'add-post':
      return doing(command, (options) => addPostByEmail(at, { email: options.email, post: postOf(options, at) }), (_value, { email }) => `The post was given to ${email}.`)
    case 'set-password':
      return doing(command, ({ email }) => withPassword((password) => setPassword(at, { email, password })), ({ sessions }, { email }) => `The password of ${email} was set. ${sessionsEnded(sessions)}`)
    case 'end-sessions':
      return doing(command, ({ email }) => endSessionsByEmail(at, { email }), ({ sessions }) => sessionsEnded(sessions))
  }
}
