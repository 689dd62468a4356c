/// S3 in this process: S3Proxy over a folder. It verifies signatures and sends "Object Created" events as S3 sends them
/// to EventBridge.
@NullMarked
package health.overturn.local.bucket;

import org.jspecify.annotations.NullMarked;
