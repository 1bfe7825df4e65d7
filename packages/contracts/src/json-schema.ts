import type { Json } from './json.ts'

/**
 * What a model's answer must look like, as JSON Schema writes it: the part of it that every runtime knows and that
 * can be checked here. Properties that are not named are allowed unless `additionalProperties` is false.
 */
export type JsonSchema = {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
  /** For the model to read. */
  readonly description?: string
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  /** In code points, like `maxLength`. */
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly enum?: readonly Json[]
  readonly const?: Json
  readonly anyOf?: readonly JsonSchema[]
}
