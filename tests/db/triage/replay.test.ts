import { beforeAll, describe, expect, it } from 'vitest'
import { runReplay } from '../../../scripts/replay/run-replay'
import { owner as db } from '../../support/owner'
import { startFromStories, TOLD_AT } from '../../support/start-from-stories'

const at = TOLD_AT

/** Runs the command and answers with its exit status and what it said. */
async function replay(...args: string[]) {
  const said: string[] = []
  const complaints: string[] = []
  const status = await runReplay(args, { at, say: (line) => said.push(line), complain: (line) => complaints.push(line) })
  return { status, said, complaints }
}

/** Alters a decision behind the back of the append-only trigger, as only the database's owner could. */
async function tamper(work: string): Promise<void> {
  await db.$transaction([db.$executeRawUnsafe('ALTER TABLE "Decision" DISABLE TRIGGER append_only'), db.$executeRawUnsafe(work), db.$executeRawUnsafe('ALTER TABLE "Decision" ENABLE TRIGGER append_only')])
}

beforeAll(startFromStories, 120_000)

describe('npm run replay', () => {
  it('derives every decision of the whole demonstration again and has nothing to say', async () => {
    expect(await db.decision.count()).toBeGreaterThan(30)
    expect(await replay('--all')).toEqual({ status: 0, said: [], complaints: [] })
  })

  it('derives the decisions of one case, however its reference is typed, and leaves its trace', async () => {
    const { case: { id, ref } } = await db.decision.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { case: { select: { id: true, ref: true } } } })
    expect(await replay(ref.toLowerCase())).toEqual({ status: 0, said: [], complaints: [] })
    expect(await db.auditEvent.findMany({ where: { action: 'decision.replay', caseId: id }, select: { kind: true, actorId: true, reason: true } })).toEqual([{ kind: 'consultation', actorId: null, reason: 'From the server’s command line' }])
  })

  it('says what is no case, and what was not asked', async () => {
    expect(await replay('JN-2026-999999-A')).toMatchObject({ status: 2, complaints: [expect.stringContaining('is no reference of a case')] })
    expect(await replay()).toMatchObject({ status: 2, complaints: ['Say which case, or --all.'] })
    expect(await replay('--help')).toMatchObject({ status: 0, said: [expect.stringContaining('npm run replay')] })
  })

  it('shows a frozen finding that was altered, in its case and in the whole run', async () => {
    const { id, case: { ref } } = await db.decision.findFirstOrThrow({ where: { station: 'panel' }, orderBy: { id: 'asc' }, select: { id: true, case: { select: { ref: true } } } })
    await tamper(`UPDATE "Decision" SET assessment = jsonb_set(assessment, '{outcomes,YC,status}', '"closed but not by a rule"') WHERE id = '${id}'`)
    const line = new RegExp(`^${ref}, panel decision of 2026-[^ ]+: Youth caution, status: saved "closed but not by a rule"; derived again "[a-z-]+"$`)
    expect(await replay(ref)).toEqual({ status: 1, said: [expect.stringMatching(line)], complaints: [] })
    expect(await replay('--all')).toEqual({ status: 1, said: [expect.stringMatching(line)], complaints: [] })
  })

  it('shows a saved setting that was altered by what follows from it', async () => {
    const { id, case: { ref } } = await db.decision.findFirstOrThrow({ where: { station: 'triage', case: { decisions: { none: { station: 'panel' } } }, assessment: { path: ['route'], equals: 'panel' } }, orderBy: { id: 'asc' }, select: { id: true, case: { select: { ref: true } } } })
    await tamper(`UPDATE "Decision" SET settings = jsonb_set(settings, '{assessmentWorkingDays}', '1') WHERE id = '${id}'`)
    expect(await replay(ref)).toEqual({ status: 1, said: [expect.stringContaining('clocks, 1, due: saved')], complaints: [] })
  })
})
