import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { QUIET, root } from './case'

interface Line {
  id: unknown
  error?: { path: string; message: string }
  [key: string]: unknown
}

const script = path.join(root, 'scripts/rules.mjs')

function run(command: string, input: string) {
  const done = spawnSync(process.execPath, [script, command], { input, encoding: 'utf8', cwd: root, maxBuffer: 2 ** 28 })
  return { status: done.status, stderr: done.stderr, lines: done.stdout.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Line) }
}
const jsonl = (...lines: unknown[]) => lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
const paths = (lines: Line[]) => lines.map(line => line.error?.path ?? 'ok')

/** The path of the first error of the quiet case with some facts changed; `ok` where it is answered. */
const FIRST_ERRORS: [string, object][] = [
  ['id', { id: null }],
  ['id', { id: ' ' }],
  ['id', { id: 7 }],
  ['asOf', { asOf: '' }],
  ['asOf', { asOf: '2019-12-31', offences: [{ offence: 'arson', committedOn: '2019-12-01' }] }],
  ['asOf', { asOf: '2019-12-31' }],
  ['notifiedOn', { notifiedOn: '2026-13-01' }],
  ['notifiedOn', { notifiedOn: '2031-01-02', victim: { identified: true } }],
  ['notifiedOn', { notifiedOn: '2018-12-30', victim: { identified: true } }],
  ['child.dateOfBirth', { child: {} }],
  ['child.dateOfBirth', { child: { dateOfBirth: '2025-02-29' } }],
  ['child.careExperienced', { child: { ...QUIET.child, careExperienced: 'yes' } }],
  ['child.exploitation', { child: { ...QUIET.child, exploitation: 'maybe' } }],
  ['offences', { offences: [] }],
  ['offences', { offences: null }],
  ['offences.0.offence', { offences: [{ offence: 'no-such', committedOn: '2027-01-01', place: 'moon' }], evidence: 'no-such' }],
  ['offences.1.offence', { offences: [...QUIET.offences, { committedOn: '2026-11-01' }], factors: ['no-such'] }],
  ['offences.0.committedOn', { offences: [{ offence: 'arson', committedOn: '2026-11-24', place: 'moon' }] }],
  ['offences.0.place', { offences: [{ offence: 'arson', committedOn: '2026-11-01', place: 'moon' }, { offence: 'no-such', committedOn: '2026-11-01' }] }],
  ['offences.0.offence', { offences: [{ offence: '__proto__', committedOn: '2026-11-01' }] }],
  ['factors.1', { factors: ['planned', 'no-such'], evidence: 'no-such' }],
  ['factors.0', { factors: ['possession-of-cannabis.repeat-possession'] }],
  ['score.final', { score: { final: 0 } }],
  ['score.final', { score: { final: 6 } }],
  ['score.final', { score: { final: 2.5 } }],
  ['score.final', { score: { final: '2' } }],
  ['evidence', { evidence: 'unknown', history: [{ outcome: 'OC8', on: '2027-01-01' }] }],
  ['account', { account: 'confesses' }],
  ['rights.appropriateAdult.relationship', { rights: { appropriateAdult: { relationship: 'friend' } } }],
  ['history.0.on', { history: [{ outcome: 'OC8', on: '2026-11-24' }] }],
  ['history.0.outcome', { history: [{ outcome: 'OC9', on: '2026-11-24' }] }],
  ['authorities.0.authority', { authorities: [{ authority: 'king', outcome: 'OC8' }] }],
  ['authorities.0.outcome', { authorities: [{ authority: 'panel', outcome: 'CONVICTION' }] }],
  ['disposal.activityCompletedOn', { disposal: { activityCompletedOn: 'soon' } }],
  ['disposal.conditions', { disposal: { conditions: 'Mentoring' } }],
  ['settings.communityResolutionCap', { settings: { communityResolutionCap: -1 } }],
  ['ok', { unknownKey: 1, child: { ...QUIET.child, unknownKey: 1 } }],
  ['ok', { notifiedOn: null, factors: null, score: null, evidence: null, account: null, rights: null, victim: null, history: null, authorities: null, disposal: null, settings: null }],
  ['ok', { notifiedOn: '', evidence: '', yjsReferredOn: ' ', disposal: { rationale: '', activityCompletedOn: '' } }],
  ['ok', { asOf: '2035-01-01' }],
  ['ok', { asOf: '2020-01-01', offences: [{ offence: 'arson', committedOn: '2020-01-01' }] }],
]

