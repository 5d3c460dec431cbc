import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { pagesInWords, type PageInWords } from '@/lib/domain/rulebook/pages-in-words'
import { rightsInWords, type RightGroup } from '@/lib/domain/rulebook/rights-in-words'
import { groupRules, type RuleGroup } from '@/lib/domain/rulebook/rule-groups'
import { rulesInForce } from '@/lib/domain/rules/in-force'
import { rulebookEntry, rulebookOf, type RulebookEntry } from '@/lib/domain/rules/rulebook'
import type { Actor } from '../make-actor'

const mayRead = (actor: Actor): boolean => servicesWhere(actor, 'rulebook.view').length > 0

/** The ruleset that answers today. */
export type RulesetInForce = { name: string; from: IsoDay; ruleCount: number }

/** The rules that run today, grouped; of one outcome where it is asked for (F37, F140). Null where the actor may not read them. No query. */
export function rulebookPage(actor: Actor, outcome: Outcome | null): { ruleset: RulesetInForce; groups: RuleGroup[] } | null {
  if (!mayRead(actor)) return null
  const ruleset = rulesInForce(londonDay(actor.at))
  const rules = rulebookOf(ruleset).filter((rule) => !outcome || rule.outcomes.some((one) => one.outcome === outcome))
  return { ruleset: { name: ruleset.name, from: ruleset.from, ruleCount: ruleset.rules.length }, groups: groupRules(rules) }
}

/** One rule of those that run today, or null where there is none of that name or the actor may not read it. No query. */
export function rulePage(actor: Actor, id: string): RulebookEntry | null {
  return mayRead(actor) ? (rulebookEntry(rulesInForce(londonDay(actor.at)), id) ?? null) : null
}

/** Who may do what, and who is shown which pages; null where the actor may not read it. No query. */
export function rightsPage(actor: Actor): { groups: RightGroup[]; pages: PageInWords[] } | null {
  return mayRead(actor) ? { groups: rightsInWords(), pages: pagesInWords() } : null
}
