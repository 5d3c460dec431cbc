import 'server-only'
import { z } from 'zod'

/** One variable, checked when it is asked for, so that a build or a script needs only what it uses. The error names the variable, never its value. */
function read<T>(name: string, schema: z.ZodType<T>, value = process.env[name]): T {
  const parsed = schema.safeParse(value || undefined)
  if (parsed.success) return parsed.data
  throw new Error(`The environment variable ${name} ${value ? 'is not valid' : 'is not set'}`)
}

const environment = {
  /** The PostgreSQL server and database. */
  get DATABASE_URL() {
    return read('DATABASE_URL', z.string().regex(/^postgres(ql)?:\/\//))
  },
  /** Signs and encrypts the session cookie; the same for every instance. */
  get AUTH_SECRET() {
    return read('AUTH_SECRET', z.string().min(32), process.env.AUTH_SECRET || process.env.NEXTAUTH_SECRET)
  },
  /** The address that people use, if it was told; https there makes cookies secure. */
  get NEXTAUTH_URL() {
    return read('NEXTAUTH_URL', z.url().optional())
  },
  /** Whether this is the demonstration: invented people, named on the sign-in page. */
  get JUNCTURE_DEMO() {
    return read('JUNCTURE_DEMO', z.enum(['0', '1']).default('0')) === '1'
  },
  /** The mail server, as nodemailer reads it: smtps://user:password@mail.example.org. Without it nothing is sent. */
  get SMTP_URL() {
    return read('SMTP_URL', z.string().regex(/^smtps?:\/\//).optional())
  },
  /** The address that messages come from. */
  get MAIL_FROM() {
    return read('MAIL_FROM', z.string().min(3).default('Juncture <juncture@localhost>'))
  },
  /** The file to whose end the seals of the audit record are published, if any. */
  get AUDIT_SEAL_FILE() {
    return read('AUDIT_SEAL_FILE', z.string().optional())
  },
  /** The least serious line that is logged. */
  get LOG_LEVEL() {
    return read('LOG_LEVEL', z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'))
  },
}

/** The settings of this process, from its environment: the one place that reads it. */
export function env(): Readonly<typeof environment> {
  return environment
}
