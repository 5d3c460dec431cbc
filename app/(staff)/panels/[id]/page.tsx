import type { Metadata } from 'next'
import { StatusTag } from '@/components/intake/case-table'
import { AgendaCard } from '@/components/panel/agenda-card'
import { CaseBefore } from '@/components/panel/case-before'
import { MeetingFacts, WithheldCases } from '@/components/panel/meeting-facts'
import { SeatTable } from '@/components/panel/seat-table'
import { BackLink } from '@/components/ui/back-link'
import { Columns } from '@/components/ui/columns'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { adviceWords, quorumWords } from '@/lib/domain/panel/quorum-words'
import { saidOnce } from '@/lib/domain/panel/said-once'
import { staysInWords, timeInWords } from '@/lib/domain/panel/time-in-words'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenInstant, writtenTime } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { meetingPage, type MeetingPage } from '@/lib/server/panel/meeting-page'
import { roomPage, type RoomPage } from '@/lib/server/panel/room-page'
import { NothingHere } from '../../../nothing-here'
import { StepForm } from '../../../step-form'
import { closeMeetingAction, openCaseAction, openMeetingAction, publishPapersAction, removeCaseAction, removeSeatAction } from './action'
import { AddCaseForm } from './add-case-form'
import { AddSeatForm } from './add-seat-form'
import { AttendanceForm } from './attendance-form'
import { PlanTimeForm } from './plan-time-form'

export const metadata: Metadata = { title: 'Panel meeting' }

const DONE: Readonly<Record<string, string>> = {
  arranged: 'The meeting is arranged. Put cases on its agenda next.',
  begun: 'The meeting has begun. Record who is present next.',
  ended: 'The meeting has ended. Cases without a result wait for another one.',
  added: 'The case is on the agenda.',
  removed: 'The case was taken off the agenda.',
  seated: 'The seat was added.',
  unseated: 'The seat was taken away.',
  attendance: 'The attendance was saved.',
  planned: 'The time was planned.',
  series: 'The meetings are arranged, and everybody with a seat is invited. This is the first of them.',
  changed: 'The meeting was changed.',
  cancelled: 'The meeting was called off. Its cases wait for another one.',
  papers: 'The papers are out, and everybody with a seat is told.',
  deputy: 'The deputy was saved.',
  apology: 'The apologies were recorded.',
  replaced: 'The apologies were recorded, and the deputy takes the seat.',
  explained: 'The absence is explained.',
  declared: 'Your interest was recorded. You have no vote on that case, and its papers are withheld from you.',
}

/** One meeting: its agenda as cards, who sits at it, and what its chair and whoever arranges it can do next. */
export default async function MeetingScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const page = await meetingPage(actor, id)
  const room = page ? await roomPage(actor, id) : null
  if (!page || !room) return <NothingHere />
  const said = typeof done === 'string' ? DONE[done] : undefined
  const undecided = page.agenda.filter((card) => card.result === null).length
  const once = saidOnce(page.agenda.filter((card) => card.result === null).map((card) => ({ ...card, isLate: card.before?.isLate ?? false })), { missing: page.missing, isLate: page.before.isLate })
  const timeOf = (ref: string) => room.cases.find((one) => one.ref === ref)
  const mayOpenCases = page.status === 'open' && page.run.allowed && !room.cases.some((one) => one.isBefore && one.isBallotOpen)
  return (
    <Page before={<BackLink href="/panels">Panels</BackLink>}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={PANEL_KIND_ACCOUNTS[page.kind].name} actions={<RunningForms page={page} />}>{writtenInstant(page.startsAt)}</PageHeading>
      <p className="govuk-body">
        {page.status === 'planned' ? <Tag tone="info">Not begun</Tag> : page.status === 'open' ? <Tag tone="success">Under way</Tag> : <Tag tone="neutral">{page.before.cancelReason ? 'Called off' : 'Ended'}</Tag>}
      </p>
      {page.before.cancelReason ? <p className="govuk-body">Why: {page.before.cancelReason}</p> : null}
      <MeetingFacts venue={page.venue} cases={page.agenda.length + page.withheld.length} before={page.before} />
      <PlaceLinks page={page} />
      {page.status === 'closed' ? null : <p className="govuk-body">{page.status === 'planned' ? `If everybody with a seat comes: ${lowerFirst(quorumWords(page.missing))}` : quorumWords(page.missing)}</p>}
      {page.status === 'closed' || once.advice.length === 0 ? null : <p className="govuk-body">{adviceWords(once.advice)}</p>}
      {page.status === 'open' && page.run.allowed && !page.seats.some((seat) => seat.present) ? <p className="govuk-body"><a className="govuk-link" href="#seats">Record who is present</a></p> : null}
      <Columns aside={<Seats page={page} room={room} />}>
        <Section id="agenda" title={page.agenda.length === 0 ? 'Agenda' : `Agenda: ${page.agenda.length === 1 ? '1 case' : `${page.agenda.length} cases`}${page.status === 'planned' ? '' : `, ${undecided} without a result`}`}>
          {page.agenda.length === 0 && page.withheld.length === 0 ? (
            <EmptyState title="No case is on the agenda yet">{page.arrange.allowed ? 'Choose one of the cases that wait, below.' : 'Whoever arranges the meeting puts cases on it.'}</EmptyState>
          ) : (
            <ol className="m-0 list-none p-0">
              {page.agenda.map((card, index) => (
                <AgendaCard key={card.ref} number={index + 1} card={{ ...card, missing: once.missing ? [] : card.missing, adviceMissing: once.advice.length > 0 ? [] : card.adviceMissing }} href={`/panels/${page.id}/cases/${card.ref}`} status={<>{timeOf(card.ref)?.isBefore ? <Tag tone="info">Before the meeting</Tag> : null}<StatusTag status={card.status} /></>}
                  notes={<><TimeLine time={timeOf(card.ref)} />{card.before && page.status !== 'closed' ? <CaseBefore child={card.child} before={once.late ? { ...card.before, isLate: false } : card.before} href={page.arrange.allowed || card.isYours ? `/cases/${card.ref}/readiness` : null} /> : null}</>}>
                  {mayOpenCases && card.result === null && !timeOf(card.ref)?.isBefore ? <StepForm action={openCaseAction} fields={{ meetingId: page.id, ref: card.ref }} button="Open this case" about={`: ${card.child}`} pendingText="Opening…" /> : null}
                  {card.mayRemove ? <StepForm action={removeCaseAction} fields={{ meetingId: page.id, ref: card.ref }} look="link" button="Take off the agenda" about={`: ${card.child}`} /> : null}
                </AgendaCard>
              ))}
            </ol>
          )}
          {page.status !== 'closed' && page.agenda.length > 0 && (page.run.allowed || page.arrange.allowed) ? <PlanTimeForm meetingId={page.id} cases={page.agenda.map((card) => ({ ref: card.ref, label: card.child, planned: timeOf(card.ref)?.planned ?? null }))} /> : null}
          {page.withheld.length > 0 ? <WithheldCases withheld={page.withheld} /> : null}
          {page.arrange.allowed && page.status !== 'closed' ? <AddCase page={page} /> : null}
        </Section>
      </Columns>
    </Page>
  )
}

