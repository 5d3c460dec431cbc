import { ROLE_NAMES } from '../access/role'
import { PAGE_RIGHTS } from './page-rights'

/** Pages that one read fills, as people read of them. */
export type PageInWords = { addresses: string; isOfChild: boolean; roles: string[]; bySeat: string[] }

/** Which pages open to whom. */
export function pagesInWords(): PageInWords[] {
  const names = (roles: (typeof PAGE_RIGHTS)[number]['roles']) => roles.map((role) => ROLE_NAMES[role])
  const told = PAGE_RIGHTS.filter(({ pages }) => pages.length > 0).map(({ pages, isOfChild, roles, bySeat }) => ({ addresses: pages.join(' '), isOfChild, roles: names(roles), bySeat: names(bySeat) }))
  // What fills a screen together opens to the same people (a test says so), and is one line.
  return told
    .filter(({ addresses }, index) => told.findIndex((other) => other.addresses === addresses) === index)
    .map((page) => ({ ...page, isOfChild: told.some((other) => other.addresses === page.addresses && other.isOfChild) }))
}
