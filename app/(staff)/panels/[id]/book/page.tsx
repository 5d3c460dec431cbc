import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BookAgencies } from '@/components/panel/book-agencies'
import { OutcomesToChoose } from '@/components/triage/outcomes-to-choose'
import { OwnWords } from '@/components/panel/own-words'
import { PackFacts } from '@/components/panel/pack-facts'
import { ReadinessList } from '@/components/panel/readiness-list'
import { LikeCases } from '@/components/triage/like-cases'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { notClosed } from '@/lib/domain/outcome/not-closed'
import { missingOf } from '@/lib/domain/panel/readiness'
import { SEAT_NAMES } from '@/lib/domain/panel/seat-names'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { requireAllowance } from '@/lib/server/admin/require-allowance'
import { bookPage, type BookCase } from '@/lib/server/panel/book-page'
import { NothingHere } from '../../../../nothing-here'

export const metadata: Metadata = { title: 'Papers of a panel meeting' }

/** All papers of a meeting as one book: contents, then a case from a new page each; `?case=` for one case alone. Made to be printed. */
export default async function BookScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ case?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { case: asked }] = await Promise.all([params, searchParams])
  const only = typeof asked === 'string' ? asked : null
  await requireAllowance(actor, 'print')
  const page = await bookPage(actor, id, only)
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href={`/panels/${page.id}`}>The meeting</BackLink>}>
      <PageHeading caption={`Panel of ${writtenInstant(page.startsAt)}`}>{only ? 'Papers of one case' : 'Papers of the meeting'}</PageHeading>
      <p className="govuk-body no-print max-w-[45rem]">Print this page, or save it as a PDF, with your browser: each case begins on a new page. What you print is yours to keep safe and to destroy after the meeting.</p>
      <p className="govuk-body">{page.venue}. Papers of {actor.name}, made on {writtenInstant(actor.at)}.{page.leftOut > 0 ? ` ${page.leftOut === 1 ? '1 case of the agenda is' : `${page.leftOut} cases of the agenda are`} not in your papers.` : ''}</p>
      <Section title="Contents">
        <ol className="govuk-list govuk-list--number">
          {page.cases.map((one) => (
            <li key={one.ref}>
              <a className="govuk-link" href={`#${one.ref}`}>{one.child.givenNames} {one.child.familyName}, {ageOn(one.child.dateOfBirth, page.today)}</a>: {one.facts.offences.map(({ title }) => title).join('; ') || 'Referred without an offence'} ({one.ref})
            </li>
          ))}
        </ol>
      </Section>
      <Section title="At the table">
        <ul className="govuk-list">
          {page.seats.map((seat) => <li key={seat.name}>{seat.name}, {AGENCY_WORDS[seat.agency].toLowerCase()}: {SEAT_NAMES[seat.seat].toLowerCase()}{seat.apology ? ' (apologies)' : ''}</li>)}
        </ul>
      </Section>
      {page.cases.map((one) => <CaseOfBook key={one.ref} one={one} today={page.today} />)}
    </Page>
  )
}

function CaseOfBook({ one, today }: { one: BookCase; today: IsoDay }) {
  const missing = missingOf(one.readiness)
  return (
    <article id={one.ref} className="book-case" aria-label={`${one.child.givenNames} ${one.child.familyName}`}>
      <div className="book-child"><ChildBar child={one.child} today={today} reference={one.ref} /></div>
      {one.isLate ? <p className="govuk-body"><Tag tone="warning">Papers late</Tag></p> : null}
      {one.unreadyReason ? <p className="govuk-body">Heard although something was missing: {one.unreadyReason}</p> : null}
      <Section title="In their own words"><OwnWords words={one.words} /></Section>
      <PackFacts pack={one.facts} today={today} isOneOfMany />
      {one.rules ? <Section title="How serious it is"><ScoreWorking working={one.rules.working} rationale={one.rules.scoreRationale} /></Section> : null}
      <BookAgencies views={one.views} checks={one.checks} forPanel={one.forPanel} today={today} />
      <Section title={missing.length === 0 ? 'Everything that the panel needs is there' : 'What the panel needs'}><ReadinessList lines={one.readiness} /></Section>
      {one.rules ? <Section title="The nine outcomes, and what the rules find"><OutcomesToChoose assessment={one.rules.assessment} notice={one.rules.notice ?? undefined} isShort /></Section> : null}
      {one.rules?.like ? <LikeCases like={one.rules.like} proposals={notClosed(one.rules.assessment)} isOpen /> : null}
    </article>
  )
}
