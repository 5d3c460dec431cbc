import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/server/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own doors: the CSRF token, the session of the cookie, and sign-in by providers. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, { params: await context.params }, authOptions())
}

export { handler as GET, handler as POST }
