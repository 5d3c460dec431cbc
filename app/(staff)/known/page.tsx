import type { Metadata } from 'next'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { NO_PROOF } from '@/lib/domain/agencies/look-up'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { knownPage, type KnownAnswer } from '@/lib/server/agencies/known-page'
import { NothingHere } from '../../nothing-here'
import { LookUpForm } from './look-up-form'

export const metadata: Metadata = { title: 'Is a child known to the youth justice service?' }

/** An officer asks whether a child is known: the answer is a telephone number, or none, and nothing about the child. */
export default async function KnownScreen({ searchParams }: { searchParams: Promise<{ answer?: string | string[] }> }) {
  const actor = await requireActor()
  const { answer } = await searchParams
  const page = await knownPage(actor, typeof answer === 'string' ? answer : null)
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading actions={page.mayReadLog ? <a className="govuk-link" href="/known/log">Who asked</a> : null}>Is a child known to the youth justice service?</PageHeading>
      {page.answer ? <Answer answer={page.answer} /> : null}
      <Section title={page.answer ? 'Ask about another child' : 'Whom you ask about'}>
        <p className="govuk-body max-w-[45rem]">You are told whom to call, or that there is no record that we can match: nothing else about any child. Each look-up is kept with your name and your reason, and managers of the service read the list.</p>
        <LookUpForm key={page.answer?.askedAt.toISOString()} services={page.services} />
      </Section>
    </Page>
  )
}

function Answer({ answer: { answer, asked, askedAt, service, duty } }: { answer: KnownAnswer }) {
  const call = duty ? <>Call <strong className="whitespace-nowrap">{duty.number}</strong> ({duty.hours}).</> : <>Call {service}: it has set no duty number here yet.</>
  return (
    <section className="mb-8 max-w-[45rem] border-4 border-line p-5" aria-labelledby="answer" role="status">
      <p className="m-0 mb-1 text-base text-muted">{asked.givenNames} {asked.familyName}, born {writtenDay(asked.dateOfBirth)}. Asked on {writtenInstant(askedAt)}</p>
      <h2 id="answer" className="govuk-heading-m mb-2">{answer === 'call' ? 'Known to the youth justice service: yes' : 'No record that we can match'}</h2>
      <p className="govuk-body-l mb-0">{call}</p>
      {answer === 'call' ? null : <InsetText>{NO_PROOF}</InsetText>}
    </section>
  )
}
