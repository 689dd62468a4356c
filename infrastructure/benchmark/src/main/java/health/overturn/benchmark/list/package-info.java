/// Measures what a page of each list of the API costs beside the bare reads of the same page, when much is stored.
@NullMarked
package health.overturn.benchmark.list;

import org.jspecify.annotations.NullMarked;
