declare const brand: unique symbol

/** A `T` that cannot be passed where another brand is expected. Costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
