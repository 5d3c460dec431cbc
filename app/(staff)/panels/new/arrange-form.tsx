'use client'

import { SeatChoices, type SeatCandidate } from '@/components/panel/seat-choices'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { PANEL_KIND_ACCOUNTS, PANEL_KINDS } from '@/lib/domain/panel/panel-kinds'
import { SERIES, SERIES_WORDS } from '@/lib/domain/panel/series-days'
import { AGENCIES } from '@/lib/domain/panel/tally'
import { ticked, typed, typedDay, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { arrangeMeetingAction } from './action'

type Candidate = SeatCandidate & { canChair: boolean; canVote: boolean; isCaseManager: boolean }

/** The form that arranges a meeting: when, where, and who sits at it. */
export function ArrangeForm({ serviceId, capacity, papersWorkingDays, holdsPreventivePanels, candidates }: { serviceId: string; capacity: number; papersWorkingDays: number; holdsPreventivePanels: boolean; candidates: readonly Candidate[] }) {
  const [state, send] = useFormAction(arrangeMeetingAction, UNSENT)
  const chairs = candidates.filter((one) => one.canChair).map((one) => ({ value: one.postId, label: `${one.name}, ${one.role.toLowerCase()}` }))
  const chosen = (group: string) => AGENCIES.flatMap((agency) => ticked(state, `${group}.${agency}`, []))
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="serviceId" value={serviceId} />
      {holdsPreventivePanels ? <Radios name="kind" label="Which panel?" choices={PANEL_KINDS.map((kind) => ({ value: kind, label: PANEL_KIND_ACCOUNTS[kind].name, hint: PANEL_KIND_ACCOUNTS[kind].says }))} defaultValue={typed(state, 'kind', 'diversion')} error={state.errors.kind} /> : null}
      <DateInput name="day" label="Day" hint="For example, 27 11 2026" defaultValue={typedDay(state, 'day')} error={state.errors.day} />
      <TextInput name="time" label="Time" hint="For example, 14:30" width={5} autoComplete="off" defaultValue={typed(state, 'time')} error={state.errors.time} />
      <TextInput name="venue" label="Where" hint="A room, or how people join from elsewhere" autoComplete="off" defaultValue={typed(state, 'venue')} error={state.errors.venue} />
      <TextInput name="link" label="Address to join from elsewhere" hint="Leave it empty if everybody meets in the room" autoComplete="off" inputMode="url" defaultValue={typed(state, 'link')} error={state.errors.link} />
      <TextInput name="capacity" label="The most cases" hint={`Papers are due out ${papersWorkingDays} working days before. A case beyond this number asks for a reason.`} width={2} inputMode="numeric" autoComplete="off" defaultValue={typed(state, 'capacity', String(capacity))} error={state.errors.capacity} />
      <Radios name="every" label="How often?" choices={[{ value: 'once', label: 'Once' }, ...SERIES.map((every) => ({ value: every, label: SERIES_WORDS[every] }))]} defaultValue={typed(state, 'every', 'once')} error={state.errors.every} />
      <TextInput name="times" label="How many meetings altogether" hint="For a series only. A bank holiday or a weekend moves a meeting to the next working day." width={2} inputMode="numeric" autoComplete="off" defaultValue={typed(state, 'times')} error={state.errors.times} />
      <Select name="chair" label="Chair" hint="The chair runs the meeting and has no vote." emptyLabel="Choose" options={chairs} defaultValue={typed(state, 'chair')} error={state.errors.chair} />
      <Select name="coChair" label="Co-chair" hint="A co-chair from the police is not the police’s vote: give that to somebody else below." emptyLabel="Nobody" options={chairs} defaultValue={typed(state, 'coChair')} error={state.errors.coChair} />
      <SeatChoices
        group="voting"
        legend="Members with a vote"
        hint="Police, the youth justice service and children’s social care must each have somebody here. Ask education and health too, or ask them for a written view."
        error={state.errors.voting}
        candidates={candidates.filter((one) => one.canVote)}
        chosen={chosen('voting')}
      />
      <Details summary="Case managers and advisers, without a vote" isOpen={chosen('caseManagers').length + chosen('advisers').length > 0}>
        <SeatChoices group="caseManagers" legend="Case managers" candidates={candidates.filter((one) => one.isCaseManager)} chosen={chosen('caseManagers')} />
        <SeatChoices group="advisers" legend="Advisers" candidates={candidates.filter((one) => !one.isCaseManager)} chosen={chosen('advisers')} />
      </Details>
      <SubmitButton pendingText="Arranging…">Arrange the meeting</SubmitButton>
    </form>
  )
}
