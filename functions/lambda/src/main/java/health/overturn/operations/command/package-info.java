/// Commands of people that change denials: one denial, a batch, the cover of an owner, manual entry.
@NullMarked
package health.overturn.operations.command;

import org.jspecify.annotations.NullMarked;
