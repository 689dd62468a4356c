/// Tests of the whole system from outside: they upload files and call the API, and functions run in processes of their
/// own. The suite of the intake also runs against other servers that speak the AWS protocols.
@NullMarked
package health.overturn.local.suite;

import org.jspecify.annotations.NullMarked;
