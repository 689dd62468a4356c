/// S3 in process: S3Proxy over a folder, with signatures verified, that tells of every object created as S3 tells
/// EventBridge.
@NullMarked
package health.overturn.local.bucket;

import org.jspecify.annotations.NullMarked;
