import { expect, it } from 'vitest'
import { writableText } from './writable-text'

it('leaves what people write, in any script', () => {
  for (const text of ['', 'Zoë O’Neill-Żak', 'a\tb\r\nc', 'مِثال', 'می‌خواهم', 'क्‍ष', '👩‍👩‍👧', 'e\u0301', ' \u00A0 ']) expect(writableText(text)).toBe(text)
})

it('takes out what no database keeps and nobody sees, and makes characters whole', () => {
  expect(writableText('a\u0000b\u0007\u001b[31m\u007f\u0085')).toBe('ab[31m')
  expect(writableText('\u202Egnp.exe\u2069')).toBe('gnp.exe')
  expect(writableText('a\uD800b\uFFFE')).toBe('a\uFFFDb')
})
