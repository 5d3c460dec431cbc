import type { Metadata } from 'next'
import { MatchReasons } from '@/components/intake/match-reasons'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { movedInWords } from '@/lib/domain/matching/moved-in-words'
import { SEXES, wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { requireActor } from '@/lib/server/actor'
import { duplicatePage, type DuplicateSide } from '@/lib/server/intake/duplicate-page'
import { NothingHere } from '../../../../nothing-here'
import { DecideForm } from './decide-form'
import { UndoForm } from './undo-form'

export const metadata: Metadata = { title: 'Are they the same child?' }

const DONE: Readonly<Record<string, string>> = {
  merged: 'The two records are one. Old links lead to the record that was kept.',
  different: 'Kept as two children. The pair has left the list.',
  undone: 'The merge is undone. What was moved is back where it was.',
}
const DECISIONS: Readonly<Record<string, string>> = { same: 'The same child', different: 'Different children', undone: 'Merge undone' }

const FACTS: readonly { fact: string; of: (side: DuplicateSide) => string | null }[] = [
  { fact: 'Given names', of: (side) => side.givenNames },
  { fact: 'Family name', of: (side) => side.familyName },
  { fact: 'Other names', of: (side) => [side.knownAs, ...side.aliases].filter(Boolean).join(', ') || null },
  { fact: 'Day of birth', of: (side) => writtenDay(side.dateOfBirth) },
  { fact: 'Sex', of: (side) => wordsFor(SEXES, side.sex) },
  { fact: 'Address', of: (side) => [side.street, side.postcode].filter(Boolean).join(', ') || null },
  { fact: 'School or college', of: (side) => side.school },
  { fact: 'Parents and carers', of: (side) => side.carers.join(', ') || null },
  { fact: 'First language', of: (side) => side.firstLanguage },
  { fact: 'Communication needs', of: (side) => side.communicationNeeds },
  { fact: 'Cases', of: (side) => (side.cases === 0 ? 'None' : `${side.cases}: ${side.refs.join(', ')}${side.cases > side.refs.length ? ' …' : ''}`) },
  { fact: 'Earlier disposals', of: (side) => (side.earlier === 0 ? 'None known' : String(side.earlier)) },
  { fact: 'Record begun', of: (side) => `${writtenDay(londonDay(side.createdAt))}, by ${side.createdBy}` },
  { fact: 'Why it was begun as new', of: (side) => side.whyNew && `“${side.whyNew}” (${side.whyNewBy})` },
]

const nameOf = (side: DuplicateSide): string => `${side.givenNames} ${side.familyName}`

/** Two records side by side: how alike they are and why, what was decided, and the decision. */
export default async function DuplicateScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const page = await duplicatePage(actor, (await params).id)
  if (!page) return <NothingHere />
  const { pair, sides, merge, may } = page
  const [one, other] = sides
  const done = DONE[(await searchParams).done ?? '']
  const kept = sides.find(({ id }) => id === merge?.keptId)
  const isShut = (side: DuplicateSide): boolean => side.id === merge?.mergedId
  const headed = (side: DuplicateSide | undefined, place: string): string => (side && isShut(side) ? `${place} (merged)` : place)
  return (
    <Page before={<BackLink href="/children/duplicates">Records that may be of the same child</BackLink>}>
      {done ? <NotificationBanner tone="success"><p className="govuk-body m-0">{done}</p></NotificationBanner> : null}
      <PageHeading caption="Two records">Are they the same child?</PageHeading>
      {merge ? (
        <InsetText>These two are one record now: <a className="govuk-link" href={`/children/${merge.keptId}`}>{kept ? nameOf(kept) : 'the record that was kept'}</a>. {movedInWords(merge.moved, merge.filled)}</InsetText>
      ) : (
        <Section title="How alike they are"><MatchReasons likelihood={page.likelihood} isStrong={page.isStrong} explanation={page.explanation} /></Section>
      )}
      <Section title="Side by side">
        <Table
          caption="The facts of both records"
          isCaptionHidden
          rows={FACTS.filter(({ of }) => sides.some((side) => of(side)))}
          rowKey={({ fact }) => fact}
          columns={[
            { heading: 'Fact', isRowHeading: true, cell: ({ fact }) => fact },
            { heading: headed(one, 'The older record'), cell: ({ of }) => (one ? of(one) : null) ?? <span className="text-muted">Not recorded</span> },
            { heading: headed(other, 'The newer record'), cell: ({ of }) => (other ? of(other) : null) ?? <span className="text-muted">Not recorded</span> },
          ]}
        />
        {merge ? null : (
          <ul className="govuk-list">
            {sides.map((side) => <li key={side.id}><a className="govuk-link" href={`/children/${side.id}`}>Open the record of {nameOf(side)}, begun {writtenDay(londonDay(side.createdAt))}</a></li>)}
          </ul>
        )}
      </Section>
      {page.decisions.length > 0 ? (
        <Section title="What was decided">
          <Table
            caption="What was decided"
            isCaptionHidden
            rows={page.decisions}
            rowKey={({ key }) => key}
            columns={[
              { heading: 'Decision', isRowHeading: true, cell: ({ decision }) => DECISIONS[decision] ?? decision },
              { heading: 'Why', cell: ({ reason }) => <span className="whitespace-pre-line">{reason}</span> },
              { heading: 'By', cell: ({ by }) => by },
              { heading: 'When', cell: ({ at }) => writtenInstant(at) },
            ]}
          />
        </Section>
      ) : null}
      {merge ? (
        <Section title="Undo the merge">
          {may.undo.allowed ? <UndoForm pairId={pair.id} lock={pair.lock} /> : <InsetText>An operational manager can undo this merge, with a reason.</InsetText>}
        </Section>
      ) : may.decide.allowed ? (
        <DecideForm
          pairId={pair.id}
          lock={pair.lock}
          sides={sides.map((side, index) => ({ id: side.id, name: `the ${index === 0 ? 'older' : 'newer'} record, ${nameOf(side)}`, hint: `${side.cases === 1 ? '1 case' : `${side.cases} cases`}, begun ${writtenDay(londonDay(side.createdAt))}` }))}
          isRestricted={sides.some(({ restricted }) => restricted)}
        />
      ) : (
        <InsetText>{may.decide.reason}.</InsetText>
      )}
    </Page>
  )
}
