/// Runs the examples for people who call the API.
@NullMarked
package health.overturn.local.examples;

import org.jspecify.annotations.NullMarked;
