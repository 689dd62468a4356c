// @ts-check
// Words for the codes of the API. A code that stands here nowhere is shown in lower case with blanks.

/** @type {Record<string, string>} */
const WORDS = {
  TOP: 'Top', NEXT: 'Next', STANDARD: 'Standard', SMALL: 'Small',
  NEW: 'New', HELD: 'Held', ASSIGNED: 'Assigned', WORKING: 'Working', WAITING_ON_PAYER: 'Waits on the payer',
  ESCALATED: 'Waits for the lead', RESOLVED: 'Resolved',
  FIRST: 'First', OVERDUE: 'Overdue', DUE: 'Due', LATER: 'Later', WITH_OTHERS: 'With others',
  CORRECTED_CLAIM: 'Corrected claim', NEW_CLAIM: 'New claim', REOPENING: 'Reopening', APPEAL: 'Appeal',
  PEER_TO_PEER: 'Talk between physicians', RECORDS: 'Records', PAYER_CALL: 'Call to the payer',
  REBILL_OTHER_PAYER: 'Bill to another payer', REVIEW: 'Review', EXTERNAL_REVIEW: 'External review',
  OPEN_NEGOTIATION: 'Open negotiation', IDR: 'Independent dispute resolution', STOP_RECOUPMENT: 'Stop recoupment',
  PAID: 'Paid', OVERTURNED: 'Overturned', REVERSED: 'Reversed', WRITTEN_OFF: 'Written off',
  SOFT_WRITTEN_OFF: 'Small balance written off', PATIENT_BILLED: 'Patient billed', DUPLICATE: 'Duplicate',
  UPHELD: 'Upheld: the denial stands', SUPERSEDED: 'Superseded by a later answer',
  WRITE_OFF: 'Write off', REASSIGN: 'Other owner', STAYS_OPEN: 'It stays open',
  REGISTRATION: 'Registration', ELIGIBILITY: 'Eligibility', AUTHORIZATION: 'Authorization', CODING: 'Coding',
  DOCUMENTATION: 'Documentation', PAYER_EDIT: 'Payer edit', FOLLOW_UP: 'Follow-up', CONTRACT: 'Contract',
  CREDENTIALING: 'Credentialing', UNMAPPED: 'Not mapped yet',
  FRONT_END_CLEANUP: 'Front-end cleanup', CLINICAL_DOCUMENTATION: 'Clinical documentation',
  PAYER_FOLLOW_UP: 'Payer follow-up', CONTRACTING: 'Contracting',
  NO_DEADLINE: 'No deadline is known', OPEN: 'Open', ANSWERED_IN_TIME: 'Answered in time',
  PASSED_BY_GUESS: 'Passed by an assumed limit; it may still be answered', LOST: 'The deadline has passed',
  WAIT: 'Anything now: the payer acts by itself',
  TOO_LATE: 'Too late', NO_AUTHORIZATION: 'No authorization', NOT_COVERED: 'Not covered',
  BILLED_WRONGLY: 'Billed wrongly', NO_RECORD: 'No record', APPEALS_USED_UP: 'Appeals used up',
  NOT_WORTH_THE_WORK: 'Not worth the work', BILLED_TWICE: 'Billed twice', OTHER: 'Other: the note says it',
  READ: 'Read', PARTIAL: 'Read in part', REJECTED: 'Rejected', WAITING: 'Waits for settings', GIVEN_UP: 'Given up',
  INTAKE: 'Taken in', ASSIGN: 'Assigned', HOLD: 'Held', TOUCH: 'Touch', RESOLVE: 'Resolved', ESCALATE: 'Escalated',
  DECIDE: 'Decided', COVER: 'Given to the cover', RECATEGORIZE: 'Other category', REJUDGED: 'Judged again',
  UNDO: 'Undone', REOPEN: 'Opened again', REMITTED: 'Answered by a remittance', BATCHED: 'Put into a batch',
  REVIEWED: 'Small balance reviewed', SOFT_WRITE_OFF_PROPOSED: 'Write-off proposed', CONVERSE: 'Message', PART_PAID: 'Paid in part', HANDED_OVER: 'Handed over', WRITE_OFF_PROPOSED: 'Write-off proposed',
  WRITE_OFF_APPROVED: 'Write-off approved', WRITE_OFF_DECLINED: 'Write-off declined', APPROVE_WRITE_OFF: 'Approve the write-off',
  DECLINE_WRITE_OFF: 'Decline the write-off',
  CARRIED_OVER: 'Carried over from an earlier week', THIS_WEEK: 'Due this week', BLOCKED: 'Not yours to work now',
  PROVIDER: 'ours', MEMBER: "the member's", HIGH: 'certain', MEDIUM: 'likely', LOW: 'assumed',
  REVIEW_OPEN: 'Waits for an owner', REVIEW_OWNED: 'Has an owner', REVIEW_ACTED: 'An action runs', REVIEW_WORKED: 'Closed, because it worked',
  REVIEW_ADD_EVIDENCE: 'New evidence', REVIEW_OWN: 'Owner named', REVIEW_ACT: 'Action recorded', REVIEW_MEASURE: 'Measured', REVIEW_OPEN_AGAIN: 'Opened again, because the effect faded',
  LOWER: 'Fewer denials than before', UNCHANGED: 'No difference that can be told', HIGHER: 'More denials than before', TOO_FEW_TO_TELL: 'Too few to tell',
  PRIOR_AUTH: 'Prior authorization', PAYER_POLICY: 'Payer policy', BILLING_FOLLOW_UP: 'Billing follow-up',
  RISING: 'rising', FLAT: 'flat', FALLING: 'falling', UNKNOWN: 'too new to tell',
};

