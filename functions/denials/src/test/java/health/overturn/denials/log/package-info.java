/// Tests of the log lines that are made from a file's claims.
@NullMarked
package health.overturn.denials.log;

import org.jspecify.annotations.NullMarked;
