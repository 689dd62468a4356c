/// What a week of a practice leaves, sends and answers, held against a record of it.
@NullMarked
package health.overturn.lambda.behaviour;

import org.jspecify.annotations.NullMarked;
