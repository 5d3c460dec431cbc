import 'server-only'
import { redirect } from 'next/navigation'
import type { Door } from '@/lib/domain/access/allowance'
import type { Actor } from '../make-actor'
import { takeFromAllowance } from './take-from-allowance'

/** Sends whoever used a page's door too often to where they are told how long to wait: `/wait`, with status 429 (proxy.ts). A page itself can give no such status. */
export async function requireAllowance(actor: Actor, door: Door): Promise<void> {
  const wait = await takeFromAllowance(door, actor.personId, actor.at)
  if (wait > 0) redirect(`/wait?seconds=${wait}`)
}
