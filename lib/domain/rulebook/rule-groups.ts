import type { RulebookEntry } from '../rules/rulebook'

/** What the first word of a rule's name says that it is about; the order is the rulebook's. */
const GROUPS: Readonly<Record<string, string>> = {
  child: 'The child',
  outcome: 'The outcome itself',
  gravity: 'The gravity score',
  panel: 'The panel',
  exploitation: 'Exploitation',
  care: 'Care experience',
  knife: 'Knives',
  victim: 'Victims',
  rights: 'Legal rights',
  aa: 'The appropriate adult',
  imagery: 'Self-made imagery',
  oc8: 'Community resolution (Outcome 8)',
  oc20: 'Action by another agency (Outcome 20)',
  oc21: 'Not in the public interest (Outcome 21)',
  oc22: 'Diversionary activity (Outcome 22)',
  oc23: 'Deferred prosecution (Outcome 23)',
  yc: 'Youth cautions of both kinds',
  ycc: 'Youth conditional caution',
  charge: 'Charge',
  nfa: 'No further action',
}

/** Rules that belong together under a heading; `id` is what their names begin with. */
export type RuleGroup = { id: string; title: string; rules: RulebookEntry[] }

/** Rules by what they are about, in the order in which the rulebook tells them; a name that begins with something new makes a group of its own. */
export function groupRules(rules: readonly RulebookEntry[]): RuleGroup[] {
  const known = Object.keys(GROUPS)
  const ids = [...new Set(rules.map(groupOf))].sort((a, b) => place(known, a) - place(known, b))
  return ids.map((id) => ({ id, title: GROUPS[id] ?? id, rules: rules.filter((rule) => groupOf(rule) === id) }))
}

const groupOf = (rule: RulebookEntry): string => rule.id.split('.')[0] ?? rule.id

const place = (known: readonly string[], id: string): number => (known.includes(id) ? known.indexOf(id) : known.length)
