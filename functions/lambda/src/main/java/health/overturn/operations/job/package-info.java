/// Scheduled jobs: which practices are due, and one run of a cycle or of triage for one practice and period. A run is
/// known by practice, job and week (or day) and can be repeated.
@NullMarked
package health.overturn.operations.job;

import org.jspecify.annotations.NullMarked;
