import type { Instrumentation } from 'next'

/** Next and the libraries print what was thrown, message and all; in production that goes through the log's allow-list too. Messages that are due are sent from here, the audit record is sealed, and the database is watched. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const { logConsole } = await import('./lib/server/log')
  logConsole()
  const { watchDatabase } = await import('./lib/server/database-watch')
  void watchDatabase()
  const { tellStandings } = await import('./lib/server/session-standing')
  tellStandings()
  const { warnOfOwner } = await import('./lib/server/warn-of-owner')
  void warnOfOwner()
  const { keepSending } = await import('./lib/server/admin/keep-sending')
  keepSending()
  const { keepSealing } = await import('./lib/server/admin/keep-sealing')
  keepSealing()
  const { keepPointingOut } = await import('./lib/server/admin/keep-pointing-out')
  keepPointingOut()
  const { keepDates } = await import('./lib/server/retention/keep-dates')
  keepDates()
}

/** Logs what a page, action or route threw, with the digest that `error.tsx` shows; by pattern of address and never with the message. */
export const onRequestError: Instrumentation.onRequestError = async (thrown, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { errorFields, log } = await import('./lib/server/log')
  const requestId = request.headers['x-request-id']
  log('error', 'request.failed', {
    requestId: typeof requestId === 'string' ? requestId : undefined,
    route: context.routePath,
    method: request.method,
    ...errorFields(thrown),
  })
}
