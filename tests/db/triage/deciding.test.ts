import { describe, expect, it } from 'vitest'
import { decideTriage, type TriageDecisionInput } from '@/lib/server/triage/decide-triage'
import type { Chosen } from '@/lib/domain/triage/triage-choice'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf, type TriageCaseOptions } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const OC8 = { choice: 'settle', outcome: 'OC8' } as const
const PANEL = { choice: 'send_to_panel', outcome: null } as const
const CHARGE = { choice: 'charging_decision', outcome: 'CHARGE' } as const
const NOTHING = { choice: 'no_criminal_outcome', outcome: 'NFA' } as const
const scored = { final: 2 }

async function decide(made: { ref: string }, chosen: Chosen, more: Partial<Pick<TriageDecisionInput, 'version' | 'childInformationForm' | 'notDiverted' | 'noAdmissionRoute'>> & { departure?: string; by?: CastName } = {}) {
  const { departure = null, by = 'triage', ...rest } = more
  return decideTriage(as(by, at), {
    ref: made.ref, version: await versionOf(made.ref), ...chosen, ...rest,
    rationale: { why: 'It was one shove.', alternatives: 'Doing nothing would not mend it.', child: 'No earlier contact, no exploitation.', departure },
  })
}
const caseRow = (ref: string) => db.case.findUniqueOrThrow({ where: { ref }, select: { status: true, outcome: true } })
const decisionsOf = (caseId: string) => db.decision.findMany({ where: { caseId } })
const give = (caseId: string, authority: string, outcome: 'OC8' | 'YCC' | 'CHARGE' | 'NFA') => db.authority.create({ data: { caseId, authority, outcome, givenBy: 'request', givenById: CAST.inspector.id, givenAt: at } })

async function refusedWith(options: Partial<TriageCaseOptions>, chosen: Chosen, more: Parameters<typeof decide>[2] = {}): Promise<string> {
  const made = await caseInTriage({ at, ...options })
  const before = await caseRow(made.ref)
  const answer = await decide(made, chosen, more)
  if (answer.ok) throw new Error('This should have been refused')
  expect(await caseRow(made.ref)).toEqual(before)
  expect(await decisionsOf(made.id)).toEqual([])
  expect(await db.disposalFacts.count({ where: { caseId: made.id } })).toBe(0)
  return `${answer.refusal.kind}: ${answer.refusal.reason}`
}

describe('the police settle a case', () => {
  it('on an outcome whose remaining facts are recorded when it is given', async () => {
    const made = await caseInTriage({ at, score: scored })
    settled(await decide(made, OC8))
    expect(await caseRow(made.ref)).toEqual({ status: 'to_be_given', outcome: 'OC8' })
    expect(await db.disposalFacts.findUnique({ where: { caseId: made.id }, select: { rationale: true } })).toEqual({ rationale: 'It was one shove.' })
    const event = await db.auditEvent.findFirstOrThrow({ where: { caseId: made.id, action: 'triage.decide' } })
    expect(event).toMatchObject({ kind: 'alteration', actorId: CAST.triage.id, after: { status: 'to_be_given', choice: 'settle', outcome: 'OC8', route: 'police-may-decide', departures: [] } })
  })
  it('not before it is scored', async () => expect(await refusedWith({}, OC8)).toBe('invalid: Score the case first'))
  it('not where the rules ask for a panel, and says why they do', async () => {
    expect(await refusedWith({ score: { final: 3, rationale: 'Injury' } }, OC8)).toContain('The final gravity score is 3. Send it to the panel')
    expect(await refusedWith({ score: scored, earlier: [{ outcome: 'OC8', givenOn: '2025-05-01' }] }, OC8)).toContain('There is an earlier disposal that counts')
    expect(await refusedWith({ score: scored, historyChecked: false }, OC8)).toContain('history of the child has not been checked')
    expect(await refusedWith({ score: scored, exploitation: 'suspected' }, OC8)).toContain('Exploitation is suspected')
    expect(await refusedWith({ score: scored, exploitation: null }, OC8)).toContain('Exploitation has not been ruled out')
  })
  it('not with a score of 5', async () => expect(await refusedWith({ score: { final: 5, rationale: 'Grave' } }, OC8)).toContain('Ask for a charging decision'))
  it('not on an outcome that is closed', async () => expect(await refusedWith({ score: scored, account: 'denies' }, OC8)).toContain('Community resolution (Outcome 8) is closed'))
  it('not while an authority is missing, and says whose', async () => {
    expect(await refusedWith({ score: scored }, { choice: 'settle', outcome: 'YC' })).toContain('needs the authority of an inspector first')
    expect(await refusedWith({ score: { final: 2, factors: ['hate-hostility', 'genuine-remorse'] } }, OC8)).toContain('needs the panel here: send the case to the panel')
  })
  it('not while a fact is missing that is known before it is given', async () => {
    const made = await caseInTriage({ at, score: scored })
    await db.victim.updateMany({ where: { caseId: made.id }, data: { view: null } })
    expect(await decide(made, OC8)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('the victim\'s view') } })
  })
  it('above the score with an inspector’s authority and a reason for departing', async () => {
    const made = await caseInTriage({ at, score: scored })
    await give(made.id, 'inspector', 'YCC')
    await db.disposalFacts.create({ data: { caseId: made.id, yjsRecommendation: true } })
    const YCC = { choice: 'settle', outcome: 'YCC' } as const
    expect(await decide(made, YCC)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringMatching(/Say why you depart.*answers to a score of 4, and the suggested score is 2/) } })
    settled(await decide(made, YCC, { departure: 'The conditions are what helps.' }))
    expect((await decisionsOf(made.id))[0]).toMatchObject({ outcome: 'YCC', rationale: { departure: 'The conditions are what helps.' } })
  })
  it('without further action below the score, with a reason', async () => {
    const made = await caseInTriage({ at, score: scored })
    settled(await decide(made, { choice: 'settle', outcome: 'NFA' }, { departure: 'The victim wants no more of it.' }))
    expect(await caseRow(made.ref)).toEqual({ status: 'to_be_given', outcome: 'NFA' })
  })
})

