/// Who owns a denial and who does its next step: payers and their aliases and groups, named owners, queue heads,
/// cover.
@NullMarked
package health.overturn.denials.owner;

import org.jspecify.annotations.NullMarked;
