// `export *` hides what a package offers: an index is written by hand, name by name.

/** @typedef {{ report: (problem: { node: unknown, message: string }) => void }} Context */

const noExportStar = {
  create: (/** @type {Context} */ context) => ({
    ExportAllDeclaration: (/** @type {unknown} */ node) =>
      context.report({ node, message: 'List the exported names instead of `export *`.' }),
  }),
}

export default { meta: { name: 'understudy' }, rules: { 'no-export-star': noExportStar } }
