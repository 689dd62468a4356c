/// What is measured: the book of what figures rest on, the figures of a day and of a week, and how they move.
///
/// A [health.overturn.denials.metric.Book] is built from logged moves and adjudications, in any order and with
/// copies, and stays as large as what is open and recent, however long the practice's history.
@NullMarked
package health.overturn.denials.metric;

import org.jspecify.annotations.NullMarked;
