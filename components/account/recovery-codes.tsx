import { InsetText } from '../ui/inset-text'

/** The recovery codes, the only time that they are shown. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section aria-labelledby="codes" tabIndex={-1}>
      <h2 id="codes" className="govuk-heading-m">Your recovery codes</h2>
      <p className="govuk-body max-w-[40rem]">Each signs you in once if your phone is lost. Write them down or print them, and keep them where others do not look. They are not shown again.</p>
      <InsetText>
        <ul className="m-0 grid list-none grid-cols-1 gap-x-8 gap-y-1 p-0 tablet:grid-cols-2">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      </InsetText>
    </section>
  )
}
