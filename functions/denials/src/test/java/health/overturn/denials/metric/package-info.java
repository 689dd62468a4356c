/// Tests of figures, on invented practices of a few claims and of many.
@NullMarked
package health.overturn.denials.metric;

import org.jspecify.annotations.NullMarked;
