import { ACTIONS, type Action, type PostHolder } from './actions'
import type { Role } from './role'

/** A place in the main navigation and the right that shows it. */
export const NAVIGATION = [
  { href: '/notifications', label: 'Notifications', action: 'notification.start' },
  { href: '/triage', label: 'Triage', action: 'triage.queue' },
  { href: '/panels', label: 'Panels', action: 'meeting.list' },
  { href: '/escalations', label: 'Escalations', action: 'escalation.list' },
  { href: '/cases', label: 'Cases', action: 'case.list' },
  { href: '/known', label: 'Known to us?', action: 'known.look-up' },
  { href: '/oversight', label: 'Oversight', action: 'figures.view' },
  { href: '/admin/people', label: 'People', action: 'people.manage' },
  { href: '/admin/audit', label: 'Audit record', action: 'audit.read' },
  { href: '/rulebook', label: 'Rulebook', action: 'rulebook.view' },
] as const satisfies readonly { href: string; label: string; action: Action }[]

/** The places that somebody's posts lead to. It hides nothing that matters: each place asks `can()` itself. */
export function navigationFor(actor: PostHolder): { href: string; label: string }[] {
  return NAVIGATION.filter(({ action }) => {
    const roles: readonly Role[] = ACTIONS[action].roles
    return actor.posts.some((post) => roles.includes(post.role))
  }).map(({ href, label }) => ({ href, label }))
}
