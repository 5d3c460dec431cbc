import { beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS, can, type Action } from '@/lib/domain/access/actions'
import { authorisationPage } from '@/lib/server/disposal/authorisation-page'
import { outcomePage } from '@/lib/server/disposal/outcome-page'
import { casePage } from '@/lib/server/intake/case-page'
import { casesPage } from '@/lib/server/intake/cases-page'
import { findChildrenPage } from '@/lib/server/intake/find-children-page'
import { notificationPage } from '@/lib/server/intake/notification-page'
import { notificationsPage } from '@/lib/server/intake/notifications-page'
import { panelsPage } from '@/lib/server/panel/panels-page'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { triageQueuePage } from '@/lib/server/triage/triage-queue-page'
import { victimsPage } from '@/lib/server/victim/victims-page'
import { as } from '../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const administrator = as('administrator', at)
let ref: string
beforeAll(async () => {
  ref = (await caseInTriage({ at, score: { final: 2 } })).ref
})

describe('an administrator never sees a case', () => {
  it('by right: theirs are the people and the rulebook, and nothing else', () => {
    const theirs = (Object.keys(ACTIONS) as Action[]).filter((action) => can(administrator, action, { serviceId: ORGANISATIONS.yjs.id, status: 'in_triage', seatHolders: [administrator.personId] }).allowed)
    expect(theirs.sort()).toEqual(['outbox.view', 'people.manage', 'rulebook.view'])
  })
  it('on any page about one', async () => {
    const pages = {
      case: await casePage(administrator, ref),
      cases: await casesPage(administrator, { words: '', status: null }, null),
      outcome: await outcomePage(administrator, ref, null),
      authorisation: await authorisationPage(administrator, ref),
      children: await findChildrenPage(administrator, { givenNames: 'Mia', familyName: 'Thurgood', dateOfBirth: null }),
      notification: await notificationPage(administrator, ref),
      notifications: await notificationsPage(administrator, 'sent', null),
      panels: await panelsPage(administrator, null),
      triage: await triageQueuePage(administrator, 'all', null),
      triageCase: await triageCasePage(administrator, ref),
      victims: await victimsPage(administrator, ref),
    }
    expect(Object.entries(pages).filter(([, page]) => page !== null)).toEqual([])
    expect(await db.auditEvent.count({ where: { actorId: administrator.personId, kind: 'consultation' } })).toBe(0)
  })
})
