import { beforeEach, expect, it, vi } from 'vitest'
import { forgetAllText, forgetText, isSameText, keepText, keptText } from './kept-text'

/** The part of a browser's store that is used: its keys are its own properties. */
class Store {
  setItem(key: string, value: string) { Object.assign(this, { [key]: value }) }
  getItem(key: string) { return Object.entries(this).find(([name]) => name === key)?.[1] ?? null }
  removeItem(key: string) { Reflect.deleteProperty(this, key) }
}

let store = new Store()
beforeEach(() => {
  store = new Store()
  vi.stubGlobal('window', { sessionStorage: store })
})

const typed = { owner: 'ella', version: 3, page: '', isSent: false, values: { circumstances: 'A shove.', list: ['a', 'b'] } }

it('keeps what somebody typed for them and for nobody else', () => {
  keepText('JN-1', typed)
  expect(keptText('JN-1', 'ella')).toEqual(typed)
  expect(keptText('JN-1', 'tom')).toBeNull()
  expect(keptText('JN-2', 'ella')).toBeNull()
})

it('forgets it once it is saved, when somebody signs out, and when another person signs in', () => {
  keepText('JN-1', typed)
  forgetText('JN-1')
  expect(keptText('JN-1', 'ella')).toBeNull()
  keepText('JN-1', typed)
  keepText('JN-2', { ...typed, owner: 'tom' })
  store.setItem('another', 'stays')
  forgetAllText('tom')
  expect(keptText('JN-1', 'ella')).toBeNull()
  expect(keptText('JN-2', 'tom')).not.toBeNull()
  forgetAllText()
  expect(Object.keys(store)).toEqual(['another'])
})

it('answers with nothing for what it cannot read', () => {
  for (const broken of ['{', '1', 'null', '{"owner":"ella"}', '{"owner":"ella","version":"3","page":"","isSent":false,"values":{}}']) {
    store.setItem('juncture.unsaved.JN-1', broken)
    expect(keptText('JN-1', 'ella')).toBeNull()
  }
})

it('lives without a store', () => {
  vi.stubGlobal('window', { get sessionStorage(): never { throw new Error('denied') } })
  keepText('JN-1', typed)
  expect(keptText('JN-1', 'ella')).toBeNull()
  forgetAllText()
})

it('compares what stands in two forms', () => {
  expect(isSameText({ a: 'x\r\ny ', 'victims.0.id': '' }, { a: 'x\ny', 'victims.0.id': '1', 'victims.1.name': '' })).toBe(true)
  expect(isSameText({ a: 'x' }, { a: 'y' })).toBe(false)
  expect(isSameText({ a: ['x', 'y'] }, { a: 'x' })).toBe(false)
})
