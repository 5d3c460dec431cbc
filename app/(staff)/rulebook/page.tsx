import type { Metadata } from 'next'
import { RuleCard } from '@/components/oversight/rule-card'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { OUTCOME_NAMES, OUTCOMES } from '@/lib/domain/outcome/outcome'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { rulebookPage } from '@/lib/server/oversight/rulebook-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Rulebook' }

/** Every rule that runs today, from the table that runs. */
export default async function RulebookScreen({ searchParams }: { searchParams: Promise<{ outcome?: string }> }) {
  const actor = await requireActor()
  const query = await searchParams
  const outcome = OUTCOMES.find((one) => one === query.outcome) ?? null
  const page = rulebookPage(actor, outcome)
  if (!page) return <NothingHere />
  const { ruleset, groups } = page
  const shown = groups.reduce((sum, group) => sum + group.rules.length, 0)
  const links = [{ href: '/rulebook', label: 'All outcomes', isCurrent: outcome === null }, ...OUTCOMES.map((one) => ({ href: `/rulebook?outcome=${one}`, label: OUTCOME_NAMES[one].short, isCurrent: one === outcome }))]
  return (
    <Page>
      <PageHeading caption="Rulebook">{outcome ? OUTCOME_NAMES[outcome].long : 'The rules that run today'}</PageHeading>
      <RulebookNavigation current="/rulebook" />
      <p className="govuk-body max-w-[45rem]">
        {shown === ruleset.ruleCount ? `${shown} rules` : `${shown} of ${ruleset.ruleCount} rules`}. {ruleset.name}, in force since {writtenDay(ruleset.from)}. These pages are made from the very rules that advise on a case, so they cannot differ from them. A fact that is
        not recorded is never taken for a “no”: the rule then says what is missing.
      </p>
      <nav aria-label="Rules by outcome" className="no-print mb-6">
        <ul className="m-0 flex list-none flex-wrap gap-x-5 gap-y-2 p-0">
          {links.map((link) => (
            <li key={link.href}>
              <a className={`govuk-link inline-block min-h-6${link.isCurrent ? ' font-bold' : ''}`} href={link.href} aria-current={link.isCurrent ? 'true' : undefined}>{link.label}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.length === 0 ? <EmptyState title="No rule is asked about this outcome">Choose another outcome above.</EmptyState> : null}
      {groups.map((group) => (
        <Section key={group.id} id={group.id} title={group.title}>
          <ul className="m-0 list-none p-0">{group.rules.map((rule) => <RuleCard key={rule.id} rule={rule} />)}</ul>
        </Section>
      ))}
    </Page>
  )
}
