import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { OwnWords } from '@/components/panel/own-words'
import { ReadinessList, ReadinessSources } from '@/components/panel/readiness-list'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { missingOf } from '@/lib/domain/panel/readiness'
import { requireActor } from '@/lib/server/actor'
import { readinessPage } from '@/lib/server/panel/readiness-page'
import { NothingHere } from '../../../../nothing-here'
import { ExtendedForm } from './extended-form'
import { ReceivedForm } from './received-form'
import { WordsForm } from './words-form'

export const metadata: Metadata = { title: 'What the panel needs' }

const DONE: Readonly<Record<string, string>> = { words: 'The words were saved. The panel reads them as they stand.', received: 'The assessment is recorded as received.', extended: 'The clock of the assessment was extended.' }

/** What a panel needs before it hears a case: what is there, what is missing and who has it, and the child’s and the parents’ own words. */
export default async function ReadinessScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await readinessPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const said = typeof done === 'string' ? DONE[done] : undefined
  const missing = missingOf(page.lines).length
  return (
    <Page before={<BackLink href={`/cases/${page.ref}`}>The case</BackLink>} identity={<ChildBar child={page.child} today={page.today} reference={page.ref} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`Case ${page.ref}`}>What the panel needs</PageHeading>
      <Section title={missing === 0 ? 'Everything is there' : missing === 1 ? '1 thing is missing' : `${missing} things are missing`}>
        <ReadinessList lines={page.lines} />
        <ReadinessSources lines={page.lines} />
      </Section>
      <Section title="In their own words" id="words">
        <OwnWords words={page.words} />
        {page.mayRecord ? <Details summary="Write down what was said" isOpen={page.words.length === 0}><WordsForm caseRef={page.ref} /></Details> : null}
      </Section>
      {page.mayRecord ? (
        <Section title="The assessment" id="assessment">
          <Details summary="It has come in"><ReceivedForm caseRef={page.ref} /></Details>
          <Details summary="It takes longer"><ExtendedForm caseRef={page.ref} /></Details>
        </Section>
      ) : null}
    </Page>
  )
}
