/// A table server at its worst, for tests: what the service may answer on any day, with a seed.
///
/// Requests are throttled. Batches are done in part. Entries of the global indexes come late, those of
/// different items in any order. Stream records come twice, and out of order between items; those of one item
/// keep their order. All of it is correct behaviour of the service, and code that fails under it fails there,
/// too.
@NullMarked
package health.overturn.table.harsh;

import org.jspecify.annotations.NullMarked;
