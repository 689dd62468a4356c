/// The lines of the move log and the adjudication log, which figures and published events come from.
///
/// The lines contain no name and no number of a patient, a claim or a member. Each line is written at least once, in
/// any order. A move is known by its denial and version, an adjudication by its id. Copies are equal, so a reader
/// keeps one of each.
@NullMarked
package health.overturn.denials.log;

import org.jspecify.annotations.NullMarked;