describe('assess', () => {
  it('answers the good lines, points at the bad ones, and ends with 1', () => {
    const { status, stderr, lines } = run('assess', jsonl('{not json', '', '   \r', { ...QUIET, id: 'good' }, [], 7, null, '"text"', { ...QUIET, id: 'late', asOf: '2026-02-30' }))
    expect(paths(lines)).toEqual(['', 'ok', '', '', '', '', 'asOf'])
    expect(lines.map(({ id }) => id)).toEqual([null, 'good', null, null, null, null, 'late'])
    expect([status, stderr]).toEqual([1, ''])
  })

  const answers = () => (cached ??= run('assess', jsonl(...FIRST_ERRORS.map(([, changes]) => ({ ...QUIET, ...changes })))).lines)
  let cached: Line[] | undefined
  it.each(FIRST_ERRORS.map(([expected, changes], index) => [expected, changes, index] as const))('says %s for %j', (expected, _, index) => {
    expect(answers()[index]?.error?.path ?? 'ok').toBe(expected)
  })

  it('keeps a line whole that has a line separator inside a text, and a last line without a line feed', () => {
    const { lines } = run('assess', JSON.stringify({ ...QUIET, id: 'a b' }).replace('a b', 'a\u2028b'))
    expect(lines.map(({ id }) => id)).toEqual(['a\u2028b'])
  })

  it('reads a file that begins with a byte order mark and ends its lines as Windows does', () => {
    expect(paths(run('assess', `\uFEFF${JSON.stringify(QUIET)}\r\n\r\n${JSON.stringify(QUIET)}\r\n`).lines)).toEqual(['ok', 'ok'])
  })

  it('answers a hundred lines, in order', () => {
    const input = jsonl(...Array.from({ length: 100 }, (_, index) => ({ ...QUIET, id: `line-${index}` })))
    const { status, lines } = run('assess', input)
    expect([status, lines.length, lines[99]?.id]).toEqual([0, 100, 'line-99'])
  })

  it('stops quietly when the reader has seen enough', async () => {
    const child = spawn(process.execPath, [script, 'assess'], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdin.on('error', () => undefined)
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(jsonl(...Array.from({ length: 400 }, () => QUIET)))
    const code = await new Promise(resolve => child.on('close', resolve))
    expect([code, stderr]).toEqual([0, ''])
  })
})

describe('tally', () => {
  it('carries the id, answers, and points at what does not fit', () => {
    const seat = { agency: 'police', seat: 'voting', present: true, conflict: false }
    const { status, lines } = run('tally', jsonl(
      { id: 'a', seats: [], votes: [], closed: false },
      { id: 'b', seats: [{ ...seat, member: 'p' }], votes: [{ member: 'p', outcome: 'OC9' }] },
      { id: 'c', seats: [{ ...seat, member: 'p', agency: 'army' }], votes: [] },
      { id: 'd', votes: [] },
      { id: 'e', seats: [{ ...seat, member: 'p' }], votes: [{ member: 'q', outcome: 'abstain' }] },
    ))
    expect(paths(lines)).toEqual(['ok', 'votes.0.outcome', 'seats.0.agency', 'seats', 'ok'])
    expect(lines[0]).toEqual({ id: 'a', result: 'not-quorate', missing: ['police', 'yjs', 'social-care'], advice: ['education', 'health'] })
    expect(lines[4]).toEqual({ id: 'e', result: 'invalid', refused: [{ member: 'q', reason: 'unknown' }], advice: ['education', 'health'] })
    expect(status).toBe(1)
  })
})

describe('disclosure', () => {
  it('answers, and points at what does not fit', () => {
    const { lines } = run('disclosure', jsonl(
      { id: 'a', outcome: 'YCC', givenOn: '2026-11-30', asOf: '2027-02-27', conditionsEndOn: null },
      { id: 'b', outcome: 'CONVICTION', givenOn: '2026-11-30', asOf: '2027-02-27' },
      { id: 'c', outcome: 'YC', givenOn: '2026-11-31', asOf: '2027-02-27' },
      { id: 'd', outcome: 'YC', givenOn: '2026-11-30' },
    ))
    expect(paths(lines)).toEqual(['ok', 'outcome', 'givenOn', 'asOf'])
    expect(lines[0]).toMatchObject({ id: 'a', spentOn: '2027-02-28', spent: false, basic: 'until-spent' })
  })
})

describe('another command', () => {
  it.each(['', 'constructor'])('"%s" is answered with a sentence and 2', command => {
    const { status, stderr, lines } = run(command, jsonl(QUIET))
    expect([status, lines]).toEqual([2, []])
    expect(stderr).toContain('npm run -s rules -- assess')
  })

  it('answers nothing to nothing', () => expect(run('assess', '')).toEqual({ status: 0, stderr: '', lines: [] }))
})
