import type { ReadStream } from 'node:tty'

const INTERRUPTED = 130

/** One line of a terminal, not shown while it is typed; the backspace works. */
function hiddenLine(prompt: string, input: ReadStream, output: NodeJS.WriteStream): Promise<string> {
  output.write(prompt)
  input.setRawMode(true)
  input.setEncoding('utf8')
  input.resume()
  return new Promise((resolve) => {
    let line = ''
    const end = () => {
      input.off('data', read)
      input.setRawMode(false)
      input.pause()
      output.write('\n')
    }
    const read = (typed: string | Buffer) => {
      for (const sign of String(typed)) {
        if (sign === '\u0003') {
          end()
          process.exit(INTERRUPTED)
        }
        if (sign === '\r' || sign === '\n' || sign === '\u0004') {
          end()
          resolve(line)
          return
        }
        line = sign === '\u007f' || sign === '\b' ? [...line].slice(0, -1).join('') : line + sign
      }
    }
    input.on('data', read)
  })
}

/** The first line of what is piped in. */
async function pipedLine(input: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const part of input) text += String(part)
  return text.split(/\r?\n/)[0] ?? ''
}

/** A password: asked for twice on a terminal, without showing it; or the first line of standard input. Two that differ are asked for again. */
export async function readPassword(fromStdin: boolean): Promise<string> {
  const { stdin, stderr } = process
  if (fromStdin || !stdin.isTTY) return pipedLine(stdin)
  for (;;) {
    const first = await hiddenLine('Password (12 characters or more): ', stdin, stderr)
    if (first === (await hiddenLine('The same again: ', stdin, stderr))) return first
    stderr.write('These two differ.\n')
  }
}
