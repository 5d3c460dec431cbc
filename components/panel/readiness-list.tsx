import { Details } from '@/components/ui/details'
import { StatusDot } from '@/components/ui/status-dot'
import type { ReadinessLine } from '@/lib/domain/panel/readiness'

const TONES = { ready: 'success', accounted: 'info', missing: 'warning' } as const
const STATES = { ready: 'There', accounted: 'Accounted for', missing: 'Missing' } as const

/** Everything that a panel needs for a case: what is there, what is accounted for, and what is missing and who has it. */
export function ReadinessList({ lines }: { lines: readonly ReadinessLine[] }) {
  return (
    <dl className="m-0">
      {lines.map((line) => (
        <div key={line.id} className="grid gap-x-4 border-t border-line py-2 tablet:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="font-bold">{line.name}</dt>
          <dd className="m-0">
            <StatusDot tone={TONES[line.state]}>{STATES[line.state]}. {line.says}</StatusDot>
            {line.state === 'missing' ? <span className="block text-base text-muted">With: {line.who}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Where it is asked for that a panel has each of these. */
export function ReadinessSources({ lines }: { lines: readonly ReadinessLine[] }) {
  return (
    <Details summary="Where this is asked for">
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => <li key={line.id}>{line.name}: {line.source.title}, {line.source.ref}</li>)}
      </ul>
    </Details>
  )
}

/** In a few words whether a case is ready, with what is missing one press away. */
export function ReadinessLineOf({ missing, child }: { missing: readonly Extract<ReadinessLine, { state: 'missing' }>[]; child: string }) {
  if (missing.length === 0) return <StatusDot tone="success">Everything is there</StatusDot>
  return (
    <Details summary={<>{missing.length === 1 ? '1 thing is missing' : `${missing.length} things are missing`}<span className="govuk-visually-hidden"> for {child}</span></>}>
      <ul className="govuk-list">
        {missing.map((line) => <li key={line.id}><strong>{line.name}.</strong> {line.says}. With: {line.who}</li>)}
      </ul>
    </Details>
  )
}
