import { describe, expect, it } from 'vitest'
import { isPrivateHost } from './private-host.ts'

const hostOf = (address: string): string => new URL(address).hostname

describe('isPrivateHost', () => {
  it.each([
    'http://localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.1/',
    'http://192.168.178.1/',
    'http://169.254.169.254/',
    'http://100.100.0.1/',
    'http://printer.local/',
    'http://printer.local./',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:10.0.0.1]/',
  ])('%s is', address => expect(isPrivateHost(hostOf(address))).toBe(true))
  it.each([
    'http://models.example/',
    'http://172.32.0.1/',
    'http://8.8.8.8/',
    'http://[2001:db8::1]/',
    'http://10.example/',
  ])('%s is not', address => expect(isPrivateHost(hostOf(address))).toBe(false))
})
