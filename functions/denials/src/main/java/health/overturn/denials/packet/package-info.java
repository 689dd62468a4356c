/// The packet of an appeal: a letter in our own words by category and line of business, with what the remittance says,
/// labelled blanks for what only the practice knows, and a checklist of evidence. Nothing in it is guessed.
@NullMarked
package health.overturn.denials.packet;

import org.jspecify.annotations.NullMarked;
