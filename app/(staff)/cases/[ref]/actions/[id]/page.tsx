import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { actionInWords } from '@/lib/domain/panel/telling'
import { dueInWords } from '@/lib/domain/triage/clock-in-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { actionPage } from '@/lib/server/panel/action-page'
import { NothingHere } from '../../../../../nothing-here'
import { AnswerForm } from './answer-form'
import { MoveForm } from './move-form'

export const metadata: Metadata = { title: 'What a panel asked' }

const DONE: Readonly<Record<string, string>> = { answered: 'What you wrote was saved.', moved: 'It was changed.' }
const BECAME = { open: '', done: 'Done', 'not-done': 'Not done', withdrawn: 'Withdrawn: the decision stands no more, so nobody is to do this' } as const

/** One thing that a panel asked of somebody, and what became of it. */
export default async function ActionScreen({ params, searchParams }: { params: Promise<{ ref: string; id: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ ref, id }, { done }] = await Promise.all([params, searchParams])
  const page = await actionPage(actor, decodeURIComponent(ref), id)
  if (!page) return <NothingHere />
  const said = typeof done === 'string' ? DONE[done] : undefined
  const due = dueInWords(page.dueOn, page.today)
  return (
    <Page before={<BackLink href="/">My work</BackLink>}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`${page.initials}, case ${page.ref}`}>{actionInWords(page.kind, page.says)}</PageHeading>
      <SummaryList
        rows={[
          { key: 'Who', value: page.who },
          { key: 'By', value: `${writtenDay(page.dueOn)}${page.status === 'open' ? `, ${due.words}` : ''}` },
          { key: 'Asked by', value: `${page.givenBy}, ${writtenInstant(page.givenAt)}` },
          ...(page.status === 'open' ? [] : [{ key: 'What became of it', value: `${BECAME[page.status]}${page.status === 'done' && page.closedOn ? `, ${writtenDay(page.closedOn)}` : ''}` }]),
          ...(page.note ? [{ key: 'Note', value: <span className="whitespace-pre-line">{page.note}</span> }] : []),
        ]}
      />
      {page.mayOpenCase ? <p className="govuk-body"><a className="govuk-link" href={`/cases/${page.ref}/notice`}>The notice of the decision</a></p> : null}
      {page.mayAnswer ? <AnswerForm caseRef={page.ref} actionId={page.id} today={page.today} closed={page.awaitsPolice ? 'The police have not authorised the decision yet. Tell people once they have.' : undefined} /> : null}
      {page.mayMove ? (
        <MoveForm caseRef={page.ref} actionId={page.id} personId={page.personId} dueOn={page.dueOn} people={page.people.map((person) => ({ value: person.id, label: `${person.name}, ${person.organisation}` }))} />
      ) : null}
    </Page>
  )
}
