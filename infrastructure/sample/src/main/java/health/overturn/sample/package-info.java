/// Remittances of invented practices, with the truth beside each file. [health.overturn.sample.Sample] is the door: it
/// plays the lives of claims, writes what their payers answered as 835 files, and says what is in them because it made
/// them up, never because it read them.
@NullMarked
package health.overturn.sample;

import org.jspecify.annotations.NullMarked;
