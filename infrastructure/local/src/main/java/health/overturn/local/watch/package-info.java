/// A folder as a door: what a clearinghouse's client drops into `{folder}/{practice}/` is uploaded once it is complete,
/// and moved to `done` or `failed` beside it, with a line in the `log.txt` there.
@NullMarked
package health.overturn.local.watch;

import org.jspecify.annotations.NullMarked;
