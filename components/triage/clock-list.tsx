import { StatusDot } from '@/components/ui/status-dot'
import type { Tone } from '@/components/ui/tone'
import type { ClockStanding } from '@/lib/domain/triage/clock-in-words'

const TONES: Record<ClockStanding['state'], Tone> = { overdue: 'danger', today: 'warning', soon: 'warning', later: 'neutral' }

/** What falls due in a case, the first of it first, in working days and in words. */
export function ClockList({ clocks, none }: { clocks: readonly ClockStanding[]; none: string }) {
  if (clocks.length === 0) return <span className="text-muted">{none}</span>
  return (
    <ul className="m-0 list-none p-0">
      {[...clocks].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).map(({ name, state, words }) => <li key={name}><StatusDot tone={TONES[state]}>{name}: {words}</StatusDot></li>)}
    </ul>
  )
}
