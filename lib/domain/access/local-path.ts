/** Where to go after signing in: a path of this site, and nothing that leads away from it. */
export function localPath(to: string | undefined): string {
  return to && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}
