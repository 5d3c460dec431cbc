import type { ReactNode } from 'react'
import { navigationFor } from '@/lib/domain/access/navigation'
import { ROLE_NAMES } from '@/lib/domain/access/role'
import { currentActor } from '@/lib/server/actor'
import { signOutAction } from '../sign-in/action'
import { MainNavigation } from './main-navigation'

/** Navigation by role, and who is signed in. Never a security boundary: each page asks for itself. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor) return children
  const end = (
    <form action={signOutAction} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
      <span>
        <strong>{actor.name}</strong>, {[...new Set(actor.posts.map((post) => ROLE_NAMES[post.role]))].join(' and ') || 'no post today'}
      </span>
      <button className="min-h-6 cursor-pointer border-0 bg-transparent p-0 font-[inherit] text-base text-link underline">Sign out</button>
    </form>
  )
  return (
    <>
      <MainNavigation places={[{ href: '/', label: 'My work' }, ...navigationFor(actor)]} end={end} />
      {children}
    </>
  )
}
