'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/file-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { typed, UNSENT } from '../../../../form-state'
import { checkFileAction, type PeopleFileState } from './action'

const BLANK: PeopleFileState = UNSENT

/** Hands in a file of people; what is wrong in it stands below, by row and column. */
export function PeopleFileForm({ services }: { services: readonly { id: string; name: string }[] }) {
  const [state, send] = useActionState(checkFileAction, BLANK)
  const [only, ...more] = services
  return (
    <>
      <form action={send} className="mb-6 max-w-[45rem]">
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        {only && more.length === 0 ? <input type="hidden" name="serviceId" value={only.id} /> : <Select name="serviceId" label="Who works for which service?" emptyLabel="Choose a service" options={services.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={typed(state, 'serviceId')} error={state.errors.serviceId} />}
        <FileInput name="file" label="The file" hint="A CSV file in UTF-8 with everybody who works for the service, up to 2,000 rows." accept=".csv,text/csv" most={{ bytes: 2_000_000, tooLarge: 'The file is larger than 2 MB.' }} error={state.errors.file} />
        <SubmitButton pendingText="Checking…">Check the file</SubmitButton>
      </form>
      {state.faults && state.faults.length > 0 ? (
        <Table
          caption="What is wrong in the file"
          rows={state.faults.map((fault, index) => ({ ...fault, key: String(index) }))}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'Row', isRowHeading: true, cell: ({ row }) => `Row ${row}` },
            { heading: 'Column', cell: ({ column }) => column || '–' },
            { heading: 'What is wrong', cell: ({ message }) => message },
          ]}
        />
      ) : null}
    </>
  )
}
