export { serveCopydesk } from './serve-copydesk.ts'
export { reviewBlocks } from './review-blocks.ts'
export type { ReviewInput } from './review-input.ts'
export type { Finding } from './finding.ts'
