import { RETENTION_LISTS } from '@/lib/server/retention/retention-page'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { owner as db } from '../../support/owner'
import { TOLD_AT } from '../../support/start-from-stories'
import type { ChildAtEveryStation } from '../../support/child-at-every-station'

/** What the demonstration has no example of, for the child of the walk: an offer, a pair, a file, a draft of the matrix, a referral, a deferral, an offence without a row of the matrix. */
async function addWhatIsMissing({ childId, meetingId, refs }: ChildAtEveryStation): Promise<void> {
  const [yjs, by, day] = [ORGANISATIONS.yjs.id, CAST.operations.id, new Date('2026-12-01')]
  const other = await db.child.findFirstOrThrow({ where: { id: { not: childId }, serviceId: yjs }, orderBy: { id: 'asc' }, select: { id: true } })
  const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId, case: { childId } }, select: { id: true, caseId: true } })
  const notHeard = await db.case.findFirstOrThrow({ where: { childId, id: { not: item.caseId }, ref: { in: Object.values(refs) } }, orderBy: { id: 'asc' }, select: { id: true } })
  const edition = await db.matrixEdition.findFirstOrThrow({ select: { content: true } })
  const [firstChildId = '', secondChildId = ''] = [childId, other.id].sort()
  await db.handOver.create({ data: { childId, kind: 'transfer', fromServiceId: ORGANISATIONS.neighbour.id, toServiceId: yjs, toName: ORGANISATIONS.yjs.name, because: 'moved', reason: 'The family moved', startsOn: day, status: 'offered', offeredById: CAST.neighbourManager.id, offeredAt: TOLD_AT } })
  await db.duplicatePair.create({ data: { serviceId: yjs, firstChildId, secondChildId, score: 80, foundAt: TOLD_AT } })
  await db.importRun.create({ data: { serviceId: yjs, kind: 'notifications', fileName: 'walk.csv', fileHash: 'a'.repeat(64), submits: false, status: 'checked', rowCount: 0, faultCount: 0, uploadedById: by, uploadedAt: TOLD_AT } })
  await db.peopleFile.create({ data: { serviceId: yjs, fileName: 'walk.csv', rows: [], uploadedById: by, uploadedAt: TOLD_AT } })
  await db.subjectAccessRequest.create({ data: { serviceId: yjs, childId, askedBy: 'Quintessa Ravensmoor', requester: 'child', identity: 'She came to the office', identityOn: day, receivedOn: day, dueOn: day, recordedById: by, recordedAt: TOLD_AT } })
  await db.matrixDraft.create({ data: { editionId: 'walk', content: edition.content ?? {}, importedById: by, importedAt: TOLD_AT } })
  await db.referral.create({ data: { caseId: notHeard.id, source: 'school', takenById: by, takenAt: TOLD_AT } })
  await db.deferral.create({ data: { agendaItemId: item.id, caseId: item.caseId, nth: 1, reason: 'papers', missing: 'The report', ownerId: by, newDay: day, deferredById: by, deferredAt: TOLD_AT } })
  await db.offence.create({ data: { caseId: notHeard.id, code: 'a-row-that-is-not-there', committedOn: new Date('2026-11-01'), place: 'public' } })
}

/**
 * What each read of a page may be asked so that it shows something to somebody: by default nothing, each reference, the
 * child, the meeting, and the meeting with each reference. A read that is asked for something else has its line here.
 */
export async function asksOf(world: ChildAtEveryStation): Promise<(read: string) => unknown[][]> {
  const { childId, familyName, meetingId, refs } = world
  await addWhatIsMissing(world)
  // The case that a meeting has comes first, since some people see that one alone.
  const cases = Object.entries(refs).sort(([one], [other]) => Number(other.endsWith('on an agenda')) - Number(one.endsWith('on an agenda'))).map(([, ref]) => ref)
  const ids = async (find: Promise<{ id: string }[]>) => (await find).map(({ id }) => [id])
  const ofCases = { case: { childId } }
  const [offers, pairs, runs, drafts, people, items] = await Promise.all([
    ids(db.handOver.findMany({ select: { id: true } })), ids(db.duplicatePair.findMany({ select: { id: true } })), ids(db.importRun.findMany({ select: { id: true } })),
    ids(db.matrixDraft.findMany({ select: { id: true } })), ids(db.person.findMany({ take: 3, select: { id: true } })), ids(db.agendaItem.findMany({ select: { id: true } })),
  ])
  const [checks, offences, actions] = await Promise.all([
    db.partnerCheck.findMany({ select: { id: true, case: { select: { ref: true } } } }),
    db.offence.findMany({ where: ofCases, select: { id: true, case: { select: { ref: true } } } }),
    db.panelAction.findMany({ select: { id: true, agendaItem: { select: { case: { select: { ref: true } } } } } }),
  ])
  const [files, requests, erasures] = await Promise.all([ids(db.peopleFile.findMany({ select: { id: true } })), ids(db.subjectAccessRequest.findMany({ where: { childId }, select: { id: true } })), ids(db.erasure.findMany({ select: { id: true } }))])
  const lines: Record<string, unknown[][]> = {
    peopleFilePage: files,
    accessRequestPage: requests.map(([id]) => [childId, id, null]),
    erasurePage: erasures,
    retentionPage: RETENTION_LISTS.map((list) => [list, null]),
    auditPage: cases.map((ref) => [{ kind: null, person: '', ref, day: null }, null]),
    peoplePage: [[{ words: '' }, null]],
    personPage: people,
    draftPage: drafts,
    casesPage: [[{ words: '', status: null }, null], [{ words: familyName, status: null }, null]],
    findChildrenPage: [[{ givenNames: 'Quintessa', familyName, dateOfBirth: '2011-05-05' }]],
    notificationsPage: [['drafts', null], ['sent', null]],
    triageQueuePage: [['all', null], ['mine', null], ['unclaimed', null]],
    alertsPage: [['waiting', null], ['all', null]],
    duplicatesPage: [['open', null], ['decided', null]],
    childPartPage: ['names', 'care', 'warnings', 'note', 'access'].map((part) => [childId, part]),
    duplicatePage: pairs,
    offerPage: offers,
    importPage: runs.map(([id]) => [id, 'all', 0]),
    codeDissentPage: items,
    checkPage: checks.map((check) => [check.case.ref, check.id]),
    matrixRowPage: offences.map((offence) => [offence.case.ref, offence.id]),
    actionPage: actions.map((action) => [action.agendaItem.case.ref, action.id]),
    rulePage: [['oc8.first-time']],
    matrixPage: [['', null]],
    bookPage: [[meetingId, null]],
  }
  const usual = [[null], [childId, null], [meetingId], ...cases.flatMap((ref) => [[ref, null], [meetingId, ref]])]
  return (read) => lines[read] ?? usual
}
