import { InsetText } from '@/components/ui/inset-text'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** A member's flag with the chair's answer. */
export type ListedFlag = { id: string; by: string; at: Date; reason: string; answer: { says: string; by: string; at: Date } | null }

/** What members flagged about how a child is treated, each with the chair's answer. */
export function FlagList({ flags }: { flags: readonly ListedFlag[] }) {
  return (
    <>
      {flags.map((flag) => (
        <InsetText key={flag.id}>
          <strong>{flag.by}</strong> <span className="text-muted">{writtenInstant(flag.at)}</span>
          <span className="block whitespace-pre-line">{flag.reason}</span>
          {flag.answer ? (
            <span className="mt-2 block border-t border-line pt-2">
              <strong>The chair’s answer, {flag.answer.by}</strong> <span className="text-muted">{writtenInstant(flag.answer.at)}</span>
              <span className="block whitespace-pre-line">{flag.answer.says}</span>
            </span>
          ) : <span className="mt-2 block"><strong>The chair has not answered yet.</strong> Until then the decision cannot be authorised, nor the minutes signed.</span>}
        </InsetText>
      ))}
    </>
  )
}
