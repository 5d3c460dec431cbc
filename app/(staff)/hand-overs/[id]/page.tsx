import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { HAND_OVER_REASONS, whyNotTransferred } from '@/lib/domain/agencies/hand-over'
import { ageOn } from '@/lib/domain/deadlines/iso-day'
import { STATUS_NAMES } from '@/lib/domain/intake/case-status'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { offerPage } from '@/lib/server/agencies/offer-page'
import { NothingHere } from '../../../nothing-here'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'A child from another area' }

/** A child whom another service offers: who they are, why they come, and the answer. */
export default async function OfferScreen({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const page = await offerPage(actor, (await params).id)
  if (!page) return <NothingHere />
  const { offer, today } = page
  const isHeld = offer.kind === 'transfer' && whyNotTransferred(offer.openCases.map((status) => ({ ref: '', status }))) !== null
  return (
    <Page before={<BackLink href="/hand-overs">Children from other areas</BackLink>}>
      <PageHeading caption={`Offered by ${offer.fromName}`}>{offer.givenNames} {offer.familyName}</PageHeading>
      <SummaryList
        rows={[
          { key: 'Born', value: `${writtenDay(offer.dateOfBirth)}, ${ageOn(offer.dateOfBirth, today)} years old` },
          { key: 'What is offered', value: offer.kind === 'transfer' ? 'Transfer: your service becomes the home service' : `Caretaking: your service works with the child, and ${offer.fromName} stays responsible` },
          { key: 'Why', value: wordsFor(HAND_OVER_REASONS, offer.because) },
          { key: 'What you need to know', value: offer.reason },
          { key: 'From', value: writtenDay(offer.startsOn) },
          { key: 'Expected to end', value: offer.expectedEndOn ? writtenDay(offer.expectedEndOn) : offer.kind === 'transfer' ? 'For good' : 'Not said' },
          { key: 'Afterwards', value: offer.oldCaretakes ? `${offer.fromName} goes on working with the child for a time, and reads the record` : offer.kind === 'transfer' ? `${offer.fromName} loses the record` : `${offer.fromName} stays responsible` },
          { key: 'Open cases', value: offer.openCases.length === 0 ? 'None' : offer.openCases.map((status) => STATUS_NAMES[status]).join('; ') },
          { key: 'Offered by', value: offer.offeredBy },
        ]}
      />
      {isHeld ? <p className="govuk-body max-w-[45rem]">It cannot be accepted yet: people of {offer.fromName} still have to answer something about a case. You can decline, or agree on caretaking with them.</p> : null}
      <Section title="Your answer"><AnswerForm handOverId={offer.id} isTransfer={offer.kind === 'transfer'} /></Section>
    </Page>
  )
}
