import { Section } from '@/components/ui/section'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { RESULT_MEANS, RESULT_NAMES } from '@/lib/domain/panel/agenda-result'
import { VOID_REASONS } from '@/lib/domain/panel/ballot-end'
import { DEFERRAL_WORDS } from '@/lib/domain/panel/deferral-reasons'
import { HEADING_ACCOUNTS } from '@/lib/domain/panel/discussion'
import type { MinutedCase as Minuted } from '@/lib/domain/panel/minutes'
import { actionInWords } from '@/lib/domain/panel/telling'
import { voteWords } from '@/lib/domain/panel/vote-words'
import { ACCOUNTS } from '@/lib/domain/rules/facts'
import { ACCOUNT_WORDS, AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

/** One case in the minutes of a meeting. */
export function MinutedCase({ number, minuted }: { number: number; minuted: Minuted }) {
  const { result, outcome } = minuted
  return (
    <Section title={`${number}. ${minuted.initials}, ${minuted.ref}`}>
      <p className="govuk-body"><strong>{result ? `${RESULT_NAMES[result]}${outcome ? `: ${OUTCOME_NAMES[outcome].long}` : ''}.` : 'Not reached.'}</strong> {result ? RESULT_MEANS[result] : 'It waits for another meeting.'}</p>
      <SummaryList isDense rows={rowsOf(minuted)} />
      {minuted.rounds.map((round) => (
        <div key={round.round} className="mb-4">
          <p className="govuk-body mb-1"><strong>Round {round.round}</strong>{round.voidReason ? `: ${VOID_REASONS[round.voidReason]}` : ''}{round.noView.length > 0 ? ` No view from ${round.noView.join(', ')}.` : ''}</p>
          <Table
            caption={`Views on ${minuted.ref} in round ${round.round}`}
            isCaptionHidden
            rows={round.votes}
            rowKey={(vote) => vote.name}
            columns={[
              { heading: 'Member', isRowHeading: true, cell: (vote) => <>{vote.name}<span className="block text-base font-normal text-muted">{AGENCY_WORDS[vote.agency]}</span></> },
              { heading: 'View', cell: (vote) => voteWords(vote.outcome) },
              { heading: 'Reason', cell: (vote) => <span className="whitespace-pre-line">{vote.reason}{vote.whyNotLower ? <span className="block">Why nothing lower: {vote.whyNotLower}</span> : null}</span> },
            ]}
          />
        </div>
      ))}
      {minuted.actions.length > 0 ? (
        <Table
          caption="Who does what, by when"
          rows={minuted.actions}
          rowKey={(action) => `${action.kind}${action.says}${action.who}${action.dueOn}`}
          columns={[
            { heading: 'What', isRowHeading: true, cell: (action) => actionInWords(action.kind, action.says) },
            { heading: 'Who', cell: (action) => action.who },
            { heading: 'By', isOneLine: true, cell: (action) => writtenDay(action.dueOn) },
          ]}
        />
      ) : null}
    </Section>
  )
}

const lines = (texts: readonly string[]) => texts.map((text, at) => <span key={at} className="block whitespace-pre-line">{text}</span>)

function rowsOf(minuted: Minuted): SummaryRow[] {
  const account = ACCOUNTS.find((word) => word === minuted.account)
  const { deferral, score } = minuted
  const row = (key: string, texts: readonly string[]): SummaryRow[] => (texts.length === 0 ? [] : [{ key, value: lines(texts) }])
  return [
    { key: 'Offences', value: minuted.offences.length === 0 ? 'None: the child was referred without one' : lines(minuted.offences.map((offence) => `${offence.title}, ${writtenDay(offence.committedOn)}`)) },
    ...(minuted.offences.length === 0 ? [] : [
      { key: 'What the child says', value: account && ACCOUNT_WORDS[account] },
      { key: 'Gravity score', value: score && `${score.final}${score.base !== null ? ` (from a base of ${score.base})` : ''}${score.rationale ? `. ${score.rationale}` : ''}` },
    ]),
    ...row('Interests declared by', minuted.interests),
    ...row('Heard in writing', minuted.heard.map((view) => `${AGENCY_WORDS[view.agency]}: ${view.view}`)),
    ...minuted.notes.map((note) => ({ key: HEADING_ACCOUNTS[note.heading].title, value: lines([note.spokenTo ? (note.note ?? 'Read by everybody at the table') : `Not spoken to: ${note.note ?? ''}`]) })),
    ...row('Proposed', minuted.proposals.map((proposal) => [
      `${proposal.by}: ${OUTCOME_NAMES[proposal.outcome].long}${proposal.isWithdrawn ? ' (taken back)' : ''}. ${proposal.why}`,
      proposal.whyNotLower ? `Why nothing lower: ${proposal.whyNotLower}` : '',
      proposal.conditions.length > 0 ? `Conditions: ${proposal.conditions.join('; ')}` : '',
      proposal.interventions.length > 0 ? `Help: ${proposal.interventions.join('; ')}` : '',
      proposal.weeks ? `For ${proposal.weeks} weeks` : '',
    ].filter(Boolean).join('\n'))),
    ...row('Outcomes that were not closed', minuted.considered.length > 0 ? [minuted.considered.map((one) => OUTCOME_NAMES[one].long).join('; ')] : []),
    ...row('How like cases ended', minuted.likeCases),
    ...row('Activity', minuted.activity ? [minuted.activity] : []),
    ...row('Conditions', minuted.conditions.length > 0 ? [...minuted.conditions, ...(minuted.conditionsEndOn ? [`Until ${writtenDay(minuted.conditionsEndOn)}`] : [])] : []),
    ...row('Deferred', deferral ? [
      `${DEFERRAL_WORDS[deferral.reason]}. Missing: ${deferral.missing}`,
      `${deferral.owner} gets it. ${deferral.toMeeting ? `Heard at the meeting of ${writtenInstant(new Date(deferral.toMeeting))}` : `To be heard by ${writtenDay(deferral.newDay)}`}`,
      ...(deferral.nth > 1 ? [`Deferral ${deferral.nth} of this case: a manager decides`] : []),
    ] : []),
    ...row('Returned to triage', minuted.returned ? [minuted.returned] : []),
    ...row('Recommended', minuted.advice ? [minuted.advice] : []),
    ...row('Flagged: treated differently?', minuted.flags.map((flag) => `${flag.by}: ${flag.reason}\n${flag.answer ? `Answer of ${flag.answeredBy ?? 'the chair'}: ${flag.answer}` : 'Not answered'}`)),
    ...row('Escalated', minuted.escalatedUntil ? [`The service manager and the senior officer settle it by ${writtenDay(minuted.escalatedUntil)}`] : []),
  ]
}
