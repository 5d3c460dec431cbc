import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/server/actor'
import { tooOftenAnswer } from '@/lib/server/admin/too-often-answer'
import { offenceChoices } from '@/lib/server/intake/offence-choices'

/** `/api/offences?words=` answers with the offences that the words may mean, for whoever may read the matrix. It tells nothing of any child, so it is not audited. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return Response.json({ choices: [] }, { status: 401, headers: { 'Cache-Control': 'no-store' } })
  const refused = await tooOftenAnswer('offences', actor, actor.at)
  if (refused) return refused
  const choices = await offenceChoices(actor, request.nextUrl.searchParams.get('words') ?? '')
  return Response.json({ choices }, { headers: { 'Cache-Control': 'no-store' } })
}
