import { saveNotification } from '@/lib/server/intake/save-notification'
import { startNotification } from '@/lib/server/intake/start-notification'
import { recordVictims } from '@/lib/server/victim/record-victims'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'
import { notificationAsRecorded } from '../notification-as-recorded'

const file = 'lib/server/intake/save-notification.ts'

/** Valid calls of the changes about a notification and the people who were harmed. */
export const INTAKE_CALLS: readonly Call[] = [
  {
    file: 'lib/server/intake/start-notification.ts', right: 'notification.start', by: 'triage',
    call: async (actor) => startNotification(actor, { id: (await caseOf('Mason', 'given')).childId }),
  },
  {
    file, says: 'a draft', right: 'notification.edit', by: 'inspector',
    call: async (actor) => saveNotification(actor, { ...(await notificationAsRecorded((await caseOf('Zofia', 'draft')).ref)), evidence: 'insufficient' }, false),
  },
  {
    file, says: 'submitting', right: 'notification.submit', by: 'triage',
    call: async (actor) => saveNotification(actor, await notificationAsRecorded((await caseOf('Zofia', 'draft')).ref), true),
  },
  {
    file, says: 'facts of a case in triage', right: 'facts.record', by: 'caseManager',
    call: async (actor) => saveNotification(actor, { ...(await notificationAsRecorded((await caseOf('Noah', 'in_triage')).ref)), officerInCase: 'PC Ryan Utting' }, false),
  },
  {
    file: 'lib/server/victim/record-victims.ts', right: 'victim.record', by: 'victimWorker',
    call: async (actor) => {
      const { ref, version, victims } = await notificationAsRecorded((await caseOf('Noah', 'in_triage')).ref)
      return recordVictims(actor, { ref, version, victims: victims.map((victim) => ({ ...victim, view: 'He should come by and say hello.' })) })
    },
  },
]
