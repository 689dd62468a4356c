/// The commands that start, ask or copy a local stack, and what they print.
@NullMarked
package health.overturn.local.command;

import org.jspecify.annotations.NullMarked;
