/// Tests of reports, on invented practices of a few claims.
@NullMarked
package health.overturn.denials.report;

import org.jspecify.annotations.NullMarked;
