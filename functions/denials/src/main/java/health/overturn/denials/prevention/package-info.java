/// What keeps being denied, put as a question to the process in which it starts: the triggers, the reviews with their
/// history, whether an action worked, and which process produces most.
@NullMarked
package health.overturn.denials.prevention;

import org.jspecify.annotations.NullMarked;
