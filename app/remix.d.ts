import '@remix-run/node'

declare module '@remix-run/node' {
  /** Loaders answer dates as dates. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged
  interface Future {
    v3_singleFetch: true
  }
}
