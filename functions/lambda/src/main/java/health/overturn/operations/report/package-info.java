/// Reports: how they are stored, and their rows as JSON.
@NullMarked
package health.overturn.operations.report;

import org.jspecify.annotations.NullMarked;
