/// Uploads through the API: a presigned request for one file, and where the file stands in the ledger.
@NullMarked
package health.overturn.operations.upload;

import org.jspecify.annotations.NullMarked;
