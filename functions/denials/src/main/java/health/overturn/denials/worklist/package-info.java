/// What a person works now, and in which order; what the lead decides; what is worked as one.
@NullMarked
package health.overturn.denials.worklist;

import org.jspecify.annotations.NullMarked;
