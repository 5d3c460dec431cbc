import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

type Pack = { receivedOn: string; releasedAt: string; parts: readonly { title: string; entries: readonly (readonly { label: string; says: string | null; leftOut: string | null }[])[] }[] }

/** A pack of subject access as it was given: its contents, then part by part, with each gap and the law that allows it. */
export function AccessPackPrint({ pack, hash }: { pack: Pack; hash: string }) {
  return (
    <article className="pack">
      <p className="govuk-body">You asked us on {writtenDay(pack.receivedOn)}. This is everything that we held about you on {writtenInstant(new Date(pack.releasedAt))}. Where something is left out, the law that allows it stands there. If you think that something is wrong or missing, tell us, or complain to the Information Commissioner.</p>
      <nav aria-label="Contents">
        <ol className="govuk-list govuk-list--number">
          {pack.parts.map(({ title }, index) => <li key={title}><a className="govuk-link" href={`#part-${index}`}>{title}</a></li>)}
        </ol>
      </nav>
      {pack.parts.map(({ title, entries }, part) => (
        <section key={title} aria-labelledby={`part-${part}`}>
          <h2 className="govuk-heading-m" id={`part-${part}`}>{title}</h2>
          {entries.map((items, entry) => (
            <dl key={`${title} ${String(entry)}`} className="govuk-summary-list text-base">
              {items.map(({ label, says, leftOut }, item) => (
                <div key={`${label} ${String(item)}`} className="govuk-summary-list__row">
                  <dt className="govuk-summary-list__key">{label}</dt>
                  <dd className="govuk-summary-list__value whitespace-pre-line break-words">{says ?? `Left out (${leftOut ?? ''})`}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
      <p className="govuk-body break-words">Fingerprint of this pack: {hash}</p>
    </article>
  )
}
