import type { Metadata } from 'next'
import { EffectTag } from '@/components/oversight/rule-card'
import { RuleExamples } from '@/components/oversight/rule-examples'
import { RuleSource } from '@/components/oversight/rule-source'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { rulePage } from '@/lib/server/oversight/rulebook-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'A rule' }

/** One rule: what it asks, of what, with what effect, on what ground, and an example of each of its verdicts. */
export default async function RuleScreen({ params }: { params: Promise<{ rule: string }> }) {
  const actor = await requireActor()
  const rule = rulePage(actor, decodeURIComponent((await params).rule))
  if (!rule) return <NothingHere />
  return (
    <Page before={<BackLink href="/rulebook">Rulebook</BackLink>}>
      <PageHeading caption={rule.id}>{rule.title}</PageHeading>
      <SummaryList
        rows={[
          { key: 'Asked about', value: rule.outcomes.map(({ name }) => name).join('; ') },
          { key: 'Where it does not hold', value: <><EffectTag rule={rule} /> {rule.whenItFails}</> },
          { key: 'It reads', value: rule.reads.length > 0 ? <ul className="m-0 list-none p-0">{rule.reads.map((fact) => <li key={fact.name}>{fact.words}</li>)}</ul> : 'No fact: it always asks for the authority' },
          { key: 'Source', value: <RuleSource rule={rule} /> },
          { key: 'In force since', value: writtenDay(rule.inForceFrom) },
        ]}
      />
      <Section title="Examples">
        <p className="govuk-body max-w-[45rem]">One case for each answer that the rule can give. The rule sees these facts and no others; each example is run by the project’s tests.</p>
        <RuleExamples rule={rule} />
      </Section>
    </Page>
  )
}
