import { InsetText } from '@/components/ui/inset-text'
import { RANK_NAMES, type PoliceRank } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

/** A decision as it is told. */
export type ToldDecision = { id: string; station: string; choice: string; outcome: Outcome | null; by: string | null; at: Date; rationale: readonly { heading: string; text: string }[]; ruleset: string; edition: string }

/** A police decision-maker's answer as it is told. */
export type ToldAuthorisation = { id: string; answer: string; outcome: Outcome; decidedRank: string; by: string; at: Date; reason: string }

const CHOICES: Readonly<Record<string, string>> = {
  settle: 'Settled by the police', send_to_panel: 'Sent to the panel', charging_decision: 'Sent for a charging decision', no_criminal_outcome: 'No criminal outcome',
  unanimous: 'Decided by the panel, unanimously', majority: 'Decided by the panel, by a majority', consent: 'Decided by the panel, by consent', settlement: 'Settled after a split panel',
}
const rankName = (rank: string): string => RANK_NAMES[rank as PoliceRank] ?? rank

/** Every decision on a case with its reasons, the police's answers apart from them, and what was given. */
export function CaseDecisions({ decisions, authorisations, disposal, today }: { decisions: readonly ToldDecision[]; authorisations: readonly ToldAuthorisation[]; disposal: { outcome: Outcome; givenOn: IsoDay; conditionsEndOn: IsoDay | null } | null; today: IsoDay }) {
  const told = [
    ...decisions.map((decision) => ({ key: decision.id, at: decision.at, item: <Decision decision={decision} /> })),
    ...authorisations.map((authorisation) => ({ key: authorisation.id, at: authorisation.at, item: <Answer authorisation={authorisation} /> })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <>
      <ol className="m-0 list-none p-0">
        {told.map(({ key, item }) => (
          <li key={key} className="mb-4 border-l-4 border-line pl-4">{item}</li>
        ))}
      </ol>
      {disposal ? (
        <InsetText>
          <strong>{OUTCOME_NAMES[disposal.outcome].long}</strong> was given on {writtenDay(disposal.givenOn)}.
          {disposal.conditionsEndOn ? ` Its conditions ${disposal.conditionsEndOn < today ? 'ended' : 'end'} on ${writtenDay(disposal.conditionsEndOn)}.` : ''}
        </InsetText>
      ) : null}
    </>
  )
}

function Decision({ decision }: { decision: ToldDecision }) {
  return (
    <>
      <h3 className="govuk-heading-s mb-0">{CHOICES[decision.choice] ?? decision.choice}{decision.outcome ? `: ${OUTCOME_NAMES[decision.outcome].long}` : ''}</h3>
      <p className="m-0 mb-2 text-base text-muted">{decision.by ? `${decision.by}, ` : ''}{writtenInstant(decision.at)}</p>
      <dl className="m-0">
        {decision.rationale.map(({ heading, text }) => (
          <div key={heading} className="mb-2">
            <dt className="font-bold">{heading}</dt>
            <dd className="m-0 max-w-[45rem] whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="m-0 text-base text-muted">Kept with its facts and findings: rules {decision.ruleset}, matrix {decision.edition}.</p>
    </>
  )
}

function Answer({ authorisation }: { authorisation: ToldAuthorisation }) {
  return (
    <>
      <h3 className="govuk-heading-s mb-0">{authorisation.answer === 'authorised' ? 'Authorised' : 'Returned to the panel'}: {OUTCOME_NAMES[authorisation.outcome].long}</h3>
      <p className="m-0 mb-2 text-base text-muted">{rankName(authorisation.decidedRank)}: {authorisation.by}, {writtenInstant(authorisation.at)}</p>
      <p className="m-0 max-w-[45rem] whitespace-pre-line">{authorisation.reason}</p>
    </>
  )
}
