/// What a function may do on this machine: the policies of its execution role, evaluated for each of its calls as IAM
/// evaluates them. Each function has an access key id of its own, by which a server knows who calls.
@NullMarked
package health.overturn.local.permission;

import org.jspecify.annotations.NullMarked;
