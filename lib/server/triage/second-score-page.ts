import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { ageOn, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { factorsFor, findOffence, type MatrixFactor } from '@/lib/domain/gravity/edition'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { editionById } from './edition'
import { namesOf } from './names-of'
import { scoredUnseen } from './scored-unseen'
import { workBehindScore } from './work-behind-score'

/** One person’s score as the other may read it once both are in. */
export type ShownScore = { by: string; at: Date; final: number; factors: string[]; rationale: string | null }

/** The form of a second score, which shows nothing of the first; or, once it is given, both side by side. */
export type SecondScorePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'child'>
  circumstances: string | null
  offences: { title: string; committedOn: IsoDay; age: number; score: number | null }[]
  factors: MatrixFactor[]
  may: Answer
  /** Why the reader’s score would not be a blind one, or why there is nothing to score; null where nothing is in the way. */
  whyNot: string | null
  both: { first: ShownScore; second: ShownScore } | null
}

/** The page of a second score, audited as a look at the child’s record; null where the reader may neither give one nor has a part in it. */
export async function secondScorePage(actor: Actor, ref: string): Promise<SecondScorePage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record?.score) return null
  const subject = { serviceId: record.serviceId, status: record.status, workOf: workBehindScore(record) }
  const may = can(actor, 'second-score.record', subject)
  if (!may.allowed && may.because === 'role') return null
  await viewRecord(actor, record, 'second-score.view')
  const [second, unseen] = await Promise.all([
    db.secondScore.findFirst({ where: { caseId: record.id } }),
    db.$queryRaw<unknown[]>`SELECT 1 FROM "Case" c JOIN "Score" s ON s."caseId" = c.id WHERE c.id = ${record.id}::uuid AND ${scoredUnseen(actor)}`,
  ])
  const edition = await editionById(db, second?.editionId ?? record.score.editionId)
  const codes = record.offences.map(({ code }) => code).filter((code) => findOffence(edition, code))
  const factors = factorsFor(edition, codes)
  const names = await namesOf([second?.firstById, second?.scoredById])
  const labels = (chosen: readonly string[]) => chosen.map((code) => factors.find((factor) => factor.code === code)?.label ?? code)
  return {
    today: londonDay(actor.at),
    record,
    circumstances: record.notification.circumstances,
    offences: record.offences.map(({ code, committedOn }) => {
      const row = findOffence(edition, code)
      return { title: row?.offence ?? code, committedOn, age: ageOn(record.child.dateOfBirth, committedOn), score: row?.score ?? null }
    }),
    factors: [...factors.filter(({ scope }) => scope !== 'general'), ...factors.filter(({ scope }) => scope === 'general')],
    may,
    whyNot: unseen.length === 0 ? 'You have opened this case since it was scored, so your score would not be a blind one. A colleague can score it.' : null,
    both: second && {
      first: { by: names.get(second.firstById) ?? '', at: second.firstAt, final: second.firstFinal, factors: labels(second.firstFactors), rationale: second.firstRationale },
      second: { by: names.get(second.scoredById) ?? '', at: second.scoredAt, final: second.final, factors: labels(second.factors), rationale: second.rationale },
    },
  }
}
