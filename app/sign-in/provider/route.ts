import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { localPath } from '@/lib/domain/access/local-path'
import { setOut } from '@/lib/server/admin/provider'
import { hasProvider, setProviderCookie } from '@/lib/server/auth'

/** Sends somebody to the identity provider. A link and no form: a browser follows no form to another site from a page of ours. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!hasProvider()) return new Response(null, { status: 404 })
  const { address, sealed } = await setOut(localPath(request.nextUrl.searchParams.get('to') ?? undefined), new Date())
  await setProviderCookie(sealed)
  redirect(address)
}
