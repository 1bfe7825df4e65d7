import { say, type Catalogue, type Message } from '@understudy/contracts'
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react'
import { baseCatalogue } from './base-catalogue.ts'

const CatalogueContext = createContext<Catalogue>(baseCatalogue)

/** Replaces or adds sentences for everything below; later catalogues win over earlier ones. */
export function CatalogueProvider(props: { catalogues: readonly Catalogue[]; children: ReactNode }): ReactElement {
  const { catalogues, children } = props
  const above = useContext(CatalogueContext)
  const merged = useMemo(() => Object.assign({}, above, ...catalogues) as Catalogue, [above, catalogues])
  return <CatalogueContext value={merged}>{children}</CatalogueContext>
}

/** The catalogue in force, for functions that take one. */
export function useCatalogue(): Catalogue {
  return useContext(CatalogueContext)
}

/** Says the sentence of a key. */
export type Say = (key: string, params?: Message['params']) => string

/** How components say anything at all: by key, from the catalogue in force. */
export function useSay(): Say {
  const catalogue = useContext(CatalogueContext)
  return useMemo(() => (key, params) => say(catalogue, params === undefined ? { key } : { key, params }), [catalogue])
}

/** Two sentences under one key: `KEY.one` where the count is one, `KEY` else. */
export function sayCount(speak: Say, key: string, count: number): string {
  return count === 1 ? speak(`${key}.one`) : speak(key, { count })
}
