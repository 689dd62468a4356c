/// How invented payers answer a bill: what they pay, deny, leave undecided, and with which codes.
@NullMarked
package health.overturn.sample.payer;

import org.jspecify.annotations.NullMarked;
