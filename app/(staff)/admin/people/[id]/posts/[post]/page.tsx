import type { Metadata } from 'next'
import { postInWords } from '@/components/admin/post-in-words'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { personPage } from '@/lib/server/admin/person-page'
import { NothingHere } from '../../../../../../nothing-here'
import { EndPostForm } from './end-post-form'

export const metadata: Metadata = { title: 'End a post' }

/** The last day of a post. */
export default async function EndPostScreen({ params }: { params: Promise<{ id: string; post: string }> }) {
  const actor = await requireActor()
  const { id, post: postId } = await params
  const person = await personPage(actor, id)
  const post = person?.posts.find((candidate) => candidate.id === postId)
  if (!person || !post) return <NothingHere />
  const whyNot = person.whyNot ?? (post.when === 'over' && post.endsOn ? `This post ended on ${writtenDay(post.endsOn)}` : null)
  return (
    <Page before={<BackLink href={`/admin/people/${person.id}`}>{person.name}</BackLink>}>
      <PageHeading caption={person.name}>End a post</PageHeading>
      <p className="govuk-body">{postInWords(post)}, since {writtenDay(post.startsOn)}.</p>
      {whyNot ? <InsetText>{whyNot}.</InsetText> : <EndPostForm personId={person.id} postId={post.id} endsOn={post.endsOn} />}
    </Page>
  )
}
