import { Radios } from '@/components/ui/radios'
import type { Difference } from '@/lib/domain/intake/differences'

type DifferingAnswersProps = { differs: readonly Difference[]; chosen: (name: string) => string; error: (name: string) => string | undefined }

/** Two versions of a notification side by side, question by question: what is saved by now, and what was typed. One of the two is chosen for each. */
export function DifferingAnswers({ differs, chosen, error }: DifferingAnswersProps) {
  return (
    <section id="differs" aria-labelledby="differs-title" tabIndex={-1} className="mb-8 border-4 border-solid border-warning p-4">
      <h2 id="differs-title" className="govuk-heading-m">Two versions: choose which answers to keep</h2>
      <p className="govuk-body">Somebody saved other answers while you had this page open. Nothing is overwritten until you choose. Your text stays in the form below as you typed it.</p>
      {differs.map(({ name, label, saved, typed }) => {
        const field = `keep.${name}`
        return (
          <div key={name}>
            <input type="hidden" name="differs" value={name} />
            <Radios
              name={field} label={label} isSmall error={error(field)} defaultValue={chosen(field)}
              choices={[
                { value: 'saved', label: 'Keep what is saved now', hint: <span className="whitespace-pre-line text-ink">{saved}</span> },
                { value: 'typed', label: 'Keep what you typed', hint: <span className="whitespace-pre-line text-ink">{typed}</span> },
              ]}
            />
          </div>
        )
      })}
    </section>
  )
}
