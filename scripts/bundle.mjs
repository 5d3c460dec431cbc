// What browsers are sent: nothing of the server, and none of its secrets.
import fs from 'node:fs'
import { filesUnder, inRoot, textOf } from './lib.mjs'

/** The names of the settings that nobody else may know, as the server reads them. */
export const secretNames = () => [...new Set([...textOf('lib/server/env.ts').matchAll(/process\.env\.([A-Z_]+)|read\('([A-Z_]+)'/g)].map(match => match[1] ?? match[2]))].filter(name => /SECRET|PASSWORD|TOKEN|KEY|DATABASE_URL|SMTP_URL/.test(name)).sort()

const CANARY = 'canary-in-a-coal-mine'

/** A build is told these in place of the secrets: it needs none, and where one got into what it makes, it is found. */
export const canaries = () => Object.fromEntries(secretNames().map(name => [name, `${CANARY}-${name}`]))

/** What only the server is made of. */
const SERVER_ONLY = [/PrismaClient|@prisma\//, /DATABASE_URL|AUTH_SECRET|OIDC_CLIENT_SECRET|SMTP_URL/, /argon2/, /nodemailer/, /lib\/server\//, /postgres(ql)?:\/\//, /process\.env\.[A-Z]/, /\bsourceMappingURL=/]

/** What is in a text that no browser may be sent. */
export const leaksIn = text => [CANARY, ...SERVER_ONLY].flatMap(mark => (typeof mark === 'string' ? (text.includes(mark) ? [mark] : []) : (mark.exec(text)?.[0] ?? [])))

/** The files of the build that browsers are sent, and what is wrong with each. */
export function leaksOfBuild(folder = '.next/static') {
  const files = filesUnder(folder)
  return { files: files.length, leaks: files.flatMap(file => [...leaksIn(fs.readFileSync(inRoot(file), 'latin1')), ...(file.endsWith('.map') ? ['a source map'] : [])].map(leak => `${file}: ${leak}`)) }
}
