import type { NextRequest } from 'next/server'
import { databaseAnswers } from '@/lib/server/health'

/**
 * `/api/health` answers 200 while this process is alive, whatever the database does: a restart would not mend that.
 * `/api/health?check=database` answers 200 when the database does too, else 503: send people elsewhere until then.
 */
export async function GET(request: NextRequest): Promise<Response> {
  if (request.nextUrl.searchParams.get('check') !== 'database') return answer(200, 'alive')
  return (await databaseAnswers()) ? answer(200, 'database answers') : answer(503, 'database does not answer')
}

function answer(status: number, text: string): Response {
  return Response.json({ status: text }, { status, headers: { 'Cache-Control': 'no-store' } })
}
