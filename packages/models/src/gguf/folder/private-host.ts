import { isLoopback } from '../../endpoint.ts'

/** Address ranges that are somebody's own network, this machine or nothing at all: RFC 1918, 6598, 3927 and the like. */
const PRIVATE_V4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/
/** Unique local, link-local, unspecified, and IPv4 written as IPv6. */
const PRIVATE_V6 = /^\[(?:f[cd]|fe[89ab]|::)/

/** Whether a hostname, as URLs write it, is in a network of its own; a name that only resolves to such is not known here. */
export function isPrivateHost(hostname: string): boolean {
  return isLoopback(hostname) || /\.local\.?$/.test(hostname) || PRIVATE_V4.test(hostname) || PRIVATE_V6.test(hostname)
}
