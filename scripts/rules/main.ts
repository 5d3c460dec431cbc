import { once } from 'node:events'
import { disclosureOf } from '../../lib/domain/disclosure/disclosure'
import { tally } from '../../lib/domain/panel/tally'
import { answerWith, type Answer, type Answerer } from './answer'
import { assessLine } from './assess-line'
import { ballotSchema } from './ballot-schema'
import { disposalSchema } from './disposal-schema'
import { linesOf } from './lines'
import { loadStarterEdition } from './load-starter-edition'

const COMMANDS: ReadonlyMap<string, (root: string) => Answerer> = new Map([
  ['assess', (root: string) => assessLine(loadStarterEdition(root))],
  ['tally', () => answerWith(ballotSchema, ballot => tally(ballot))],
  ['disclosure', () => answerWith(disposalSchema, disclosureOf)],
])

const USAGE = `Say which question to answer, and give one JSON object a line:
  npm run -s rules -- assess      < facts.jsonl
  npm run -s rules -- tally       < ballots.jsonl
  npm run -s rules -- disclosure  < disposals.jsonl
`

/** Answers the lines of standard input on standard output; the exit status is 1 where a line had an error, 2 for an unknown command. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const [name = ''] = args
  const make = COMMANDS.get(name)
  if (!make) {
    process.stderr.write(`${name === '' ? 'No command was given.' : `There is no command "${name}".`} ${USAGE}`)
    return 2
  }
  const answerer = make(root)
  let hadError = false
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue
    const answer = answerLine(answerer, line)
    hadError ||= 'error' in answer
    // Waiting for the reader keeps a long file from piling up in memory.
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
  return hadError ? 1 : 0
}

function answerLine(answerer: Answerer, line: string): Answer {
  let parsed: unknown
  try {
    // trim also takes off the mark that some editors put before the first line.
    parsed = JSON.parse(line.trim())
  } catch {
    return { id: null, error: { path: '', message: 'The line is not valid JSON' } }
  }
  return answerer(parsed)
}