describe('a case goes to the panel', () => {
  it('where the rules send it', async () => {
    const made = await caseInTriage({ at, score: { final: 3, factors: ['planned'] } })
    settled(await decide(made, PANEL))
    expect(await caseRow(made.ref)).toEqual({ status: 'with_panel', outcome: null })
    expect((await decisionsOf(made.id))[0]).toMatchObject({ station: 'triage', choice: 'send_to_panel', outcome: null })
  })
  it('where they do not, with a reason', async () => {
    const made = await caseInTriage({ at, score: scored })
    expect(await decide(made, PANEL)).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('settle by police') } })
    settled(await decide(made, PANEL, { departure: 'His school asks for help that the panel can arrange.' }))
  })
  it('not before it is scored', async () => expect(await refusedWith({}, PANEL)).toBe('invalid: Score the case before it goes to the panel'))
  it('not where the child was under 10', async () => expect(await refusedWith({ dateOfBirth: '2017-03-09', score: scored }, PANEL)).toContain('under 10 at every offence'))
})

describe('a charging decision is asked for', () => {
  const grave = { offence: 'robbery', score: { final: 5, factors: ['planned'] } }
  it('where everything but the CPS’s own answer is there', async () => {
    const made = await caseInTriage({ at, ...grave })
    settled(await decide(made, CHARGE, { childInformationForm: true, notDiverted: 'public-interest' }))
    expect(await caseRow(made.ref)).toEqual({ status: 'sent_for_charge', outcome: 'CHARGE' })
    const [decision] = await decisionsOf(made.id)
    expect(decision).toMatchObject({ choice: 'charging_decision', outcome: 'CHARGE', notDiverted: 'public-interest', noAdmissionRoute: null })
    expect(decision?.facts).toMatchObject({ disposal: { childInformationForm: true } })
  })
  it('not without the Child Information Form where the CPS decides', async () => {
    expect(await refusedWith(grave, CHARGE)).toContain('Child Information Form')
    expect(await refusedWith(grave, CHARGE, { childInformationForm: false })).toContain('the Child Information Form is not complete')
  })
  it('not with too little evidence', async () => expect(await refusedWith({ ...grave, evidence: 'sufficient-for-offence' }, CHARGE, { childInformationForm: true })).toContain('There is not enough evidence to charge'))
  it('not above the score without an inspector', async () => {
    expect(await refusedWith({ score: scored }, CHARGE)).toContain('A charge needs the authority of an inspector first')
    const made = await caseInTriage({ at, score: scored })
    await give(made.id, 'superintendent', 'CHARGE')
    settled(await decide(made, CHARGE, { departure: 'It is the fourth time this month.', notDiverted: 'diversion-tried' }))
  })
  it('not of a child who could be diverted without a reason that can be counted', async () => {
    expect(await refusedWith(grave, CHARGE, { childInformationForm: true })).toContain('Choose why this child is not diverted')
  })
  it('not of a child who admits nothing before the outcomes were weighed that ask for no admission', async () => {
    for (const account of ['denies', 'no-comment', 'silent']) expect(await refusedWith({ ...grave, account }, CHARGE, { childInformationForm: true, notDiverted: 'public-interest' })).toContain('Outcomes 22 and 23')
    const made = await caseInTriage({ at, ...grave, account: 'silent' })
    settled(await decide(made, CHARGE, { childInformationForm: true, notDiverted: 'public-interest', noAdmissionRoute: 'offered-declined' }))
    expect(await decisionsOf(made.id)).toMatchObject([{ noAdmissionRoute: 'offered-declined' }])
  })
  it('not before exploitation was considered', async () => expect(await refusedWith({ ...grave, exploitation: 'suspected', exploitationConsidered: null }, CHARGE, { childInformationForm: true })).toContain('not ready for a charging decision. Not recorded yet: whether exploitation has been considered'))
})

