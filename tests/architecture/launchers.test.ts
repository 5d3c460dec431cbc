import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { Plain, requireNode } from '../../scripts/lib.mjs'
import { migrationsOf } from '../../scripts/migrate.mjs'
import { freePort, isFree } from '../../scripts/ports.mjs'

describe('the launchers', () => {
  it('accept the versions of Node that the packages support, and refuse others in a sentence', () => {
    for (const version of ['20.19.0', '20.20.2', '22.12.1', '24.0.0', '26.1.0']) expect(() => requireNode(version), version).not.toThrow()
    for (const version of ['18.20.0', '20.18.3', '21.9.0', '22.11.0', '23.1.0']) expect(() => requireNode(version), version).toThrow(Plain)
  })

  it('know a taken port from a free one', async () => {
    const port = await freePort()
    expect(await isFree(port)).toBe(true)
    const server = createServer()
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', () => resolve()))
    expect(await isFree(port)).toBe(false)
    expect(await freePort(port)).not.toBe(port)
    await new Promise(resolve => server.close(resolve))
  })

  it('find the migrations in order', () => {
    const names = migrationsOf().map(migration => migration.name)
    expect(names.length).toBeGreaterThan(0)
    expect(names).toEqual([...names].sort())
  })
})
