export { openIdbStore, type IdbStoreOptions } from './idb-store.ts'
