/** Where to go after signing in: a path of this site as a browser reads it, and nothing that leads away from it or back to signing in. */
export function localPath(to: string | undefined): string {
  if (!to || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to)) return '/'
  // A browser takes `/.//elsewhere` for the path `//elsewhere`, which as an address leads to another site.
  const { host, pathname, search, hash } = new URL(to, 'http://here')
  return host !== 'here' || pathname.startsWith('//') || pathname.startsWith('/sign-in') || pathname.includes('%00') ? '/' : `${pathname}${search}${hash}`
}
