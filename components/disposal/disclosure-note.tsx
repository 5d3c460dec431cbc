import { Details } from '@/components/ui/details'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { writtenDay } from '@/lib/domain/wording/written-day'

const BASIC: Record<Disclosure['basic'], string> = { no: 'does not show', 'until-spent': 'shows until it is spent', yes: 'shows' }

/** What an outcome means on later checks, for the child in plain words first (F42). */
export function DisclosureNote({ disclosure }: { disclosure: Disclosure }) {
  return (
    <div className="mb-6 border-l-4 border-link pl-4">
      <p className="m-0 mb-2 max-w-[45rem]"><strong>What it means later, in words for the child:</strong> {disclosure.says.child}</p>
      <Details summary="What may be shown on criminal record checks">
        <ul className="govuk-list govuk-list--bullet">
          <li>Basic check: it {BASIC[disclosure.basic]}.</li>
          <li>Standard check: {disclosure.standard === 'no' ? 'it does not show.' : 'the filtering rules decide.'}</li>
          <li>Enhanced check: {disclosure.enhanced === 'police-discretion' ? 'only if the police judge that it is relevant and ought to be included.' : 'the filtering rules decide, and the police may add what is relevant.'}</li>
          {disclosure.spentOn ? <li>Spent {disclosure.spent ? 'since' : 'on'} {writtenDay(disclosure.spentOn)}.</li> : null}
        </ul>
        <p className="govuk-body mb-0">{disclosure.says.staff}</p>
      </Details>
    </div>
  )
}
