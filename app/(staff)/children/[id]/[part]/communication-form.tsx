'use client'

import { Textarea } from '@/components/ui/textarea'
import { typed } from '../../../../form-state'
import { recordCommunicationAction } from './action'
import { RecordForm } from './record-form'

/** How to talk with the child, and what people do so that it works. */
export function CommunicationForm({ child }: { child: { id: string; version: number; communicationNeeds: string | null; adjustments: string | null } }) {
  return (
    <RecordForm action={recordCommunicationAction} childId={child.id} version={child.version} button="Save">
      {(state) => (
        <>
          <Textarea name="communicationNeeds" label="Communication needs" hint="In a line or two, since it stands at the top of every page about the child. Where there are none, write “None known”." rows={3} defaultValue={typed(state, 'communicationNeeds', child.communicationNeeds ?? '')} error={state.errors.communicationNeeds} />
          <Textarea name="adjustments" label="What we do about them" hint="For example: letters read aloud, one question at a time, the same worker, a break every twenty minutes" rows={3} defaultValue={typed(state, 'adjustments', child.adjustments ?? '')} error={state.errors.adjustments} />
        </>
      )}
    </RecordForm>
  )
}
