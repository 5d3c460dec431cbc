import { SCRIPT_MARK } from './hostile'

/** What an answer must never hold: a stack, a statement, a path, the name of what we are made of. */
const LEAKS = /node_modules|Prisma|\.[jt]sx?:\d+:\d+|invalid input syntax|syntax error at|violates [a-z-]+ constraint|ECONNREFUSED|\/(tmp|home|work|usr|root)\/\w+\/|postgres(ql)?:\/\//

/** An answer as the fuzzer looks at it. */
export type Answer = { status: number; headers: Headers; body: string; milliseconds: number }

/** What is wrong with an answer, in words; nothing for nearly all. `sent` is taken out first: what somebody wrote may come back to them. */
export function faultsIn({ status, headers, body, milliseconds }: Answer, sent: readonly string[]): string[] {
  const isPage = (headers.get('content-type') ?? '').includes('html')
  const ours = sent.reduce((text, one) => (one.length > 3 ? text.replaceAll(one, '') : text), body)
  const leak = LEAKS.exec(ours)
  return [
    ...(status >= 500 ? [`answered ${status}`] : []),
    ...(body.includes('Something went wrong here') ? ['showed the page of an error'] : []),
    ...(leak ? [`told ${JSON.stringify(ours.slice(Math.max(0, leak.index - 60), leak.index + 60))}`] : []),
    ...(isPage && body.includes(SCRIPT_MARK) ? ['did not escape what was sent'] : []),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['came without its headers']),
    ...(milliseconds > 30_000 ? [`took ${Math.round(milliseconds / 1000)} seconds`] : []),
  ]
}
