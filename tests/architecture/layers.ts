import path from 'node:path'
import { isIn } from './source-files'

/** What a file may import: which files of the project, and which packages (a trailing slash stands for all beneath). */
export type Layer = { name: string; holds: (file: string) => boolean; mayImport: (target: string, file: string) => boolean; packages: readonly string[] }

const isDomain = (file: string): boolean => isIn('lib/domain', file)
const isComponent = (file: string): boolean => isIn('components', file)
const isUi = (file: string): boolean => isIn('components/ui', file)
const inArea = (file: string): boolean => /^lib\/server\/[a-z-]+\/[^/]+\.ts$/.test(file) && !isIn('lib/server/generated', file)
const isRead = (file: string): boolean => inArea(file) && file.endsWith('-page.ts')
const isActor = (file: string): boolean => file === 'lib/server/actor.ts'
const isSharedForm = (file: string): boolean => /^app\/form-[a-z-]+\.ts$/.test(file)
const isSession = (file: string): boolean => file === 'lib/server/auth.ts'
const isSignIn = (file: string): boolean => isIn('app/sign-in', file)
/** A piece of one screen's markup lies in that screen's folder. */
const isPieceOf = (file: string, target: string): boolean => target.endsWith('.tsx') && path.dirname(target) === path.dirname(file)
/** What a page answers with when there is nothing for its reader. */
const isNothing = (file: string): boolean => file === 'app/nothing-here.tsx'
const isStyle = (file: string): boolean => file.endsWith('.css')

const isForm = (file: string): boolean => /^app\/.*\/form\.ts$/.test(file) || isSharedForm(file)
const isAction = (file: string): boolean => /^app\/.*(\/|-)action\.ts$/.test(file)
/** What every form is sent with. */
const isSending = (file: string): boolean => file === 'app/use-form-action.ts'
const isFormMarkup = (file: string): boolean => /^app\/.*-form\.tsx$/.test(file)

/** house.md's table "Who may import whom", top to bottom; a file belongs to the first layer that holds it. */
export const layers: readonly Layer[] = [
  { name: 'lib/domain', holds: isDomain, mayImport: isDomain, packages: [] },
  {
    name: 'lib/server',
    holds: file => isIn('lib/server', file),
    mayImport: target => isDomain(target) || isIn('lib/server', target),
    packages: ['server-only', 'node:', '@prisma/client', '@prisma/adapter-pg', 'pg', 'zod', 'next/', 'openid-client', 'otplib', 'react', 'uqr', 'pino', '@node-rs/argon2', 'csv-parse/', 'nodemailer'],
  },
  { name: 'components/ui', holds: isUi, mayImport: isUi, packages: ['react', 'react-dom'] },
  {
    name: 'components/<area>',
    holds: isComponent,
    mayImport: (target, file) => isUi(target) || isDomain(target) || (isComponent(target) && target.split('/')[1] === file.split('/')[1]),
    packages: ['react', 'react-dom'],
  },
  { name: 'form.ts', holds: isForm, mayImport: target => isDomain(target) || isSharedForm(target) || target === 'components/ui/date-parts.ts', packages: ['zod', 'next/cache'] },
  {
    name: 'action.ts',
    holds: file => isAction(file) && !isSending(file),
    mayImport: (target, file) => isForm(target) || isActor(target) || isDomain(target) || (inArea(target) && !isRead(target)) || (isSignIn(file) && isSession(target)),
    packages: ['next/navigation', 'next/headers', 'next/cache', 'zod'],
  },
  {
    name: '*-form.tsx',
    holds: isFormMarkup,
    mayImport: target => isComponent(target) || isDomain(target) || isForm(target) || isAction(target) || isFormMarkup(target) || isSending(target),
    packages: ['react', 'react-dom'],
  },
  { name: 'use-form-action', holds: isSending, mayImport: target => ['components/ui/kept-text.ts', 'components/ui/kept-for-return.ts'].includes(target) || isForm(target), packages: ['react'] },
  {
    name: 'pages, layouts and routes',
    holds: file => isIn('app', file),
    mayImport: (target, file) =>
      isPieceOf(file, target) || isNothing(target) || isComponent(target) || isDomain(target) || isForm(target) || isAction(target) || isFormMarkup(target) || isStyle(target) ||
      isActor(target) || inArea(target) || isSession(target) || ['lib/server/env.ts', 'lib/server/health.ts'].includes(target),
    packages: ['react', 'next', 'next/'],
  },
  { name: 'the edges', holds: file => ['proxy.ts', 'instrumentation.ts'].includes(file), mayImport: target => ['scripts/plain-page.mjs', 'scripts/door-rules.mjs', 'scripts/action-body.mjs', 'scripts/kept-form-page.mjs', 'lib/server/log.ts', 'lib/server/database-watch.ts', 'lib/server/session-standing.ts', 'lib/server/warn-of-owner.ts', 'lib/server/admin/keep-sending.ts', 'lib/server/admin/keep-sealing.ts', 'lib/server/admin/keep-pointing-out.ts', 'lib/server/retention/keep-dates.ts'].includes(target), packages: ['next', 'next/'] },
]

/** What tests beside their source may import besides. */
export const testPackages = ['vitest', 'fast-check', 'node:', 'react-dom/']

/** Whether a list of packages names this one. */
export function isListed(list: readonly string[], name: string): boolean {
  return list.some(listed => (listed.endsWith('/') || listed.endsWith(':') ? name.startsWith(listed) : name === listed))
}
