import { forgetText, keepText, keptText, type KeptValues } from './kept-text'

/** One form, whose session ended: there is one at a time in a tab, but for what lay open beside it. */
const name = (index: number): string => `signed out ${index}`
const MOST = 10

const here = (): string => window.location.pathname + window.location.search

/** Who is signed in, as the page says; empty where nobody is. */
const owner = (): string => document.querySelector('[data-person]')?.getAttribute('data-person') ?? ''

type Fillable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The fields of a form that a person fills in, but for passwords and files. */
function fillable(form: HTMLFormElement): Fillable[] {
  return [...form.elements].filter((field): field is Fillable =>
    field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type)))
}

const isChoice = (field: Fillable): field is HTMLInputElement => field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)

function isChanged(field: Fillable): boolean {
  if (isChoice(field)) return field.checked !== field.defaultChecked
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected) && field.value !== ''
  return field.value !== field.defaultValue
}

/** Whether a form sends something to be saved: one that looks for something says so, and one that React made says nothing. */
const isSending = (form: HTMLFormElement): boolean => form.getAttribute('method')?.toLowerCase() !== 'get'

/** Keeps in this tab what was typed into a form of this page, for the same person once they have signed in again. */
export function keepForReturn(values: KeptValues, index = 0): void {
  keepText(name(index), { owner: owner(), version: 0, page: here(), isSent: true, values })
}

/** Keeps what stands in every form of this page that somebody changed and did not send. */
export function keepPageForReturn(): void {
  const forms = [...document.forms].filter((form) => isSending(form) && fillable(form).some(isChanged)).slice(0, MOST)
  for (const [index, form] of forms.entries()) {
    const values: KeptValues = {}
    for (const field of fillable(form)) if (field.name && (!isChoice(field) || field.checked)) values[field.name] = [...[values[field.name] ?? []].flat(), field.value]
    keepForReturn(values, index)
  }
}

/** Sets a field as if it had been typed, so that whatever follows the form hears of it. */
function fill(field: Fillable, values: readonly string[]): void {
  const [property, value]: ['checked', boolean] | ['value', string] = isChoice(field) ? ['checked', values.includes(field.value)] : ['value', values[0] ?? '']
  if (Reflect.get(field, property) === value) return
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), property)?.set?.call(field, value)
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
}

/** Puts back what was kept of this page for whoever is signed in now; answers whether there was anything, and forgets it. */
export function putBackHere(): boolean {
  let isBack = false
  for (let index = 0; index < MOST; index += 1) {
    const kept = keptText(name(index), owner())
    if (!kept || kept.page !== here()) continue
    const names = Object.keys(kept.values).filter((field) => !field.startsWith('$'))
    const score = (form: HTMLFormElement) => fillable(form).filter((field) => names.includes(field.name)).length
    const [form] = [...document.forms].filter(isSending).sort((one, other) => score(other) - score(one))
    if (!form || score(form) === 0) continue
    for (const field of fillable(form)) if (field.name) fill(field, [kept.values[field.name] ?? []].flat())
    form.closest('details')?.setAttribute('open', '')
    forgetText(name(index))
    isBack = true
  }
  return isBack
}
