// The program of a model's process, with room for half a gigabyte more than it starts with, as on a full machine.
// `prlimit` comes with every Linux; without it this ends at once.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'

const PAGE_BYTES = 4096
const ROOM_BYTES = 512 * 1024 * 1024
await import('node-llama-cpp').then(({ getLlama }) => getLlama({ build: 'never', gpu: false, progressLogs: false }))
const pages = Number(readFileSync('/proc/self/statm', 'utf8').split(' ')[0])
execFileSync('/usr/bin/prlimit', ['--pid', String(process.pid), `--as=${pages * PAGE_BYTES + ROOM_BYTES}`])
await import('../src/gguf/child/main.js')
