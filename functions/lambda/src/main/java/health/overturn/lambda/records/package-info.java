/// What is kept for measuring, outside the table: lines of JSON in compressed objects, each log of a practice in
/// the order in which it was written. No name, no number of a patient, a claim or a member is in any of them.
@NullMarked
package health.overturn.lambda.records;

import org.jspecify.annotations.NullMarked;
