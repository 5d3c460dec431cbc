import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { preparePage } from '@/lib/server/panel/prepare-page'
import { NothingHere } from '../../../../nothing-here'
import { AbsenceForm } from './absence-form'
import { AbsentForm } from './absent-form'
import { CancelForm } from './cancel-form'
import { ChangeForm } from './change-form'
import { DeputyForm } from './deputy-form'

export const metadata: Metadata = { title: 'Change a panel meeting' }

/** A meeting is prepared here: moved or called off, deputies named, apologies recorded, an absence explained. */
export default async function PrepareScreen({ params }: { params: Promise<{ id: string }> }) {
  const page = await preparePage(await requireActor(), (await params).id)
  if (!page?.mayArrange) return <NothingHere />
  const coming = page.seats.filter((seat) => seat.apology === null)
  const seats = coming.map((seat) => {
    const deputy = page.candidates.find(({ postId }) => postId === seat.deputyPostId)
    return { value: seat.id, label: `${seat.name}, ${AGENCY_WORDS[seat.agency].toLowerCase()}${deputy ? ` (deputy: ${deputy.name})` : ''}` }
  })
  const unexplained = (['education', 'health'] as const).filter((agency) => !page.explained.includes(agency))
  return (
    <Page before={<BackLink href={`/panels/${page.id}`}>The meeting</BackLink>}>
      <PageHeading caption={`Panel of ${writtenInstant(page.startsAt)}`}>Change the meeting</PageHeading>
      {page.status === 'planned' ? (
        <Section title="When and where">
          <p className="govuk-body max-w-[45rem]">Everybody with a seat is told by e-mail of a new time or place.</p>
          <ChangeForm meeting={page} />
        </Section>
      ) : null}
      <Section title="Deputies">
        <p className="govuk-body max-w-[45rem]">A deputy takes the seat, with its vote, when its holder sends apologies.</p>
        <DeputyForm meetingId={page.id} seats={seats} people={page.candidates.map((one) => ({ value: one.postId, label: `${one.name}, ${AGENCY_WORDS[one.agency].toLowerCase()}` }))} />
      </Section>
      <Section title="Apologies">
        <AbsentForm meetingId={page.id} seats={coming.filter((seat) => !seat.present).map((seat) => ({ value: seat.id, label: seat.name }))} />
      </Section>
      {unexplained.length > 0 ? (
        <Section title="Education and health">
          <p className="govuk-body max-w-[45rem]">Both are at the table, send a written view, or it is explained here why not.</p>
          <AbsenceForm meetingId={page.id} agencies={unexplained} />
        </Section>
      ) : null}
      {page.status === 'planned' ? <Section title="Call it off"><CancelForm meetingId={page.id} /></Section> : null}
    </Page>
  )
}
