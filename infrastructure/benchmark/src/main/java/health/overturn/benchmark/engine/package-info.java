/// The store under the local table: puts a second and the page of an index beside another DynamoDB, and the start of a
/// folder with a million items.
@NullMarked
package health.overturn.benchmark.engine;

import org.jspecify.annotations.NullMarked;
