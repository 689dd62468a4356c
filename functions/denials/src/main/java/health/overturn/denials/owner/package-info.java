/// Who owns a denial and who does its next step: payers with aliases and groups, named owners, queue heads, absences.
@NullMarked
package health.overturn.denials.owner;

import org.jspecify.annotations.NullMarked;
