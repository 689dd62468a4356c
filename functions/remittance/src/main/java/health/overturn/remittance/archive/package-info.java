/// The plain bytes of a file that may be packed (gzip, zip), behind caps that a bomb runs into.
@NullMarked
package health.overturn.remittance.archive;

import org.jspecify.annotations.NullMarked;
