import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { addOrganisation } from '@/lib/server/admin/add-organisation'
import { addPerson } from '@/lib/server/admin/add-person'
import { addPost } from '@/lib/server/admin/add-post'
import { disablePerson } from '@/lib/server/admin/disable-person'
import { enablePerson } from '@/lib/server/admin/enable-person'
import { endPost } from '@/lib/server/admin/end-post'
import { endOneSession } from '@/lib/server/admin/end-one-session'
import { endSessions } from '@/lib/server/admin/end-sessions'
import { invitePerson } from '@/lib/server/admin/invite-person'
import { liftLock } from '@/lib/server/admin/lift-lock'
import { resetSecondFactor } from '@/lib/server/admin/reset-second-factor'
import { keyOfEmail } from '@/lib/server/admin/sign-in-tries'
import { CAST, ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'
import { owner as db } from '../../../support/owner'
import { TOLD_AT } from '../../../support/start-from-stories'

const right = 'people.manage'
const by = 'administrator'
const personId = CAST.analyst.id
const SESSION = '01900009-0000-7000-8000-000000000001'
const post = { serviceId: ORGANISATIONS.yjs.id, organisationId: ORGANISATIONS.health.id, role: 'panel_member' as const, rank: null, endsOn: null }

/** Valid calls of the changes about people and their posts. */
export const ADMIN_CALLS: readonly Call[] = [
  { file: 'lib/server/admin/add-organisation.ts', right, by, call: (actor) => addOrganisation(actor, { name: 'Wensum Hospital School', kind: 'agency', agency: 'education' }) },
  {
    file: 'lib/server/admin/add-person.ts', right, by,
    call: (actor) => addPerson(actor, { name: 'Nurse Hetty Blake', email: 'hetty.blake@juncture.example', password: 'seven green herons wade', ...post, startsOn: londonDay(actor.at) }),
  },
  { file: 'lib/server/admin/add-post.ts', right, by, call: (actor) => addPost(actor, { personId: CAST.health.id, ...post, organisationId: ORGANISATIONS.education.id, startsOn: addDays(londonDay(actor.at), 1) }) },
  {
    file: 'lib/server/admin/end-post.ts', right, by,
    call: async (actor) => {
      const { id } = await db.post.findFirstOrThrow({ where: { personId }, select: { id: true } })
      return endPost(actor, { personId, postId: id, endsOn: addDays(londonDay(actor.at), 7) })
    },
  },
  { file: 'lib/server/admin/end-sessions.ts', right, by, call: (actor) => endSessions(actor, { personId }) },
  {
    file: 'lib/server/admin/end-one-session.ts', right, by,
    prepare: () => db.session.create({ data: { id: SESSION, personId, createdAt: TOLD_AT, expiresAt: new Date(TOLD_AT.getTime() + 3_600_000) } }),
    call: (actor) => endOneSession(actor, { personId, sessionId: SESSION }),
  },
  { file: 'lib/server/admin/lift-lock.ts', right, by, prepare: () => db.signInAttempt.create({ data: { key: keyOfEmail(CAST.analyst.email), at: TOLD_AT } }), call: (actor) => liftLock(actor, { personId }) },
  {
    file: 'lib/server/admin/reset-second-factor.ts', right, by,
    prepare: () => db.secondFactor.create({ data: { personId, secret: 'sealed', createdAt: TOLD_AT, confirmedAt: TOLD_AT } }),
    call: (actor) => resetSecondFactor(actor, { personId, reason: 'A lost phone; called back on the number that we have.' }),
  },
  {
    file: 'lib/server/admin/invite-person.ts', right, by,
    prepare: async () => Object.assign(process.env, { SMTP_URL: 'smtp://mail.juncture.example', NEXTAUTH_URL: 'https://juncture.example' }),
    call: (actor) => invitePerson(actor, { personId }),
  },
  { file: 'lib/server/admin/disable-person.ts', right, by, call: (actor) => disablePerson(actor, { personId, reason: 'On leave for a year.' }) },
  { file: 'lib/server/admin/enable-person.ts', right, by, call: (actor) => enablePerson(actor, { personId, reason: 'Back from leave.' }) },
]
