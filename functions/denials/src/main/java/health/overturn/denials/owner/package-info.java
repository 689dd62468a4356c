/// Who owns a denial and who does its next step: the directory of people, payers with aliases and groups, named owners,
/// queue heads, absences.
@NullMarked
package health.overturn.denials.owner;

import org.jspecify.annotations.NullMarked;
