/// Scheduled jobs: which practices are due, and one run of a cycle or of triage for one practice and period. Practice,
/// job and week (or day) identify a run, which can be repeated.
@NullMarked
package health.overturn.operations.job;

import org.jspecify.annotations.NullMarked;
