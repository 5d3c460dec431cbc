import { InsetText } from '@/components/ui/inset-text'
import { WarningText } from '@/components/ui/warning-text'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** What minutes say beside a case whose record is restricted: that it has a part of its own, and whether that part is signed. */
export function MinutedApart({ isOpen, apart }: { isOpen: boolean; apart: { signed: { by: string; at: Date; isUnchanged: boolean } | null } | null }) {
  const signed = apart?.signed
  return (
    <>
      <InsetText>
        {isOpen ? 'This record is restricted, and the chair could not see it: this part is minuted apart.' : 'This record is restricted to named people. It is minuted apart, and they read it here.'}
        {apart ? (signed ? ` Signed by ${signed.by}, ${writtenInstant(signed.at)}.` : ' This part is not signed yet.') : ''}
      </InsetText>
      {signed && !signed.isUnchanged ? <WarningText>What is kept of this part is not what was signed. Tell whoever runs the system.</WarningText> : null}
    </>
  )
}
