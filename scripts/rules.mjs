#!/usr/bin/env node
// Answers questions to the rules from the command line: assess, tally, disclosure.
import path from 'node:path'
import { mainOf } from './pipe.mjs'

const main = await mainOf('./rules/main.ts')
process.exitCode = await main(process.argv.slice(2), path.resolve(import.meta.dirname, '..'))
