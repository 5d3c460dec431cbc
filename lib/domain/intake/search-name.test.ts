import { expect, it } from 'vitest'
import { searchName } from './search-name'

it('is the same for a name however it is written', () => {
  expect(searchName('Łukasz', 'Nowak')).toBe('lukasz nowak')
  expect(searchName('Rūta', 'Kazlauskaitė')).toBe('ruta kazlauskaite')
  expect(searchName('JOÃO ', null, ' da  Silva')).toBe('joao da silva')
  expect(searchName('O’Brien-Smith')).toBe('o brien smith')
})
