import type { Shown } from '@/lib/domain/oversight/suppress-table'

/** A number, or that it is not shown. */
export function ShownNumber({ number }: { number: Shown }) {
  return number === null ? <span className="whitespace-nowrap font-normal text-muted">Not shown</span> : <>{number}</>
}
