import 'server-only'
import { SECTION_NAMES, sectionsOf, type Section } from '@/lib/domain/intake/sections'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takeTriageCase } from './take-triage-case'

/** Which sections of a notification are sent back, and what is asked for in each. */
export type SendBackInput = { ref: string; version: number; sections: readonly { section: Section; reason: string }[] }

/** Asks whoever sent a notification for more, section by section (F4). Only those sections open to them; the case comes back to the same officer with the answer. */
export async function sendBack(actor: Actor, input: SendBackInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'triage.send-back', async (tx) => {
    const { record, about } = await takeTriageCase(tx, actor, 'triage.send-back', input)
    const sections = [...new Map(input.sections.map((asked) => [asked.section, asked])).values()]
    const has = sectionsOf(record.referral)
    if (sections.length === 0) throw new Refused('invalid', 'Choose at least one section to send back')
    const strange = sections.find(({ section }) => !has.includes(section))
    if (strange) throw new Refused('invalid', `This notification has no section “${SECTION_NAMES[strange.section]}”`)
    if (sections.some(({ reason }) => !reason.trim())) throw new Refused('invalid', 'Say for each section what is missing')
    await tx.sendBack.create({
      data: { caseId: record.id, askedById: actor.personId, askedAt: actor.at, sections: { create: sections.map(({ section, reason }) => ({ section, reason: reason.trim() })) } },
      select: { id: true },
    })
    await moveCase(tx, actor, record, 'sent_back')
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'triage.send-back', ...about, before: { status: record.status }, after: { status: 'sent_back', sections: sections.map(({ section }) => section) } }],
    }
  })
}
