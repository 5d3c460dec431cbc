import { Section } from '@/components/ui/section'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { CheckList, type ListedCheck } from './check-list'
import { InformationList, type ListedInformation } from './information-list'

/** What the agencies say about the child of a case, as far as the reader may know it. */
export type AgenciesOfCase = { checks: readonly ListedCheck[] | null; information: readonly (ListedInformation & { isForPanel: boolean })[] | null; hasMore: boolean; mayAsk: boolean }

/** Partner checks and police information on the page of a case: nothing for whoever may read neither. */
export function AcrossAgencies({ caseRef, childId, agencies, today }: { caseRef: string; childId: string; agencies: AgenciesOfCase; today: IsoDay }) {
  const { checks, information, hasMore, mayAsk } = agencies
  return (
    <>
      {checks ? (
        <Section title="Partner checks" id="checks" actions={<a className="govuk-link" href={`/cases/${caseRef}/checks`}>{mayAsk ? 'Ask a partner, or see the checks' : 'See the checks'}</a>}>
          <CheckList checks={checks} today={today} href={mayAsk ? (check) => `/cases/${caseRef}/checks/${check.id}` : undefined} />
        </Section>
      ) : null}
      {information ? (
        <Section title="Police information and earlier behaviour" id="information" actions={<a className="govuk-link" href={`/children/${childId}/information`}>Open it on the child’s record</a>}>
          {information.length === 0 ? <p className="govuk-body">Nothing is recorded{hasMore ? ' that you may read' : ''}. That is not the same as “nothing is known”: it is for whoever checks the police systems to say so.</p> : null}
          <InformationList rows={information} more={(row) => (row.isForPanel ? <p className="m-0 text-base text-muted">Before the panel of this case, in words of its own.</p> : null)} />
          {hasMore ? <p className="govuk-body">There is more, which may be shared only under conditions. Ask the triage officer or a manager.</p> : null}
        </Section>
      ) : null}
    </>
  )
}
