/// The rules that move a denial: intake, commands of people, facts from remittances, and the reasons to refuse a
/// command.
///
/// [DenialLifecycle] is the entry point.
@NullMarked
package health.overturn.denials.lifecycle;

import org.jspecify.annotations.NullMarked;
