import type { Metadata } from 'next'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { whatIfPage } from '@/lib/server/oversight/what-if-page'
import { NothingHere } from '../../../nothing-here'
import { WhatIfForm } from './what-if-form'

export const metadata: Metadata = { title: 'What if' }

/** Tries a set of facts against any date's rules, edition and settings, without a case. */
export default async function WhatIfScreen() {
  const actor = await requireActor()
  const page = await whatIfPage(actor)
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading caption="Rulebook">What if</PageHeading>
      <RulebookNavigation current="/rulebook/what-if" />
      <p className="govuk-body max-w-[45rem]">
        Try a set of facts against the rules of any day, without a case. Nothing that you type here is stored, and no child’s record is read. Use invented facts: a real child’s belong in their case.
        A fact that is left at “not known” is never taken for a “no”.
      </p>
      <WhatIfForm offences={page.offences} factors={page.factors} editions={page.editions} protocols={page.protocols} today={page.today} />
    </Page>
  )
}
