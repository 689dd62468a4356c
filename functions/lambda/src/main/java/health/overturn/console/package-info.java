/// The console: the web page on which people work, as files that the Api function serves without a token.
///
/// The files are resources of the jar, in a list that is closed: a path that it lacks is not found, whatever else the
/// jar holds. They carry no data; the page gets its data from the API, with the token of the person who signed in.
@NullMarked
package health.overturn.console;

import org.jspecify.annotations.NullMarked;
