import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { CaseTable } from '@/components/intake/case-table'
import { ChildBar } from '@/components/intake/child-bar'
import { ChildEntries } from '@/components/intake/child-entries'
import { EmergencyNote } from '@/components/intake/emergency-note'
import { StillToAsk } from '@/components/intake/still-to-ask'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { Timeline } from '@/components/ui/timeline'
import { chronologyInWords } from '@/lib/domain/intake/chronology-in-words'
import { CHILD_PARTS, type ChildPart } from '@/lib/domain/intake/child-parts'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { earlierOutcomeName } from '@/lib/domain/triage/history-in-words'
import { ETE_STATUSES, OBSERVED_ETHNICITIES, ROMA, SEND_STATUSES, SEXES, wordsFor } from '@/lib/domain/wording/child-words'
import { ETHNICITIES } from '@/lib/domain/wording/fact-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { childPage, type ChildPage } from '@/lib/server/intake/child-page'
import { survivingChild } from '@/lib/server/intake/surviving-child'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'A child’s record' }

const LISTS = ['warnings', 'care', 'carers', 'addresses', 'exploitation', 'nrm'] as const satisfies readonly ChildPart[]

/** A child's record: who they are, how to talk with them, who is around them, their cases, and everything in one dated list. */
export default async function ChildScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string; after?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done, after }] = await Promise.all([params, searchParams])
  const page = await childPage(actor, id, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) {
    const survivor = await survivingChild(actor, id)
    if (survivor) redirect(`/children/${survivor}`)
    return <NothingHere />
  }
  const { child, chronology, may } = page
  return (
    <Page identity={<ChildBar child={child} today={page.today} />}>
      {done === 'saved' ? <NotificationBanner tone="success">Saved.</NotificationBanner> : null}
      <EmergencyNote until={page.emergencyUntil} />
      <PageHeading caption="The child’s record" actions={may.restrict ? <a className="govuk-link" href={`/children/${child.id}/access`}>{child.restricted ? 'Who may see this record' : 'Restrict this record'}</a> : null}>
        {child.givenNames} {child.familyName}
      </PageHeading>
      {child.restricted ? <InsetText>Restricted: only {child.named.map(({ name }) => name).join(', ')} may see this record.</InsetText> : null}
      {child.isHeld ? <InsetText>Under a legal hold: this record can be neither erased nor merged.{may.keep ? <> <a className="govuk-link" href={`/children/${child.id}/retention#hold`}>Why, and until when</a></> : null}</InsetText> : null}
      <AcrossAgencies child={child.id} may={may} />
      <StillToAsk childId={child.id} missing={page.missing} mayRecord={may.record} />
      <Details page={page} />
      {LISTS.map((part) => {
        const mayChange = part === 'warnings' ? may.warn : may.record
        return (
          <Section key={part} title={CHILD_PARTS[part]} id={part} actions={mayChange ? <a className="govuk-link" href={`/children/${child.id}/${part}`}>Add<span className="govuk-visually-hidden"> to: {CHILD_PARTS[part]}</span></a> : null}>
            <ChildEntries child={child} part={part} today={page.today} mayChange={mayChange} />
          </Section>
        )
      })}
      <Section title="Cases">
        <CaseTable caption="Cases" rows={page.cases} today={page.today} href={(row) => (row.status === 'draft' ? `/notifications/${row.ref}` : `/cases/${row.ref}`)} empty={<EmptyState title="No case is recorded">A case begins with a police notification.</EmptyState>} />
        {page.hasMore ? <InsetText>These are the newest. Find the others by name under <a className="govuk-link" href="/cases">Cases</a>.</InsetText> : null}
      </Section>
      <Section title="Disposals of every kind, whoever gave them">
        <Table
          caption="Disposals"
          isCaptionHidden
          rows={page.disposals}
          rowKey={(row) => row.key}
          empty={<EmptyState title="No disposal is known">That is not the same as “none”: triage checks police and YJS records and says so on the case.</EmptyState>}
          columns={[
            { heading: 'Given', isRowHeading: true, cell: (row) => writtenDay(row.givenOn) },
            { heading: 'What', cell: (row) => earlierOutcomeName(row.outcome) },
            { heading: 'By', cell: (row) => row.givenBy },
            { heading: 'For', cell: (row) => (row.ref ? <a className="govuk-link" href={`/cases/${row.ref}`}>{row.ref}</a> : row.offence) },
          ]}
        />
      </Section>
      <Section title="Chronology" id="chronology" actions={may.note ? <LinkButton look="secondary" href={`/children/${child.id}/note`}>Add a note</LinkButton> : null}>
        {chronology.rows.length === 0 ? <EmptyState title="Nothing is dated yet">Cases, outcomes, checks, care, warnings and notes come together here.</EmptyState> : null}
        <Timeline
          events={chronology.rows.map((row) => ({
            id: row.id, title: chronologyInWords(row.kind, row.what), when: writtenDay(row.on), dateTime: row.on, by: row.by ?? undefined,
            body: row.ref ? <a className="govuk-link" href={`/cases/${row.ref}`}>{row.ref}</a> : row.detail ? <span className="whitespace-pre-line">{row.detail}</span> : undefined,
          }))}
        />
        <Pagination label="Chronology" previousHref={after ? `/children/${child.id}#chronology` : undefined} nextHref={chronology.next ? `/children/${child.id}?after=${chronology.next}#chronology` : undefined} />
      </Section>
    </Page>
  )
}

