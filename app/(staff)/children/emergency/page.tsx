import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { WarningText } from '@/components/ui/warning-text'
import { requireActor } from '@/lib/server/actor'
import { emergencyPage } from '@/lib/server/intake/emergency-page'
import { NothingHere } from '../../../nothing-here'
import { EmergencyForm } from './emergency-form'

export const metadata: Metadata = { title: 'Open a restricted record in an emergency' }

/** The way to a restricted record for somebody who is not named on it and cannot wait for those who are. */
export default async function EmergencyScreen() {
  const page = await emergencyPage(await requireActor())
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/cases">Cases</BackLink>}>
      <PageHeading>Open a restricted record in an emergency</PageHeading>
      <p className="govuk-body max-w-[45rem]">Some records are restricted to named people. Where a child would come to harm or lose a right if you waited for one of them, you can look at the record for {page.hours} hours. You can change nothing in it.</p>
      <WarningText>The managers who are named and the service’s manager are told at once. Each try is kept with your name, and so is every page that you open. A manager decides afterwards whether it was justified.</WarningText>
      <EmergencyForm services={page.services} />
    </Page>
  )
}
