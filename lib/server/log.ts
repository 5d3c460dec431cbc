import 'server-only'
import pino from 'pino'
import { env } from './env'

/** What a log line may say: ids, names of things and numbers. There is no field for words about a person, and no free message. */
export type LogFields = {
  /** The id that the response carries as x-request-id. */
  requestId?: string | null
  actorId?: string | null
  caseId?: string | null
  /** The pattern of the address (`/cases/[ref]`), never the address: that may carry what somebody searched for. */
  route?: string
  method?: string
  /** Milliseconds. */
  durationMs?: number
  /** The HTTP status. */
  status?: number
  /** The id that a person sees on the error page. */
  digest?: string
  /** How many things the event was about. */
  count?: number
  /** The error's class, and its code where it has one. */
  error?: string
  errorCode?: string
  /** Where it was thrown: the stack's frames without the message, which may hold values. */
  frames?: string[]
}

type Level = 'debug' | 'info' | 'warn' | 'error'

const allowed: Record<keyof LogFields | 'event', true> = {
  event: true, requestId: true, actorId: true, caseId: true, route: true, method: true, durationMs: true, status: true,
  digest: true, count: true, error: true, errorCode: true, frames: true,
}

/** Only the named fields of what was passed, whatever its type said: the last defence against a child's name in a log. */
export function allowedFields(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(allowed, name)))
}

/** What may be logged of something thrown: its class, its code and where, but never its message. */
export function errorFields(thrown: unknown): Pick<LogFields, 'error' | 'errorCode' | 'frames' | 'digest'> {
  if (!(thrown instanceof Error)) return { error: typeof thrown }
  const code: unknown = Reflect.get(thrown, 'code')
  const digest: unknown = Reflect.get(thrown, 'digest')
  return {
    error: thrown.constructor.name,
    errorCode: typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : undefined,
    digest: typeof digest === 'string' && /^[\w@-]{1,64}$/.test(digest) ? digest : undefined,
    frames: thrown.stack?.split('\n').filter(line => /^\s+at /.test(line)).slice(0, 12).map(line => line.trim()),
  }
}

let logger: pino.Logger | undefined

/** Writes one line of JSON: a named event with fields of the allow-list. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  logger ??= pino({ level: env().LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }), log: allowedFields } })
  logger[level]({ ...fields, event })
}

/** From here on what is printed as a warning or an error is a log line without its words: they may hold anybody's name. */
export function logConsole(): void {
  for (const level of ['warn', 'error'] as const)
    console[level] = (...printed: unknown[]) => {
      const thrown = printed.find(item => item instanceof Error)
      const fields = thrown ? errorFields(thrown) : {}
      // One with a digest comes again, with its request, through `onRequestError`.
      if (!fields.digest) log(level, 'console', fields)
    }
}
