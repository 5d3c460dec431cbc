'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/file-input'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { IMPORT_KIND_NAMES, IMPORT_LIMITS, type ImportKind } from '@/lib/domain/intake/import-columns'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { uploadAction } from './action'

const SIZE = `${IMPORT_LIMITS.bytes / 1_000_000} MB`

/** Hands in a file: what it holds, what becomes of it, and for which service where there are several. */
export function UploadForm({ kinds, services }: { kinds: readonly ImportKind[]; services: readonly { id: string; name: string }[] }) {
  const [state, send] = useFormAction(uploadAction, UNSENT)
  const [only, ...others] = services
  return (
    <form action={send} className="mb-8 max-w-[45rem]">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {only && others.length === 0
        ? <input type="hidden" name="serviceId" value={only.id} />
        : <Select name="serviceId" label="For which service?" emptyLabel="Choose a service" options={services.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={typed(state, 'serviceId')} error={state.errors.serviceId} />}
      <Radios name="kind" label="What does the file hold?" choices={kinds.map((kind) => ({ value: kind, label: IMPORT_KIND_NAMES[kind] }))} defaultValue={typed(state, 'kind')} error={state.errors.kind} />
      <Radios
        name="end"
        label="What becomes of the notifications?"
        hint="Only for a file of notifications."
        choices={[
          { value: 'drafts', label: 'Drafts', hint: 'Somebody who records notifications completes and submits each.' },
          { value: 'triage', label: 'Straight to triage', hint: 'Each row must answer what triage needs.' },
        ]}
        defaultValue={typed(state, 'end')}
        error={state.errors.end}
      />
      <FileInput name="file" label="The file" hint={`A CSV file in UTF-8, up to ${IMPORT_LIMITS.rows.toLocaleString('en-GB')} rows and ${SIZE}.`} accept=".csv,text/csv" most={{ bytes: IMPORT_LIMITS.bytes, tooLarge: `The file is larger than ${SIZE}. Divide it into several files.` }} error={state.errors.file} />
      <SubmitButton pendingText="Checking…">Check the file</SubmitButton>
    </form>
  )
}
