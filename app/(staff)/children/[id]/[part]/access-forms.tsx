'use client'

import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { typed } from '../../../../form-state'
import { endAccessAction, giveAccessAction, liftAction } from './action'
import { RecordForm } from './record-form'

type Person = { id: string; name: string; organisation?: string }
type FormProps = { childId: string; version: number }

const optionsOf = (people: readonly Person[]) => people.map(({ id, name, organisation }) => ({ value: id, label: organisation ? `${name}, ${organisation}` : name }))

/** Names somebody who may see the record too. */
export function GiveAccessForm({ childId, version, people }: FormProps & { people: readonly Person[] }) {
  return (
    <RecordForm action={giveAccessAction} childId={childId} version={version} button="Give access">
      {(state) => (
        <>
          <Select name="personId" label="Who may see it too" emptyLabel="Choose" options={optionsOf(people)} defaultValue={typed(state, 'personId')} error={state.errors.personId} />
          <Textarea name="accessReason" label="Why they need to" rows={3} defaultValue={typed(state, 'accessReason')} error={state.errors.accessReason} />
        </>
      )}
    </RecordForm>
  )
}

/** Ends the access of somebody who was named. */
export function EndAccessForm({ childId, version, people }: FormProps & { people: readonly Person[] }) {
  return (
    <RecordForm action={endAccessAction} childId={childId} version={version} button="End access">
      {(state) => (
        <>
          <Select name="endPersonId" label="Whose access ends" emptyLabel="Choose" options={optionsOf(people)} defaultValue={typed(state, 'endPersonId')} error={state.errors.endPersonId} />
          <Textarea name="endReason" label="Why it ends" rows={3} defaultValue={typed(state, 'endReason')} error={state.errors.endReason} />
        </>
      )}
    </RecordForm>
  )
}

/** Lifts the restriction. */
export function LiftForm({ childId, version }: FormProps) {
  return (
    <RecordForm action={liftAction} childId={childId} version={version} button="Lift the restriction">
      {(state) => <Textarea name="liftReason" label="Why it is lifted" rows={3} defaultValue={typed(state, 'liftReason')} error={state.errors.liftReason} />}
    </RecordForm>
  )
}