/** @type {Record<string, string>} */
const ACTORS = {
  REROUTE: 'Monday re-route', MIDDLE_LAYER: 'Wednesday middle layer', ESCALATE: 'Friday escalation', SILENT: 'Denials that no cycle meets', TRIAGE: 'Daily triage',
  SMALL_BALANCES: 'Small balances', WEEK_SNAPSHOT: 'End of the week', remittance: 'A remittance',
};

/** @param {string | null | undefined} code */
export function words(code) {
  if (!code) return '';
  if (WORDS[code]) return WORDS[code];
  return /^[A-Z0-9_]+$/.test(code) ? (code.charAt(0) + code.slice(1).toLowerCase()).replaceAll('_', ' ') : code;
}

/** Who made a move: a person by name, a job or a remittance in words. @param {string} by */
export function actor(by) {
  return ACTORS[by] ?? words(by);
}

export const TOUCH_ACTIONS = ['CORRECTED_CLAIM', 'NEW_CLAIM', 'REOPENING', 'APPEAL', 'PEER_TO_PEER', 'RECORDS', 'PAYER_CALL',
  'REBILL_OTHER_PAYER', 'REVIEW'];
export const OUTCOMES = ['PAID', 'OVERTURNED', 'UPHELD', 'WRITTEN_OFF', 'SOFT_WRITTEN_OFF', 'PATIENT_BILLED', 'DUPLICATE'];
export const WRITE_OFF_REASONS = ['TOO_LATE', 'NO_AUTHORIZATION', 'NOT_COVERED', 'CONTRACT', 'BILLED_WRONGLY', 'NO_RECORD',
  'APPEALS_USED_UP', 'NOT_WORTH_THE_WORK', 'BILLED_TWICE', 'OTHER'];
export const CATEGORIES = ['REGISTRATION', 'ELIGIBILITY', 'AUTHORIZATION', 'CODING', 'DOCUMENTATION', 'PAYER_EDIT',
  'FOLLOW_UP', 'CONTRACT', 'CREDENTIALING', 'UNMAPPED'];
export const QUEUES = ['FRONT_END_CLEANUP', 'AUTHORIZATION', 'CODING', 'CLINICAL_DOCUMENTATION', 'PAYER_FOLLOW_UP',
  'CONTRACTING', 'CREDENTIALING'];
export const STATES = ['NEW', 'HELD', 'ASSIGNED', 'WORKING', 'WAITING_ON_PAYER', 'ESCALATED', 'RESOLVED'];
export const TIERS = ['TOP', 'NEXT', 'STANDARD', 'SMALL'];

/** Code and words of a denial's main reason. @param {any} denial */
export function why(denial) {
  const reason = denial.primaryReason;
  if (!reason) return 'No reason is stored';
  const remarks = (reason.rarcWords ?? []).filter(Boolean).join('; ');
  return `${codes(reason)}: ${reason.words}${remarks ? ` (${remarks})` : ''}`;
}

/** "CO-197 N54". @param {any} reason */
export function codes(reason) {
  return [`${reason.group}-${reason.carc}`, ...reason.rarcs].join(' ');
}

/** The action that the words of the next step name first, among those that the denial allows.
 * @param {any} denial @param {string[]} allowed */
export function suggestedAction(denial, allowed) {
  const step = (denial.nextStep ?? '').toLowerCase();
  /** @type {[RegExp, string][]} */
  const signs = [[/appeal/, 'APPEAL'], [/corrected claim/, 'CORRECTED_CLAIM'], [/new claim|rebill/, 'NEW_CLAIM'],
    [/talk between physicians|peer/, 'PEER_TO_PEER'], [/reopening/, 'REOPENING'], [/records|note\b|send it/, 'RECORDS'],
    [/bill (it|the|another)/, 'REBILL_OTHER_PAYER'], [/call|ask/, 'PAYER_CALL']];
  const found = signs.filter(([sign, action]) => allowed.includes(action) && sign.test(step)).map(([, action]) => action);
  return found[0] ?? (allowed.includes('REVIEW') ? 'REVIEW' : allowed[0] ?? '');
}
