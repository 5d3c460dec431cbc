import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { whyNotPassword } from './why-not-password'

const common = new Set(fs.readFileSync(path.join(import.meta.dirname, '../../../data/common-passwords.txt'), 'utf8').split('\n').filter(Boolean))
const known = { common, about: ['grace', 'adeyemi', 'triage'] }

it('asks for length and for little else', () => {
  expect(whyNotPassword('three wet otters', known)).toBeNull()
  expect(whyNotPassword('x'.repeat(11))).toContain('12 characters or more')
  expect(whyNotPassword('abababababab')).toBe('Use more different characters')
  expect(whyNotPassword('demonstration')).toContain('demonstration')
  expect(whyNotPassword('abcdef'.repeat(40))).toContain('200 characters or fewer')
})

it('knows what many people use', () => {
  expect(common.size).toBeGreaterThan(40_000)
  expect([...common].every((one) => one === one.toLowerCase() && one.length >= 6)).toBe(true)
})

it.each(['Password2026!', 'P@ssw0rd2026!', '123qweasdzxc', 'passwordpassword', 'Administrator', 'qwertyuiopqwe', 'abcdefghijklm', '123456789012345', 'zyxwvutsrqponm', 'liverpool1892', 'dragon!dragon!dragon', 'abcdeabcdeabcde'])('refuses %s as one that many use', (password) => {
  expect(whyNotPassword(password, known)).toContain('many people use it')
})

it.each(['GraceAdeyemi1', 'adeyemi-20261122', 'Juncture2026!!', 'tr1age-tr1age-99'])('refuses %s, which is made of what everybody knows of its owner', (password) => {
  expect(whyNotPassword(password, known)).toContain('without your name')
})

it.each(['seven green herons wade', 'grace notes on a wet tuesday', 'kettle-harbour-violet', 'Xk4#pQ9!vLm2'])('takes %s', (password) => {
  expect(whyNotPassword(password, known)).toBeNull()
})
