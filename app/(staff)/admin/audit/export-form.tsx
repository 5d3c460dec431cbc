import { Button } from '@/components/ui/button'
import { choicesOf } from '@/components/ui/choices-of'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { LOG_PURPOSES } from '@/lib/domain/admin/law-of-logging'

/** Takes what the page is narrowed to out as a file, for one of the purposes that the law knows. */
export function ExportForm({ asked, purpose, error }: { asked: Readonly<Record<string, string>>; purpose: string; error?: string }) {
  return (
    <form method="post" action="/admin/audit/export" className="max-w-[45rem]">
      <p className="govuk-body">A CSV file of everything that the filter above lets through, up to 10,000 events. Section 62 of the Data Protection Act 2018 says for what the record may be used; that you take it out, and for what, is recorded.</p>
      {Object.entries(asked).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Select name="purpose" label="For what?" emptyLabel="Choose" options={choicesOf(LOG_PURPOSES)} defaultValue={purpose} error={error} />
      <TextInput name="says" label="The matter, or who asked" hint="Do not name a child here" maxLength={500} autoComplete="off" />
      <Button look="secondary">Take them out</Button>
    </form>
  )
}
