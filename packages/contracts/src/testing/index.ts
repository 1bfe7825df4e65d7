export { seededEnv, type SeededEnv } from './seeded-env.ts'
