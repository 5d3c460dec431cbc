const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&#39;': "'", '&lt;': '<', '&gt;': '>' }
const plain = (text: string): string => text.replace(/&(amp|quot|#x27|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** A field of a form: what it would send as it stands (nothing, for a box that is not ticked), and what else it offers. */
export type Field = { name: string; kind: string; stands: string | null; offers: string[] }

/** The forms of a page that go to an action of ours, as its HTML has them before any script. */
export function formsOf(html: string): Field[][] {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  return forms.filter((form) => form.includes('name="$ACTION_')).map((form) => {
    const fields: Field[] = []
    for (const match of form.matchAll(/<(input|textarea|button)\b([^>]*)>(?:([^<]*)<\/textarea>)?/g)) {
      const [element = '', tag = '', text] = [match[1], ` ${match[2]}`, match[3]]
      const [name, type = element] = [attribute(tag, 'name'), attribute(tag, 'type')]
      if (!name) continue
      const isBox = type === 'radio' || type === 'checkbox'
      const value = text === undefined ? (attribute(tag, 'value') ?? (isBox ? 'on' : '')) : plain(text)
      const stands = isBox ? (/\schecked(=|\s|\/|$)/.test(tag) ? value : null) : element === 'button' ? null : value
      fields.push({ name, kind: type, stands, offers: [value] })
    }
    for (const match of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
      const name = attribute(` ${match[1]}`, 'name')
      const options = [...(match[2] ?? '').matchAll(/<option\b([^>]*)>/g)].map((option) => ` ${option[1]}`)
      if (name) fields.push({ name, kind: 'select', stands: attribute(options.find((option) => /\sselected/.test(option)) ?? '', 'value') ?? '', offers: options.flatMap((option) => attribute(option, 'value') ?? []) })
    }
    return fields
  })
}

/** The addresses of this site that a page leads to. */
export const linksOf = (html: string): string[] => [...html.matchAll(/\shref="(\/[^"#]*)/g)].map((match) => plain(match[1] ?? '')).filter((link) => !/^\/(_next|icon|\/)/.test(link))
