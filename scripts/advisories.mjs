// What is known against the packages that run in production.
import { textOf } from './lib.mjs'

const GRAVE = ['high', 'critical']

/**
 * What an answer of `npm audit --json` comes to: `said` for people, `failed` how many grave advisories nobody has looked
 * into. An exception names an advisory, says why it does no harm here, and holds until a day. No answer is no finding.
 */
export function judged(answer, exceptions, today) {
  let report
  try {
    report = JSON.parse(answer)
  } catch {
    report = {}
  }
  if (!report.vulnerabilities) return { failed: 0, said: ['The packages were not looked up: no registry that answers could be reached'] }
  const direct = Object.values(report.vulnerabilities).flatMap(({ name, via }) => via.filter(one => typeof one === 'object' && GRAVE.includes(one.severity)).map(one => ({ name, id: one.url?.split('/').at(-1) ?? String(one.source), title: one.title })))
  const found = [...new Map(direct.map(one => [`${one.id} ${one.name}`, one])).values()]
  const holds = id => exceptions.find(({ advisory, until }) => advisory === id && until >= today)
  const open = found.filter(({ id }) => !holds(id))
  const lapsed = exceptions.filter(({ until }) => until < today)
  return {
    failed: open.length,
    said: [
      ...open.map(({ name, id, title }) => `${name}: ${title} (${id})`),
      ...found.filter(({ id }) => holds(id)).map(({ name, id }) => `${name}: ${id} is known, and does no harm here until ${holds(id).until}: ${holds(id).why}`),
      ...lapsed.map(({ advisory }) => `The exception for ${advisory} has lapsed: look again, or take it out`),
    ],
  }
}

/** The exceptions that somebody looked into, from scripts/advisory-exceptions.json. */
export const exceptions = () => JSON.parse(textOf('scripts/advisory-exceptions.json'))
