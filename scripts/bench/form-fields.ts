const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&#39;': "'", '&lt;': '<', '&gt;': '>' }
const plain = (text: string): string => text.replace(/&(amp|quot|#x27|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** What the form that holds a field would send, as a browser without a script reads the page; only what our own pages write is understood. Throws where there is no such form. */
export function formFields(html: string, holding: string): FormData {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => one.includes(`name="${holding}"`))
  if (!form) throw new Error(`The page has no form with a field ${holding}`)
  const data = new FormData()
  for (const [tag, text] of [...form.matchAll(/<(?:input|textarea)\b[^>]*>(?:([^<]*)<\/textarea>)?/g)].map((match) => [match[0], match[1]] as const)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')]
    if (!name || type === 'submit' || ((type === 'radio' || type === 'checkbox') && !/\schecked(=|\s|\/|>)/.test(tag))) continue
    data.append(name, text === undefined ? (attribute(tag, 'value') ?? (type === 'radio' || type === 'checkbox' ? 'on' : '')) : plain(text))
  }
  for (const [select, options] of [...form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map((match) => [` ${match[1]}`, match[2] ?? ''] as const)) {
    const name = attribute(select, 'name')
    const chosen = (options.match(/<option\b[^>]*>/g) ?? []).find((option) => /\sselected(=|\s|>)/.test(option))
    if (name) data.append(name, chosen ? (attribute(chosen, 'value') ?? '') : '')
  }
  return data
}
