export { type Citation, citedFacts, citedMisconceptions } from './citations';
export { type GivenText, givenTexts } from './given-texts';
export { type Grade, type GradeError, gradeAnswer } from './grade-answer';
export { gradeSimulation, type RunPort } from './grade-simulation';
export { heldBeliefs } from './held-beliefs';
export * from './item';
export { judgeRun } from './judge-run';
export type { Key } from './key';
export { picksOf } from './kinds/choice';
export type { GradingRule } from './kinds/multiple';
export { textNamesOf } from './kinds/simulation';
export type { PartList, ProofError, SimulationError, TextPlace } from './proof-error';
export { proveItem } from './prove-item';
export {
  type AnsweredRun,
  answered,
  type ProofPorts,
  proofScenario,
  proveItemByRun,
  runScenario,
} from './prove-item-by-run';
export {
  orderOptions,
  type PublicCase,
  type PublicChoice,
  type PublicItem,
  PublicItemSchema,
  type PublicLeaf,
  type PublicMatching,
  type PublicOrdering,
  type PublicSimulation,
  toPublic,
} from './public-item';
export { type ItemContext, publishItem } from './publish-item';
export {
  type CitedFact,
  CitedFactSchema,
  itemHash,
  type KeyProof,
  type NamedBelief,
  type PublishedItem,
  PublishedItemSchema,
  publishedLeaf,
  type Scenario,
  type ScenarioEngine,
  type ScenarioOf,
} from './published-item';
export { type Receipt, ReceiptSchema, rubricVersion, toReceipt } from './receipt';
export { rightSubmission } from './right-submission';
export { runMutated } from './run-mutated';
export { type Scorecard, type ScoredAnswer, type SeenMisconception, type SkillScore, scorecard } from './scorecard';
export { type Judged, type SimulationGrade, SimulationGradeSchema } from './simulation-grade';
export { toFeedback } from './to-feedback';
export * from './wire';
