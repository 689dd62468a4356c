/// Bills, payers' answers to them, the judgements expected of the answers, and their segments from ST to SE.
@NullMarked
package health.overturn.sample.claim;

import org.jspecify.annotations.NullMarked;
