import { Details } from '@/components/ui/details'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { disclosureOf } from '@/lib/domain/disclosure/disclosure'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'

/** What each outcome means on later checks, side by side, before anybody agrees to one (F42). */
export function DisclosureTable({ outcomes, today }: { outcomes: readonly Outcome[]; today: IsoDay }) {
  return (
    <Details summary="What each outcome means on later criminal record checks">
      <dl className="m-0">
        {outcomes.map((outcome) => (
          <div key={outcome} className="mb-3">
            <dt className="font-bold">{OUTCOME_NAMES[outcome].long}</dt>
            <dd className="m-0">{disclosureOf({ id: outcome, outcome, givenOn: today, asOf: today }).says.staff}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
