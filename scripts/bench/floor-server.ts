import { createServer } from 'node:http'
import pg from 'pg'
import { FLOOR } from './floor-queries'

/** The least that the work costs: plain pg and plain node:http. `POST /<measure>` with the values of its statements answers with the rows as JSON. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

async function answer(name: string, values: unknown[]): Promise<unknown> {
  const statements = FLOOR[name]
  if (!statements) throw new RangeError(`Nothing is measured under the name ${name}`)
  const client = await pool.connect()
  try {
    const rows: unknown[] = []
    for (const { text, uses } of statements) rows.push((await client.query(text, uses.map((position) => values[position]))).rows)
    return rows
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

createServer(async (request, response) => {
  if (request.method !== 'POST') return response.end('alive')
  let body = ''
  for await (const part of request) body += String(part)
  try {
    const values: unknown = JSON.parse(body)
    const found = await answer((request.url ?? '').slice(1), Array.isArray(values) ? values : [])
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(found))
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}).listen(Number(process.env.PORT), '127.0.0.1')
