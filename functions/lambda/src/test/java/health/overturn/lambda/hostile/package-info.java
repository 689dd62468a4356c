/// Sends the API what no client should: a seeded generator of requests over every parameter, header and field.
@NullMarked
package health.overturn.lambda.hostile;

import org.jspecify.annotations.NullMarked;
