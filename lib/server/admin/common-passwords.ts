import 'server-only'
import fs from 'node:fs'
import path from 'node:path'

let list: ReadonlySet<string> | undefined

/** The passwords that many people use, from `data/common-passwords.txt`; read once. */
export function commonPasswords(): ReadonlySet<string> {
  list ??= new Set(fs.readFileSync(path.join(process.cwd(), 'data/common-passwords.txt'), 'utf8').split('\n').filter(Boolean))
  return list
}
