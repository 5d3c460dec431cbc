import type { Metadata } from 'next'
import { MatchReasons } from '@/components/intake/match-reasons'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { datePartsOf } from '@/components/ui/date-parts'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Radios } from '@/components/ui/radios'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { REFERRAL_SOURCES, SOURCE_WORDS } from '@/lib/domain/intake/referral'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { requireAllowance } from '@/lib/server/admin/require-allowance'
import { findChildrenPage, serviceForNotifications } from '@/lib/server/intake/find-children-page'
import { NothingHere } from '../../../nothing-here'
import { searchForm, toldBy } from './form'
import { StartForm } from './start-form'

export const metadata: Metadata = { title: 'New notification: find the child' }

type Search = Promise<Record<string, string | string[] | undefined>>

/** Search before create: a notification begins with the child, and the child is looked for first. */
export default async function NewNotificationScreen({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor()
  const mayNotify = serviceForNotifications(actor) !== null
  const mayRefer = serviceForNotifications(actor, 'referral.take') !== null
  if (!mayNotify && !mayRefer) return <NothingHere />
  const query = await searchParams
  const one = (name: string): string => (typeof query[name] === 'string' ? query[name] : '')
  const asked = searchForm.parse({ givenNames: one('givenNames'), familyName: one('familyName'), dateOfBirth: { day: one('dateOfBirth-day'), month: one('dateOfBirth-month'), year: one('dateOfBirth-year') } })
  const source = mayNotify && (!mayRefer || !query.source) ? 'police' : !query.source || (!mayNotify && query.source === 'police') ? 'school' : toldBy.parse(query.source)
  const sources = [...(mayNotify ? [{ value: 'police', label: 'The police' }] : []), ...(mayRefer ? REFERRAL_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] })) : [])]
  const wasAsked = asked.givenNames !== '' || asked.familyName !== ''
  if (wasAsked) await requireAllowance(actor, 'search')
  const matches = wasAsked ? ((await findChildrenPage(actor, asked)) ?? []) : []
  const born = datePartsOf(asked.dateOfBirth)
  const isComplete = asked.givenNames && asked.familyName && asked.dateOfBirth
  return (
    <Page before={<BackLink href="/notifications">Notifications</BackLink>}>
      <PageHeading caption="New notification">Find the child first</PageHeading>
      <form method="get" action="/notifications/new" className="mb-8">
        <div className="grid max-w-[45rem] gap-x-6 tablet:grid-cols-2">
          <TextInput name="givenNames" label="Given names" defaultValue={asked.givenNames} autoComplete="off" />
          <TextInput name="familyName" label="Family name" defaultValue={asked.familyName} autoComplete="off" />
        </div>
        <DateInput name="dateOfBirth" label="Day of birth" hint="For example, 27 3 2011" defaultValue={one('dateOfBirth-year') && !asked.dateOfBirth ? { day: one('dateOfBirth-day'), month: one('dateOfBirth-month'), year: one('dateOfBirth-year') } : born} error={one('dateOfBirth-year') && !asked.dateOfBirth ? 'Enter a day that exists, such as 27 3 2011' : undefined} />
        {sources.length > 1 ? <Radios name="source" label="Who told you about the child?" hint={mayRefer ? 'A referral needs no police notification. The school, a parent, another agency or the child may ask for help themselves.' : undefined} isSmall choices={sources} defaultValue={source} /> : null}
        <Button look={wasAsked ? 'secondary' : 'primary'}>Search</Button>
      </form>
      {wasAsked ? (
        <Section title={matches.length > 0 ? 'Is it one of these?' : 'Nobody with a like name is known in your service’s records'}>
          {matches.length === 0 ? <p className="govuk-body">Check the spelling before you begin a new record.</p> : <Table
            caption="Children who may be the one that you mean, the likeliest first"
            isCaptionHidden
            rows={matches}
            rowKey={(match) => match.id}
            columns={[
              { heading: 'Name', isRowHeading: true, cell: (match) => `${match.givenNames} ${match.familyName}${match.knownAs ? ` (known as ${match.knownAs})` : ''}` },
              { heading: 'Born', cell: (match) => writtenDay(match.dateOfBirth) },
              { heading: 'School', cell: (match) => match.school ?? 'Not recorded' },
              { heading: 'How alike', cell: (match) => <MatchReasons likelihood={match.likelihood} isStrong={match.isStrong} explanation={match.explanation} /> },
              { heading: 'This child', isHeadingHidden: true, cell: (match) => <StartForm look="secondary" fields={{ childId: match.id, source }}>This is the child</StartForm> },
            ]}
          />}
          {isComplete ? (
            <>
              <p className="govuk-body">{matches.length > 0 ? 'If it is none of them, begin' : 'Begin'} a record for <strong>{asked.givenNames} {asked.familyName}</strong>, born {writtenDay(asked.dateOfBirth ?? '')}.</p>
              <StartForm look={matches.length > 0 ? 'secondary' : 'primary'} asksWhy={matches.some(({ isStrong }) => isStrong)} fields={{ source, givenNames: asked.givenNames, familyName: asked.familyName, 'dateOfBirth-day': born.day ?? '', 'dateOfBirth-month': born.month ?? '', 'dateOfBirth-year': born.year ?? '' }}>
                {matches.length > 0 ? 'None of these: a new child' : 'Begin a record for a new child'}
              </StartForm>
            </>
          ) : (
            <InsetText>To begin a record for a new child, enter the given names, the family name and the day of birth, and search again.</InsetText>
          )}
        </Section>
      ) : null}
    </Page>
  )
}
