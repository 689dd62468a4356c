/// The HTTP API: its routes and resources. Each resource answers for one part of the contract in
/// `infrastructure/openapi.yaml`.
@NullMarked
package health.overturn.api;

import org.jspecify.annotations.NullMarked;
