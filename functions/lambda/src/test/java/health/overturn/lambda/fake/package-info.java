/// Fakes of the AWS services, and fixtures that fill them, for the tests of the service.
@NullMarked
package health.overturn.lambda.fake;

import org.jspecify.annotations.NullMarked;
