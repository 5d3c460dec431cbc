'use client'

import { useEffect } from 'react'
import { forgetAllText } from '@/components/ui/kept-text'

/** Who is signed in, and the way out. What this person typed and did not save goes with them; what another one left behind is gone already. */
export function SignOutForm({ personId, name, roles, signOut }: { personId: string; name: string; roles: string; signOut: () => Promise<void> }) {
  useEffect(() => forgetAllText(personId), [personId])
  return (
    <form data-person={personId} action={signOut} onSubmit={() => forgetAllText()} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
      <span><a className="font-bold text-link" href="/account">{name}</a>, {roles}</span>
      <button className="min-h-6 cursor-pointer border-0 bg-transparent p-0 font-[inherit] text-base text-link underline">Sign out</button>
    </form>
  )
}
