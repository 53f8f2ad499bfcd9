export { type Grade, type GradeError, gradeAnswer } from './grade-answer';
export * from './item';
export type { GradingRule } from './kinds/multiple';
export { type Key, type ProofError, picksOf, proveItem } from './prove-item';
export {
  type AnsweredRun,
  answered,
  type ProofPorts,
  proofScenario,
  proveItemByRun,
  runScenario,
} from './prove-item-by-run';
export { orderOptions, type PublicItem, PublicItemSchema, toPublic } from './public-item';
export { type ItemContext, publishItem } from './publish-item';
export {
  type CitedFact,
  CitedFactSchema,
  itemHash,
  type KeyProof,
  type NamedBelief,
  type PublishedItem,
  PublishedItemSchema,
  type Scenario,
  type ScenarioEngine,
  type ScenarioOf,
} from './published-item';
export { type Scorecard, type ScoredAnswer, type SeenMisconception, type SkillScore, scorecard } from './scorecard';
export { toFeedback } from './to-feedback';
export * from './wire';
