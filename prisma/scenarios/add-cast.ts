import { db } from '@/lib/server/db'
import { hashPassword } from '@/lib/server/password'
import { DEMONSTRATION_PASSWORD } from '@/lib/server/admin/demonstration-accounts'
import { CAST, inventedId, ORGANISATIONS } from './cast'

/** Adds the invented organisations and people, each with a post since the start of 2020. */
export async function addCast(): Promise<void> {
  const members = Object.values(CAST)
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  await db.organisation.createMany({ data: Object.values(ORGANISATIONS) })
  await db.person.createMany({ data: members.map(({ id, email, name }) => ({ id, email, name, passwordHash })) })
  await db.post.createMany({
    data: members.map((member) => ({
      id: inventedId(2, Number(member.id.slice(-12))),
      personId: member.id,
      organisationId: member.organisation.id,
      serviceId: member.serviceId,
      role: member.role,
      rank: member.rank,
      startsOn: new Date('2020-01-01'),
    })),
  })
}
