/// Data in and out in bulk: the move log, presigned uploads, and exports.
@NullMarked
package health.overturn.api.data;

import org.jspecify.annotations.NullMarked;
