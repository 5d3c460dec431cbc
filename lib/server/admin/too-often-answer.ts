import 'server-only'
import { headers } from 'next/headers'
import { waitInWords, type Door } from '@/lib/domain/access/allowance'
import type { Actor } from '../make-actor'
import { takeFromAllowance } from './take-from-allowance'

/** What a route answers to whoever uses its door too often, 429 with the seconds to wait; null for everybody else. Who is not signed in is known by their address. */
export async function tooOftenAnswer(door: Door, actor: Actor | null, at: Date): Promise<Response | null> {
  const address = (await headers()).get('x-forwarded-for') ?? 'unknown'
  const wait = await takeFromAllowance(door, actor?.personId ?? address.slice(0, 64), at)
  if (wait === 0) return null
  return new Response(waitInWords(wait), { status: 429, headers: { 'Retry-After': String(wait), 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' } })
}
