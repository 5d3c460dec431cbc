import { endReferral } from '@/lib/server/intake/end-referral'
import { saveNotification } from '@/lib/server/intake/save-notification'
import { startNotification } from '@/lib/server/intake/start-notification'
import { claimCase } from '@/lib/server/triage/claim-case'
import { sendBack } from '@/lib/server/triage/send-back'
import { takeBack } from '@/lib/server/triage/take-back'
import { as } from '../../../../prisma/scenarios/as'
import { caseInTriage, versionOf } from '../../../support/case-in-triage'
import { settled } from '../../../support/settle'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'

const at = new Date('2026-11-22T10:20:00Z')
const sections = [{ section: 'rights', reason: 'Was legal advice offered?' }] as const
let ref = ''

/** A case of the second triage officer’s, with or without something sent back. */
async function inTriage(isSentBack: boolean): Promise<void> {
  const made = await caseInTriage({ at, triage: 'secondTriage' })
  ref = made.ref
  if (isSentBack) settled(await sendBack(as('secondTriage', at), { ref, version: made.version, sections }))
}

/** A referral from a school, in draft or sent to triage or sent back from there. */
async function referral(stage: 'draft' | 'submitted' | 'sent_back'): Promise<void> {
  const manager = as('operations', at)
  ref = settled(await startNotification(manager, { id: (await caseOf('Mason', 'given')).childId }, 'school')).ref
  if (stage === 'draft') return
  const told = { fromName: 'Ms Farrow', lawfulBasis: 'child-agrees' as const }
  settled(await saveNotification(manager, { ref, version: await versionOf(ref), referral: told, circumstances: 'He asked for help.' }, true))
  if (stage === 'submitted') return
  settled(await claimCase(as('triage', at), { ref, takeOverReason: null }))
  settled(await sendBack(as('triage', at), { ref, version: await versionOf(ref), sections: [{ section: 'referral', reason: 'What do they ask for?' }] }))
}

const save = 'lib/server/intake/save-notification.ts'

/** Valid calls of sending back, answering, and referrals. */
export const NOTIFICATION_CALLS: readonly Call[] = [
  {
    file: 'lib/server/triage/send-back.ts', right: 'triage.send-back', by: 'secondTriage', nor: ['triage'], prepare: () => inTriage(false),
    call: async (actor) => sendBack(actor, { ref, version: await versionOf(ref), sections }),
  },
  {
    file: 'lib/server/triage/take-back.ts', right: 'triage.take-back', by: 'triage', prepare: () => inTriage(true),
    call: async (actor) => takeBack(actor, { ref, version: await versionOf(ref), reason: 'The custody record has it.' }),
  },
  {
    file: save, says: 'what was sent back', right: 'notification.answer', by: 'inspector', prepare: () => inTriage(true),
    call: async (actor) => saveNotification(actor, { ref, version: await versionOf(ref), legalAdviceOffered: false }, true),
  },
  {
    file: 'lib/server/intake/start-notification.ts', says: 'a referral', right: 'referral.take', by: 'caseManager',
    call: async (actor) => startNotification(actor, { id: (await caseOf('Mason', 'given')).childId }, 'parent'),
  },
  {
    file: save, says: 'a referral in draft', right: 'referral.edit', by: 'caseManager', prepare: () => referral('draft'),
    call: async (actor) => saveNotification(actor, { ref, version: await versionOf(ref), referral: { asks: 'A mentor.' } }, false),
  },
  {
    file: save, says: 'sending a referral to triage', right: 'referral.submit', by: 'operations', prepare: () => referral('draft'),
    call: async (actor) => saveNotification(actor, { ref, version: await versionOf(ref), referral: { fromName: 'His mother', lawfulBasis: 'parent-agrees' }, circumstances: 'She asked for help.' }, true),
  },
  {
    file: save, says: 'a referral that was sent back', right: 'referral.answer', by: 'caseManager', prepare: () => referral('sent_back'),
    call: async (actor) => saveNotification(actor, { ref, version: await versionOf(ref), referral: { asks: 'A mentor.' } }, true),
  },
  {
    file: 'lib/server/intake/end-referral.ts', right: 'referral.end', by: 'caseManager', prepare: () => referral('submitted'),
    call: async (actor) => endReferral(actor, { ref, version: await versionOf(ref), ending: 'support', note: 'He meets a mentor.' }),
  },
]
