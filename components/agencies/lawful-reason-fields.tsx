import { Details } from '@/components/ui/details'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { LAWFUL_BASES } from '@/lib/domain/agencies/lawful-bases'

type LawfulReasonFieldsProps = { basis: string; necessity: string; errors: Readonly<Record<string, string>> }

/** The lawful ground of a sharing and the line that says why it is needed: a part of every form that shares something. */
export function LawfulReasonFields({ basis, necessity, errors }: LawfulReasonFieldsProps) {
  return (
    <>
      <Select name="basis" label="Lawful ground" hint="On what it rests that this may be shared" options={Object.entries(LAWFUL_BASES).map(([value, { name }]) => ({ value, label: name }))} defaultValue={basis} error={errors.basis} />
      <Textarea name="necessity" label="Why it is needed" hint="One line. It stands on the child’s record" rows={2} maxLength={300} defaultValue={necessity} error={errors.necessity} />
      <Details summary="What each ground is for">
        <dl className="m-0">
          {Object.entries(LAWFUL_BASES).map(([key, { name, says, source }]) => (
            <div key={key} className="mb-3">
              <dt className="font-bold">{name}</dt>
              <dd className="m-0">{says} (<a className="govuk-link" href={source.url}>{source.title}, {source.ref}</a>)</dd>
            </div>
          ))}
        </dl>
      </Details>
    </>
  )
}

