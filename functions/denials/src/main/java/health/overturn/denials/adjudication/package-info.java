/// One payer's answer to one claim: its content, the id and the fingerprints that follow from the content alone.
@NullMarked
package health.overturn.denials.adjudication;

import org.jspecify.annotations.NullMarked;