describe('no criminal outcome', () => {
  it('for a child under 10, without a score', async () => {
    const made = await caseInTriage({ at, dateOfBirth: '2017-03-09' })
    settled(await decide(made, NOTHING))
    expect(await caseRow(made.ref)).toEqual({ status: 'to_be_given', outcome: 'NFA' })
  })
  it('where the evidence is insufficient', async () => {
    const made = await caseInTriage({ at, evidence: 'insufficient' })
    settled(await decide(made, NOTHING))
    expect((await decisionsOf(made.id))[0]).toMatchObject({ choice: 'no_criminal_outcome', outcome: 'NFA' })
  })
  it('not for another reason', async () => expect(await refusedWith({ score: scored }, NOTHING)).toContain('Choose another way'))
})

describe('whoever decides', () => {
  it('has the case: a colleague takes it over first', async () => expect(await refusedWith({ score: scored }, OC8, { by: 'secondTriage' })).toContain('right: While a case is in triage, only the officer'))
  it('is a triage officer', async () => expect(await refusedWith({ score: scored }, OC8, { by: 'inspector' })).toContain('right: Your role'))
  it('is of the service, and a try from another is recorded', async () => {
    const made = await caseInTriage({ at, score: scored })
    expect(await decide(made, OC8, { by: 'neighbour' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await db.auditEvent.count({ where: { kind: 'refusal', action: 'triage.decide', actorId: CAST.neighbour.id, subject: made.ref } })).toBe(1)
  })
  it('saw the case as it is now', async () => expect(await refusedWith({ score: scored }, OC8, { version: 99 })).toContain('stale'))
  it('decides once, also when the button is pressed twice', async () => {
    const made = await caseInTriage({ at, score: scored })
    const answers = await Promise.all([decide(made, OC8), decide(made, OC8)])
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
    expect(await decisionsOf(made.id)).toHaveLength(1)
  })
})

describe('a decision is frozen', () => {
  it('with its facts, its findings, its versions and its reasons', async () => {
    const made = await caseInTriage({ at, score: { final: 2, factors: ['planned', 'genuine-remorse'] } })
    const { decisionId } = settled(await decide(made, OC8))
    const decision = await db.decision.findUniqueOrThrow({ where: { id: decisionId } })
    expect(decision).toMatchObject({
      caseId: made.id, station: 'triage', decidedById: CAST.triage.id, decidedAt: at, ruleset: 'rules-1', editionId: 'starter-1',
      rationale: { why: 'It was one shove.', alternatives: 'Doing nothing would not mend it.', child: 'No earlier contact, no exploitation.' },
      facts: { id: made.ref, asOf: '2026-11-24', factors: ['planned', 'genuine-remorse'], score: { final: 2 }, account: 'admits', disposal: { rationale: 'It was one shove.' } },
      assessment: { ruleset: 'rules-1', matrix: 'starter-1', route: 'police-may-decide', gravity: { base: 2, suggested: 2, final: 2 } },
      settings: { communityResolutionCap: 1 },
    })
    const assessment = decision.assessment as { outcomes: Record<string, { status: string; findings: { message: string; source: { title: string } }[] }> }
    expect(Object.keys(assessment.outcomes)).toHaveLength(9)
    for (const { findings } of Object.values(assessment.outcomes)) for (const finding of findings) expect(finding.message && finding.source.title).toBeTruthy()
  })
  it('and the database refuses to change or delete it', async () => {
    const made = await caseInTriage({ at, score: scored })
    const { decisionId } = settled(await decide(made, OC8))
    await expect(db.$executeRaw`UPDATE "Decision" SET choice = 'send_to_panel' WHERE id = ${decisionId}::uuid`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM "Decision" WHERE id = ${decisionId}::uuid`).rejects.toThrow(/append-only/)
    await expect(db.decision.update({ where: { id: decisionId }, data: { outcome: 'NFA' } })).rejects.toThrow()
    expect(await db.decision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({ choice: 'settle', outcome: 'OC8' })
  })
  it('and keeps the facts of its day when they are corrected later', async () => {
    const made = await caseInTriage({ at, score: scored })
    const { decisionId } = settled(await decide(made, OC8))
    await db.notification.update({ where: { caseId: made.id }, data: { account: 'denies' } })
    expect(await db.decision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({ facts: { account: 'admits' } })
  })
})