function RunningForms({ page }: { page: MeetingPage }) {
  if (page.status === 'closed' || !page.run.allowed) return null
  return page.status === 'planned' ? (
    <StepForm action={openMeetingAction} fields={{ meetingId: page.id }} look="primary" button="Begin the meeting" pendingText="Beginning…" />
  ) : (
    <StepForm action={closeMeetingAction} fields={{ meetingId: page.id }} look="secondary" button="End the meeting" pendingText="Ending…" />
  )
}

/** The meeting's other pages, for those who can use them. */
function PlaceLinks({ page }: { page: MeetingPage }) {
  const own = page.seats.find((seat) => seat.isYou)
  return (
    <ul className="govuk-list no-print flex flex-wrap gap-x-6 gap-y-2">
      {page.agenda.length > 0 ? <li><a className="govuk-link" href={`/panels/${page.id}/book`}>All papers as one book, to print</a></li> : null}
      {page.status === 'open' ? <li><a className="govuk-link" href={`/panels/${page.id}`}>Refresh this page</a></li> : null}
      {page.status === 'planned' ? null : <li><a className="govuk-link" href={`/panels/${page.id}/minutes`}>Minutes</a></li>}
      {page.status !== 'planned' && own?.present ? <li><a className="govuk-link" href={`/panels/${page.id}/heard`}>What became of the cases</a></li> : null}
      {page.status === 'planned' ? <li><a className="govuk-link" href={`/panels/${page.id}/calendar`} download>Put it into your calendar</a></li> : null}
      {page.status !== 'closed' && own && !own.present && !own.before?.apology ? <li><a className="govuk-link" href={`/panels/${page.id}/apology`}>Send apologies</a></li> : null}
      {page.status !== 'closed' && page.arrange.allowed ? <li><a className="govuk-link" href={`/panels/${page.id}/arrange`}>Move it, call it off, name deputies</a></li> : null}
      {page.status === 'planned' && page.arrange.allowed && page.before.papersWaiting > 0 ? <li><StepForm action={publishPapersAction} fields={{ meetingId: page.id }} button="Send the papers out" pendingText="Sending…" /></li> : null}
    </ul>
  )
}

function AddCase({ page }: { page: MeetingPage }) {
  if (page.waiting.cases.length === 0) return <p className="govuk-body">No other case waits for a meeting.</p>
  return <AddCaseForm meetingId={page.id} cases={page.waiting.cases.map((one) => ({ ref: one.ref, label: `${one.child}, ${one.age} – ${one.ref}${one.missing.length > 0 ? ` (${one.missing.length} missing)` : ''}` }))} />
}

function TimeLine({ time }: { time: RoomPage['cases'][number] | undefined }) {
  const words = time ? timeInWords(time.planned, time.used, time.hasBegun) : null
  return words ? <p className="govuk-body mb-1">{time?.startedAt ? `Opened at ${writtenTime(time.startedAt)}. ` : ''}Time: {words}.</p> : null
}

function Seats({ page, room }: { page: MeetingPage; room: RoomPage }) {
  const timesOf = (seatId: string) => staysInWords(room.stays[seatId] ?? [])
  const mayEdit = page.arrange.allowed && page.status === 'planned'
  return (
    <Section id="seats" title={page.status === 'open' ? 'Seats and attendance' : 'Seats'}>
      {page.status === 'open' && page.run.allowed ? (
        <AttendanceForm meetingId={page.id} seats={page.seats.map((seat) => ({ ...seat, times: timesOf(seat.id) }))} />
      ) : (
        <SeatTable
          seats={page.seats}
          showsAttendance={page.status !== 'planned'}
          action={mayEdit ? (seat) => <StepForm action={removeSeatAction} fields={{ meetingId: page.id, seatId: seat.id }} look="link" button="Take the seat away" about={` from ${seat.name}`} /> : (seat) => (timesOf(seat.id) ? <p className="govuk-body-s mb-0 text-muted">{timesOf(seat.id)}.</p> : null)}
        />
      )}
      {mayEdit ? (
        <AddSeatForm meetingId={page.id} people={page.candidates.map((one) => ({ postId: one.postId, label: `${one.name}, ${one.role.toLowerCase()}, ${AGENCY_WORDS[one.agency].toLowerCase()}` }))} />
      ) : null}
    </Section>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
