/// Who may use the local stack: the access key of a run, the check of AWS signatures made with it, and files that only
/// their owner can read.
@NullMarked
package health.overturn.local.access;

import org.jspecify.annotations.NullMarked;
