/// Reports as stored objects and as rows of an answer.
@NullMarked
package health.overturn.operations.report;

import org.jspecify.annotations.NullMarked;
