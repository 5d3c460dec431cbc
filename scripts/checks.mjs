// The checks that `npm run check` and `npm test` are made of, each of which answers with how many tests passed and failed.
import fs from 'node:fs'
import path from 'node:path'
import { exceptions, judged } from './advisories.mjs'
import { leaksOfBuild } from './bundle.mjs'
import { inRoot, run, say, textOf, tool } from './lib.mjs'

/** A check's outcome; `failed` is at least 1 when the runner itself failed or ran nothing. */
const outcome = (passed, failed) => ({ passed, failed })

/** Runs one check and says how it went; `work` answers with an outcome, or throws. */
export async function check(name, work) {
  const began = Date.now()
  const { passed, failed } = await work().catch(error => {
    say(`${name}: ${error.message}`)
    return outcome(0, 1)
  })
  const counts = passed || failed ? `, ${passed} passed, ${failed} failed` : ''
  say(`${failed ? '✗' : '✓'} ${name}${counts} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return outcome(passed, failed)
}

/** Adds up outcomes. */
export const total = outcomes => outcomes.reduce((sum, one) => outcome(sum.passed + one.passed, sum.failed + one.failed), outcome(0, 0))

/** How long a runner of tests may take, in minutes: a bound for what hangs, wide enough for a slow machine. */
const longest = 60

/** Whether a runner came to its end with nothing failed; a runner that was stopped says why. */
const endedWell = running => running.then(() => true, error => (say(error.message), false))

/** ESLint over the whole project; a warning counts as an error. */
export async function lint() {
  await tool('eslint/bin/eslint.js', ['.', '--max-warnings=0', '--cache', '--cache-location', '.data/test/eslint'], { what: 'eslint' })
  return outcome(0, 0)
}

/** TypeScript over the whole project, with the types of the routes. */
export async function types() {
  await tool('next/dist/bin/next', ['typegen'], { what: 'next typegen' })
  await tool('typescript/bin/tsc', ['--noEmit'], { what: 'tsc' })
  return outcome(0, 0)
}

/** What is known against the packages that run: a grave advisory that nobody has looked into fails. */
export async function packages() {
  const answer = await run('npm', ['audit', '--omit=dev', '--json'], { silent: true, minutes: 2, what: 'npm audit', anyEnd: true })
  const { failed, said } = judged(answer, exceptions(), new Date().toISOString().slice(0, 10))
  said.forEach(say)
  return outcome(0, failed)
}

/** What browsers are sent of the build: nothing of the server, none of its secrets, no source map. */
export async function bundle() {
  const { files, leaks } = leaksOfBuild()
  leaks.forEach(say)
  if (files < 10) throw new Error(`only ${files} files of the build were found`)
  return outcome(files - new Set(leaks.map(leak => leak.split(': ')[0])).size, leaks.length)
}

const suiteOf = file => /tests[/\\](architecture|contract|db|served)[/\\]/.exec(path.relative(inRoot(), file))?.[1] ?? 'unit'

/** Runs these projects of vitest; a project that ran no test counts as failed. */
export async function vitest(projects, env = {}) {
  const report = '.data/test/vitest.json'
  fs.rmSync(inRoot(report), { force: true })
  const args = ['run', ...projects.flatMap(project => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${inRoot(report)}`]
  const ended = await endedWell(tool('vitest/vitest.mjs', args, { env: { ...env, DATABASE_URL: undefined }, quiet: false, minutes: longest, what: 'vitest' }))
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = JSON.parse(textOf(report) || '{}')
  const ran = new Set(testResults.filter(file => file.assertionResults.length > 0).map(file => suiteOf(file.name)))
  const empty = projects.filter(project => !ran.has(project))
  for (const project of empty) say(`The ${project} tests ran no test`)
  return outcome(passed, failed + empty.length || (ended ? 0 : 1))
}

/** Runs Playwright against the servers, an address a project, with journeys that were prepared on them; a project that ran no test counts as failed. */
export async function playwright({ servers, journeys }, browser) {
  const report = '.data/test/playwright.json'
  fs.rmSync(inRoot(report), { force: true })
  const env = { TEST_SERVERS: JSON.stringify(servers), TEST_JOURNEYS: journeys, CHROME_PATH: browser, DATABASE_URL: undefined }
  const ended = await endedWell(tool('@playwright/test/cli.js', ['test'], { env, quiet: false, minutes: longest, what: 'playwright' }))
  const { stats = {}, suites = [] } = JSON.parse(textOf(report) || '{}')
  const { expected = 0, unexpected = 0, flaky = 0 } = stats
  const testsOf = suite => [...(suite.specs ?? []).flatMap(spec => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)]
  const ran = new Set(suites.flatMap(testsOf).filter(test => test.status !== 'skipped').map(test => test.projectName))
  const empty = Object.keys(servers).filter(project => !ran.has(project))
  for (const project of empty) say(`The browser project ${project} ran no test`)
  return outcome(expected, unexpected + flaky + empty.length || (ended ? 0 : 1))
}
