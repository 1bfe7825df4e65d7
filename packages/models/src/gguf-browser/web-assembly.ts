/** A module of one function that makes a vector: engines without SIMD refuse it. */
const SIMD_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
])

/** Why WebAssembly cannot run here: the engine has none, or none with SIMD, or the page's policy forbids it; null where it can. */
export async function webAssemblyFault(): Promise<'no-simd' | 'not-allowed' | null> {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(SIMD_MODULE)) return 'no-simd'
  try {
    await WebAssembly.compile(SIMD_MODULE)
    return null
  } catch {
    return 'not-allowed'
  }
}
