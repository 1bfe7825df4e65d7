import { planDownload, type DownloadPlan } from './download-plan.ts'

/** What must be known of a part to go on with it after the program ended; lies beside it. */
export interface PartNote extends DownloadPlan {
  /** What the server calls this very file: an ETag, or when it was changed. Null where it says neither. */
  readonly validator: string | null
  /** Bytes of the whole; null where the server did not say. */
  readonly total: number | null
}

/** A note as it was written; null where it is not one of ours, or not of that file. */
export function parsePartNote(text: string, id: string): PartNote | null {
  const note = parsed(text)
  if (typeof note !== 'object' || note === null) return null
  const { url, sha256, validator, total } = note as Record<string, unknown>
  if (typeof url !== 'string' || typeof sha256 !== 'string') return null
  const plan = planDownload({ url, sha256 })
  if (!plan.ok || plan.value.id !== id) return null
  return {
    ...plan.value,
    validator: typeof validator === 'string' ? validator : null,
    total: typeof total === 'number' && Number.isSafeInteger(total) && total > 0 ? total : null,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
