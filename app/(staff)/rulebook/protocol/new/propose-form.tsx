'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { RANK_NAMES } from '@/lib/domain/access/role'
import { DECISION_RULE_NAMES, DECISION_RULES } from '@/lib/domain/panel/decision-rule'
import { HEADING_ACCOUNTS, HEADINGS } from '@/lib/domain/panel/discussion'
import { TRAINING_RULE_WORDS, TRAINING_RULES } from '@/lib/domain/panel/panel-settings'
import type { Protocol } from '@/lib/domain/rulebook/protocol'
import { NUMBER_LIMITS, NUMBER_SETTINGS, numberOf, QUORUM_AGENCIES, SENIOR_RANKS, settingName } from '@/lib/domain/rulebook/setting-limits'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { ticked, typed, typedDay, UNSENT, yesNo } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { proposeAction } from './action'

type ProposeFormProps = { serviceId: string; protocol: Protocol; lastApproved: string }

/** Every setting with its unit, its bounds and its meaning; from when, and why. */
export function ProposeForm({ serviceId, protocol, lastApproved }: ProposeFormProps) {
  const [state, send] = useFormAction(proposeAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <input type="hidden" name="lastApproved" value={lastApproved} />
      {NUMBER_SETTINGS.map((name) => {
        const { unit, least, most, means } = NUMBER_LIMITS[name]
        return (
          <TextInput
            key={name}
            name={name}
            label={settingName(name)}
            hint={`In ${unit}, ${least === most ? `always ${least}` : `from ${least} to ${most}`}. ${means}`}
            width={3}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typed(state, name, String(numberOf(protocol, name)))}
            error={state.errors[name]}
          />
        )
      })}
      <Checkboxes
        name="quorumAgencies"
        label={settingName('quorumAgencies')}
        hint="Without a present voter of each of these who has no interest in the case, a panel does not decide."
        choices={QUORUM_AGENCIES.map((agency) => ({ value: agency, label: AGENCY_WORDS[agency] }))}
        defaultValue={ticked(state, 'quorumAgencies', protocol.settings.quorumAgencies)}
        error={state.errors.quorumAgencies}
      />
      <Radios
        name="seniorOfficerRank"
        label={settingName('seniorOfficerRank')}
        choices={SENIOR_RANKS.map((rank) => ({ value: rank, label: RANK_NAMES[rank] }))}
        defaultValue={typed(state, 'seniorOfficerRank', protocol.escalation.seniorOfficerRank)}
        error={state.errors.seniorOfficerRank}
      />
      <Radios
        name="trainingNotInDate"
        label={settingName('trainingNotInDate')}
        choices={TRAINING_RULES.map((rule) => ({ value: rule, label: TRAINING_RULE_WORDS[rule] }))}
        defaultValue={typed(state, 'trainingNotInDate', protocol.panel.trainingNotInDate)}
        error={state.errors.trainingNotInDate}
      />
      <Radios
        name="decisionRule"
        label={settingName('decisionRule')}
        hint="A panel that does not decide by this rule is split, and the case is escalated."
        choices={DECISION_RULES.map((rule) => ({ value: rule, label: DECISION_RULE_NAMES[rule] }))}
        defaultValue={typed(state, 'decisionRule', protocol.decision.decisionRule)}
        error={state.errors.decisionRule}
      />
      <Radios
        name="holdsPreventivePanels"
        label={settingName('holdsPreventivePanels')}
        hint="They give no outcome: they recommend help, and name who does what."
        choices={[{ value: 'yes', label: 'They are held here' }, { value: 'no', label: 'They are not held here' }]}
        defaultValue={typed(state, 'holdsPreventivePanels', yesNo(protocol.decision.holdsPreventivePanels))}
        error={state.errors.holdsPreventivePanels}
      />
      <Checkboxes
        name="spokenToBeforeBallot"
        label={settingName('spokenToBeforeBallot')}
        hint="Until each of these is noted, or said why it was not spoken to, the chair cannot open a ballot."
        isSmall
        choices={HEADINGS.map((heading) => ({ value: heading, label: HEADING_ACCOUNTS[heading].title }))}
        defaultValue={ticked(state, 'spokenToBeforeBallot', protocol.room.spokenToBeforeBallot)}
        error={state.errors.spokenToBeforeBallot}
      />
      <DateInput name="inForceFrom" label="It should hold from" hint="Today or later. Choose a day on which a second manager will have read it." defaultValue={typedDay(state, 'inForceFrom')} error={state.errors.inForceFrom} />
      <Textarea name="reason" label="Why" hint="What was agreed, by whom and where it is written down. Name no child." rows={4} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <ButtonGroup>
        <SubmitButton pendingText="Sending…">Propose the change</SubmitButton>
        <a className="govuk-link" href={`/rulebook/protocol?service=${serviceId}`}>Cancel</a>
      </ButtonGroup>
    </form>
  )
}
