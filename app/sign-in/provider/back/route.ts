import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { localPath } from '@/lib/domain/access/local-path'
import { comeBack } from '@/lib/server/admin/provider'
import { signInAtProvider } from '@/lib/server/admin/sign-in-at-provider'
import { hasProvider, originOfRequest, takeIn, takeProviderCookie } from '@/lib/server/auth'

/** Where the identity provider sends people back to. */
export async function GET(request: NextRequest): Promise<Response> {
  const sealed = await takeProviderCookie()
  const at = new Date()
  const back = hasProvider() ? await comeBack(request.nextUrl.search, sealed, at) : null
  if (!back) redirect('/sign-in?provider=failed')
  const done = await signInAtProvider(back.person, await originOfRequest(), at)
  redirect(done.ok ? await takeIn(done.value, localPath(back.to)) : '/sign-in/no-account')
}
