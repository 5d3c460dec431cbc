import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/server/actor'
import { standingOfRequest } from '@/lib/server/auth'

/** How many seconds the session of this browser still stands if nobody uses it. With `?use=1` somebody does, and it stands for longer. */
export async function GET(request: NextRequest): Promise<Response> {
  const isUse = request.nextUrl.searchParams.get('use') === '1'
  if (isUse) await currentActor()
  const standing = await standingOfRequest()
  return Response.json({ seconds: standing?.seconds ?? 0 }, { headers: { 'Cache-Control': 'no-store' } })
}
