import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import type { PageKey } from '@/lib/domain/intake/page-key'
import { readReference } from '@/lib/domain/intake/reference'
import { searchName } from '@/lib/domain/intake/search-name'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { caseList, type CaseRow } from './case-list'

/** Cases of the actor's services, newest first, by words (a reference, a crime reference or a name) and by status. A search by words is itself recorded. Null where the actor may list none. */
export async function casesPage(actor: Actor, asked: { words: string; status: CaseStatus | null }, after: PageKey | null): Promise<{ rows: CaseRow[]; next: string | null } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'case.list')
  if (services.length === 0) return null
  const words = asked.words.trim()
  const ref = readReference(words)
  const looksLikeCrime = /\d/.test(words)
  if (words) await writeAudit(db, actor, [{ kind: 'consultation', action: 'case.search', serviceId: services[0], subject: ref ?? (looksLikeCrime ? 'a crime reference' : 'a name') }])
  return caseList(
    actor,
    {
      services,
      ...(asked.status ? { statuses: [asked.status] } : {}),
      ...(words ? (ref ? { ref } : looksLikeCrime ? { crimeReference: words } : { name: searchName(words) }) : {}),
    },
    after,
  )
}
