import type { Metadata } from 'next'
import { Positions } from '@/components/escalation/positions'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { codeDissentPage } from '@/lib/server/oversight/code-dissent-page'
import { NothingHere } from '../../../../nothing-here'
import { ThemesForm } from './themes-form'

export const metadata: Metadata = { title: 'What a panel disagreed about' }

/** One disagreement, with each view and its reason, for a manager to say what it was about. */
export default async function CodeDissentScreen({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const page = await codeDissentPage(actor, (await params).id)
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/oversight/dissent">Register of dissent</BackLink>}>
      <PageHeading caption={`Panel of ${writtenInstant(page.startsAt)}`}>{page.initials}, {page.ref}</PageHeading>
      <Positions votes={page.votes} noView={[]} />
      <ThemesForm caseRef={page.ref} itemId={page.itemId} themes={page.themes} />
    </Page>
  )
}
