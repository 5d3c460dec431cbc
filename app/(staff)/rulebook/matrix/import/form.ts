import { z } from 'zod'
import { writableText } from '@/lib/domain/wording/writable-text'
import { optionalText, requiredText } from '../../../../form-state'

/** What an imported edition is called, where it comes from, and what must be said of it. */
export const headingForm = z.object({
  name: requiredText('Enter the edition’s name', 100),
  publisher: requiredText('Enter who publishes it: this is shown as its source', 200),
  version: requiredText('Enter the version', 40),
  id: z.string({ error: 'Enter a short code' }).trim().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'Use 2 to 40 small letters, digits and hyphens, such as npcc-2027'),
  notice: optionalText(200),
  largestFactorShift: z.enum(['0', '1', '2'], { error: 'Choose how far factors may move a score' }).transform(Number),
})

/** The longest table that is read, in characters. */
const LONGEST_TABLE = 400_000

/** The text that bytes are; null where they are none. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return bytes.includes(0) ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of a table: of the file where one was chosen, else what was pasted; and what keeps it from being read. */
export async function tableText(form: FormData, name: 'offences' | 'factors'): Promise<{ text: string; wrong: string | null }> {
  const [file, pasted] = [form.get(`${name}File`), form.get(name)]
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.slice(0, LONGEST_TABLE * 4).arrayBuffer()) : null
  const text = bytes ? textOf(bytes) : typeof pasted === 'string' ? writableText(pasted) : ''
  if (text === null) return { text: '', wrong: `The file of the ${name} is not a CSV file in UTF-8` }
  if (text.trim() === '') return { text: '', wrong: `Choose the file of the ${name}, or paste its text` }
  return text.length > LONGEST_TABLE ? { text: '', wrong: `The table of the ${name} is longer than ${LONGEST_TABLE} characters` } : { text, wrong: null }
}
