import type { ReactNode } from 'react'
import { navigationFor } from '@/lib/domain/access/navigation'
import { ROLE_NAMES } from '@/lib/domain/access/role'
import { currentActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'
import { signOutAction } from '../sign-in/action'
import { MainNavigation } from './main-navigation'
import { SessionWatch } from './session-watch'
import { SignOutForm } from './sign-out-form'

/** Navigation by role, and who is signed in. Never a security boundary: each page asks for itself. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor) return children
  const roles = [...new Set(actor.posts.map((post) => ROLE_NAMES[post.role]))].join(' and ') || 'no post today'
  return (
    <>
      <MainNavigation places={[{ href: '/', label: 'My work' }, ...navigationFor(actor)]} end={<SignOutForm personId={actor.personId} name={actor.name} roles={roles} signOut={signOutAction} />} />
      <SessionWatch idleSeconds={env().SESSION_IDLE_MINUTES * 60} />
      {children}
    </>
  )
}
