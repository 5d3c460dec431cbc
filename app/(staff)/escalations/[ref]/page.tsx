import type { Metadata } from 'next'
import { Positions } from '@/components/escalation/positions'
import { SettlementBlock } from '@/components/escalation/settlement-block'
import { SideViews } from '@/components/escalation/side-views'
import { ChildBar } from '@/components/intake/child-bar'
import { OutcomesToChoose } from '@/components/triage/outcomes-to-choose'
import { LikeCases } from '@/components/triage/like-cases'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { dueWords } from '@/lib/domain/escalation/due-words'
import { ageOn, londonDay } from '@/lib/domain/deadlines/iso-day'
import { notClosed } from '@/lib/domain/outcome/not-closed'
import { ACCOUNTS } from '@/lib/domain/rules/facts'
import { outcomeChoices } from '@/lib/domain/panel/vote-choices'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import { ACCOUNT_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { escalationPage, type EscalationPage } from '@/lib/server/escalation/escalation-page'
import { NothingHere } from '../../../nothing-here'
import { AnswerForm } from './answer-form'
import { ProposeForm } from './propose-form'
import { ViewForm } from './view-form'

export const metadata: Metadata = { title: 'Settle a split' }

const DONE: Readonly<Record<string, string>> = {
  view: 'Your view was recorded.',
  proposed: 'Your proposal was recorded. The other one agrees to it or declines it next.',
  agreed: 'It is settled. A police decision-maker authorises the decision next.',
  declined: 'The proposal was declined. Either of you can propose another.',
}

/** One split: each side's reasons, the views of the two, and the settlement. */
export default async function EscalationScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await escalationPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const said = typeof done === 'string' ? DONE[done] : undefined
  const { notification: told } = page
  const account = ACCOUNTS.find((word) => word === told.account)
  return (
    <Page before={<BackLink href="/escalations">Escalations</BackLink>} identity={<ChildBar child={page.child} today={page.today} reference={page.ref} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption="The panel was not unanimous">{page.offences.map((offence) => offence.title).join('; ')}</PageHeading>
      <p className="govuk-body">
        {page.status === 'settled' && page.settledAt ? (
          <>Settled on {writtenDay(londonDay(page.settledAt))}.</>
        ) : (
          <>To be settled by {writtenDay(page.dueOn)}. <Tag tone={page.workingDaysLeft < 0 ? 'danger' : page.workingDaysLeft <= 1 ? 'warning' : 'info'}>{dueWords(page.workingDaysLeft)}</Tag></>
        )}{' '}
        The panel met on {writtenInstant(page.meetingStartsAt)}. {page.mayOpenPack ? <a className="govuk-link" href={`/panels/${page.meetingId}/cases/${page.ref}`}>Open the pack</a> : null}
      </p>
      <Section title="What the panel said">
        <Positions votes={page.votes} noView={page.noView} />
      </Section>
      <Section title="The case">
        <SummaryList
          rows={[
            { key: 'Offences', value: page.offences.map((offence) => `${offence.title}, ${writtenDay(offence.committedOn)}, at ${ageOn(page.child.dateOfBirth, offence.committedOn)}`).join('; ') },
            { key: 'Circumstances', value: told.circumstances && <span className="whitespace-pre-line">{told.circumstances}</span> },
            { key: 'What the child says', value: account && ACCOUNT_WORDS[account] },
            { key: 'History', value: historyInWords(page.earlier, told.historyCheckedOn, page.today) },
          ]}
        />
        <ScoreWorking working={page.working} rationale={page.scoreRationale} />
        <Details summary="The nine outcomes, and what the rules find">
          <OutcomesToChoose assessment={page.assessment} notice={page.notice ?? undefined} />
        </Details>
        {page.like ? <LikeCases like={page.like} proposals={notClosed(page.assessment)} /> : null}
      </Section>
      <Section id="views" title="The views of the two">
        <SideViews views={page.views} sides={page.sides} />
      </Section>
      <Section id="settlement" title="The settlement">
        <Settlement page={page} />
      </Section>
    </Page>
  )
}

function Settlement({ page }: { page: EscalationPage }) {
  const { ref, sides, settlements, status } = page
  const choices = outcomeChoices(page.assessment)
  const onTable = settlements.find((settlement) => settlement.status === 'proposed') ?? null
  const declined = settlements.filter((settlement) => settlement.status === 'declined')
  const agreed = settlements.find((settlement) => settlement.status === 'agreed')
  const { final, base } = page.working
  const viewSide = sides.find((one) => one.view.allowed)
  const proposeSide = sides.find((one) => one.propose.allowed)
  const answerSide = sides.find((one) => one.answer.allowed)
  const ownSide = viewSide ?? proposeSide ?? answerSide ?? sides[0]
  const mayDoNothing = !viewSide && !proposeSide && !answerSide
  return (
    <>
      {agreed ? <SettlementBlock settlement={agreed} /> : null}
      {onTable ? (
        <>
          <p className="govuk-body"><strong>{onTable.isYours ? 'You proposed this. The other one answers it next.' : 'This settlement is proposed:'}</strong></p>
          <SettlementBlock settlement={onTable} />
        </>
      ) : null}
      {settlements.length === 0 ? <p className="govuk-body">Nothing has been proposed yet. Once both views are in, either of the two proposes a settlement and the other agrees to it or declines it.</p> : null}
      {ownSide ? (
        <>
          <AnswerForm caseRef={ref} side={answerSide?.side ?? ownSide.side} settlementId={answerSide ? (onTable?.id ?? null) : null} />
          <ViewForm caseRef={ref} side={viewSide?.side ?? ownSide.side} choices={choices} isOffered={viewSide !== undefined} />
          <ProposeForm
            caseRef={ref}
            side={proposeSide?.side ?? ownSide.side}
            choices={choices}
            score={`The score is ${final ?? 'not recorded'} from a base of ${base}. ${page.notice ?? ''}`}
            isOffered={proposeSide !== undefined && !viewSide}
          />
        </>
      ) : null}
      {status === 'open' && mayDoNothing ? <InsetText>{whyNothing(sides, onTable !== null)}</InsetText> : null}
      {declined.length > 0 ? (
        <Details summary={declined.length === 1 ? 'One proposal was declined' : `${declined.length} proposals were declined`}>
          {declined.map((settlement) => <SettlementBlock key={settlement.id} settlement={settlement} />)}
        </Details>
      ) : null}
    </>
  )
}

/** Why the reader has nothing to do here now: what their own side waits for, or that they are neither of the two. */
function whyNothing(sides: EscalationPage['sides'], isOnTable: boolean): string {
  const answers = sides.map((one) => (isOnTable ? one.answer : one.propose))
  const own = answers.find((answer) => !answer.allowed && answer.because !== 'role')
  return own && !own.allowed ? `There is nothing for you to do here now. ${own.reason}.` : 'You can read this. The independent service manager and the senior police officer settle it.'
}
