import { answerAccessLine } from '@/lib/server/admin/answer-access-line'
import { startAccessReview } from '@/lib/server/admin/start-access-review'
import { answerPointedLook } from '@/lib/server/admin/answer-pointed-look'
import { applyPeopleFile } from '@/lib/server/admin/apply-people-file'
import { checkPeopleFile } from '@/lib/server/admin/check-people-file'
import { peopleFilePage } from '@/lib/server/admin/people-file-page'
import { exportAudit } from '@/lib/server/admin/export-audit'
import { openInEmergency } from '@/lib/server/intake/open-in-emergency'
import { renameManagers } from '@/lib/server/intake/rename-managers'
import { reviewEmergency } from '@/lib/server/intake/review-emergency'
import { as } from '../../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import { owner as db } from '../../../support/owner'
import { TOLD_AT } from '../../../support/start-from-stories'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'

const serviceId = ORGANISATIONS.yjs.id
const STAFF = Object.values(CAST).filter((member) => member.serviceId === serviceId)
const child = () => caseOf('Ioana', 'closed')
const open = async (actor: Parameters<typeof openInEmergency>[0]) => openInEmergency(actor, { serviceId, which: { ref: (await child()).ref }, reason: 'missing', says: 'Gone since last night' })

/** Restricts the child's record to its operational manager. */
async function restrict(): Promise<void> {
  const { childId } = await child()
  await db.child.update({ where: { id: childId }, data: { restricted: true } })
  await db.childAccess.create({ data: { childId, personId: CAST.operations.id, reason: 'A colleague’s niece', grantedById: CAST.operations.id, grantedAt: TOLD_AT } })
}

/** Valid calls of the changes about emergencies on restricted records. */
export const ACCESS_CALLS: readonly Call[] = [
  { file: 'lib/server/admin/start-access-review.ts', right: 'access-review.work', by: 'chair', call: (actor) => startAccessReview(actor, { serviceId }) },
  {
    file: 'lib/server/admin/answer-access-line.ts', right: 'access-review.work', by: 'chair', nor: ['operations'],
    call: async (actor) => answerAccessLine(actor, { lineId: (await db.accessReviewLine.findFirstOrThrow({ where: { personId: CAST.operations.id }, select: { id: true } })).id, answer: 'confirmed', says: null }),
  },
  {
    file: 'lib/server/admin/check-people-file.ts', right: 'people.manage', by: 'administrator',
    call: (actor) => checkPeopleFile(actor, { serviceId, fileName: 'people.csv', bytes: new TextEncoder().encode(`name,email,role,rank,organisation,from\n${STAFF.map(({ name, email, role, rank, organisation }) => [name, email, role, rank ?? '', organisation.name, '2026-01-01'].join(',')).join('\n')}`) }),
  },
  {
    file: 'lib/server/admin/apply-people-file.ts', right: 'people.manage', by: 'administrator',
    call: async (actor) => {
      const { id } = await db.peopleFile.findFirstOrThrow({ where: { status: 'checked' }, select: { id: true } })
      return applyPeopleFile(actor, { fileId: id, shown: (await peopleFilePage(as('administrator', TOLD_AT), id))?.shown ?? '' })
    },
  },
  { file: 'lib/server/admin/export-audit.ts', right: 'audit.export', by: 'auditor', call: (actor) => exportAudit(actor, { filter: { kind: 'erasure', person: '', ref: null, day: null }, purpose: 'integrity', says: 'A test of the restore' }) },
  {
    file: 'lib/server/admin/answer-pointed-look.ts', right: 'looking.answer', by: 'auditor',
    prepare: () => db.pointedLook.create({ data: { serviceId, personId: CAST.inspector.id, kind: 'night', day: new Date('2026-11-21'), counted: 3, foundAt: TOLD_AT } }),
    call: async (actor) => answerPointedLook(actor, { pointedId: (await db.pointedLook.findFirstOrThrow({ where: { personId: CAST.inspector.id }, select: { id: true } })).id, answer: 'in-order', says: 'On call' }),
  },
  { file: 'lib/server/intake/open-in-emergency.ts', right: 'child.break-glass', by: 'triage', prepare: restrict, call: open },
  {
    file: 'lib/server/intake/review-emergency.ts', right: 'emergency.review', by: 'operations', nor: ['chair', 'service'],
    call: async (actor) => reviewEmergency(actor, { accessId: (await db.emergencyAccess.findFirstOrThrow({ where: { personId: CAST.triage.id }, select: { id: true } })).id, isJustified: false, says: 'She was at home' }),
  },
  {
    file: 'lib/server/intake/rename-managers.ts', right: 'child.rename-managers', by: 'service',
    prepare: async () => {
      const { childId } = await child()
      await db.childAccess.updateMany({ where: { childId }, data: { endedAt: as('operations', TOLD_AT).at } })
    },
    call: async (actor) => renameManagers(actor, { childId: (await child()).childId, personIds: [CAST.chair.id], reason: 'Her manager has left' }),
  },
]
