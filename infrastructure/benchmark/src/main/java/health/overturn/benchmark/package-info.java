/// Our reader beside the readers that one would pick instead, on the same bytes and for the same records, and a
/// million claims read and judged in little memory. Everything here measures; nothing here ships.
@NullMarked
package health.overturn.benchmark;

import org.jspecify.annotations.NullMarked;
