/// What a practice has decided: who owns which payer, who heads which queue, its payers, holidays and thresholds.
///
/// A settings document is JSON; it is read whole, and every fault in it is named at once.
@NullMarked
package health.overturn.lambda.settings;

import org.jspecify.annotations.NullMarked;
