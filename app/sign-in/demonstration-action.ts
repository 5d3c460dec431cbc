'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { localPath } from '@/lib/domain/access/local-path'
import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '@/lib/server/admin/demonstration-accounts'
import { signIn } from '@/lib/server/admin/sign-in'
import { originOfRequest, takeIn } from '@/lib/server/auth'
import { valuesOf } from '../form-state'

const chosen = z.object({ email: z.string(), to: z.string().optional() })

/** Signs in as an invented person. Outside demonstration mode there are none, and this answers 404. */
export async function demonstrationSignInAction(form: FormData): Promise<void> {
  const parsed = chosen.safeParse(valuesOf(form))
  const account = parsed.success ? (await demonstrationAccounts()).find((one) => one.email === parsed.data.email) : undefined
  if (!parsed.success || !account) notFound()
  const done = await signIn({ email: account.email, password: DEMONSTRATION_PASSWORD, at: new Date(), ...(await originOfRequest()) })
  if (!done.ok) redirect('/sign-in')
  redirect(await takeIn(done.value, localPath(parsed.data.to)))
}
