/// What is kept for measuring, and told to the outside: each move of a denial with where it left the denial,
/// and each adjudication with where its money went. No name, no number of a patient, a claim or a member.
///
/// Both come at least once and in any order. A move is known by its denial and version, an adjudication by
/// its id; copies say the same, so whoever reads keeps one of each.
@NullMarked
package health.overturn.denials.log;

import org.jspecify.annotations.NullMarked;
