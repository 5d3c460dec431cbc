import { linkCases } from '@/lib/server/intake/link-cases'
import { unlinkCase } from '@/lib/server/intake/unlink-case'
import { chooseMatrixRow } from '@/lib/server/triage/choose-matrix-row'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'
import { owner as db } from '../../../support/owner'

const CODE = 'RE59025'

/** Makes the first offence of a case one that no row of the matrix covers. */
const uncover = async () => {
  const { id } = await caseOf('Viktorija', 'in_triage')
  const offence = await db.offence.findFirstOrThrow({ where: { caseId: id }, orderBy: { id: 'asc' }, select: { id: true } })
  await db.offence.update({ where: { id: offence.id }, data: { code: CODE, cjsCode: CODE, cjsTitle: 'Possess a flick knife or gravity knife' }, select: { id: true } })
}

/** Puts two cases of the demonstration in one matter, unless they are in one. */
const join = async () => {
  const cases = [await caseOf('Viktorija', 'in_triage'), await caseOf('Kayden', 'in_triage')]
  const { serviceId, createdById } = await db.case.findUniqueOrThrow({ where: { ref: cases[0]?.ref }, select: { serviceId: true, createdById: true } })
  if ((await db.caseLink.count({ where: { caseId: cases[0]?.id, endedAt: null } })) > 0) return
  const at = new Date('2026-11-22T10:00:00Z')
  await db.incident.create({ data: { serviceId, createdAt: at, createdById, cases: { create: cases.map((one) => ({ caseId: one.id, reason: 'r', linkedById: createdById, linkedAt: at })) } }, select: { id: true } })
}

/** Valid calls of the changes about offences and the matter that they are part of. */
export const OFFENCE_CALLS: readonly Call[] = [
  {
    file: 'lib/server/triage/choose-matrix-row.ts', right: 'triage.score', by: 'triage', nor: ['secondTriage'], prepare: uncover,
    call: async (actor) => {
      const { id, ref, version } = await caseOf('Viktorija', 'in_triage')
      const offence = await db.offence.findFirstOrThrow({ where: { caseId: id, cjsCode: CODE }, select: { id: true } })
      return chooseMatrixRow(actor, { ref, version, offenceId: offence.id, code: 'possession-of-a-prohibited-weapon-in-private', reason: 'The nearest in harm.', imagery: null })
    },
  },
  {
    file: 'lib/server/intake/link-cases.ts', right: 'case.link', by: 'caseManager',
    call: async (actor) => linkCases(actor, { ref: (await caseOf('Viktorija', 'in_triage')).ref, otherRef: (await caseOf('Gabriela', 'in_triage')).ref, reason: 'The same shop, the same minute.' }),
  },
  {
    file: 'lib/server/intake/unlink-case.ts', right: 'case.link', by: 'inspector', prepare: join,
    call: async (actor) => unlinkCase(actor, { ref: (await caseOf('Viktorija', 'in_triage')).ref, reason: 'Another shop.' }),
  },
]
