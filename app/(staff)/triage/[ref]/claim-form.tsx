import { SubmitButton } from '@/components/ui/submit-button'
import { claimAction } from './action'

/** The button that takes a case which nobody has. */
export function ClaimForm({ caseRef }: { caseRef: string }) {
  return (
    <form action={claimAction} className="mb-6">
      <input type="hidden" name="ref" value={caseRef} />
      <SubmitButton pendingText="Taking…">Take this case</SubmitButton>
    </form>
  )
}
