/// Tests of event source mappings, with a table in memory and functions in this process.
@NullMarked
package health.overturn.local.stream;

import org.jspecify.annotations.NullMarked;
