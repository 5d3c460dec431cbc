import { readFileSync } from 'node:fs'
import { pairUp } from '../../lib/domain/matching/pair-up'
import { readPeople } from './read-people'

const USAGE = `npm run -s match -- pairs FILE.csv
  Prints a line id,id,score for each pair of records that a person should look at, the likeliest first.
  The file's header: rec_id, given_name, surname, date_of_birth, postcode, address_1, street_number
  Columns may be missing or empty; others are ignored. A day is 20110327, 2011-03-27 or 27/03/2011.
npm run -s match -- sweep [--most N]
  Looks for children of the database who may have two records, and puts them on the list of duplicates.
`

/** A value as a field of a CSV line. */
const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Answers the command line; the exit status is 2 where the command or the file is not what it should be. */
export function main(args: readonly string[]): number {
  const [command = '', file, ...more] = args
  if (['help', '--help', '-h'].includes(command)) {
    process.stdout.write(USAGE)
    return 0
  }
  const complain = (problem: string): number => {
    process.stderr.write(`${problem}\n`)
    return 2
  }
  if (command !== 'pairs') return complain(`${command === '' ? 'No command was given.' : `There is no command "${command}".`}\n${USAGE}`)
  if (file === undefined || more.length > 0) return complain(`Name one CSV file.\n${USAGE}`)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return complain(`The file ${file} cannot be read`)
  }
  const read = readPeople(text)
  if ('problem' in read) return complain(read.problem)
  const { people } = read
  const lines = pairUp(people.map(({ person }) => person)).map(({ first, second, score }) => `${field(people[first]?.id ?? '')},${field(people[second]?.id ?? '')},${score.toFixed(3)}\n`)
  process.stdout.write(lines.join(''))
  return 0
}
