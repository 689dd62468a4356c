/// Commands for a stack on AWS: the first admin and the first practice, and tokens for scripts.
///
/// They use the AWS SDK with the credentials that the AWS CLI would use, and any endpoint that `AWS_ENDPOINT_URL`
/// names.
@NullMarked
package health.overturn.local.cloud;

import org.jspecify.annotations.NullMarked;
