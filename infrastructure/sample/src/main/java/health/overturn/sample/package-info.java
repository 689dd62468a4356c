/// Remittances of invented practices, with the truth about each file.
///
/// [health.overturn.sample.Sample] is the entry point. It generates scenarios of claims and writes their payers'
/// answers as 835 files. The truth comes from the scenarios and never from reading the files.
@NullMarked
package health.overturn.sample;

import org.jspecify.annotations.NullMarked;
