import { searchName } from '@/lib/domain/intake/search-name'
import { CAST, ORGANISATIONS } from '../../prisma/scenarios/cast'
import { owner as db } from './owner'

/** One child of the demonstration with a case at each station: what a walk over all pages asks for. */
export type ChildAtEveryStation = {
  childId: string
  familyName: string
  /** An open meeting that has one of the cases before it. */
  meetingId: string
  /** The cases by status, and with “ on an agenda” where they are. */
  refs: Record<string, string>
}

/** Makes a child and gives them a case of the demonstration at each station, one of them before an open meeting. */
export async function childAtEveryStation(givenNames: string, familyName: string, at: Date): Promise<ChildAtEveryStation> {
  const child = await db.child.create({
    data: { serviceId: ORGANISATIONS.yjs.id, givenNames, familyName, dateOfBirth: new Date('2011-05-05'), searchName: searchName(givenNames, familyName), createdAt: at, createdById: CAST.triage.id },
    select: { id: true },
  })
  const meeting = await db.meeting.findFirstOrThrow({ where: { status: 'open' }, select: { id: true, agenda: { select: { caseId: true }, where: { ballots: { some: { status: 'open' } } }, take: 1 } } })
  const cases = await db.case.findMany({ distinct: ['status'], where: { NOT: { status: 'with_panel', agendaItems: { some: { result: null } } } }, orderBy: { id: 'asc' }, select: { id: true } })
  const ids = [...cases.map(({ id }) => id), ...meeting.agenda.map(({ caseId }) => caseId)]
  await db.case.updateMany({ where: { id: { in: ids } }, data: { childId: child.id } })
  await db.$executeRaw`UPDATE "Disposal" SET "childId" = ${child.id}::uuid WHERE "caseId" = ANY(${ids}::uuid[])`
  const moved = await db.case.findMany({ where: { childId: child.id }, select: { ref: true, status: true, agendaItems: { where: { result: null }, select: { id: true } } } })
  return { childId: child.id, familyName, meetingId: meeting.id, refs: Object.fromEntries(moved.map((row) => [`${row.status}${row.agendaItems.length > 0 ? ' on an agenda' : ''}`, row.ref])) }
}