/** The ways to what other agencies know and were told. */
function AcrossAgencies({ child, may }: { child: string; may: ChildPage['may'] }) {
  const links = [
    may.readInformation ? { href: `/children/${child}/information`, says: 'Police information' } : null,
    may.readSharing ? { href: `/children/${child}/sharing`, says: 'Who was told what, and why' } : null,
    may.readLooks ? { href: `/children/${child}/looks`, says: 'Who looked at this record' } : null,
    may.readHandOvers ? { href: `/children/${child}/hand-over`, says: 'Other areas: hand-over and caretaking' } : null,
    may.keep ? { href: `/children/${child}/retention`, says: 'How long the record is kept' } : null,
    may.access ? { href: `/children/${child}/subject-access`, says: 'Requests for access' } : null,
  ].filter((link) => link !== null)
  if (links.length === 0) return null
  return <p className="govuk-body flex flex-wrap gap-x-5 gap-y-1">{links.map(({ href, says }) => <a key={href} className="govuk-link" href={href}>{says}</a>)}</p>
}

const lines = (...parts: (string | null)[]): ReactNode => {
  const said = parts.filter((part) => part !== null && part !== '')
  return said.length === 0 ? null : said.map((part) => <span key={part} className="block">{part}</span>)
}

function Details({ page: { child, may } }: { page: ChildPage }) {
  const change = (part: ChildPart, what: string) => (may.record ? { change: { href: `/children/${child.id}/${part}`, what } } : {})
  return (
    <>
      <SummaryList
        title="Who the child is"
        rows={[
          { key: 'Names', value: lines(`${child.givenNames} ${child.familyName}`, child.knownAs && `Known as ${child.knownAs}`, child.aliases.length > 0 ? `Also: ${child.aliases.join('; ')}` : null), ...change('names', 'the names') },
          { key: 'Born', value: writtenDay(child.dateOfBirth), ...change('names', 'the day of birth') },
          { key: 'Sex', value: wordsFor(SEXES, child.sex), ...change('names', 'the sex') },
          { key: 'Ethnicity, as the child says', value: child.ethnicity && `${wordsFor(ETHNICITIES, child.ethnicity)} (${child.ethnicity})`, ...change('identity', 'the ethnicity') },
          { key: 'Roma, as the child says', value: wordsFor(ROMA, child.roma), ...change('identity', 'whether the child is Roma') },
          { key: 'First language', value: child.firstLanguage && lines(child.firstLanguage, child.interpreterNeeded ? 'Needs an interpreter' : null), ...change('identity', 'the first language') },
          ...(child.ethnicityObserved ? [{ key: 'What an officer saw, not the child’s answer', value: `${wordsFor(OBSERVED_ETHNICITIES, child.ethnicityObserved)} (${child.ethnicityObserved})`, ...change('identity', 'what an officer saw') }] : []),
        ]}
      />
      <SummaryList
        title="How to work with the child"
        rows={[
          { key: 'Communication needs', value: child.communicationNeeds, ...change('communication', 'the communication needs') },
          { key: 'What we do about them', value: child.adjustments, ...change('communication', 'the adjustments') },
          { key: 'Special educational needs', value: lines(wordsFor(SEND_STATUSES, child.sendStatus), child.sendDetail), ...change('education', 'special educational needs') },
          { key: 'School or college', value: child.school, ...change('education', 'the school') },
          { key: 'Education, training or work', value: lines(wordsFor(ETE_STATUSES, child.eteStatus), child.eteDetail), ...change('education', 'education, training or work') },
        ]}
      />
    </>
  )
}
