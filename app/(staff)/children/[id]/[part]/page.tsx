import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { ChildEntries } from '@/components/intake/child-entries'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { CHILD_PARTS } from '@/lib/domain/intake/child-parts'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { childPartPage, type ChildPartPage } from '@/lib/server/intake/child-part-page'
import { NothingHere } from '../../../../nothing-here'
import { EndAccessForm, GiveAccessForm, LiftForm } from './access-forms'
import { AddressForm } from './address-form'
import { CareForm } from './care-form'
import { CarerForm } from './carer-form'
import { CommunicationForm } from './communication-form'
import { ConcernForm } from './concern-form'
import { EducationForm } from './education-form'
import { EndWarningForm } from './end-warning-form'
import { IdentityForm } from './identity-form'
import { NamesForm } from './names-form'
import { NoteForm } from './note-form'
import { NrmForm } from './nrm-form'
import { RestrictForm } from './restrict-form'
import { WarningForm } from './warning-form'

export const metadata: Metadata = { title: 'A child’s record' }

/** One part of a child's record, with its form; `entry` is the entry of a list that is corrected. */
export default async function ChildPartScreen({ params, searchParams }: { params: Promise<{ id: string; part: string }>; searchParams: Promise<{ entry?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id, part }, { entry }] = await Promise.all([params, searchParams])
  const page = await childPartPage(actor, id, part)
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href={`/children/${page.child.id}`}>The child’s record</BackLink>} identity={<ChildBar child={page.child} today={page.today} href={`/children/${page.child.id}`} />}>
      <PageHeading caption={`${page.child.givenNames} ${page.child.familyName}`}>{CHILD_PARTS[page.part]}</PageHeading>
      <Part page={page} entryId={typeof entry === 'string' ? entry : null} />
    </Page>
  )
}

function Part({ page, entryId }: { page: ChildPartPage; entryId: string | null }) {
  const { child, part } = page
  const on = { childId: child.id, version: child.version }
  const chosen = <Entry extends { id: string }>(entries: readonly Entry[]): Entry | null => entries.find((entry) => entry.id === entryId) ?? null
  switch (part) {
    case 'names': return <NamesForm child={child} />
    case 'identity': return <IdentityForm child={child} />
    case 'education': return <EducationForm child={child} />
    case 'communication': return <CommunicationForm child={child} />
    case 'care': return <Listed page={page} isEntry={chosen(child.care) !== null}><CareForm key={entryId} {...on} entry={chosen(child.care)} /></Listed>
    case 'addresses': return <Listed page={page} isEntry={chosen(child.addresses) !== null}><AddressForm key={entryId} {...on} entry={chosen(child.addresses)} /></Listed>
    case 'carers': return <Listed page={page} isEntry={chosen(child.carers) !== null}><CarerForm key={entryId} {...on} entry={chosen(child.carers)} /></Listed>
    case 'exploitation': return <Listed page={page} isEntry={chosen(child.concerns) !== null}><ConcernForm key={entryId} {...on} entry={chosen(child.concerns)} /></Listed>
    case 'nrm': return <Listed page={page} isEntry={chosen(child.nrm) !== null}><NrmForm key={entryId} {...on} entry={chosen(child.nrm)} /></Listed>
    case 'warnings': {
      const warning = chosen(child.warnings)
      return (
        <Listed page={page} isEntry={warning !== null}>
          <WarningForm key={entryId} {...on} entry={warning} people={page.people} ownerId={page.you.personId} />
          {warning ? <Section title="Or end it"><EndWarningForm {...on} entryId={warning.id} /></Section> : null}
        </Listed>
      )
    }
    case 'note': return <NoteForm {...on} today={page.today} />
    case 'access': return child.restricted ? <Access page={page} /> : <Restriction page={page} />
  }
}

/** A list of entries with the form for one of them beneath, or for a new one. */
function Listed({ page, isEntry, children }: { page: ChildPartPage; isEntry: boolean; children: React.ReactNode }) {
  return (
    <>
      {isEntry ? null : <ChildEntries child={page.child} part={page.part} today={page.today} mayChange />}
      <Section title={isEntry ? 'Correct or review it' : 'Add one'}>{children}</Section>
    </>
  )
}

function Restriction({ page: { child, you, working, people } }: { page: ChildPartPage }) {
  const offered = working.filter(({ id }) => id !== you.personId)
  return (
    <>
      <p className="govuk-body max-w-[45rem]">Everybody whose role opens children’s records may see this one. Restricted, it is there for you and the people whom you name, and for nobody else: not in lists, searches or counts, and not at the end of a link.</p>
      <RestrictForm childId={child.id} version={child.version} working={offered} others={people.filter(({ id }) => id !== you.personId && !offered.some((person) => person.id === id))} />
    </>
  )
}

function Access({ page: { child, people, working } }: { page: ChildPartPage }) {
  const unnamed = people.filter(({ id }) => !child.named.some(({ personId }) => personId === id))
  const left = working.filter(({ id }) => unnamed.some((person) => person.id === id))
  return (
    <>
      <p className="govuk-body max-w-[45rem]">This record is restricted. For everybody who is not named here, the child and the cases do not exist.</p>
      {left.length > 0 ? <p className="govuk-body max-w-[45rem]">Working on the child’s cases and not named: {left.map(({ name, works }) => `${name} (${works.join(', ')})`).join('; ')}.</p> : null}
      <Table
        caption="Who may see it"
        rows={child.named}
        rowKey={(row) => row.personId}
        columns={[
          { heading: 'Who', isRowHeading: true, cell: (row) => row.name },
          { heading: 'Why', cell: (row) => row.reason },
          { heading: 'Since', cell: (row) => writtenInstant(row.grantedAt) },
          { heading: 'Named by', cell: (row) => row.grantedBy },
        ]}
      />
      <Section title="Name somebody"><GiveAccessForm childId={child.id} version={child.version} people={unnamed} /></Section>
      <Details summary="End somebody’s access"><EndAccessForm childId={child.id} version={child.version} people={child.named.map(({ personId, name }) => ({ id: personId, name }))} /></Details>
      <Details summary="Lift the restriction"><LiftForm childId={child.id} version={child.version} /></Details>
    </>
  )
}
