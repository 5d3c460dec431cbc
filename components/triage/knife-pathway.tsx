import { Tag } from '@/components/ui/tag'
import { TaskList } from '@/components/ui/task-list'
import { KNIFE_GUIDANCE, type PathwayStep } from '@/lib/domain/triage/knife-pathway'

/** The steps that national guidance asks for where a child carried a knife, each with how it stands. */
export function KnifePathway({ steps }: { steps: readonly PathwayStep[] }) {
  return (
    <>
      <TaskList tasks={steps.map(({ id, title, isDone, says }) => ({ id: `knife-${id}`, title, hint: says, status: isDone ? <Tag tone="success">Done</Tag> : <Tag tone="warning">Open</Tag> }))} />
      <p className="govuk-body-s text-muted">From <a className="govuk-link" href={KNIFE_GUIDANCE.url} rel="noreferrer">{KNIFE_GUIDANCE.title}</a>, 12 February 2026.</p>
    </>
  )
}
