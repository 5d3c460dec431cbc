import 'server-only'
import { Refused, type RefusalAbout } from '../refused'

/** Refuses where the entry that was to be corrected is none of this child's. */
export function requireEntry({ count }: { count: number }, about: { serviceId?: string | null; childId?: string | null }): void {
  const refusalAbout: RefusalAbout = { serviceId: about.serviceId ?? undefined, childId: about.childId ?? undefined }
  if (count === 0) throw new Refused('not-found', 'This entry does not exist on the child’s record. Open the record again', refusalAbout)
}
