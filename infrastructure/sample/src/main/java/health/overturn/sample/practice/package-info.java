/// An invented practice: its payers and prices, and the patients, bills and payers of each scenario.
@NullMarked
package health.overturn.sample.practice;

import org.jspecify.annotations.NullMarked;
