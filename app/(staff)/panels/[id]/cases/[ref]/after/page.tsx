import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { ActionTable } from '@/components/panel/action-table'
import { FlagList } from '@/components/panel/flag-list'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { isDecidedResult, RESULT_MEANS, RESULT_NAMES } from '@/lib/domain/panel/agenda-result'
import { DEFERRAL_WORDS } from '@/lib/domain/panel/deferral-reasons'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { afterPage, type AfterPage } from '@/lib/server/panel/after-page'
import { NothingHere } from '../../../../../../nothing-here'
import { adviceAction, answerFlagAction, flagAction, returnAction } from './action'
import { DeferForm } from './defer-form'
import { GiveForm } from './give-form'
import { TextForm } from './text-form'

export const metadata: Metadata = { title: 'After the talk' }

const DONE: Readonly<Record<string, string>> = {
  deferred: 'The case is deferred. Whoever gets what is missing has it as their work.',
  'to-manager': 'The case is deferred again, so a manager decides whether it is heard or goes back to triage.',
  returned: 'The case is with triage again.',
  advised: 'The recommendations were recorded. Name who does what next.',
  given: 'It was added, and appears as their work.',
  flagged: 'Your flag was recorded. The chair answers it.',
  answered: 'Your answer was recorded.',
}

/** What follows the panel's talk about one case: its result, who does what, and what was flagged. */
export default async function AfterScreen({ params, searchParams }: { params: Promise<{ id: string; ref: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id, ref }, { done }] = await Promise.all([params, searchParams])
  const page = await afterPage(actor, id, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, meeting } = page
  const said = typeof done === 'string' ? DONE[done] : undefined
  const item = { meetingId: meeting.id, caseRef: record.ref }
  const people = page.people.map((person) => ({ value: person.id, label: `${person.name}, ${person.organisation}` }))
  return (
    <Page before={<BackLink href={`/panels/${meeting.id}`}>The meeting</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`${PANEL_KIND_ACCOUNTS[meeting.kind].name} of ${writtenInstant(meeting.startsAt)}`}>After the talk</PageHeading>
      <Section title="The result" id="result">
        <Result page={page} />
        {page.mayEnd.allowed ? (
          <>
            {meeting.decides === 'recommendations' ? <TextForm {...item} action={adviceAction} name="advice" label="What does the panel recommend?" hint="The panel gives no outcome. Below, name who does what by when." button="Record the recommendations" isPrimary /> : null}
            {meeting.decides === 'outcome' ? <DeferForm {...item} people={people} later={page.later.map((one) => ({ value: one.id, label: `${writtenInstant(one.startsAt)}, ${one.venue}` }))} isAgain={page.wasDeferred} /> : null}
            {meeting.decides === 'outcome' ? (
              <TextForm {...item} summary="Return the case to triage" action={returnAction} name="returnReason" label="Why does it go back?" hint="Triage reads this first." button="Return it to triage" />
            ) : null}
          </>
        ) : !page.result && page.mayAnswerFlags && !page.mayEnd.allowed ? <InsetText>It cannot be deferred or returned now: {page.mayEnd.reason.charAt(0).toLowerCase()}{page.mayEnd.reason.slice(1)}.</InsetText> : null}
      </Section>
      <Section title="Who does what" id="actions">
        <ActionTable caseRef={record.ref} actions={page.actions} today={page.today} mayOpenAll={page.mayGive} />
        {page.mayGive ? <GiveForm {...item} people={people} isOpen={page.result === 'advised' && page.actions.length === 0} /> : null}
      </Section>
      <Section title="Is the child treated as others are?" id="fairness">
        {page.flags.length === 0 ? <p className="govuk-body">Nobody has flagged that this child may be treated differently for who they are.</p> : <FlagList flags={page.flags} />}
        <FlagForms page={page} />
      </Section>
    </Page>
  )
}

function Result({ page }: { page: AfterPage }) {
  const { result, deferral, returned, advice, record } = page
  if (!result) return <p className="govuk-body">The panel has not dealt with this case yet. <a className="govuk-link" href={`/panels/${page.meeting.id}/cases/${record.ref}`}>Open the pack</a></p>
  return (
    <>
      <p className="govuk-body"><strong>{RESULT_NAMES[result]}{isDecidedResult(result) && record.outcome ? `: ${OUTCOME_NAMES[record.outcome].long}` : ''}.</strong> {RESULT_MEANS[result]}</p>
      {deferral ? (
        <SummaryList
          rows={[
            { key: 'Why', value: DEFERRAL_WORDS[deferral.reason] },
            { key: 'What is missing', value: <span className="whitespace-pre-line">{deferral.missing}</span> },
            { key: 'Who gets it', value: deferral.owner },
            { key: 'New day', value: writtenDay(deferral.newDay) },
            { key: 'Deferred by', value: `${deferral.by}, ${writtenInstant(deferral.at)}. Deferral ${deferral.nth} of this case` },
            ...(deferral.answer ? [{ key: 'The manager decided', value: `${deferral.answer.decision === 'hear' ? 'It is heard' : 'It goes back to triage'}: ${deferral.answer.reason} (${deferral.answer.by}, ${writtenInstant(deferral.answer.at)})` }] : []),
          ]}
        />
      ) : null}
      {returned ? <InsetText><span className="whitespace-pre-line">{returned.reason}</span><span className="block text-muted">{returned.by}, {writtenInstant(returned.at)}</span></InsetText> : null}
      {advice ? <InsetText><span className="whitespace-pre-line">{advice.says}</span><span className="block text-muted">{advice.by}, {writtenInstant(advice.at)}</span></InsetText> : null}
    </>
  )
}

function FlagForms({ page }: { page: AfterPage }) {
  const item = { meetingId: page.meeting.id, caseRef: page.record.ref }
  const unanswered = page.flags.find((flag) => flag.answer === null)
  return (
    <>
      {page.mayAnswerFlags && unanswered ? <TextForm {...item} action={answerFlagAction} more={{ flagId: unanswered.id }} name="flagAnswer" label={`Your answer to ${unanswered.by}`} hint="It stays beside the flag, in the minutes and with the decision." button="Answer the flag" isPrimary /> : null}
      {page.mayFlag.allowed ? (
        <TextForm {...item} summary="Flag that the child may be treated differently" action={flagAction} name="flagReason" label="What do you see?" hint="Their ethnicity, sex, care experience, needs, faith or anything else about who they are. The chair answers in words before the decision is authorised." button="Flag it" />
      ) : null}
    </>
  )
}
