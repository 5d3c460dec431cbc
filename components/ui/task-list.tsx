import type { ReactNode } from 'react'

/** One part of a longer form: where it is filled in, and how far it is. */
export type Task = { href?: string; title: ReactNode; hint?: ReactNode; status: ReactNode }

/** The parts of something long, each with its status, in any order. */
export function TaskList({ tasks }: { tasks: readonly (Task & { id: string })[] }) {
  return (
    <ul className="m-0 mb-6 list-none border-t border-line p-0">
      {tasks.map(task => (
        <li key={task.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3">
          <div className="min-w-0">
            {task.href ? <a className="govuk-link" href={task.href} aria-describedby={`${task.id}-status`}>{task.title}</a> : task.title}
            {task.hint && <div className="text-base text-muted">{task.hint}</div>}
          </div>
          <div id={`${task.id}-status`}>{task.status}</div>
        </li>
      ))}
    </ul>
  )
}
