import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { secondScorePage, type ShownScore } from '@/lib/server/triage/second-score-page'
import { NothingHere } from '../../../../nothing-here'
import { SecondScoreForm } from './second-score-form'

export const metadata: Metadata = { title: 'Second score' }

/** A second score, blind; and once it is given, both side by side. */
export default async function SecondScoreScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await secondScorePage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, both, may, whyNot } = page
  return (
    <Page before={<BackLink href="/triage/second-scores">Second scores</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {done === 'scored' && both ? <NotificationBanner tone="success">Your score was saved. Here are both.</NotificationBanner> : null}
      <PageHeading caption={`Second score of ${record.ref}`}>{both ? agreementOf(both.first.final, both.second.final) : 'How grave is it to you?'}</PageHeading>
      {page.circumstances ? <InsetText><span className="whitespace-pre-line">{page.circumstances}</span></InsetText> : null}
      <ul className="govuk-list govuk-list--bullet">
        {page.offences.map((offence, index) => (
          <li key={index}>{offence.title}, {writtenDay(offence.committedOn)}, at {offence.age}{offence.score === null ? '' : `: ${offence.score} in the matrix before factors`}</li>
        ))}
      </ul>
      {both ? (
        <div className="grid gap-x-8 tablet:grid-cols-2">
          <Section title="First score"><Score score={both.first} /></Section>
          <Section title="Second score"><Score score={both.second} /></Section>
        </div>
      ) : (
        <SecondScoreForm caseRef={record.ref} factors={page.factors} shut={!may.allowed ? `You cannot score this case a second time. ${may.reason}.` : whyNot} />
      )}
    </Page>
  )
}

function agreementOf(first: number, second: number): string {
  const steps = Math.abs(first - second)
  return steps === 0 ? 'Both scores are the same' : steps === 1 ? 'The scores are one step apart' : `The scores are ${steps} steps apart`
}

function Score({ score }: { score: ShownScore }) {
  return (
    <SummaryList
      rows={[
        { key: 'Score', value: <strong>{score.final}</strong> },
        { key: 'By', value: `${score.by}, ${writtenInstant(score.at)}` },
        { key: 'Factors', value: score.factors.length > 0 ? score.factors.join('; ') : 'None' },
        { key: 'Why', value: score.rationale ? <span className="whitespace-pre-line">{score.rationale}</span> : 'It is the suggested score' },
      ]}
    />
  )
}
