import { expect, it } from 'vitest'
import { whyNotPassword } from './why-not-password'

it('asks for length and for little else', () => {
  expect(whyNotPassword('three wet otters')).toBeNull()
  expect(whyNotPassword('x'.repeat(11))).toContain('12 characters or more')
  expect(whyNotPassword('abababababab')).toBe('Use more different characters')
  expect(whyNotPassword('demonstration')).toContain('demonstration')
  expect(whyNotPassword('abcdef'.repeat(40))).toContain('200 characters or fewer')
})
