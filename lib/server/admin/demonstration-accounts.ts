import 'server-only'
import { RANK_NAMES, ROLE_NAMES } from '@/lib/domain/access/role'
import { db } from '../db'
import { env } from '../env'

/** The password of every demonstration account. Demonstration mode only; it protects nothing. */
export const DEMONSTRATION_PASSWORD = 'demonstration'

/** The invented people to sign in as, in demonstration mode only: nobody otherwise. */
export async function demonstrationAccounts(): Promise<{ email: string; name: string; role: string }[]> {
  if (!env().JUNCTURE_DEMO) return []
  const people = await db.person.findMany({
    where: { email: { endsWith: '@juncture.example' } },
    orderBy: { id: 'asc' },
    take: 40,
    select: { email: true, name: true, posts: { select: { role: true, rank: true, organisation: { select: { agency: true } }, service: { select: { name: true } } }, take: 1 } },
  })
  return people.flatMap((person) => {
    const post = person.posts[0]
    if (!post) return []
    const more = post.role === 'panel_member' ? post.organisation.agency.replace('-', ' ') : post.role === 'senior_officer' && post.rank ? RANK_NAMES[post.rank] : null
    const elsewhere = post.service.name === people[0]?.posts[0]?.service.name ? null : post.service.name
    return [{ email: person.email, name: person.name, role: [ROLE_NAMES[post.role], more, elsewhere].filter(Boolean).join(', ') }]
  })
}
