import 'server-only'
import { accessSettingsOn } from '@/lib/domain/access/access-settings'
import { EMERGENCY_REASONS } from '@/lib/domain/access/emergency'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import { dueInWords } from '@/lib/domain/triage/clock-in-words'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import type { WorkPart } from '../oversight/work-part'
import { emergencyRows } from './emergency-rows'
import { countLeftRecords } from './left-records-page'

/** How many rows are shown. */
const MOST = 10

/** What comes to a manager of restricted records: emergencies that nobody has reviewed yet, theirs to review or to know of, and records that no manager is left on. Two queries. */
export async function emergencyWork(actor: Actor, today: IsoDay): Promise<WorkPart[]> {
  if (servicesWhere(actor, 'emergency.review').length === 0) return []
  const [rows, left] = await Promise.all([emergencyRows(actor, Prisma.sql`r."accessId" IS NULL AND e."personId" <> ${actor.personId}::uuid`, 100), countLeftRecords(actor)])
  const isService = servicesWhere(actor, 'child.rename-managers')
  const mine = rows.filter((row) => row.mayReview || isService.includes(row.serviceId))
  const parts: WorkPart[] = []
  if (mine.length > 0)
    parts.push({
      title: 'Restricted records opened in an emergency', rowsAre: 'Opened', empty: '', more: '/oversight/emergencies', count: mine.length,
      rows: mine.slice(0, MOST).map((row) => {
        const due = workingDaysAfter(londonDay(row.openedAt), accessSettingsOn(londonDay(row.openedAt)).emergencyReviewWorkingDays)
        return {
          key: row.id, href: `/oversight/emergencies/${row.id}`, title: `${writtenInstant(row.openedAt)}, ${row.by}`, child: row.child ?? 'A restricted record', status: null,
          waiting: row.mayReview ? 'You review it' : 'A manager who is named reviews it', notes: [wordsFor(EMERGENCY_REASONS, row.reason) ?? ''], clock: { name: 'Review', due, ...dueInWords(due, today) },
        }
      }),
    })
  if (left > 0)
    parts.push({
      title: 'Restricted records with no manager left on them', rowsAre: 'What', empty: '', more: null, count: left,
      rows: [{ key: 'left', href: '/oversight/restricted', title: left === 1 ? '1 record' : `${left} records`, child: null, status: null, waiting: 'Every manager who was named has left. Name others', notes: [], clock: null }],
    })
  return parts
}
