/// The whole system as its users meet it: files uploaded, the API asked, functions in processes of their own. The
/// intake's suite also runs on other places that speak the services' protocols.
@NullMarked
package health.overturn.local.suite;

import org.jspecify.annotations.NullMarked;
