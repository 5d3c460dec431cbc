import { describe, expect, it } from 'vitest'
import { casePage } from '@/lib/server/intake/case-page'
import { figuresPage } from '@/lib/server/oversight/figures-page'
import { recordSecondScore } from '@/lib/server/triage/record-second-score'
import { secondScorePage } from '@/lib/server/triage/second-score-page'
import { secondScoresPage } from '@/lib/server/triage/second-scores-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const scoredCase = () => caseInTriage({ at, score: { final: 4, factors: ['planned'], rationale: 'Nobody else may read this yet' } })
const second = (by: CastName, ref: string, final = 2, rationale: string | null = null) => recordSecondScore(as(by, at), { ref, factors: [], final, rationale })

describe('a second score', () => {
  it('is given without a word of the first, and then both see both', async () => {
    const made = await scoredCase()
    const before = await secondScorePage(as('operations', at), made.ref)
    expect(before?.both).toBeNull()
    expect(before?.whyNot).toBeNull()
    const { record: _record, ...shown } = before ?? { record: null }
    expect(JSON.stringify(shown)).not.toContain('Nobody else may read this yet')
    settled(await second('operations', made.ref))
    for (const by of ['operations', 'secondTriage'] as const) {
      expect((await secondScorePage(as(by, at), made.ref))?.both).toMatchObject({
        first: { by: CAST.triage.name, final: 4, factors: ['The act was planned'], rationale: 'Nobody else may read this yet' }, second: { by: CAST.operations.name, final: 2, factors: [], rationale: null },
      })
    }
    expect(await db.score.findUniqueOrThrow({ where: { caseId: made.id } })).toMatchObject({ final: 4, scoredById: CAST.triage.id })
    await expect(db.secondScore.update({ where: { caseId: made.id }, data: { final: 4 } })).rejects.toThrow()
  })
  it('is not for whoever scored it, nor for whoever has opened the case since', async () => {
    const made = await scoredCase()
    expect(await second('triage', made.ref)).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('you scored the case') } })
    await casePage(as('operations', new Date(at.getTime() + 60_000)), made.ref)
    expect(await second('operations', made.ref)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('would not be a blind one') } })
    expect((await secondScoresPage(as('operations', at)))?.rows.map(({ ref }) => ref)).not.toContain(made.ref)
    expect((await secondScoresPage(as('chair', at)))?.rows.map(({ ref }) => ref)).toContain(made.ref)
    settled(await second('chair', made.ref))
  })
  it('is one: of two people at once the second is told, and a case without a first score has none', async () => {
    const made = await scoredCase()
    const answers = await Promise.all([second('operations', made.ref), second('secondTriage', made.ref)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'stale' } })
    expect(await second('operations', (await caseInTriage({ at })).ref)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await second('operations', (await scoredCase()).ref, 5)).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('Say why') } })
  })
  it('counts for how well people agree, told from ten pairs on, and hidden records do not', async () => {
    await db.$executeRaw`TRUNCATE "SecondScore"`
    for (let number = 0; number < 10; number += 1) {
      const made = await scoredCase()
      settled(await second('operations', made.ref, number < 6 ? 4 : number < 9 ? 3 : 1, 'As I see it'))
      if (number === 8) expect((await figuresPage(as('operations', at), ORGANISATIONS.yjs.id))?.agreement).toEqual({ pairs: 9, exact: null, withinOne: null })
    }
    expect((await figuresPage(as('operations', at), ORGANISATIONS.yjs.id))?.agreement).toEqual({ pairs: 10, exact: 60, withinOne: 90 })
    const { childId } = await db.case.findFirstOrThrow({ where: { secondScore: { isNot: null } }, select: { childId: true } })
    await db.child.update({ where: { id: childId }, data: { restricted: true } })
    expect((await figuresPage(as('operations', at), ORGANISATIONS.yjs.id))?.agreement.pairs).toBe(9)
  })
})
