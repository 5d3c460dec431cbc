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
  /** What every key of the server is made from: seals secrets that the database keeps, and links that set a password; the same for every instance. */
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
  /** The minutes after which an unused session ends. */
  get SESSION_IDLE_MINUTES() {
    return read('SESSION_IDLE_MINUTES', z.coerce.number().int().min(1).max(600).default(30))
  },
  /** Whether everybody with a password needs an authenticator app too, or may choose to. */
  get SECOND_FACTOR() {
    return read('SECOND_FACTOR', z.enum(['required', 'optional']).default(environment.JUNCTURE_DEMO ? 'optional' : 'required'))
  },
  /** The identity provider: its issuer address, as its discovery document names it. Without it there is none. */
  get OIDC_ISSUER() {
    return read('OIDC_ISSUER', z.url({ protocol: /^https?$/ }).optional())
  },
  /** Whom the identity provider knows this program as. */
  get OIDC_CLIENT_ID() {
    return read('OIDC_CLIENT_ID', z.string().min(1))
  },
  /** What this program shows the identity provider. */
  get OIDC_CLIENT_SECRET() {
    return read('OIDC_CLIENT_SECRET', z.string().min(1))
  },
  /** What people know the identity provider as, on its button. */
  get OIDC_NAME() {
    return read('OIDC_NAME', z.string().min(1).max(60).default('your organisation’s account'))
  },
  /** The claim that holds the e-mail address. */
  get OIDC_EMAIL_CLAIM() {
    return read('OIDC_EMAIL_CLAIM', z.string().min(1).default('email'))
  },
  /** Whether every e-mail address that the provider names is one that its organisation gave out, as in a tenant of one's own, though it does not say `email_verified`. */
  get OIDC_TRUST_EMAIL() {
    return read('OIDC_TRUST_EMAIL', z.enum(['0', '1']).default('0')) === '1'
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
