'use server'

import { notFound, redirect } from 'next/navigation'
import { localPath } from '@/lib/domain/access/local-path'
import { hasProvider, setProviderCookie } from '@/lib/server/auth'
import { setOut } from '@/lib/server/admin/provider'

/** Sends somebody to the identity provider. */
export async function providerAction(form: FormData): Promise<void> {
  if (!hasProvider()) notFound()
  const to = form.get('to')
  const { address, sealed } = await setOut(localPath(typeof to === 'string' ? to : undefined), new Date())
  await setProviderCookie(sealed)
  redirect(address)
}
