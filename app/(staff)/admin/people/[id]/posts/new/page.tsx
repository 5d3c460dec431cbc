import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { datePartsOf } from '@/components/ui/date-parts'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { organisationsPage } from '@/lib/server/admin/organisations-page'
import { personPage } from '@/lib/server/admin/person-page'
import { NothingHere } from '../../../../../../nothing-here'
import { PostForm } from './post-form'

export const metadata: Metadata = { title: 'Give a post' }

/** A further post for somebody. */
export default async function NewPostScreen({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const [person, choices] = await Promise.all([personPage(actor, id), organisationsPage(actor)])
  if (!person || !choices) return <NothingHere />
  return (
    <Page before={<BackLink href={`/admin/people/${person.id}`}>{person.name}</BackLink>}>
      <PageHeading caption={person.name}>Give a post</PageHeading>
      {person.whyNot ? (
        <InsetText>{person.whyNot}.</InsetText>
      ) : (
        <PostForm personId={person.id} services={choices.services} organisations={choices.organisations.map(({ id: key, kind, name }) => ({ id: key, kind, name }))} today={datePartsOf(person.today)} />
      )}
    </Page>
  )
}
