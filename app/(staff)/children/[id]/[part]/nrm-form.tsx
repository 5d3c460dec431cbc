'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { Radios } from '@/components/ui/radios'
import { TextInput } from '@/components/ui/text-input'
import { NRM_ANSWERS } from '@/lib/domain/wording/child-words'
import { typed, typedDay } from '../../../../form-state'
import { recordNrmAction } from './action'
import { RecordForm } from './record-form'

type Entry = { id: string; referredOn: string; responder: string; reference: string | null; reasonableGrounds: string | null; reasonableOn: string | null; conclusiveGrounds: string | null; conclusiveOn: string | null }

/** A referral to the National Referral Mechanism, and what it answered. */
export function NrmForm({ childId, version, entry }: { childId: string; version: number; entry: Entry | null }) {
  return (
    <RecordForm action={recordNrmAction} childId={childId} version={version} entryId={entry?.id ?? ''} button={entry ? 'Save' : 'Add'}>
      {(state) => (
        <>
          <DateInput name="referredOn" label="Referred on" defaultValue={typedDay(state, 'referredOn', entry?.referredOn)} error={state.errors.referredOn} />
          <TextInput name="responder" label="Referred by" hint="The first responder: a police force, a local authority or another body that may refer" defaultValue={typed(state, 'responder', entry?.responder)} error={state.errors.responder} />
          <TextInput name="reference" label="Their reference" width={20} defaultValue={typed(state, 'reference', entry?.reference ?? '')} error={state.errors.reference} />
          <Radios name="reasonableGrounds" label="Reasonable grounds" hint="The first answer; leave it empty until it has come" isInline choices={choicesOf(NRM_ANSWERS)} defaultValue={typed(state, 'reasonableGrounds', entry?.reasonableGrounds ?? '')} error={state.errors.reasonableGrounds} />
          <DateInput name="reasonableOn" label="Answered on" defaultValue={typedDay(state, 'reasonableOn', entry?.reasonableOn)} error={state.errors.reasonableOn} />
          <Radios name="conclusiveGrounds" label="Conclusive grounds" hint="The last answer; leave it empty until it has come" isInline choices={choicesOf(NRM_ANSWERS)} defaultValue={typed(state, 'conclusiveGrounds', entry?.conclusiveGrounds ?? '')} error={state.errors.conclusiveGrounds} />
          <DateInput name="conclusiveOn" label="Concluded on" defaultValue={typedDay(state, 'conclusiveOn', entry?.conclusiveOn)} error={state.errors.conclusiveOn} />
        </>
      )}
    </RecordForm>
  )
}
