/**
 * Names the rules by which outcomes become beliefs and patches; on every record. Raise it with any change that makes
 * the same events give other numbers: past patches keep the version they were made with.
 */
export const LEARNER_VERSION = 'learning-13'
