/** No model's head holds a longer text: chat templates are the longest, at a few dozen kilobytes. */
const LONGEST_TEXT = 16 * 1024 * 1024

/**
 * Reads little-endian values one after the other, and never past the end: once a value was not all there, `short` holds
 * and everything read is zero; once a length was beyond belief, `damaged` does.
 */
export class ByteCursor {
  private readonly view: DataView
  private at = 0
  private outOfBytes = false
  private implausible = false

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get offset(): number {
    return this.at
  }
  get short(): boolean {
    return this.outOfBytes
  }
  get damaged(): boolean {
    return this.implausible
  }
  /** Whether reading on makes sense. */
  get sound(): boolean {
    return !this.outOfBytes && !this.implausible
  }

  markDamaged(): void {
    this.implausible = true
  }

  u8(): number {
    return this.take(1, at => this.view.getUint8(at))
  }
  i8(): number {
    return this.take(1, at => this.view.getInt8(at))
  }
  u16(): number {
    return this.take(2, at => this.view.getUint16(at, true))
  }
  i16(): number {
    return this.take(2, at => this.view.getInt16(at, true))
  }
  u32(): number {
    return this.take(4, at => this.view.getUint32(at, true))
  }
  i32(): number {
    return this.take(4, at => this.view.getInt32(at, true))
  }
  f32(): number {
    return this.take(4, at => this.view.getFloat32(at, true))
  }
  f64(): number {
    return this.take(8, at => this.view.getFloat64(at, true))
  }
  /** As a number: exact below 2^53, and more than anything plausible above. */
  u64(): number {
    return this.take(8, at => Number(this.view.getBigUint64(at, true)))
  }
  i64(): number {
    return this.take(8, at => Number(this.view.getBigInt64(at, true)))
  }

  /** A text with its length before it, at most its first `most` bytes; the rest is passed over. */
  text(most: number): string {
    const length = this.skipText()
    if (!this.sound) return ''
    const from = this.at - length
    return new TextDecoder().decode(this.bytes.subarray(from, from + Math.min(length, most)))
  }

  /** Passes over a text and returns how long it is, in bytes. */
  skipText(): number {
    const length = this.u64()
    if (length > LONGEST_TEXT) this.markDamaged()
    this.skip(length)
    return length
  }

  skip(length: number): void {
    this.take(length, () => 0)
  }

  private take(length: number, read: (at: number) => number): number {
    if (!this.sound) return 0
    if (this.at + length > this.bytes.length) {
      this.outOfBytes = true
      return 0
    }
    const value = read(this.at)
    this.at += length
    return value
  }
}
