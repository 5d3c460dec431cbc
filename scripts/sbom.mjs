// `npm run sbom`: what the application is made of, as CycloneDX 1.5, for whoever has to know. To stdout, or `-- FILE`.
// From the lock file: `npm sbom --omit dev` (11.19) leaves out packages that others also name as peers, React among them.
import fs from 'node:fs'
import { Plain, say, textOf } from './lib.mjs'
import { launcher } from './launcher.mjs'

const urlName = name => name.replace('@', '%40')
const purlOf = (name, version) => `pkg:npm/${urlName(name)}@${version}`
const nameOf = place => place.split('node_modules/').at(-1)

/** A lock file's checksum, as CycloneDX writes it. */
function hashesOf(integrity) {
  const [, kind, base64] = /^(sha\d+)-([^ ]+)/.exec(integrity ?? '') ?? []
  return kind ? [{ alg: kind.replace('sha', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') }] : []
}

/** The bill of materials of what runs in production: every package of the lock file but those for development. */
export function billOfMaterials(at = new Date()) {
  const { packages } = JSON.parse(textOf('package-lock.json'))
  const { '': own, ...others } = packages
  const listed = Object.entries(others).filter(([, { dev, devOptional, link }]) => !dev && !devOptional && !link)
  const components = [...new Map(listed.map(([place, { name = nameOf(place), version, license, integrity, optional }]) => [
    purlOf(name, version),
    { type: 'library', 'bom-ref': purlOf(name, version), name, version, scope: optional ? 'optional' : 'required', purl: purlOf(name, version), hashes: hashesOf(integrity), ...(license ? { licenses: [{ expression: license }] } : {}) },
  ])).values()].sort((a, b) => a['bom-ref'].localeCompare(b['bom-ref']))
  const application = { type: 'application', 'bom-ref': purlOf(own.name, own.version), name: own.name, version: own.version, purl: purlOf(own.name, own.version), licenses: [{ expression: own.license }] }
  return { $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { timestamp: at.toISOString(), component: application }, components }
}

if (process.argv[1]?.endsWith('sbom.mjs'))
  await launcher(async () => {
    const [file] = process.argv.slice(2)
    const text = `${JSON.stringify(billOfMaterials(), null, 2)}\n`
    if (!file) return void (await new Promise(done => process.stdout.write(text, done)))
    if (fs.existsSync(file)) throw new Plain(`There is a file ${file} already.`)
    fs.writeFileSync(file, text)
    say(`Written: ${file}`)
  })
