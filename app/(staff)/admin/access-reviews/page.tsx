import type { Metadata } from 'next'
import { postInWords } from '@/components/admin/post-in-words'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { SummaryList } from '@/components/ui/summary-list'
import { ACTIONS } from '@/lib/domain/access/actions'
import type { Role } from '@/lib/domain/access/role'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { accessReviewPage } from '@/lib/server/admin/access-review-page'
import { NothingHere } from '../../../nothing-here'
import { LineForm, StartForm } from './line-form'

export const metadata: Metadata = { title: 'Who can see what' }

const DONE: Readonly<Record<string, string>> = { started: 'The review has begun.', confirmed: 'Their access was confirmed.', ended: 'Their access was ended, and they were signed out.', finished: 'That was the last one: the review is finished and kept.' }

/** The rights to see that follow from a role, in words. */
const SEES: readonly (keyof typeof ACTIONS)[] = ['child.view', 'case.view', 'victim.view', 'information.view', 'meeting.view', 'figures.view', 'people.manage', 'audit.read']
const seesOf = (role: Role): string => SEES.filter((action) => (ACTIONS[action].roles as readonly Role[]).includes(role)).map((action) => ACTIONS[action].says).join('; ') || 'only what every post may'

/** Who can see what in a service, and when they last did: a manager confirms or ends each. */
export default async function AccessReviewScreen({ searchParams }: { searchParams: Promise<{ service?: string; done?: string }> }) {
  const actor = await requireActor()
  const { service: asked, done } = await searchParams
  const page = await accessReviewPage(actor, asked ?? null)
  if (!page) return <NothingHere />
  const { review, service } = page
  const isOpen = review !== null && review.finishedAt === null
  const left = page.lines.filter(({ answer }) => answer === null)
  return (
    <Page>
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <PageHeading caption={service.name}>Who can see what</PageHeading>
      {page.services.length > 1 ? <SubNavigation label="Services" items={page.services.map(({ id, name }) => ({ href: `/admin/access-reviews?service=${id}`, label: name, isCurrent: id === service.id }))} /> : null}
      <p className="govuk-body max-w-[45rem]">Each quarter a manager looks at everybody who holds a post in the service: whether they still need it, and when they last signed in and looked. Each round is kept.</p>
      {review ? <p className="govuk-body">{isOpen ? `Begun on ${writtenInstant(review.startedAt)}, to be finished by ${writtenDay(review.dueOn)}: ${left.length} of ${page.lines.length} are left.` : `The last one was finished on ${review.finishedAt ? writtenInstant(review.finishedAt) : ''}. The next is due on ${writtenDay(page.nextOn)}.`}</p> : <EmptyState title="No review was made yet">Begin the first: it lists everybody as they stand today.</EmptyState>}
      {!isOpen && page.mayWork ? <StartForm serviceId={service.id} /> : null}
      {page.lines.map((line) => (
        <Section key={line.id} title={line.name}>
          <SummaryList
            rows={[
              { key: 'Posts', value: line.posts.map((post) => <span key={`${post.role}${post.organisation}`} className="block">{postInWords(post)}</span>) },
              { key: 'May', value: [...new Set(line.posts.map(({ role }) => seesOf(role)))].join('; ') },
              { key: 'Last signed in', value: line.lastSignInAt ? writtenInstant(line.lastSignInAt) : 'Never' },
              { key: 'Last looked at a child’s record', value: line.lastLookAt ? writtenInstant(line.lastLookAt) : 'Never' },
              ...(line.answer && line.answeredAt ? [{ key: 'Answer', value: `${line.answer === 'confirmed' ? 'Stays as it is' : 'Ended'}: ${line.answeredBy ?? ''}, ${writtenInstant(line.answeredAt)}${line.says ? `. ${line.says}` : ''}` }] : []),
            ]}
          />
          {isOpen && line.answer === null && page.mayWork ? line.isYou ? <InsetText>This is you: another manager answers.</InsetText> : <LineForm lineId={line.id} /> : null}
        </Section>
      ))}
    </Page>
  )
}
