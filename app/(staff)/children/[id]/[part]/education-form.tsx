'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { Radios } from '@/components/ui/radios'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { ETE_STATUSES, SEND_STATUSES } from '@/lib/domain/wording/child-words'
import { typed } from '../../../../form-state'
import { recordEducationAction } from './action'
import { RecordForm } from './record-form'

type Saved = { id: string; version: number; sendStatus: string | null; sendDetail: string | null; school: string | null; eteStatus: string | null; eteDetail: string | null }

/** Special educational needs, school, and education, training or work. */
export function EducationForm({ child }: { child: Saved }) {
  return (
    <RecordForm action={recordEducationAction} childId={child.id} version={child.version} button="Save">
      {(state) => (
        <>
          <Radios name="sendStatus" label="Special educational needs and disabilities" choices={choicesOf(SEND_STATUSES)} defaultValue={typed(state, 'sendStatus', child.sendStatus ?? '')} error={state.errors.sendStatus} />
          <Textarea name="sendDetail" label="What the needs are" hint="As the school or the plan says" rows={3} defaultValue={typed(state, 'sendDetail', child.sendDetail ?? '')} error={state.errors.sendDetail} />
          <TextInput name="school" label="School or college" defaultValue={typed(state, 'school', child.school ?? '')} error={state.errors.school} />
          <Radios name="eteStatus" label="Education, training or work" choices={choicesOf(ETE_STATUSES)} defaultValue={typed(state, 'eteStatus', child.eteStatus ?? '')} error={state.errors.eteStatus} />
          <Textarea name="eteDetail" label="More about it" hint="Hours of a reduced timetable, since when, the person at school to talk to" rows={3} defaultValue={typed(state, 'eteDetail', child.eteDetail ?? '')} error={state.errors.eteDetail} />
        </>
      )}
    </RecordForm>
  )
}
