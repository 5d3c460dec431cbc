import { InsetText } from '@/components/ui/inset-text'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import type { Assessment, OutcomeStatus } from '@/lib/domain/rules/assessment'
import { WITHOUT_ADMISSION } from '@/lib/domain/triage/not-diverted'

const STANDING: Record<OutcomeStatus, string> = { open: 'open', 'needs-authority': 'needs an authority', incomplete: 'not closed; facts are missing', closed: 'closed here, see the findings' }

/** What is offered to a child who denies the offence or says nothing (F41): diversion does not depend on an admission. */
export function NoAdmissionNote({ assessment }: { assessment: Assessment | null }) {
  return (
    <InsetText>
      <p className="m-0 mb-1">The child has not admitted the offence. That alone is no reason against diversion: two outcomes ask for no admission.</p>
      <ul className="govuk-list govuk-list--bullet mb-0">
        {WITHOUT_ADMISSION.map((outcome) => <li key={outcome}>{OUTCOME_NAMES[outcome].long}{assessment ? `: ${STANDING[assessment.outcomes[outcome].status]}` : ''}</li>)}
      </ul>
    </InsetText>
  )
}
