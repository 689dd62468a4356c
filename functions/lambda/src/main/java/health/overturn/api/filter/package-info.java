/// What the parameters of a list select, and the links from figures to the denials behind them.
@NullMarked
package health.overturn.api.filter;

import org.jspecify.annotations.NullMarked;
