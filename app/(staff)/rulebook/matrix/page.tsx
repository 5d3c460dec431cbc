import type { Metadata } from 'next'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { WarningText } from '@/components/ui/warning-text'
import { NATIONAL_LIST } from '@/lib/domain/offences/national-offence'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { matrixPage } from '@/lib/server/oversight/matrix-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Gravity matrix' }

/** How many codes of a row are written out. */
const MOST_CODES = 3

/** The codes of the national list that a row covers, in a few words. */
const codesInWords = (codes: readonly string[]): string =>
  codes.length === 0 ? 'No code of the national list' : `${codes.slice(0, MOST_CODES).join(', ')}${codes.length > MOST_CODES ? ` and ${codes.length - MOST_CODES} more` : ''}`

const sentence = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ')

/** An edition of the gravity matrix, the one in force unless another is asked for: every offence with its score, and the factors that may move it. */
export default async function MatrixScreen({ searchParams }: { searchParams: Promise<{ words?: string | string[]; edition?: string | string[] }> }) {
  const actor = await requireActor()
  const query = await searchParams
  const words = typeof query.words === 'string' ? query.words.slice(0, 100) : ''
  const chosen = typeof query.edition === 'string' ? query.edition : null
  const page = await matrixPage(actor, words, chosen)
  if (!page) return <NothingHere />
  const { edition, categories, factors } = page
  return (
    <Page>
      <PageHeading caption="Rulebook">Gravity matrix</PageHeading>
      <RulebookNavigation current="/rulebook/matrix" />
      <p className="govuk-body"><a className="govuk-link" href="/rulebook/matrix/editions">All editions, and drafts</a></p>
      {page.isInForce ? null : <InsetText>This is not the edition that scores today. <a className="govuk-link" href="/rulebook/matrix">See the one in force</a>.</InsetText>}
      {edition.notice ? <WarningText>{edition.notice}.{edition.isStarter ? ' The NPCC’s own scores are not public.' : ''} Each case keeps the edition that scored it.</WarningText> : null}
      <SummaryList
        isDense
        rows={[
          { key: 'Edition', value: `${edition.name}, version ${edition.version}` },
          { key: 'Publisher', value: edition.publisher },
          { key: 'In force from', value: writtenDay(edition.inForceFrom) },
          { key: 'Rows', value: `${edition.offenceCount} offences, ${edition.factorCount} factors` },
          { key: 'Factors may move a score by', value: edition.largestFactorShift === 1 ? 'one point' : `${edition.largestFactorShift} points` },
        ]}
      />
      <form method="get" action="/rulebook/matrix" role="search" className="mb-6 flex flex-wrap items-end gap-x-6">
        {chosen ? <input type="hidden" name="edition" value={chosen} /> : null}
        <TextInput name="words" type="search" label="Offence, category or statute" width={20} defaultValue={words} autoComplete="off" />
        <div className="mb-6"><Button look="secondary">Search</Button></div>
      </form>
      {words.trim() ? <p className="govuk-body" role="status">{page.found === 1 ? '1 offence has' : `${page.found} offences have`} all of these words. <a className="govuk-link" href={`/rulebook/matrix${chosen ? `?edition=${encodeURIComponent(chosen)}` : ''}`}>Show all</a></p> : null}
      {categories.length === 0 ? <EmptyState title="No offence has all of these words">Try one word, or part of it: “theft”, “assault”, “1968”.</EmptyState> : null}
      {categories.map((category) => (
        <Table
          key={category.title}
          caption={category.title}
          rows={category.offences}
          rowKey={(offence) => offence.code}
          columns={[
            { heading: 'Offence', isRowHeading: true, cell: (offence) => <>{offence.offence}<span className="block text-base font-normal text-muted">{codesInWords(offence.codes)}</span></> },
            { heading: 'Score', cell: (offence) => <strong>{offence.score}</strong>, isNumeric: true },
            { heading: 'Tried', cell: (offence) => sentence(offence.modeOfTrial) },
            { heading: 'Statute', cell: (offence) => offence.statute },
            { heading: 'Score set by', cell: (offence) => sentence(offence.basis) },
            { heading: 'Marked', cell: (offence) => (offence.markers.length > 0 ? offence.markers.map(sentence).join(', ') : '–') },
          ]}
        />
      ))}
      {words.trim() ? null : (
        <Section title="Where the matrix and the national list disagree" id="disagreements">
          <p className="govuk-body">The rows name the codes that they cover, from {NATIONAL_LIST.words}. {page.disagreements.length === 0 ? 'The mode of trial of every row is that of all its codes.' : 'For these codes the list has another mode of trial than the row that scores them. The row’s score still stands; whoever scores such an offence has a reason to look twice.'}</p>
          {page.disagreements.length === 0 ? null : (
            <Table
              caption="Rows and codes with different modes of trial"
              isCaptionHidden
              rows={page.disagreements}
              rowKey={({ row, code }) => `${row.code} ${code}`}
              columns={[
                { heading: 'Row of the matrix', isRowHeading: true, cell: ({ row }) => row.offence },
                { heading: 'Tried, by the row', cell: ({ row }) => sentence(row.modeOfTrial) },
                { heading: 'Code', cell: ({ code, title }) => `${code}: ${title}` },
                { heading: 'Tried, by the list', cell: ({ listed }) => sentence(listed) },
              ]}
            />
          )}
        </Section>
      )}
      {words.trim() ? null : (
        <Section title="Factors" id="factors">
          <Table
            caption="Factors that may move a score"
            isCaptionHidden
            rows={factors}
            rowKey={(factor) => factor.code}
            columns={[
              { heading: 'Factor', isRowHeading: true, cell: (factor) => factor.label },
              { heading: 'Effect', cell: (factor) => sentence(factor.effect) },
              { heading: 'For', cell: (factor) => (factor.scope === 'general' ? 'Any offence' : sentence(factor.scope)) },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}
