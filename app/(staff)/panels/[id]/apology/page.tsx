import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { preparePage } from '@/lib/server/panel/prepare-page'
import { NothingHere } from '../../../../nothing-here'
import { ApologyForm } from './apology-form'

export const metadata: Metadata = { title: 'Send apologies' }

/** Somebody with a seat says that they cannot come. */
export default async function ApologyScreen({ params }: { params: Promise<{ id: string }> }) {
  const page = await preparePage(await requireActor(), (await params).id)
  const own = page?.seats.find((seat) => seat.isYou && seat.apology === null && !seat.present)
  if (!page?.mayApologise || !own) return <NothingHere />
  return (
    <Page before={<BackLink href={`/panels/${page.id}`}>The meeting</BackLink>}>
      <PageHeading caption={`Panel of ${writtenInstant(page.startsAt)}`}>Send apologies</PageHeading>
      <p className="govuk-body max-w-[45rem]">{own.deputyPostId ? 'Your deputy takes your seat and is invited. ' : 'No deputy is named for your seat: tell whoever arranges the meeting if somebody can come for you. '}The papers are no longer open to you then.</p>
      <ApologyForm meetingId={page.id} seatId={own.id} />
    </Page>
  )
}
