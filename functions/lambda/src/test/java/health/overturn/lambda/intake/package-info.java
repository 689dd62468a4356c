/// The intake held against the truth of generated remittances, whatever order, copies and interruptions.
@NullMarked
package health.overturn.lambda.intake;

import org.jspecify.annotations.NullMarked;
