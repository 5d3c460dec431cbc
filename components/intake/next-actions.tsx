import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import type { NextAction } from '@/lib/domain/intake/next-actions'
import type { CaseStatus } from '@/lib/domain/intake/case-status'

/** What can be done with the case next: a button for those who may, and for everybody else who it waits for. */
export function NextActions({ actions, status }: { actions: readonly (NextAction & { allowed: boolean; reason: string | null })[]; status: CaseStatus }) {
  if (status === 'closed') return <Section title="What comes next"><p className="govuk-body">Nothing: the case is closed.</p></Section>
  const [first] = actions.filter((action) => action.allowed)
  return (
    <Section title="What comes next">
      <ul className="m-0 list-none p-0">
        {actions.map((action) => (
          <li key={`${action.action}${action.href}`} className="mb-4">
            {action.allowed ? (
              <LinkButton href={action.href} look={action === first ? 'primary' : 'secondary'}>{action.label}</LinkButton>
            ) : (
              <p className="m-0">
                <strong>{action.label}</strong>
                <span className="block text-base text-muted">Not for you. Waits for: {action.by}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
